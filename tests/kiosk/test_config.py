"""The operator's config file: every key, and one line for whatever is wrong with it."""

import re
import tomllib
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ecpat_finder import paths
from ecpat_finder.cli import main
from ecpat_finder.kiosk.config import (
    KEYS,
    ConfigError,
    KioskConfig,
    QuietHours,
    default_config,
    find_config,
    read_config,
)
from ecpat_finder.kiosk.operator.pin import hash_pin

SAMPLE = paths.resources_folder() / "kiosk" / "kiosk.toml"


@pytest.fixture
def config_file(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.toml"


def read(file: Path, text: str) -> KioskConfig:
    file.write_text(text, encoding="utf-8")
    return read_config(file)


def test_the_sample_is_the_default() -> None:
    assert read_config(SAMPLE) == default_config()


def test_the_sample_documents_every_key_with_its_default(config_file: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    assigned = re.findall(r"^#(\w+) = .+$", text, re.MULTILINE)
    assert tuple(assigned) == KEYS
    switched_on = re.sub(r"^#(\w+ = )", r"\1", text, flags=re.MULTILINE)
    assert set(tomllib.loads(switched_on)) == set(KEYS)
    assert read(config_file, switched_on) == default_config()


def test_every_key_is_heard(config_file: Path, dataset: Path) -> None:
    pin = hash_pin("135790")
    config = read(
        config_file,
        f"""
        languages = ["fr", "en"]
        first_language = "en"
        home_country = "TH"
        idle_seconds = 45
        screen = 2
        rotation = 270
        theme = "contrast"
        text_scale = 1.5
        dataset = "dataset"
        pin_hash = "{pin}"
        quiet_hours = "22:00-06:30"
        printer = "Hall"
        """,
    )
    assert config == KioskConfig(
        languages=("fr", "en"),
        first_language="en",
        home_country="TH",
        idle_seconds=45,
        screen=2,
        rotation=270,
        theme="contrast",
        text_scale=1.5,
        dataset=dataset,
        pin_hash=pin,
        quiet_hours=QuietHours(time(22), time(6, 30)),
        printer="Hall",
    )


WRONG = [
    ("colour = 1", "colour: no such key; allowed: languages, first_language,"),
    ('languages = "en"', 'languages = "en": must be a list of one or more of: en, fr'),
    ("languages = []", "languages = []: must be a list"),
    ('languages = ["tlh"]', 'languages = ["tlh"]: must be a list'),
    ('languages = ["en", "en"]', "each once"),
    ("languages = [[]]", "languages = [[]]: must be a list"),
    ('languages = ["en"]\nfirst_language = "fr"', 'first_language = "fr": must be one of'),
    ('home_country = "Thailand"', 'home_country = "Thailand": must be an ISO 3166-1 code'),
    ('home_country = "ZZ"', 'home_country = "ZZ": must be a country of the dataset'),
    ("idle_seconds = 9", "idle_seconds = 9: must be a whole number from 10 to 3600"),
    ("idle_seconds = true", "idle_seconds = true: must be"),
    ("idle_seconds = 60.0", "idle_seconds = 60.0: must be"),
    ("screen = 0", "screen = 0: must be a display's name"),
    ("rotation = 45", "rotation = 45: must be one of: 0, 90, 180, 270"),
    ("rotation = false", "rotation = false: must be one of: 0"),
    ('theme = "pink"', 'theme = "pink": must be one of: light, dark, contrast'),
    ("text_scale = 3", "text_scale = 3: must be a number from 1.0 to 2.0"),
    ("text_scale = nan", "text_scale = NaN: must be"),
    ('dataset = "nowhere"', 'dataset = "nowhere": must be an existing folder'),
    ('pin_hash = "1234"', 'pin_hash = "1234": must be the hash that'),
    ('quiet_hours = "22-6"', 'quiet_hours = "22-6": must be two different times'),
    ('quiet_hours = "22:00-22:00"', "must be two different times"),
    ('printer = "a\\nb"', "must be a text in quotation marks, on one line"),
    ("printer = 2024-01-01", 'printer = "2024-01-01": must be a text'),
    ("theme =", "is not TOML"),
    ('theme = "light"\ntheme = "dark"', "is not TOML"),
    ("# " + "x" * 100_000, "is too long for a config file"),
]


@pytest.mark.parametrize(("text", "sentence"), WRONG, ids=[sentence for _, sentence in WRONG])
def test_what_is_wrong_is_one_line(
    config_file: Path, text: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(ConfigError) as caught:
        read(config_file, text)
    assert sentence in str(caught.value)
    for arguments in (["kiosk-check", str(config_file)], ["--kiosk", "--config", str(config_file)]):
        assert main(arguments) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err == f"ecpat-finder: {caught.value}\n"


def test_a_file_that_is_none(config_file: Path) -> None:
    with pytest.raises(ConfigError, match="could not be read: No such file"):
        read_config(config_file)
    with pytest.raises(ConfigError, match="could not be read: Is a directory"):
        read_config(config_file.parent)
    config_file.write_bytes(b'theme = "\xff"')
    with pytest.raises(ConfigError, match="is not UTF-8 text"):
        read_config(config_file)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)


def as_toml(value: Any) -> str:
    if value is None:
        return "2024-01-01T00:00:00Z"
    if isinstance(value, list):
        return f"[{', '.join(map(as_toml, value))}]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(sign):08x}" for sign in value) + '"'
    return str(value).lower()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from([*KEYS, "other"]), VALUES, max_size=4))
def test_whatever_it_holds_is_a_config_or_one_line(
    config_file: Path, values: dict[str, Any]
) -> None:
    text = "\n".join(f"{key} = {as_toml(value)}" for key, value in values.items())
    config_file.write_text(text, encoding="utf-8", errors="replace")
    try:
        assert isinstance(read_config(config_file), KioskConfig)
    except ConfigError as error:
        assert len(str(error).splitlines()) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_any_bytes_are_a_config_or_one_line(config_file: Path, content: bytes) -> None:
    config_file.write_bytes(content)
    try:
        read_config(config_file)
    except ConfigError as error:
        assert len(str(error).splitlines()) == 1


def test_the_first_file_there_is_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", f"{tmp_path / 'one'}:{tmp_path / 'two'}")
    assert paths.kiosk_config_files()[-1] == Path("/etc/ecpat-finder/kiosk.toml")
    assert find_config(None).theme == "light"
    for folder, theme in (("two", "dark"), ("one", "contrast"), ("home", "light")):
        file = tmp_path / folder / "ecpat-finder" / "kiosk.toml"
        file.parent.mkdir(parents=True)
        file.write_text(f'theme = "{theme}"\nidle_seconds = 99', encoding="utf-8")
        assert find_config(None).theme == theme
    assert find_config(SAMPLE).idle_seconds == 60


@pytest.mark.parametrize(
    ("span", "inside", "outside"),
    [
        ((time(22), time(6, 30)), (time(22), time(0), time(6, 29)), (time(6, 30), time(21, 59))),
        ((time(12), time(14)), (time(12), time(13, 59)), (time(14), time(0), time(11, 59))),
    ],
)
def test_quiet_hours(
    span: tuple[time, time], inside: tuple[time, ...], outside: tuple[time, ...]
) -> None:
    hours = QuietHours(*span)
    assert all(hours.include(now) for now in inside)
    assert not any(hours.include(now) for now in outside)


@pytest.mark.parametrize(
    ("key", "printed"),
    [("rotation", "90"), ("languages", "en fr"), ("dataset", ""), ("theme", "light")],
)
def test_check_prints_a_value_for_the_session_files(
    config_file: Path, key: str, printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    config_file.write_text("rotation = 90", encoding="utf-8")
    assert main(["kiosk-check", str(config_file), "--print", key]) == 0
    assert capsys.readouterr().out == f"{printed}\n"
    assert main(["kiosk-check", str(config_file)]) == 0
    assert capsys.readouterr().out == f"{config_file}: no problem found\n"
