"""A picture of a window as a PNG file."""

import os
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QApplication, QWidget

from ecpat_finder.ui.whole_file import write_whole
from ecpat_finder.ui.world_map import WorldMapView

ROUNDS = 3
"""Layouts whose height depends on their width settle in the second round of events."""


def draw_offscreen() -> None:
    """Makes Qt draw without a screen; only before there is an application."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false;default.warning=false"


def save_picture(window: QWidget, file: Path) -> None:
    """Writes what a shown window shows, once it has settled; raises OSError when it can't."""
    for _ in range(ROUNDS):
        QApplication.processEvents()
    for world_map in window.findChildren(WorldMapView):
        world_map.settle()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    write_whole(file, buffer.data())
