"""The kiosk around its window: the cursor, and errors that end a visit."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.kiosk.conftest import Visitor


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


def test_a_fault_in_a_panel_returns_to_the_attract_screen(
    visitor: Visitor, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    kept = sys.excepthook
    monkeypatch.setattr(sys, "excepthook", visitor.kiosk._recover)
    visitor.start()
    visitor.choose("TH")
    assert visitor.window.visit

    def break_down() -> None:
        raise ValueError("Thailand was chosen")

    header = visitor.window.visit.header
    header.display_pressed.connect(break_down)
    from pytestqt.exceptions import capture_exceptions  # the plugin's hook would fail the test

    with capture_exceptions():
        sys.excepthook = visitor.kiosk._recover
        visitor.press(header.display)
        visitor.settle()
    sys.excepthook = kept
    assert visitor.is_on_attract_screen()
    told = capsys.readouterr().err
    assert "fault: ValueError in test_app.py, break_down" in told
    assert "Thailand" not in told
    assert "break_down" in visitor.kiosk.error_log.lines[-1]
    visitor.start()  # it goes on


def test_too_many_faults_ask_for_a_new_process(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(visitor.kiosk, "_application", type("A", (), {"exit": codes.append}))
    for _ in range(10):
        visitor.kiosk._recover(ValueError, ValueError(), None)
    visitor.settle()
    assert codes == [70]
    assert capsys.readouterr().err.count("\n") == 10
