"""Shows one page at a time; each is made when it is first shown."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QStackedWidget, QWidget

PageFactory = Callable[[], QWidget]


class PageStack(QStackedWidget):
    """Pages by name, made by their factories: a tab of `choices.TABS`, or "help"."""

    def __init__(self) -> None:
        super().__init__()
        self._factories: dict[str, PageFactory] = {}
        self._made: dict[str, QWidget] = {}

    def add_factories(self, factories: Mapping[str, PageFactory]) -> None:
        """Adds pages that can be shown from now on."""
        self._factories.update(factories)

    def show_page(self, name: str) -> QWidget:
        """Brings a page to the front and returns it; KeyError for a name that there isn't."""
        page = self._made.get(name)
        if page is None:
            page = self._made[name] = self._factories[name]()
            self.addWidget(page)
        self.setCurrentWidget(page)
        return page

    def made_page(self, name: str) -> QWidget | None:
        """A page that was shown before, else None."""
        return self._made.get(name)
