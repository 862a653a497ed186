"""The dialog of the licences of the program and of what it includes."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ecpat_finder import paths
from ecpat_finder.ui import theme
from ecpat_finder.ui.widgets.text_dialog import TextDialog


class LicencesDialog(TextDialog):
    """The licences in a scrolling text."""

    def __init__(self, parent: QWidget) -> None:
        view = QPlainTextEdit()
        super().__init__(parent, self.tr("Licences"), view)
        try:
            text = paths.licences_file().read_text(encoding="utf-8")
        except OSError:
            text = self.tr("The file of licences is missing from this installation.")
        view.setPlainText(text)
        view.setReadOnly(True)
        view.setAccessibleName(self.tr("Licences"))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(theme.font("small").pointSizeF())
        view.setFont(fixed)
        width = view.fontMetrics().horizontalAdvance("m" * 84) + theme.scaled(6 * theme.GAP_PX)
        self.resize(min(width, parent.width()), round(parent.height() * 0.85))
        view.setFocus()
