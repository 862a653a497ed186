"""Draws the window into a PNG file, without a screen."""

import os
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize

from ecpat_finder import app
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.whole_file import write_whole
from ecpat_finder.ui.world_map import WorldMapView

ROUNDS = 3
"""Layouts whose height depends on their width settle in the second round of events."""


def take_screenshot(options: app.Options, file: Path, size: QSize) -> int:
    """Writes the picture whole or not at all; raises OSError with the reason when it can't."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false;default.warning=false"
    application = app.make_application()
    window = MainWindow(app.view_of(options, None))
    window.show_directory(app.read_directory(options.data))
    window.resize(size)
    window.show()
    for _ in range(ROUNDS):
        application.processEvents()
    for world_map in window.findChildren(WorldMapView):
        world_map.settle()
    picture = window.grab()
    window.close()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    write_whole(file, buffer.data())
    return 0
