"""The window's header: name, tabs, language and display menus, help and leave buttons."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ecpat_finder.choices import TABS, THEMES
from ecpat_finder.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QActionGroup

LOGO_PX = 30
"""Side of the logo in pixels at 100% text."""

TEXT_SIZES = (100, 125, 150, 200)


class Header(QFrame):
    """Emits what was chosen: a tab of `TABS`, a language (BCP 47), a theme, a text size in %."""

    tab_chosen = Signal(str)
    help_pressed = Signal()
    leave_pressed = Signal()
    keys_pressed = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    text_size_chosen = Signal(int)

    def __init__(self, languages: tuple[str, ...], language: str, theme_name: str) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAccessibleName(self.tr("Main menu"))
        self.tabs = QTabBar()
        for name in self._tab_names():
            self.tabs.addTab(name)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Pages"))
        self.tabs.currentChanged.connect(self._tab_changed)
        self.tabs.tabBarClicked.connect(self._tab_changed)
        self.language = QPushButton(native_name(language))
        name = self.tr("Language: %1").replace("%1", self.language.text())
        self.language.setAccessibleName(name)
        self._fill_when_opened(
            self.language, lambda menu: self._add_languages(menu, languages, language)
        )
        self.display = QPushButton(self.tr("Display"))
        self._fill_when_opened(self.display, lambda menu: self._add_appearance(menu, theme_name))
        self.help = QPushButton(self.tr("Get help now"))
        self.help.setProperty("kind", "primary")
        self.help.clicked.connect(self.help_pressed)
        self.leave = QPushButton(self.tr("Leave now"))
        self.leave.setProperty("kind", "leave")
        self.leave.clicked.connect(self.leave_pressed)
        self._set_up()

    def _tab_names(self) -> tuple[str, ...]:
        return (
            self.tr("Find a group"),
            self.tr("History"),
            self.tr("Strategic orientations"),
            self.tr("About"),
        )

    def _set_up(self) -> None:
        gap = theme.scaled(theme.GAP_PX)
        self._name = QLabel("ECPAT Finder")
        self._name.setFont(theme.font("lead", bold=True))
        self._logo_area = QWidget()
        self._logo_area.setFixedSize(theme.scaled(LOGO_PX), theme.scaled(LOGO_PX))
        self._top = QHBoxLayout()
        self._bottom = QHBoxLayout()
        self._margin = 2 * gap
        column = QVBoxLayout(self)
        column.setContentsMargins(self._margin, gap, self._margin, 0)
        column.setSpacing(gap // 2)
        for row in (self._top, self._bottom):
            row.setSpacing(gap)
            column.addLayout(row)
        for widget in (self._logo_area, self._name, self.help, self.leave):
            self._top.addWidget(widget)
        self._top.insertStretch(2, 1)
        self._bottom.addWidget(self.tabs, 1)
        self._is_wide: bool | None = None
        self._arrange(is_wide=True)
        self._min_wide_width = super().minimumSizeHint().width()

    def _arrange(self, is_wide: bool) -> None:
        """Puts the language and display buttons in the top row, or beside the tabs if narrow."""
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        self._logo_area.setVisible(is_wide)
        self._name.setVisible(is_wide)
        for index, button in enumerate((self.language, self.display)):
            if is_wide:
                self._top.insertWidget(3 + index, button)
            else:
                self._bottom.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange(self.width() >= self._min_wide_width)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        buttons = self.help.sizeHint().width() + self.leave.sizeHint().width()
        width = buttons + self._top.spacing() * 3 + 2 * self._margin
        return QSize(min(width, self._min_wide_width), super().minimumSizeHint().height())

    def complete(self) -> None:
        """Adds the logo, which would delay the first frame."""
        from ecpat_finder.ui.widgets.logo import Logo

        logo = Logo(self._logo_area)
        logo.resize(self._logo_area.size())
        logo.show()

    def show_tab(self, tab: str) -> None:
        """Selects a tab, none for "help", without emitting `tab_chosen`."""
        self._mark_tab(tab in TABS)
        if tab not in TABS:
            return
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(TABS.index(tab))
        self.tabs.blockSignals(False)

    def _mark_tab(self, is_marked: bool) -> None:
        """Marks the current tab, or none."""
        tabs = self.tabs
        if is_marked == (tabs.property("marked") is False):
            tabs.setProperty("marked", is_marked)
            tabs.style().unpolish(tabs)
            tabs.style().polish(tabs)
            tabs.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter and Space on the tabs lead to the current one, as a press does."""
        if self.tabs.hasFocus() and event.text() in ("\r", " "):
            self._tab_changed(self.tabs.currentIndex())
        else:
            super().keyPressEvent(event)

    def _tab_changed(self, position: int) -> None:
        if position >= 0:
            self.tab_chosen.emit(TABS[position])

    def _fill_when_opened(self, button: QPushButton, fill: Callable[[QMenu], None]) -> None:
        """Gives a button a menu that is filled when it is first opened."""
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: fill(menu) if menu.isEmpty() else None)
        button.setMenu(menu)

    def _add_languages(self, menu: QMenu, languages: tuple[str, ...], current: str) -> None:
        languages_group = _exclusive_group(menu)
        for code in languages:
            self._add_choice(
                menu, languages_group, native_name(code), code == current
            ).triggered.connect(lambda _=False, code=code: self.language_chosen.emit(code))

    def _add_appearance(self, menu: QMenu, theme_name: str) -> None:
        themes = _exclusive_group(menu)
        labels = (self.tr("Light"), self.tr("Dark"), self.tr("High contrast"))
        for name, label in zip(THEMES, labels, strict=True):
            self._add_choice(menu, themes, label, name == theme_name).triggered.connect(
                lambda _=False, name=name: self.theme_chosen.emit(name)
            )
        menu.addSeparator()
        sizes = _exclusive_group(menu)
        current = round(theme.text_scale() * 100)
        for size in TEXT_SIZES:
            label = self.tr("Text %1%").replace("%1", str(size))
            self._add_choice(menu, sizes, label, size == current).triggered.connect(
                lambda _=False, size=size: self.text_size_chosen.emit(size)
            )
        menu.addSeparator()
        menu.addAction(self.tr("Keys…")).triggered.connect(self.keys_pressed)

    def _add_choice(
        self, menu: QMenu, group: "QActionGroup", text: str, is_checked: bool
    ) -> "QAction":
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(is_checked)
        group.addAction(action)
        return action


def _exclusive_group(menu: QMenu) -> "QActionGroup":
    from PySide6.QtGui import QActionGroup  # not needed for the first frame

    return QActionGroup(menu)


def native_name(language: str) -> str:
    """A language's name in that language, with a capital if its script has them."""
    name = QLocale(language).nativeLanguageName() or language
    if language == "en":
        name = "English"
    return name[:1].upper() + name[1:]
