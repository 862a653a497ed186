"""The desktop entry, metainfo, icons and man page; in every language."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter

import icons
from desktop_files import desktop_entry, metainfo
from ecpat_finder import __version__, paths
from ecpat_finder.ui.widgets.logo import draw_logo

LANGUAGES = paths.translated_languages()


def test_the_desktop_entry_is_translated() -> None:
    lines = desktop_entry().splitlines()
    for key in ("GenericName", "Comment", "Keywords"):
        texts = set()
        for language in LANGUAGES:
            start = f"{key}=" if language == "en" else f"{key}[{language}]="
            texts |= {line for line in lines if line.startswith(start)}
        assert len(texts) == len(LANGUAGES)
        assert len({text.split("=", 1)[1] for text in texts}) == len(LANGUAGES), "untranslated"
    assert "Exec=ecpat-finder" in lines
    assert "Terminal=false" in lines


def test_the_metainfo_has_screenshots_only_with_a_public_address() -> None:
    without = ET.fromstring(metainfo())
    assert without.find("screenshots") is None
    assert without.find("url") is None
    root = ET.fromstring(metainfo("https://home.test", "https://home.test/pictures"))
    images = [image.text or "" for image in root.iter("image")]
    assert [image.rsplit("/", 1)[1] for image in images] == ["find.png", "kiosk.png"]
    for image in images:
        assert (paths.resources_folder() / "screenshots" / image.rsplit("/", 1)[1]).is_file()
    release = root.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__
    for language in LANGUAGES[1:]:
        attribute = {"{http://www.w3.org/XML/1998/namespace}lang": language}
        assert any(attribute.items() <= summary.attrib.items() for summary in root.iter("summary"))


def test_the_icon_is_the_logo_that_the_window_draws() -> None:
    side = 96
    drawn = QImage(side, side, QImage.Format.Format_ARGB32)
    drawn.fill(QColor(0, 0, 0, 0))
    painter = QPainter(drawn)
    draw_logo(painter, side, QColor("#0f6660"), QColor("#ffffff"))
    painter.end()
    icon = icons.render_icon(side)
    differing = sum(
        abs(icon.pixelColor(x, y).alpha() - drawn.pixelColor(x, y).alpha()) > 60
        or (
            drawn.pixelColor(x, y).alpha() > 200
            and abs(icon.pixelColor(x, y).red() - drawn.pixelColor(x, y).red()) > 60
        )
        for x in range(side)
        for y in range(side)
    )
    assert differing < side  # anti-aliasing may differ at the edges


def test_icons_come_in_every_size(tmp_path: Path) -> None:
    icons.write_theme_icons(tmp_path)
    for side in (16, 32, 48, 128, 512):
        image = QImage(str(tmp_path / f"{side}x{side}" / "apps" / "ecpat-finder.png"))
        assert (image.width(), image.height()) == (side, side)
        assert image.pixelColor(side // 2, side // 4).alpha() == 255
        assert image.pixelColor(0, 0).alpha() == 0
    assert (tmp_path / "scalable" / "apps" / "ecpat-finder.svg").is_file()


def test_the_man_page_has_every_option_and_command() -> None:
    page = (paths.resources_folder() / "desktop" / "ecpat-finder.1").read_text(encoding="utf-8")
    page = page.replace("\\-", "-")
    command = [sys.executable, "-m", "ecpat_finder", "--help"]
    usage = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    options = set(re.findall(r"--[a-z-]+", usage))
    commands = {"find", "check", "kiosk-check", "kiosk-pin"}
    assert len(options) > 8
    for word in options | commands:
        assert word in page, f"{word} is missing"
