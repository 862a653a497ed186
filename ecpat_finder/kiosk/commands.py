"""The operator's commands in a terminal: `kiosk-check` and `kiosk-pin`."""

import getpass
import sys
from pathlib import Path

from ecpat_finder.choices import ExitCode
from ecpat_finder.kiosk.config import KEYS, ConfigError, find_config
from ecpat_finder.kiosk.operator.pin import MAX_DIGITS, MIN_DIGITS, hash_pin, is_pin
from ecpat_finder.printable import printable


def kiosk_check(file: Path | None, key: str | None) -> int:
    """Validates a config file; prints the first error, or that there is none, in one line.

    With `key`, prints only the value of that key, for the session files.
    """
    try:
        config = find_config(file)
    except ConfigError as error:
        return _refuse(str(error))
    if key is None:
        print(f"{file or 'the config in use'}: no problem found")
    elif key not in KEYS:
        return _refuse(f"argument --print: no key {key!r}; there are: {', '.join(KEYS)}")
    else:
        value = getattr(config, key)
        print(" ".join(value) if isinstance(value, tuple) else "" if value is None else value)
    return ExitCode.DONE


def kiosk_pin() -> int:
    """Prompts for a PIN twice, or reads it from a pipe; prints its line for the config file."""
    is_interactive = sys.stdin is not None and sys.stdin.isatty()
    try:
        pin = getpass.getpass("PIN: ") if is_interactive else sys.stdin.readline().strip()
        if not is_pin(pin):
            return _refuse(f"a PIN has {MIN_DIGITS} to {MAX_DIGITS} digits and nothing else")
        if is_interactive and getpass.getpass("Once more: ") != pin:
            return _refuse("the two PINs differ")
    except (EOFError, AttributeError):
        return _refuse("no PIN was given")
    print(f'pin_hash = "{hash_pin(pin)}"')
    return ExitCode.DONE


def _refuse(message: str) -> int:
    print(f"ecpat-finder: {printable(message)}", file=sys.stderr)
    return ExitCode.WRONG_USAGE
