"""Renders a window to a PNG file."""

import os
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QApplication, QWidget

from ecpat_finder.atomic_file import write_atomic
from ecpat_finder.ui.map.view import MapView

EVENT_ROUNDS = 3
"""Rounds of event processing; height-for-width layouts settle in the second one."""


def use_offscreen_platform() -> None:
    """Makes Qt render without a display; call it before creating the application."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false;default.warning=false"


def save_screenshot(window: QWidget, file: Path) -> None:
    """Writes a visible window to a file, once its layout has settled; raises OSError."""
    for _ in range(EVENT_ROUNDS):
        QApplication.processEvents()
    for world_map in window.findChildren(MapView):
        world_map.settle()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    write_atomic(file, bytes(buffer.data().data()))
