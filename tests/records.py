"""Finding a record of a dataset that a test is about to damage."""

from typing import Any


def group(content: list[dict[str, Any]], key: str) -> dict[str, Any]:
    return next(record for record in content if record["id"] == key)
