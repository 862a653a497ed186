"""Records of the dataset for tests that damage them."""

import json
from typing import Any

from ecpat_finder import paths
from ecpat_finder.directory import Directory
from ecpat_finder.directory.dataset.loading import ALL_FILES

MAX_RECORDS = 6
"""Records of each kind in a small dataset."""

MAX_HELPLINES = 15


def group(content: list[dict[str, Any]], key: str) -> dict[str, Any]:
    """The record of a group with an id."""
    return next(record for record in content if record["id"] == key)


def bundled_contents() -> dict[str, Any]:
    """What is in each file of the bundled dataset."""
    folder = paths.dataset_folder()
    return {name: json.loads((folder / f"{name}.json").read_text("utf-8")) for name in ALL_FILES}


def small_contents() -> dict[str, Any]:
    """A valid dataset with records of every kind, which loads in a tenth of the time."""
    contents = bundled_contents()
    groups = contents["groups"] = contents["groups"][:MAX_RECORDS]
    network = contents["network"]
    network["no_member"] = network["no_member"][:MAX_RECORDS]
    used = {record["country"] for record in (*groups, *network["no_member"])} | {"TH"}
    helplines = [line for line in contents["helplines"] if line["country"] in {*used, "001"}]
    contents["helplines"] = helplines[:MAX_HELPLINES]
    used |= {tool["area"] for tool in contents["guidance"]["tools"]}
    countries = contents["countries"]["countries"]
    contents["countries"]["countries"] = [entry for entry in countries if entry["code"] in used]
    cities = contents["cities"]["cities"]
    contents["cities"]["cities"] = [entry for entry in cities if entry["country"] in used]
    contents["history"] = contents["history"][:MAX_RECORDS]
    return contents


def unreachable_country(directory: Directory) -> str:
    """The code of a country with groups none of which has a contact."""
    return next(
        code
        for code in directory.countries
        if (groups := directory.groups_in(code))
        and not any(group.contact.is_reachable for group in groups)
    )
