"""The language, theme and text size of the kiosk: the configured ones, or a visitor's."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from ecpat_finder.kiosk.config import KioskConfig
from ecpat_finder.ui import language, theme

BODY_POINTS = 18
"""Points of the body text at a text scale of 1.0."""

MIN_FULL_TEXT_LONG_PX, MIN_FULL_TEXT_SHORT_PX = 1024, 740
"""Pixels of a screen's sides below which the text is scaled down, so that everything fits."""

MIN_LONG_PX, MIN_SHORT_PX = 560, 400
"""Minimum of the screen's sides in pixels, divided by the text scale; it limits the text scale."""


class Appearance:
    """Language (BCP 47), theme and text size (per cent of the configured one) in use.

    `screen_size` is in pixels.
    """

    def __init__(self, config: KioskConfig, screen_size: QSize) -> None:
        self._config = config
        long, short = max(screen_size.toTuple()), min(screen_size.toTuple())
        self._screen_scale = min(1.0, long / MIN_FULL_TEXT_LONG_PX, short / MIN_FULL_TEXT_SHORT_PX)
        self._max_scale = min(long / MIN_LONG_PX, short / MIN_SHORT_PX)
        self.language = self.theme = ""
        self.text_size = 0

    def reset(self) -> bool:
        """Restores what the operator configured; True if the theme or the text size changed."""
        self.install_translations(self._config.first_language)
        return self.apply(self._config.theme, 100)

    def install_translations(self, tag: str) -> None:
        """Installs the translations of a language."""
        if tag != self.language:
            self.language = tag
            language.install_translations(_application(), tag)

    def apply(self, theme_name: str, text_size: int) -> bool:
        """Applies a theme and a text size; False if they already were in use."""
        if (theme_name, text_size) == (self.theme, self.text_size):
            return False
        self.theme, self.text_size = theme_name, text_size
        scale = BODY_POINTS / theme.BODY_POINTS * self._config.text_scale * text_size / 100
        theme.apply(_application(), theme_name, min(scale * self._screen_scale, self._max_scale))
        return True


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
