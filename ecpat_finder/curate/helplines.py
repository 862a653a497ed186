"""Puts helplines.json into its canonical form: order, one record a line, Unicode NFC."""

import json
from pathlib import Path
from typing import Any

from ecpat_finder import paths
from ecpat_finder.curate.canonical import in_order, normalized, rewrite
from ecpat_finder.directory import Problem
from ecpat_finder.directory.dataset.helplines import NAME
from ecpat_finder.directory.model import HelplineKind


def tidy_helplines(folder: Path) -> list[Problem]:
    """Rewrites a dataset's helplines.json in canonical form, atomically; returns its problems.

    Canonical form: lines sorted by country and kind, those of one kind as they stand; one record a
    line, fields in the schema's order, texts in NFC without outer spaces. A file with problems
    isn't changed. Raises OSError if the file can't be read or written.
    """
    return rewrite(folder, NAME, _text)


def _text(content: list[dict[str, Any]]) -> str:
    schema = json.loads((paths.schema_folder() / f"{NAME}.schema.json").read_text(encoding="utf-8"))
    order = list(schema["items"]["properties"])
    page_order = list(schema["$defs"]["source"]["properties"])
    kinds = [kind.value for kind in HelplineKind]
    lines = sorted(
        (in_order(normalized(record), order) for record in content),
        key=lambda record: (record["country"], kinds.index(record["kind"])),
    )
    for record in lines:
        record["sources"] = [in_order(page, page_order) for page in record["sources"]]
    return "[\n" + ",\n".join(json.dumps(record, ensure_ascii=False) for record in lines) + "\n]\n"
