"""What is said of a helpline in words, on the screen and on paper."""

from PySide6.QtCore import QCoreApplication, QLocale

from ecpat_finder.directory.dates import is_old, newest_date, today
from ecpat_finder.directory.model import Helpline, HelplineKind
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.formatting import month_text

translate = QCoreApplication.translate

LANGUAGE_NAMES = {
    "en": "English",
    "es": "español",
    "zh": "中文",
    "ilo": "Ilokano",
    "war": "Winaray",
    "tsg": "Bahasa Sūg",
    "kg": "Kikongo",
}
"""Names of languages in themselves where Qt has none, or adds the country."""


def kind_text(kind: HelplineKind) -> str:
    """What a helpline is for: "Child helpline"."""
    return {
        HelplineKind.EMERGENCY: translate("Helpline", "Emergency number"),
        HelplineKind.CHILD_HELPLINE: translate("Helpline", "Child helpline"),
        HelplineKind.POLICE: translate("Helpline", "Police"),
        HelplineKind.AMBULANCE: translate("Helpline", "Ambulance"),
        HelplineKind.FIRE: translate("Helpline", "Fire brigade"),
        HelplineKind.TRAFFICKING: translate("Helpline", "Human trafficking"),
        HelplineKind.VIOLENCE: translate("Helpline", "Violence"),
        HelplineKind.REPORT_ONLINE: translate("Helpline", "Report online"),
    }[kind]


def hours_text(context: UiContext, line: Helpline) -> str:
    """When it can be reached; empty if no source says so."""
    if line.is_always_open:
        return translate("Helpline", "day and night, every day")
    return "" if line.hours is None or isinstance(line.hours, str) else context.text(line.hours)


def cost_text(line: Helpline) -> str:
    """Whether a call costs something, or that nobody knows; empty if there is no number."""
    if not line.dial:
        return ""
    if line.free is None:
        return translate("Helpline", "we don’t know whether this call is free")
    return translate("Helpline", "free") if line.free else translate("Helpline", "not free")


def bill_text(line: Helpline) -> str:
    """Whether the call shows on the bill; empty if no source says so."""
    if line.on_bill is None:
        return ""
    if line.on_bill:
        return translate("Helpline", "the call shows on the telephone bill")
    return translate("Helpline", "the call doesn’t show on the bill")


def anonymous_text(line: Helpline) -> str:
    """Whether callers give their name; empty if no source says so."""
    if line.anonymous is None:
        return ""
    if line.anonymous:
        return translate("Helpline", "you needn’t give your name")
    return translate("Helpline", "they ask for your name")


def ages_text(line: Helpline, locale: QLocale) -> str:
    """Whom it is for; empty if no source says so."""
    if line.ages is None:
        return ""
    youngest, oldest = line.ages
    if youngest is None and oldest is None:
        return ""
    if youngest is None:
        text = translate("Helpline", "up to the age of %2")
    elif oldest is None:
        text = translate("Helpline", "from the age of %1")
    else:
        text = translate("Helpline", "from %1 to %2 years of age")
    for mark, age in (("%1", youngest), ("%2", oldest)):
        text = text.replace(mark, "" if age is None else locale.toString(age))
    return text


def languages_text(line: Helpline) -> str:
    """The languages spoken, each by its own name, for whoever reads only that one."""
    return ", ".join(filter(None, map(_language_name, line.languages)))


def _language_name(tag: str) -> str:
    return LANGUAGE_NAMES.get(tag) or QLocale(tag).nativeLanguageName()


def main_facts(context: UiContext, line: Helpline) -> str:
    """Hours and cost in a line: "Free · day and night, every day"."""
    return sentence((cost_text(line), hours_text(context, line)))


def more_facts(context: UiContext, line: Helpline) -> str:
    """All else that is known and short: the bill, names, ages, languages."""
    parts = (
        bill_text(line),
        anonymous_text(line),
        ages_text(line, context.locale),
        languages_text(line),
    )
    return sentence(parts)


def sentence(parts: tuple[str, ...]) -> str:
    """The parts that aren't empty in one line, with a capital at its beginning."""
    text = " · ".join(filter(None, parts))
    return text[:1].upper() + text[1:]


def freshness_text(line: Helpline, locale: QLocale) -> str:
    """How old the newest page behind it is, in words, with a caution if it is old."""
    newest = newest_date(line.sources)
    if newest is None:
        read = max(source.read for source in line.sources)
        text = translate("Helpline", "From pages without a date, read in %1.")
        return text.replace("%1", month_text(read, locale))
    text = translate("Helpline", "From a page of %1.")
    if is_old(newest, today()):
        text = translate(
            "Helpline", "From a page of %1, more than three years ago: it may have changed."
        )
    return text.replace("%1", month_text(newest, locale))


def line_text(context: UiContext, line: Helpline) -> str:
    """A helpline in a few words: "Child helpline: 116 111"."""
    if line.dial:
        text = translate("Helpline", "%1: %2")
        return text.replace("%1", kind_text(line.kind)).replace("%2", line.dial)
    return context.text(line.name)


def sms_text(line: Helpline) -> str:
    """The number for text messages; empty without one."""
    if not line.sms:
        return ""
    return translate("Helpline", "Text message: %1").replace("%1", line.sms)


def whatsapp_text(line: Helpline) -> str:
    """The number for WhatsApp; empty without one."""
    if not line.whatsapp:
        return ""
    return translate("Helpline", "WhatsApp: %1").replace("%1", line.whatsapp)
