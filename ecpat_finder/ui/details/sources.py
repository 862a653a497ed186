"""Where a fact comes from: hidden until asked for, one press away."""

from collections.abc import Iterable

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ecpat_finder.directory.model import Source
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.formatting import date_text, page_date_text
from ecpat_finder.ui.widgets.text import Label
from ecpat_finder.ui.widgets.wrapping_button import WrappingButton


class SourceList(QWidget):
    """A button that unfolds the list of pages."""

    def __init__(self, context: UiContext, sources: Iterable[Source]) -> None:
        super().__init__()
        self._context = context
        self._sources = tuple(dict.fromkeys(sources))
        self._list: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.button = QPushButton()
        self.button.setProperty("kind", "quiet")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._unfold)
        self._column.addWidget(self.button)
        self.button.setSizePolicy(
            self.button.sizePolicy().horizontalPolicy().Maximum,
            self.button.sizePolicy().verticalPolicy(),
        )
        self._name_button(False)

    def _name_button(self, is_open: bool) -> None:
        count = len(self._sources)
        text = self.tr("Hide the sources") if is_open else self.tr("Sources (%n)", "", count)
        self.button.setText(text)

    def _unfold(self, is_open: bool) -> None:
        self._name_button(is_open)
        if self._list is None:
            self._list = self._make_list()
            self._column.addWidget(self._list)
        self._list.setVisible(is_open)

    def _make_list(self) -> QWidget:
        listed = QWidget()
        column = QVBoxLayout(listed)
        margin = theme.scaled(theme.GAP_PX)
        column.setContentsMargins(theme.margins(margin, 0, 0, 0))
        column.setSpacing(margin)
        for source in self._sources:
            column.addWidget(Label(source.title, "small"))
            column.addWidget(Label(self._facts(source), "small", "muted"))
            if source.url:
                column.addWidget(self._link(source.url))
        return listed

    def _facts(self, source: Source) -> str:
        read = self.tr("read on %1").replace("%1", date_text(source.read, self._context.locale))
        return page_date_text(source, self._context.locale) + " · " + read

    def _link(self, url: str) -> QPushButton:
        shown = url if len(url) <= 60 else url[:59] + "…"
        button = WrappingButton(shown, "quiet", "small")
        spoken = self.tr("Open the page: %1")
        if not self._context.capabilities.can_open_links:
            spoken = self.tr("QR code of the page: %1")
        button.setAccessibleName(spoken.replace("%1", url))
        button.clicked.connect(lambda: self._context.open_website(url))
        return button
