"""The header of a visit: buttons for pages, languages, display, help and leaving."""

from functools import partial

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ecpat_finder.choices import TABS
from ecpat_finder.ui import theme
from ecpat_finder.ui.header import LOGO_PX, native_name
from ecpat_finder.ui.widgets.logo import Logo

MAX_LANGUAGE_BUTTONS = 4
"""Languages that get a button each; if there are more, one button opens a list."""


class KioskHeader(QFrame):
    """Emits what was pressed; `page_chosen` with a tab of `TABS` or "help"."""

    page_chosen = Signal(str)
    language_chosen = Signal(str)
    languages_pressed = Signal()
    display_pressed = Signal()
    leave_pressed = Signal()

    def __init__(self, languages: tuple[str, ...], language: str) -> None:
        super().__init__()
        self.setObjectName("header")
        logo = Logo()
        logo.setFixedSize(theme.scaled(LOGO_PX), theme.scaled(LOGO_PX))
        self.pages = {name: self._page(name, text) for name, text in self._page_names()}
        self.languages = self._language_buttons(languages, language)
        self.display = QPushButton(self.tr("Display"))
        self.display.clicked.connect(self.display_pressed)
        self.help = QPushButton(self.tr("Get help now"))
        self.help.setProperty("kind", "primary")
        self.help.clicked.connect(partial(self.page_chosen.emit, "help"))
        self.leave = QPushButton(self.tr("Leave now"))
        self.leave.setProperty("kind", "leave")
        self.leave.clicked.connect(self.leave_pressed)
        self._arrange(logo)

    def _page_names(self) -> tuple[tuple[str, str], ...]:
        labels = (
            self.tr("Find a group"),
            self.tr("History"),
            self.tr("Strategic orientations"),
            self.tr("About"),
        )
        return tuple(zip(TABS, labels, strict=True))

    def _page(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setProperty("kind", "page")
        button.clicked.connect(partial(self.page_chosen.emit, name))
        return button

    def _language_buttons(self, languages: tuple[str, ...], language: str) -> list[QPushButton]:
        if len(languages) > MAX_LANGUAGE_BUTTONS:
            button = QPushButton("🌐︎ " + native_name(language))
            button.setAccessibleName(self.tr("Language"))
            button.clicked.connect(self.languages_pressed)
            return [button]
        buttons = []
        for tag in languages if len(languages) > 1 else ():
            button = QPushButton(native_name(tag))
            button.setCheckable(True)
            button.setChecked(tag == language)
            button.clicked.connect(partial(self._choose, button, tag, tag == language))
            button.setLocale(QLocale(tag))
            buttons.append(button)
        return buttons

    def _choose(self, button: QPushButton, tag: str, is_current: bool) -> None:
        if is_current:
            button.setChecked(True)
        else:
            self.language_chosen.emit(tag)

    def _arrange(self, logo: QWidget) -> None:
        gap = theme.scaled(theme.GAP_PX)
        self._gap = gap
        self._top = QHBoxLayout()
        self._nav = QGridLayout()
        self._bottom = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * gap, gap, 2 * gap, gap)
        column.setSpacing(gap)
        for row in (self._top, self._nav, self._bottom):
            row.setSpacing(gap)
            column.addLayout(row)
        self._top.addWidget(logo)
        self._top.addStretch(1)
        self._top.addWidget(self.help)
        self._top.addWidget(self.leave)
        self._bottom.addStretch(1)
        self._columns = 0
        self._is_wide: bool | None = None
        self._fit(is_wide=True, columns=len(TABS))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        available = self.width() - 4 * self._gap
        pages = self._width_of(*self.pages.values())
        sides = self._width_of(*self.languages, self.display)
        exits = self._width_of(self.help, self.leave) + theme.scaled(LOGO_PX) + 2 * self._gap
        self._fit(sides + exits <= available, len(TABS) if pages <= available else 2)

    def _width_of(self, *buttons: QPushButton) -> int:
        return sum(button.sizeHint().width() + self._gap for button in buttons)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        width = self._width_of(self.help, self.leave) + 4 * self._gap
        return QSize(width, super().minimumSizeHint().height())

    def _fit(self, is_wide: bool, columns: int) -> None:
        """Puts languages and display in the top row or the bottom one, pages in one row or two."""
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            for index, button in enumerate((*self.languages, self.display)):
                if is_wide:
                    self._top.insertWidget(2 + index, button)
                else:
                    self._bottom.addWidget(button)
        if columns != self._columns:
            self._columns = columns
            for index, button in enumerate(self.pages.values()):
                self._nav.addWidget(button, index // columns, index % columns)
            for column in range(len(TABS)):
                self._nav.setColumnStretch(column, 1 if column < columns else 0)

    def show_page(self, name: str) -> None:
        """Checks the button of a page; none for "help"."""
        for page, button in self.pages.items():
            button.setChecked(page == name)
