"""What a person may choose on the command line and in the window, and the exit codes. No Qt."""

from enum import IntEnum

TABS = ("find", "history", "orientations", "about")
"""The pages that have a tab, in their order."""

THEMES = ("light", "dark", "contrast")


class ExitCode(IntEnum):
    """The exit codes of the program; README tells users what they mean."""

    DONE = 0
    INVALID_DATASET = 1
    WRONG_USAGE = 2
    NO_DISPLAY = 3
    NOT_WRITTEN = 4
    ALREADY_RUNNING = 5
    ENDED_BY_OPERATOR = 6
    TOO_MANY_ERRORS = 70
