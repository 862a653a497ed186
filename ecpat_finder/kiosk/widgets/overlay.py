"""A card over everything else in the window: there are no dialogs at a kiosk."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ecpat_finder.ui import theme
from ecpat_finder.ui.widgets.text import Card, Label

DIMMED = QColor(0, 0, 0, 170)
WIDTH_PX = 520
"""Pixels at 100% text."""


class Overlay(QWidget):
    """Covers its window; `column` takes what is shown. A press beside the card closes it.

    `main` is the button that a key would press first.

    Emits `closed` when the person is done with it.
    """

    closed = Signal()

    def __init__(self, window: QWidget, title: str, width: int = WIDTH_PX) -> None:
        super().__init__(window)
        self._window = window
        self.card = Card()
        self.card.setMaximumWidth(theme.scaled(width))
        self.column = self.card.column
        self.main: QPushButton | None = None
        self.column.setSpacing(theme.scaled(2 * theme.GAP_PX))
        if title:
            self.column.addWidget(Label(title, "title", bold=True))
        holder = QWidget()
        middle = QGridLayout(holder)
        middle.addWidget(self.card, 1, 1)
        for side in (0, 2):
            middle.setRowStretch(side, 1)
            middle.setColumnStretch(side, 1)
        middle.setColumnStretch(1, 1000)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(holder)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self._area = area
        self._is_pressed_beside = False
        area.viewport().installEventFilter(self)
        holder.installEventFilter(self)
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def add_button(self, text: str, kind: str = "") -> QPushButton:
        """A button below what is there."""
        button = QPushButton(text)
        if kind:
            button.setProperty("kind", kind)
        self.column.addWidget(button)
        return button

    def add_close(self) -> QPushButton:
        """The button that takes the sheet away."""
        button = self.add_button(self.tr("Back"), "primary")
        button.clicked.connect(self.closed)
        self.main = button
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        elif isinstance(event, QMouseEvent) and watched is not self._window:
            is_beside = self._is_beside(event)
            if event.type() == QEvent.Type.MouseButtonPress:
                self._is_pressed_beside = is_beside
            elif event.type() == QEvent.Type.MouseButtonRelease and self._is_pressed_beside:
                # Of a press that began here: not of the one that brought the sheet.
                self._is_pressed_beside = False
                if is_beside:
                    self.closed.emit()
                return is_beside
        return False

    def _is_beside(self, event: QMouseEvent) -> bool:
        place = self.card.mapFromGlobal(event.globalPosition().toPoint())
        return not self.card.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), DIMMED)
        painter.end()
