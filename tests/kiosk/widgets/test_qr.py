"""QR codes, read off the screen as a telephone does."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from ecpat_finder.choices import THEMES
from ecpat_finder.directory import Directory
from ecpat_finder.directory.model import ContactLink
from ecpat_finder.directory.vcard import vcard
from ecpat_finder.kiosk.visit.details import CODE_SIDE_PX
from ecpat_finder.kiosk.widgets.qr import QrCode, QrOverlay
from tests.kiosk.conftest import KioskMaker, Visitor
from tests.kiosk.interaction import bring_into_view, find_page, seen_codes


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


def test_every_helpline_is_a_code_that_dials_it(
    make_kiosk: KioskMaker, directory: Directory
) -> None:
    """Each number of the dataset, as the overlay shows it, read back."""
    window = make_kiosk().window
    lines = [line for code in directory.countries for line in directory.helplines_in(code)]
    numbers = {line.dial for line in lines if line.dial}
    assert len(numbers) > 150
    for number in sorted(numbers):
        overlay = QrOverlay(window, ContactLink("phone", number))
        code = overlay.findChild(QrCode)
        assert code
        digits = number.replace(" ", "").replace("-", "")
        assert seen_codes(code) == [f"tel:{digits}"], number
        overlay.deleteLater()
