"""From a key pressed to the results painted, beside QCompleter on the same names.

Every country's English and French name is typed letter by letter into the real picker, and into
a QLineEdit with a QCompleter over the same names (contains, any case), in turn.
"""

import os
import statistics
import sys
import time

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QListView, QVBoxLayout, QWidget

from ecpat_finder.directory import Directory, load_directory
from ecpat_finder.ui.picker.country_picker import CountryPicker
from tests.contexts import english


def reference_picker(names: list[str]) -> tuple[QWidget, QLineEdit]:
    """A line with a QCompleter, its matches in a list that is always there."""
    window = QWidget()
    line = QLineEdit()
    completer = QCompleter(QStringListModel(names))
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setParent(line)
    matches = QListView()
    matches.setModel(completer.completionModel())
    line.textChanged.connect(completer.setCompletionPrefix)
    column = QVBoxLayout(window)
    column.addWidget(line)
    column.addWidget(matches)
    return window, line


def type_names(window: QWidget, line: QLineEdit, names: list[str]) -> list[float]:
    """Milliseconds of each keystroke, until what it changed is painted."""
    window.resize(360, 700)
    window.show()
    QApplication.processEvents()
    taken: list[float] = []
    for name in names:
        line.clear()
        QApplication.processEvents()
        for letter in name:
            started = time.perf_counter()
            line.insert(letter)
            QApplication.processEvents()  # lays out and paints what has changed
            taken.append((time.perf_counter() - started) * 1000)
    window.hide()
    return taken


def report(name: str, taken: list[float], what: str = "keystrokes") -> tuple[float, float]:
    """Prints median and p99, and returns them."""
    median, p99 = statistics.median(taken), statistics.quantiles(taken, n=100)[98]
    print(f"  {name:22} median {median:6.2f} ms   p99 {p99:6.2f} ms   ({len(taken)} {what})")
    return median, p99


def main() -> None:
    """Prints the figures of both and their ratio."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    directory: Directory = load_directory()
    directory.prepare_search()
    names = sorted(
        {name for country in directory.countries.values() for name in country.name.values()}
    )
    picker = CountryPicker(english(directory))
    window, reference = reference_picker(names)
    print("a keystroke, from the key to the painted results")
    theirs = report("QCompleter", type_names(window, reference, names))
    ours = report("the picker", type_names(picker, picker.search, names))
    medians, tails = ours[0] / theirs[0], ours[1] / theirs[1]
    print(f"  ratio                  median {medians:6.2f} x    p99 {tails:6.2f} x")
    del application


if __name__ == "__main__":
    main()
