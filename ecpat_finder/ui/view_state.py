"""The state of the window's view."""

from typing import NamedTuple


class ViewState(NamedTuple):
    """Language (BCP 47), theme (None follows the desktop), text size in per cent, tab, country (ISO
    3166-1 alpha-2) and search text.
    """

    language: str
    theme: str | None = None
    text_size: int = 100
    tab: str = "find"
    country: str = ""
    typed: str = ""
