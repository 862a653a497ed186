"""Reads and validates `kiosk.toml`, the kiosk's config file."""

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
from ecpat_finder.printable import printable

ROTATIONS = (0, 90, 180, 270)
MIN_IDLE_S, MAX_IDLE_S = 10, 3600
MAX_TEXT_SCALE = 2.0
MAX_FILE_BYTES = 100_000
"""Bytes; anything longer isn't a config file."""


class ConfigError(Exception):
    """An invalid config file, in one line: the key, its value and what is allowed."""

    def __init__(self, message: str) -> None:
        super().__init__(printable(message))


@dataclass(frozen=True)
class QuietHours:
    """The local times between which the screen is dimmed; past midnight if `end` is earlier."""

    start: time
    end: time

    def include(self, now: time) -> bool:
        """Whether a time of day is within the quiet hours."""
        if self.start <= self.end:
            return self.start <= now < self.end
        return now >= self.start or now < self.end


@dataclass(frozen=True)
class KioskConfig:
    """The operator's settings; every one has a default that works.

    `languages` and `first_language`, the initial one: BCP 47; `home_country`: ISO 3166-1 alpha-2
    or empty; `idle_seconds`: without input before the idle prompt; `screen`: the display's name or
    its number from 1, empty for the first; `rotation`: degrees clockwise, passed to the compositor
    by the session files; `text_scale`: 1.0 is 18 points; `dataset`: None for the bundled one;
    `pin_hash`: as `kiosk-pin` prints it, empty for no operator's page; `printer`: the name of a
    print queue, empty for none.
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


def find_config(requested: Path | None) -> KioskConfig:
    """The config of `--config FILE`, else of the first file that exists, else the default one.

    Raises ConfigError.
    """
    if requested is not None:
        return read_config(requested)
    for file in paths.kiosk_config_files():
        if file.is_file():
            return read_config(file)
    return default_config()


def read_config(file: Path) -> KioskConfig:
    """Reads one config file; raises ConfigError for its first error."""
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
    settings = {key: _CHECKS[key](key, value) for key, value in values.items()}
    if "dataset" in settings:
        settings["dataset"] = _dataset(settings["dataset"], folder)
    languages = settings.setdefault("languages", default_config().languages)
    first = settings.setdefault("first_language", languages[0])
    if first not in languages:
        raise _refused("first_language", first, f"one of the languages: {', '.join(languages)}")
    config = KioskConfig(**settings)
    if config.home_country:
        _require_country(config)
    return config


def _refused(key: str, value: Any, allowed: str) -> ConfigError:
    text = json.dumps(value, ensure_ascii=False, default=str)
    text = text if len(text) <= 60 else text[:59] + "…"
    return ConfigError(f"{key} = {text}: must be {allowed}")


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
        raise _refused(key, value, "a text in quotation marks, on one line")
    return value


def _country(key: str, value: Any) -> str:
    if value != "" and not (isinstance(value, str) and re.fullmatch("[A-Z]{2}", value)):
        raise _refused(key, value, 'an ISO 3166-1 code of two capital letters, such as "TH", or ""')
    return str(value)


def _integer(minimum: int, maximum: int) -> Callable[[str, Any], int]:
    def check(key: str, value: Any) -> int:
        if type(value) is not int or not minimum <= value <= maximum:
            raise _refused(key, value, f"a whole number from {minimum} to {maximum}")
        return value

    return check


def _one_of(*allowed: Any) -> Callable[[str, Any], Any]:
    def check(key: str, value: Any) -> Any:
        if type(value) is not type(allowed[0]) or value not in allowed:
            raise _refused(key, value, f"one of: {', '.join(map(str, allowed))}")
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
    raise _refused(key, value, 'a display\'s name, such as "HDMI-1", or its number from 1 to 16')


def _pin_hash(key: str, value: Any) -> str:
    if value != "" and not is_pin_hash(value):
        raise _refused(key, value, "the hash that ecpat-finder kiosk-pin prints")
    return str(value)


def _quiet_hours(key: str, value: Any) -> QuietHours | None:
    if value == "":
        return None
    clock = "([01][0-9]|2[0-3]):([0-5][0-9])"
    match = re.fullmatch(f"{clock}-{clock}", value) if isinstance(value, str) else None
    if not match or match[1] + match[2] == match[3] + match[4]:
        raise _refused(key, value, 'two different times of day, such as "22:00-06:30", or ""')
    hours = [int(part) for part in match.groups()]
    return QuietHours(time(hours[0], hours[1]), time(hours[2], hours[3]))


def _dataset(value: str, folder: Path) -> Path | None:
    if not value:
        return None
    dataset = folder / Path(value).expanduser()  # relative to the config file
    if not dataset.is_dir():
        raise _refused("dataset", value, "an existing folder")
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
    "idle_seconds": _integer(MIN_IDLE_S, MAX_IDLE_S),
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
