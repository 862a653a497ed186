"""History: a timeline of milestones, for keyboard, mouse and touch."""

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.formatting import date_text
from ecpat_finder.ui.widgets.roles import Region, WrappingLink
from ecpat_finder.ui.widgets.text import Card, Heading, Label, ReadingColumn

Index = QModelIndex | QPersistentModelIndex
YEAR = Qt.ItemDataRole.UserRole + 1


class MilestoneDelegate(QStyledItemDelegate):
    """Paints a milestone: a dot on the timeline, its year and its title."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._year_font = theme.font("lead", bold=True)
        self._title_font = theme.font("small")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        gap = theme.scaled(theme.GAP_PX)
        view = self.parent()
        assert isinstance(view, QListView)
        available = QRect(0, 0, view.viewport().width() - 6 * gap, 10_000)
        wrap = Qt.TextFlag.TextWordWrap
        title = QFontMetrics(self._title_font).boundingRect(available, wrap, index.data()).height()
        return QSize(0, QFontMetrics(self._year_font).height() + title + 3 * gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = theme.colours()
        rect, gap = option.rect, theme.scaled(theme.GAP_PX)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.fillRect(rect, QColor(colours.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QColor(colours.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        line_x = rect.right() - 3 * gap if is_rtl else rect.left() + 3 * gap
        is_first, is_last = index.row() == 0, index.row() == index.model().rowCount() - 1
        year_line = QFontMetrics(self._year_font).height()
        dot_y = rect.top() + gap + year_line // 2
        painter.setPen(QColor(colours.border))
        top = dot_y if is_first else rect.top()
        painter.fillRect(
            QRect(line_x - 1, top, 2, (dot_y if is_last else rect.bottom() + 1) - top),
            QColor(colours.border),
        )
        radius = theme.scaled(6 if is_chosen else 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if is_chosen else colours.muted))
        painter.drawEllipse(QRect(line_x - radius, dot_y - radius, 2 * radius, 2 * radius))
        text_rect = rect.adjusted(
            gap if is_rtl else 5 * gap, gap, -5 * gap if is_rtl else -gap, -gap
        )
        flags = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeading)
        flags |= Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(self._year_font)
        painter.setPen(QColor(colours.accent if is_chosen else colours.text))
        painter.drawText(text_rect, flags, index.data(YEAR))
        painter.setFont(self._title_font)
        painter.setPen(QColor(colours.text))
        text_rect.setTop(text_rect.top() + year_line)
        painter.drawText(text_rect, int(flags | Qt.TextFlag.TextWordWrap), index.data())
        painter.restore()


MIN_BESIDE_PX = 640
"""Width of a portrait page, in pixels at 100% text, from which the milestone is shown beside the
timeline instead of below it."""

MIN_BESIDE_LANDSCAPE_PX = 525
"""The same of a page that is wider than high: below it a long word of a title is cut off."""


MIN_TIMELINE_HEIGHT_PX = 330
"""Height of a narrow page, in pixels at 100% text, from which the timeline is shown above the
milestone; below it, only the buttons that lead from one milestone to the next."""

MIN_WIDTH_PX = 260


class Timeline(QListView):
    """The list of milestones; a new width relays it out, for titles may wrap differently."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class HistoryPage(Region):
    """The timeline and the selected milestone."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._events = context.directory.history
        self.setAccessibleName(self.tr("History"))
        self._shown_row = -1
        self.timeline = self._make_timeline()
        self.setFocusProxy(self.timeline)
        self.earlier = QPushButton(self.tr("Earlier"))
        self.later = QPushButton(self.tr("Later"))
        self.earlier.clicked.connect(lambda: self._move(-1))
        self.later.clicked.connect(lambda: self._move(1))
        self.page = ReadingColumn(width=680, is_beside=True)
        self.page.setAccessibleName(self.tr("Milestone"))
        gap = theme.scaled(theme.GAP_PX)
        timeline_column = self._timeline_column = QVBoxLayout()
        timeline_column.addWidget(self.timeline, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(gap)
        timeline_column.setSpacing(gap)
        buttons.addWidget(self.earlier, 1)
        buttons.addWidget(self.later, 1)
        timeline_column.addLayout(buttons)
        self._timeline_and_page = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._timeline_and_page.setContentsMargins(0, 0, 0, 0)
        self._timeline_and_page.setSpacing(0)
        self._timeline_and_page.addLayout(timeline_column, 2)
        self._timeline_and_page.addWidget(self.page, 5)
        self.timeline.setCurrentIndex(self.timeline.model().index(0, 0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.scaled(MIN_WIDTH_PX), theme.scaled(theme.MIN_PAGE_HEIGHT_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        is_portrait = self.height() > self.width()
        least = MIN_BESIDE_PX if is_portrait else MIN_BESIDE_LANDSCAPE_PX
        is_narrow = self.width() < theme.scaled(least)
        is_flat = is_narrow and self.height() < theme.scaled(MIN_TIMELINE_HEIGHT_PX)
        self.timeline.setVisible(not is_flat)
        self.setFocusProxy(self.page if is_flat else self.timeline)
        direction = QBoxLayout.Direction
        self._timeline_and_page.setDirection(
            direction.TopToBottom if is_narrow else direction.LeftToRight
        )
        self._timeline_and_page.setStretch(1, 3 if is_narrow else 5)
        gap = 2 * theme.scaled(theme.GAP_PX)
        self._timeline_column.setContentsMargins(
            theme.margins(gap, gap, gap if is_narrow else 0, gap)
        )

    def _make_timeline(self) -> Timeline:
        model = QStandardItemModel(self)
        for event in self._events:
            item = QStandardItem(self._context.text(event.title))
            item.setData(event.date[:4], YEAR)
            accessible_text = f"{event.date[:4]}: {item.text()}"
            item.setData(accessible_text, Qt.ItemDataRole.AccessibleTextRole)
            model.appendRow(item)
        view = Timeline()
        view.setModel(model)
        view.setItemDelegate(MilestoneDelegate(view))
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setMouseTracking(True)
        view.setMaximumWidth(theme.scaled(380))
        view.setMinimumWidth(theme.scaled(220))
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setAccessibleName(self.tr("Milestones"))
        # Not currentChanged: a screen reader's action selects a row and leaves the current one.
        view.selectionModel().selectionChanged.connect(self._selection_changed)
        return view

    def _move(self, by: int) -> None:
        index = self.timeline.model().index(self.timeline.currentIndex().row() + by, 0)
        if index.isValid():
            self.timeline.setCurrentIndex(index)

    def _selection_changed(self, selected: QItemSelection) -> None:
        for index in selected.indexes():
            if index.row() != self._shown_row:
                self._shown_row = index.row()
                self.timeline.setCurrentIndex(index)
                self._show(index)
        QTimer.singleShot(0, self, self._keep_selection)

    def _keep_selection(self) -> None:
        """Selects the milestone that is shown again, where a screen reader deselected it."""
        if not self.timeline.selectionModel().hasSelection():
            self.timeline.setCurrentIndex(self.timeline.currentIndex())

    def _show(self, index: QModelIndex) -> None:
        event = self._events[index.row()]
        self.earlier.setEnabled(index.row() > 0)
        self.later.setEnabled(index.row() < len(self._events) - 1)
        page = self.page
        page.start()
        page.add(
            Label(date_text(event.date, self._context.locale), "lead", "accent", bold=True),
            Heading(self._context.text(event.title), 1, "display"),
            Label(self._context.text(event.text), "lead"),
        )
        if event.note:
            note = Card("caution")
            note.column.addWidget(Label(self._context.text(event.note), "small"))
            page.add(note)
        if event.link:
            page.column.addWidget(
                self._link(self._context.text(event.link.label), event.link.url),
                alignment=Qt.AlignmentFlag.AlignLeading,
            )
        page.add(SourceList(self._context, event.sources, self._context.text(event.title)))
        page.verticalScrollBar().setValue(0)

    def _link(self, label: str, url: str) -> QPushButton:
        button = WrappingLink(label)
        button.clicked.connect(lambda: self._context.open_website(url))
        return button
