"""The kiosk among strangers: random keys, presses and touches, and visits; then what is left.

    python -m tests.benchmarks.kiosk [EVENTS] [--rest SECONDS] [--cage]

Half of the events are real keys and presses from xdotool, on an X server that nobody sees, at the
kiosk as a process of its own; with --cage it runs there in the Wayland compositor cage, as the
user "nobody" if root asks. The other half are touches in whole visits (`kiosk_visits.py`). Prints
how often the kiosk ended, windows other than its own, faults, memory at the start and the end,
visits of which something remained, processor time at rest, and the time from kill -9 to the attract
screen under a loop that starts it again as systemd does.
"""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.kiosk.displays import (
    MISSING,
    RunningKiosk,
    Screen,
    cage_command,
    cage_environment,
    x_display,
)

SIZE = (1280, 800)
SEED = 20261124
REVIVALS = 5

KEYS = (
    *("alt+F4", "ctrl+q", "ctrl+w", "F11", "Escape", "Tab", "shift+Tab", "space", "Return", "Menu"),
    *("Up", "Down", "Left", "Right", "Home", "End", "Prior", "Next", "plus", "minus", "a", "7"),
    *("super+d", "alt+Tab", "ctrl+p", "ctrl+c", "ctrl+v", "F1", "F10", "shift+F10", "Print"),
    *("ctrl+alt+Delete", "alt+space", "ctrl+o", "ctrl+s", "XF86HomePage", "Delete", "BackSpace"),
)


def portions(draw: random.Random, count: int, is_cage: bool) -> list[list[str]]:
    """Random input as arguments of xdotool, a hundred events a portion."""
    # The combination that ends cage itself is the compositor's to refuse: -d and a release build.
    keys = [key for key in KEYS if not (is_cage and key.endswith("Escape"))]
    made: list[list[str]] = []
    for start in range(0, count, 100):
        words: list[str] = []
        for _ in range(min(100, count - start)):
            place = [str(draw.randrange(side)) for side in SIZE]
            kind = draw.random()
            if kind < 0.4:
                words += ["key", draw.choice(keys)]
            elif kind < 0.8:
                button = draw.choices(["1", "2", "3", "4", "5", "8"], [12, 1, 2, 1, 1, 1])[0]
                words += ["mousemove", *place, "click", button]
            else:
                words += ["mousedown", "1", "mousemove", *place, "mouseup", "1"]
        made.append(words)
    return made


def family(pid: int) -> list[int]:
    """A process and all that it started."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(grand for child in children for grand in family(int(child)))]


def finder_of(pid: int) -> int:
    """The finder's own process, below a compositor perhaps."""
    return next(one for one in family(pid) if "python" in Path(f"/proc/{one}/comm").read_text())


def memory(pid: int) -> float:
    """MiB that a process holds."""
    return int(Path(f"/proc/{pid}/status").read_text().split("VmRSS:")[1].split()[0]) / 1024


def cpu_seconds(pid: int) -> float:
    """Processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def foreign_windows(screen: Screen, own: list[str]) -> list[str]:
    """Windows on the screen that are neither the kiosk's nor its compositor's."""
    names = {number: screen.do("xdotool", "getwindowname", number) for number in screen.windows()}
    ours = "ECPAT Finder"
    return [f"{n} {name!r}" for n, name in names.items() if n not in own and name != ours]


def from_outside(events: int, rest: int, is_cage: bool) -> bool:
    """Prints what keys and presses did to the running kiosk; whether it was all as it must be."""
    with x_display(f"{SIZE[0]}x{SIZE[1]}") as screen, tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = (
            cage_environment(screen.environment, home, "x11") if is_cage else screen.environment
        )
        kiosk = RunningKiosk(environment, home, before=cage_command() if is_cage else [])
        kiosk.wait_ready()
        time.sleep(3)  # until the map and the names are loaded
        pid = finder_of(kiosk.process.pid)
        print(f"kiosk, {events} keys and presses, seed {SEED}, {'cage' if is_cage else 'X server'}")
        used, began = cpu_seconds(pid), time.monotonic()
        time.sleep(rest)
        share = (cpu_seconds(pid) - used) / (time.monotonic() - began) * 100 if rest else 0
        start = memory(pid)
        own = screen.windows()
        foreign: set[str] = set()
        for words in portions(random.Random(SEED), events, is_cage):
            screen.do("xdotool", *words)
            foreign.update(foreign_windows(screen, own))
        exits = int(kiosk.process.poll() is not None)
        end = 0.0 if exits else memory(pid)
        times = [] if is_cage or exits else revive(kiosk)
        error_log = [line for line in kiosk.close().splitlines() if "fault" in line]
    print(f"  exits                                 {exits:8}")
    print(f"  windows other than ours               {len(foreign):8} {', '.join(foreign)}")
    print(f"  unhandled exceptions                  {len(error_log):8} {', '.join(error_log)}")
    print(f"  memory at the start                   {start:8.1f} MiB")
    print(f"  memory at the end                     {end:8.1f} MiB")
    if rest:
        print(f"  at rest for {rest:3} s                     {share:8.2f} % of a core")
    if times:
        print(
            f"  kill -9 to attract screen, median of {REVIVALS} {statistics.median(times):7.0f} ms"
        )
    return not (exits or foreign or error_log)


def revive(kiosk: RunningKiosk) -> list[float]:
    """Milliseconds from each kill -9 to the attract screen."""
    times = []
    for _ in range(REVIVALS):
        began = time.monotonic()
        kiosk.kill()
        kiosk.start()
        kiosk.wait_ready()
        times.append((time.monotonic() - began) * 1000)
    return times


def main() -> None:
    """Prints the figures; ends with exit code 1 if something isn't as it must be."""
    parser = argparse.ArgumentParser(description="the kiosk among strangers")
    parser.add_argument("events", type=int, nargs="?", default=10_000)
    parser.add_argument("--rest", type=int, default=60, help="seconds on the attract screen")
    parser.add_argument("--visits", type=int, help="as many as half of the events unless given")
    parser.add_argument("--cage", action="store_true", help="in the Wayland compositor cage")
    options = parser.parse_args()
    needed = [*MISSING, *(["cage"] if options.cage and not shutil.which("cage") else [])]
    if needed:
        sys.exit(f"needs {', '.join(needed)}")
    is_right = from_outside(options.events // 2, options.rest, options.cage)
    visits = options.events // 2 if options.visits is None else options.visits
    if visits and not options.cage:
        with x_display(f"{SIZE[0]}x{SIZE[1]}") as screen:
            command = [sys.executable, "-m", "tests.benchmarks.kiosk_visits", str(visits)]
            done = subprocess.run(command, env=screen.environment, check=False)
            is_right = is_right and done.returncode == 0
    sys.exit(not is_right)


if __name__ == "__main__":
    main()
