"""The values of command-line options and settings, and the exit codes. Imports no Qt."""

from enum import IntEnum

TABS = ("find", "history", "orientations", "about")
"""The pages with a tab, in tab order."""

PAGES = (*TABS, "help")
"""All pages: those with a tab, and the one behind the button "Get help now"."""

THEMES = ("light", "dark", "contrast")


class ExitCode(IntEnum):
    """The exit codes of the program, documented in README."""

    DONE = 0
    INVALID_DATASET = 1
    WRONG_USAGE = 2
    NO_DISPLAY = 3
    NOT_WRITTEN = 4
    ALREADY_RUNNING = 5
    ENDED_BY_OPERATOR = 6
    TOO_MANY_ERRORS = 70
