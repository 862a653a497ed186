"""The records of the dataset as immutable objects; the schemas define what a field may hold."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

Text = Mapping[str, str]
"""A localised text: BCP 47 language -> text. English is always present."""


def text_in(text: Text, language: str) -> str:
    """The text in a language, or in English if it isn't translated."""
    return text.get(language) or text["en"]


class LocalName(NamedTuple):
    """A country's name in one of its official languages (`language` is BCP 47)."""

    language: str
    name: str


class Country(NamedTuple):
    """A country or territory of ISO 3166-1.

    `regions` are UN M49 codes, continent first. `point` is latitude and longitude in degrees;
    None for a few uninhabited islands.
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
        """Its names in its official languages, except its name in `language`."""
        displayed = text_in(self.name, language)
        return tuple(local.name for local in self.local if local.name != displayed)


class Period(NamedTuple):
    """When an undated page was written: between two dates (a year or a month), if known.

    `because` says how the text shows it.
    """

    because: str
    from_: str | None = None
    to: str | None = None


class Source(NamedTuple):
    """A web page that an editor read as evidence for a record.

    `date` is the date that the page states (a year, a month or a day), or "undated"; `read` the
    day it was read; `supports` the record's fields that it is evidence for.
    `url` may be None only in history and orientations, where the address wasn't recorded.
    `kind`, which only a helpline's sources have, is whose page it is, such as "operator".
    """

    title: str
    date: str
    read: str
    url: str | None = None
    supports: tuple[str, ...] = ()
    dated_by: str | None = None
    period: Period | None = None
    kind: str | None = None

    @property
    def freshest(self) -> str | None:
        """The latest date known of the page; None if nothing is."""
        if self.date != "undated":
            return self.date
        return (self.period.to or self.period.from_) if self.period else None


def tel_uri(number: str) -> str:
    """A number as a tel URI (RFC 3966), without the spaces and hyphens that group its digits.

    "#" is escaped, as URIs require: telephones dial nothing after it otherwise.
    """
    signs = [sign for sign in number if sign.isdigit() or sign in "+*#"]
    return "tel:" + "".join(signs).replace("#", "%23")


class ContactLink(NamedTuple):
    """A contact detail as a link; `kind` is "phone", "helpline", "email" or "website".

    `value` is an E.164 number, a number as dialled inside the country, an e-mail or a web address.
    """

    kind: str
    value: str

    @property
    def uri(self) -> str:
        """The URI: tel (RFC 3966), mailto (RFC 6068), or the web address."""
        if self.kind in ("phone", "helpline"):
            return tel_uri(self.value)
        return {"email": "mailto:", "website": ""}[self.kind] + self.value


class Contact(NamedTuple):
    """An organisation's contact details; unknown ones are None or empty.

    `phone` holds E.164 numbers, `helpline` the numbers of helplines that the organisation runs, as
    dialled inside the country, `address` the lines above the city.
    """

    website: str | None = None
    email: str | None = None
    phone: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    city: str | None = None
    helpline: tuple[str, ...] = ()

    @property
    def links(self) -> tuple[ContactLink, ...]:
        """Helplines first, then telephone numbers, e-mail and website."""
        return (
            *(ContactLink("helpline", number) for number in self.helpline),
            *(ContactLink("phone", number) for number in self.phone),
            *((ContactLink("email", self.email),) if self.email else ()),
            *((ContactLink("website", self.website),) if self.website else ()),
        )

    @property
    def postal_lines(self) -> tuple[str, ...]:
        """The lines of the postal address, city last."""
        return (*self.address, *((self.city,) if self.city else ()))

    @property
    def is_reachable(self) -> bool:
        """Whether there is any contact detail besides a city."""
        return bool(self.links or self.address)


class Group(NamedTuple):
    """A member of the network in one country.

    `local_language` is the BCP 47 tag of `local_name`, if it has one language.
    `kind` is "coalition" or "organisation". `point` is the latitude and longitude of the city of
    its contact in degrees (GeoNames); None if it has none.
    """

    id: str
    country: str
    name: str
    sources: tuple[Source, ...]
    contact: Contact = Contact()
    local_name: str | None = None
    local_language: str | None = None
    acronym: str | None = None
    kind: str | None = None
    about: Text | None = None
    offers: tuple[str, ...] = ()
    point: tuple[float, float] | None = None


WORLDWIDE = "001"
"""UN M49: the `country` of a helpline that people in any country can use."""


class HelplineKind(StrEnum):
    """What a helpline is for, in the order in which a country's helplines are shown."""

    EMERGENCY = "emergency"
    CHILD_HELPLINE = "child_helpline"
    POLICE = "police"
    AMBULANCE = "ambulance"
    FIRE = "fire"
    TRAFFICKING = "trafficking"
    VIOLENCE = "violence"
    REPORT_ONLINE = "report_online"


class Ages(NamedTuple):
    """Whom a helpline is for, in years; None where it names no limit."""

    from_: int | None = None
    up_to: int | None = None


class Helpline(NamedTuple):
    """A number to call, or a page to report on, in one country or in all of them (`WORLDWIDE`).

    `dial` is text exactly as one dials it inside the country, never E.164; `sms` and `whatsapp`
    too. What no source says is None or empty: whether the call is free, whether it shows on the
    bill, whether callers needn't give their name. `hours` is "24/7" or a text.
    """

    id: str
    country: str
    kind: HelplineKind
    name: Text
    sources: tuple[Source, ...]
    dial: str | None = None
    sms: str | None = None
    whatsapp: str | None = None
    website: str | None = None
    hours: str | Text | None = None
    free: bool | None = None
    on_bill: bool | None = None
    anonymous: bool | None = None
    limits: Text | None = None
    ages: Ages | None = None
    languages: tuple[str, ...] = ()

    @property
    def is_always_open(self) -> bool:
        """Whether a source says that it is open round the clock."""
        return self.hours == "24/7"

    @property
    def tel_uri(self) -> str | None:
        """The number as a tel URI that a phone inside the country dials; None without a number."""
        if self.dial is None:
            return None
        return tel_uri(self.dial)


class Figure(NamedTuple):
    """The number of groups and countries that the network reported at a date."""

    date: str
    groups: int
    sources: tuple[Source, ...]
    countries: int | None = None


class Secretariat(NamedTuple):
    """The office that coordinates the network."""

    name: str
    contact: Contact
    sources: tuple[Source, ...]


class NoMember(NamedTuple):
    """A country whose page on the network's own site names no member."""

    country: str
    sources: tuple[Source, ...]


class Network(NamedTuple):
    """What ECPAT is, its secretariat, and the figures that it reported, oldest first."""

    what_it_is: Text
    what_members_do: tuple[Text, ...]
    name_note: Text
    secretariat: Secretariat
    figures: tuple[Figure, ...]
    sources: tuple[Source, ...]
    no_member: tuple[NoMember, ...] = ()


class Link(NamedTuple):
    """A page for further reading or watching."""

    url: str
    label: Text


class HistoryEvent(NamedTuple):
    """A milestone; `note` is a caution about the terminology of an official name."""

    id: str
    date: str
    title: Text
    text: Text
    sources: tuple[Source, ...]
    note: Text | None = None
    link: Link | None = None


class Orientation(NamedTuple):
    """One strategic orientation: its official title and its meaning in plain language."""

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
