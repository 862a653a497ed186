"""A contact card is read back by another program's parser."""

import vobject
from hypothesis import given
from hypothesis import strategies as st

from ecpat_finder.directory import load_directory
from ecpat_finder.directory.model import Contact, text_in
from ecpat_finder.directory.vcard import MAX_LINE_OCTETS, vcard

WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).map(
    str.strip
)


def test_every_group_of_the_directory() -> None:
    directory = load_directory()
    for group in directory.groups:
        country = text_in(directory.countries[group.country].name, "en")
        text = vcard(group.name, group.contact, country)
        card = vobject.readOne(text)
        assert card.version.value == "4.0"
        assert card.kind.value == "org"
        assert card.fn.value == group.name
        numbers = [entry.value for entry in card.contents.get("tel", [])]
        phones = [f"tel:{number}" for number in group.contact.phone]
        assert numbers == [*phones, *group.contact.helpline]
        assert [e.value for e in card.contents.get("url", [])] == (
            [group.contact.website] if group.contact.website else []
        )
        assert [e.value for e in card.contents.get("email", [])] == (
            [group.contact.email] if group.contact.email else []
        )
        if group.contact.address or group.contact.city:
            assert card.adr.value.country == country


@given(WORDS.filter(bool), st.lists(WORDS.filter(bool), max_size=3))
def test_whatever_a_name_holds(name: str, address: list[str]) -> None:
    contact = Contact(address=tuple(address), city="Test; Town, \\ 1")
    text = vcard(name, contact, "Testland")
    assert all(len(line.encode()) <= MAX_LINE_OCTETS for line in text.split("\r\n"))
    card = vobject.readOne(text)
    assert card.fn.value == name
    assert card.adr.value.city == "Test; Town, \\ 1"
    assert card.adr.value.country == "Testland"
    street = card.adr.value.street
    assert (street if isinstance(street, list) else [street]) == (address or [""])
