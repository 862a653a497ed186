"""The dataset and queries on it. Imports neither Qt nor the user interface."""

from ecpat_finder.directory.dataset.loading import country_codes, load_directory
from ecpat_finder.directory.dataset.reading import DatasetError, Problem
from ecpat_finder.directory.directory import Directory
from ecpat_finder.directory.model import Country, Group, Helpline
from ecpat_finder.directory.search.search import CountryMatch

__all__ = [
    "Country",
    "CountryMatch",
    "DatasetError",
    "Directory",
    "Group",
    "Helpline",
    "Problem",
    "country_codes",
    "load_directory",
]
