"""The pages of a directory, with an error page in place of each that can't be shown."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from ecpat_finder.directory.dataset.reading import Problem
from ecpat_finder.directory.fallback import problems_of
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.pages.page_stack import PageFactory

FILES_OF_PAGES = {
    "find": ("countries", "groups"),
    "history": ("history",),
    "orientations": ("orientations",),
    "about": ("network",),
}
"""The files of the dataset without which a page has nothing to show."""


class PageActions(NamedTuple):
    """The actions that a page requests of its window, and what the help page needs of it.

    `country` is the code of the current country, or empty; `make_picker` makes the help page's
    picker, which calls a function with the code of what is picked.
    """

    choose_country: Callable[[str], object]
    show_group: Callable[[str], object]
    show_licences: Callable[[], object]
    country: Callable[[], str]
    make_picker: Callable[[Callable[[str], object]], QWidget]


def directory_pages(
    context: UiContext,
    make_find: PageFactory,
    actions: PageActions,
    problems: Sequence[Problem] = (),
) -> dict[str, PageFactory]:
    """The pages of a directory; `make_find` creates the page "find".

    An error page is in place of each page whose files are among the `problems`.
    """

    def make_history() -> QWidget:
        from ecpat_finder.ui.pages.history import HistoryPage

        return HistoryPage(context)

    def make_orientations() -> QWidget:
        from ecpat_finder.ui.pages.orientations import OrientationsPage

        return OrientationsPage(context)

    def make_about() -> QWidget:
        from ecpat_finder.ui.pages.about import AboutPage

        page = AboutPage(context)
        page.licences_pressed.connect(actions.show_licences)
        return page

    pages: dict[str, PageFactory] = {
        "find": make_find,
        "history": make_history,
        "orientations": make_orientations,
        "about": make_about,
        "help": _help_factory(context, actions),
    }
    for page, files in FILES_OF_PAGES.items():
        if found := problems_of(problems, *files):
            pages[page] = _error_factory(context, page, found)
    return pages


def _error_factory(context: UiContext, page: str, problems: tuple[Problem, ...]) -> PageFactory:
    def make_error() -> QWidget:
        from ecpat_finder.ui.pages.error import ErrorPage

        return ErrorPage(context, problems, lacks_groups=page == "find")

    return make_error


def _help_factory(context: UiContext, actions: PageActions) -> PageFactory:
    def make_help() -> QWidget:
        from ecpat_finder.ui.pages.help import HelpPage

        page = HelpPage(context, actions.make_picker, actions.country())
        page.country_chosen.connect(actions.choose_country)
        page.group_pressed.connect(actions.show_group)
        return page

    return make_help
