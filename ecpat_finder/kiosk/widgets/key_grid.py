"""A grid of keys with as many columns as fit the width."""

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ecpat_finder.ui import theme

GAP_PX = 4
MIN_WIDTH_PX = 200
"""Minimum width in pixels at 100% text."""


class Key(NamedTuple):
    """A key's label, the value it emits, its accessible name (else the label) and its state."""

    label: str
    value: str
    accessible_name: str = ""
    is_enabled: bool = True


class KeyGrid(QWidget):
    """Emits `pressed` with the value of a key; `kind` selects the style, `gap` is in pixels."""

    pressed = Signal(str)

    def __init__(self, kind: str = "key", gap: int | None = None) -> None:
        super().__init__()
        self._kind = kind
        self.keys: dict[str, QPushButton] = {}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.scaled(GAP_PX) if gap is None else gap)
        # Else the current columns would set the minimum width, and the grid couldn't get narrower.
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)

    def show_keys(self, keys: Iterable[Key]) -> None:
        """Replaces the keys; if the values are the same, only updates their state."""
        new_keys = tuple(keys)
        if [key.value for key in new_keys] != list(self.keys):
            self._clear()
            for key in new_keys:
                self.keys[key.value] = self._make(key)
            self._arrange()
        for key in new_keys:
            self.keys[key.value].setEnabled(key.is_enabled)

    def _make(self, key: Key) -> QPushButton:
        button = QPushButton(key.label, self)
        button.setProperty("kind", self._kind)
        button.setAccessibleName(key.accessible_name or key.label)
        button.clicked.connect(partial(self.pressed.emit, key.value))
        button.ensurePolished()  # its width is needed before Qt would apply the style sheet
        return button

    def set_key_font(self, font: QFont) -> None:
        """Sets the font of all keys."""
        for button in self.keys.values():
            button.setFont(font)
        self._arrange()

    def _clear(self) -> None:
        for button in self.keys.values():
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.keys = {}
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = 0

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        widest = max((button.sizeHint().width() for button in self.keys.values()), default=0)
        return QSize(max(widest, theme.scaled(MIN_WIDTH_PX)), self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Lays the keys out in equal columns and rows of about equal length."""
        if not self.keys:
            return
        gap = self._grid.spacing()
        widest = max(button.sizeHint().width() for button in self.keys.values())
        max_columns = max(1, (self.width() + gap) // (widest + gap))
        rows = -(-len(self.keys) // max_columns)
        columns = -(-len(self.keys) // rows)
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        self.updateGeometry()
        for index, button in enumerate(self.keys.values()):
            self._grid.addWidget(button, index // columns, index % columns)
