"""The list of countries, used by the window's picker and the kiosk's."""

from time import monotonic

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from ecpat_finder.directory.search.folding import fold
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.picker.country_delegate import CountryDelegate
from ecpat_finder.ui.picker.country_model import CountryModel, Role

MAX_PAUSE_S = 1.0
"""Seconds between two letters up to which they are of one name."""


class CountryList(QListView):
    """Shows `countries`, its model; a row is a country or a heading.

    The heading of the first visible rows stays at the top. Typing letters leads to the next country
    whose name begins so. Emits `activated` for Enter and Space on a country.
    """

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._typed = ""
        self._typed_at = 0.0
        self.countries = CountryModel(context)
        self.setModel(self.countries)
        self._delegate = CountryDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Countries"))
        # Not a lambda: the model would keep it, and with it this list, after the window has gone.
        self.countries.modelReset.connect(self._forget_hover)

    def _forget_hover(self) -> None:
        self._delegate.hover(-1)

    # The heading that stays at the top.

    def _sticky_heading(self) -> tuple[QModelIndex, QRect] | None:
        """The heading of the first visible row and its place, if it isn't where it belongs."""
        first = super().indexAt(QPoint(1, 0))
        row = self.countries.heading_row(first.row()) if first.isValid() else -1
        if row < 0 or (row == first.row() and self.visualRect(first).top() == 0):
            return None
        heading = self.countries.index(row)
        rect = self.visualRect(heading)
        rect.moveTop(0)
        following = self.countries.index(self.countries.next_heading_row(row))
        if following.isValid():  # which pushes it away
            rect.moveBottom(min(rect.bottom(), self.visualRect(following).top() - 1))
        return heading, rect

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if sticky := self._sticky_heading():
            heading, rect = sticky
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = rect
            painter = QPainter(self.viewport())
            self._delegate.paint(painter, option, heading)
            painter.end()

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802
        sticky = self._sticky_heading()
        return sticky[0] if sticky and sticky[1].contains(point) else super().indexAt(point)

    def scrollTo(  # noqa: N802
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        row = self.countries.heading_row(index.row())
        if 0 <= row < index.row():  # not covered by its heading
            hidden = self.visualRect(self.countries.index(row)).height()
            hidden -= self.visualRect(index).top()
            if hidden > 0:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() - hidden)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        super().scrollContentsBy(dx, dy)
        self._delegate.hover(-1)  # another row is under the pointer now
        self.viewport().update()  # the heading at the top was moved with the rest

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._delegate.hover(-1)

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        is_typing = self._typed and monotonic() - self._typed_at < MAX_PAUSE_S
        is_space = event.key() == Qt.Key.Key_Space
        if is_space and not is_typing and self.currentIndex().data(Role.CODE):
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Goes to the next country whose name begins with what was typed, without accents.

        One letter again and again goes through all countries with that letter.
        """
        now = monotonic()
        typed = self._typed if now - self._typed_at < MAX_PAUSE_S else ""
        self._typed, self._typed_at = typed + search, now
        wanted = fold(self._typed)
        is_repeated = len(set(wanted)) == 1
        current = self.currentIndex().row()
        start = current + 1 if is_repeated or not typed else max(current, 0)
        row = self.countries.next_row(start, wanted)
        if row < 0 and is_repeated:
            row = self.countries.next_row(start, wanted[0])
        if row >= 0:
            self.setCurrentIndex(self.countries.index(row))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._delegate.hover(-1)
