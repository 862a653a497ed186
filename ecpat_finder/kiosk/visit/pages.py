"""The pages of a visit: the finder's own, with nothing on them that leads out of the kiosk."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ecpat_finder.kiosk.visit.find_page import KioskFindPage
from ecpat_finder.ui.pages.page_stack import PageStack


class KioskPages(PageStack):
    """Emits `link_pressed` with an address to be shown, `print_wanted` with a country's code."""

    link_pressed = Signal(str)
    print_wanted = Signal(str)

    def bind_shortcuts(self) -> None:
        """There are no keys here."""

    def follow(self, address: str) -> None:
        self.link_pressed.emit(address)

    def print_shown(self) -> None:
        if self.code:
            self.print_wanted.emit(self.code)

    def restore(self, code: str, typed: str = "") -> None:
        page = self.show_page("find")
        if isinstance(page, KioskFindPage) and code in self._ready.countries:
            page.show_country(code)

    def show_country_picker(self) -> None:
        """The ways to choose a country."""
        page = self.show_page("find")
        if isinstance(page, KioskFindPage):
            page.show_country_picker()

    def _make_find(self) -> QWidget:
        page = KioskFindPage(self._ready, self._locale, self._language)
        page.country_chosen.connect(self._remember)
        page.details.link_pressed.connect(self.follow)
        page.details.print_pressed.connect(self.print_shown)
        return page
