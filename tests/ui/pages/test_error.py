"""The page in place of one that can't be read: for that part alone."""

from pathlib import Path
from typing import Any

import pytest

from ecpat_finder.directory.fallback import load_or_fall_back
from tests.conftest import Change, WindowMaker
from tests.ui.interaction import CONTROL, LEFT, Key, current_page, press_tab, visible_text

TABS = ("find", "history", "orientations", "about")

UNREADABLE = {
    "countries": {"find"},
    "groups": {"find"},
    "cities": set(),  # distances are to the middle of a country then
    "network": {"about"},
    "history": {"history"},
    "orientations": {"orientations"},
}
"""The pages that have nothing to show without a file."""

CONTENT = {
    "find": "Who protects children where you are?",
    "history": "Later",
    "orientations": "Strategic orientations 2015-2018",
    "about": "What its members do",
}
"""What is on each page that can be shown."""


def test_a_dataset_without_any_file_still_leads_to_the_secretariat(
    tmp_path: Path, make_window: WindowMaker, qtbot: Any
) -> None:
    broken = make_window(load_or_fall_back(tmp_path))
    for tab, name in enumerate(TABS):
        press_tab(qtbot, broken, tab)
        shown = visible_text(current_page(broken))
        title = "The list of groups" if name == "find" else "This page"
        assert f"{title} can’t be shown" in shown
        assert "+66 2 215 3388" in shown
        for file, pages in UNREADABLE.items():
            assert (f"{file}.json: file not found" in shown) is (name in pages)
    qtbot.mouseClick(broken.header.help, LEFT)
    assert "+66 2 215 3388" in visible_text(current_page(broken))
    qtbot.keyClick(broken, Key.Key_F, CONTROL)
    qtbot.keyClick(broken, Key.Key_P, CONTROL)
    broken.change(language="fr")
    assert "ne peut pas être affichée" in visible_text(broken)


def test_many_problems_of_a_page_are_counted(
    change: Change, make_window: WindowMaker, qtbot: Any
) -> None:
    def damage(content: list[dict[str, Any]]) -> None:
        for record in content[:5]:
            record["country"] = "ZZ"

    broken = make_window(load_or_fall_back(change("groups", damage)))
    shown = visible_text(current_page(broken))
    assert shown.count("ZZ is not a country code") == 3
    assert "and 2 more" in shown


def test_a_folder_that_is_missing_is_told_on_each_page(
    tmp_path: Path, make_window: WindowMaker, qtbot: Any
) -> None:
    broken = make_window(load_or_fall_back(tmp_path / "nowhere"))
    for tab in range(len(TABS)):
        press_tab(qtbot, broken, tab)
        assert "folder not found" in visible_text(current_page(broken))


def cut_off(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


def misspell(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"en":', '"em":', 1).replace('"sources":', '"source":', 1))


@pytest.mark.parametrize("damage", [cut_off, misspell, Path.unlink])
@pytest.mark.parametrize("name", UNREADABLE)
def test_one_damaged_file_blanks_its_own_pages_only(
    name: str, damage: Any, dataset: Path, make_window: WindowMaker, qtbot: Any
) -> None:
    damage(dataset / f"{name}.json")
    broken = make_window(load_or_fall_back(dataset))
    for tab, page in enumerate(TABS):
        press_tab(qtbot, broken, tab)
        shown = visible_text(broken)
        is_unreadable = page in UNREADABLE[name]
        assert ("can’t be shown" in shown) is is_unreadable, page
        assert (CONTENT[page] in shown) is not is_unreadable, page
        assert (f"{name}.json: " in shown) is is_unreadable
        # A number that nothing stands behind is not told.
        assert "holds 0 groups" not in shown
    qtbot.mouseClick(broken.header.help, LEFT)
    assert "+66 2 215 3388" in visible_text(current_page(broken))
