"""What the machine lets a person do: a desk of their own, or a kiosk that everybody touches."""

from typing import NamedTuple


class Capabilities(NamedTuple):
    """Whether texts can be taken (selected, copied), links opened here, pages printed and saved,
    whether there is a keyboard, whether settings are remembered, and whether a window may open
    over the first one.

    Where links aren't opened they are still pressed: whoever shows the widgets gives the address
    to the person in another way.
    """

    can_copy: bool = True
    can_open_links: bool = True
    can_print: bool = True
    can_save: bool = True
    has_keyboard: bool = True
    remembers_settings: bool = True
    can_open_windows: bool = True


DESKTOP = Capabilities()
KIOSK = Capabilities(*[False] * len(Capabilities._fields))

_current = DESKTOP


def adopt(manners: Capabilities) -> None:
    """Puts manners into force for every widget made from now on."""
    global _current
    _current = manners


def manners() -> Capabilities:
    """The manners in force."""
    return _current
