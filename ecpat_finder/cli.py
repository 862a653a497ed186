"""Parses arguments and dispatches to a subcommand. Imports Qt only to open a window."""

import argparse
import os
import re
import sys
import time
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

from ecpat_finder import __version__
from ecpat_finder.choices import PAGES, THEMES, ExitCode
from ecpat_finder.printable import printable

MIN_SCREENSHOT_PX, MAX_SCREENSHOT_PX = 320, 8192
"""Bounds of the sides of a --screenshot in pixels."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program and returns its exit code; an interrupt or a closed pipe is no error."""
    started = time.time()
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    options = _parser(arguments).parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # escapes characters that the encoding lacks
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _run(options, started)
        if sys.stdout is not None:
            sys.stdout.flush()  # here, so that a closed pipe is caught
        return code
    except BrokenPipeError:
        # The reader closed the pipe, as `| head` does; the rest would fail to be flushed at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE
    except KeyboardInterrupt:
        return ExitCode.DONE


def _run(options: argparse.Namespace, started: float) -> int:
    if options.command == "find":
        from ecpat_finder.terminal import find

        return find(options.query, options.limit, options.json, options.data)
    if options.command == "check":
        from ecpat_finder.terminal import check

        return check(options.data, options.json)
    if options.command == "kiosk-check":
        from ecpat_finder.kiosk.commands import kiosk_check

        return kiosk_check(options.file, options.print)
    if options.command == "kiosk-pin":
        from ecpat_finder.kiosk.commands import kiosk_pin

        return kiosk_pin()
    return _window(options, started)


def _window(options: argparse.Namespace, started: float) -> int:
    from ecpat_finder import preflight

    try:
        preflight.require_qt()
        if options.screenshot is None:
            preflight.require_display()
    except preflight.NoDisplayError as error:
        return _fail(str(error), ExitCode.NO_DISPLAY)
    from ecpat_finder import app

    if options.language and not app.known_language(options.language):
        return _fail(
            f"argument --language: {options.language!r} is not a language", ExitCode.WRONG_USAGE
        )
    if options.country and not _is_known(options.country, options.data):
        return _fail(
            f"argument --country: no country has the code {options.country}", ExitCode.WRONG_USAGE
        )
    if options.kiosk:
        return _kiosk(options)
    window_options = app.Options(
        country=options.country,
        tab=options.tab,
        language=options.language,
        theme=options.theme,
        data=options.data,
    )
    if options.screenshot is None:
        return app.open_window(window_options, started if options.quit_when_ready else None)
    from PySide6.QtCore import QSize

    from ecpat_finder import screenshot

    try:
        return screenshot.take_screenshot(window_options, options.screenshot, QSize(*options.size))
    except OSError as error:
        return _fail(f"{options.screenshot} could not be written: {error}", ExitCode.NOT_WRITTEN)


def _kiosk(options: argparse.Namespace) -> int:
    from PySide6.QtCore import QSize

    from ecpat_finder import app
    from ecpat_finder.directory.fallback import load_or_fall_back
    from ecpat_finder.kiosk import app as kiosk_app
    from ecpat_finder.kiosk import config
    from ecpat_finder.kiosk import screenshot as kiosk_screenshot

    try:
        kiosk_config = config.find_config(options.config)
    except config.ConfigError as error:
        return _fail(str(error), ExitCode.WRONG_USAGE)
    if options.screenshot is not None:
        try:
            return kiosk_screenshot.take_screenshot(
                app.make_application,
                load_or_fall_back(kiosk_config.dataset),
                kiosk_config,
                options.screenshot,
                QSize(*options.size),
                options.country,
                options.language,
                options.tab,
            )
        except OSError as error:
            return _fail(
                f"{options.screenshot} could not be written: {error}", ExitCode.NOT_WRITTEN
            )
    code = kiosk_app.run_kiosk(
        app.make_application(), load_or_fall_back(kiosk_config.dataset), kiosk_config
    )
    if code == ExitCode.ALREADY_RUNNING:
        return _fail("the kiosk is already running", ExitCode.ALREADY_RUNNING)
    return code


def _is_known(code: str, folder: Path | None) -> bool:
    from ecpat_finder.directory import country_codes

    codes = country_codes(folder)
    return not codes or code in codes  # the window reports an unreadable dataset


def _fail(message: str, code: ExitCode) -> int:
    print(f"ecpat-finder: {printable(message)}", file=sys.stderr)
    return code


class _Parser(argparse.ArgumentParser):
    """Reports an error in one line."""

    def error(self, message: str) -> NoReturn:
        message = printable(message)
        self.exit(ExitCode.WRONG_USAGE, f"ecpat-finder: {message} (see ecpat-finder --help)\n")


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Creates the parser; without commands if only options are given, as on a double-click."""
    parser = _Parser(
        prog="ecpat-finder",
        description="Find the ECPAT group that works where you are. Without a command, opens the"
        " window.",
        epilog="Exit codes: 0 success, 1 invalid dataset, 2 wrong usage, 3 no display can be"
        " opened, 4 a file could not be written, 5 the kiosk is already running, 6 its operator"
        " ended it, 70 it had too many errors.",
        allow_abbrev=False,
    )
    parser.set_defaults(command=None)
    parser.add_argument("--version", action="version", version=f"ecpat-finder {__version__}")
    parser.add_argument("--country", type=_country, metavar="CODE", help="show a country: TH")
    parser.add_argument("--tab", choices=PAGES)
    parser.add_argument("--language", metavar="TAG", help="a language (BCP 47): fr")
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument(
        "--data", type=Path, metavar="FOLDER", help="use the dataset in this folder"
    )
    parser.add_argument(
        "--screenshot",
        type=Path,
        metavar="FILE.png",
        help="render the window to a file, without a display",
    )
    parser.add_argument(
        "--size",
        type=_size,
        default=(1280, 800),
        metavar="WxH",
        help="size of the screenshot: 1280x800",
    )
    parser.add_argument(
        "--quit-when-ready", action="store_true", help="print the time to the first frame, and exit"
    )
    parser.add_argument(
        "--kiosk", action="store_true", help="run as a kiosk, on unattended machines"
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="the kiosk's config file")
    if not all(argument.startswith("--") and argument != "--help" for argument in arguments):
        _add_commands(parser)
    return parser


def _add_commands(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="command", title="commands", metavar="")
    find = commands.add_parser("find", help="search from the terminal", allow_abbrev=False)
    find.add_argument("query", nargs="+", metavar="QUERY", help="a country's name, or part of it")
    find.add_argument("--limit", type=_limit, default=3, metavar="N", help="at most N countries")
    find.add_argument("--json", action="store_true", help="print JSON")
    find.add_argument("--data", type=Path, metavar="FOLDER", help="use the dataset in this folder")
    check = commands.add_parser("check", help="validate a dataset", allow_abbrev=False)
    check.add_argument("--data", type=Path, metavar="FOLDER", help="use the dataset in this folder")
    check.add_argument("--json", action="store_true", help="print JSON")
    kiosk_check = commands.add_parser(
        "kiosk-check", help="check a kiosk's config file", allow_abbrev=False
    )
    kiosk_check.add_argument("file", type=Path, nargs="?", metavar="FILE")
    kiosk_check.add_argument("--print", metavar="KEY", help="print only the value of this key")
    commands.add_parser("kiosk-pin", help="hash the operator's PIN", allow_abbrev=False)


def _country(text: str) -> str:
    code = text.upper()
    if not re.fullmatch("[A-Z]{2}", code):
        raise argparse.ArgumentTypeError(f"{text!r} is not an ISO 3166-1 code of two letters")
    return code


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"([0-9]{1,5})x([0-9]{1,5})", text)
    sides = tuple(int(side) for side in match.groups()) if match else ()
    if not sides or not all(MIN_SCREENSHOT_PX <= side <= MAX_SCREENSHOT_PX for side in sides):
        allowed = f"{MIN_SCREENSHOT_PX} to {MAX_SCREENSHOT_PX} pixels a side"
        raise argparse.ArgumentTypeError(f"{text!r} is not a size like 1280x800, {allowed}")
    return sides[0], sides[1]


def _limit(text: str) -> int:
    if not re.fullmatch("[1-9][0-9]{0,3}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 9999")
    return int(text)
