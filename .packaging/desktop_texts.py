"""The translatable texts of the desktop entry and the software catalogue."""

from collections.abc import Callable

Translate = Callable[[str, str], str]
"""From a context and an English text to the translated text, like Qt's `translate`."""

NAME = "ECPAT Finder"


def desktop_texts(translate: Translate) -> dict[str, str]:
    """The texts of the desktop entry and of the catalogue's summary, paragraphs and captions."""
    return {
        "generic": translate("Desktop", "Child protection directory"),
        "comment": translate("Desktop", "Find who protects children in your country"),
        "keywords": translate(
            "Desktop", "ECPAT;child protection;children;help;sexual exploitation;trafficking;"
        ),
        "summary": translate("Desktop", "Find who protects children in your country"),
        "what": translate(
            "Desktop",
            "ECPAT is a worldwide network of groups that work to end the sexual exploitation of"
            " children. This program finds the group that works where you are and shows how to"
            " reach it.",
        ),
        "how": translate(
            "Desktop",
            "Pick a country from the map or the list, or type its name in any language. Everything"
            " shown has a public source, and a country without a group gets the nearest ones and"
            " the secretariat.",
        ),
        "safe": translate(
            "Desktop",
            "It never goes online and keeps no record of what you look up. Leaving at once is one"
            " press away on every page.",
        ),
        "find": translate("Desktop", "A group in Thailand, with its contact details"),
        "kiosk": translate("Desktop", "The kiosk, with a contact card to take along"),
    }
