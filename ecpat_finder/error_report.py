"""Formats an unhandled exception as one log line, without user data."""

import time
from pathlib import Path
from types import TracebackType


def error_line(
    kind: type[BaseException], trace: TracebackType | None, when: float | None = None
) -> str:
    """One line: time (`when`, in epoch seconds; None means now), exception type, file, function.

    The exception's message is omitted: it may contain what was typed or chosen.
    """
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    code = trace.tb_frame.f_code if trace else None
    location = f"{Path(code.co_filename).name}, {code.co_name}" if code else "start"
    timestamp = time.strftime("%Y-%m-%dT%H:%M:%S", time.localtime(when))
    return f"{timestamp} fault: {kind.__name__} in {location}"
