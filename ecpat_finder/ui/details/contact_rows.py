"""The contacts of an organisation, each with buttons to copy it and to use it.

Where links can't be opened, the second button shows a QR code.
"""

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from ecpat_finder.directory.model import Contact, ContactLink
from ecpat_finder.ui import desktop, theme
from ecpat_finder.ui.accessibility import announce
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.formatting import display_text
from ecpat_finder.ui.widgets.roles import LinkButton
from ecpat_finder.ui.widgets.text import Label

COPIED_MS = 2000
"""Milliseconds for which a button confirms that its text was copied."""


class ContactRow(NamedTuple):
    """The widgets of one contact."""

    label: Label
    value: Label
    buttons: QWidget


class ContactRows(QWidget):
    """Label, value and buttons in one line; in a narrow panel, the value in a line below.

    A screen reader says with each button whose contact it is.
    """

    def __init__(self, context: UiContext, contact: Contact, organisation: str) -> None:
        super().__init__()
        self._organisation = organisation
        self._context = context
        self._rows: list[ContactRow] = []
        self._is_wide: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.scaled(2 * theme.GAP_PX))
        self._grid.setVerticalSpacing(theme.scaled(theme.GAP_PX / 2))
        self._grid.setColumnStretch(1, 1)
        labels = {
            "helpline": (self.tr("Helpline"), self.tr("Call")),
            "phone": (self.tr("Phone"), self.tr("Call")),
            "email": (self.tr("E-mail"), self.tr("Write")),
            "website": (self.tr("Website"), self.tr("Open")),
        }
        for link in contact.links:
            name, action = labels[link.kind]
            self._add(name, display_text(link), action, link)
        if contact.postal_lines:
            name = self.tr("Address") if contact.address else self.tr("City")
            self._add(name, "\n".join(contact.postal_lines))
        self._arrange(is_wide=True)

    def _add(
        self, name: str, value: str, action: str = "", link: ContactLink | None = None
    ) -> None:
        capabilities = self._context.capabilities
        label = Label(name, "lead", "muted")
        label.setWordWrap(False)
        value_label = Label(value, "lead")
        if capabilities.can_copy:
            value_label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        label.setBuddy(value_label)  # tells a screen reader what the value is
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(theme.GAP_PX / 2))
        if capabilities.can_copy:
            row.addWidget(self._copy_button(value))
        if link is not None:
            row.addWidget(self._use_button(action, value, link))
        row.addStretch(1)
        self._rows.append(ContactRow(label, value_label, buttons))

    def _copy_button(self, value: str) -> QPushButton:
        button = QPushButton(self.tr("Copy"))
        self._describe(button, value)
        button.clicked.connect(lambda: self._copy(button, value))
        return button

    def _use_button(self, action: str, value: str, link: ContactLink) -> QPushButton:
        if self._context.capabilities.can_open_links:
            button: QPushButton = LinkButton(action)
        else:
            button = QPushButton(self.tr("QR code"))
        self._describe(button, value)
        button.clicked.connect(lambda: self._context.links.activated.emit(link))
        return button

    def _describe(self, button: QPushButton, value: str) -> None:
        button.setProperty("kind", "quiet")
        of_whom = ", ".join((*value.split("\n"), self._organisation))
        button.setAccessibleName(f"{button.text()}: {of_whom}")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange(self.width() >= self._one_line_width())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.scaled(160), super().minimumSizeHint().height())

    def _one_line_width(self) -> int:
        gaps = 2 * self._grid.horizontalSpacing()
        column_widths = [
            max(row.label.sizeHint().width() for row in self._rows),
            max(
                row.value.fontMetrics().horizontalAdvance(line)
                for row in self._rows
                for line in row.value.text().split("\n")
            ),
            max(row.buttons.sizeHint().width() for row in self._rows),
        ]
        return sum(column_widths) + gaps

    def _arrange(self, is_wide: bool) -> None:
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        top = Qt.AlignmentFlag.AlignTop
        # Aligns the text with that of the buttons, which have padding.
        top_margin = theme.scaled(5) if is_wide else 0
        for position, row in enumerate(self._rows):
            for label in (row.label, row.value):
                label.setContentsMargins(0, top_margin, 0, 0)
            if is_wide:
                self._grid.addWidget(row.label, position, 0, top)
                self._grid.addWidget(row.value, position, 1, top)
                self._grid.addWidget(row.buttons, position, 2, top)
            else:
                self._grid.addWidget(row.label, 2 * position, 0)
                self._grid.addWidget(row.buttons, 2 * position, 2)
                self._grid.addWidget(row.value, 2 * position + 1, 0, 1, 3)

    def _copy(self, button: QPushButton, value: str) -> None:
        desktop.copy_text(value)
        button.setText(self.tr("Copied"))
        announce(button, button.text())
        QTimer.singleShot(COPIED_MS, button, lambda: button.setText(self.tr("Copy")))
