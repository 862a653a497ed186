"""Frames of the map while it is dragged, zoomed and glided over, beside an empty QGraphicsView.

Both are 1920x1080 and drawn by the processor. A frame is what it costs to take the movement in and
to paint the widget; between frames the event loop runs, in which the map draws its next picture.
"""

import math
import os
import statistics
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget

from ecpat_finder.directory import load_directory
from ecpat_finder.ui import theme
from ecpat_finder.ui.map.panel import MapPanel
from ecpat_finder.ui.map.view import MapView
from tests.benchmarks.keystroke import report
from tests.contexts import english

FRAMES = 120


def first_drawing() -> tuple[MapPanel, float]:
    """The map on the screen, and the milliseconds from asking for it to its first picture."""
    place = MapPanel(english(load_directory()))
    place.resize(1920, 1080)
    place.show()
    QApplication.processEvents()
    started = time.perf_counter()
    place.load()
    assert place.map is not None
    place.map.show()
    layout = place.layout()
    assert layout is not None
    layout.activate()
    place.map.repaint()
    return place, (time.perf_counter() - started) * 1000


def frames(widget: QWidget, move: Callable[[int], None]) -> Iterator[float]:
    """Milliseconds of each frame."""
    for number in range(FRAMES):
        started = time.perf_counter()
        move(number)
        widget.repaint()
        yield (time.perf_counter() - started) * 1000
        until = time.perf_counter() + 0.008
        while time.perf_counter() < until:
            QApplication.processEvents()


def map_moves(view: MapView) -> dict[str, Callable[[int], None]]:
    """What a person does with the map, as one step a frame."""
    middle = QPointF(view.width() / 2, view.height() / 2)

    def drag(number: int) -> None:
        view.animation.drag(14 * math.cos(number / 9), 10 * math.sin(number / 7))

    def zoom(number: int) -> None:
        view.animation.zoom_about(1.06 if number % 60 < 30 else 1 / 1.06, middle)

    def glide(number: int) -> None:
        if number % 30 == 0:
            view.show_country(("BR", "JP", "FR", "FJ")[number // 30 % 4])

    return {"drag": drag, "zoom": zoom, "glide": glide}


def main() -> None:
    """Prints the first drawing, then the frames of each movement and the reference's."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["map"])
    assert isinstance(application, QApplication)
    theme.apply(application, "light")
    empty = QGraphicsView(QGraphicsScene(0, 0, 6000, 3000))
    empty.resize(1920, 1080)
    empty.show()
    bars = empty.horizontalScrollBar(), empty.verticalScrollBar()
    print("the map at 1920x1080")
    place, first = first_drawing()
    view = place.map
    assert view is not None
    print(f"  first drawing          {first:6.1f} ms")
    all_times: list[float] = []
    for closer in (1.0, 4.0, 8.0):
        view.animation.zoom_about(closer, QPointF(1000, 350))
        for name, move in map_moves(view).items():
            times = list(frames(view, move))
            all_times += times
            report(f"{name}, {closer:g} x closer", times, "frames")

    def scroll(number: int) -> None:
        bars[0].setValue(bars[0].value() + (14 if number % 60 < 30 else -14))
        bars[1].setValue(bars[1].value() + (10 if number % 60 < 30 else -10))

    theirs = report("empty QGraphicsView", list(frames(empty.viewport(), scroll)), "frames")
    ours = report("the map, all of it", all_times, "frames")
    print(f"  ratio                  median {ours[0] / theirs[0]:6.2f} x", end="")
    print(f"    p99 {ours[1] / theirs[1]:6.2f} x")
    print(
        f"  longest frame          {max(all_times):6.1f} ms, mean {statistics.mean(all_times):.2f}"
    )


if __name__ == "__main__":
    main()
