"""The kiosk's one config file, `kiosk.toml`: read, checked, and refused in one line."""

import json
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

from ecpat_finder import paths
from ecpat_finder.choices import THEMES
from ecpat_finder.kiosk.operator.pin import is_pin_hash

ROTATIONS = (0, 90, 180, 270)
MIN_IDLE_S, MAX_IDLE_S = 10, 3600
MAX_TEXT_SCALE = 2.0
MAX_FILE_BYTES = 100_000
"""Bytes; a config file that is longer is something else."""


class ConfigError(Exception):
    """What is wrong with a config file, in one line that names the key, the value and the rule."""


@dataclass(frozen=True)
class QuietHours:
    """From when until when, local time, the screen is dim; over midnight if `end` is earlier."""

    start: time
    end: time

    def include(self, now: time) -> bool:
        """Whether a time of day lies in them."""
        if self.start <= self.end:
            return self.start <= now < self.end
        return now >= self.start or now < self.end


@dataclass(frozen=True)
class KioskConfig:
    """What the operator set; the defaults are a kiosk that works.

    `languages` are BCP 47, the first one shown standing in `first_language`; `home_country` is
    ISO 3166-1 alpha-2 or empty; `idle_seconds` pass before a visitor is asked; `screen` is the
    display's name or its number counted from 1, empty for the first; `rotation` degrees
    clockwise, which the session files hand to the compositor; `text_scale` 1.0 is 18 points;
    `dataset` None is the bundled one; `pin_hash` as `kiosk-pin` makes it, empty for no operator's
    page; `printer` a print queue's name, empty for none.
    """

    languages: tuple[str, ...]
    first_language: str
    home_country: str = ""
    idle_seconds: int = 60
    screen: str | int = ""
    rotation: int = 0
    theme: str = "light"
    text_scale: float = 1.0
    dataset: Path | None = None
    pin_hash: str = ""
    quiet_hours: QuietHours | None = None
    printer: str = ""


def default_config() -> KioskConfig:
    """The config of a kiosk without a config file."""
    languages = paths.translated_languages()
    return KioskConfig(languages, languages[0])


def find_config(asked: Path | None) -> KioskConfig:
    """The config of `--config FILE`, else of the first file there is, else the default one.

    Raises ConfigError.
    """
    if asked is not None:
        return read_config(asked)
    for file in paths.kiosk_config_files():
        if file.is_file():
            return read_config(file)
    return default_config()


def read_config(file: Path) -> KioskConfig:
    """Reads one config file; raises ConfigError for the first thing that is wrong with it."""
    try:
        content = file.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfigError(f"{file} could not be read: {reason}") from None
    if len(content) > MAX_FILE_BYTES:
        raise ConfigError(f"{file} is too long for a config file")
    try:
        values = tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError:
        raise ConfigError(f"{file} is not UTF-8 text") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{file} is not TOML: {error}") from None
    try:
        return _checked(values, file.parent)
    except ConfigError as error:
        raise ConfigError(f"{file}: {error}") from None


def _checked(values: dict[str, Any], folder: Path) -> KioskConfig:
    for key in values:
        if key not in _CHECKS:
            raise ConfigError(f"{key}: no such key; allowed: {', '.join(_CHECKS)}")
    found = {key: _CHECKS[key](key, value) for key, value in values.items()}
    if "dataset" in found:
        found["dataset"] = _dataset(found["dataset"], folder)
    languages = found.setdefault("languages", default_config().languages)
    first = found.setdefault("first_language", languages[0])
    if first not in languages:
        raise _refused("first_language", first, f"one of the languages: {', '.join(languages)}")
    config = KioskConfig(**found)
    if config.home_country:
        _require_country(config)
    return config


def _refused(key: str, value: Any, allowed: str) -> ConfigError:
    shown = json.dumps(value, ensure_ascii=False, default=str)
    shown = shown if len(shown) <= 60 else shown[:59] + "…"
    return ConfigError(f"{key} = {shown}: allowed is {allowed}")


def _languages(key: str, value: Any) -> tuple[str, ...]:
    known = paths.translated_languages()
    allowed = f"a list of one or more of: {', '.join(known)}"
    if not isinstance(value, list) or not value or any(tag not in known for tag in value):
        raise _refused(key, value, allowed)
    if len(set(value)) < len(value):
        raise _refused(key, value, f"{allowed}, each once")
    return tuple(value)


def _text(key: str, value: Any) -> str:
    if not isinstance(value, str) or not value.isprintable():
        raise _refused(key, value, "a text in quotation marks, in one line")
    return value


def _country(key: str, value: Any) -> str:
    if value != "" and not (isinstance(value, str) and re.fullmatch("[A-Z]{2}", value)):
        raise _refused(key, value, 'an ISO 3166-1 code of two capital letters, as "TH", or ""')
    return str(value)


def _whole(least: int, most: int) -> Callable[[str, Any], int]:
    def check(key: str, value: Any) -> int:
        if type(value) is not int or not least <= value <= most:
            raise _refused(key, value, f"a whole number from {least} to {most}")
        return value

    return check


def _one_of(*allowed: Any) -> Callable[[str, Any], Any]:
    def check(key: str, value: Any) -> Any:
        if type(value) is not type(allowed[0]) or value not in allowed:
            raise _refused(key, value, ", ".join(map(str, allowed)))
        return value

    return check


def _scale(key: str, value: Any) -> float:
    if type(value) not in (int, float) or not 1 <= value <= MAX_TEXT_SCALE:
        raise _refused(key, value, f"a number from 1.0 to {MAX_TEXT_SCALE}")
    return float(value)


def _screen(key: str, value: Any) -> str | int:
    if type(value) is int and 1 <= value <= 16:
        return value
    if isinstance(value, str) and value.isprintable():
        return value
    raise _refused(key, value, 'a display\'s name, as "HDMI-1", or its number from 1 to 16')


def _pin_hash(key: str, value: Any) -> str:
    if value != "" and not is_pin_hash(value):
        raise _refused(key, value, "the line that ecpat-finder kiosk-pin prints")
    return str(value)


def _quiet_hours(key: str, value: Any) -> QuietHours | None:
    if value == "":
        return None
    clock = "([01][0-9]|2[0-3]):([0-5][0-9])"
    match = re.fullmatch(f"{clock}-{clock}", value) if isinstance(value, str) else None
    if not match or match[1] + match[2] == match[3] + match[4]:
        raise _refused(key, value, 'two different times of day, as "22:00-06:30", or ""')
    hours = [int(part) for part in match.groups()]
    return QuietHours(time(hours[0], hours[1]), time(hours[2], hours[3]))


def _dataset(value: str, folder: Path) -> Path | None:
    if not value:
        return None
    dataset = folder / Path(value).expanduser()  # beside the config file, unless it is absolute
    if not dataset.is_dir():
        raise _refused("dataset", value, "a folder that is there")
    return dataset


def _require_country(config: KioskConfig) -> None:
    from ecpat_finder.directory import country_codes

    known = country_codes(config.dataset)
    if known and config.home_country not in known:
        raise _refused("home_country", config.home_country, "a country of the dataset")


_CHECKS: dict[str, Callable[[str, Any], Any]] = {
    "languages": _languages,
    "first_language": _text,
    "home_country": _country,
    "idle_seconds": _whole(MIN_IDLE_S, MAX_IDLE_S),
    "screen": _screen,
    "rotation": _one_of(*ROTATIONS),
    "theme": _one_of(*THEMES),
    "text_scale": _scale,
    "dataset": _text,
    "pin_hash": _pin_hash,
    "quiet_hours": _quiet_hours,
    "printer": _text,
}

KEYS = tuple(_CHECKS)
"""The keys of the config file, in the order of the sample."""
