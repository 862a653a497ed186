"""Checks data against the subset of JSON Schema (2020-12) that the dataset's schemas use.

A full validator would take longer to import than the window takes to open. The tests hold this
one against the `jsonschema` package, on valid and on damaged data.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

Path = tuple[str | int, ...]
"""Where in the data: keys and list positions from the top."""

_TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
}


def schema_errors(value: Any, schema: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """Every place where the value breaks the schema, with a sentence that says what is wrong."""
    return _problems(value, schema, schema, ())


def _problems(
    value: Any, schema: dict[str, Any], root: dict[str, Any], path: Path
) -> Iterator[tuple[Path, str]]:
    reference = schema.get("$ref")
    if reference is not None:
        schema = root["$defs"][reference.removeprefix("#/$defs/")]
    if "enum" in schema:
        if not isinstance(value, str) or value not in schema["enum"]:
            yield path, f"{_short(value)} is not one of: {', '.join(schema['enum'])}"
        return
    kind = schema["type"]
    if not isinstance(value, _TYPES[kind]) or isinstance(value, bool):
        yield path, f"must be {_article(kind)}, not {_short(value)}"
    elif kind == "string":
        yield from _string_problems(value, schema, path)
    elif kind == "array":
        yield from _array_problems(value, schema, root, path)
    elif kind == "object":
        yield from _object_problems(value, schema, root, path)
    elif not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield path, f"{value} is outside {schema.get('minimum')} to {schema.get('maximum', '...')}"


def _string_problems(value: str, schema: dict[str, Any], path: Path) -> Iterator[tuple[Path, str]]:
    if len(value) < schema.get("minLength", 0):
        yield path, "is too short" if value else "is empty: leave the field out instead"
    elif len(value) > schema.get("maxLength", len(value)):
        yield path, f"is longer than {schema['maxLength']} characters"
    elif "pattern" in schema and not _pattern(schema["pattern"]).search(value):
        yield path, f"{_short(value)} does not have the expected form"


def _array_problems(
    value: list[Any], schema: dict[str, Any], root: dict[str, Any], path: Path
) -> Iterator[tuple[Path, str]]:
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield path, "is empty: leave the field out instead" if not value else "has a wrong length"
    items = schema["items"]
    for position, item in enumerate(value):
        yield from _problems(item, items, root, (*path, position))


def _object_problems(
    value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any], path: Path
) -> Iterator[tuple[Path, str]]:
    for name in schema.get("required", ()):
        if name not in value:
            yield (*path, name), "is missing"
    if len(value) < schema.get("minProperties", 0):
        yield path, "is empty: leave the field out instead"
    known = schema.get("properties", {})
    others = schema.get("additionalProperties", False)
    names = schema.get("propertyNames")
    for name, member in value.items():
        if names is not None and not _pattern(names["pattern"]).search(name):
            yield (*path, name), "is not a name that may stand here"
        if name in known:
            yield from _problems(member, known[name], root, (*path, name))
        elif others:
            yield from _problems(member, others, root, (*path, name))
        else:
            yield (*path, name), "is not a field of this record"


@lru_cache
def _pattern(pattern: str) -> re.Pattern[str]:
    # JSON Schema's $ is the end of the text; Python's would allow a line break before it.
    return re.compile(pattern.replace("$", r"\Z"))


def _article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aoi' else 'a'} {kind}"


def _short(value: Any) -> str:
    """A value as it can stand in a one-line message, whatever it holds."""
    if isinstance(value, dict | list):
        return _article("object" if isinstance(value, dict) else "array")
    text = ascii(value)
    return text if len(text) <= 60 else text[:57] + "..."
