"""The attract screen: every language, the story in turn, the quiet hours."""

from datetime import datetime, time, timedelta

import pytest

from ecpat_finder.directory import Directory
from ecpat_finder.kiosk.attract.screen import AttractScreen
from ecpat_finder.kiosk.config import QuietHours
from tests.kiosk.conftest import KioskMaker, Visitor


def test_the_map_goes_where_the_story_is(visitor: Visitor) -> None:
    attract = visitor.window.attract
    seen = set()
    for _ in range(40):
        attract.advance()
        visitor.settle()
        assert attract.map and attract.map.map
        assert attract.map.map.code == attract._slide.code
        seen.add(attract._slide.code)
    assert len(seen) > 3


def test_all_languages_can_be_begun(visitor: Visitor) -> None:
    assert [button.text() for button in visitor.window.attract.buttons.values()] == [
        "Touch to start",
        "Touchez pour commencer",
    ]


@pytest.mark.parametrize("size", [(1280, 800), (800, 600), (1080, 1920), (720, 1280), (1024, 768)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_slide_fits(
    make_kiosk: KioskMaker, size: tuple[int, int], scale: float, directory: Directory
) -> None:
    visitor = Visitor(make_kiosk(size, text_scale=scale))
    attract: AttractScreen = visitor.window.attract
    for _ in range(2 * len(directory.history) + 20):
        attract.advance()
        visitor.settle()
        shown = [attract._question, attract._kicker, attract._title, attract._text]
        for words in shown:
            if words.isVisible():
                assert words.height() >= words.heightForWidth(words.width()), words.text()
    assert attract.minimumSizeHint().width() <= size[0]
    assert visitor.window.size().toTuple() == size


def test_dim_in_the_quiet_hours_and_a_touch_still_starts(make_kiosk: KioskMaker) -> None:
    now = datetime.now()
    hours = QuietHours((now - timedelta(hours=1)).time(), (now + timedelta(hours=1)).time())
    visitor = Visitor(make_kiosk(quiet_hours=hours))
    image = visitor.window.grab().toImage()
    assert image.pixelColor(3, 3).lightness() < 10
    before = image
    visitor.window.attract.advance()
    assert visitor.window.grab().toImage() != before, "the faint words move, to spare the screen"
    visitor.start()
    assert visitor.window.grab().toImage().pixelColor(3, 3).lightness() > 100


def test_bright_outside_the_quiet_hours(make_kiosk: KioskMaker) -> None:
    then = datetime.now() + timedelta(hours=3)
    hours = QuietHours(time(then.hour), time((then.hour + 1) % 24))
    visitor = Visitor(make_kiosk(quiet_hours=hours))
    assert visitor.window.grab().toImage().pixelColor(3, 3).lightness() > 100


@pytest.mark.parametrize("size", [(1280, 800), (800, 600), (1080, 1920)])
def test_the_home_countrys_child_helpline_is_shown_in_each_language(
    make_kiosk: KioskMaker, size: tuple[int, int]
) -> None:
    visitor = Visitor(make_kiosk(size, home_country="TH"))
    attract = visitor.window.attract
    seen = set()
    for _ in range(4):
        assert attract._number.isVisible()
        assert attract._number.height() >= attract._number.heightForWidth(attract._number.width())
        seen.add(attract._number.text())
        attract.advance()
        visitor.settle()
    assert seen == {
        "Child helpline: 1387 (free)",
        "Ligne d’écoute pour enfants\u00a0: 1387 (gratuit)",
    }
    visitor.press_at(attract._number.mapTo(visitor.window, attract._number.rect().center()))
    assert visitor.window.visit, "a touch on the number starts a visit, as everywhere"


@pytest.mark.parametrize("code", ["", "AD"])
def test_no_number_without_a_child_helpline_of_the_home_country(
    make_kiosk: KioskMaker, code: str
) -> None:
    visitor = Visitor(make_kiosk(home_country=code))
    assert not visitor.window.attract._number.isVisible()
