"""Imports PySide6 without its hook on import statements; imported before all that imports Qt.

PySide6 replaces `builtins.__import__` for `from __feature__ import ...`, which this program doesn't
use. The hook reads the source of each module that is imported from then on, ours and Python's, to
look for "PySide6", and the lines stay in memory. Without the hook an import is Python's own again.
"""

import builtins

import PySide6.QtCore  # noqa: F401

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
