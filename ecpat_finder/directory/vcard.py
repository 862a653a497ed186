"""A group's contact details as a card that a telephone can keep: vCard 4.0 (RFC 6350)."""

from ecpat_finder.directory.model import Contact

MAX_LINE_OCTETS = 75
"""Octets after which a line is folded (RFC 6350, 3.2)."""


def vcard(name: str, contact: Contact, country: str) -> str:
    """The card of an organisation; `country` is the name of its country as a person reads it."""
    lines = ["BEGIN:VCARD", "VERSION:4.0", "KIND:org", f"FN:{_text(name)}"]
    lines += [f"TEL;VALUE=uri;TYPE=work:tel:{number}" for number in contact.phone]
    if contact.email:
        lines.append(f"EMAIL;TYPE=work:{_text(contact.email)}")
    if contact.website:
        lines.append(f"URL:{contact.website}")
    if contact.address or contact.city:
        street = ",".join(map(_text, contact.address))
        # Post box, extended address, street, locality, region, postal code, country.
        parts = ("", "", street, _text(contact.city or ""), "", "", _text(country))
        lines.append("ADR;TYPE=work:" + ";".join(parts))
    lines.append("END:VCARD")
    return "".join(_folded(line) + "\r\n" for line in lines)


def _text(words: str) -> str:
    """A text with what would end it escaped (RFC 6350, 3.4)."""
    for sign in ("\\", ",", ";"):
        words = words.replace(sign, "\\" + sign)
    return words.replace("\r\n", "\\n").replace("\r", "\\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of 75 octets at most, none of which ends within a letter."""
    pieces, piece, room = [], "", MAX_LINE_OCTETS
    for letter in line:
        octets = len(letter.encode("utf-8", "replace"))
        if octets > room:
            pieces.append(piece)
            piece, room = "", MAX_LINE_OCTETS - 1
        piece += letter
        room -= octets
    return "\r\n ".join([*pieces, piece])
