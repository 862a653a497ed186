"""The small schema checker agrees with the `jsonschema` package."""

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecpat_finder import paths
from ecpat_finder.directory.dataset.loading import ALL_FILES
from ecpat_finder.directory.dataset.schema import schema_errors
from tests.directory.dataset.test_loading import CONTENTS, JSON, PLACES, replaced
from tests.records import bundled_contents

SCHEMAS = {
    name: json.loads((paths.schema_folder() / f"{name}.schema.json").read_text(encoding="utf-8"))
    for name in ALL_FILES
}
VALIDATORS = {name: jsonschema.Draft202012Validator(schema) for name, schema in SCHEMAS.items()}


@pytest.mark.parametrize("name", ALL_FILES)
def test_schema_is_valid_and_the_dataset_fits(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])
    content = bundled_contents()[name]
    assert list(VALIDATORS[name].iter_errors(content)) == []
    assert list(schema_errors(content, SCHEMAS[name])) == []


def _is_stricter_with(value: Any) -> bool:
    """Where ours refuses what jsonschema takes.

    Its patterns let one line break stand at the end, which the standard doesn't; and 2.0 is a
    whole number to the standard, but would be shown as "2.0".
    """
    if isinstance(value, str):
        return value.endswith("\n")
    if isinstance(value, float):
        return value.is_integer()
    if isinstance(value, dict):
        return any(map(_is_stricter_with, [*value, *value.values()]))
    return isinstance(value, list) and any(map(_is_stricter_with, value))


@settings(max_examples=200)
@given(data=st.data())
def test_agrees_with_jsonschema_on_damaged_data(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(ALL_FILES))
    value = data.draw(JSON)
    content = replaced(CONTENTS[name], data.draw(st.sampled_from(PLACES[name])), value)
    ours = not list(schema_errors(content, SCHEMAS[name]))
    theirs = VALIDATORS[name].is_valid(content)
    assert ours == theirs or (_is_stricter_with(value) and theirs)
