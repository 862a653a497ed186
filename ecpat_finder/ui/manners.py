"""What the machine lets a person do: a desk of their own, or a kiosk that everybody touches."""

from typing import NamedTuple


class Manners(NamedTuple):
    """Whether texts can be taken (selected, copied), links opened here, pages printed and saved,
    whether there is a keyboard, whether settings are remembered, and whether a window may open
    over the first one.

    Where links aren't opened they are still pressed: whoever shows the widgets gives the address
    to the person in another way.
    """

    takes_text: bool = True
    opens_links: bool = True
    prints: bool = True
    saves: bool = True
    has_keys: bool = True
    remembers: bool = True
    opens_windows: bool = True


DESK = Manners()
KIOSK = Manners(*[False] * len(Manners._fields))

_current = DESK


def adopt(manners: Manners) -> None:
    """Puts manners into force for every widget made from now on."""
    global _current
    _current = manners


def manners() -> Manners:
    """The manners in force."""
    return _current
