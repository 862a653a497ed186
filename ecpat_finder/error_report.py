"""Turns an unhandled exception into one log line, without what a person chose."""

import time
from pathlib import Path
from types import TracebackType


def error_line(
    kind: type[BaseException], trace: TracebackType | None, when: float | None = None
) -> str:
    """One line: the time (`when`, in epoch seconds; None is now), the exception's type, its place.

    The exception's message is left out: it may hold what was typed or chosen.
    """
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    code = trace.tb_frame.f_code if trace else None
    place = f"{Path(code.co_filename).name}, {code.co_name}" if code else "start"
    moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.localtime(when))
    return f"{moment} fault: {kind.__name__} in {place}"
