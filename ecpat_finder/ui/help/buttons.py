"""The buttons of a helpline: call, copy, website. A QR code stands in for links at a kiosk."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ecpat_finder.directory.model import ContactLink, Helpline
from ecpat_finder.ui import desktop, theme
from ecpat_finder.ui.accessibility import announce
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.details.contact_rows import COPIED_MS
from ecpat_finder.ui.widgets.roles import LinkButton


class HelplineButtons(QWidget):
    """Buttons for what a helpline has; a screen reader says with each whose number it is.

    If `is_main`, the first one is in the accent colour. If `is_brief`, there is only that one.
    """

    def __init__(
        self,
        context: UiContext,
        line: Helpline,
        is_main: bool = False,
        is_brief: bool = False,
    ) -> None:
        super().__init__()
        self._context = context
        self._name = context.text(line.name)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.scaled(theme.GAP_PX / 2))
        for link, action in self._links(line):
            button = self._link_button(link, action)
            self.row.addWidget(button)
            if is_main and self.row.count() == 1:
                button.setProperty("kind", "primary")
            if is_brief:
                break
            if link.kind == "phone" and context.capabilities.can_copy:
                self.row.addWidget(self._copy_button(link.value))
        self.row.addStretch(1)

    def _links(self, line: Helpline) -> list[tuple[ContactLink, str]]:
        can_open = self._context.capabilities.can_open_links
        code = self.tr("QR code")
        links = []
        if line.dial:
            links.append((ContactLink("phone", line.dial), self.tr("Call") if can_open else code))
        if line.website:
            website = self.tr("Website") if can_open or line.dial else code
            links.append((ContactLink("website", line.website), website))
        return links

    def _link_button(self, link: ContactLink, action: str) -> QPushButton:
        can_open = self._context.capabilities.can_open_links
        button = LinkButton(action) if can_open else QPushButton(action)
        self._describe(button, link.value)
        button.clicked.connect(lambda: self._context.links.activated.emit(link))
        return button

    def _copy_button(self, number: str) -> QPushButton:
        button = QPushButton(self.tr("Copy"))
        self._describe(button, number)
        button.clicked.connect(lambda: self._copy(button, number))
        return button

    def _describe(self, button: QPushButton, value: str) -> None:
        button.setProperty("kind", "quiet")
        button.setAccessibleName(f"{button.text()}: {value}, {self._name}")

    def _copy(self, button: QPushButton, number: str) -> None:
        desktop.copy_text(number)
        button.setText(self.tr("Copied"))
        announce(button, button.text())
        QTimer.singleShot(COPIED_MS, button, lambda: button.setText(self.tr("Copy")))
