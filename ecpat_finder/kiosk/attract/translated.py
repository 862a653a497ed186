"""Texts in several languages at once, for a screen that nobody has chosen a language on yet."""

from functools import cache

from PySide6.QtCore import QTranslator

from ecpat_finder import paths


@cache
def _translator(language: str) -> QTranslator:
    translator = QTranslator()
    translator.load(str(paths.translation_file(language)))
    return translator


def translated(language: str, context: str, words: str) -> str:
    """English words, marked for translation under a context, in a language that may lack them."""
    return _translator(language).translate(context, words) or words
