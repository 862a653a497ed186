"""What the program asks of the desktop: open a link, keep a text, bring the window to the front."""

import os

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

ALLOWED_SCHEMES = ("http", "https", "mailto", "tel")

_copied: set[str] = set()


def open_link(uri: str) -> bool:
    """Hands a URI to the desktop; False if its scheme isn't allowed, or nothing opened it."""
    url = QUrl(uri, QUrl.ParsingMode.StrictMode)
    return url.scheme() in ALLOWED_SCHEMES and QDesktopServices.openUrl(url)


def copy_text(text: str) -> None:
    """Puts a text on the clipboard, for `clear_copied` to remove."""
    _copied.add(text)
    QGuiApplication.clipboard().setText(text)


def clear_copied() -> None:
    """Clears the clipboard if its text came from here; another program's text stays."""
    clipboard = QGuiApplication.clipboard()
    if _copied and clipboard.text() in _copied:
        clipboard.clear()
    _copied.clear()


def bring_to_front(window: QWidget, token: str) -> None:
    """Shows a window above the others and gives it the keyboard.

    `token` is the activation token of whoever asks (xdg-activation): on Wayland a window may not
    come to the front without one. Qt takes it from the environment, once.
    """
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
