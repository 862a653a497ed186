"""The list of countries, used by the window's picker and the kiosk's."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.picker.country_delegate import CountryDelegate
from ecpat_finder.ui.picker.country_model import CountryModel, Role


class CountryList(QListView):
    """Shows `countries`, its model; a row is a country or a heading.

    Emits `activated` for Enter and Space on a country.
    """

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.countries = CountryModel(context)
        self.setModel(self.countries)
        self._delegate = CountryDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Countries"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Space and self.currentIndex().data(Role.CODE):
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._delegate.hover(-1)
