"""After a visitor nothing is left: not on the screen, not in the process, not on the disk."""

import gc
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QGuiApplication, QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication, QWidget

from ecpat_finder.directory import Directory
from ecpat_finder.directory.model import ContactLink
from ecpat_finder.kiosk.visit.find_page import KioskFindPage
from ecpat_finder.kiosk.visit.idle_prompt import COUNTDOWN_S, IdlePrompt
from ecpat_finder.kiosk.visit.visit import Visit
from ecpat_finder.ui import theme
from tests.kiosk.conftest import Visitor

CACHED_PICTURE = "tests: Brazil"


def everything_said(widget: QWidget) -> str:
    """All that a widget shows, says to a screen reader or keeps as a text."""
    told = [widget.objectName(), widget.accessibleName(), widget.accessibleDescription()]
    told += [widget.toolTip(), widget.statusTip(), widget.windowTitle()]
    for name in ("text", "toPlainText", "placeholderText", "currentText"):
        if (ask := getattr(widget, name, None)) is not None:
            told.append(str(ask()))
    return "\n".join(told)


def trace_of(visitor: Visitor, directory: Directory, code: str, spelled: str = "") -> list[str]:
    """Where in the process or on the disk something of a visit can still be found."""
    left = []
    names = set(directory.countries[code].name.values())
    names |= {group.name for group in directory.groups_in(code)}
    attract = visitor.window.attract
    for widget in QApplication.allWidgets():
        if attract is widget or attract.isAncestorOf(widget):
            continue  # it tells of all groups in turn
        said = everything_said(widget)
        left += [f"{widget}: {name}" for name in (*names, spelled) if name and name in said]
    kinds = (Visit, KioskFindPage)
    left += [f"alive: {type(found)}" for found in gc.get_objects() if type(found) in kinds]
    clipboard = QGuiApplication.clipboard()
    left += [f"clipboard: {clipboard.text()}"] if clipboard.text() else []
    left += ["Qt's cache of pictures"] if QPixmapCache.find(CACHED_PICTURE, QPixmap()) else []
    return left


def files_under(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def look_at_everything(visitor: Visitor) -> None:
    """A long visit: spelled, found, zoomed, every page, a code, another language and look."""
    visitor.start()
    window = visitor.window
    assert window.visit
    page = window.visit.pages.currentWidget()
    assert isinstance(page, KioskFindPage)
    visitor.press(page.country_picker.by_spelling)
    for letter in "braz":
        visitor.press(page.country_picker.keys.keys[letter])
    view = page.country_picker.list.viewport()
    place = page.country_picker.list.visualRect(
        page.country_picker.list.model().index(0, 0)
    ).center()
    visitor.press_at(view.mapTo(window, place), view)
    assert page.code == "BR"
    assert page.map.map
    page.map.map.animation.show_world()
    window._show_code(ContactLink("website", "https://example.org/brazil"))
    visitor.settle()
    assert window.overlay
    window.overlay.closed.emit()
    for name in ("history", "about"):
        visitor.press(window.visit.header.pages[name])
    visitor.press(next(b for b in window.visit.header.languages if b.text() == "Français"))
    visitor.press(window.visit.header.display)
    assert window.overlay
    visitor.press(window.overlay.themes["dark"])  # type: ignore[attr-defined]
    visitor.press(window.visit.header.display)
    visitor.press(window.overlay.sizes["125"])  # type: ignore[attr-defined]
    QGuiApplication.clipboard().setText("Brazil")
    QPixmapCache.insert(CACHED_PICTURE, QPixmap(8, 8))


def is_as_new(visitor: Visitor, fresh: dict[str, Any]) -> None:
    window = visitor.window
    assert window.visit is None
    assert window.overlay is None
    assert window.attract.isVisible()
    assert QLocale().language() == QLocale.Language.English
    assert state(visitor) == fresh


def state(visitor: Visitor) -> dict[str, Any]:
    """What the next visitor would find if something stayed."""
    return {
        "look": (visitor.window._appearance.language, visitor.window._appearance.theme),
        "size": visitor.window._appearance.text_size,
        "font": QApplication.font().pointSizeF(),
        "colour": theme.colours(),
        "direction": QApplication.layoutDirection(),
        "title": visitor.window.windowTitle(),
        "widgets": len(QApplication.allWidgets()),
    }


def test_leave_now_leaves_nothing(visitor: Visitor, directory: Directory, home: Path) -> None:
    fresh, disk = state(visitor), files_under(home)
    look_at_everything(visitor)
    assert visitor.window.visit
    traces = trace_of(visitor, directory, "BR")
    assert {trace.split(":")[0] for trace in traces} >= {
        "alive",
        "clipboard",
        "Qt's cache of pictures",
    }
    visitor.press(visitor.window.visit.header.leave)
    is_as_new(visitor, fresh)
    assert trace_of(visitor, directory, "BR", "braz") == []
    assert files_under(home) == disk
    # The next visitor begins where the first one did.
    visitor.start()
    assert visitor.window.visit
    assert visitor.window.visit.place == ("find", "")


def test_nobody_there_any_more(visitor: Visitor, directory: Directory, home: Path) -> None:
    fresh, disk = state(visitor), files_under(home)
    look_at_everything(visitor)
    visitor.window._idle.start(1)
    visitor.wait_until(lambda: visitor.window.overlay is not None)
    asked = visitor.window.overlay
    assert isinstance(asked, IdlePrompt)
    assert asked.isVisible()
    for left in range(COUNTDOWN_S, 0, -1):
        assert asked.ring.left == left
        assert visitor.window.visit, "not before the ring is empty"
        asked._clock.timeout.emit()
    visitor.settle()
    is_as_new(visitor, fresh)
    assert trace_of(visitor, directory, "BR", "braz") == []
    assert files_under(home) == disk


VISITS = 12


@pytest.mark.slow
def test_widgets_and_objects_do_not_pile_up(visitor: Visitor) -> None:
    def one_visit() -> None:
        visitor.window.begin("fr")
        assert visitor.window.visit
        visitor.window.visit.show_place("find", "TH")
        QCoreApplication.processEvents()
        visitor.window._show_code(ContactLink("website", "https://example.org"))
        visitor.window.end_visit()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    for _ in range(3):
        one_visit()
    gc.collect()
    widgets, objects = len(QApplication.allWidgets()), len(gc.get_objects())
    for _ in range(VISITS):
        one_visit()
    gc.collect()
    assert len(QApplication.allWidgets()) == widgets
    assert len(gc.get_objects()) - objects < 10 * VISITS
