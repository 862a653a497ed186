"""The details of a country at a kiosk: each group's card with its vCard as a QR code."""

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
"""Side in pixels of a vCard's QR code, at any text size."""

MIN_BESIDE_PX = 520
"""Width in pixels at 100% text from which the code is beside the group's card, not below."""


class QrGroupCard(QWidget):
    """A group's card with its vCard (4.0) as a QR code, beside or below it."""

    def __init__(self, card: GroupCard, group: Group, country: str) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.scaled(theme.GAP_PX))
        self._row.addWidget(card, 1)
        self.code: QrCode | None = None
        self._code_card = Card(parent=self)
        self._code_card.setVisible(group.contact.is_reachable)
        if group.contact.is_reachable:
            self._fill_code_card(self._code_card, group, country)
            self._row.addWidget(self._code_card, 0, Qt.AlignmentFlag.AlignTop)

    def _fill_code_card(self, card: Card, group: Group, country: str) -> None:
        name = self.tr("QR code with the contact card of %1").replace("%1", group.name)
        code = QrCode(vcard(group.name, group.contact, country), CODE_SIDE_PX, name)
        self.code = code
        card.column.addWidget(Label(self.tr("Take it with you"), "lead", bold=True))
        card.column.addWidget(code, 0, Qt.AlignmentFlag.AlignHCenter)
        hint = self.tr(
            "Point the camera of your telephone at the square: it offers to keep the contact."
        )
        card.column.addWidget(Label(hint, "small"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_wide = self.width() >= theme.scaled(MIN_BESIDE_PX)
        self._row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        margins = self._code_card.column.contentsMargins()
        width = self.code.width() + margins.left() + margins.right() + 2 if self.code else 0
        # Below the card, as wide as the card: the layout computes heights for the full width.
        self._code_card.setMaximumWidth(width if is_wide else theme.MAX_WIDGET_PX)


def kiosk_details(context: UiContext) -> DetailsPanel:
    """The details panel with a QR code beside each group's card."""

    def frame(card: GroupCard, group: Group) -> QWidget:
        return QrGroupCard(card, group, context.country_name(group.country))

    return DetailsPanel(context, frame)
