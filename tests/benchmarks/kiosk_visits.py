"""Visits to the kiosk, one after the other in one process, each searched for traces afterwards.

    python -m tests.benchmarks.kiosk_visits [VISITS]

A visit is begun in a random language, looks at a random country and page, touches what it meets
with one finger and with two, takes a code, and leaves or is left. What it looked at is then looked
for in every widget of the process, in the clipboard and in the files that the kiosk keeps.
"""

import gc
import os
import random
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ecpat_finder import app
from ecpat_finder.directory import load_directory
from ecpat_finder.directory.fallback import LoadedDirectory
from ecpat_finder.directory.model import ContactLink
from ecpat_finder.kiosk.app import Kiosk
from ecpat_finder.kiosk.config import default_config
from ecpat_finder.kiosk.visit.visit import Visit

SEED = 20261124
TOUCHES = 6
WARM_UP = 300
"""Visits before the first figure of memory: every country's data has been loaded once by then."""

PAGES = ("find", "find", "history", "orientations", "about", "help")


def held() -> float:
    """MiB that the process holds."""
    return int(Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0]) / 1024


class Strangers:
    """Makes visits to a kiosk; `faults` and `foreign` count what must not be."""

    def __init__(self, kiosk: Kiosk, home: Path) -> None:
        self.draw = random.Random(SEED)
        self.kiosk = kiosk
        self.window = kiosk.window
        self.home = home
        self.finger = QTest.createTouchDevice()
        self.foreign = self.traces = 0
        self.codes = sorted(kiosk._directory.countries)

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def touch(self) -> None:
        handle = self.window.windowHandle()
        size = self.window.size()
        one = QPoint(self.draw.randrange(size.width()), self.draw.randrange(size.height()))
        other = QPoint(self.draw.randrange(size.width()), self.draw.randrange(size.height()))
        steps = self.draw.choice((0, 0, 3))
        fingers = [one, other] if self.draw.random() < 0.3 else [one]
        for kind in ("press", *["move"] * steps, "release"):
            event = QTest.touchEvent(handle, self.finger)
            for number, place in enumerate(fingers):
                getattr(event, kind)(number, place, handle)
            event.commit()
            way = QPoint(self.draw.randrange(-40, 40), self.draw.randrange(-40, 40))
            fingers = [place + way for place in fingers] if kind == "press" else fingers
        self.settle()

    def visit(self) -> None:
        self.window.begin(self.draw.choice(("en", "fr")))
        assert self.window.visit
        code = self.draw.choice(self.codes)
        self.window.visit.show_place(self.draw.choice(PAGES), code)
        self.settle()
        for _ in range(TOUCHES):
            self.touch()
        if self.window.visit:
            self.window._show_code(ContactLink("website", f"https://www.ecpat.org/{code}"))
            self.settle()
            QGuiApplication.clipboard().setText(code)
        tops = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        own = {self.window, *self.kiosk.screens.covers}
        self.foreign += len([widget for widget in tops if widget not in own])
        self.window.end_visit()
        self.settle()
        self.traces += self.is_something_left(code)

    def is_something_left(self, code: str) -> bool:
        """Whether a widget, an object, the clipboard or a file still tells of the visit."""
        names = set(self.kiosk._directory.countries[code].name.values())
        attract = self.window.attract
        for widget in QApplication.allWidgets():
            if widget is not attract and not attract.isAncestorOf(widget):
                said = _said(widget)
                if any(name in said for name in names):
                    return True
        if self.draw.random() < 0.05 and any(type(o) is Visit for o in gc.get_objects()):
            return True
        files = [file for file in self.home.rglob("*") if file.is_file()]
        return bool(QGuiApplication.clipboard().text()) or bool(files)


def _said(widget: QWidget) -> str:
    ask = getattr(widget, "text", None)
    return f"{widget.accessibleName()} {widget.windowTitle()} {ask() if callable(ask) else ''}"


def main() -> None:
    """Prints the figures; ends with exit code 1 if something was left."""
    visits = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(home)
        os.environ["STATE_DIRECTORY"] = str(home / "state")
        application = app.make_application()
        directory = load_directory()
        kiosk = Kiosk(application, LoadedDirectory(directory), default_config())
        error_log: list[str] = []
        sys.excepthook = lambda *fault: error_log.append(repr(fault[1]))
        kiosk.window.place()
        kiosk._preload()
        strangers = Strangers(kiosk, home)
        strangers.settle()
        figures = []
        for number in range(visits):
            if number >= WARM_UP and (number - WARM_UP) % max(1, (visits - WARM_UP) // 8) == 0:
                figures.append(held())
                print(f"  {number} visits: {figures[-1]:.1f} MiB", file=sys.stderr, flush=True)
            strangers.visit()
        figures.append(held())
        print(f"kiosk, {visits} visits with {visits * TOUCHES} touches, seed {SEED}")
        print(f"  windows other than ours               {strangers.foreign:8}")
        print(
            f"  unhandled exceptions                  {len(error_log):8} {', '.join(error_log[:3])}"
        )
        print(f"  visits whose traces remained          {strangers.traces:8}")
        told = ", ".join(f"{figure:.1f}" for figure in figures)
        since = min(WARM_UP, visits)
        print(f"  memory after {since} visits and on to the end: {told} MiB", flush=True)
        os._exit(1 if strangers.foreign or error_log or strangers.traces else 0)


if __name__ == "__main__":
    main()
