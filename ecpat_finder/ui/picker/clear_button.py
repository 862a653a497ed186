"""The button that clears a field. The icon of Qt's own doesn't grow with the text."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from ecpat_finder.ui import theme


class ClearButton(QToolButton):
    """A cross at the trailing end of a field, shown if there is text; `name` says what it does."""

    def __init__(self, field: QLineEdit, name: str) -> None:
        super().__init__(field)
        self._field = field
        self.setText("×")
        self.setAccessibleName(name)
        self.setFont(theme.font("title"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard deletes text without it
        self.clicked.connect(field.clear)
        field.textChanged.connect(lambda text: self.setVisible(bool(text)))
        field.installEventFilter(self)
        self.setVisible(bool(field.text()))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QResizeEvent) or event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()
        return False

    def _place(self) -> None:
        side = self._field.height()
        is_rtl = self._field.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setGeometry(QRect(0 if is_rtl else self._field.width() - side, 0, side, side))
        margin = theme.scaled(3 * theme.GAP_PX)
        self._field.setTextMargins(theme.margins(0, 0, margin, 0))
