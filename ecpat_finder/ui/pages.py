"""The pages of the window, each made when it is first shown."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ecpat_finder.directory.directory import Directory
from ecpat_finder.directory.fallback import SECRETARIAT
from ecpat_finder.directory.loading import DatasetError
from ecpat_finder.ui.find_tab import FindTab


class Pages(QStackedWidget):
    """Shows one page at a time; emits what a person asks for on any of them."""

    link_pressed = Signal(str)
    find_pressed = Signal()
    print_pressed = Signal()
    pdf_pressed = Signal()

    def __init__(self, directory: Directory | DatasetError, locale: QLocale, language: str) -> None:
        super().__init__()
        self._directory = directory
        self._locale = locale
        self._language = language
        self._made: dict[str, QWidget] = {}
        self.code = ""
        self._makers: dict[str, Callable[[], QWidget]] = {"help": self._make_help}
        if isinstance(directory, DatasetError):
            self._error = directory
            self._makers |= dict.fromkeys(("find", "history", "orientations"), self._make_error)
            self._makers["about"] = self._make_error
        else:
            self._ready = directory
            self._makers |= {
                "find": self._make_find,
                "history": self._make_history,
                "orientations": self._make_orientations,
                "about": self._make_about,
            }

    def show_page(self, name: str) -> QWidget:
        """Brings a page to the front: a tab of the header, or "help"."""
        if name not in self._made:
            page = self._makers[name]()
            self._made[name] = page
            self.addWidget(page)
        self.setCurrentWidget(self._made[name])
        return self._made[name]

    def show_country(self, code: str) -> None:
        """Shows a country on the page where groups are found."""
        page = self.show_page("find")
        if isinstance(page, FindTab):
            page.show_country(code)

    def start_focus(self) -> None:
        """Puts the focus where a person most likely begins: on a country's name."""
        page = self.currentWidget()
        if isinstance(page, FindTab):
            page.picker.search.setFocus()
        elif page is not None:
            page.setFocus()

    def focus_search(self) -> None:
        """Puts the cursor where a country's name is typed."""
        page = self.show_page("find")
        if isinstance(page, FindTab):
            page.show_picker()
            page.picker.search.selectAll()

    def _make_find(self) -> QWidget:
        page = FindTab(self._ready, self._locale, self._language)
        page.country_chosen.connect(self._remember)
        page.details.link_pressed.connect(self.link_pressed)
        page.details.print_pressed.connect(self.print_pressed)
        page.details.pdf_pressed.connect(self.pdf_pressed)
        return page

    def _remember(self, code: str) -> None:
        self.code = code

    def _make_history(self) -> QWidget:
        from ecpat_finder.ui.history_tab import HistoryTab

        page = HistoryTab(self._ready.history, self._locale, self._language)
        page.link_pressed.connect(self.link_pressed)
        return page

    def _make_orientations(self) -> QWidget:
        from ecpat_finder.ui.orientations_tab import OrientationsTab

        page = OrientationsTab(self._ready.frameworks, self._locale, self._language)
        page.link_pressed.connect(self.link_pressed)
        return page

    def _make_about(self) -> QWidget:
        from ecpat_finder.ui.about_tab import AboutTab

        page = AboutTab(self._ready, self._locale, self._language)
        page.link_pressed.connect(self.link_pressed)
        return page

    def _make_help(self) -> QWidget:
        from ecpat_finder.ui.help_tab import HelpTab

        directory = self._directory
        is_damaged = isinstance(directory, DatasetError)
        secretariat = SECRETARIAT if is_damaged else directory.network.secretariat
        page = HelpTab(secretariat, self._locale)
        page.link_pressed.connect(self.link_pressed)
        page.find_pressed.connect(self.find_pressed)
        return page

    def _make_error(self) -> QWidget:
        from ecpat_finder.ui.error_page import ErrorPage

        page = ErrorPage(self._error, self._locale)
        page.link_pressed.connect(self.link_pressed)
        return page
