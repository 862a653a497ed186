"""The command line: parses it, and hands over to one room. Imports Qt only to open the window."""

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

DONE, DATASET_WRONG, WRONG_USAGE, NO_DISPLAY, NOT_WRITTEN, RUNS_ALREADY = range(6)
"""Exit codes; the kiosk has two more."""

SMALLEST_PICTURE, LARGEST_PICTURE = 320, 8192


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program and returns its exit code; never lets a traceback out."""
    started = time.time()
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that lacks a letter shows its number
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _run(options, started)
        if sys.stdout is not None:
            sys.stdout.flush()  # here, where a reader that has gone away is no fault
        return code
    except BrokenPipeError:
        # Whoever read our output has closed it, as `| head` does; nor can the rest be flushed.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return DONE


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
    from ecpat_finder import display

    try:
        display.require_qt()
        if options.screenshot is None:
            display.require_display()
    except display.NoDisplayError as error:
        return _say(str(error), NO_DISPLAY)
    from ecpat_finder import app

    if options.language and not app.known_language(options.language):
        return _say(f"argument --language: {options.language!r} is not a language", WRONG_USAGE)
    if options.country and not _is_known(options.country, options.data):
        return _say(f"argument --country: no country has the code {options.country}", WRONG_USAGE)
    if options.kiosk:
        return _kiosk(options)
    wanted = app.Options(
        country=options.country,
        tab=options.tab,
        language=options.language,
        theme=options.theme,
        data=options.data,
    )
    if options.screenshot is None:
        return app.open_window(wanted, started if options.quit_when_ready else None)
    from PySide6.QtCore import QSize

    from ecpat_finder import picture

    try:
        return picture.take_screenshot(wanted, options.screenshot, QSize(*options.size))
    except OSError as error:
        return _say(f"{options.screenshot} could not be written: {error}", NOT_WRITTEN)


def _kiosk(options: argparse.Namespace) -> int:
    from PySide6.QtCore import QSize

    from ecpat_finder import app
    from ecpat_finder.kiosk import config, picture, start

    try:
        wanted = config.find_config(options.config)
    except config.ConfigError as error:
        return _say(str(error), WRONG_USAGE)
    if options.screenshot is not None:
        try:
            return picture.take_screenshot(
                app.make_application,
                app.read_directory(wanted.dataset),
                wanted,
                options.screenshot,
                QSize(*options.size),
                options.country,
                options.language,
            )
        except OSError as error:
            return _say(f"{options.screenshot} could not be written: {error}", NOT_WRITTEN)
    code = start.run_kiosk(app.make_application(), app.read_directory(wanted.dataset), wanted)
    if code == RUNS_ALREADY:
        return _say("the kiosk runs already", RUNS_ALREADY)
    return code


def _is_known(code: str, folder: Path | None) -> bool:
    from ecpat_finder.directory import country_codes

    codes = country_codes(folder)
    return not codes or code in codes  # a dataset that can't be read is the window's affair


def _say(sentence: str, code: int) -> int:
    print(f"ecpat-finder: {sentence}", file=sys.stderr)
    return code


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"ecpat-finder: {message} (see ecpat-finder --help)\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="ecpat-finder",
        description="Find the ECPAT group that works where you are. Without a command, opens the"
        " window.",
        epilog="Exit codes: 0 done, 1 the dataset is wrong, 2 wrong usage, 3 no display can be"
        " opened, 4 a file could not be written, 5 the kiosk runs already, 6 its operator ended it,"
        " 70 it had too many faults.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"ecpat-finder {__version__}")
    parser.add_argument("--country", type=_country, metavar="CODE", help="show a country: TH")
    parser.add_argument("--tab", choices=("find", "history", "orientations", "about"))
    parser.add_argument("--language", metavar="TAG", help="a language (BCP 47): fr")
    parser.add_argument("--theme", choices=("light", "dark", "contrast"))
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="another dataset")
    parser.add_argument(
        "--screenshot", type=Path, metavar="FILE.png", help="draw the window, without a screen"
    )
    parser.add_argument(
        "--size", type=_size, default=(1280, 800), metavar="WxH", help="of the picture: 1280x800"
    )
    parser.add_argument(
        "--quit-when-ready", action="store_true", help="print the time to the first frame, and end"
    )
    parser.add_argument("--kiosk", action="store_true", help="the kiosk, for unattended machines")
    parser.add_argument("--config", type=Path, metavar="FILE", help="the kiosk's config file")
    commands = parser.add_subparsers(dest="command", title="commands", metavar="")
    find = commands.add_parser("find", help="answer in the terminal", allow_abbrev=False)
    find.add_argument("query", nargs="+", metavar="QUERY", help="a country's name, or part of it")
    find.add_argument("--limit", type=_limit, default=3, metavar="N", help="at most N countries")
    find.add_argument("--json", action="store_true", help="for programs")
    find.add_argument("--data", type=Path, metavar="FOLDER", help="another dataset")
    check = commands.add_parser("check", help="validate a dataset", allow_abbrev=False)
    check.add_argument("--data", type=Path, metavar="FOLDER", help="another dataset")
    check.add_argument("--json", action="store_true", help="for programs")
    kiosk_check = commands.add_parser(
        "kiosk-check", help="check a kiosk's config file", allow_abbrev=False
    )
    kiosk_check.add_argument("file", type=Path, nargs="?", metavar="FILE")
    kiosk_check.add_argument("--print", metavar="KEY", help="only the value of a key")
    commands.add_parser("kiosk-pin", help="hash the operator's PIN", allow_abbrev=False)
    return parser


def _country(text: str) -> str:
    code = text.upper()
    if not re.fullmatch("[A-Z]{2}", code):
        raise argparse.ArgumentTypeError(f"{text!r} is not an ISO 3166-1 code of two letters")
    return code


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"([0-9]{1,5})x([0-9]{1,5})", text)
    sides = tuple(int(side) for side in match.groups()) if match else ()
    if not sides or not all(SMALLEST_PICTURE <= side <= LARGEST_PICTURE for side in sides):
        allowed = f"{SMALLEST_PICTURE} to {LARGEST_PICTURE} pixels a side"
        raise argparse.ArgumentTypeError(f"{text!r} is not a size like 1280x800, {allowed}")
    return sides[0], sides[1]


def _limit(text: str) -> int:
    if not re.fullmatch("[1-9][0-9]{0,3}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 9999")
    return int(text)
