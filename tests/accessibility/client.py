"""A screen reader's half of the tests: an AT-SPI client, which runs with Debian's own Python.

Debian's pyatspi can't be installed into a virtual environment, so this is a process of its own. It
reads a request a line from standard input, as JSON, and answers each with a line: {"result": ...}
or {"error": "..."}. Its argument is the number of the open file for the answers, for the programs
of the bus print to standard output. The first line is the bus's address.

`ScreenReader` in screen_reader.py starts it, and has a method for each request.
"""

import json
import os
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")

import pyatspi  # noqa: E402
from gi.repository import Atspi, GLib  # noqa: E402

TIMEOUT_MS, STARTUP_MS = 10_000, 30_000
"""Milliseconds that the program may take to answer, and to answer for the first time."""

EVENTS = (
    "object:announcement",
    "object:state-changed:focused",
    "object:state-changed:selected",
    "object:selection-changed",
    "object:active-descendant-changed",
    "object:property-change:accessible-name",
    "object:text-changed:insert",
    "object:text-changed:delete",
    "object:text-caret-moved",
    "object:children-changed",
    "window:activate",
)

LEAVES = ("label", "list item", "push button", "heading", "link", "check box", "radio button")
"""Roles of what has nothing inside it. Each question takes a third of a millisecond."""


class Client:
    """Listens to the program with a process number, and answers requests."""

    def __init__(self) -> None:
        Atspi.set_timeout(TIMEOUT_MS, STARTUP_MS)
        self._pid = 0
        self._known: list[Any] = []
        self._heard: list[dict[str, Any]] = []
        for event in EVENTS:
            pyatspi.Registry.registerEventListener(self._hear, event)

    def _hear(self, event: Any) -> None:
        """Asks what every screen reader asks about an event's source, and keeps the answers."""
        try:
            source = event.source
            role, name = source.getRoleName(), source.name
            if source.get_process_id() != self._pid:
                return
        except GLib.Error:
            role, name = "", ""  # it is gone, or its program
        data = event.any_data if isinstance(event.any_data, str) else ""
        numbers = (event.detail1, event.detail2)
        kind = str(event.type)
        self._heard.append(
            {"kind": kind, "role": role, "name": name, "data": data, "numbers": numbers}
        )

    # Requests.

    def listen(self, pid: int) -> bool:
        """Turns to the program with a process number; whether it can be seen on the bus yet."""
        self._pid = pid
        return self._application() is not None

    def tree(self, within: int | None = None) -> dict[str, Any] | None:
        """All that the program shows, or what is inside one node, without the inside of what is
        hidden.
        """
        root = self._application() if within is None else self._known[within]
        if root is None:
            return None
        root.clear_cache()
        return self._described(root, is_deep=True)

    def find(
        self, role: str | None, name: str | None, part: str | None, within: int | None, one: bool
    ) -> list[dict[str, Any]]:
        """What has a role, a name, and a part of a name; those that are None don't matter.

        With `one`, the first that is shown, if any. Nothing if what is on the screen changes now.
        """
        found = []
        try:
            root = self._application() if within is None else self._known[within]
            for node in _nodes(root, only_shown=one):
                if (
                    (role is None or node.getRoleName() == role)
                    and (name is None or node.name == name)
                    and (part is None or part in node.name)
                ):
                    found.append(self._described(node))
                    if one and "showing" in found[-1]["states"]:
                        return found[-1:]
        except GLib.Error:
            return []
        return [] if one else found

    def windows(self) -> list[dict[str, Any]]:
        """The program's windows, without what is in them; none if it isn't on the bus yet."""
        application = self._application()
        if application is None:
            return []
        application.clear_cache()
        return [self._described(window) for window in _children(application)]

    def look(self, number: int) -> dict[str, Any]:
        """A node as it is now."""
        node = self._known[number]
        node.clear_cache()
        return self._described(node)

    def act(self, number: int, action: str) -> bool:
        """Does an action of a node by its name; whether the node has it and took it."""
        actions = self._known[number].queryAction()
        names = [actions.getName(index) for index in range(actions.nActions)]
        return action in names and bool(actions.doAction(names.index(action)))

    def select(self, number: int, index: int) -> bool:
        """Selects a child of a node."""
        return bool(self._known[number].querySelection().selectChild(index))

    def focus(self, number: int) -> bool:
        """Gives a node the keyboard focus."""
        return bool(self._known[number].queryComponent().grabFocus())

    def heard(self) -> list[dict[str, Any]]:
        """The events since the last such request."""
        heard, self._heard = self._heard, []
        return heard

    # Nodes.

    def _application(self) -> Any:
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            application = desktop.getChildAtIndex(index)
            if application and application.get_process_id() == self._pid:
                return application
        return None

    def _described(self, node: Any, is_deep: bool = False) -> dict[str, Any]:
        self._known.append(node)
        interfaces = node.get_interfaces()
        described = {
            "number": len(self._known) - 1,
            "role": node.getRoleName(),
            "name": node.name,
            "description": node.description,
            "states": [pyatspi.stateToString(state) for state in node.getState().getStates()],
            "attributes": dict(node.get_attributes() or {}),
            "locale": node.objectLocale,
            "actions": [],
            "text": "",
            "box": [],
            "children": [],
        }
        if "Action" in interfaces:
            actions = node.queryAction()
            described["actions"] = [actions.getName(at) for at in range(actions.nActions)]
        if "Text" in interfaces:
            described["text"] = node.queryText().getText(0, -1)
        if "Component" in interfaces:
            described["box"] = list(node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS))
        if is_deep and described["role"] not in LEAVES and "showing" in described["states"]:
            described["children"] = [self._described(child, True) for child in _children(node)]
        return described


def _children(node: Any) -> Iterator[Any]:
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield child


def _nodes(root: Any, only_shown: bool) -> Iterator[Any]:
    """A node and all inside it, from the top; perhaps without what is inside something hidden.

    Qt says of a list's rows that they are showing, even if the list is on another page.
    """
    if root is None:
        return
    root.clear_cache()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        is_leaf = node.getRoleName() in LEAVES
        if not is_leaf and (not only_shown or node.getState().contains(pyatspi.STATE_SHOWING)):
            waiting += reversed(list(_children(node)))


def main() -> None:
    """Answers requests until standard input is closed."""
    answers = os.fdopen(int(sys.argv[1]), "w")
    client = Client()

    def answer(*_: Any) -> bool:
        line = sys.stdin.readline()
        if not line:
            pyatspi.Registry.stop()
            return False
        request = json.loads(line)
        try:
            reply = {"result": getattr(client, request["do"])(**request["with"])}
        except (GLib.Error, NotImplementedError, RuntimeError) as error:
            reply = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(reply), file=answers, flush=True)
        return True

    print(json.dumps(os.environ["DBUS_SESSION_BUS_ADDRESS"]), file=answers, flush=True)
    # A request is asked for only after the answer to the last, so no second line is ever buffered.
    GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, answer)
    pyatspi.Registry.start()


if __name__ == "__main__":
    main()
