"""Keys in rows, as many beside each other as there is room for."""

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ecpat_finder.ui import theme

GAP_PX = 4
MIN_WIDTH_PX = 200
"""Pixels at 100% text of width that the keys can do with."""


class Key(NamedTuple):
    """What a key shows, what it stands for, how it is read out, and whether it can be pressed."""

    label: str
    value: str
    spoken: str = ""
    is_enabled: bool = True


class KeyGrid(QWidget):
    """Emits `pressed` with the value of a key; `kind` says how keys look, `gap` is in pixels."""

    pressed = Signal(str)

    def __init__(self, kind: str = "key", gap: int | None = None) -> None:
        super().__init__()
        self._kind = kind
        self.keys: dict[str, QPushButton] = {}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.scaled(GAP_PX) if gap is None else gap)
        # Else the rows that there are now would keep the grid from getting narrower.
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)

    def show_keys(self, keys: Iterable[Key]) -> None:
        """Puts keys in the place of those there are; the same ones only change their state."""
        wanted = tuple(keys)
        if [key.value for key in wanted] != list(self.keys):
            self._clear()
            for key in wanted:
                self.keys[key.value] = self._make(key)
            self._arrange()
        for key in wanted:
            self.keys[key.value].setEnabled(key.is_enabled)

    def _make(self, key: Key) -> QPushButton:
        button = QPushButton(key.label, self)
        button.setProperty("kind", self._kind)
        button.setAccessibleName(key.spoken or key.label)
        button.clicked.connect(partial(self.pressed.emit, key.value))
        button.ensurePolished()  # its width is asked before the style sheet would speak
        return button

    def write_in(self, font: QFont) -> None:
        """Puts all keys into another font."""
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
        """Equal columns, and rows of about equal length."""
        if not self.keys:
            return
        gap = self._grid.spacing()
        widest = max(button.sizeHint().width() for button in self.keys.values())
        most = max(1, (self.width() + gap) // (widest + gap))
        rows = -(-len(self.keys) // most)
        columns = -(-len(self.keys) // rows)
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        self.updateGeometry()
        for place, button in enumerate(self.keys.values()):
            self._grid.addWidget(button, place // columns, place % columns)
