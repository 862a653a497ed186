"""Labels, cards and scrolling columns for pages of text."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ecpat_finder.ui import theme
from ecpat_finder.ui.widgets.disclosure import Disclosure


class Label(QLabel):
    """A plain-text label: it wraps, a screen reader reads it, and the mouse can select its text.

    `size` is a size of the type scale; `kind` is "", "muted" or "accent".
    """

    def __init__(
        self,
        text: str,
        size: str = "body",
        kind: str = "",
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(theme.font(size, bold))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if kind:
            self.setProperty("kind", kind)
        # QLabel aligns by the script of its text: an Arabic name on an English page, or an English
        # one on an Arabic page, would be on the wrong side.
        is_rtl = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class Heading(Label):
    """A heading of a level: 1 for a page's own, 2 for its parts."""

    level = 1  # for who asks while this is being made

    def __init__(self, text: str, level: int, size: str = "title") -> None:
        super().__init__(text, size, bold=True)
        self.level = level


class FocusableHeading(Heading):
    """The heading to which the focus moves when its page is opened by keyboard.

    Tab doesn't stop at it. A line below the text shows the focus.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text, 1, "display")

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self.hasFocus():
            height = theme.scaled(3)
            line = self.rect()
            line.setTop(line.bottom() + 1 - height)
            painter = QPainter(self)
            painter.fillRect(line, QColor(theme.colours().accent))
            painter.end()


class Card(QFrame):
    """A framed column of widgets; its object name is "card" or "caution"."""

    def __init__(self, name: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        margin = theme.scaled(theme.GAP_PX * (2.5 if name == "card" else 1.5))
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(theme.scaled(theme.GAP_PX))


class _Page(QWidget):
    """Has no minimum height: Qt's, of labels at their minimum width, would leave it half empty."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().minimumSizeHint().width(), 0)


class ReadingColumn(QScrollArea):
    """A scrolling column of text with a maximum width, in pixels at 100% text.

    It is centred in a wide window; if `is_beside`, it is at the leading side.
    """

    def __init__(self, width: int = theme.MAX_READING_WIDTH_PX, is_beside: bool = False) -> None:
        super().__init__()
        self._is_beside = is_beside
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._width = width
        self.start()

    def start(self) -> None:
        """Replaces the content with an empty column."""
        page = _Page()
        outer = QHBoxLayout(page)
        gap = theme.scaled(theme.GAP_PX)
        outer.setContentsMargins(3 * gap, 3 * gap, 3 * gap, 3 * gap)
        holder = QWidget()
        holder.setMaximumWidth(theme.scaled(self._width))
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        self.column = QVBoxLayout()
        self.column.setSpacing(2 * gap)
        rows.addLayout(self.column)
        rows.addStretch(1)
        if not self._is_beside:
            outer.addStretch(1)
        outer.addWidget(holder, 1000)
        outer.addStretch(1)
        self.setWidget(page)

    def add(self, *widgets: QWidget) -> None:
        """Appends widgets to the column."""
        for widget in widgets:
            self.column.addWidget(widget)
            inner = [widget] if isinstance(widget, Disclosure) else []
            for disclosure in [*inner, *widget.findChildren(Disclosure)]:
                disclosure.expanded.connect(self._reveal)

    def has_focus_inside(self) -> bool:
        """Whether a widget of the column has the keyboard focus."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _reveal(self, disclosure: Disclosure) -> None:
        """Scrolls to what was expanded: to its end, but not beyond its start."""
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.ensureWidgetVisible(disclosure)
        top = disclosure.mapTo(self.viewport(), QPoint()).y()
        if top < 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        bar = self.verticalScrollBar()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)
