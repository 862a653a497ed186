"""What to do in a situation, in plain words. Read when the help page is first opened."""

from typing import NamedTuple

from ecpat_finder.directory.model import WORLDWIDE, Ages, HelplineKind, Source, Text


class Advice(NamedTuple):
    """One thing to do or to know, and the pages from which it comes.

    `lines` are the kinds of helpline to use, the best one first; `tools` the ids of tools;
    `shows` is "nearest_groups" if these belong to it.
    """

    text: Text
    sources: tuple[Source, ...]
    id: str = ""
    lines: tuple[HelplineKind, ...] = ()
    tools: tuple[str, ...] = ()
    website: str | None = None
    shows: str | None = None


class Situation(NamedTuple):
    """A situation in the words of whoever is in it, and the steps to take, in their order."""

    id: str
    title: Text
    steps: tuple[Advice, ...]
    reassurance: Advice | None = None

    @property
    def lines(self) -> tuple[HelplineKind, ...]:
        """The kinds of helpline of all steps, in their order, each once."""
        return tuple(dict.fromkeys(kind for step in self.steps for kind in step.lines))

    @property
    def tools(self) -> tuple[str, ...]:
        """The ids of the tools of all steps, each once."""
        return tuple(dict.fromkeys(tool for step in self.steps for tool in step.tools))

    @property
    def sources(self) -> tuple[Source, ...]:
        """The pages behind all of it, each once."""
        advice = (*((self.reassurance,) if self.reassurance else ()), *self.steps)
        return tuple(dict.fromkeys(page for part in advice for page in part.sources))


class Tool(NamedTuple):
    """A website that helps in some situations, in one country or in all (`WORLDWIDE`)."""

    id: str
    name: str
    website: str
    area: str
    text: Text
    sources: tuple[Source, ...]
    ages: Ages | None = None


class Guidance(NamedTuple):
    """All advice of the help page.

    `none_here` is for a country without a child helpline. `report_travellers` has as its last
    tool the network's page for reports.
    """

    intro: Advice
    situations: tuple[Situation, ...]
    before_calling: tuple[Advice, ...]
    none_here: Situation
    report_travellers: Situation
    tools: tuple[Tool, ...]

    def tools_in(self, situation: Situation, country: str) -> tuple[Tool, ...]:
        """The tools of a situation that work in a country (ISO 3166-1 alpha-2, or empty)."""
        areas = (WORLDWIDE, country)
        return tuple(
            tool for tool in self.tools if tool.id in situation.tools and tool.area in areas
        )
