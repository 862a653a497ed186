"""How many gathered names are found, and how long a letter takes, beside QCompleter and SQLite.

All three look in the same names: those of the index in Latin letters, about 90,000. Each gathered
name is then typed letter by letter. Last, the same with 100,000 groups of made-up names.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QCompleter

from ecpat_finder import paths
from ecpat_finder.directory import Directory, Group, load_directory
from ecpat_finder.directory.search.folding import fold
from ecpat_finder.directory.search.name_index import PARTS, NameIndex
from tests.benchmarks.gathered import Gathered, gathered
from tests.benchmarks.keystroke import report

MANY = 100_000
Answer = Callable[[str], list[str]]


def index_names() -> list[tuple[str, str]]:
    """Each name of the index in Latin letters with its code."""
    index = NameIndex(paths.name_index_file())
    tables = (index.table(part, "LATIN") for part in PARTS)
    return [
        (table.folded(number), table.code(number))
        for table in tables
        if table
        for number in range(len(table))
    ]


def completer(names: list[tuple[str, str]]) -> Answer:
    """QCompleter over the names, matching anywhere in them."""
    codes: dict[str, str] = dict(names)
    texts = QStringListModel(list(codes))
    found = QCompleter(texts)
    texts.setParent(found)
    found.setFilterMode(Qt.MatchFlag.MatchContains)
    found.setMaxVisibleItems(10)

    def answer(typed: str) -> list[str]:
        found.setCompletionPrefix(fold(typed))
        model = found.completionModel()
        rows = range(min(10, model.rowCount()))
        return list(dict.fromkeys(codes[model.index(row, 0).data()] for row in rows))

    return answer


def full_text(names: list[tuple[str, str]]) -> Answer:
    """SQLite FTS5 with its trigram tokenizer, best rank first."""
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table names using fts5(name, code unindexed, tokenize='trigram')")
    base.executemany("insert into names values (?, ?)", names)

    def answer(typed: str) -> list[str]:
        words = [word for word in fold(typed).split() if len(word) > 2]
        if not words:
            return []
        wanted = " ".join(f'"{word}"' for word in words)
        query = "select code from names where names match ? order by rank limit 10"
        return list(dict.fromkeys(code for (code,) in base.execute(query, (wanted,))))

    return answer


def ours(directory: Directory) -> Answer:
    """What the picker asks with each letter."""
    directory.prepare_search()
    return lambda typed: [match.country.code for match in directory.find_countries(typed, 40)]


def with_many_groups(directory: Directory) -> Directory:
    """The directory with 100,000 groups whose names are numbers in words of the alphabet."""
    codes = sorted(directory.countries)
    groups = tuple(
        Group(f"test-{number}", codes[number % len(codes)], _made_up(number), ())
        for number in range(MANY)
    )
    return Directory(
        directory.countries,
        directory.regions,
        groups,
        directory.network,
        directory.history,
        directory.frameworks,
    )


def _made_up(number: int) -> str:
    letters = "bdfgklmnprstvz"
    vowels = "aeiou"
    word = ""
    while number:
        number, place = divmod(number, len(letters) * len(vowels))
        word += letters[place // len(vowels)] + vowels[place % len(vowels)]
    return f"Group {word or 'none'} for testing"


def shares(answer: Answer, names: list[Gathered]) -> tuple[float, float]:
    """Which share of the names is answered with the right country first, and in three."""
    answers = [answer(name.typed) for name in names]
    pairs = list(zip(answers, names, strict=True))
    first = sum(bool(name.codes & set(codes[:1])) for codes, name in pairs)
    three = sum(bool(name.codes & set(codes[:3])) for codes, name in pairs)
    return first / len(names), three / len(names)


def letter_by_letter(answer: Answer, names: list[Gathered]) -> Iterator[float]:
    """Milliseconds of the answer to each letter more."""
    for name in names:
        for length in range(1, len(name.typed) + 1):
            started = time.perf_counter()
            answer(name.typed[:length])
            yield (time.perf_counter() - started) * 1000


def main() -> None:
    """Prints the shares and times of all."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["names"])
    directory = load_directory()
    names = index_names()
    engines = {
        "ours": ours(directory),
        "QCompleter": completer(names),
        "SQLite FTS5 trigram": full_text(names),
    }
    sections = gathered()
    print(f"names found, of {sum(map(len, sections.values()))} gathered ones (first, in three)")
    for engine, answer in engines.items():
        parts = (
            f"{section} ({len(found)}) {first:.1%} {three:.1%}"
            for section, found in sections.items()
            for first, three in (shares(answer, found),)
        )
        print(f"  {engine:22} {'   '.join(parts)}")
    typed = sections["aliases"] + sections["misspellings"] + sections["wild"][:100]
    print(f"a letter more, over {len(names)} names")
    times = {
        name: report(name, list(letter_by_letter(answer, typed)))
        for name, answer in engines.items()
    }
    many = with_many_groups(directory)
    grouped = [*names, *((fold(group.name), group.country) for group in many.groups)]
    print(f"the same with {MANY} groups")
    report("ours", list(letter_by_letter(ours(many), typed)))
    report("SQLite FTS5 trigram", list(letter_by_letter(full_text(grouped), typed)))
    ratios = (times["ours"][place] / times["SQLite FTS5 trigram"][place] for place in (0, 1))
    print("  ratio ours to SQLite   median {:6.2f} x    p99 {:6.2f} x".format(*ratios))
    del application


if __name__ == "__main__":
    main()
