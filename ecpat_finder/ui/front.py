"""Brings a window that is open already to the front."""

import os

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def bring_to_front(window: QWidget, token: str) -> None:
    """Shows a window above the others and gives it the keyboard.

    `token` is what the desktop gave to whoever asks (xdg-activation): on Wayland a window may not
    come to the front without one. Qt takes it from the environment, once.
    """
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
