"""The keyboard shortcuts."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from ecpat_finder.ui.main_window import MainWindow
from tests.ui.interaction import Key, visible_text


def test_f1_lists_the_keys(window: MainWindow, qtbot: Any) -> None:
    seen: list[str] = []

    def read_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        seen.append(visible_text(dialog))
        dialog.reject()

    QTimer.singleShot(0, read_and_close)  # once the dialog runs its own event loop
    qtbot.keyClick(window, Key.Key_F1)
    assert "Escape, three times" in seen[0]
