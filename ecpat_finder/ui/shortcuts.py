"""Binds keyboard shortcuts."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind_shortcuts(window: QWidget, actions: Mapping[str, Callable[[], object]]) -> None:
    """Makes each key ("Ctrl+F") call its action while the window has the focus."""
    for keys, action in actions.items():
        QShortcut(QKeySequence(keys), window, action)
