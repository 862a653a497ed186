"""Spellings that mean the same fold to the same."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ecpat_finder.directory.search.folding import fix_mojibake, flags, fold, script


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Côte d’Ivoire", "cote divoire"),
        ("CÔTE D'IVOIRE", "cote divoire"),
        ("  São Tomé & Príncipe ", "sao tome principe"),
        ("U.S.A.", "usa"),
        ("D.R. Congo", "dr congo"),
        ("Bosna i H", "bosna i h"),  # still being typed
        ("Straße", "strasse"),
        ("Đà Nẵng", "da nang"),
        ("Azərbaycan", "azerbaycan"),
        ("مِصْر", "مصر"),
        ("ایران", "ايران"),
        ("ประเทศไทย", "ประเทศไทย"),
        ("भारत", "भारत"),
        ("Россия", "россия"),
        ("...", ""),
        ("\u200b\u202e", ""),
    ],
)
def test_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=40))
def test_folding_is_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
@example("A.ß")
def test_case_folds_away(text: str) -> None:
    assert fold(text.casefold()) == fold(text)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("🇹🇭", ["TH"]),
        ("🇹🇭🇫🇷", ["TH", "FR"]),
        ("🇹 🇭", []),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", ["GB-ENG"]),
        ("🏴", []),
        ("TH", []),
    ],
)
def test_flags(text: str, codes: list[str]) -> None:
    assert flags(text) == codes


def test_wrongly_decoded_text_is_repaired() -> None:
    assert fix_mojibake("CuraÃ§ao") == "Curaçao"
    assert fix_mojibake("São Tomé") == "São Tomé"
    assert fix_mojibake("Ã") == "Ã"


@pytest.mark.parametrize(
    ("text", "name"),
    [("thai", "LATIN"), ("россия", "CYRILLIC"), ("日本", "CJK"), ("ไทย", "THAI"), ("", "LATIN")],
)
def test_script(text: str, name: str) -> None:
    assert script(text) == name
