#!/usr/bin/env python3
"""Runs the two commands of README.md in a fresh Debian 12, where nothing was installed before.

`fresh_root.py debian FILE.tar` keeps a bare system; `fresh_root.py readme` builds a root from it,
clones the commit into it, reads both commands from the README of that clone, and runs them there
as a new user would. Needs root, debootstrap, git and xdotool, and only Python's standard library.

Everything runs in mount and process namespaces of its own (unshare): whatever way this ends, the
kernel ends its processes and takes its mounts away, and only a folder is left to delete.
"""

import argparse
import ast
import contextlib
import os
import re
import selectors
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import IO
from urllib.parse import unquote, urlsplit

PROJECT = Path(__file__).resolve().parents[1]

SUITE = "bookworm"
USER = "visitor"
USER_ID = 1000
CLONE = f"/home/{USER}/ecpat-finder"
RESULTS = f"/home/{USER}/results.xml"
WINDOW_TITLE = "ECPAT Finder"
NO_DISPLAY_EXIT_CODE = 3
NO_DISPLAY_SENTENCE = "No display can be opened"

MAX_SETUP_S = 900
"""Seconds that the first command may take, with all that it downloads."""
MAX_TESTS_S = 2400
"""Seconds that the second command may take."""
MAX_WINDOW_S = 30
"""Seconds that a window may take to close, and an X server to start."""
MAX_DELETE_S = 10
"""Seconds after which a folder that can't be deleted is an error."""

INSIDE = "ECPAT_FINDER_INSIDE_NAMESPACES"
"""Set for the process that runs in namespaces of its own."""

CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
PROXIES = ("http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy")


class CheckError(Exception):
    """Something did not go as README promises; the message is a sentence for a person."""


def readme_commands(text: str) -> tuple[str, str]:
    """The command that opens the program and the one that runs the tests, as README has them.

    Raises CheckError unless the code lines (indented by four spaces, or fenced) that begin with
    `bash .ci/setup` are exactly these two, in this order.
    """
    found = [line for line in _code_lines(text) if line.startswith("bash .ci/setup")]
    if (
        len(found) != 2
        or not found[0].endswith(".venv/bin/ecpat-finder")
        or not found[1].endswith(".venv/bin/python -m pytest")
    ):
        listed = "".join(f"\n  {line}" for line in found) or " none"
        raise CheckError(
            "README.md must have two code lines that begin with `bash .ci/setup`: one that opens "
            f"the program and one that runs the tests. Found:{listed}"
        )
    return found[0], found[1]


def _code_lines(text: str) -> Iterator[str]:
    is_fenced = False
    for line in text.splitlines():
        if line.lstrip().startswith(("```", "~~~")):
            is_fenced = not is_fenced
        elif is_fenced or line.startswith(("    ", "\t")):
            yield line.strip()


def apt_sources() -> list[str]:
    """This machine's sources of Debian 12 as lines for sources.list; empty elsewhere."""
    if shutil.which("apt-get") is None:
        return []
    form = "$(REPO_URI) $(RELEASE) $(COMPONENT)"
    filters = ("Created-By: Packages", "Origin: Debian")
    rows = _output("apt-get", "indextargets", "--format", form, *filters).splitlines()
    ours = (row for row in rows if row.split()[1].split("-")[0] == SUITE)
    return [f"deb {row}" for row in dict.fromkeys(ours)]


def apt_settings() -> str:
    """How this machine's apt reaches its sources (proxies and the like), as apt.conf."""
    if shutil.which("apt-config") is None:
        return ""
    wanted = re.compile(
        r"Acquire::(http|https|ftp|Retries|Check-Valid-Until|Check-Date|Languages)\b"
    )
    return "".join(f"{line}\n" for line in _lines("apt-config", "dump") if wanted.match(line))


def pip_settings() -> dict[str, dict[str, str]]:
    """What this machine's pip is configured with: by section, then by option.

    Settings from environment variables are in the section "global".
    """
    settings: dict[str, dict[str, str]] = {}
    for line in _lines(sys.executable, "-m", "pip", "config", "list"):
        name, _, value = line.partition("=")
        section, _, option = name.rpartition(".")
        section = "global" if section == ":env:" else section
        settings.setdefault(section, {})[option] = str(ast.literal_eval(value))
    return settings


def pip_config(settings: dict[str, dict[str, str]]) -> str:
    """The text of a pip.conf with these settings."""
    lines = []
    for section, options in settings.items():
        lines.append(f"[{section}]")
        for option, value in options.items():
            words = value.split("\n")
            lines.append("\n    ".join([f"{option} = {words[0]}", *words[1:]]))
    return "\n".join(lines) + "\n"


def named_paths(settings: dict[str, dict[str, str]]) -> set[Path]:
    """The local files and folders that pip's settings name and that exist on this machine.

    For a package index the folder above it, since the index links to the files beside it.
    """
    found = set()
    for options in settings.values():
        for option, value in options.items():
            for word in value.split():
                path = Path(unquote(urlsplit(word).path) if word.startswith("file:") else word)
                if path.is_absolute() and path.exists():
                    found.add(path.parent if option.endswith("index-url") else path)
    return found - {Path("/")}


def make_debian(tarball: Path, folder: Path) -> None:
    """Writes a bare Debian 12 ("minbase") to an uncompressed tar file."""
    root = folder / "debian"
    sources = [line.split() for line in apt_sources()]
    mirror = [uri for _, uri, suite, component in sources if (suite, component) == (SUITE, "main")]
    _run("debootstrap", "--variant=minbase", SUITE, str(root), *mirror[:1], is_quiet=True)
    # /dev is left as debootstrap made it: it has the devices that programs expect.
    shutil.rmtree(root / "var/cache/apt/archives")
    partial = tarball.with_suffix(".partial")
    _run(
        "tar", "--create", "--numeric-owner", "--file", str(partial), "--directory", str(root), "."
    )
    partial.replace(tarball)


class FreshRoot:
    """A Debian 12 in a folder, with a user who may install packages with sudo.

    It has the devices, /proc, package sources, certificates and name resolution that a desktop
    has, and nothing else. Its mounts end with this process's mount namespace.
    """

    def __init__(self, folder: Path, debian: Path) -> None:
        self.folder = folder
        folder.mkdir()
        unpack = ("tar", "--extract", "--numeric-owner", "--preserve-permissions")
        _run(*unpack, "--file", str(debian), "--directory", str(folder))
        self._mount_kernel_folders()
        self._connect()
        install = ("apt-get", "install", "--yes", "-qq", "--no-install-recommends")
        self._as_root("apt-get", "update", "-qq")
        self._as_root(*install, "ca-certificates", "sudo")
        self._copy_certificates()
        self._as_root("useradd", "--create-home", "--shell", "/bin/bash", f"--uid={USER_ID}", USER)
        kept = " ".join(PROXIES)
        self._write(
            "etc/sudoers.d/ci", f'{USER} ALL=(ALL) NOPASSWD: ALL\nDefaults env_keep += "{kept}"\n'
        )

    def path(self, inside: str) -> Path:
        """Where a file of this root lies on the machine."""
        return self.folder / inside.lstrip("/")

    def shell_command(self, command: str, **variables: str) -> list[str]:
        """The command line that runs a shell command as the user, in the clone."""
        environment = {
            "HOME": f"/home/{USER}",
            "LANG": "C.UTF-8",
            "LOGNAME": USER,
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "SHELL": "/bin/bash",
            "USER": USER,
            **{name: os.environ[name] for name in PROXIES if name in os.environ},
            **variables,
        }
        pairs = [f"{name}={value}" for name, value in environment.items()]
        as_user = [f"--userspec={USER_ID}:{USER_ID}", f"--groups={USER_ID}", str(self.folder)]
        return ["chroot", *as_user, "env", "-i", f"--chdir={CLONE}", *pairs, "bash", "-c", command]

    def clone(self, repository: Path) -> str:
        """Clones the checked-out commit of a repository into it; returns README's text there."""
        target = self.path(CLONE)
        address = repository.as_uri()
        # The repository may be another user's, as it is in a container.
        safe = ("-c", "safe.directory=*")
        commit = _output("git", *safe, "-C", str(repository), "rev-parse", "HEAD").strip()
        with _git_trust() as environment:
            _run("git", "clone", "--quiet", "--no-checkout", address, str(target), env=environment)
        _run("git", "-C", str(target), "checkout", "--quiet", "--detach", commit)
        self._as_root("chown", "--recursive", f"{USER_ID}:{USER_ID}", CLONE)
        return (target / "README.md").read_text(encoding="utf-8")

    def _mount_kernel_folders(self) -> None:
        _run("mount", "-t", "proc", "proc", str(self.path("proc")))
        for name, kind, options in (
            ("dev/pts", "devpts", "newinstance,ptmxmode=0666,mode=0620"),
            ("dev/shm", "tmpfs", "mode=1777"),
        ):
            self.path(name).mkdir(parents=True, exist_ok=True)
            _run("mount", "-t", kind, "-o", options, kind, str(self.path(name)))

    def _connect(self) -> None:
        """Lets it reach package sources as this machine does."""
        for name in ("resolv.conf", "hosts"):
            shutil.copy(Path("/etc") / name, self.path(f"etc/{name}"))
        if sources := apt_sources():
            self._write("etc/apt/sources.list", "\n".join(sources) + "\n")
        self._write("etc/apt/apt.conf.d/ci", apt_settings())
        for name in ("auth.conf", "auth.conf.d"):
            source, target = Path("/etc/apt") / name, self.path(f"etc/apt/{name}")
            if source.is_dir():
                shutil.copytree(source, target, dirs_exist_ok=True)
            elif source.is_file():
                shutil.copy(source, target)
        settings = pip_settings()
        self._write("etc/pip.conf", pip_config(settings))
        for path in sorted(named_paths(settings)):
            self._share(path)
        self._copy_certificates()

    def _share(self, path: Path) -> None:
        """Makes a file or folder of the machine readable at the same path."""
        target = self.path(str(path))
        if path.is_dir():
            target.mkdir(parents=True, exist_ok=True)
            _run("mount", "-o", "bind,ro", str(path), str(target))
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)

    def _copy_certificates(self) -> None:
        """The machine's certificates, which may have more authorities than Debian's."""
        if CERTIFICATES.is_file():
            self._share(CERTIFICATES)

    def _write(self, name: str, text: str) -> None:
        self.path(name).write_text(text, encoding="utf-8")

    def _as_root(self, *command: str) -> None:
        variables = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"}
        variables |= {name: os.environ[name] for name in PROXIES if name in os.environ}
        pairs = [f"{name}={value}" for name, value in variables.items()]
        _run("chroot", str(self.folder), "env", "-i", *pairs, *command, is_quiet=True)


@contextlib.contextmanager
def _git_trust() -> Iterator[dict[str, str]]:
    """An environment in which git reads repositories of other users."""
    with tempfile.NamedTemporaryFile("w", suffix=".gitconfig") as file:
        file.write("[safe]\n\tdirectory = *\n")
        file.flush()
        yield {**os.environ, "GIT_CONFIG_GLOBAL": file.name}


def check_without_display(root: FreshRoot, command: str) -> None:
    """Runs README's first command without a display; CheckError unless it ends with 3 for that."""
    errors = root.path(f"/home/{USER}/errors.txt")
    with errors.open("w") as file:
        code = _timed(command, root.shell_command(command), MAX_SETUP_S, stderr=file)
    said = errors.read_text(encoding="utf-8")
    print(said, end="", flush=True)
    # A library that .ci/setup doesn't install ends it with the same code.
    if code != NO_DISPLAY_EXIT_CODE or NO_DISPLAY_SENTENCE not in said:
        raise CheckError(
            f"Without a display, `{command}` ended with exit code {code}; it must end with "
            f'{NO_DISPLAY_EXIT_CODE} and say "{NO_DISPLAY_SENTENCE}".'
        )


def check_with_display(root: FreshRoot, command: str) -> None:
    """Runs README's first command on a display; CheckError unless its window opens, and closes."""
    with x_server(root) as display:
        start = root.shell_command(command, DISPLAY=display)
        print(f"$ DISPLAY={display} {command}", flush=True)
        with subprocess.Popen(start, stdin=subprocess.DEVNULL) as program:
            try:
                title = _await_window(display, program, command)
                print(f'A window with the title "{title}" is open.', flush=True)
                _close_window(display)
                code = program.wait(MAX_WINDOW_S)
            finally:
                program.kill()
        if code != 0:
            raise CheckError(f"The window was left by Escape, and the program ended with {code}.")


def _await_window(display: str, program: subprocess.Popen[bytes], command: str) -> str:
    """Waits until the program's window is visible; returns its title."""
    search = ("xdotool", "search", "--onlyvisible", "--name", f"^{WINDOW_TITLE}$")

    def title() -> str:
        if program.poll() is not None:
            raise CheckError(
                f"On a display, `{command}` ended with exit code {program.returncode}."
            )
        windows = _on_display(display, *search).split()
        return _on_display(display, "xdotool", "getwindowname", windows[0]) if windows else ""

    return _await(title, MAX_SETUP_S, f"On a display, `{command}` opened no window.")


def _close_window(display: str) -> None:
    """Leaves the program as a person in a hurry would: Escape, three times."""
    time.sleep(1)  # without a window manager nothing tells when the window takes keys
    _on_display(display, "xdotool", "mousemove", "600", "400", "click", "1")
    _on_display(display, "xdotool", "key", "--delay", "50", "Escape", "Escape", "Escape")


def _on_display(display: str, *command: str) -> str:
    """What a program of this machine prints about a display; empty if it fails."""
    environment = {**os.environ, "DISPLAY": display}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return run.stdout.strip() if run.returncode == 0 else ""


@contextlib.contextmanager
def x_server(root: FreshRoot) -> Iterator[str]:
    """Starts the X server that README's first command installed; yields the display's name."""
    reader, writer = os.pipe()
    start = f"exec Xvfb -displayfd {writer} -screen 0 1280x800x24 -nolisten tcp -noreset"
    command = root.shell_command(start)
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        try:
            with os.fdopen(reader) as answer, selectors.DefaultSelector() as selector:
                selector.register(answer, selectors.EVENT_READ)
                number = answer.readline().strip() if selector.select(MAX_WINDOW_S) else ""
            if not number:
                raise CheckError("Xvfb, which .ci/setup installs, did not start.")
            yield f":{number}"
        finally:
            server.kill()


def run_tests(root: FreshRoot, command: str, results: Path | None) -> None:
    """Runs README's second command; keeps its results as JUnit XML; CheckError if a test fails."""
    options = {"PYTEST_ADDOPTS": f"--junitxml={RESULTS}"}
    code = _timed(command, root.shell_command(command, **options), MAX_TESTS_S)
    if results and root.path(RESULTS).is_file():
        shutil.copy(root.path(RESULTS), results)
    if code != 0:
        raise CheckError(f"`{command}` ended with exit code {code}.")


def check_readme(debian: Path, results: Path | None, folder: Path) -> None:
    """Builds a root and runs both commands in it; raises CheckError at the first that fails."""
    began = time.monotonic()
    root = FreshRoot(folder / "root", debian)
    first, second = readme_commands(root.clone(PROJECT))
    print(f"A fresh Debian 12 was ready after {time.monotonic() - began:.0f} s.", flush=True)
    check_without_display(root, first)
    check_with_display(root, first)
    run_tests(root, second, results)
    print(f"Both commands of README.md: {time.monotonic() - began:.0f} s.", flush=True)


def _timed(
    shown: str, command: Sequence[str], max_seconds: float, stderr: IO[str] | None = None
) -> int:
    """Runs a command, with its output on ours, and says how long it took; its exit code."""
    print(f"$ {shown}", flush=True)
    began = time.monotonic()
    try:
        run = subprocess.run(
            command, stdin=subprocess.DEVNULL, stderr=stderr, check=False, timeout=max_seconds
        )
    except subprocess.TimeoutExpired as error:
        raise CheckError(f"`{shown}` did not end within {max_seconds:.0f} s.") from error
    print(f"Exit code {run.returncode} after {time.monotonic() - began:.0f} s.", flush=True)
    return run.returncode


def _await(answer: Callable[[], str], max_seconds: float, sentence: str) -> str:
    """Asks until the answer isn't empty; CheckError with the sentence if that takes too long."""
    end = time.monotonic() + max_seconds
    while time.monotonic() < end:
        if found := answer():
            return found
        time.sleep(0.2)
    raise CheckError(sentence)


def _run(*command: str, is_quiet: bool = False, env: dict[str, str] | None = None) -> None:
    """Runs a command; CheckError with what it printed if it fails."""
    run = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if is_quiet else None,
        stderr=subprocess.STDOUT if is_quiet else None,
        check=False,
        env=env,
        text=True,
    )
    if run.returncode != 0:
        raise CheckError(f"`{shlex.join(command)}` ended with {run.returncode}. {run.stdout or ''}")


def _output(*command: str) -> str:
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


def _lines(*command: str) -> list[str]:
    return _output(*command).splitlines()


def _in_namespaces(arguments: Sequence[str]) -> int:
    """Runs this program again in namespaces of its own, with a folder; deletes the folder."""

    def stop(number: int, _: FrameType | None) -> None:
        raise SystemExit(128 + number)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGHUP, stop)
    folder = tempfile.mkdtemp(prefix="ecpat-finder-")
    spaces = ("unshare", "--mount", "--propagation=private", "--pid", "--fork", "--kill-child")
    command = [*spaces, "--mount-proc", sys.executable, __file__, *arguments]
    try:
        with subprocess.Popen(command, env={**os.environ, INSIDE: folder}) as program:
            try:
                return program.wait()
            finally:
                program.kill()
    finally:
        _delete(folder)


def _delete(folder: str) -> None:
    """Deletes a folder, in which processes that were just killed may still write for a moment."""
    end = time.monotonic() + MAX_DELETE_S
    while Path(folder).exists():
        shutil.rmtree(folder, ignore_errors=time.monotonic() < end)


def main(arguments: Sequence[str]) -> int:
    """Parses the arguments; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    debian = commands.add_parser("debian", help="write a bare Debian 12 to a tar file")
    debian.add_argument("tarball", type=Path)
    readme = commands.add_parser("readme", help="run README's commands in a fresh Debian 12")
    readme.add_argument("--debian", type=Path, metavar="TAR", help="made by `debian` before")
    readme.add_argument("--results", type=Path, metavar="XML", help="where to keep the results")
    options = parser.parse_args(arguments)
    if os.getuid() != 0:
        parser.error("needs root: debootstrap, chroot and mount do")
    folder = os.environ.get(INSIDE)
    if folder is None:
        return _in_namespaces(arguments)
    try:
        if options.command == "debian":
            make_debian(options.tarball, Path(folder))
        else:
            tarball = options.debian or Path(folder) / "debian.tar"
            if not tarball.is_file():
                make_debian(tarball, Path(folder))
            check_readme(tarball, options.results, Path(folder))
    except CheckError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
