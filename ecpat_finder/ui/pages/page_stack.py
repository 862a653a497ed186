"""Shows one page at a time; each is created when it is first shown."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from ecpat_finder.ui import accessibility

PageFactory = Callable[[], QWidget]


class PageStack(QStackedWidget):
    """Pages by name, created by their factories: a tab of `choices.TABS`, or "help"."""

    def __init__(self) -> None:
        super().__init__()
        accessibility.install()
        self._factories: dict[str, PageFactory] = {}
        self._pages: dict[str, QWidget] = {}

    def add_factories(self, factories: Mapping[str, PageFactory]) -> None:
        """Adds the factories of further pages."""
        self._factories.update(factories)

    def show_page(self, name: str) -> QWidget:
        """Shows a page and returns it; raises KeyError for an unknown name."""
        page = self._pages.get(name)
        if page is None:
            page = self._pages[name] = self._factories[name]()
            self.addWidget(page)
        self.setCurrentWidget(page)
        return page

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The minimum of the page that is shown; Qt's is that of the largest page."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page else QSize()

    def existing_page(self, name: str) -> QWidget | None:
        """The page if it was created, else None."""
        return self._pages.get(name)
