"""The licences of everything that comes with the program, to read."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from ecpat_finder import paths
from ecpat_finder.ui import theme


class LicencesDialog(QDialog):
    """One long text that scrolls."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        try:
            words = paths.licences_file().read_text(encoding="utf-8")
        except OSError:
            words = self.tr("The file of licences is missing from this installation.")
        text = QPlainTextEdit(words)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Licences"))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(theme.font("small").pointSizeF())
        text.setFont(fixed)
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        margin = theme.scaled(2 * theme.GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(margin)
        column.addWidget(text, 1)
        column.addWidget(buttons)
        width = text.fontMetrics().horizontalAdvance("m" * 84) + 2 * margin
        self.resize(min(width, parent.width()), round(parent.height() * 0.85))
        text.setFocus()
