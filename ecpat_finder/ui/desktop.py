"""Uses desktop services: opens links, copies to the clipboard, raises a window."""

import os

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

ALLOWED_SCHEMES = ("http", "https", "mailto", "tel")

_copied: set[str] = set()


def open_link(uri: str) -> bool:
    """Opens a URI with the desktop's handler; False if its scheme isn't allowed or that failed."""
    url = QUrl(uri, QUrl.ParsingMode.StrictMode)
    return url.scheme() in ALLOWED_SCHEMES and QDesktopServices.openUrl(url)


def copy_text(text: str) -> None:
    """Copies a text to the clipboard; `clear_copied` removes it."""
    _copied.add(text)
    QGuiApplication.clipboard().setText(text)


def clear_copied() -> None:
    """Clears the clipboard if its text was copied by `copy_text`; keeps any other."""
    clipboard = QGuiApplication.clipboard()
    if _copied and clipboard.text() in _copied:
        clipboard.clear()
    _copied.clear()


def bring_to_front(window: QWidget, token: str) -> None:
    """Raises a window and gives it the keyboard focus.

    `token` is the requesting process's activation token (xdg-activation), without which Wayland
    doesn't let a window raise itself. Qt reads it from the environment, once.
    """
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
