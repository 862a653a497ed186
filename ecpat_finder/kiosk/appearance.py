"""How the kiosk looks and speaks: as its operator set it, and as a visitor wants it meanwhile."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from ecpat_finder.kiosk.config import KioskConfig
from ecpat_finder.ui import language, theme

BODY_POINTS = 18
"""Points of the body text at a text scale of 1.0."""

FULL_LONG_PX, FULL_SHORT_PX = 1024, 740
"""Pixels of a screen's sides below which the text has to be smaller, or nothing would fit."""

MIN_LONG_PX, MIN_SHORT_PX = 560, 400
"""Pixels at 100% text that must be left of the screen's sides, however large a text is wanted."""


class Appearance:
    """Language (BCP 47), theme and text size (per cent of the configured one) in force.

    `room` is the size of the screen in pixels.
    """

    def __init__(self, config: KioskConfig, room: QSize) -> None:
        self._config = config
        long, short = max(room.toTuple()), min(room.toTuple())
        self._fit = min(1.0, long / FULL_LONG_PX, short / FULL_SHORT_PX)
        self._largest = min(long / MIN_LONG_PX, short / MIN_SHORT_PX)
        self.language = self.theme = ""
        self.text_size = 0

    def reset(self) -> bool:
        """As the operator set it; True if colours or sizes had been others."""
        self.install_translations(self._config.first_language)
        return self.apply(self._config.theme, 100)

    def install_translations(self, tag: str) -> None:
        """Puts a language into force."""
        if tag != self.language:
            self.language = tag
            language.install_translations(_application(), tag)

    def apply(self, theme_name: str, text_size: int) -> bool:
        """Puts a theme and a text size into force; False if they were so already."""
        if (theme_name, text_size) == (self.theme, self.text_size):
            return False
        self.theme, self.text_size = theme_name, text_size
        scale = BODY_POINTS / theme.BODY_POINTS * self._config.text_scale * text_size / 100
        theme.apply(_application(), theme_name, min(scale * self._fit, self._largest))
        return True


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
