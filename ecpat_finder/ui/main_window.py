"""The main window: the header and the pages below it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ecpat_finder import paths
from ecpat_finder.choices import TABS
from ecpat_finder.ui import language, theme
from ecpat_finder.ui.header import TEXT_SIZES, Header
from ecpat_finder.ui.pages.startup import StartupPage
from ecpat_finder.ui.view_state import ViewState
from ecpat_finder.ui.widgets.first_frame import FirstFrameWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from ecpat_finder.directory.fallback import LoadedDirectory
    from ecpat_finder.ui.pages.desktop_pages import DesktopPages


class MainWindow(FirstFrameWindow):
    """Initially only the header and a search field; `show_directory` adds the pages.

    Emits `quit_requested` for the button "Leave now", `closing`, and `language_chosen` (BCP 47).
    """

    quit_requested = Signal()
    closing = Signal()
    language_chosen = Signal(str)

    def __init__(self, view: ViewState) -> None:
        super().__init__()
        self._view = view
        self._loaded: LoadedDirectory | None = None
        self.pages: DesktopPages | None = None
        self.setWindowTitle("ECPAT Finder")
        self._build()

    def _build(self) -> None:
        """Rebuilds the content of the window in the language, theme and text size of the view."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme_name = self._view.theme or theme.system_theme(application)
        theme.apply(application, theme_name, self._view.text_size / 100)
        self._locale = language.install_translations(application, self._view.language)
        self.setLocale(self._locale)  # the language in which a screen reader speaks
        self._ui_language = language.offered(self._view.language) or "en"
        self.header = Header(paths.translated_languages(), self._ui_language, theme_name)
        self.header.show_tab(self._view.tab)
        self.header.leave_pressed.connect(self.quit_requested)
        self._startup_page = StartupPage()
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self._startup_page, 1)
        self.setCentralWidget(content)
        self._startup_page.search.setFocus()

    def show_directory(self, loaded: "LoadedDirectory") -> None:
        """Shows the pages of a directory, or its problems if it can't be read."""
        if self._loaded is None:
            self._bind_shortcuts()
        self._loaded = loaded
        from ecpat_finder.ui.capabilities import DESKTOP
        from ecpat_finder.ui.context import LinkEmitter, UiContext
        from ecpat_finder.ui.pages.desktop_pages import DesktopPages

        typed = self._view.typed or self._startup_page.search.text()
        links = LinkEmitter()
        context = UiContext(loaded.directory, self._locale, self._ui_language, DESKTOP, links)
        self.pages = DesktopPages(context, loaded.problems)
        links.setParent(self.pages)
        self.header.complete()
        self._column.replaceWidget(self._startup_page, self.pages)
        self._startup_page.hide()
        self._startup_page.deleteLater()
        self._connect(self.pages)
        self.pages.restore(self._view.country, typed)
        self._show_tab(self._view.tab)
        self.pages.show()  # only visible widgets can take the focus
        self.pages.focus_page()

    def _bind_shortcuts(self) -> None:
        from ecpat_finder.ui.shortcuts import bind_shortcuts

        actions: dict[str, Callable[[], object]] = {
            "Ctrl+F": self._search,
            "Ctrl+Q": self.close,
            "Ctrl++": partial(self._change_text_size, 1),
            "Ctrl+=": partial(self._change_text_size, 1),
            "Ctrl+-": partial(self._change_text_size, -1),
        }
        for number, tab in enumerate(TABS, 1):
            actions[f"Ctrl+{number}"] = partial(self._focus_tab, tab)
        bind_shortcuts(self, actions)

    def _connect(self, pages: "DesktopPages") -> None:
        header = self.header
        header.tab_chosen.connect(self._show_tab)
        header.help_pressed.connect(self._show_help)
        pages.help_pressed.connect(self._show_help)
        pages.leave_pressed.connect(self.quit_requested)
        header.keys_pressed.connect(pages.show_shortcuts)
        header.language_chosen.connect(self._choose_language)
        header.theme_chosen.connect(lambda name: self.change(theme=name))
        header.text_size_chosen.connect(lambda size: self.change(text_size=size))
        pages.find_pressed.connect(partial(self._focus_tab, "find"))

    def change(self, **changes: Any) -> None:
        """Changes fields of the `ViewState` and rebuilds the window, once there are pages."""
        if self.pages is None or self._loaded is None:
            return
        self._view = self._view._replace(
            country=self.pages.code, typed=self.pages.typed()
        )._replace(**changes)
        self._build()
        self.show_directory(self._loaded)

    def follow_desktop(self) -> None:
        """Applies the desktop's current colour scheme, unless a theme was chosen."""
        if self._view.theme is None:
            self.change()

    def _show_tab(self, tab: str) -> None:
        """Shows a page, by the name of its tab, or "help"."""
        self._view = self._view._replace(tab=tab)
        self.header.show_tab(tab)
        if self.pages:
            self.pages.show_page(tab)

    def _focus_tab(self, tab: str) -> None:
        """Shows a page and gives it the keyboard focus."""
        self._show_tab(tab)
        if self.pages:
            self.pages.focus_page()

    def _show_help(self) -> None:
        self._focus_tab("help")

    def is_leave_button(self, position: "QPoint") -> bool:
        """Whether the header's button "Leave now" is at a position of the screen."""
        button = self.header.leave
        return button.isVisible() and button.rect().contains(button.mapFromGlobal(position))

    def show_escapes(self, count: int) -> None:
        """Shows how many presses of Escape count; none for 0."""
        from ecpat_finder.ui.escape_count import EscapeCount

        shown = self.findChild(EscapeCount)
        if shown is None and count:
            shown = EscapeCount(self)
        if shown is not None:
            shown.show_count(count)

    def _search(self) -> None:
        self._show_tab("find")
        if self.pages:
            self.pages.focus_search()

    def _choose_language(self, tag: str) -> None:
        self.change(language=tag)
        self.language_chosen.emit(tag)

    def _change_text_size(self, by: int) -> None:
        index = TEXT_SIZES.index(self._view.text_size) + by
        if 0 <= index < len(TEXT_SIZES):
            self.change(text_size=TEXT_SIZES[index])

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        from ecpat_finder.ui.tab_order import move_focus  # not needed for the first frame

        return move_focus(self, forward)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.closing.emit()
        super().closeEvent(event)
