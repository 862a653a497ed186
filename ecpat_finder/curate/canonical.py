"""Rewrites a file of the dataset in its canonical form, if the dataset is valid then."""

import json
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile
from typing import Any

from ecpat_finder.directory import DatasetError, Problem, load_directory
from ecpat_finder.directory.dataset.editor_rules import editor_problems


def rewrite(folder: Path, name: str, canonical: Callable[[Any], str]) -> list[Problem]:
    """Rewrites a file (its name without ".json") atomically; returns the dataset's problems.

    `canonical` gives the file's text for its content. A file with problems isn't changed. Raises
    OSError if it can't be read or written.
    """
    target = folder / f"{name}.json"
    try:
        text = canonical(json.loads(target.read_text(encoding="utf-8")))
    except (ValueError, AttributeError, TypeError, KeyError, RecursionError):
        text = ""  # the loader reports the reason
    with tempfile.TemporaryDirectory(dir=folder, prefix=".") as trial:
        for file in folder.glob("*.json"):
            copyfile(file, Path(trial, file.name))
        canonical_file = Path(trial, target.name)
        if text:
            canonical_file.write_text(text, encoding="utf-8")
        try:
            problems = editor_problems(load_directory(Path(trial), always_check=True))
        except DatasetError as error:
            problems = list(error.problems)
        if not problems:
            canonical_file.replace(target)
    return problems


def normalized(value: Any) -> Any:
    """The value with all texts in Unicode NFC, without outer spaces."""
    if isinstance(value, dict):
        return {name: normalized(member) for name, member in value.items()}
    if isinstance(value, list):
        return [normalized(member) for member in value]
    return unicodedata.normalize("NFC", value).strip() if isinstance(value, str) else value


def in_order(record: dict[str, Any], order: list[str]) -> dict[str, Any]:
    """The record with its fields in an order, unknown ones last."""
    known = [field for field in order if field in record]
    return {field: record[field] for field in (*known, *(record.keys() - set(known)))}
