"""What is left out to be quick on large documents changes nothing of what comes of any document."""

from __future__ import annotations

import gc
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from goldsmith.collection import with_collection, without_collection
from goldsmith.diagnostics import Report
from goldsmith.load.document import Document
from goldsmith.load.grammar import walk
from goldsmith.load.values import Object
from goldsmith.normalize import nodes
from goldsmith.normalize.references import refer_to_components
from goldsmith.render import prose
from goldsmith.surface import text

CASES = sorted(Path(__file__).parent.parent.joinpath("cases").glob("*/spec.yaml"))


def test_children_are_changed_in_one_order_however_a_schema_lists_them() -> None:
    """Maps, then lists, then single schemas, each in the order that passes name things by; what holds no schema is left alone."""
    keys = ["additionalProperties", "not", "items", "oneOf", "anyOf", "allOf", "properties"]
    schema: Object = {
        **dict.fromkeys(keys[:3], True),
        **{key: [True, True] for key in keys[3:6]},
        "properties": {"b": True, "a": True},
        "type": "object",
        "if": "no schema",
        "prefixItems": {"no": "list"},
        "$defs": [True],
    }
    count = iter(range(100))
    nodes.map_children(schema, lambda _: next(count))
    assert schema["properties"] == {"b": 0, "a": 1}
    assert [schema["allOf"], schema["anyOf"], schema["oneOf"]] == [[2, 3], [4, 5], [6, 7]]
    assert [schema[key] for key in ("items", "additionalProperties", "not")] == [8, 9, 10]
    assert (schema["if"], schema["prefixItems"], schema["$defs"]) == (
        "no schema",
        {"no": "list"},
        [True],
    )


@pytest.mark.parametrize("path", CASES[::9], ids=lambda path: path.parent.name)
def test_a_walk_without_schemas_misses_nothing_else(path: Path) -> None:
    """The schemas themselves are visited, and nothing in them."""
    root = yaml.safe_load(path.read_text())
    whole = list(walk(root))
    inside = {
        id(visit.node)
        for each in whole
        if each.kind == "schema"
        for visit in walk(each.node, "schema")
    }
    expected = [visit for visit in whole if visit.kind != "schema" or id(visit.node) not in inside]
    assert list(walk(root, without="schema")) == expected


@given(st.text(alphabet=st.characters(exclude_characters="\r<>&[*_\\\\#`~-")))
def test_a_text_without_marks_is_plain_as_it_is(said: str) -> None:
    """No rule has anything to do with it."""
    assert prose.plain(said) == prose._without_marks(said)


@settings(max_examples=60)
@given(st.text(alphabet="ab [](){}<>&;#*_`~-|.!\\\n\r", max_size=12))
def test_a_text_with_marks_is_not_taken_for_one_without(said: str) -> None:
    """Whatever the marks are."""
    assert prose.plain(said) == prose._without_marks(said)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=6)
    | st.dictionaries(st.text(max_size=9), inner, max_size=6),
    max_leaves=40,
)


def lay_out(value: Any, indent: str) -> str:
    """The layout as it is meant: every part is written in one line first, to see how long it is."""
    flat = json.dumps(value, ensure_ascii=False)
    inner: list[Any] = list(value.values()) if isinstance(value, dict) else value
    if (
        not isinstance(value, dict | list)
        or len(flat) + len(indent) <= 140
        or not (isinstance(value, list) or any(isinstance(part, dict | list) for part in inner))
    ):
        return flat
    pad = f"{indent} "
    if isinstance(value, list):
        return "[\n" + ",\n".join(pad + lay_out(item, pad) for item in inner) + f"\n{indent}]"
    pairs = (
        f"{pad}{json.dumps(k, ensure_ascii=False)}: {lay_out(v, pad)}" for k, v in value.items()
    )
    return "{\n" + ",\n".join(pairs) + f"\n{indent}}}"


@settings(max_examples=150, deadline=None)
@given(VALUES)
def test_a_surface_is_laid_out_as_if_every_part_were_written_first(value: Any) -> None:
    """What is surely too long for a line is not written in one to see it."""
    assert text._lay_out(value, "") == lay_out(value, "")


def test_anchors_are_those_of_the_document_as_it_was() -> None:
    """They are looked for when a reference asks for one, also after a schema was moved from where it stood."""
    root: Object = {
        "paths": {},
        "components": {
            "schemas": {
                "A": {"properties": {"x": {"$ref": "#/components/schemas/B/properties/inner"}}},
                "B": {"properties": {"inner": {"$id": "there", "type": "string"}}},
                "C": {"$ref": "there"},
            }
        },
    }
    report = Report()
    refer_to_components(Document(root), report)
    schemas = nodes.component_schemas(root)
    assert schemas["C"] == {"$ref": schemas["A"]["properties"]["x"]["$ref"]}  # type: ignore[index,call-overload]
    assert not report.diagnostics


def test_cycles_are_looked_for_as_before() -> None:
    """Whatever came in between; and meanwhile only where it is asked for."""
    assert gc.isenabled()
    with without_collection():
        assert not gc.isenabled()
        with with_collection():
            assert gc.isenabled()
            assert gc.get_freeze_count() > 0
        assert not gc.isenabled()
        assert gc.get_freeze_count() == 0
    assert gc.isenabled()
    with pytest.raises(KeyError), without_collection():
        raise KeyError
    assert gc.isenabled()
