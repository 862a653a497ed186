"""Pages of which "find" and "help" show one country: what desktop and kiosk have in common."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ecpat_finder.directory.dataset.reading import Problem
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.pages.page_sets import PageActions, directory_pages
from ecpat_finder.ui.pages.page_stack import PageFactory, PageStack


@runtime_checkable
class ShowsCountry(Protocol):
    """A page that shows a country by its code; an error page in its place doesn't."""

    def show_country(self, code: str) -> None:
        """Shows a country (ISO 3166-1 alpha-2)."""


class CountryPages(PageStack):
    """Emits `find_pressed` when a page requests the groups of the current country.

    `code` is that of the current country (ISO 3166-1 alpha-2), or an empty string.
    """

    find_pressed = Signal()

    def __init__(
        self,
        context: UiContext,
        make_find: PageFactory,
        make_picker: Callable[[Callable[[str], object]], QWidget],
        show_licences: Callable[[], object],
        problems: tuple[Problem, ...],
    ) -> None:
        super().__init__()
        self._context = context
        self.code = ""
        actions = PageActions(
            self._choose_country,
            self._show_group,
            show_licences,
            lambda: self.code,
            make_picker,
        )
        self.add_factories(directory_pages(context, make_find, actions, problems))

    def _set_code(self, code: str) -> None:
        """The page "find" shows a country: the help page shows it, too."""
        self.code = code
        page: object = self.existing_page("help")
        if isinstance(page, ShowsCountry):
            page.show_country(code)

    def _choose_country(self, code: str) -> None:
        """Makes a country that was chosen on the help page the current one."""
        page: object = self.existing_page("find")
        if isinstance(page, ShowsCountry):
            page.show_country(code)
        else:
            self.code = code

    def _show_group(self, code: str) -> None:
        self._choose_country(code)
        self.find_pressed.emit()
