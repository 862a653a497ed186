"""Reads the dataset's files, and says what is wrong with them and where."""

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from ecpat_finder import paths
from ecpat_finder.directory.dataset import rules
from ecpat_finder.directory.dataset.schema import schema_errors
from ecpat_finder.directory.model import Period, Source
from ecpat_finder.printable import printable

MAX_FILE_BYTES = 64 * 1024 * 1024
"""Larger dataset files are rejected without being read."""

_SUSPECT_CHARACTER = re.compile(
    r"\\u|[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ue000-\uf8ff\ufffe\uffff]"
)
"""Matches every file that may contain a disallowed character; others need no search."""


class Problem(NamedTuple):
    """A problem in a dataset: file, record id, field, and what is wrong; one line as a text."""

    file: str
    record: str
    field: str
    what: str

    def __str__(self) -> str:
        return printable(": ".join(part for part in self if part))


class DatasetError(Exception):
    """The dataset is invalid; `problems` holds all problems found, at least one."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class UnreadableError(Exception):
    """A file is missing, isn't UTF-8, or isn't JSON."""


class Document:
    """A parsed file, and whether its texts may contain disallowed characters."""

    def __init__(self, content: Any, is_suspect: bool) -> None:
        self.content = content
        self.is_suspect = is_suspect


def read_document(file: Path) -> Document:
    """Reads a JSON file; raises UnreadableError with the reason if that isn't possible."""
    try:
        if file.stat().st_size > MAX_FILE_BYTES:
            raise UnreadableError(f"is larger than {MAX_FILE_BYTES // 2**20} MiB")
        text = file.read_text(encoding="utf-8")
        content = json.loads(text, parse_constant=_reject_constant)
    except FileNotFoundError:
        raise UnreadableError("file not found") from None
    except OSError as error:
        raise UnreadableError(f"can't be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise UnreadableError(f"is not UTF-8 (byte {error.start})") from None
    except json.JSONDecodeError as error:
        position = f"line {error.lineno}, column {error.colno}"
        raise UnreadableError(f"is not JSON ({position}: {error.msg})") from None
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"is not JSON ({error})") from None
    return Document(content, bool(_SUSPECT_CHARACTER.search(text)) or not _is_normalized(text))


def _is_normalized(text: str) -> bool:
    import unicodedata

    return unicodedata.is_normalized("NFC", text)


def _reject_constant(name: str) -> float:
    raise ValueError(f"{name} is not a JSON number")


def form_problems(name: str, document: Document, check_texts: bool = False) -> list[Problem]:
    """What the file's schema forbids, and texts with disallowed characters.

    Texts are searched in a document that may contain one, or if `check_texts`, which also finds
    spaces around them.
    """
    schema = json.loads((paths.schema_folder() / f"{name}.schema.json").read_text("utf-8"))
    errors = list(schema_errors(document.content, schema))
    if document.is_suspect or check_texts:
        errors += rules.text_problems(document.content)
    return [_problem_at(name, document.content, path, what) for path, what in errors]


def checked_document(
    folder: Path, name: str, rule_problems: Callable[[Any], Iterable[tuple[str, str, str]]]
) -> tuple[Any, list[Problem]]:
    """The content of a file that is read when it is first asked for, and all its problems.

    `rule_problems` gives (record, field, message) of each problem of a content that is valid by its
    schema. The content is of use if there is no problem.
    """
    try:
        document = read_document(folder / f"{name}.json")
    except UnreadableError as error:
        return None, [Problem(f"{name}.json", "", "", str(error))]
    found = form_problems(name, document, check_texts=True)
    if not found:
        found = [Problem(f"{name}.json", *parts) for parts in rule_problems(document.content)]
    return document.content, found


def _problem_at(name: str, content: Any, path: tuple[str | int, ...], what: str) -> Problem:
    """A problem at a path in a file, with the record's id instead of its index."""
    record = ""
    if len(path) > 1 and path[0] == name:  # the list of countries or cities
        content, path = content[name], path[1:]
    if path and isinstance(path[0], int):
        entry = content[path[0]]
        key = entry.get("id", entry.get("code")) if isinstance(entry, dict) else None
        record = ascii(key)[1:-1] if isinstance(key, str) and key else f"record {path[0] + 1}"
        path = path[1:]
    field = ".".join(str(part) if isinstance(part, int) else ascii(part)[1:-1] for part in path)
    return Problem(f"{name}.json", record, field, what)


def sources_of(entries: list[dict[str, Any]]) -> tuple[Source, ...]:
    """The sources of a record of a valid dataset."""
    return tuple(map(_source, entries))


def _source(entry: dict[str, Any]) -> Source:
    fields = entry | {"supports": tuple(entry.get("supports", ()))}
    if "period" in entry:
        period = entry["period"]
        fields["period"] = Period(period["because"], period.get("from"), period.get("to"))
    return Source(**fields)
