"""Fixtures for the main window."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

SCHEMES = ("http", "https", "mailto", "tel", "file")


class Browser(QWidget):
    """Takes the place of the desktop's browser, mailer and telephone."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        for scheme in SCHEMES:
            # The type stubs ask for bytes, which PySide6 refuses.
            QDesktopServices.setUrlHandler(scheme, self, "show_address")  # type: ignore[arg-type]

    @Slot(QUrl)
    def show_address(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qtbot: Any) -> Iterator[Browser]:
    """Keeps the links that a test opens."""
    yield Browser()
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)
