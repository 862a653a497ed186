"""Translations into several languages at once, for a screen without a chosen language."""

from functools import cache

from PySide6.QtCore import QTranslator

from ecpat_finder import paths


@cache
def _translator(language: str) -> QTranslator:
    translator = QTranslator()
    translator.load(str(paths.translation_file(language)))
    return translator


def translated(language: str, context: str, text: str) -> str:
    """The translation of an English text in a context; the English text if there is none."""
    return _translator(language).translate(context, text) or text
