"""Input that QTest has no function for."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

REPEATS = 8
"""Key events of a key that is held down for a good second or so."""


def hold_key(receiver: QObject, key: Qt.Key) -> None:
    """Presses a key once and holds it down: the further presses repeat the first one."""
    for number in range(REPEATS):
        is_repeat = number > 0
        kind, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
        QCoreApplication.sendEvent(receiver, QKeyEvent(kind, key, none, "", is_repeat))
    QCoreApplication.sendEvent(receiver, QKeyEvent(QEvent.Type.KeyRelease, key, none))
