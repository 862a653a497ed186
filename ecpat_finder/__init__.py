"""ECPAT Finder: find the ECPAT group that works where you are."""

__version__ = "0.1.0"

__released__ = "2026-11-23"
"""The day of this version; a clock that shows an earlier one is wrong."""
