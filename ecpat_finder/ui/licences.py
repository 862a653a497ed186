"""The licences of everything that comes with the program, to read."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ecpat_finder import paths
from ecpat_finder.ui import theme
from ecpat_finder.ui.widgets.text_dialog import TextDialog


class LicencesDialog(TextDialog):
    """One long text that scrolls."""

    def __init__(self, parent: QWidget) -> None:
        text = QPlainTextEdit()
        super().__init__(parent, self.tr("Licences"), text)
        try:
            words = paths.licences_file().read_text(encoding="utf-8")
        except OSError:
            words = self.tr("The file of licences is missing from this installation.")
        text.setPlainText(words)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Licences"))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(theme.font("small").pointSizeF())
        text.setFont(fixed)
        width = text.fontMetrics().horizontalAdvance("m" * 84) + theme.scaled(6 * theme.GAP_PX)
        self.resize(min(width, parent.width()), round(parent.height() * 0.85))
        text.setFocus()
