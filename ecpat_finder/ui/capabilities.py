"""What a person can do on this machine: a desktop or a kiosk."""

from typing import NamedTuple


class Capabilities(NamedTuple):
    """Capabilities of the machine, whatever page is shown.

    Links can be pressed even where they can't be opened: the kiosk then shows a QR code.
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
