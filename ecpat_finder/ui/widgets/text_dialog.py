"""A dialog that shows something to read."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ecpat_finder.ui import theme


class TextDialog(QDialog):
    """A titled dialog with content to read; a button or Escape closes it."""

    def __init__(self, parent: QWidget, title: str, content: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        margin = theme.scaled(3 * theme.GAP_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(margin)
        column.addWidget(content, 1)
        column.addWidget(buttons)
        close.setFocus()
