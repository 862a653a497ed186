"""Widgets side by side where there is room, else one below the other."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ecpat_finder.ui import theme
from ecpat_finder.ui.widgets.text import Label


class Beside(QWidget):
    """Two widgets side by side from a width in pixels at 100% text, else below one another.

    Side by side, the widths are divided by `shares`; 0 is a widget's own width. `gaps` between them
    are in units of the grid: side by side, and below one another.
    """

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        min_width: int,
        shares: tuple[int, int] = (1, 0),
        gaps: tuple[float, float] = (0.5, 0.5),
    ) -> None:
        super().__init__()
        self._min_width = min_width
        self._gaps = gaps
        self._widgets = (first, second)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.scaled(theme.GAP_PX * gaps[1]))
        for widget, share in zip(self._widgets, shares, strict=True):
            self._row.addWidget(widget, share)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The minimum below one another: that of the other arrangement would keep it as it is."""
        widths = [widget.minimumSizeHint().width() for widget in self._widgets]
        return QSize(max(widths), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        gap = theme.scaled(theme.GAP_PX * self._gaps[0])
        needed = sum(widget.minimumSizeHint().width() for widget in self._widgets) + gap
        is_wide = self.width() >= max(needed, theme.scaled(self._min_width))
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._row.setSpacing(gap if is_wide else theme.scaled(theme.GAP_PX * self._gaps[1]))


def texts_with(buttons: QWidget, texts: list[Label], min_width: int = 420) -> Beside:
    """Texts below one another, with buttons beside them or in a narrow column below them."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for label in texts:
        column.addWidget(label)
    return Beside(holder, buttons, min_width)
