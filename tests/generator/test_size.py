"""A document of more operations than are taken is refused at once, with the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldsmith import pipeline
from goldsmith.config import build_config
from goldsmith.config.selection import MOST_OPERATIONS
from goldsmith.config.table import Value
from goldsmith.diagnostics import InputError

ANSWER = '{"200": {description: ok}}'
DOCUMENT = f"""\
openapi: 3.1.0
info: {{title: Zoo, version: "1"}}
paths:
  /pets:
    get: {{operationId: listPets, tags: [pets], responses: {ANSWER}}}
    post: {{operationId: createPet, tags: [pets], responses: {ANSWER}}}
  /cages: {{get: {{operationId: listCages, responses: {ANSWER}}}}}
webhooks:
  born: {{post: {{operationId: onBorn, responses: {ANSWER}}}}}
"""


def understand(home: Path, **values: Value) -> set[str]:
    """The operations that are left, with some keys of a configuration."""
    (home / "zoo.yaml").write_text(DOCUMENT)
    given: dict[str, Value] = {"document": "zoo.yaml", "output": "out", "package": "zoo"}
    config = build_config(home, {**given, **{k.replace("_", "-"): v for k, v in values.items()}})
    api = pipeline.understand(config).api
    return {each.wire_id for resource in api.resources for each in resource.operations}


def test_more_operations_than_are_taken_are_refused(tmp_path: Path) -> None:
    """At the paths, with both ways out; webhooks are not called, and not counted."""
    with pytest.raises(InputError) as caught:
        understand(tmp_path, most_operations=2)
    (found,) = caught.value.diagnostics
    assert (found.slug, found.location.line) == ("too-large", 3)
    assert found.message == "the document has 3 operations, and 2 are the most that are taken"
    assert found.hint is not None
    for way in ("`include`", "`exclude`", "`most-operations`"):
        assert way in found.hint


@pytest.mark.parametrize(
    "values", [{"most_operations": 3}, {"most_operations": 2, "exclude": ["listCages"]}, {}]
)
def test_as_many_as_are_taken_are_built(tmp_path: Path, values: dict[str, Value]) -> None:
    """Those count that are left once some are picked; without a word, more than any real document has."""
    assert MOST_OPERATIONS > 20_000
    assert {"listPets", "createPet"} <= understand(tmp_path, **values)


def test_the_limit_of_one_run_shapes_no_package(tmp_path: Path) -> None:
    """Raised for a larger document later, it is no other client."""
    given: dict[str, Value] = {"document": "zoo.yaml", "output": "out", "package": "zoo"}
    low = build_config(tmp_path, {**given, "most-operations": 3})
    high = build_config(tmp_path, {**given, "most-operations": 99})
    assert repr(low.selection) == repr(high.selection)
    assert low == high


@pytest.mark.parametrize("value", [0, -1, True, "many", 1.5])
def test_a_limit_is_a_whole_number(tmp_path: Path, value: Value) -> None:
    """Anything else is refused in words."""
    with pytest.raises(InputError, match=r"'most-operations' must be a whole number, 1 or more"):
        understand(tmp_path, most_operations=value)
