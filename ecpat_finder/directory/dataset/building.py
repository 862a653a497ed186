"""Builds the model objects of a valid dataset."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ecpat_finder.directory.dataset.helplines import HelplineTable
from ecpat_finder.directory.dataset.reading import sources_of
from ecpat_finder.directory.directory import Directory
from ecpat_finder.directory.model import (
    Contact,
    Country,
    Figure,
    Framework,
    Group,
    HistoryEvent,
    Link,
    LocalName,
    Network,
    NoMember,
    Orientation,
    Secretariat,
)

if TYPE_CHECKING:
    from ecpat_finder.directory.guidance import Guidance

LISTS = ("phone", "helpline", "address")
"""Fields of a contact with several values."""


def build(
    contents: Mapping[str, Any],
    network: Network | None = None,
    load_helplines: Callable[[], HelplineTable] = HelplineTable,
    load_guidance: Callable[[], "Guidance | None"] = lambda: None,
) -> Directory:
    """The directory of valid files; `contents` is keyed by their names.

    There is nothing in place of files that are missing, without countries no groups either;
    `network` stands in for that of network.json.
    """
    countries = contents.get("countries", {"countries": [], "regions": {}})
    groups = contents.get("groups", []) if "countries" in contents else []
    points = {
        (place["country"], place["city"]): (place["point"][0], place["point"][1])
        for place in contents.get("cities", {"cities": []})["cities"]
    }
    return Directory(
        countries={entry["code"]: _country(entry) for entry in countries["countries"]},
        regions=countries["regions"],
        groups=tuple(_group(entry, points) for entry in groups),
        network=network or _network(contents["network"]),
        history=tuple(map(_event, contents.get("history", []))),
        frameworks=tuple(map(_framework, contents.get("orientations", []))),
        load_helplines=load_helplines,
        load_guidance=load_guidance,
    )


def _network(content: dict[str, Any]) -> Network:
    lists = {
        "what_members_do": tuple(content["what_members_do"]),
        "secretariat": Secretariat(**_with_sources(content["secretariat"])),
        "figures": tuple(Figure(**_with_sources(entry)) for entry in content["figures"]),
        "sources": sources_of(content["sources"]),
        "no_member": tuple(
            NoMember(**_with_sources(entry)) for entry in content.get("no_member", [])
        ),
    }
    return Network(**content | lists)


def _country(entry: dict[str, Any]) -> Country:
    fields: dict[str, Any] = dict(entry)
    for field in ("regions", "also", "point"):
        if field in entry:
            fields[field] = tuple(entry[field])
    fields["local"] = tuple(LocalName(**name) for name in entry["local"])
    return Country(**fields)


def _with_sources(entry: dict[str, Any]) -> dict[str, Any]:
    """The record with its sources and contact as model objects."""
    built = entry | {"sources": sources_of(entry["sources"])}
    if "contact" in entry:
        contact = entry["contact"]
        lists = {field: tuple(contact[field]) for field in LISTS if field in contact}
        built["contact"] = Contact(**contact | lists)
    return built


def _group(entry: dict[str, Any], points: Mapping[tuple[str, str], tuple[float, float]]) -> Group:
    fields = _with_sources(entry) | {"offers": tuple(entry.get("offers", ()))}
    city = entry.get("contact", {}).get("city", "")
    return Group(**fields, point=points.get((entry["country"], city)))


def _event(entry: dict[str, Any]) -> HistoryEvent:
    built = _with_sources(entry)
    if "link" in entry:
        built["link"] = Link(**entry["link"])
    return HistoryEvent(**built)


def _framework(entry: dict[str, Any]) -> Framework:
    orientations = tuple(Orientation(**part) for part in entry["orientations"])
    return Framework(**_with_sources(entry) | {"orientations": orientations})
