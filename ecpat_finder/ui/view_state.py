"""How the window shows what it shows."""

from typing import NamedTuple


class ViewState(NamedTuple):
    """Language (BCP 47), theme (None follows the desktop), text size in per cent, and place."""

    language: str
    theme: str | None = None
    text_size: int = 100
    tab: str = "find"
    country: str = ""
    typed: str = ""
