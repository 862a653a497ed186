"""The program's icon in the sizes of an icon theme, rendered from its SVG file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from project import RESOURCES

SOURCE = RESOURCES / "icons" / "ecpat-finder.svg"
SIZES_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Side lengths in the hicolor icon theme."""


def render_icon(size_px: int) -> QImage:
    """The icon as a square image with a transparent background."""
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    return image


def write_icon(file: Path, size_px: int) -> Path:
    """Writes one PNG file and returns it; raises OSError if it can't be written."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not render_icon(size_px).save(str(file), "PNG"):  # type: ignore[call-overload]
        raise OSError(f"{file} could not be written")
    return file


def write_theme_icons(theme: Path) -> None:
    """Writes all sizes and the SVG below a theme's folder such as /usr/share/icons/hicolor."""
    for size_px in SIZES_PX:
        write_icon(theme / f"{size_px}x{size_px}" / "apps" / "ecpat-finder.png", size_px)
    scalable = theme / "scalable" / "apps" / "ecpat-finder.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    scalable.write_bytes(SOURCE.read_bytes())
