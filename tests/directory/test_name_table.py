"""Names are found by their beginnings and inner words, and come back as they were written."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecpat_finder.directory.folding import fold
from ecpat_finder.directory.name_table import Kind, PlaceName, packed, table_of, unpacked

NAMES = st.lists(
    st.builds(
        PlaceName,
        st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=20),
        st.sampled_from(["AA", "BB", "CC"]),
        st.sampled_from(Kind),
        st.integers(0, 15),
    ),
    max_size=150,
)


@given(NAMES, st.text("ab c", max_size=3))
def test_a_span_is_all_names_that_begin_so(names: list[PlaceName], start: str) -> None:
    table = table_of(names)
    found = [table.folded(number) for number in table.span(start)]
    assert found == sorted(
        folded for name in names if (folded := fold(name.shown)) and folded.startswith(start)
    )


@given(NAMES)
def test_a_packed_table_comes_back_whole(names: list[PlaceName]) -> None:
    entries = sorted((fold(name.shown), name) for name in names if fold(name.shown))
    table = unpacked(packed(entries, ["AA", "BB", "CC"]), ["AA", "BB", "CC"])
    assert len(table) == len(entries)
    for number, (folded, name) in enumerate(entries):
        assert table.folded(number) == folded
        assert table.shown(number) == name.shown
        assert (table.code(number), table.kind(number)) == (name.code, name.kind)


def test_inner_words() -> None:
    shown = ["Papua New Guinea", "Guinea", "Guinea-Bissau", "Newland", "Old New", "New New Town"]
    table = table_of(PlaceName(name, "AA", Kind.NAME) for name in shown)
    found = {table.shown(number) for number in table.with_word("new", 10)}
    assert found == {"Papua New Guinea", "Old New", "New New Town"}
    assert len(list(table.with_word("new", 2))) == 2


@pytest.mark.parametrize("content", [b"", b"\0" * 12, b"\0\0\0\1" + b"\0" * 8, b"\xff" * 40])
def test_a_wrong_table_is_refused(content: bytes) -> None:
    if content == b"\0" * 12:
        assert len(unpacked(zlib.compress(content), [])) == 0
        return
    with pytest.raises(ValueError, match="wrong size"):
        unpacked(zlib.compress(content), ["AA"])
