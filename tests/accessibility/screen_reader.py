"""The program as a process, and a screen reader that listens to it: a real AT-SPI client.

`running` starts an X server, a D-Bus session with AT-SPI, the client (client.py) and the program.
"""

import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tests.kiosk.displays import MAX_WAIT_S, Screen, wait_for, x_display

PROJECT = Path(__file__).resolve().parents[2]
CLIENT = Path(__file__).with_name("client.py")
SYSTEM_PYTHON = "/usr/bin/python3"
NEEDED = ("Xvfb", "xdotool", "dbus-run-session")

FOCUS = "object:state-changed:focused"
ANNOUNCEMENT = "object:announcement"

MAX_MENU_ITEMS = 40


def why_not() -> str:
    """Why no screen reader can be run here; empty if it can."""
    if missing := [tool for tool in NEEDED if shutil.which(tool) is None]:
        return f"needs {', '.join(missing)}"
    probe = [SYSTEM_PYTHON, "-I", "-c", "import pyatspi"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(probe, capture_output=True).returncode:
        return "needs at-spi2-core and python3-pyatspi"
    return ""


class Node(NamedTuple):
    """What the program exposes about one thing on the screen, in AT-SPI's terms.

    `role` and `states` are AT-SPI's names ("push button", "list item"; "focused", "checked"), `box`
    is x, y, width and height on the screen, `locale` as POSIX has it ("fr_FR").
    """

    number: int
    role: str
    name: str
    description: str
    states: tuple[str, ...]
    attributes: dict[str, str]
    locale: str
    actions: tuple[str, ...]
    text: str
    box: tuple[int, ...]
    children: tuple["Node", ...]

    def walk(self) -> Iterator["Node"]:
        """This node and all inside it, from the top."""
        yield self
        for child in self.children:
            yield from child.walk()


class Heard(NamedTuple):
    """An event; `role` and `name` are those of its source, `data` is an announcement's text."""

    kind: str
    role: str
    name: str
    data: str
    numbers: tuple[int, int]


class ScreenReader:
    """Listens to a running program, and does what a person who uses a screen reader does."""

    def __init__(self, screen: Screen, client: "Client", environment: dict[str, str]) -> None:
        self.screen = screen
        self._client = client
        self._environment = environment
        self._events: list[Heard] = []
        self._command = [sys.executable, "-m", "ecpat_finder"]
        self._errors = Path(environment["XDG_RUNTIME_DIR"]) / "stderr"
        self.program: subprocess.Popen[bytes] | None = None

    # The program.

    def start(self, *options: str) -> None:
        """Starts the program, and waits until the keyboard is its own and the map is there."""
        with self._errors.open("w") as errors:
            self.program = subprocess.Popen(
                [*self._command, *options], env=self._environment, cwd=PROJECT, stderr=errors
            )
        pid = self.program.pid
        wait_for(lambda: not self.is_alive() or self._client.ask("listen", pid=pid))
        wait_for(lambda: not self.is_alive() or self.windows())
        # There is no window manager that would give it the keyboard.
        search = ("xdotool", "search", "--onlyvisible", "--pid", str(pid))
        window = wait_for(lambda: self.screen.do(*search).split())[0]
        self.screen.do("xdotool", "windowfocus", "--sync", window)
        wait_for(lambda: not self.is_alive() or self._has_keyboard())
        self.assert_well()

    def start_again(self, *options: str) -> int:
        """Starts the program a second time, as a desktop's menu would; its exit code."""
        command = [*self._command, *options]
        second = subprocess.run(
            command, env=self._environment, cwd=PROJECT, timeout=MAX_WAIT_S, check=False
        )
        return second.returncode

    def is_alive(self) -> bool:
        """Whether the program still runs."""
        return self.program is not None and self.program.poll() is None

    def stderr(self) -> str:
        """What the program has written to standard error so far."""
        return self._errors.read_text()

    def assert_well(self) -> None:
        """Fails if the program has ended otherwise than by leaving it, or has said anything."""
        assert self.program is not None
        code, said = self.program.poll() or 0, self.stderr()
        assert (code, said) == (0, ""), f"exit code {code}; standard error: {said[-2000:]!r}"

    def wait_until_left(self) -> None:
        """Waits until the program ends; fails unless it does so in order."""
        assert self.program is not None
        assert self.program.wait(MAX_WAIT_S) == 0, self.stderr()

    def close(self) -> None:
        """Ends the program if it still runs."""
        if self.program is not None and self.is_alive():
            self.program.kill()
            self.program.wait()

    # What there is.

    def tree(self, within: Node | None = None) -> Node:
        """All that the program exposes, or all inside one node.

        Hidden parts are in it, but not what is inside them: Qt says of a list's rows that they are
        showing, even if the list is on another page.
        """
        found = self._client.ask("tree", within=within and within.number)
        assert found is not None, f"the program is not on the bus: {self.stderr()}"
        return _node(found)

    def nodes(
        self,
        name: str | None = None,
        role: str | None = None,
        part: str | None = None,
        within: Node | None = None,
    ) -> list[Node]:
        """All that have a name, a role, a part of a name, without what is inside them."""
        return self._find(name, role, part, within, one=False)

    def find(
        self,
        name: str | None = None,
        role: str | None = None,
        part: str | None = None,
        within: Node | None = None,
    ) -> Node:
        """Waits for one that is shown; the first if there are several."""

        def shown() -> list[Node]:
            self.assert_well()
            return self._find(name, role, part, within, one=True)

        found: list[Node] = wait_for(shown, pause=0.05)
        return found[0]

    def _find(
        self, name: str | None, role: str | None, part: str | None, within: Node | None, one: bool
    ) -> list[Node]:
        number = within and within.number
        found = self._client.ask("find", role=role, name=name, part=part, within=number, one=one)
        return [_node(node) for node in found]

    def windows(self) -> list[Node]:
        """The program's windows and dialogs, without what is in them."""
        return [_node(window) for window in self._client.ask("windows")]

    def _has_keyboard(self) -> bool:
        return any("active" in window.states for window in self.windows())

    def look(self, node: Node) -> Node:
        """The node as it is now, without what is inside it."""
        return _node(self._client.ask("look", number=node.number))

    # What a person does.

    def do_action(self, node: Node, action: str = "Press") -> None:
        """Does an action of a node; fails if it has none of that name."""
        assert self._client.ask("act", number=node.number, action=action), f"{action}: {node}"

    def select_child(self, node: Node, index: int) -> bool:
        """Selects a child of a node, as screen readers do in lists; whether it was taken."""
        return bool(self._client.ask("select", number=node.number, index=index))

    def focus(self, node: Node) -> bool:
        """Gives a node the keyboard focus; whether it was taken."""
        return bool(self._client.ask("focus", number=node.number))

    def key(self, *keys: str) -> None:
        """Presses keys, as "ctrl+f", "Tab" or "Return", one after the other."""
        self.screen.key(*keys)

    def type(self, text: str) -> None:
        """Types a text on the keyboard."""
        self.screen.do("xdotool", "type", "--delay", "20", text)

    def choose_in_menu(self, button: str, item: str) -> None:
        """Opens a menu by words on its button, and walks to the item of a name.

        The tree has no menus, for Qt leaves popups out; screen readers hear their items.
        """
        self.do_action(self.find(part=button, role="push button"), "ShowMenu")
        wait_for(lambda: len(self.screen.windows()) > 1)
        for _ in range(MAX_MENU_ITEMS):
            self.forget()
            self.key("Down")
            if self.wait_for_focus("") == item:
                return self.key("Return")
        raise AssertionError(f"{button} has no {item}")

    # What is heard.

    def heard(self, kind: str = "") -> list[Heard]:
        """The events so far, whose kind begins as given."""
        self._events += [Heard(**one) for one in self._client.ask("heard")]
        return [event for event in self._events if event.kind.startswith(kind)]

    def announcements(self) -> list[str]:
        """What was announced so far."""
        return [event.data for event in self.heard(ANNOUNCEMENT)]

    def focused(self) -> list[str]:
        """The names of what has had the keyboard focus so far."""
        return [event.name for event in self.heard(FOCUS) if event.numbers[0]]

    def wait_for_announcement(self, part: str) -> str:
        """Waits until something with these words is announced; the whole announcement."""
        found: str = wait_for(
            lambda: next((text for text in self.announcements() if part in text), None), pause=0.05
        )
        return found

    def wait_for_focus(self, part: str) -> str:
        """Waits until something with these words in its name has the focus; its whole name."""
        found: str = wait_for(
            lambda: next((name for name in reversed(self.focused()) if part in name), None),
            pause=0.05,
        )
        return found

    def forget(self) -> None:
        """Forgets what was heard before."""
        self.heard()
        self._events.clear()


def _node(found: dict[str, Any]) -> Node:
    sequences = {name: tuple(found[name]) for name in ("states", "actions", "box")}
    children = tuple(_node(child) for child in found["children"])
    return Node(**{**found, **sequences, "children": children})


class Client:
    """The client's process, in a D-Bus session of its own that ends with it."""

    def __init__(self, environment: dict[str, str]) -> None:
        reader, writer = os.pipe()
        self._answers = os.fdopen(reader)
        command = ["dbus-run-session", "--", SYSTEM_PYTHON, "-I", str(CLIENT), str(writer)]
        self._process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=[writer],
            text=True,
        )
        os.close(writer)
        self.address = str(self._line())

    def ask(self, request: str, **arguments: Any) -> Any:
        """Sends a request; its result, or AssertionError."""
        assert self._process.stdin
        line = json.dumps({"do": request, "with": arguments})
        print(line, file=self._process.stdin, flush=True)
        answer = self._line()
        assert "error" not in answer, (request, arguments, answer["error"])
        return answer["result"]

    def close(self) -> None:
        """Ends it, and the session with it."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(MAX_WAIT_S)
        self._answers.close()

    def _line(self) -> Any:
        # It answers one by one, so that nothing is left in the buffer, where select can't see it.
        # The end of the file says nothing: the bus's programs have it open, too.
        wait_for(lambda: self._is_readable() or self._process.poll() is not None)
        assert self._is_readable(), "the client has ended"
        return json.loads(self._answers.readline())

    def _is_readable(self) -> bool:
        return bool(select.select([self._answers], [], [], 0.02)[0])


@contextmanager
def running(*options: str, home: Path, size: str = "1280x800") -> Iterator[ScreenReader]:
    """Starts the program and a screen reader on a display of this size.

    In the end fails if the program crashed, or wrote anything to standard error.
    """
    with x_display(size) as screen, tempfile.TemporaryDirectory(prefix="at-spi-") as runtime:
        environment = {
            **screen.environment,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": runtime,  # with a short name, for it holds sockets
            "GSETTINGS_BACKEND": "memory",
            "LANGUAGE": "en",
            "LANG": "C.UTF-8",
        }
        with closing(Client(environment)) as client:
            environment["DBUS_SESSION_BUS_ADDRESS"] = client.address
            environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
            with closing(ScreenReader(screen, client, environment)) as reader:
                reader.start(*options)
                yield reader
                reader.assert_well()
