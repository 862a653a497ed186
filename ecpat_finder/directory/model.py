"""The records of the dataset as immutable objects; what a field may hold is said in the schemas."""

from collections.abc import Mapping
from typing import NamedTuple

Text = Mapping[str, str]
"""A text a person reads: BCP 47 language -> words. English is always there."""


def text_in(text: Text, language: str) -> str:
    """The words in a language, or in English where it has none."""
    return text.get(language) or text["en"]


class LocalName(NamedTuple):
    """A country's name in one of its official languages (`language` is BCP 47)."""

    language: str
    name: str


class Country(NamedTuple):
    """A country or territory of ISO 3166-1.

    `regions` are UN M49 codes, continent first. `point` is latitude and longitude in degrees;
    a few uninhabited islands have none.
    """

    code: str
    alpha3: str
    numeric: str
    name: Text
    local: tuple[LocalName, ...]
    regions: tuple[str, ...]
    also: tuple[str, ...] = ()
    point: tuple[float, float] | None = None

    def own_names(self, language: str) -> tuple[str, ...]:
        """Its names in its own languages, without the one that a reader of `language` sees."""
        shown = text_in(self.name, language)
        return tuple(local.name for local in self.local if local.name != shown)


class Source(NamedTuple):
    """A page that an editor read.

    `date` is the date the page speaks of (a year, a month or a day), or "undated";
    `read` the day it was read; `supports` names the fields of the record it stands behind.
    Only pages of history and strategy may lack a `url`, where the address was not kept.
    """

    title: str
    date: str
    read: str
    url: str | None = None
    supports: tuple[str, ...] = ()


class ContactLink(NamedTuple):
    """A way to reach somebody that a program can open; `kind` is "phone", "email" or "website".

    `value` is an E.164 number, an e-mail address or a web address.
    """

    kind: str
    value: str

    @property
    def uri(self) -> str:
        """As the desktop or a telephone takes it: RFC 3966, RFC 6068, or the web address."""
        return {"phone": "tel:", "email": "mailto:", "website": ""}[self.kind] + self.value


class Contact(NamedTuple):
    """How to reach an organisation; what no source shows is None or empty.

    `phone` holds E.164 numbers, `address` the lines above the city.
    """

    website: str | None = None
    email: str | None = None
    phone: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    city: str | None = None

    @property
    def links(self) -> tuple[ContactLink, ...]:
        """Telephones first, then e-mail and website."""
        return (
            *(ContactLink("phone", number) for number in self.phone),
            *((ContactLink("email", self.email),) if self.email else ()),
            *((ContactLink("website", self.website),) if self.website else ()),
        )

    @property
    def postal_lines(self) -> tuple[str, ...]:
        """The address as on an envelope, the city last."""
        return (*self.address, *((self.city,) if self.city else ()))

    @property
    def is_reachable(self) -> bool:
        """Whether there is a way to write, call or visit, more than the name of a city."""
        return bool(self.website or self.email or self.phone or self.address)


class Group(NamedTuple):
    """A member of the network in one country.

    `kind` is "coalition" or "organisation"; `member_as_of` a year or a month.
    """

    id: str
    country: str
    name: str
    member_as_of: str
    sources: tuple[Source, ...]
    contact: Contact = Contact()
    local_name: str | None = None
    acronym: str | None = None
    kind: str | None = None
    about: Text | None = None


class Figure(NamedTuple):
    """How many groups, in how many countries, the network reported at a date."""

    date: str
    groups: int
    sources: tuple[Source, ...]
    countries: int | None = None


class Secretariat(NamedTuple):
    """The office that coordinates the network."""

    name: str
    contact: Contact
    sources: tuple[Source, ...]


class Unconfirmed(NamedTuple):
    """A country where the network names a member that no dated page confirms."""

    country: str
    sources: tuple[Source, ...]


class Network(NamedTuple):
    """What ECPAT is, its secretariat, and the figures it reported, oldest first."""

    what_it_is: Text
    what_members_do: tuple[Text, ...]
    name_note: Text
    secretariat: Secretariat
    figures: tuple[Figure, ...]
    sources: tuple[Source, ...]
    unconfirmed: tuple[Unconfirmed, ...] = ()


class Link(NamedTuple):
    """A page to read or watch more."""

    url: str
    label: Text


class HistoryEvent(NamedTuple):
    """A milestone; `note` is a caution about the words of an official name."""

    id: str
    date: str
    title: Text
    text: Text
    sources: tuple[Source, ...]
    note: Text | None = None
    link: Link | None = None


class Orientation(NamedTuple):
    """One strategic orientation: its official title, and what it means in plain words."""

    title: Text
    meaning: Text


class Framework(NamedTuple):
    """The orientations of one period, such as "2015-2018"."""

    id: str
    period: str
    title: Text
    introduction: Text
    orientations: tuple[Orientation, ...]
    sources: tuple[Source, ...]
