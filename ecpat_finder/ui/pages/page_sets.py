"""The sets of pages: those of a directory, and those for one that can't be read."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from ecpat_finder.choices import TABS
from ecpat_finder.directory.dataset.loading import Problem
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.pages.page_stack import PageFactory


class PageActions(NamedTuple):
    """The actions that a page requests of its window."""

    choose_country: Callable[[], object]
    show_licences: Callable[[], object]


def directory_pages(
    context: UiContext, make_find: PageFactory, actions: PageActions
) -> dict[str, PageFactory]:
    """The pages of a directory; `make_find` creates the page "find"."""

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

    return {
        "find": make_find,
        "history": make_history,
        "orientations": make_orientations,
        "about": make_about,
        "help": _help_factory(context, actions),
    }


def error_pages(
    context: UiContext, problems: tuple[Problem, ...], actions: PageActions
) -> dict[str, PageFactory]:
    """The help page, and an error page in place of each other page."""

    def make_error() -> QWidget:
        from ecpat_finder.ui.pages.error import ErrorPage

        return ErrorPage(context, problems)

    return dict.fromkeys(TABS, make_error) | {"help": _help_factory(context, actions)}


def _help_factory(context: UiContext, actions: PageActions) -> PageFactory:
    def make_help() -> QWidget:
        from ecpat_finder.ui.pages.help import HelpPage

        page = HelpPage(context)
        page.find_pressed.connect(actions.choose_country)
        return page

    return make_help
