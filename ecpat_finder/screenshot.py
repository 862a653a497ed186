"""Renders the window to a PNG file, without a display."""

from pathlib import Path

from PySide6.QtCore import QSize

from ecpat_finder import app
from ecpat_finder.directory.fallback import load_or_fall_back
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.screenshot import save_screenshot, use_offscreen_platform


def take_screenshot(options: app.Options, file: Path, size: QSize) -> int:
    """Writes the file atomically; raises OSError with the reason if it can't. Returns 0."""
    use_offscreen_platform()
    application = app.make_application()  # kept alive, for Qt needs it to render
    window = MainWindow(app.initial_view(options, None))
    window.show_directory(load_or_fall_back(options.data))
    window.resize(size)
    window.show()
    save_screenshot(window, file)
    window.close()
    del application
    return 0
