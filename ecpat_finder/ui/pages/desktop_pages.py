"""The pages of the desktop window, and their actions: open a link, print, save."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ecpat_finder.directory.dataset.reading import Problem
from ecpat_finder.directory.model import ContactLink
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.desktop import open_link
from ecpat_finder.ui.pages.country_pages import CountryPages
from ecpat_finder.ui.pages.find import FindPage
from ecpat_finder.ui.picker.country_picker import CountryPicker
from ecpat_finder.ui.shortcuts import bind_shortcuts


class DesktopPages(CountryPages):
    """Emits `help_pressed` when a key requests the help page, and `leave_pressed` for the button
    "Leave now" of a dialog.
    """

    help_pressed = Signal()
    leave_pressed = Signal()

    def __init__(self, context: UiContext, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(context, self._make_find, self._make_picker, self.show_licences, problems)
        context.links.activated.connect(self._open)
        bind_shortcuts(
            self,
            {
                "Ctrl+H": self.help_pressed.emit,
                "Ctrl+P": self.print_shown,
                "Ctrl+S": self.save_shown,
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

        self._show_dialog(ShortcutsDialog)

    def show_licences(self) -> None:
        """Shows the licences of the program and of what it includes."""
        from ecpat_finder.ui.licences import LicencesDialog

        self._show_dialog(LicencesDialog)

    def print_shown(self) -> None:
        """Prints the country that is shown, if there is one."""
        if self._shows_country():
            from ecpat_finder.ui.details.print_document import print_dialog

            self._show_dialog(partial(print_dialog, context=self._context, code=self.code))

    def save_shown(self) -> None:
        """Saves the country that is shown as PDF, if there is one."""
        if not self._shows_country():
            return
        from ecpat_finder.ui.details.print_document import save_dialog

        code = self.code
        dialog = self._show_dialog(partial(save_dialog, context=self._context, code=code))
        if isinstance(dialog, QFileDialog):
            dialog.fileSelected.connect(lambda file: self._save(code, Path(file)))

    def _save(self, code: str, file: Path) -> None:
        from ecpat_finder.ui.details.print_document import country_document, error_text, save_pdf
        from ecpat_finder.ui.widgets.text import Label
        from ecpat_finder.ui.widgets.text_dialog import TextDialog

        try:
            save_pdf(country_document(self._context, code), file)
        except OSError as error:
            label = Label(error_text(error))
            label.setMinimumWidth(theme.scaled(320))
            self._show_dialog(lambda parent: TextDialog(parent, "ECPAT Finder", label))

    def _shows_country(self) -> bool:
        """Whether a country can be seen that was chosen: not on the other pages."""
        return bool(self.code) and isinstance(self.currentWidget(), FindPage)

    def _show_dialog(self, make: Callable[[QWidget], QDialog]) -> QDialog:
        """Shows a dialog beside the window, whose "Leave now" can still be pressed.

        It has such a button itself, too, for it may cover the window's. Only one is open at a time.
        """
        from ecpat_finder.ui.widgets.leave_button import add_leave_button

        for former in self.findChildren(QDialog):
            former.close()
        dialog = make(self)
        leave = add_leave_button(dialog)
        if leave is not None:
            leave.clicked.connect(self.leave_pressed)
        dialog.setModal(False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        return dialog

    def _open(self, link: ContactLink) -> None:
        open_link(link.uri)

    def _make_find(self) -> QWidget:
        page = FindPage(self._context)
        page.country_chosen.connect(self._set_code)
        page.page_chosen.connect(self._open_page)
        page.details.print_pressed.connect(self.print_shown)
        page.details.pdf_pressed.connect(self.save_shown)
        return page

    def _open_page(self, name: str) -> None:
        """Shows a page that was chosen by keyboard, mouse or touch, and gives it the focus."""
        self.show_page(name)
        self.focus_page()

    def _make_picker(self, choose: Callable[[str], object]) -> QWidget:
        picker = CountryPicker(self._context)
        for signal in (picker.country_pressed, picker.country_entered):
            signal.connect(lambda: choose(picker.selected_code()))
        picker.page_chosen.connect(lambda _: choose(""))  # this page, whatever words led to it
        picker.setFocusProxy(picker.search)
        return picker
