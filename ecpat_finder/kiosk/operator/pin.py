"""The operator's PIN: stored as a salted scrypt hash, with a growing delay after wrong ones.

scrypt: RFC 7914. N = 2^15, r = 8, p = 1 take 32 MiB and about 0.1 s a guess.
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
"""Length of a PIN in digits."""

MAX_WAIT_S = 60
"""Limit of the delay after wrong PINs: 1, 2, 4 ... seconds."""

_COST, _BLOCK_SIZE, _PARALLELIZATION = 2**15, 8, 1
_MAX_MEMORY_BYTES = 64 * 1024 * 1024
_SALT_BYTES, _KEY_BYTES = 16, 32
_HASH_PATTERN = re.compile(
    r"scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w+/=-]{8,64})\$([\w+/=-]{24,128})"
)


def is_pin(text: str) -> bool:
    """Whether a text has the form of a PIN: 6 to 12 digits."""
    return re.fullmatch(f"[0-9]{{{MIN_DIGITS},{MAX_DIGITS}}}", text) is not None


def hash_pin(pin: str) -> str:
    """The hash of a PIN: "scrypt$N$r$p$salt$key", the last two in base64."""
    salt = os.urandom(_SALT_BYTES)
    key = _derive(pin, salt, _COST, _BLOCK_SIZE, _PARALLELIZATION)
    encoded = (base64.b64encode(part).decode("ascii") for part in (salt, key))
    parameters = (str(_COST), str(_BLOCK_SIZE), str(_PARALLELIZATION))
    return "$".join(("scrypt", *parameters, *encoded))


def is_pin_hash(text: object) -> bool:
    """Whether a text is a hash that `verify` can use."""
    return isinstance(text, str) and _parsed(text) is not None


def verify(pin: str, pin_hash: str) -> bool:
    """Whether a PIN matches a hash; False if the hash is malformed."""
    parsed = _parsed(pin_hash)
    if parsed is None:
        return False
    cost, block_size, parallelization, salt, key = parsed
    return hmac.compare_digest(_derive(pin, salt, cost, block_size, parallelization, len(key)), key)


def _parsed(pin_hash: str) -> tuple[int, int, int, bytes, bytes] | None:
    match = _HASH_PATTERN.fullmatch(pin_hash)
    if not match:
        return None
    cost, block_size, parallelization = (int(match[group]) for group in (1, 2, 3))
    if (
        cost < 2
        or cost & (cost - 1)
        or not block_size
        or not parallelization
        or 128 * cost * block_size > _MAX_MEMORY_BYTES // 2
    ):
        return None
    try:
        salt, key = (base64.b64decode(match[group], validate=True) for group in (4, 5))
    except binascii.Error:
        return None
    return (cost, block_size, parallelization, salt, key) if len(key) >= 16 else None


def _derive(
    pin: str,
    salt: bytes,
    cost: int,
    block_size: int,
    parallelization: int,
    length: int = _KEY_BYTES,
) -> bytes:
    return hashlib.scrypt(
        pin.encode(),
        salt=salt,
        n=cost,
        r=block_size,
        p=parallelization,
        maxmem=_MAX_MEMORY_BYTES,
        dklen=length,
    )


class PinVerifier:
    """Verifies PINs, with a delay after each wrong one during which none is accepted.

    The number of wrong PINs and the end of the delay are stored in a file of `folder` if that is
    writable, so they outlast a restart. A clock that is set back doesn't prolong the delay.
    """

    def __init__(self, pin_hash: str, folder: Path, now: Callable[[], float] = time.time) -> None:
        self._pin_hash = pin_hash
        self._file = folder / "wrong-pins.json"
        self._now = now
        self._wrong, self._until = self._read()

    def wait(self) -> float:
        """Seconds until the next PIN is accepted."""
        remaining = min(self._until - self._now(), self._delay())
        return max(0.0, remaining)

    def is_right(self, pin: str) -> bool:
        """Whether it is the PIN; always False during a delay. A wrong one starts the next delay."""
        if self.wait() > 0:
            return False
        # Counted before it is verified, so that cutting the power doesn't gain a free guess.
        self._wrong += 1
        self._until = self._now() + self._delay()
        self._write()
        if not verify(pin, self._pin_hash):
            return False
        self._wrong, self._until = 0, 0.0
        self._write()
        return True

    def _delay(self) -> int:
        return min(MAX_WAIT_S, 2 ** min(self._wrong - 1, 10)) if self._wrong else 0

    def _read(self) -> tuple[int, float]:
        try:
            stored = json.loads(self._file.read_text(encoding="utf-8"))
            wrong, until = stored["wrong"], stored["until"]
        except FileNotFoundError:
            return 0, 0.0
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return 7, self._now() + MAX_WAIT_S  # the file is damaged or was edited
        if type(wrong) is not int or type(until) not in (int, float) or not 0 <= wrong < 10**6:
            return 7, self._now() + MAX_WAIT_S
        return wrong, float(until)

    def _write(self) -> None:
        content = json.dumps({"wrong": self._wrong, "until": self._until}).encode()
        with suppress(OSError):  # a full or read-only disk: the delay is lost at a restart
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self._file, content)
