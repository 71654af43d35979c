"""Types that hold themselves, keys that only a pattern names, and documents that name themselves."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from ..wire.recording import RecordingServer
from .client import CaseClient

Open = Callable[[str], CaseClient]


@pytest.mark.parametrize(
    ("method", "value", "name"),
    [
        ("getJson", {"a": ["b", {"c": [1, None, True]}]}, "models.Json"),
        ("getTree", {"a": {"b": {}}}, "models.Tree"),
        ("getList", [[1, [[2]], []], 3], "models.Nest"),
    ],
)
def test_types_that_hold_themselves(
    open_case: Open, server: RecordingServer, method: str, value: Any, name: str
) -> None:
    """Maps, lists and unions of themselves have a type, are read strictly, and what does not fit is told with its place."""
    server.answer_json(value)
    client = open_case("recursion-of-aliases")
    assert client.call(method, strict=True) == value
    assert client.annotations(method)["return"] == name


@pytest.mark.parametrize(
    ("method", "value", "place"),
    [("getTree", {"a": {"b": 1}}, "/a/b"), ("getList", [[1, ["x"]]], "/0/1/0")],
)
def test_faults_deep_inside(
    open_case: Open, server: RecordingServer, method: str, value: Any, place: str
) -> None:
    """The place of a fault is found through the names; tolerantly all is kept as it came."""
    server.answer_json(value, value)
    client = open_case("recursion-of-aliases")
    assert client.call(method) == value
    with pytest.raises(client.package.ResponseValidationError, match="expected"):
        client.call(method, strict=True)


def test_a_model_inside_a_recursive_type(open_case: Open, server: RecordingServer) -> None:
    """Objects at any depth of such a type are models, on the way out and back."""
    client = open_case("recursion-of-aliases")
    holder = client.models.Holder
    server.answer_json({"json": [1], "filter": {"deep": {"json": "x", "tree": {"a": {}}}}})
    found = client.call("filter", body={"or": holder(json={"a": [1]}), "not": "all"})
    assert json.loads(server.last.body) == {"or": {"json": {"a": [1]}}, "not": "all"}
    assert found.filter["deep"] == holder(json="x", tree={"a": {}})


def test_keys_that_match_no_pattern_are_free(open_case: Open, server: RecordingServer) -> None:
    """A pattern says nothing of other keys, unless the document closes the object or types the rest."""
    server.answer_json({"id": 1, "x-a": "b", "other": [1]}, {"x-a": "b"}, {"x-a": "b", "n": 1})
    client = open_case("schemas-pattern-properties")
    assert client.call("getFree", strict=True).other == [1]
    assert client.call("getClosed", strict=True) == {"x-a": "b"}
    assert client.call("getRest", strict=True) == {"x-a": "b", "n": 1}


def test_media_types_that_are_components(open_case: Open, server: RecordingServer) -> None:
    """A media type of ``components`` is one where it is referred to, and references by the document's own name lead into it."""
    server.answer_json({"id": 1, "inner": {"id": 2}})
    client = open_case("documents-that-name-themselves")
    found = client.call("getThing", strict=True)
    assert found == client.models.Thing(id=1, inner=client.models.Thing(id=2))
    client.call("putThing", id=3)
    assert json.loads(server.requests[-1].body) == {"id": 3}
