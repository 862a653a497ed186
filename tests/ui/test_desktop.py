"""The clipboard and the desktop's browser."""

from typing import Any

from PySide6.QtGui import QGuiApplication

from ecpat_finder.ui.main_window import MainWindow
from tests.ui.conftest import Browser


def test_what_others_copied_is_left_alone(window: MainWindow) -> None:
    from ecpat_finder.ui import desktop

    desktop.copy_text("ours")
    QGuiApplication.clipboard().setText("theirs")
    desktop.clear_copied()
    assert QGuiApplication.clipboard().text() == "theirs"


def test_no_other_kind_of_link_opens(qtbot: Any, browser: Browser) -> None:
    from ecpat_finder.ui.desktop import open_link

    for address in ("file:///etc/passwd", "javascript:alert(1)", "ftp://a.test", "", "//a.test"):
        assert not open_link(address)
    assert browser.opened == []
