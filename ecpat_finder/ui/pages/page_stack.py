"""The pages of the window, each made when it is first shown."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ecpat_finder.directory.dataset.loading import DatasetError
from ecpat_finder.directory.directory import Directory
from ecpat_finder.directory.fallback import SECRETARIAT
from ecpat_finder.ui.desktop import open_link
from ecpat_finder.ui.pages.find import FindPage
from ecpat_finder.ui.shortcuts import ShortcutsDialog, bind_shortcuts


class PageStack(QStackedWidget):
    """Shows one page at a time, and carries out what is asked on each.

    Emits `find_pressed` when a person wants to choose a country. `code` is the country that is
    shown, or an empty text.
    """

    find_pressed = Signal()

    def __init__(self, directory: Directory | DatasetError, locale: QLocale, language: str) -> None:
        super().__init__()
        self._directory = directory
        self._locale = locale
        self._language = language
        self._made: dict[str, QWidget] = {}
        self.code = ""
        self.bind_shortcuts()
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

    def bind_shortcuts(self) -> None:
        """Makes the keys that work on every page do so."""
        keys = {"Ctrl+H": self._show_help, "Ctrl+P": self.print_shown, "F1": self.show_keys}
        bind_shortcuts(self, keys)

    def follow(self, address: str) -> None:
        """Takes a person to an address."""
        open_link(address)

    def show_keys(self) -> None:
        """Lists the keys."""
        ShortcutsDialog(self).exec()

    def show_licences(self) -> None:
        """Shows the licences of everything that comes with the program."""
        from ecpat_finder.ui.licences import LicencesDialog

        LicencesDialog(self).exec()

    def _show_help(self) -> None:
        self.show_page("help")

    def show_page(self, name: str) -> QWidget:
        """Brings a page to the front: a tab of the header, or "help"."""
        if name not in self._made:
            page = self._makers[name]()
            self._made[name] = page
            self.addWidget(page)
        self.setCurrentWidget(self._made[name])
        return self._made[name]

    def restore(self, code: str, typed: str) -> None:
        """Brings back a country (a code) and what was typed; either may be empty."""
        page = self.show_page("find")
        if isinstance(page, FindPage):
            if code and code in self._ready.countries:
                page.show_country(code)
            if typed:
                page.picker.search.setText(typed)

    def typed(self) -> str:
        """What stands in the search field."""
        page = self._made.get("find")
        return page.picker.search.text() if isinstance(page, FindPage) else ""

    def print_shown(self) -> None:
        """Prints the country that is shown, if there is one."""
        if self.code:
            from ecpat_finder.ui.details import print_document

            print_document.print_country(self, self._ready, self.code, self._language)

    def save_shown(self) -> None:
        """Saves the country that is shown as PDF."""
        if self.code:
            from ecpat_finder.ui.details import print_document

            print_document.save_country(self, self._ready, self.code, self._language)

    def start_focus(self) -> None:
        """Puts the focus where a person most likely begins: on a country's name, a timeline."""
        page = self.currentWidget()
        if page is not None:
            page.setFocus()

    def focus_search(self) -> None:
        """Puts the cursor where a country's name is typed."""
        page = self.show_page("find")
        if isinstance(page, FindPage):
            page.show_picker()
            page.picker.search.selectAll()

    def _make_find(self) -> QWidget:
        page = FindPage(self._ready, self._locale, self._language)
        page.country_chosen.connect(self._remember)
        page.details.link_pressed.connect(self.follow)
        page.details.print_pressed.connect(self.print_shown)
        page.details.pdf_pressed.connect(self.save_shown)
        return page

    def _remember(self, code: str) -> None:
        self.code = code

    def _make_history(self) -> QWidget:
        from ecpat_finder.ui.pages.history import HistoryPage

        page = HistoryPage(self._ready.history, self._locale, self._language)
        page.link_pressed.connect(self.follow)
        return page

    def _make_orientations(self) -> QWidget:
        from ecpat_finder.ui.pages.orientations import OrientationsPage

        page = OrientationsPage(self._ready.frameworks, self._locale, self._language)
        page.link_pressed.connect(self.follow)
        return page

    def _make_about(self) -> QWidget:
        from ecpat_finder.ui.pages.about import AboutPage

        page = AboutPage(self._ready, self._locale, self._language)
        page.link_pressed.connect(self.follow)
        page.licences_pressed.connect(self.show_licences)
        return page

    def _make_help(self) -> QWidget:
        from ecpat_finder.ui.pages.help import HelpPage

        directory = self._directory
        if isinstance(directory, DatasetError):
            secretariat = SECRETARIAT
        else:
            secretariat = directory.network.secretariat
        page = HelpPage(secretariat, self._locale)
        page.link_pressed.connect(self.follow)
        page.find_pressed.connect(self.find_pressed)
        return page

    def _make_error(self) -> QWidget:
        from ecpat_finder.ui.pages.error import ErrorPage

        page = ErrorPage(self._error, self._locale)
        page.link_pressed.connect(self.follow)
        return page
