"""Get help now: the numbers to call where the person is, and what to do in which situation."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.help.column import HelpColumn
from ecpat_finder.ui.pages.find import MIN_SIDE_BY_SIDE_PX
from ecpat_finder.ui.widgets.roles import Region
from ecpat_finder.ui.widgets.text import Heading

MakePicker = Callable[[Callable[[str], object]], QWidget]
"""Makes a picker that calls a function with the code (ISO 3166-1 alpha-2) of what is picked."""


class HelpPage(Region):
    """Asks for the country if it isn't known, and shows the numbers to call there.

    Emits `country_chosen` when a person chooses the country here, and `group_pressed` to request
    the groups of a country; both with its code (ISO 3166-1 alpha-2).
    """

    country_chosen = Signal(str)
    group_pressed = Signal(str)

    def __init__(self, context: UiContext, make_picker: MakePicker, code: str = "") -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Get help now"))
        self._context = context
        self._make_picker = make_picker
        self._code = code
        self._is_asking = not code and bool(context.directory.countries)
        self._is_current = False
        self.picker: QWidget | None = None
        self.column = HelpColumn(context)
        self.column.group_pressed.connect(self.group_pressed)
        self.column.change_pressed.connect(self.ask)
        self.skip = QPushButton()
        self.skip.clicked.connect(self._stop_asking)
        self._side = QWidget()
        self._arrange()

    def _arrange(self) -> None:
        gap = theme.scaled(theme.GAP_PX)
        self._question = QWidget()
        question = QVBoxLayout(self._question)
        question.setContentsMargins(2 * gap, 2 * gap, 2 * gap, 0)
        question.setSpacing(gap)
        question.addWidget(Heading(self.tr("In which country are you?"), 1, "title"))
        question.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignLeading)
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.setSpacing(0)
        self._side_column.addWidget(self._question)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side, 2)
        row.addWidget(self.column, 3)

    def show_country(self, code: str) -> None:
        """Shows the numbers of a country that was chosen, here or on another page."""
        if code == self._code and not self._is_asking:
            return
        self._code = code
        self._is_asking = False
        self._is_current = False
        if self.isVisible():
            self._refresh()

    def ask(self) -> None:
        """Asks for the country, also if one is known."""
        self._is_asking = True
        self._fit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_asking(self) -> None:
        self._is_asking = False
        self._fit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, code: str) -> None:
        """Shows a country that was picked; help without one for an empty code."""
        if not code:
            self._stop_asking()
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.show_country(code)
        self.country_chosen.emit(code)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        if not self._is_current:
            self._is_current = True
            self.column.show_country(self._code)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The minimum of the smallest arrangement, not of the current one."""
        return QSize(theme.scaled(theme.MIN_PICKER_PX), theme.scaled(theme.MIN_PAGE_HEIGHT_PX))

    def _fit(self) -> None:
        """Shows the picker while a country is asked for: beside the text, or instead of it."""
        if not self._is_current:
            return
        if self._is_asking and self.picker is None:
            self.picker = self._make_picker(self._choose)
            self._side_column.addWidget(self.picker, 1)
        is_narrow = self.width() < theme.scaled(MIN_SIDE_BY_SIDE_PX)
        max_width = theme.MAX_WIDGET_PX if is_narrow else theme.scaled(theme.MAX_PICKER_PX)
        self._side.setMaximumWidth(max_width)
        self._side.setVisible(self._is_asking)
        self.skip.setText(
            self.tr("Back") if self._code else self.tr("Help without choosing a country")
        )
        self.skip.setVisible(is_narrow or bool(self._code))
        self.column.setVisible(not self._is_asking or not is_narrow)
        self.column.show_change(not self._is_asking and bool(self._context.directory.countries))
        if self._is_asking and self.picker:
            self.setFocusProxy(self.picker)
        else:
            self.setFocusProxy(self.column.heading)
