"""Renders the window into a PNG file, without a display."""

from pathlib import Path

from PySide6.QtCore import QSize

from ecpat_finder import app
from ecpat_finder.directory.fallback import load_or_fall_back
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.screenshot import save_screenshot, use_offscreen_platform


def take_screenshot(options: app.Options, file: Path, size: QSize) -> int:
    """Writes the picture whole or not at all; raises OSError with the reason when it can't."""
    use_offscreen_platform()
    application = app.make_application()  # Qt draws as long as something holds it
    window = MainWindow(app.initial_view(options, None))
    window.show_directory(load_or_fall_back(options.data))
    window.resize(size)
    window.show()
    save_screenshot(window, file)
    window.close()
    del application
    return 0
