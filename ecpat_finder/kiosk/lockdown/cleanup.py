"""Takes away what a visit leaves outside its own widgets."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QClipboard, QGuiApplication, QPixmapCache


def clear_traces() -> None:
    """Clears the clipboards and Qt's pictures, and frees the widgets that were thrown away.

    The whole clipboard, whoever filled it: at a kiosk there is nobody else's.
    """
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
    QPixmapCache.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
