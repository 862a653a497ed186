"""The letters that can follow a typed prefix, so that every spelling leads to a country."""

from collections.abc import Iterable

from ecpat_finder.directory.model import Country, text_in
from ecpat_finder.directory.search.folding import fold


class NextLetters:
    """Prefix lookup in the countries' names in one language.

    Letters are folded (see `fold`): one key for "e", "é" and "E". A space means that another word
    follows. Articles are included, so that names are spelled as displayed.
    """

    def __init__(self, countries: Iterable[Country], language: str) -> None:
        self._names = sorted(
            {
                fold(name)
                for country in countries
                for name in (text_in(country.name, language), *country.own_names(language))
            }
        )

    def next_letters(self, prefix: str) -> frozenset[str]:
        """The letters that continue a prefix towards a country's name; empty if none does."""
        folded = fold(prefix)
        if folded and prefix[-1:].isspace():
            folded += " "
        length = len(folded)
        return frozenset(
            name[length] for name in self._names if len(name) > length and name.startswith(folded)
        )
