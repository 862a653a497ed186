"""Names are found by their beginnings and inner words, and come back as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecpat_finder.directory.search.folding import fold
from ecpat_finder.directory.search.name_table import (
    Kind,
    PlaceName,
    build_table,
    pack_table,
    unpack_table,
)

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
    table = build_table(names)
    found = [table.folded(number) for number in table.span(start)]
    assert found == sorted(
        folded for name in names if (folded := fold(name.shown)) and folded.startswith(start)
    )


@given(NAMES)
def test_a_packed_table_comes_back_whole(names: list[PlaceName]) -> None:
    entries = sorted((fold(name.shown), name) for name in names if fold(name.shown))
    table = unpack_table(pack_table(entries, ["AA", "BB", "CC"]), ["AA", "BB", "CC"])
    assert len(table) == len(entries)
    for number, (folded, name) in enumerate(entries):
        assert table.folded(number) == folded
        assert table.shown(number) == name.shown
        assert (table.code(number), table.kind(number)) == (name.code, name.kind)


def test_inner_words() -> None:
    shown = ["Papua New Guinea", "Guinea", "Guinea-Bissau", "Newland", "Old New", "New New Town"]
    table = build_table(PlaceName(name, "AA", Kind.NAME) for name in shown)
    found = {table.shown(number) for number in table.with_word("new", 10)}
    assert found == {"Papua New Guinea", "Old New", "New New Town"}
    assert len(list(table.with_word("new", 2))) == 2


def test_an_empty_table_is_read() -> None:
    assert len(unpack_table(b"\0" * 12, [])) == 0


@pytest.mark.parametrize("content", [b"", b"\0\0\0\1" + b"\0" * 8, b"\xff" * 40])
def test_a_wrong_table_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="wrong size"):
        unpack_table(content, ["AA"])
