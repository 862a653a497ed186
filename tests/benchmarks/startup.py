"""Start-up and memory of the window, beside the smallest PySide6 window.

Both run in turn in processes of their own, with compiled bytecode as an installed program has.
The time is from the start of the process to the line it prints when its first frame is out; the
memory is the most the process ever held.
"""

import compileall
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import ecpat_finder

ENTRY_POINT = "import sys; from ecpat_finder.cli import main; sys.exit(main())"
"""What the installed `ecpat-finder` runs; `python -m` would add the module runner's own time."""

OURS = [sys.executable, "-c", ENTRY_POINT, "--quit-when-ready"]

SMALLEST = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.say)

    def say(self):
        print("ready", flush=True)
        QApplication.quit()

application = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("Hello"))
window.show()
application.exec()
"""

COMPLETE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ecpat_finder import app
from ecpat_finder.ui.main_window import MainWindow

show_directory = MainWindow.show_directory

def show_and_end(self, directory):
    show_directory(self, directory)
    self.repaint()
    print("ready", flush=True)
    QTimer.singleShot(700, QApplication.quit)  # the map and the names come after it

MainWindow.show_directory = show_and_end
app.open_window(app.Options())
"""


def measure(command: list[str]) -> tuple[float, float]:
    """Milliseconds to the line "ready", and peak memory in MiB, of one run."""
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout
        line = process.stdout.readline()
        elapsed = (time.perf_counter() - started) * 1000
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if not line.startswith(b"ready") or process.returncode:
        raise SystemExit(f"{command} did not get ready; is there a display?")
    return elapsed, usage.ru_maxrss / 1024


def in_turn(
    commands: dict[str, list[str]],
    measure_one: Callable[[list[str]], tuple[float, float]],
    rounds: int,
) -> dict[str, list[tuple[float, float]]]:
    """Each command's figures of some rounds, after one that isn't counted."""
    figures: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            figure = measure_one(command)
            if turn:
                figures[name].append(figure)
    return figures


def main(rounds: int) -> None:
    """Prints medians and ratios over some rounds, after one that isn't counted."""
    compileall.compile_dir(Path(ecpat_finder.__file__).parent, quiet=1)
    python = sys.executable
    commands = {"smallest window": [python, "-c", SMALLEST], "first usable frame": OURS}
    commands["everything in place"] = [python, "-c", COMPLETE]
    figures = in_turn(commands, measure, rounds)
    platform = os.environ.get("QT_QPA_PLATFORM") or "the display"
    print(f"start-up and memory, median of {rounds} runs in turn, on {platform}")
    reference = [
        statistics.median(values) for values in zip(*figures["smallest window"], strict=True)
    ]
    for name, values in figures.items():
        times, memory = zip(*values, strict=True)
        took, held = statistics.median(times), statistics.median(memory)
        ratios = f"{took / reference[0]:5.2f} x  {held / reference[1]:5.2f} x"
        print(f"  {name:22} {took:7.1f} ms  {held:6.1f} MiB   {ratios}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
