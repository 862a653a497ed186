"""A visit from the first touch to the code that a telephone takes along."""

from pathlib import Path

import pytest
import vobject
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPushButton, QWidget
from pyzbar import pyzbar

from ecpat_finder.choices import THEMES
from ecpat_finder.directory import Directory
from ecpat_finder.directory.fallback import load_or_fall_back
from ecpat_finder.directory.vcard import vcard
from ecpat_finder.kiosk.visit.details import CODE_SIDE_PX
from ecpat_finder.kiosk.visit.display_overlay import DisplayOverlay, LanguageOverlay
from ecpat_finder.kiosk.visit.find_page import KioskFindPage
from ecpat_finder.kiosk.widgets.qr import QrCode, QrOverlay
from ecpat_finder.ui.details.details_panel import DetailsPanel
from tests.kiosk.conftest import KioskMaker, Visitor


def seen_codes(window: QWidget) -> list[str]:
    """What a telephone's camera reads off the whole screen."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = bytes(image.constBits())
    assert image.bytesPerLine() * image.height() == len(pixels)
    found = pyzbar.decode(
        (pixels, image.bytesPerLine(), image.height()), [pyzbar.ZBarSymbol.QRCODE]
    )
    return [code.data.decode("utf-8") for code in found]


def find_page(visitor: Visitor) -> KioskFindPage:
    assert visitor.window.visit
    page = visitor.window.visit.pages.currentWidget()
    assert isinstance(page, KioskFindPage)
    return page


def button(parent: QWidget, words: str) -> QPushButton:
    buttons = parent.findChildren(QPushButton)
    return next(b for b in buttons if words in (b.text(), b.accessibleName()) and b.isVisible())


def bring_into_view(visitor: Visitor, widget: QWidget) -> None:
    details = find_page(visitor).details
    details.ensureWidgetVisible(widget, 0, 40)
    visitor.settle()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_three_presses_find_a_group_whose_card_is_taken_along(
    make_kiosk: KioskMaker, size: tuple[int, int], directory: Directory
) -> None:
    visitor = Visitor(make_kiosk(size))
    visitor.three_presses("TH")
    page = find_page(visitor)
    assert page.code == "TH"
    group = directory.groups_in("TH")[0]
    card = page.details.findChildren(QrCode)[0]
    bring_into_view(visitor, card)
    contact = vobject.readOne(next(c for c in seen_codes(visitor.window) if "VCARD" in c))
    assert contact.fn.value == group.name
    assert contact.tel.value == f"tel:{group.contact.phone[0]}"


@pytest.mark.parametrize("theme_name", THEMES)
@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920), (800, 600)])
def test_every_link_is_a_code_that_can_be_read(
    make_kiosk: KioskMaker, size: tuple[int, int], theme_name: str, directory: Directory
) -> None:
    visitor = Visitor(make_kiosk(size, theme=theme_name))
    visitor.start()
    visitor.choose("FR")
    contact = directory.groups_in("FR")[0].contact
    links = [contact.website, f"tel:{contact.phone[0]}"]
    codes = [
        b for b in find_page(visitor).details.findChildren(QPushButton) if b.text() == "QR code"
    ]
    assert codes
    read = []
    for code in codes:
        bring_into_view(visitor, code)
        visitor.press(code)
        overlay = visitor.window.overlay
        assert isinstance(overlay, QrOverlay)
        read += [text for text in seen_codes(visitor.window) if "VCARD" not in text]
        overlay.closed.emit()
        visitor.settle()
    assert set(links) <= set(read)


def test_every_contact_card_can_be_read(make_kiosk: KioskMaker, directory: Directory) -> None:
    """Each group's card, at the size at which it is painted."""
    make_kiosk()
    for group in directory.groups:
        if group.contact.is_reachable:
            country = directory.countries[group.country].name["en"]
            text = vcard(group.name, group.contact, country)
            code = QrCode(text, CODE_SIDE_PX, "")
            assert code.width() >= CODE_SIDE_PX * 0.8
            assert seen_codes(code) == [text], group.id


def test_the_address_is_written_beside_the_code(visitor: Visitor, directory: Directory) -> None:
    visitor.start()
    visitor.choose("TH")
    group = directory.groups_in("TH")[0]
    visitor.window._show_code(group.contact.links[0])
    overlay = visitor.window.overlay
    assert isinstance(overlay, QrOverlay)
    words = " ".join(
        label.text() for label in overlay.findChildren(QWidget) if hasattr(label, "text")
    )
    assert "+66 53 750 167" in words.replace("\N{ZERO WIDTH SPACE}", "")


def test_home_country_is_opened_first(make_kiosk: KioskMaker) -> None:
    visitor = Visitor(make_kiosk(home_country="TH"))
    visitor.start()
    assert find_page(visitor).code == "TH"
    assert isinstance(find_page(visitor).details, DetailsPanel)
    visitor.press(find_page(visitor).back)
    visitor.choose("FR")
    assert find_page(visitor).code == "FR"


def test_a_language_keeps_the_place(visitor: Visitor) -> None:
    visitor.start()
    visitor.choose("TH")
    assert visitor.window.visit
    french = next(b for b in visitor.window.visit.header.languages if b.text() == "Français")
    visitor.press(french)
    assert visitor.window.visit.place == ("find", "TH")
    assert visitor.window.visit.header.leave.text() == "Quitter vite"
    visitor.press(visitor.window.visit.header.pages["history"])
    visitor.press(next(b for b in visitor.window.visit.header.languages if b.text() == "English"))
    assert visitor.window.visit.place == ("history", "TH")


def test_each_language_starts_from_the_attract_screen(visitor: Visitor) -> None:
    visitor.press(visitor.window.attract.buttons["fr"])
    assert visitor.window.visit
    assert visitor.window.visit.header.leave.text() == "Quitter vite"


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


def test_a_press_beside_a_sheet_closes_it(visitor: Visitor) -> None:
    visitor.start()
    assert visitor.window.visit
    visitor.press(visitor.window.visit.header.display)
    assert visitor.window.overlay
    visitor.press_at(QPoint(200, 400))
    assert visitor.window.overlay is None


def test_many_languages_share_a_sheet(make_kiosk: KioskMaker) -> None:
    visitor = Visitor(make_kiosk(languages=("en", "fr", "es", "ar", "th")))
    visitor.start()
    assert visitor.window.visit
    visitor.press(visitor.window.visit.header.languages[0])
    assert isinstance(visitor.window.overlay, LanguageOverlay)
    visitor.press(button(visitor.window.overlay, "العربية"))
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_every_page_can_be_reached(visitor: Visitor) -> None:
    visitor.start()
    for name in ("history", "orientations", "about", "find"):
        assert visitor.window.visit
        visitor.press(visitor.window.visit.header.pages[name])
        assert visitor.window.visit.place[0] == name
    assert visitor.window.visit
    visitor.press(visitor.window.visit.header.help)
    assert visitor.window.visit.place[0] == "help"


def drag(visitor: Visitor, area: QAbstractScrollArea, down: int) -> None:
    handle = visitor.window.windowHandle()
    view = area.viewport()
    start = view.mapTo(visitor.window, view.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(handle, left, none, start)
    for step in range(1, 6):
        QTest.mouseMove(handle, start + QPoint(0, down * step // 5))
        visitor.settle()
    QTest.mouseRelease(handle, left, none, start + QPoint(0, down))
    visitor.settle()


def test_a_drag_scrolls_and_chooses_nothing(make_kiosk: KioskMaker) -> None:
    visitor = Visitor(make_kiosk((800, 800)))
    visitor.start()
    page = find_page(visitor)
    drag(visitor, page.country_picker.list, -150)
    assert page.country_picker.list.verticalScrollBar().value() >= 100
    assert page.code == ""
    momentum = visitor.kiosk.touch._momentum
    assert momentum.isActive()
    before = page.country_picker.list.verticalScrollBar().value()
    visitor.wait_until(lambda: not momentum.isActive())
    assert page.country_picker.list.verticalScrollBar().value() > before
    assert page.code == ""


def test_a_touch_that_scrolls(make_kiosk: KioskMaker) -> None:
    visitor = Visitor(make_kiosk((800, 800)))
    visitor.start()
    page = find_page(visitor)
    finger = QTest.createTouchDevice()
    handle = visitor.window.windowHandle()
    view = page.country_picker.list.viewport()
    place = view.mapTo(visitor.window, view.rect().center())
    QTest.touchEvent(handle, finger).press(0, place, handle).commit()
    for step in range(1, 6):
        QTest.touchEvent(handle, finger).move(0, place - QPoint(0, 30 * step), handle).commit()
        visitor.settle()
    QTest.touchEvent(handle, finger).release(0, place - QPoint(0, 150), handle).commit()
    visitor.settle()
    assert page.country_picker.list.verticalScrollBar().value() >= 100
    assert page.code == ""


def test_the_cursor_hides_from_fingers_and_comes_back_for_a_mouse(visitor: Visitor) -> None:
    visitor.start()
    finger = QTest.createTouchDevice()
    handle = visitor.window.windowHandle()
    QTest.touchEvent(handle, finger).press(0, QPoint(5, 400), handle).commit()
    QTest.touchEvent(handle, finger).release(0, QPoint(5, 400), handle).commit()
    visitor.settle()
    cursor = QApplication.overrideCursor()
    assert cursor
    assert cursor.shape() == Qt.CursorShape.BlankCursor
    visitor.press_at(QPoint(5, 400))
    assert QApplication.overrideCursor() is None


def test_a_dataset_that_cannot_be_shown_is_told_and_the_kiosk_stays(
    make_kiosk: KioskMaker, dataset: Path
) -> None:
    (dataset / "groups.json").write_text("[", encoding="utf-8")
    visitor = Visitor(make_kiosk(data=load_or_fall_back(dataset)))
    visitor.start()
    assert visitor.window.visit
    visitor.press(visitor.window.visit.header.help)
    assert visitor.window.visit.place[0] == "help"
    visitor.press(visitor.window.visit.header.leave)
    assert visitor.window.visit is None
