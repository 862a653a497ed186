"""What the operator installs: the unit, the session, the installer."""

import os
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest

from ecpat_finder import paths
from ecpat_finder.choices import ExitCode

KIOSK = paths.resources_folder() / "kiosk"
UNIT = KIOSK / "ecpat-finder-kiosk.service"


def unit() -> ConfigParser:
    parser = ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(UNIT)
    return parser


def test_the_unit_comes_back_unless_it_should_not() -> None:
    service = unit()["Service"]
    assert service["Restart"] == "always"
    assert service["RestartPreventExitStatus"].split() == [
        "2",
        str(int(ExitCode.ENDED_BY_OPERATOR)),
    ]
    assert service["Type"] == "notify"
    assert service["NotifyAccess"] == "all"
    assert int(service["WatchdogSec"]) > 0


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("User", "ecpat-finder"),
        ("NoNewPrivileges", "yes"),
        ("ProtectSystem", "strict"),
        ("CapabilityBoundingSet", ""),
        ("RestrictAddressFamilies", "AF_UNIX AF_NETLINK"),
        ("IPAddressDeny", "any"),
    ],
)
def test_the_unit_is_shut_in(key: str, value: str) -> None:
    assert unit()["Service"][key] == value


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_finds_little_to_say() -> None:
    command = ["systemd-analyze", "security", "--offline=true", "--threshold=25", str(UNIT)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("script", ["kiosk-session", "install"])
def test_scripts_are_sound_shell(script: str) -> None:
    run = subprocess.run(["sh", "-n", str(KIOSK / script)], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr


def test_the_installer_keeps_a_config_that_is_there(tmp_path: Path) -> None:
    environment = {**os.environ, "DESTDIR": str(tmp_path)}
    command = ["sh", str(KIOSK / "install")]
    subprocess.run(command, env=environment, check=True)
    config = tmp_path / "etc" / "ecpat-finder" / "kiosk.toml"
    assert config.read_bytes() == (KIOSK / "kiosk.toml").read_bytes()
    config.write_text('theme = "dark"', encoding="utf-8")
    subprocess.run(command, env=environment, check=True)
    assert config.read_text(encoding="utf-8") == 'theme = "dark"'
    session = tmp_path / "usr" / "local" / "lib" / "ecpat-finder" / "kiosk-session"
    assert os.access(session, os.X_OK)
    assert unit()["Service"]["ExecStart"].split()[0] == "/" + str(session.relative_to(tmp_path))


@pytest.mark.parametrize("kind", ["wayland", "x11"])
def test_a_wrong_config_ends_the_session_with_2(tmp_path: Path, kind: str) -> None:
    finder = tmp_path / "ecpat-finder"
    finder.write_text("#!/bin/sh\nexit 2\n", encoding="utf-8")
    finder.chmod(0o755)
    run = subprocess.run(
        ["sh", str(KIOSK / "kiosk-session"), kind, "/nowhere.toml"],
        env={**os.environ, "ECPAT_FINDER": str(finder), "XDG_RUNTIME_DIR": str(tmp_path)},
        check=False,
        timeout=20,
    )
    assert run.returncode == 2


def test_the_x11_session_starts_it_again_until_its_operator_ends_it(tmp_path: Path) -> None:
    """The finder here is a script that dies twice and is then ended."""
    finder = tmp_path / "ecpat-finder"
    finder.write_text(
        "#!/bin/sh\n"
        'if [ "$1" = kiosk-check ]; then echo 0; exit 0; fi\n'
        f'echo started >>"{tmp_path}/starts"\n'
        f'[ "$(wc -l <"{tmp_path}/starts")" -lt 3 ] && exit 1\n'
        f"exit {int(ExitCode.ENDED_BY_OPERATOR)}\n",
        encoding="utf-8",
    )
    finder.chmod(0o755)
    run = subprocess.run(
        ["sh", str(KIOSK / "kiosk-session"), "x11", "/nowhere.toml"],
        env={**os.environ, "ECPAT_FINDER": str(finder), "XDG_RUNTIME_DIR": str(tmp_path)},
        check=False,
        timeout=30,
    )
    assert run.returncode == int(ExitCode.ENDED_BY_OPERATOR)
    assert (tmp_path / "starts").read_text().count("started") == 3
