"""The program's icon in the sizes that desktops ask for, drawn from the one SVG file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from places import RESOURCES

SOURCE = RESOURCES / "icons" / "ecpat-finder.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Pixels a side, of the hicolor icon theme."""


def draw_icon(side: int) -> QImage:
    """The icon as a picture of `side` pixels, on nothing."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    return image


def write_icon(file: Path, side: int) -> Path:
    """One PNG file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not draw_icon(side).save(str(file), "PNG"):  # type: ignore[call-overload]
        raise OSError(f"{file} could not be written")
    return file


def write_theme_icons(theme: Path) -> None:
    """All sizes and the SVG, below a theme's folder such as /usr/share/icons/hicolor."""
    for side in SIZES:
        write_icon(theme / f"{side}x{side}" / "apps" / "ecpat-finder.png", side)
    scalable = theme / "scalable" / "apps" / "ecpat-finder.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    scalable.write_bytes(SOURCE.read_bytes())
