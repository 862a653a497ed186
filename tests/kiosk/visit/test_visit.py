"""A visit from the first touch to the code that a telephone takes along."""

from pathlib import Path

import pytest
import vobject
from PySide6.QtWidgets import QLabel

from ecpat_finder.directory import Directory
from ecpat_finder.directory.fallback import load_or_fall_back
from ecpat_finder.kiosk.widgets.qr import QrCode
from ecpat_finder.ui.details.details_panel import DetailsPanel
from tests.kiosk.conftest import KioskMaker, Visitor
from tests.kiosk.interaction import bring_into_view, find_page, seen_codes


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


def test_every_page_can_be_reached(visitor: Visitor) -> None:
    visitor.start()
    for name in ("history", "orientations", "about", "find"):
        assert visitor.window.visit
        visitor.press(visitor.window.visit.header.pages[name])
        assert visitor.window.visit.place[0] == name
    assert visitor.window.visit
    visitor.press(visitor.window.visit.header.help)
    assert visitor.window.visit.place[0] == "help"


def shown_text(visitor: Visitor) -> str:
    """What a visitor can read on the page."""
    assert visitor.window.visit
    labels = visitor.window.visit.pages.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_one_damaged_file_does_not_blank_the_kiosk(make_kiosk: KioskMaker, dataset: Path) -> None:
    (dataset / "history.json").write_text("[", encoding="utf-8")
    visitor = Visitor(make_kiosk(data=load_or_fall_back(dataset)))
    visitor.start()
    assert visitor.window.visit
    assert "can’t be shown" not in shown_text(visitor)
    visitor.press(visitor.window.visit.header.pages["history"])
    assert "This page can’t be shown" in shown_text(visitor)
    assert "history.json: is not JSON" in shown_text(visitor)


def test_a_dataset_that_cannot_be_shown_is_told_and_the_kiosk_stays(
    make_kiosk: KioskMaker, dataset: Path
) -> None:
    (dataset / "groups.json").write_text("[", encoding="utf-8")
    visitor = Visitor(make_kiosk(data=load_or_fall_back(dataset)))
    visitor.start()
    assert visitor.window.visit
    assert "The list of groups can’t be shown" in shown_text(visitor)
    for name in ("history", "orientations", "about"):
        visitor.press(visitor.window.visit.header.pages[name])
        assert "can’t be shown" not in shown_text(visitor), name
    visitor.press(visitor.window.visit.header.help)
    assert visitor.window.visit.place[0] == "help"
    visitor.press(visitor.window.visit.header.leave)
    assert visitor.window.visit is None
