"""The window: puts the pieces side by side and connects them."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from ecpat_finder import paths
from ecpat_finder.directory.directory import Directory
from ecpat_finder.directory.loading import DatasetError
from ecpat_finder.ui import language, links, theme
from ecpat_finder.ui.header import TABS, TEXT_SIZES, Header
from ecpat_finder.ui.pages import Pages


@dataclass(frozen=True)
class View:
    """How the window shows what it shows; `theme` None follows the desktop."""

    language: str
    theme: str | None = None
    text_size: int = 100
    tab: str = "find"
    country: str = ""


class MainWindow(QMainWindow):
    """Emits `leaving` when a person wants to be gone at once, `language_chosen` with a language."""

    leaving = Signal()
    closing = Signal()
    language_chosen = Signal(str)

    def __init__(self, directory: Directory | DatasetError, view: View) -> None:
        super().__init__()
        self._directory = directory
        self._view = view
        self.setWindowTitle("ECPAT Finder")
        self._build()
        for keys, action in (
            ("Ctrl+F", self._search),
            ("Ctrl+H", self._show_help),
            ("F1", self._show_keys),
            ("Ctrl+P", self._print),
            ("Ctrl+Q", self.close),
            (QKeySequence(QKeySequence.StandardKey.ZoomIn), lambda: self._step_text(1)),
            ("Ctrl+=", lambda: self._step_text(1)),
            (QKeySequence(QKeySequence.StandardKey.ZoomOut), lambda: self._step_text(-1)),
        ):
            QShortcut(QKeySequence(keys), self, action)
        for number, tab in enumerate(TABS, 1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda tab=tab: self._show_tab(tab))

    def _build(self) -> None:
        """Makes everything inside the window anew, in the language and look of the view."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        shown_theme = self._view.theme or theme.system_theme()
        theme.apply(application, shown_theme, self._view.text_size / 100)
        locale = language.speak(application, self._view.language)
        spoken = language.offered(self._view.language) or "en"
        self.header = Header(paths.translated_languages(), spoken, shown_theme)
        self.pages = Pages(self._directory, locale, spoken)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(inside)
        self._connect()
        if self._view.country and isinstance(self._directory, Directory):
            self.pages.show_country(self._view.country)
        self._show_tab(self._view.tab)
        self.pages.start_focus()

    def _connect(self) -> None:
        header, pages = self.header, self.pages
        header.tab_chosen.connect(self._show_tab)
        header.help_pressed.connect(self._show_help)
        header.leave_pressed.connect(self.leaving)
        header.keys_pressed.connect(self._show_keys)
        header.language_chosen.connect(self._choose_language)
        header.theme_chosen.connect(lambda name: self.change(theme=name))
        header.text_size_chosen.connect(lambda size: self.change(text_size=size))
        pages.link_pressed.connect(links.open_link)
        pages.find_pressed.connect(self._search)
        pages.print_pressed.connect(self._print)
        pages.pdf_pressed.connect(self._save_pdf)

    def change(self, **changes: Any) -> None:
        """Shows the same place in another language, look or text size."""
        self._view = replace(self._view, country=self.pages.code, **changes)
        self._build()

    def follow_desktop(self) -> None:
        """Takes on the desktop's scheme again, unless a theme was chosen by hand."""
        if self._view.theme is None:
            self.change()

    def _show_tab(self, tab: str) -> None:
        self._view = replace(self._view, tab=tab)
        self.header.show_tab(tab)
        self.pages.show_page(tab)

    def _show_help(self) -> None:
        self.pages.show_page("help")

    def _search(self) -> None:
        self._show_tab("find")
        self.pages.focus_search()

    def _choose_language(self, tag: str) -> None:
        self.change(language=tag)
        self.language_chosen.emit(tag)

    def _step_text(self, by: int) -> None:
        position = TEXT_SIZES.index(self._view.text_size) + by
        if 0 <= position < len(TEXT_SIZES):
            self.change(text_size=TEXT_SIZES[position])

    def _show_keys(self) -> None:
        from ecpat_finder.ui.keys_dialog import KeysDialog

        KeysDialog(self).exec()

    def _print(self) -> None:
        from ecpat_finder.ui import paper

        if self.pages.code and isinstance(self._directory, Directory):
            paper.print_country(self, self._directory, self.pages.code, self._view.language)

    def _save_pdf(self) -> None:
        from ecpat_finder.ui import paper

        if self.pages.code and isinstance(self._directory, Directory):
            paper.save_country(self, self._directory, self.pages.code, self._view.language)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.closing.emit()
        super().closeEvent(event)
