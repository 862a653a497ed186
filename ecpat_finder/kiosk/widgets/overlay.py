"""A modal card over the window's content: a kiosk opens no dialogs."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ecpat_finder.ui import theme
from ecpat_finder.ui.widgets.text import Card, Label

SCRIM = QColor(0, 0, 0, 170)
MAX_WIDTH_PX = 520
"""Width of the card in pixels at 100% text."""


class Overlay(QWidget):
    """Covers its window; `column` holds the content. A press outside the card closes it.

    `default_button` gets the focus when the overlay is opened.

    Emits `closed` to be removed by its window.
    """

    closed = Signal()

    def __init__(self, window: QWidget, title: str, width: int = MAX_WIDTH_PX) -> None:
        super().__init__(window)
        self._window = window
        self.card = Card()
        self.card.setMaximumWidth(theme.scaled(width))
        self.column = self.card.column
        self.default_button: QPushButton | None = None
        self.column.setSpacing(theme.scaled(2 * theme.GAP_PX))
        if title:
            self.column.addWidget(Label(title, "title", bold=True))
        content = QWidget()
        grid = QGridLayout(content)
        grid.addWidget(self.card, 1, 1)
        for side in (0, 2):
            grid.setRowStretch(side, 1)
            grid.setColumnStretch(side, 1)
        grid.setColumnStretch(1, 1000)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(content)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self._area = area
        self._is_pressed_outside = False
        area.viewport().installEventFilter(self)
        content.installEventFilter(self)
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def add_button(self, text: str, kind: str = "") -> QPushButton:
        """Adds a button below the content."""
        button = QPushButton(text)
        if kind:
            button.setProperty("kind", kind)
        self.column.addWidget(button)
        return button

    def add_close(self) -> QPushButton:
        """Adds the button that closes the overlay."""
        button = self.add_button(self.tr("Back"), "primary")
        button.clicked.connect(self.closed)
        self.default_button = button
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        elif isinstance(event, QMouseEvent) and watched is not self._window:
            is_outside = self._is_outside(event)
            if event.type() == QEvent.Type.MouseButtonPress:
                self._is_pressed_outside = is_outside
            elif event.type() == QEvent.Type.MouseButtonRelease and self._is_pressed_outside:
                # Only if the press began here too, not the one that opened the overlay.
                self._is_pressed_outside = False
                if is_outside:
                    self.closed.emit()
                return is_outside
        return False

    def _is_outside(self, event: QMouseEvent) -> bool:
        position = self.card.mapFromGlobal(event.globalPosition().toPoint())
        return not self.card.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), SCRIM)
        painter.end()
