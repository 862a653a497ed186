"""One visit: the header and the pages. Deleting it deletes all widgets of the visit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecpat_finder.directory.dataset.reading import Problem
from ecpat_finder.kiosk.visit.header import KioskHeader
from ecpat_finder.kiosk.visit.pages import KioskPages
from ecpat_finder.ui.context import UiContext


class Visit(QWidget):
    """Everything that one visitor sees, in one language.

    Emits what the header emits, and `print_requested` with a country's code.
    """

    language_chosen = Signal(str)
    languages_pressed = Signal()
    display_pressed = Signal()
    leave_pressed = Signal()
    print_requested = Signal(str)

    def __init__(
        self, context: UiContext, problems: tuple[Problem, ...], languages: tuple[str, ...]
    ) -> None:
        super().__init__()
        self._page = "find"
        self.setLocale(context.locale)  # the language in which a screen reader speaks
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header = KioskHeader(languages, context.language)
        self.pages = KioskPages(context, problems)
        context.links.setParent(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        self.header.page_chosen.connect(self._choose_page)
        self.header.language_chosen.connect(self.language_chosen)
        self.header.languages_pressed.connect(self.languages_pressed)
        self.header.display_pressed.connect(self.display_pressed)
        self.header.leave_pressed.connect(self.leave_pressed)
        self.pages.print_requested.connect(self.print_requested)
        self.pages.find_pressed.connect(lambda: self._show("find"))
        self.show_place("find", "")

    @property
    def place(self) -> tuple[str, str]:
        """The current page, and the code of the current country or an empty text."""
        return self._page, self.pages.code

    def show_place(self, page: str, code: str) -> None:
        """Shows a page and a country, for example again after a change of language."""
        self.pages.restore(code)
        self._show(page)

    def _choose_page(self, page: str) -> None:
        # A second press on "Find a group" goes back to the country picker.
        if page == "find" and self._page == "find":
            self.pages.show_country_picker()
        self._show(page)

    def _show(self, page: str) -> None:
        self._page = page
        shown = self.pages.show_page(page)
        self.header.show_page(page)
        if page == "help":
            shown.setFocus()  # Tab leads from its heading to the numbers
        else:
            self.setFocus()  # on the visit itself, so that no button looks selected
