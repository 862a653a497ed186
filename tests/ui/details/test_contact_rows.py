"""Contacts are copied, called, written to and opened."""

from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from ecpat_finder.ui.details.group_card import GroupCard
from ecpat_finder.ui.main_window import MainWindow
from tests.ui.conftest import Browser
from tests.ui.interaction import LEFT, button, child, find_page, press_row


def test_copy_and_forget(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "FR")
    card = child(page.details, GroupCard)
    copy = next(b for b in card.findChildren(QPushButton) if "Copy: +33" in b.accessibleName())
    qtbot.mouseClick(copy, LEFT)
    assert QGuiApplication.clipboard().text() == "+33 1 49 34 83 13"
    assert copy.text() == "Copied"
    from ecpat_finder.ui import desktop

    desktop.clear_copied()
    assert QGuiApplication.clipboard().text() == ""


def test_links_open_on_the_desktop(window: MainWindow, qtbot: Any, browser: Browser) -> None:
    page = find_page(window)
    press_row(qtbot, page, "FR")
    card = child(page.details, GroupCard)
    for text in ("Open", "Write", "Call"):
        qtbot.mouseClick(button(card, text), LEFT)
    assert browser.opened == [
        "https://ecpat-france.fr/",
        "mailto:contact@ecpat-france.org",
        "tel:+33149348313",
    ]
