"""What a person can do where the program runs: on a desktop of their own, or at a kiosk."""

from typing import NamedTuple


class Capabilities(NamedTuple):
    """Each is about the machine, not about what is shown.

    Where links can't be opened they can still be pressed: the kiosk shows a QR code instead.
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
