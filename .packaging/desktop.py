"""The desktop entry and the software catalogue's entry (AppStream), in every language offered."""

import os
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTranslator

from ecpat_finder import paths
from places import RELEASED, RESOURCES, VERSION
from words import NAME, desktop_words

COMPONENT = "io.github.ecpat_finder.ecpat_finder"
"""The program's name in software catalogues; it stays the same for ever."""

PICTURES = ("find", "kiosk")


def words_by_language() -> dict[str, dict[str, str]]:
    """The desktop's texts in each language offered (BCP 47), English first."""
    found = {"en": desktop_words(lambda _, text: text)}
    for language in paths.translated_languages():
        if language != "en":
            translator = QTranslator()
            translator.load(str(paths.translation_file(language)))
            found[language] = desktop_words(partial(_translated, translator))
    return found


def _translated(translator: QTranslator, context: str, text: str) -> str:
    return translator.translate(context, text) or text


def desktop_entry(command: str = "ecpat-finder", icon: str = "ecpat-finder") -> str:
    """The desktop entry (XDG Desktop Entry Specification)."""
    lines = ["[Desktop Entry]", "Type=Application", f"Name={NAME}"]
    keys = {"GenericName": "generic", "Comment": "comment", "Keywords": "keywords"}
    for key, text in keys.items():
        for language, words in words_by_language().items():
            locale = "" if language == "en" else f"[{language.replace('-', '_')}]"
            lines.append(f"{key}{locale}={words[text]}")
    lines += [f"Exec={command}", f"Icon={icon}", "Terminal=false", "Categories=Utility;Maps;"]
    return "\n".join([*lines, "StartupNotify=true", "X-GNOME-SingleWindow=true", ""])


def metainfo(home: str = "", pictures: str = "") -> str:
    """The AppStream entry; `home` is the project's page, `pictures` where its pictures lie.

    Screenshots and links stand in it only where those are public addresses: a catalogue takes no
    others.
    """
    words = words_by_language()
    root = ET.Element("component", type="desktop-application")
    for tag, text in (
        *(("id", COMPONENT), ("metadata_license", "MIT"), ("project_license", "MIT")),
        ("name", NAME),
    ):
        ET.SubElement(root, tag).text = text
    _in_all(root, "summary", "summary", words)
    description = ET.SubElement(root, "description")
    for key in ("what", "how", "safe"):
        _in_all(description, "p", key, words)
    ET.SubElement(root, "launchable", type="desktop-id").text = "ecpat-finder.desktop"
    developer = ET.SubElement(root, "developer_name")
    developer.text = "The ECPAT Finder developers"
    if home:
        ET.SubElement(root, "url", type="homepage").text = home
    if pictures:
        shots = ET.SubElement(root, "screenshots")
        for number, name in enumerate(PICTURES):
            shot = ET.SubElement(shots, "screenshot", {"type": "default"} if number == 0 else {})
            _in_all(shot, "caption", name, words)
            ET.SubElement(shot, "image").text = f"{pictures}/{name}.png"
    provides = ET.SubElement(root, "provides")
    ET.SubElement(provides, "binary").text = "ecpat-finder"
    ET.SubElement(root, "content_rating", type="oars-1.1")
    releases = ET.SubElement(root, "releases")
    for version, date, points in releases_of(RESOURCES / "desktop" / "CHANGELOG.md"):
        release = ET.SubElement(releases, "release", version=version, date=date)
        told = ET.SubElement(ET.SubElement(release, "description"), "ul")
        for point in points:
            ET.SubElement(told, "li").text = point
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, "unicode") + "\n"


def _in_all(parent: ET.Element, tag: str, key: str, words: dict[str, dict[str, str]]) -> None:
    for language, texts in words.items():
        attributes = {} if language == "en" else {"xml:lang": language}
        ET.SubElement(parent, tag, attributes).text = texts[key]


def releases_of(changelog: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Version, date (ISO 8601) and points of each release in the changelog, newest first.

    Raises ValueError when the newest is not the version that the program says it is.
    """
    text = changelog.read_text(encoding="utf-8")
    heading = r"^## (\S+), (\d{4}-\d{2}-\d{2})\n(.*?)(?=^## |\Z)"
    found = re.findall(heading, text, re.MULTILINE | re.DOTALL)
    if not found or found[0][:2] != (VERSION, RELEASED):
        raise ValueError(f"{changelog.name} doesn't begin with {VERSION}, {RELEASED}")
    for version, date, body in found:
        points = re.findall(r"^- (.*?)(?=^- |\Z)", body, re.MULTILINE | re.DOTALL)
        yield version, date, [" ".join(point.split()) for point in points]


def write_desktop_files(tree: Path) -> None:
    """Puts both files where a system looks for them, below `tree` (its /usr/share)."""
    entry = tree / "applications" / "ecpat-finder.desktop"
    catalogue = tree / "metainfo" / f"{COMPONENT}.metainfo.xml"
    for file in (entry, catalogue):
        file.parent.mkdir(parents=True, exist_ok=True)
    entry.write_text(desktop_entry(), encoding="utf-8")
    home, pictures = (os.environ.get(f"ECPAT_FINDER_{name}", "") for name in ("HOME", "PICTURES"))
    catalogue.write_text(metainfo(home, pictures), encoding="utf-8")
