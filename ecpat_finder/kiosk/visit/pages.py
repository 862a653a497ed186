"""The pages of a visit: the desktop's, without anything that opens another window."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ecpat_finder.directory.dataset.reading import Problem
from ecpat_finder.kiosk.visit.country_picker import KioskCountryPicker
from ecpat_finder.kiosk.visit.find_page import KioskFindPage
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.pages.page_sets import PageActions, directory_pages
from ecpat_finder.ui.pages.page_stack import PageStack


class KioskPages(PageStack):
    """Emits `find_pressed` to show the current country's groups, `print_requested` with its code.

    `code` is the current country, or empty.
    """

    find_pressed = Signal()
    print_requested = Signal(str)

    def __init__(self, context: UiContext, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__()
        self._context = context
        self.code = ""
        actions = PageActions(
            self._show_country,
            self._show_group,
            lambda: None,  # the licences are shown in a window, which a kiosk doesn't open
            lambda: self.code,
            self._make_picker,
        )
        self.add_factories(directory_pages(context, self._make_find, actions, problems))

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

    def _set_code(self, code: str) -> None:
        self.code = code
        page = self.existing_page("help")
        if page is None:
            return
        from ecpat_finder.ui.pages.help import HelpPage  # not needed before the page is shown

        if isinstance(page, HelpPage):
            page.show_country(code)

    def _show_country(self, code: str) -> None:
        """Makes a country that was chosen on the help page the current one."""
        page = self.existing_page("find")
        if isinstance(page, KioskFindPage):
            page.show_country(code)
        else:
            self.code = code

    def _show_group(self, code: str) -> None:
        self._show_country(code)
        self.find_pressed.emit()

    def _make_picker(self, choose: Callable[[str], object]) -> QWidget:
        picker = KioskCountryPicker(self._context, has_title=False)
        picker.country_chosen.connect(choose)
        return picker
