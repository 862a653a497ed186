"""ECPAT Finder: finds the ECPAT groups of a country."""

__version__ = "0.1.0"

__released__ = "2026-11-23"
"""Release date of this version (ISO 8601); a clock that shows an earlier date is wrong."""
