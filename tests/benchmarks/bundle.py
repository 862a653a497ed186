"""Start-up and memory of the bundle, beside a virtual environment's and a comparable program's.

    python -m tests.benchmarks.bundle PROGRAM [ROUNDS]

All are started in turn on a display of their own, and timed from outside: until the display shows
something. The memory is the most that the program's process held a second later. The comparable
program is GNOME Contacts (Debian's gnome-contacts), left out where it isn't installed.
"""

import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.startup import SMALLEST, in_turn
from tests.kiosk.displays import MAX_WAIT_S, MISSING, Screen, x_display

SETTLED = 1.0
"""Seconds after which the memory is read."""


def is_empty(screen: Screen) -> bool:
    """Whether nothing has been drawn yet."""
    image = screen.picture()
    pixels, length = bytes(image.constBits()), image.bytesPerLine()
    rows = (pixels[y * length : (y + 1) * length] for y in range(20, image.height(), 60))
    return not any(any(row) for row in rows)


def held(pid: int) -> float:
    """MiB that a process held at the most; of its children, the largest's."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0  # it has ended
    own = int(status.split("VmHWM:")[1].split()[0]) / 1024
    return max([own, *(held(int(child)) for child in children)])


def measure(command: list[str]) -> tuple[float, float]:
    """Milliseconds until the display shows something, and peak memory in MiB, of one run."""
    # A desktop's services that come along may hold files open a moment longer.
    home_folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    with x_display() as screen, home_folder as home:
        environment = {**screen.environment, "HOME": home, "XDG_RUNTIME_DIR": home}
        began = time.perf_counter()
        with subprocess.Popen(
            command,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as process:
            while is_empty(screen):
                if time.perf_counter() - began > MAX_WAIT_S:
                    raise SystemExit(f"{command[0]} shows no window")
            took = (time.perf_counter() - began) * 1000
            time.sleep(SETTLED)
            memory = held(process.pid)
            os.killpg(process.pid, signal.SIGKILL)
    return took, memory


def main() -> None:
    """Prints medians and ratios over some rounds, after one that isn't counted."""
    if MISSING or len(sys.argv) < 2:
        sys.exit(__doc__ if len(sys.argv) < 2 else f"needs {', '.join(MISSING)}")
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    commands = {
        "the bundle": [sys.argv[1]],
        "virtual environment": [str(Path(sys.executable).parent / "ecpat-finder")],
        "smallest PySide6 window": [sys.executable, "-c", SMALLEST.replace("quit()", "instance()")],
    }
    if shutil.which("gnome-contacts"):
        commands["GNOME Contacts"] = ["dbus-run-session", "--", "gnome-contacts"]
    figures = in_turn(commands, measure, rounds)
    print(f"until the display shows something, and peak memory; median of {rounds} runs in turn")
    first = [statistics.median(values) for values in zip(*figures["the bundle"], strict=True)]
    for name, values in figures.items():
        took, memory = (statistics.median(part) for part in zip(*values, strict=True))
        ratios = f"{took / first[0]:5.2f} x  {memory / first[1]:5.2f} x"
        print(f"  {name:24} {took:7.1f} ms  {memory:6.1f} MiB   {ratios}")


if __name__ == "__main__":
    main()
