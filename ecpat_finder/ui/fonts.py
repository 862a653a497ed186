"""Loads bundled fonts on a system without any."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

PLACEHOLDER_FAMILIES = frozenset({"Monospace", "Sans Serif", "Serif"})
"""The families that Qt lists on a system without fonts."""


def load_missing_fonts(application: QApplication, folder: Path) -> bool:
    """Loads the fonts of a folder if the system has none; returns whether it has none."""
    if not PLACEHOLDER_FAMILIES.issuperset(QFontDatabase.families()):
        return False
    font_ids = [
        QFontDatabase.addApplicationFont(str(file)) for file in sorted(folder.glob("*.ttf"))
    ]
    families = [
        family for font_id in font_ids for family in QFontDatabase.applicationFontFamilies(font_id)
    ]
    if families:
        font = application.font()
        font.setFamilies(list(dict.fromkeys(families)))
        application.setFont(font)
    return True
