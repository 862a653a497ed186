"""The bundled index is whole, small and up to date; a damaged one says so."""

import tomllib
from pathlib import Path

import pytest

from ecpat_finder import paths
from ecpat_finder.curate import place_names
from ecpat_finder.directory import load_directory
from ecpat_finder.directory.search.folding import fold, script
from ecpat_finder.directory.search.name_index import PARTS, IndexDamagedError, NameIndex
from ecpat_finder.directory.search.name_table import Kind

DIRECTORY = load_directory()
KNOWN = tomllib.loads(Path(place_names.__file__).with_name("known_names.toml").read_text("utf-8"))


def test_bundled_index_is_whole_and_small() -> None:
    file = paths.name_index_file()
    index = NameIndex(file)
    index.read_all()
    assert file.stat().st_size <= 2_000_000
    assert set(index.prominence) == set(DIRECTORY.countries)


def known_names() -> list[tuple[str, str, Kind]]:
    return [
        (name, code, Kind[section.upper()])
        for section, entries in KNOWN.items()
        for key, values in entries.items()
        for value in values
        for name, code in [
            (key, value) if section in ("dissolved_state", "region") else (value, key)
        ]
    ]


def test_the_index_was_built_from_the_known_names_as_they_are() -> None:
    index = NameIndex(paths.name_index_file())
    missing = []
    for name, code, _ in known_names():
        folded = fold(name)
        tables = [index.table(part, script(folded)) for part in PARTS]
        codes = {
            table.code(number)
            for table in tables
            if table
            for number in table.same(table.span(folded), folded)
        }
        if code not in codes:
            missing.append((name, code))
    assert not missing, "run: python -m ecpat_finder.curate names"


def test_known_names_name_countries_of_the_dataset() -> None:
    assert {code for _, code, _ in known_names()} <= set(DIRECTORY.countries)


@pytest.mark.parametrize("damage", ["missing", "empty", "cut", "flipped", "other"])
def test_damage_is_told(damage: str, tmp_path: Path) -> None:
    content = paths.name_index_file().read_bytes()
    file = tmp_path / "names.zip"
    damaged = {
        "empty": b"",
        "cut": content[:-100],
        "flipped": content[:-100] + bytes([content[-100] ^ 255]) + content[-99:],
        "other": b"not an index",
    }
    if damage != "missing":
        file.write_bytes(damaged[damage])
    with pytest.raises(IndexDamagedError):
        NameIndex(file).read_all()
