"""Letters for a system that has no fonts at all."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

PLACEHOLDER_FAMILIES = frozenset({"Monospace", "Sans Serif", "Serif"})
"""The names that Qt lists where there is no font."""


def load_missing_fonts(application: QApplication, folder: Path) -> bool:
    """Where the system has no font, takes those of a folder; whether it had to."""
    if not PLACEHOLDER_FAMILIES.issuperset(QFontDatabase.families()):
        return False
    numbers = [QFontDatabase.addApplicationFont(str(file)) for file in sorted(folder.glob("*.ttf"))]
    families = [
        family for number in numbers for family in QFontDatabase.applicationFontFamilies(number)
    ]
    if families:
        font = application.font()
        font.setFamilies(list(dict.fromkeys(families)))
        application.setFont(font)
    return True
