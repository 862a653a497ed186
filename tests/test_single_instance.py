"""One window for one person: real processes on a display, and what crashes and strangers leave."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLockFile

from ecpat_finder import app, paths
from ecpat_finder.single_instance import OpenRequest, SingleInstance, parse_request
from ecpat_finder.ui.main_window import MainWindow
from tests.kiosk.displays import MISSING, Screen, wait_for, x_display


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A runtime folder of the test's own, short enough for the name of a socket."""
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@given(st.binary(max_size=200))
def test_any_message_is_a_request(message: bytes) -> None:
    request = parse_request(message)
    assert len(request) == len(OpenRequest._fields)
    assert all(text.isprintable() for text in request)


def test_a_request_changes_only_what_was_asked() -> None:
    assert OpenRequest(country="TH", token="t").changes == {"country": "TH"}
    assert OpenRequest().changes == {}


def asked_of(instance: SingleInstance, qtbot: Any, request: OpenRequest) -> list[OpenRequest]:
    """Sends a request from another process; returns what the open window received."""
    heard: list[OpenRequest] = []

    def hear(one: OpenRequest) -> None:
        heard.append(one)
        instance.acknowledge()

    instance.requested.connect(hear)
    code = (
        "import sys; from ecpat_finder.single_instance import OpenRequest, SingleInstance\n"
        "instance = SingleInstance(); assert not instance.acquire()\n"
        "sys.exit(0 if instance.send(OpenRequest(*sys.argv[1:])) else 9)"
    )
    other = subprocess.Popen([sys.executable, "-c", code, *request])
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    assert other.returncode == 0
    return heard


def test_a_second_start_hands_over_its_request(qtbot: Any) -> None:
    instance = SingleInstance()
    assert instance.acquire()
    instance.listen()
    request = OpenRequest(country="TH", tab="find", language="fr", token="abc")
    assert asked_of(instance, qtbot, request) == [request]
    instance.close()
    after = SingleInstance()
    assert after.acquire()
    after.close()


def test_a_dead_socket_left_by_a_crash(runtime: Path, qtbot: Any) -> None:
    code = (
        "import os; from ecpat_finder.single_instance import SingleInstance\n"
        "instance = SingleInstance(); instance.acquire(); instance.listen()\n"
        "os.kill(os.getpid(), 9)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -signal.SIGKILL
    assert sorted(file.suffix for file in (runtime / "ecpat-finder").iterdir()) == ["", ".lock"]
    instance = SingleInstance()
    assert instance.acquire()
    instance.listen()
    assert asked_of(instance, qtbot, OpenRequest()) == [OpenRequest()]
    instance.close()


def test_a_window_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecpat_finder.request_channel.TIMEOUT_S", 0.3)
    code = (
        "import time; from ecpat_finder.single_instance import SingleInstance\n"
        "instance = SingleInstance(); instance.acquire(); instance.listen()\n"
        "print('up', flush=True); time.sleep(60)"
    )
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as hung:
        assert hung.stdout
        assert hung.stdout.readline() == "up\n"
        instance = SingleInstance()
        assert not instance.acquire()
        began = time.monotonic()
        assert not instance.send(
            OpenRequest()
        )  # nobody answers: this start opens a window of its own
        assert time.monotonic() - began < 10
        hung.kill()


def test_who_sends_nonsense_and_who_hangs_up(runtime: Path, qtbot: Any) -> None:
    instance = SingleInstance()
    assert instance.acquire()
    instance.listen()
    address = next(str(file) for file in (runtime / "ecpat-finder").iterdir() if not file.suffix)
    for message in (b"", b"\x00", b"\xff" * 4000, b"1\nhello", b"1\nhello\0", b"-1\n\0" * 9):
        pipe = os.open(address, os.O_WRONLY | os.O_NONBLOCK)
        os.write(pipe, message)
        os.close(pipe)
        qtbot.wait(1)
    request = OpenRequest(country="FR")
    assert asked_of(instance, qtbot, request)[-1] == request
    instance.close()


@pytest.mark.parametrize("state", ["missing", "read-only", "a file", "everybody's"])
def test_without_a_folder_every_start_has_its_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    folder = tmp_path / "elsewhere"
    if state == "a file":
        folder.write_text("")
    elif state == "everybody's":
        (folder / "ecpat-finder").mkdir(parents=True)
        (folder / "ecpat-finder").chmod(0o777)
    elif state == "read-only":
        folder = Path("/proc/1")  # where not even root can write
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    assert paths.runtime_folder() is None
    for _ in range(2):
        instance = SingleInstance()
        assert instance.acquire()
        instance.listen()
        instance.close()


def test_two_users_without_a_session_have_a_folder_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    folder = paths.runtime_folder()
    assert folder == tmp_path / f"ecpat-finder-{os.getuid()}"
    assert folder.stat().st_mode & 0o77 == 0


def test_a_folder_that_cannot_be_locked(runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLockFile, "tryLock", lambda *_: False)
    monkeypatch.setattr(QLockFile, "error", lambda _: QLockFile.LockError.PermissionError)
    assert SingleInstance().acquire()


def test_nonsense_in_a_request_harms_no_window(window: MainWindow, qtbot: Any) -> None:
    instance = SingleInstance()
    assert instance.acquire()
    app.listen_for_second_instance(window, instance)
    for request in (
        OpenRequest(country="ZZ"),
        OpenRequest(tab="nowhere"),
        OpenRequest(theme="pink"),
        OpenRequest(language="!!"),
        OpenRequest(country="", token="no token of any desktop"),
        OpenRequest(country="TH", tab="history", language="fr", theme="dark"),
    ):
        instance.requested.emit(request)
    assert window.pages
    assert window.pages.code == "TH"
    assert window.header.leave.text() == "Quitter vite"
    instance.close()


needs_display = pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}")


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with x_display() as shown:
        yield shown


def start(screen: Screen, runtime: Path, *options: str) -> subprocess.Popen[bytes]:
    environment = {**screen.environment, "XDG_RUNTIME_DIR": str(runtime)}
    return subprocess.Popen([sys.executable, "-m", "ecpat_finder", *options], env=environment)


@pytest.mark.display
@needs_display
def test_a_second_double_click_brings_the_window_to_the_front(
    screen: Screen, runtime: Path, tmp_path: Path
) -> None:
    first = start(screen, runtime)
    try:
        wait_for(lambda: len(screen.windows()) == 1)
        (window,) = screen.windows()
        wait_for(lambda: list((runtime / "ecpat-finder").glob("window-*[0-9]")))
        screen.wait_until_still()
        # Another dataset has a window of its own, which here lies over the first one.
        other = start(screen, runtime, "--data", str(paths.dataset_folder()), "--theme", "dark")
        wait_for(lambda: len(screen.windows()) == 2)
        wait_for(lambda: screen.picture().pixelColor(400, 20).lightness() < 100)
        second = start(screen, runtime)
        assert second.wait(10) == 0
        wait_for(lambda: screen.picture().pixelColor(400, 20).lightness() > 200)
        other.kill()
        other.wait()
        before = screen.wait_until_still()
        assert start(screen, runtime, "--country", "TH").wait(10) == 0
        wait_for(lambda: screen.picture() != before)
        assert screen.windows() == [window]
    finally:
        first.kill()
        first.wait()


@pytest.mark.display
@needs_display
def test_two_clicks_at_once_open_one_window(screen: Screen, runtime: Path) -> None:
    starts = [start(screen, runtime) for _ in range(3)]
    try:
        wait_for(lambda: sorted(one.poll() is None for one in starts) == [False, False, True])
        assert {one.poll() for one in starts} == {None, 0}
        wait_for(lambda: len(screen.windows()) == 1)
    finally:
        for one in starts:
            one.kill()
            one.wait()


@pytest.mark.display
@needs_display
def test_leaving_takes_the_socket_along(screen: Screen, runtime: Path) -> None:
    first = start(screen, runtime)
    wait_for(lambda: list((runtime / "ecpat-finder").glob("window-*[0-9]")))
    wait_for(lambda: len(screen.windows()) == 1)
    screen.wait_until_still()
    screen.press(500, 300)
    screen.key("Escape", "Escape", "Escape")
    assert first.wait(10) == 0
    assert list((runtime / "ecpat-finder").iterdir()) == []
