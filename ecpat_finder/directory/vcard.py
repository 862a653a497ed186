"""A group's contact details as a vCard 4.0 (RFC 6350); vobject writes vCard 3.0 only."""

from ecpat_finder.directory.model import Contact

MAX_LINE_OCTETS = 75
"""Longer lines are folded (RFC 6350, 3.2)."""


def vcard(name: str, contact: Contact, country: str) -> str:
    """The vCard of an organisation; `country` is the display name of its country."""
    lines = ["BEGIN:VCARD", "VERSION:4.0", "KIND:org", f"FN:{_escaped(name)}"]
    lines += [f"TEL;VALUE=uri;TYPE=work:tel:{number}" for number in contact.phone]
    lines += [f"TEL;TYPE=work:{number}" for number in contact.helpline]
    if contact.email:
        lines.append(f"EMAIL;TYPE=work:{_escaped(contact.email)}")
    if contact.website:
        lines.append(f"URL:{contact.website}")
    if contact.address or contact.city:
        street = ",".join(map(_escaped, contact.address))
        # Post box, extended address, street, locality, region, postal code, country.
        parts = ("", "", street, _escaped(contact.city or ""), "", "", _escaped(country))
        lines.append("ADR;TYPE=work:" + ";".join(parts))
    lines.append("END:VCARD")
    return "".join(_folded(line) + "\r\n" for line in lines)


def _escaped(text: str) -> str:
    """A text value with its delimiters escaped (RFC 6350, 3.4)."""
    for delimiter in ("\\", ",", ";"):
        text = text.replace(delimiter, "\\" + delimiter)
    return text.replace("\r\n", "\\n").replace("\r", "\\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line folded at `MAX_LINE_OCTETS`, never within a character."""
    pieces, piece, available = [], "", MAX_LINE_OCTETS
    for character in line:
        octets = len(character.encode("utf-8", "replace"))
        if octets > available:
            pieces.append(piece)
            piece, available = "", MAX_LINE_OCTETS - 1
        piece += character
        available -= octets
    return "\r\n ".join([*pieces, piece])
