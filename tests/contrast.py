"""Contrast of colours and of what is on the screen, as WCAG 2.2 computes it."""

from collections import Counter

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget


def luminance(colour: str | int | QColor) -> float:
    """The relative luminance (0 to 1) of a colour, its name, or its pixel in an image."""
    value = QColor(colour)
    parts = [value.redF(), value.greenF(), value.blueF()]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str | int, other: str | int) -> float:
    """Contrast ratio (1 to 21) of WCAG 2.2, success criterion 1.4.3."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def screen(window: QWidget) -> QImage:
    """What a window shows now."""
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def area_of(widget: QWidget, window: QWidget, margin: int = 0) -> QRect:
    """A widget's visible rectangle in its window, with a margin in pixels."""
    visible = widget.visibleRegion().boundingRect()
    shown = visible.translated(widget.mapTo(window, QPoint(0, 0)))
    return shown.adjusted(-margin, -margin, margin, margin).intersected(window.rect())


def colours_in(image: QImage, area: QRect) -> Counter[int]:
    """The pixels of a rectangle, by how often each occurs."""
    return Counter(
        image.pixel(x, y)
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
    )


def text_contrast(image: QImage, area: QRect) -> float:
    """Contrast of a text with what is behind it: the commonest colour, and the farthest from it."""
    colours = colours_in(image, area)
    ground = colours.most_common(1)[0][0]
    return max(contrast(colour, ground) for colour in colours)


def edge_contrast(image: QImage, area: QRect) -> float:
    """Contrast of a control with what is round it, at the middle of its sides.

    `area` includes two pixels round the control. Each side counts by the best contrast between
    neighbouring colours of its border and the surroundings; the worst side is returned.
    """
    middle = area.center()
    sides = [
        [(area.left() + i, middle.y()) for i in range(6)],
        [(area.right() - i, middle.y()) for i in range(6)],
        [(middle.x(), area.top() + i) for i in range(6)],
        [(middle.x(), area.bottom() - i) for i in range(6)],
    ]
    return min(
        max(contrast(image.pixel(*side[0]), image.pixel(x, y)) for x, y in side) for side in sides
    )


def changed_share(before: QImage, after: QImage, area: QRect, ratio: float) -> float:
    """Pixels that changed by at least a contrast ratio, in multiples of the area's perimeter."""
    count = sum(
        contrast(before.pixel(x, y), after.pixel(x, y)) >= ratio
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
        if before.pixel(x, y) != after.pixel(x, y)
    )
    return count / (2 * (area.width() + area.height()))
