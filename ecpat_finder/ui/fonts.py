"""Letters for a system that has no fonts at all."""

from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from ecpat_finder import paths


def bring_missing_fonts(application: QApplication) -> None:
    """Where the system draws no letters, takes those of the bundle, if it is one."""
    bundle = paths.bundle_folder()
    if bundle is None or QRawFont.fromFont(application.font()).isValid():
        return
    for file in sorted((bundle / "fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        families = QFontDatabase.applicationFontFamilies(number)
        if families:
            application.setFont(QFont(families[0], application.font().pointSize()))
