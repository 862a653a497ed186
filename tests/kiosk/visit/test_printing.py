"""Printing at the kiosk."""

from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton

from tests.kiosk.conftest import Visitor


def test_printing_is_offered_only_where_the_config_names_a_printer(make_kiosk: Any) -> None:
    for printer in ("", "No such printer"):
        visitor = Visitor(make_kiosk(printer=printer))
        visitor.start()
        visitor.choose("TH")
        assert visitor.window.visit
        buttons = visitor.window.visit.pages.findChildren(QPushButton)
        printing = [button for button in buttons if "Print" in button.text()]
        assert bool(printing) is bool(printer)
        if printer:
            printing[0].click()
            visitor.settle()
            overlay = visitor.window.overlay
            assert overlay
            words = [label.text() for label in overlay.findChildren(QLabel)]
            assert any("The printer doesn’t answer" in text for text in words)
