"""Chooses the language of the interface and installs its translations."""

import locale as system_locale
import os
import re
import sys

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ecpat_finder import paths

RIGHT_TO_LEFT = frozenset(
    "ar arc ckb dv fa he ks lrc mzn nqo ps sd syr ug ur yi".split()  # noqa: SIM905
)
"""Languages written from right to left (Unicode CLDR, layout orientation).

Not QLocale.textDirection(), for importing its enumerations takes as long as opening the window.
"""

_translators: list[QTranslator] = []


def is_language(tag: str) -> bool:
    """Whether Qt knows a BCP 47 language tag, translated or not."""
    return QLocale(tag).language() != QLocale.Language.C


def offered(tag: str) -> str | None:
    """The translated language that matches a tag best: "fr" for "fr-CA"; None if there is none."""
    known = paths.translated_languages()
    parts = tag.replace("_", "-").split("-")
    for length in range(len(parts), 0, -1):
        if "-".join(parts[:length]) in known:
            return "-".join(parts[:length])
    return None


def use_known_locale() -> None:
    """Uses only the language of a locale that the system lacks or that isn't UTF-8.

    Called before Qt starts, which would print a warning of four lines about such a locale.
    """
    if sys.platform == "win32":
        return
    try:
        system_locale.setlocale(system_locale.LC_ALL, "")
        if system_locale.nl_langinfo(system_locale.CODESET) == "UTF-8":
            return
    except system_locale.Error:
        pass
    names = (os.environ.get(name) for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    os.environ["LANGUAGE"] = next((name for name in names if name), "")
    os.environ["LC_ALL"] = "C.UTF-8"


def system_language() -> str:
    """The first of the desktop's languages that is translated, else English."""
    matches = (offered(tag) for tag in QLocale.system().uiLanguages())
    return next((tag for tag in matches if tag), "en")


def install_translations(application: QApplication, tag: str) -> QLocale:
    """Uses a language for texts, numbers, dates and the layout direction; returns its locale.

    Untranslated texts stay English, so that an incomplete translation can be tried.
    """
    for translator in _translators:
        application.removeTranslator(translator)
        translator.deleteLater()
    _translators.clear()
    locale = QLocale(tag)
    _install(application, str(paths.translation_file("en")))
    translated = offered(tag)
    if translated and translated != "en":
        from PySide6.QtCore import QLibraryInfo

        qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install(application, f"{qt_texts}/qtbase_{translated}.qm")
        _install(application, str(paths.translation_file(translated)))
    QLocale.setDefault(locale)
    is_right_to_left = re.split("[-_]", tag)[0].lower() in RIGHT_TO_LEFT
    if is_right_to_left != application.isRightToLeft():
        application.setLayoutDirection(locale.textDirection())
    return locale


def _install(application: QApplication, file: str) -> None:
    translator = QTranslator(application)
    if translator.load(file):
        application.installTranslator(translator)
        _translators.append(translator)
