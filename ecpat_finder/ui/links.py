"""Opens links in the desktop's own programs; the finder itself never goes online."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

ALLOWED = ("http", "https", "mailto", "tel")


def open_link(address: str) -> bool:
    """Hands an address to the desktop; False if its kind isn't allowed, or nothing opened."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.scheme() in ALLOWED and QDesktopServices.openUrl(url)
