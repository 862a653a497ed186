"""Each way out of a program, tried on the kiosk's own window. With a display: test_on_a_display."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QMouseEvent,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ecpat_finder.directory.model import ContactLink
from ecpat_finder.kiosk.app import Kiosk
from ecpat_finder.kiosk.visit.visit import Visit
from ecpat_finder.ui.map.gestures import MapGestures
from tests.events import hold_key
from tests.kiosk.conftest import Visitor

Key, Modifier = Qt.Key, Qt.KeyboardModifier


class Openings:
    """What would have been opened in the desktop."""

    def __init__(self) -> None:
        self.links: list[str] = []


@pytest.fixture
def openings(monkeypatch: pytest.MonkeyPatch) -> Openings:
    """Keeps what would be opened in the desktop's browser, mailer or telephone."""
    found = Openings()

    def open_link(link: QUrl) -> bool:
        found.links.append(link.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_link)
    return found


def others(kiosk: Kiosk) -> list[QWidget]:
    """Windows, menus and tooltips that aren't the kiosk's own."""
    own = {kiosk.window, *kiosk.screens.covers}
    return [w for w in QApplication.topLevelWidgets() if w not in own and w.isVisible()]


@pytest.fixture
def shut(visitor: Visitor, openings: Openings) -> Iterator[Visitor]:
    """A kiosk with a visitor looking at a country; afterwards it must still be just that."""
    visitor.kiosk.input_filter.is_open = False
    visitor.start()
    visitor.choose("TH")
    yield visitor
    window = visitor.window
    visitor.settle()
    assert window.isVisible()
    assert not window.isMinimized()
    assert window.visit or window.attract.isVisible()
    assert others(visitor.kiosk) == []
    assert QApplication.activeModalWidget() is None
    assert QApplication.activePopupWidget() is None
    assert openings.links == []
    assert QGuiApplication.clipboard().text() == ""


KEYS = [
    (Key.Key_F4, Modifier.AltModifier),
    (Key.Key_Q, Modifier.ControlModifier),
    (Key.Key_W, Modifier.ControlModifier),
    (Key.Key_F4, Modifier.ControlModifier),
    (Key.Key_Q, Modifier.MetaModifier),
    (Key.Key_D, Modifier.MetaModifier),
    (Key.Key_Tab, Modifier.AltModifier),
    (Key.Key_Space, Modifier.AltModifier),
    (Key.Key_Delete, Modifier.ControlModifier | Modifier.AltModifier),
    (Key.Key_Backspace, Modifier.ControlModifier | Modifier.AltModifier),
    (Key.Key_Escape, Modifier.ControlModifier),
    (Key.Key_Escape, Modifier.NoModifier),
    *((key, Modifier.NoModifier) for key in range(Key.Key_F1, Key.Key_F35)),
    *((key, Modifier.ControlModifier) for key in range(Key.Key_A, Key.Key_Z + 1)),
    *((key, Modifier.AltModifier) for key in range(Key.Key_A, Key.Key_Z + 1)),
    (Key.Key_F10, Modifier.ShiftModifier),
    (Key.Key_Menu, Modifier.NoModifier),
    (Key.Key_Print, Modifier.NoModifier),
    (Key.Key_Meta, Modifier.NoModifier),
    (Key.Key_Help, Modifier.NoModifier),
    (Key.Key_Close, Modifier.NoModifier),
    (Key.Key_Exit, Modifier.NoModifier),
    (Key.Key_HomePage, Modifier.NoModifier),
    (Key.Key_LaunchMail, Modifier.NoModifier),
    (Key.Key_PowerOff, Modifier.NoModifier),
    (Key.Key_Insert, Modifier.ShiftModifier),
]


def test_keys(shut: Visitor) -> None:
    for key, modifiers in KEYS:
        shut.key(Key(key), modifiers)
    assert shut.window.visit
    assert shut.window.visit.place == ("find", "TH")


def show_place(shut: Visitor, page: str, code: str) -> Visit:
    """Shows a page, in a visit that has just begun if the last one is over."""
    shut.window._close_overlay()
    if shut.window.visit is None:
        shut.start()
    assert shut.window.visit
    shut.window.visit.show_place(page, code)
    shut.settle()
    return shut.window.visit


PLACES = [
    *(("find", ""), ("find", "TH"), ("find", "AD"), ("history", "TH"), ("orientations", "TH")),
    *(("about", "TH"), ("help", "TH")),
]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return], ids=["space", "return"])
@pytest.mark.parametrize(("page", "code"), PLACES)
def test_keys_that_are_let_through_do_no_harm_on_a_page(
    shut: Visitor, page: str, code: str, key: Qt.Key
) -> None:
    """Whatever Tab leads to on the page is pressed, each time on a page that is as new."""
    pressed = 0
    while True:
        visit = show_place(shut, page, code)
        visit.header.pages["about"].setFocus()
        for _ in range(pressed + 1):
            shut.key(Key.Key_Tab)
        widget, shown = QApplication.focusWidget(), visit.pages.currentWidget()
        assert widget and shown
        if not shown.isAncestorOf(widget) and widget is not shown:
            break
        shut.key(key)
        assert others(shut.kiosk) == []
        pressed += 1
    assert widget is visit, "Tab goes round"
    assert pressed >= 3


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return], ids=["space", "return"])
def test_keys_that_are_let_through_do_no_harm_in_the_header(shut: Visitor, key: Qt.Key) -> None:
    header = show_place(shut, "find", "TH").header
    buttons = header.findChildren(QPushButton)
    assert len(buttons) == 9
    for position in range(len(buttons)):
        visit = show_place(shut, "find", "TH")
        for _ in range(position + 1):
            shut.key(Key.Key_Tab)
        widget = QApplication.focusWidget()
        assert widget
        assert visit.header.isAncestorOf(widget)
        shut.key(key)
        assert others(shut.kiosk) == []


def test_closing(shut: Visitor) -> None:
    shut.window.close()
    assert shut.window.isVisible()
    QApplication.sendEvent(shut.window, QCloseEvent())
    assert shut.window.isVisible()
    QApplication.sendEvent(shut.window.windowHandle(), QCloseEvent())
    assert shut.window.isVisible()
    QApplication.closeAllWindows()
    assert shut.window.isVisible()


def test_quitting(shut: Visitor) -> None:
    quits: list[int] = []
    application = QApplication.instance()
    assert application
    application.aboutToQuit.connect(lambda: quits.append(1))
    QApplication.sendEvent(application, QEvent(QEvent.Type.Quit))
    shut.settle()
    assert not quits
    assert not QGuiApplication.quitOnLastWindowClosed()


def test_context_menus(shut: Visitor) -> None:
    for widget in shut.window.findChildren(QWidget):
        if widget.isVisible():
            reason = QContextMenuEvent.Reason.Mouse
            event = QContextMenuEvent(reason, QPoint(2, 2), widget.mapToGlobal(QPoint(2, 2)))
            QApplication.sendEvent(widget, event)
            assert not QApplication.activePopupWidget()
    place = shut.window.rect().center()
    handle = shut.window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.RightButton, Modifier.NoModifier, place)
    QTest.mouseClick(handle, Qt.MouseButton.MiddleButton, Modifier.NoModifier, place)
    shut.settle()
    assert not shut.window.findChildren(QMenu)


class PressRecorder(QWidget):
    """Lies over a window and keeps which mouse buttons reach it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.buttons: list[Qt.MouseButton] = []
        self.setGeometry(window.rect())
        self.show()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() != QEvent.Type.MouseMove:
            self.buttons.append(event.button())
        return super().event(event)


OTHER_BUTTONS = (
    *(Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton),
    *(Qt.MouseButton.ForwardButton, Qt.MouseButton.TaskButton),
)


def test_other_mouse_buttons_reach_nothing(shut: Visitor) -> None:
    recorder = PressRecorder(shut.window)
    handle = shut.window.windowHandle()
    place = shut.window.rect().center()
    for button in OTHER_BUTTONS:
        QTest.mouseClick(handle, button, Modifier.NoModifier, place)
        QTest.mouseDClick(handle, button, Modifier.NoModifier, place)
    assert recorder.buttons == []
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Modifier.NoModifier, place)
    assert recorder.buttons == [Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton]
    recorder.setParent(None)
    recorder.deleteLater()


def test_other_mouse_buttons_are_not_counted_as_presses(shut: Visitor, qtbot: Any) -> None:
    handle = shut.window.windowHandle()
    with qtbot.assertNotEmitted(shut.kiosk.input_filter.pressed):
        for button in OTHER_BUTTONS:
            QTest.mouseClick(handle, button, Modifier.NoModifier, QPoint(20, 20))


def test_drag_and_drop(shut: Visitor) -> None:
    data = QMimeData()
    data.setText("Dropped")
    data.setUrls([QUrl("file:///etc/passwd")])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Modifier.NoModifier
    for widget in [shut.window, *shut.window.findChildren(QWidget)]:
        entering = QDragEnterEvent(QPoint(2, 2), copy, data, left, none)
        entering.ignore()
        QApplication.sendEvent(widget, entering)
        assert not entering.isAccepted()
        dropping = QDropEvent(QPointF(2, 2), copy, data, left, none)
        dropping.ignore()
        QApplication.sendEvent(widget, dropping)
        assert not dropping.isAccepted()


def test_no_text_can_be_selected_or_typed_anywhere(shut: Visitor) -> None:
    flags = Qt.TextInteractionFlag
    taking = flags.TextSelectableByMouse | flags.TextSelectableByKeyboard | flags.TextEditable
    for page in ("find", "history", "orientations", "about", "help"):
        assert shut.window.visit
        shut.window.visit.show_place(page, "TH")
        shut.settle()
        for label in shut.window.findChildren(QLabel):
            assert not label.textInteractionFlags() & taking, label.text()
            assert not label.openExternalLinks()
        assert not shut.window.findChildren(QLineEdit)
        assert not shut.window.findChildren(QTextEdit)
    start, end = QPoint(10, 300), QPoint(1200, 700)
    handle = shut.window.windowHandle()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Modifier.NoModifier, start)
    QTest.mouseMove(handle, end)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Modifier.NoModifier, end)
    clipboard = QGuiApplication.clipboard()
    assert not clipboard.supportsSelection() or clipboard.text(clipboard.Mode.Selection) == ""


def test_tooltips_and_whats_this(shut: Visitor) -> None:
    for widget in shut.window.findChildren(QWidget):
        if widget.isVisible():
            for kind in (QEvent.Type.ToolTip, QEvent.Type.WhatsThis, QEvent.Type.HelpRequest):
                place = widget.mapToGlobal(QPoint(2, 2))
                QApplication.sendEvent(widget, QHelpEvent(kind, QPoint(2, 2), place))
    shut.settle()
    assert not [
        w for w in QApplication.topLevelWidgets() if w.windowType() == Qt.WindowType.ToolTip
    ]


def test_every_button_of_every_page(shut: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    """Links, print, save, copy, keys: whatever a page holds is pressed once."""

    def refuse(*_: Any) -> Any:
        raise AssertionError("a dialog was opened")

    monkeypatch.setattr(QDialog, "exec", refuse)
    monkeypatch.setattr(QDialog, "open", refuse)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", refuse)
    pressed = 0
    for page in ("find", "history", "orientations", "about", "help"):
        assert shut.window.visit
        shut.window.visit.show_place(page, "TH")
        shut.settle()
        shown = shut.window.visit.pages.currentWidget()
        assert shown
        for button in shown.findChildren(QAbstractButton):
            if isValid(button) and button.isVisible():
                button.click()
                pressed += 1
                shut.settle()
                assert others(shut.kiosk) == []
                assert QApplication.activeModalWidget() is None
        shut.window._close_overlay()
    assert pressed > 10


def test_links_are_shown_and_not_opened(shut: Visitor, openings: Openings) -> None:
    for link in (
        ContactLink("website", "https://ecpat.org"),
        ContactLink("email", "info@example.org"),
        ContactLink("phone", "+6622153388"),
        ContactLink("website", "file:///etc"),
    ):
        assert shut.window.visit
        shut.window.visit.pages._context.links.activated.emit(link)
        shut.settle()
        assert shut.window.overlay
        assert openings.links == []
    shut.window._close_overlay()


def drag_two_fingers(
    shut: Visitor, first: tuple[QPoint, QPoint], second: tuple[QPoint, QPoint]
) -> None:
    """Each finger has a start and a step."""
    device = QTest.createTouchDevice()
    handle = shut.window.windowHandle()
    assert isinstance(handle, QWindow)
    one, other = first[0], second[0]
    QTest.touchEvent(handle, device).press(0, one, handle).press(1, other, handle).commit()
    for _ in range(14):
        one, other = one + first[1], other + second[1]
        QTest.touchEvent(handle, device).move(0, one, handle).move(1, other, handle).commit()
        shut.settle()
    QTest.touchEvent(handle, device).release(0, one, handle).release(1, other, handle).commit()
    shut.settle()


def test_two_fingers(shut: Visitor) -> None:
    middle = shut.window.rect().center()
    for step in (QPoint(12, 0), QPoint(0, 12), QPoint(-12, -12)):
        # A pinch, then two fingers that move side by side.
        drag_two_fingers(shut, (middle, -step), (middle, step))
        drag_two_fingers(shut, (middle, step), (middle + QPoint(80, 0), step))
    right = QPoint(10, 0)
    drag_two_fingers(shut, (QPoint(0, 2), right), (QPoint(0, 780), right))  # from the edges


def test_a_long_press(shut: Visitor) -> None:
    finger = QTest.createTouchDevice()
    handle = shut.window.windowHandle()
    holds = [gestures._hold_timer for gestures in shut.window.findChildren(MapGestures)]
    assert holds
    for hold in holds:
        hold.setInterval(1)
    for place in (QPoint(200, 400), QPoint(1000, 400), QPoint(600, 30)):
        QTest.touchEvent(handle, finger).press(0, place, handle).commit()
        shut.wait_until(lambda: not any(hold.isActive() for hold in holds))
        assert others(shut.kiosk) == []
        QTest.touchEvent(handle, finger).release(0, place, handle).commit()
        shut.settle()


def test_escape_that_is_held_down_does_not_leave(visitor: Visitor) -> None:
    visitor.start()
    hold_key(visitor.window.windowHandle(), Qt.Key.Key_Escape)
    visitor.settle()
    assert visitor.window.visit


def test_escape_three_times_leaves_too(visitor: Visitor) -> None:
    visitor.start()
    for _ in range(3):
        visitor.key(Qt.Key.Key_Escape)
    assert visitor.is_on_attract_screen()
