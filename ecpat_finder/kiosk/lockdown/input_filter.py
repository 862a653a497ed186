"""Blocks all input events that a visitor doesn't need."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QLabel

from ecpat_finder.event_counter import SlidingWindowCounter
from ecpat_finder.ui.quick_exit import MAX_DURATION_S, MIN_PRESSES

Kind = QEvent.Type
Key = Qt.Key

ALLOWED_KEYS = frozenset(
    {
        *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Enter, Key.Key_Space),
        *(Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End),
        *(Key.Key_PageUp, Key.Key_PageDown, Key.Key_Plus, Key.Key_Minus),
    }
)
"""Keys of a keypad for blind or motor-impaired visitors; Escape is handled separately."""

ALLOWED_MODIFIERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier

BLOCKED_KINDS = frozenset(
    {
        *(Kind.ContextMenu, Kind.ToolTip, Kind.WhatsThis, Kind.QueryWhatsThis, Kind.HelpRequest),
        *(Kind.DragEnter, Kind.DragMove, Kind.DragLeave, Kind.Drop),
        *(Kind.Shortcut, Kind.NonClientAreaMouseButtonPress, Kind.NonClientAreaMouseButtonDblClick),
    }
)

KEY_KINDS = frozenset({Kind.KeyPress, Kind.KeyRelease, Kind.ShortcutOverride})
PRESS_KINDS = frozenset({Kind.MouseButtonPress, Kind.MouseButtonRelease, Kind.MouseButtonDblClick})
TOUCH_KINDS = frozenset({Kind.TouchBegin, Kind.TouchUpdate, Kind.TouchEnd})
CLOSE_KINDS = frozenset({Kind.Close, Kind.Quit})
WATCHED_KINDS = (
    BLOCKED_KINDS
    | KEY_KINDS
    | PRESS_KINDS
    | TOUCH_KINDS
    | CLOSE_KINDS
    | {Kind.Wheel, Kind.Expose, Kind.Polish}
)


class InputFilter(QObject):
    """Installed on the application.

    Emits `used` at each input by a visitor, `pressed` with the position on the screen, `touched`
    with whether the last press was by touch, `escaped` at the third Escape in a row, and `covered`
    when a window isn't exposed any more. Windows can be closed only once `is_open` is set.
    """

    used = Signal()
    pressed = Signal(QPoint)
    touched = Signal(bool)
    escaped = Signal()
    covered = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_open = False
        self._escapes = SlidingWindowCounter(MIN_PRESSES, MAX_DURATION_S)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind not in WATCHED_KINDS:
            return False
        if kind in BLOCKED_KINDS:
            return True
        if kind in CLOSE_KINDS:
            return self._block_close(watched, event)
        if kind in KEY_KINDS:
            return self._handle_key(watched, event)
        if kind in PRESS_KINDS:
            return self._handle_press(watched, event)
        if isinstance(watched, QWindow):
            self._handle_window(watched, kind)
        elif kind == Kind.Polish and isinstance(watched, QLabel):
            # Before a label is first shown: its text can't be selected or copied.
            watched.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        return False

    def _handle_window(self, window: QWindow, kind: QEvent.Type) -> None:
        if kind == Kind.Expose:
            if window.isVisible() and not window.isExposed():
                self.covered.emit()
            return
        self.used.emit()
        if kind == Kind.TouchBegin:
            self.touched.emit(True)

    def _block_close(self, watched: QObject, event: QEvent) -> bool:
        if self.is_open or not (watched.isWindowType() or event.type() == Kind.Quit):
            return False
        event.ignore()
        return True

    def _handle_key(self, watched: QObject, event: QEvent) -> bool:
        assert isinstance(event, QKeyEvent)
        is_first = watched.isWindowType() and event.type() == Kind.KeyPress
        if is_first:
            self.used.emit()
        if event.key() == Key.Key_Escape:
            if is_first and not event.isAutoRepeat() and self._escapes.add():
                self.escaped.emit()
            return True
        if is_first:
            self._escapes.reset()
        is_allowed = event.key() in ALLOWED_KEYS and not event.modifiers() & ~ALLOWED_MODIFIERS
        if not is_allowed and event.type() == Kind.ShortcutOverride:
            event.accept()  # else Qt would look for a shortcut
        return not is_allowed

    def _handle_press(self, watched: QObject, event: QEvent) -> bool:
        assert isinstance(event, QMouseEvent)
        if event.button() != Qt.MouseButton.LeftButton:
            return True
        if watched.isWindowType():
            self.used.emit()
            if event.type() != Kind.MouseButtonRelease:
                self.pressed.emit(event.globalPosition().toPoint())
            if event.source() == Qt.MouseEventSource.MouseEventNotSynthesized:
                self.touched.emit(False)
        return False
