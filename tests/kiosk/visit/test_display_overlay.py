"""Choosing a theme, a text size or one of many languages."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ecpat_finder.kiosk.visit.display_overlay import DisplayOverlay, LanguageOverlay
from tests.kiosk.conftest import KioskMaker, Visitor
from tests.kiosk.interaction import button


def test_display_keeps_the_place(visitor: Visitor) -> None:
    visitor.start()
    visitor.choose("TH")
    for name in ("dark", "contrast", "light"):
        assert visitor.window.visit
        visitor.press(visitor.window.visit.header.display)
        assert isinstance(visitor.window.overlay, DisplayOverlay)
        visitor.press(visitor.window.overlay.themes[name])
        assert visitor.window.visit.place == ("find", "TH")
        assert visitor.window.overlay is None


def test_many_languages_share_an_overlay(make_kiosk: KioskMaker) -> None:
    visitor = Visitor(make_kiosk(languages=("en", "fr", "es", "ar", "th")))
    visitor.start()
    assert visitor.window.visit
    visitor.press(visitor.window.visit.header.languages[0])
    assert isinstance(visitor.window.overlay, LanguageOverlay)
    visitor.press(button(visitor.window.overlay, "العربية"))
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
