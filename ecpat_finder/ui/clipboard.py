"""What the program puts on the clipboard, and how it is taken off again."""

from PySide6.QtGui import QGuiApplication

_copied: set[str] = set()


def copy(text: str) -> None:
    """Puts a text on the clipboard and remembers that it is ours."""
    _copied.add(text)
    QGuiApplication.clipboard().setText(text)


def forget() -> None:
    """Clears the clipboard if what is on it came from here; another program's text stays."""
    clipboard = QGuiApplication.clipboard()
    if _copied and clipboard.text() in _copied:
        clipboard.clear()
    _copied.clear()
