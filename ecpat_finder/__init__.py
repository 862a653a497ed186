"""ECPAT Finder: find the ECPAT group that works where you are."""

__version__ = "0.1.0"
