"""The labels, cards and columns that the pages are set with."""

from PySide6.QtCore import QSize, Qt
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


class Label(QLabel):
    """A text that wraps, is read out, can be selected with the mouse, and has no markup.

    `step` is a step of the type scale; `kind` is "", "muted" or "accent".
    """

    def __init__(
        self,
        text: str,
        step: str = "body",
        kind: str = "",
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(theme.font(step, bold))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if kind:
            self.setProperty("kind", kind)
        # A label goes by the script of its text: a name in Arabic on an English page, or the other
        # way round, would stand on the wrong side.
        is_rtl = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class Card(QFrame):
    """A framed column for one thing; `name` is "card" or "caution"."""

    def __init__(self, name: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        margin = theme.scaled(theme.GAP_PX * (2.5 if name == "card" else 1.5))
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(theme.scaled(theme.GAP_PX))


class _Page(QWidget):
    """As high as its texts are at its width: at their narrowest they would leave it half empty."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().minimumSizeHint().width(), 0)


class ReadingColumn(QScrollArea):
    """A page of text: one column that scrolls, no wider than reads with ease.

    It stands in the middle of a wide window, or where `is_beside`, next to what it belongs to.
    """

    def __init__(self, width: int = theme.READING_WIDTH_PX, is_beside: bool = False) -> None:
        super().__init__()
        self._is_beside = is_beside
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._width = width
        self.start()

    def start(self) -> None:
        """Throws away what was there and begins an empty column."""
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
        """Puts widgets below what is there."""
        for widget in widgets:
            self.column.addWidget(widget)
