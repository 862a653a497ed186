"""Renders the kiosk to a PNG file, without a display."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from ecpat_finder.directory.fallback import LoadedDirectory
from ecpat_finder.kiosk.app import Kiosk
from ecpat_finder.kiosk.config import KioskConfig
from ecpat_finder.ui.screenshot import save_screenshot, use_offscreen_platform


def take_screenshot(
    make_application: Callable[[], QApplication],
    loaded: LoadedDirectory,
    config: KioskConfig,
    file: Path,
    size: QSize,
    country: str | None,
    language: str | None,
    page: str | None = None,
) -> int:
    """Renders the attract screen, or a visit if a country, a language or a page is given.

    `size` is in pixels. Raises OSError if the file can't be written.
    """
    use_offscreen_platform()
    application = make_application()
    kiosk = Kiosk(application, loaded, config, size)
    kiosk.input_filter.is_open = True  # so that the window keeps this size instead of the screen's
    window = kiosk.window
    window.resize(size)
    if country or language or page:
        window.begin(language or config.first_language)
        if window.visit and (country or page):
            window.visit.show_place(page or "find", country or config.home_country)
    window.show()
    save_screenshot(window, file)
    return 0
