"""Which letters can follow the ones spelled so far, so that nobody can spell into nothing."""

from collections.abc import Iterable

from ecpat_finder.directory.model import Country, text_in
from ecpat_finder.directory.search.folding import fold


class NextLetters:
    """The names of the countries in one language, letter by letter.

    Letters are folded ones (see `fold`): one key for "e", "é" and "E". A space follows where a
    name goes on with another word. Articles and the like aren't left out: what can be spelled is
    what is shown.
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
        """The letters that lead on towards a country; none when the spelled name can't go on."""
        spelled = fold(prefix)
        if spelled and prefix[-1:].isspace():
            spelled += " "
        length = len(spelled)
        return frozenset(
            name[length] for name in self._names if len(name) > length and name.startswith(spelled)
        )
