"""What the shipped dataset promises beyond its rules."""

import re
from collections.abc import Sequence
from pathlib import Path

import phonenumbers
import pytest

from ecpat_finder import paths
from ecpat_finder.directory import DatasetError, Directory, Group, load_directory
from ecpat_finder.directory.dataset.checksums import is_checked
from ecpat_finder.directory.dataset.loading import ALL_FILES
from ecpat_finder.directory.fallback import SECRETARIAT
from ecpat_finder.directory.phone import international

MIN_GROUPS, MIN_COUNTRIES = 118, 96
MIN_REACHABLE, MIN_PHONE_OR_EMAIL, MIN_WEBSITE = 0.85, 0.60, 0.70
"""Shares of groups with some way to reach them, with a telephone (of the office, or a helpline that
the group runs) or e-mail, with a website."""


def share(groups: Sequence[Group], *fields: str) -> float:
    """The share of groups that have one of these contact fields."""
    return sum(any(getattr(group.contact, field) for field in fields) for group in groups) / len(
        groups
    )


def test_the_floor_that_was_reached(directory: Directory) -> None:
    groups = directory.groups
    assert len(groups) >= MIN_GROUPS
    assert directory.countries_with_group >= MIN_COUNTRIES
    assert share(groups, "phone", "helpline", "email", "website", "address") >= MIN_REACHABLE
    assert share(groups, "phone", "helpline", "email") >= MIN_PHONE_OR_EMAIL
    assert share(groups, "website") >= MIN_WEBSITE


def test_every_group_has_a_page_with_an_address(directory: Directory) -> None:
    for group in directory.groups:
        assert all(source.url for source in group.sources), group.id


def test_telephone_numbers_are_valid(directory: Directory) -> None:
    for group in directory.groups:
        for number in group.contact.phone:
            parsed = phonenumbers.parse(number)
            assert phonenumbers.is_valid_number(parsed), number
            assert phonenumbers.region_code_for_number(parsed) == group.country
            assert phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) == number


def test_telephone_number_as_its_country_writes_it() -> None:
    assert international("+6653750167") == "+66 53 750 167"
    assert international("no number") == "no number"


def test_secretariat_in_the_program_is_the_one_in_the_dataset(directory: Directory) -> None:
    recorded = directory.network.secretariat
    assert (recorded.name, recorded.contact) == (SECRETARIAT.name, SECRETARIAT.contact)


def test_every_text_is_in_english_and_french(directory: Directory) -> None:
    network = directory.network
    texts = [network.what_it_is, network.name_note, *network.what_members_do]
    texts += [group.about for group in directory.groups if group.about]
    texts += [text for event in directory.history for text in (event.title, event.text)]
    for framework in directory.frameworks:
        texts += [framework.title, framework.introduction]
        texts += [text for part in framework.orientations for text in (part.title, part.meaning)]
    texts += [country.name for country in directory.countries.values()]
    assert all({"en", "fr"} <= set(text) for text in texts)


def test_the_source_documents_story_is_told(directory: Directory) -> None:
    told = " ".join(event.title["en"] + " " + event.text["en"] for event in directory.history)
    for part in ("1990", "Asia", "lawyers", "teachers", "End Child Prostitution in Asian Tourism"):
        assert part in told or any(event.date.startswith(part) for event in directory.history)
    for part in ("Germany", "First World Congress", "Stockholm", "non-governmental organisation"):
        assert part in told
    first = directory.frameworks[0]
    assert (first.period, len(first.orientations)) == ("2015-2018", 4)
    assert (81, 74) in [(figure.groups, figure.countries) for figure in directory.network.figures]


def test_older_terms_stand_only_in_names_and_with_a_note(directory: Directory) -> None:
    older = re.compile(r"child (prostitution|pornography)|sex touris", re.IGNORECASE)
    for event in directory.history:
        quoted = re.findall(r"“[^”]*”", event.text["en"])
        plain = re.sub(r"“[^”]*”", "", event.text["en"])
        assert not older.search(plain), event.id
        if any(older.search(words) for words in quoted):
            assert event.note, event.id
    for group in directory.groups:
        assert not older.search(" ".join((group.about or {}).values())), group.id


def test_story_links_to_the_networks_site(directory: Directory) -> None:
    assert any(event.link and "ecpat.org" in event.link.url for event in directory.history)


def test_checksums_are_up_to_date() -> None:
    folder = paths.dataset_folder()
    contents = {f"{name}.json": (folder / f"{name}.json").read_bytes() for name in ALL_FILES}
    assert is_checked(contents, folder), "run: python -m ecpat_finder.curate checksums"
    damaged = contents | {"groups.json": contents["groups.json"][:-1] + b" "}
    assert not is_checked(damaged, folder)


def test_a_dataset_without_checksums_is_checked(
    dataset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "dataset_folder", lambda: dataset)
    file = dataset / "groups.json"
    file.write_text(file.read_text(encoding="utf-8").replace("2026", "2126", 1), encoding="utf-8")
    with pytest.raises(DatasetError, match="2126"):
        load_directory()
