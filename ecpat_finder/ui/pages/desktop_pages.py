"""The pages of the desktop window, and their actions: open a link, print, save."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ecpat_finder.directory.dataset.loading import Problem
from ecpat_finder.directory.model import ContactLink
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.desktop import open_link
from ecpat_finder.ui.pages.find import FindPage
from ecpat_finder.ui.pages.page_sets import PageActions, directory_pages, error_pages
from ecpat_finder.ui.pages.page_stack import PageStack
from ecpat_finder.ui.shortcuts import bind_shortcuts


class DesktopPages(PageStack):
    """Emits `find_pressed` when a page requests the picker.

    `code` is that of the current country (ISO 3166-1 alpha-2), or an empty string.
    """

    find_pressed = Signal()

    def __init__(self, context: UiContext, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__()
        self._context = context
        self.code = ""
        actions = PageActions(self.find_pressed.emit, self.show_licences)
        self.add_factories(
            error_pages(context, problems, actions)
            if problems
            else directory_pages(context, self._make_find, actions)
        )
        context.links.activated.connect(self._open)
        bind_shortcuts(
            self,
            {
                "Ctrl+H": lambda: self.show_page("help"),
                "Ctrl+P": self.print_shown,
                "F1": self.show_shortcuts,
            },
        )

    def restore(self, code: str, typed: str) -> None:
        """Restores the current country (its code) and the search text; either may be empty."""
        page = self.show_page("find")
        if isinstance(page, FindPage):
            if code in self._context.directory.countries:
                page.show_country(code)
            if typed:
                page.picker.search.setText(typed)

    def typed(self) -> str:
        """The text of the search field."""
        page = self.existing_page("find")
        return page.picker.search.text() if isinstance(page, FindPage) else ""

    def focus_page(self) -> None:
        """Gives the current page the keyboard focus, in its search field or timeline."""
        page = self.currentWidget()
        if page is not None:
            page.setFocus()

    def focus_search(self) -> None:
        """Shows the picker and gives its search field the keyboard focus."""
        page = self.show_page("find")
        if isinstance(page, FindPage):
            page.show_picker()
            page.picker.search.selectAll()

    def show_shortcuts(self) -> None:
        """Lists the keyboard shortcuts."""
        from ecpat_finder.ui.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(self).exec()

    def show_licences(self) -> None:
        """Shows the licences of the program and of what it includes."""
        from ecpat_finder.ui.licences import LicencesDialog

        LicencesDialog(self).exec()

    def print_shown(self) -> None:
        """Prints the current country, if there is one."""
        if self.code:
            from ecpat_finder.ui.details import print_document

            print_document.print_country(self, self._context, self.code)

    def save_shown(self) -> None:
        """Saves the current country as PDF, if there is one."""
        if self.code:
            from ecpat_finder.ui.details import print_document

            print_document.save_country(self, self._context, self.code)

    def _open(self, link: ContactLink) -> None:
        open_link(link.uri)

    def _make_find(self) -> QWidget:
        page = FindPage(self._context)
        page.country_chosen.connect(self._set_code)
        page.details.print_pressed.connect(self.print_shown)
        page.details.pdf_pressed.connect(self.save_shown)
        return page

    def _set_code(self, code: str) -> None:
        self.code = code
