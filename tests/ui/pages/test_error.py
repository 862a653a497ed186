"""The page in place of a dataset that can't be read."""

from pathlib import Path
from typing import Any

from ecpat_finder.directory.fallback import load_or_fall_back
from tests.conftest import WindowMaker
from tests.ui.interaction import CONTROL, LEFT, Key, current_page, press_tab, visible_text


def test_a_broken_dataset_still_leads_to_the_secretariat(
    tmp_path: Path, make_window: WindowMaker, qtbot: Any
) -> None:
    broken = make_window(load_or_fall_back(tmp_path))
    for tab in range(4):
        press_tab(qtbot, broken, tab)
        shown = visible_text(current_page(broken))
        assert "The list of groups can’t be shown" in shown
        assert "+66 2 215 3388" in shown
        assert "groups.json: file not found" in shown
        assert "and 2 more" in shown
    qtbot.mouseClick(broken.header.help, LEFT)
    assert "+66 2 215 3388" in visible_text(current_page(broken))
    qtbot.keyClick(broken, Key.Key_F, CONTROL)
    qtbot.keyClick(broken, Key.Key_P, CONTROL)
    broken.change(language="fr")
    assert "ne peut pas être affichée" in visible_text(broken)
