"""A widget with a part that is hidden until a person asks for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Disclosure(QWidget):
    """Emits `expanded` with itself when its hidden part is shown, so that it is scrolled to."""

    expanded = Signal(QWidget)
