"""An error in one line, without what a person chose."""

import sys
from types import TracebackType

from ecpat_finder.error_report import error_line


def trace_of(fault: BaseException) -> TracebackType | None:
    try:
        raise fault
    except BaseException:
        return sys.exc_info()[2]


def test_a_fault_is_told_without_its_words() -> None:
    line = error_line(ValueError, trace_of(ValueError("Thailand")), when=0)
    assert line.endswith("fault: ValueError in test_error_report.py, trace_of")
    assert "Thailand" not in line
    assert error_line(ValueError, None).endswith("fault: ValueError in start")
