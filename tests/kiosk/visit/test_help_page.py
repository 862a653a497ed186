"""Get help now at the kiosk: its country's numbers, as codes that a telephone dials."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ecpat_finder.directory import Directory
from ecpat_finder.directory.model import HelplineKind
from ecpat_finder.kiosk.visit.country_picker import KioskCountryPicker
from ecpat_finder.kiosk.widgets.qr import QrOverlay
from ecpat_finder.ui.help.numbers import emergency_line, first_of
from ecpat_finder.ui.help.situation_card import SituationCard
from ecpat_finder.ui.help.strip import HelplineStrip
from ecpat_finder.ui.pages.help import HelpPage
from tests.kiosk.conftest import KioskMaker, Visitor
from tests.kiosk.interaction import button, find_page, seen_codes
from tests.ui.test_fit import areas_wider_than_their_view, at_rest, cut_off_labels

SIZES = [(1080, 1920), (1280, 800), (800, 600)]


def help_page(visitor: Visitor) -> HelpPage:
    assert visitor.window.visit
    page = visitor.window.visit.pages.currentWidget()
    assert isinstance(page, HelpPage)
    return page


def open_help(visitor: Visitor) -> HelpPage:
    assert visitor.window.visit
    visitor.press(visitor.window.visit.header.help)
    return help_page(visitor)


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def scan(visitor: Visitor, pressed: QPushButton) -> list[str]:
    """Presses a button and reads the code that is shown, as a telephone does."""
    help_page(visitor).column.ensureWidgetVisible(pressed, 0, 40)
    visitor.settle()
    visitor.press(pressed)
    overlay = visitor.window.overlay
    assert isinstance(overlay, QrOverlay)
    codes = seen_codes(visitor.window)
    overlay.closed.emit()
    visitor.settle()
    return codes


@pytest.mark.parametrize("size", SIZES)
def test_the_home_countrys_numbers_are_codes(
    make_kiosk: KioskMaker, directory: Directory, size: tuple[int, int]
) -> None:
    visitor = Visitor(make_kiosk(size, home_country="TH"))
    visitor.start()
    page = open_help(visitor)
    lines = directory.helplines_in("TH")
    for line in (emergency_line(lines), first_of(lines, HelplineKind.CHILD_HELPLINE)):
        assert line and line.dial
        label = next(w for w in page.findChildren(QLabel) if w.text() == line.dial)
        assert not label.visibleRegion().isEmpty(), f"{line.dial} can't be seen without scrolling"
        name = f"QR code: {line.dial}, {line.name['en']}"
        assert scan(visitor, button(page, name)) == [line.tel_uri]


@pytest.mark.parametrize("size", SIZES)
def test_the_country_is_asked_for_by_touch(make_kiosk: KioskMaker, size: tuple[int, int]) -> None:
    visitor = Visitor(make_kiosk(size))
    visitor.start()
    page = open_help(visitor)
    picker = page.findChild(KioskCountryPicker)
    assert picker and picker.isVisible()
    index = picker.list.countries.row_of("BR")
    picker.list.scrollTo(index)
    visitor.settle()
    place = picker.list.visualRect(index).center()
    visitor.press_at(picker.list.viewport().mapTo(visitor.window, place), picker.list.viewport())
    assert "Get help now · Brazil" in texts(page)
    assert visitor.window.visit and visitor.window.visit.place == ("help", "BR")
    visitor.press(page.column.change)
    assert picker.isVisible()
    visitor.press(page.skip)
    assert "Get help now · Brazil" in texts(page)


@pytest.mark.parametrize("size", SIZES)
def test_each_situation_opens_and_fits(
    make_kiosk: KioskMaker, directory: Directory, size: tuple[int, int]
) -> None:
    visitor = Visitor(make_kiosk(size, home_country="US"))
    visitor.start()
    page = open_help(visitor)
    assert directory.guidance
    for entry in (*directory.guidance.situations, directory.guidance.report_travellers):
        card = next(
            card
            for card in page.findChildren(SituationCard)
            if card.button.text() == entry.title["en"]
        )
        page.column.ensureWidgetVisible(card.button, 0, 40)
        visitor.settle()
        assert card.button.height() >= 48
        visitor.press(card.button)
        assert all(step.text["en"] in texts(card) for step in entry.steps)
    assert at_rest(lambda: cut_off_labels(page)) == []
    assert at_rest(lambda: areas_wider_than_their_view(page)) == []


def test_keys_lead_from_help_to_the_numbers(make_kiosk: KioskMaker, directory: Directory) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    visitor = Visitor(make_kiosk(home_country="TH"))
    visitor.start()
    open_help(visitor)
    lines = directory.helplines_in("TH")
    child = first_of(lines, HelplineKind.CHILD_HELPLINE)
    emergency = emergency_line(lines)
    assert child and emergency
    reached = []
    for _ in range(3):
        visitor.key(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused
        reached.append(focused.accessibleName())
    for line in (emergency, child):
        assert f"QR code: {line.dial}, {line.name['en']}" in reached


def test_the_strip_is_above_the_groups(make_kiosk: KioskMaker, directory: Directory) -> None:
    visitor = Visitor(make_kiosk(home_country="TH"))
    visitor.start()
    strip = find_page(visitor).details.findChild(HelplineStrip)
    assert strip and "191" in texts(strip) and "1387" in texts(strip)
    visitor.press(button(strip, "QR code"))
    assert seen_codes(visitor.window) == ["tel:191"]


def test_help_stays_when_the_language_changes(make_kiosk: KioskMaker) -> None:
    visitor = Visitor(make_kiosk(home_country="TH"))
    visitor.start()
    open_help(visitor)
    visitor.window._change_language("fr")
    visitor.settle()
    assert "De l’aide · Thaïlande" in texts(help_page(visitor))
