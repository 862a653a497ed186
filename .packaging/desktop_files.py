"""The desktop entry and the AppStream metainfo, in every language of the program."""

import os
import xml.etree.ElementTree as ET
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTranslator

from changelog import read_releases
from desktop_texts import NAME, desktop_texts
from ecpat_finder import paths

COMPONENT_ID = "io.github.ecpat_finder.ecpat_finder"
"""Identifies the program in software catalogues; it must never change."""

SCREENSHOTS = ("find", "kiosk")


def texts_by_language() -> dict[str, dict[str, str]]:
    """The desktop's texts in each language of the program (BCP 47), English first."""
    texts = {"en": desktop_texts(lambda _, text: text)}
    for language in paths.translated_languages():
        if language != "en":
            translator = QTranslator()
            translator.load(str(paths.translation_file(language)))
            texts[language] = desktop_texts(partial(_translate, translator))
    return texts


def _translate(translator: QTranslator, context: str, text: str) -> str:
    return translator.translate(context, text) or text


def desktop_entry(command: str = "ecpat-finder", icon: str = "ecpat-finder") -> str:
    """The desktop entry (XDG Desktop Entry Specification)."""
    lines = ["[Desktop Entry]", "Type=Application", f"Name={NAME}"]
    keys = {"GenericName": "generic", "Comment": "comment", "Keywords": "keywords"}
    for key, text in keys.items():
        for language, texts in texts_by_language().items():
            locale = "" if language == "en" else f"[{language.replace('-', '_')}]"
            lines.append(f"{key}{locale}={texts[text]}")
    lines += [f"Exec={command}", f"Icon={icon}", "Terminal=false", "Categories=Utility;Maps;"]
    return "\n".join([*lines, "StartupNotify=true", "X-GNOME-SingleWindow=true", ""])


def metainfo(homepage: str = "", screenshots: str = "") -> str:
    """The AppStream metainfo.

    `homepage` is the project's public address, `screenshots` that of the folder with its
    screenshots. Without an address its element is left out: AppStream accepts no local files.
    """
    texts = texts_by_language()
    root = ET.Element("component", type="desktop-application")
    for tag, text in (
        *(("id", COMPONENT_ID), ("metadata_license", "MIT"), ("project_license", "MIT")),
        ("name", NAME),
    ):
        ET.SubElement(root, tag).text = text
    _add_translated(root, "summary", "summary", texts)
    description = ET.SubElement(root, "description")
    for key in ("what", "how", "safe"):
        _add_translated(description, "p", key, texts)
    ET.SubElement(root, "launchable", type="desktop-id").text = "ecpat-finder.desktop"
    ET.SubElement(root, "developer_name").text = "The ECPAT Finder developers"
    if homepage:
        ET.SubElement(root, "url", type="homepage").text = homepage
    if screenshots:
        container = ET.SubElement(root, "screenshots")
        for index, name in enumerate(SCREENSHOTS):
            default = {"type": "default"} if index == 0 else {}
            screenshot = ET.SubElement(container, "screenshot", default)
            _add_translated(screenshot, "caption", name, texts)
            ET.SubElement(screenshot, "image").text = f"{screenshots}/{name}.png"
    provides = ET.SubElement(root, "provides")
    ET.SubElement(provides, "binary").text = "ecpat-finder"
    ET.SubElement(root, "content_rating", type="oars-1.1")
    releases = ET.SubElement(root, "releases")
    for version, date, changes in read_releases():
        release = ET.SubElement(releases, "release", version=version, date=date)
        items = ET.SubElement(ET.SubElement(release, "description"), "ul")
        for change in changes:
            ET.SubElement(items, "li").text = change
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, "unicode") + "\n"


def _add_translated(
    parent: ET.Element, tag: str, key: str, texts_by_language: dict[str, dict[str, str]]
) -> None:
    for language, texts in texts_by_language.items():
        attributes = {} if language == "en" else {"xml:lang": language}
        ET.SubElement(parent, tag, attributes).text = texts[key]


def write_desktop_files(share: Path) -> None:
    """Writes both files below a folder like /usr/share.

    ECPAT_FINDER_HOME and ECPAT_FINDER_PICTURES give the addresses for the metainfo.
    """
    entry = share / "applications" / "ecpat-finder.desktop"
    catalogue = share / "metainfo" / f"{COMPONENT_ID}.metainfo.xml"
    for file in (entry, catalogue):
        file.parent.mkdir(parents=True, exist_ok=True)
    entry.write_text(desktop_entry(), encoding="utf-8")
    homepage = os.environ.get("ECPAT_FINDER_HOME", "")
    screenshots = os.environ.get("ECPAT_FINDER_PICTURES", "")
    catalogue.write_text(metainfo(homepage, screenshots), encoding="utf-8")
