"""Clears what a visit leaves outside its own widgets."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QClipboard, QGuiApplication, QPixmapCache


def clear_traces() -> None:
    """Clears the clipboard, the X11 selection and the pixmap cache; frees deleted widgets.

    The clipboard is cleared whichever client filled it: at a kiosk there is no other user.
    """
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
    QPixmapCache.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
