"""Every page fits its screen, whatever its size, text, theme and direction; targets are large."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from ecpat_finder.directory.model import ContactLink
from ecpat_finder.kiosk.widgets.overlay import Overlay
from ecpat_finder.kiosk.widgets.qr import QrOverlay
from ecpat_finder.ui.widgets.text import Label
from tests.kiosk.conftest import KioskMaker, Visitor

SIZES = [(1920, 1080), (1280, 800), (1024, 768), (800, 600), (1080, 1920), (720, 1280)]
SMALLEST_TARGET = 48
"""Pixels; less only where the screen is smaller than a kiosk's."""


def cut_off(shown: QWidget) -> list[str]:
    """Which buttons and texts stand out over the side of what they stand in."""
    found = []
    for widget in shown.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QAbstractButton | Label):
            continue
        parent = widget.parentWidget()
        assert parent
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
            found.append(f"{widget.text()!r} {widget.geometry()} in {parent.size()}")
        if isinstance(widget, Label) and widget.height() < widget.heightForWidth(widget.width()):
            found.append(f"{widget.text()!r} lacks height")
    for area in shown.findChildren(QScrollArea):
        inner = area.widget()
        if area.isVisible() and inner and inner.width() > area.viewport().width():
            found.append(f"{area} scrolls sideways")
    return found


@pytest.mark.slow
@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_page(
    make_kiosk: KioskMaker, size: tuple[int, int], language: str, text_size: int
) -> None:
    visitor = Visitor(make_kiosk(size))
    visitor.window.begin(language)
    visitor.window._change_appearance("light", text_size)
    visitor.settle()
    for page, code in (
        *(("find", ""), ("find", "TH"), ("find", "AD"), ("find", "GM"), ("find", "MW")),
        *(("history", ""), ("orientations", ""), ("about", ""), ("help", "")),
    ):
        assert visitor.window.visit
        visitor.window.visit.show_place(page, code)
        visitor.settle()
        assert visitor.window.size().toTuple() == size
        assert cut_off(visitor.window.visit) == [], page
    for ask in (visitor.window._ask_display, visitor.window._ask_if_idle):
        ask()
        visitor.settle()
        assert isinstance(visitor.window.overlay, Overlay)
        assert cut_off(visitor.window.overlay) == []
    address = "https://www.example.org/a/rather/long/address?with=parameters"
    visitor.window._show_code(ContactLink("website", address))
    visitor.settle()
    assert isinstance(visitor.window.overlay, QrOverlay)
    assert cut_off(visitor.window.overlay) == []


@pytest.mark.parametrize("size", SIZES[:3], ids=lambda size: f"{size[0]}x{size[1]}")
def test_targets_are_large(make_kiosk: KioskMaker, size: tuple[int, int]) -> None:
    visitor = Visitor(make_kiosk(size))
    visitor.start()
    assert visitor.window.visit
    small = []
    for page, code in (("find", ""), ("find", "TH"), ("history", ""), ("about", ""), ("help", "")):
        visitor.window.visit.show_place(page, code)
        visitor.settle()
        for button in visitor.window.visit.findChildren(QAbstractButton):
            if button.isVisible() and min(button.width(), button.height()) < SMALLEST_TARGET:
                small.append(f"{page}: {button.text() or button.accessibleName()} {button.size()}")
    assert small == []
