"""The pages of a visit: the desktop's, without anything that opens another window."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ecpat_finder.directory.dataset.reading import Problem
from ecpat_finder.kiosk.visit.country_picker import KioskCountryPicker
from ecpat_finder.kiosk.visit.find_page import KioskFindPage
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.pages.country_pages import CountryPages


class KioskPages(CountryPages):
    """Emits `print_requested` with the current country's code."""

    print_requested = Signal(str)

    def __init__(self, context: UiContext, problems: tuple[Problem, ...] = ()) -> None:
        # The licences are shown in a window, which a kiosk doesn't open.
        super().__init__(context, self._make_find, self._make_picker, lambda: None, problems)

    def restore(self, code: str) -> None:
        """Shows a country, or the country picker if there is none with that code."""
        page = self.show_page("find")
        if isinstance(page, KioskFindPage) and code in self._context.directory.countries:
            page.show_country(code)

    def show_country_picker(self) -> None:
        """Shows the country picker."""
        page = self.show_page("find")
        if isinstance(page, KioskFindPage):
            page.show_country_picker()

    def _make_find(self) -> QWidget:
        page = KioskFindPage(self._context)
        page.country_chosen.connect(self._set_code)
        page.details.print_pressed.connect(lambda: self.print_requested.emit(self.code))
        return page

    def _make_picker(self, choose: Callable[[str], object]) -> QWidget:
        picker = KioskCountryPicker(self._context, has_title=False)
        picker.country_chosen.connect(choose)
        return picker
