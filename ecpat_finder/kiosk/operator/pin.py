"""The operator's PIN: kept as a salted scrypt hash, and slow for whoever guesses.

scrypt: RFC 7914. N = 2^15, r = 8, p = 1 take 32 MiB and about a tenth of a second a guess.
"""

import base64
import binascii
import hashlib
import hmac
import json
import os
import re
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from ecpat_finder.atomic_file import write_atomic

MIN_DIGITS, MAX_DIGITS = 6, 12
"""Digits of a PIN."""

MAX_WAIT_S = 60
"""Seconds after a wrong PIN: 1, 2, 4 ... up to this."""

_COST, _BLOCK, _LANES = 2**15, 8, 1
_MEMORY = 64 * 1024 * 1024
_SALT, _KEY = 16, 32
_FORM = re.compile(r"scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w+/=-]{8,64})\$([\w+/=-]{24,128})")


def is_pin(text: str) -> bool:
    """Whether a text can be a PIN: 6 to 12 digits."""
    return re.fullmatch(f"[0-9]{{{MIN_DIGITS},{MAX_DIGITS}}}", text) is not None


def hash_pin(pin: str) -> str:
    """A PIN as it is kept: "scrypt$N$r$p$salt$key", the last two in base64."""
    salt = os.urandom(_SALT)
    key = _derive(pin, salt, _COST, _BLOCK, _LANES)
    coded = (base64.b64encode(part).decode("ascii") for part in (salt, key))
    return "$".join(("scrypt", str(_COST), str(_BLOCK), str(_LANES), *coded))


def is_pin_hash(text: object) -> bool:
    """Whether a text is a hash that `verify` can use."""
    return isinstance(text, str) and _parsed(text) is not None


def verify(pin: str, kept: str) -> bool:
    """Whether a PIN is the one that was hashed."""
    parsed = _parsed(kept)
    if parsed is None:
        return False
    cost, block, lanes, salt, key = parsed
    return hmac.compare_digest(_derive(pin, salt, cost, block, lanes, len(key)), key)


def _parsed(kept: str) -> tuple[int, int, int, bytes, bytes] | None:
    match = _FORM.fullmatch(kept)
    if not match:
        return None
    cost, block, lanes = (int(match[place]) for place in (1, 2, 3))
    if cost < 2 or cost & (cost - 1) or not block or not lanes or 128 * cost * block > _MEMORY // 2:
        return None
    try:
        salt, key = (base64.b64decode(match[place], validate=True) for place in (4, 5))
    except binascii.Error:
        return None
    return (cost, block, lanes, salt, key) if len(key) >= 16 else None


def _derive(pin: str, salt: bytes, cost: int, block: int, lanes: int, length: int = _KEY) -> bytes:
    return hashlib.scrypt(
        pin.encode(), salt=salt, n=cost, r=block, p=lanes, maxmem=_MEMORY, dklen=length
    )


class PinVerifier:
    """Takes PINs one at a time, and none while the last wrong one is waited out.

    The number of wrong ones and the end of the wait outlast a restart in a file of `folder`,
    if it can be written; a clock that was set back never makes the wait longer than it was.
    """

    def __init__(self, kept: str, folder: Path, now: Callable[[], float] = time.time) -> None:
        self._kept = kept
        self._file = folder / "wrong-pins.json"
        self._now = now
        self._wrong, self._until = self._read()

    def wait(self) -> float:
        """Seconds until the next PIN is taken."""
        left = min(self._until - self._now(), self._longest())
        return max(0.0, left)

    def is_right(self, pin: str) -> bool:
        """Whether it is the PIN; always False during a wait. A wrong one starts the next wait."""
        if self.wait() > 0:
            return False
        # Counted before it is looked at: pulling the plug meanwhile doesn't win a guess.
        self._wrong += 1
        self._until = self._now() + self._longest()
        self._write()
        if not verify(pin, self._kept):
            return False
        self._wrong, self._until = 0, 0.0
        self._write()
        return True

    def _longest(self) -> int:
        return min(MAX_WAIT_S, 2 ** min(self._wrong - 1, 10)) if self._wrong else 0

    def _read(self) -> tuple[int, float]:
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            wrong, until = kept["wrong"], kept["until"]
        except FileNotFoundError:
            return 0, 0.0
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return 7, self._now() + MAX_WAIT_S  # somebody was at it
        if type(wrong) is not int or type(until) not in (int, float) or not 0 <= wrong < 10**6:
            return 7, self._now() + MAX_WAIT_S
        return wrong, float(until)

    def _write(self) -> None:
        content = json.dumps({"wrong": self._wrong, "until": self._until}).encode()
        with suppress(OSError):  # a full or read-only disk: the wait holds until a restart
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self._file, content)
