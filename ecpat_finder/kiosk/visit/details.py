"""The details of a country at a kiosk: each group with a card that a telephone can take along."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ecpat_finder.directory.model import Group
from ecpat_finder.directory.vcard import vcard
from ecpat_finder.kiosk.widgets.qr import QrCode
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.details.details_panel import DetailsPanel
from ecpat_finder.ui.details.group_card import GroupCard
from ecpat_finder.ui.widgets.text import Card, Label

CODE_SIDE_PX = 270
"""Pixels of a contact card's code, at any text size."""

MIN_BESIDE_PX = 520
"""Pixels at 100% text of width from which the code stands beside the group's card."""


class QrGroupCard(QWidget):
    """A group's card with its contact card (vCard 4.0) as a QR code, beside or below it."""

    def __init__(self, card: GroupCard, group: Group, country: str) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.scaled(theme.GAP_PX))
        self._row.addWidget(card, 1)
        self.code: QrCode | None = None
        self._side = Card(parent=self)
        self._side.setVisible(group.contact.is_reachable)
        if group.contact.is_reachable:
            self._take_along(self._side, group, country)
            self._row.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)

    def _take_along(self, side: Card, group: Group, country: str) -> None:
        spoken = self.tr("QR code with the contact card of %1").replace("%1", group.name)
        code = QrCode(vcard(group.name, group.contact, country), CODE_SIDE_PX, spoken)
        self.code = code
        side.column.addWidget(Label(self.tr("Take it with you"), "lead", bold=True))
        side.column.addWidget(code, 0, Qt.AlignmentFlag.AlignHCenter)
        hint = self.tr(
            "Point the camera of your telephone at the square: it offers to keep the contact."
        )
        side.column.addWidget(Label(hint, "small"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        is_wide = self.width() >= theme.scaled(MIN_BESIDE_PX)
        self._row.setDirection(way.LeftToRight if is_wide else way.TopToBottom)
        margins = self._side.column.contentsMargins()
        code = self.code.width() + margins.left() + margins.right() + 2 if self.code else 0
        # Below the card as wide as it: a layout asks for heights at the full width.
        self._side.setMaximumWidth(code if is_wide else theme.MAX_WIDGET_PX)


def kiosk_details(context: UiContext) -> DetailsPanel:
    """The details panel with a QR code beside each group's card."""

    def frame(card: GroupCard, group: Group) -> QWidget:
        return QrGroupCard(card, group, context.country_name(group.country))

    return DetailsPanel(context, frame)
