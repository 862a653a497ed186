"""The keyboard shortcuts."""

from typing import Any

from PySide6.QtWidgets import QDialog

from ecpat_finder.ui.main_window import MainWindow
from tests.ui.interaction import LEFT, Key, button, visible_text


def open_dialogs(window: MainWindow) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def test_f1_lists_the_keys_and_its_dialog_can_be_left(window: MainWindow, qtbot: Any) -> None:
    qtbot.keyClick(window, Key.Key_F1)
    (dialog,) = open_dialogs(window)
    assert "Escape, three times" in visible_text(dialog)
    with qtbot.waitSignal(window.quit_requested):
        qtbot.mouseClick(button(dialog, "Leave now"), LEFT)


def test_f1_again_opens_no_second_dialog(window: MainWindow, qtbot: Any) -> None:
    for _ in range(2):
        qtbot.keyClick(window, Key.Key_F1)
    assert len(open_dialogs(window)) == 1
