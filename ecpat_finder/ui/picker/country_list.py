"""The list of countries, used by the window's picker and the kiosk's."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QListView

from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.picker.country_delegate import CountryDelegate
from ecpat_finder.ui.picker.country_model import CountryModel


class CountryList(QListView):
    """Shows `countries`, its model; a row is a country or a heading."""

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

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._delegate.hover(-1)
