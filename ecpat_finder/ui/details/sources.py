"""The sources of a record, hidden until a button is pressed."""

from collections.abc import Iterable

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ecpat_finder.directory.model import Source
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.formatting import date_text, page_date_text
from ecpat_finder.ui.widgets.disclosure import Disclosure
from ecpat_finder.ui.widgets.roles import DisclosureButton, WrappingLink
from ecpat_finder.ui.widgets.text import Label
from ecpat_finder.ui.widgets.wrapping_button import WrappingButton


class SourceList(Disclosure):
    """A button that expands and collapses the list of sources.

    `subject` is the name of what they are about, which a screen reader says with each button.
    """

    def __init__(self, context: UiContext, sources: Iterable[Source], subject: str) -> None:
        super().__init__()
        self._context = context
        self._subject = subject
        self._sources = tuple(dict.fromkeys(sources))
        self._list: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.button = DisclosureButton()
        self.button.setProperty("kind", "quiet")
        self.button.clicked.connect(self._toggle)
        self._column.addWidget(self.button)
        self.button.setSizePolicy(
            self.button.sizePolicy().horizontalPolicy().Maximum,
            self.button.sizePolicy().verticalPolicy(),
        )
        self._label_button(False)

    def _label_button(self, is_expanded: bool) -> None:
        count = len(self._sources)
        text = self.tr("Hide the sources") if is_expanded else self.tr("Sources (%n)", "", count)
        self.button.setText(text)
        self.button.setAccessibleName(f"{text}: {self._subject}")

    def _toggle(self) -> None:
        is_expanded = not self.button.is_expanded()
        self._label_button(is_expanded)
        if self._list is None:
            self._list = self._make_list()
            self._column.addWidget(self._list)
        self._list.setVisible(is_expanded)
        self.button.set_expanded(is_expanded)
        if is_expanded:
            self.expanded.emit(self)

    def _make_list(self) -> QWidget:
        source_list = QWidget()
        column = QVBoxLayout(source_list)
        margin = theme.scaled(theme.GAP_PX)
        column.setContentsMargins(theme.margins(margin, 0, 0, 0))
        column.setSpacing(margin)
        for source in self._sources:
            column.addWidget(Label(source.title, "small"))
            column.addWidget(Label(self._dates_text(source), "small", "muted"))
            if source.url:
                column.addWidget(self._link(source.url))
        return source_list

    def _dates_text(self, source: Source) -> str:
        read = self.tr("read on %1").replace("%1", date_text(source.read, self._context.locale))
        return page_date_text(source, self._context.locale) + " · " + read

    def _link(self, url: str) -> QPushButton:
        text = url if len(url) <= 60 else url[:59] + "…"
        if self._context.capabilities.can_open_links:
            button: QPushButton = WrappingLink(text, "quiet", "small")
            accessible_name = self.tr("Open the page: %1")
        else:
            button = WrappingButton(text, "quiet", "small")
            accessible_name = self.tr("QR code of the page: %1")
        button.setAccessibleName(accessible_name.replace("%1", f"{url}, {self._subject}"))
        button.clicked.connect(lambda: self._context.open_website(url))
        return button
