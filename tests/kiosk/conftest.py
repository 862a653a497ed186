"""The real kiosk on a screen that nobody sees, and a visitor who presses it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from ecpat_finder.directory import Directory
from ecpat_finder.directory.fallback import LoadedDirectory
from ecpat_finder.kiosk.app import Kiosk
from ecpat_finder.kiosk.config import default_config
from ecpat_finder.kiosk.operator.pin import hash_pin
from ecpat_finder.kiosk.visit.country_picker import KioskCountryPicker
from ecpat_finder.kiosk.window import KioskWindow
from ecpat_finder.ui import language, theme
from ecpat_finder.ui.picker.country_model import Role

PIN = "246813"

MAX_WAIT_S = 20.0
"""Seconds after which something that is waited for isn't coming."""

KioskMaker = Callable[..., Kiosk]


class Visitor:
    """Presses what is on the screen, through the window system's own path."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.window: KioskWindow = kiosk.window

    def settle(self) -> None:
        """Lets the events that are waiting be handled, and those that follow from them."""
        QTest.qWait(0)
        for _ in range(4):
            QApplication.processEvents()

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Runs the event loop until something is so."""
        deadline = monotonic() + MAX_WAIT_S
        while not condition():
            assert monotonic() < deadline, "it never came"
            QTest.qWait(5)
        self.settle()

    def press(self, widget: QWidget) -> None:
        """Presses the middle of a widget, which must be what is seen there."""
        assert widget.isVisible(), f"{widget} isn't on the screen"
        self.press_at(widget.mapTo(self.window, widget.rect().center()), widget)

    def press_at(self, place: QPoint, expected: QWidget | None = None) -> None:
        if expected is not None:
            hit = self.window.childAt(place)
            assert hit, f"there is nothing where {expected} should be"
            assert hit is expected or expected.isAncestorOf(hit), f"{hit} covers {expected}"
        handle = self.window.windowHandle()
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.settle()

    def key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.window.windowHandle(), key, modifiers)
        self.settle()

    def is_on_attract_screen(self) -> bool:
        """Whether no visit is going on."""
        return self.window.visit is None and self.window.attract.isVisible()

    def start(self) -> None:
        """Touches the attract screen in its middle."""
        self.press_at(self.window.rect().center())
        assert self.window.visit

    def three_presses(self, code: str) -> list[QPoint]:
        """Presses start, the first letter and the country; returns where."""
        places = [self.window.rect().center()]
        self.start()
        assert self.window.visit
        country_picker = self.window.visit.findChild(KioskCountryPicker)
        assert country_picker
        name = self.kiosk._directory.countries[code].name["en"]
        key = next(key for key in country_picker.keys.keys.values() if key.text() == name[0])
        places.append(key.mapTo(self.window, key.rect().center()))
        self.press(key)
        model, view = country_picker.list.model(), country_picker.list.viewport()
        rows = range(model.rowCount())
        row = next(n for n in rows if model.index(n, 0).data(Role.CODE) == code)
        area = country_picker.list.visualRect(model.index(row, 0))
        assert view.rect().contains(area), "the third press needs no scrolling"
        places.append(view.mapTo(self.window, area.center()))
        self.press_at(places[-1], view)
        return places

    def choose(self, code: str) -> None:
        """Presses a country in the list, brought there as its letter's key does."""
        assert self.window.visit
        country_picker = self.window.visit.findChild(QListView)
        assert country_picker
        model = country_picker.model()
        for row in range(model.rowCount()):
            if model.index(row, 0).data(Role.CODE) == code:
                country_picker.scrollTo(model.index(row, 0), QListView.ScrollHint.PositionAtTop)
                self.settle()
                place = country_picker.visualRect(model.index(row, 0)).center()
                view = country_picker.viewport()
                self.press_at(view.mapTo(self.window, place), view)
                return
        raise AssertionError(f"{code} isn't in the list")


@pytest.fixture
def make_kiosk(qapp: QApplication, directory: Directory) -> Iterator[KioskMaker]:
    """Makes a kiosk of a size, with other settings than the default ones as asked."""
    made: list[Kiosk] = []

    def make(size: tuple[int, int] = (1280, 800), data: Any = None, **settings: Any) -> Kiosk:
        config = replace(default_config(), pin_hash=hash_pin(PIN), **settings)
        kiosk = Kiosk(qapp, data or LoadedDirectory(directory), config, QSize(*size))
        made.append(kiosk)
        kiosk.window.place = lambda: None  # type: ignore[method-assign]  # the screen here is 800x800
        kiosk.window.resize(QSize(*size))
        kiosk.window.show()
        for _ in range(5):
            QApplication.processEvents()
        return kiosk

    yield make
    for kiosk in made:
        dismantle(qapp, kiosk)


def dismantle(application: QApplication, kiosk: Kiosk) -> None:
    """Takes a kiosk away, so that the next test finds the application as it was."""
    kiosk.input_filter.is_open = True
    kiosk.window.end_visit()
    for watcher in (kiosk.input_filter, kiosk.touch):
        application.removeEventFilter(watcher)
    kiosk.window.hide()
    for widget in (kiosk.window, *kiosk.screens.covers):
        widget.deleteLater()
    kiosk.deleteLater()
    while application.overrideCursor():
        application.restoreOverrideCursor()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    application.setQuitOnLastWindowClosed(True)
    language.install_translations(application, "en")
    theme.apply(application, "light", 1.0)


@pytest.fixture
def kiosk(make_kiosk: KioskMaker) -> Kiosk:
    return make_kiosk()


@pytest.fixture
def visitor(kiosk: Kiosk) -> Visitor:
    return Visitor(kiosk)
