"""The surface of a client: complete, the same for the same API, and read back as it was written."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldsmith.ir.model import (
    Anything,
    ListOf,
    MapOf,
    ModelRef,
    Nullable,
    OneOfValues,
    Primitive,
    TupleOf,
    TypeRef,
    UnionOf,
)
from goldsmith.surface.build import build_surface
from goldsmith.surface.text import print_surface, read_surface
from goldsmith.surface.types import read_type, show_type

from .normalizing import build, find_documents, read_case

NAMES = [name for name in find_documents("") if not name.startswith("faults-")]


def _without_lines(value: object) -> object:
    """The plain data of a surface without files and lines, which are not written."""
    if isinstance(value, dict):
        return {
            key: _without_lines(part) for key, part in value.items() if key not in ("file", "line")
        }
    return [_without_lines(part) for part in value] if isinstance(value, tuple) else value


@pytest.mark.parametrize("name", NAMES)
def test_reads_back_what_was_written(name: str) -> None:
    """For every case; twice the same text."""
    surface = build_surface(build(read_case(name))[0])
    text = print_surface(surface)
    again = read_surface(text)
    assert _without_lines(asdict(again)) == _without_lines(asdict(surface))
    assert print_surface(again) == text


@pytest.mark.parametrize("name", NAMES)
def test_holds_every_operation_and_model(name: str) -> None:
    """Nothing of the API is left out, and everything says where it comes from."""
    api, _ = build(read_case(name))
    surface = build_surface(api)
    wanted = {f"{r.name}.{o.name}" for r in api.resources for o in (*r.operations, *r.streams)}
    assert set(surface.methods) == wanted
    assert [each.name for each in surface.models] == [each.name for each in api.models]
    parts: list[Any] = [
        *surface.methods.values(),
        *surface.models,
        *surface.credentials,
        *surface.resources,
    ]
    assert all(each.origin.pointer.startswith("/") for each in parts)


TYPES: st.SearchStrategy[TypeRef] = st.recursive(
    st.one_of(
        st.sampled_from(["string", "integer", "number", "date-time", "uuid", "file"]).map(
            lambda kind: Primitive(kind=kind)  # type: ignore[arg-type]
        ),
        st.sampled_from(["Pet", "Open", "Größe"]).map(lambda name: ModelRef(name=name)),
        st.just(Anything()),
        st.builds(
            OneOfValues,
            values=st.lists(
                st.one_of(st.text(), st.integers(), st.booleans(), st.floats(allow_nan=False)),
                min_size=1,
            ).map(tuple),
            open=st.booleans(),
        ),
    ),
    lambda inner: st.one_of(
        st.builds(ListOf, item=inner),
        st.builds(TupleOf, items=st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(MapOf, value=inner),
        st.builds(Nullable, inner=inner.filter(lambda each: not isinstance(each, Nullable))),
        st.builds(
            UnionOf,
            members=st.lists(
                inner.filter(lambda each: not isinstance(each, UnionOf)), min_size=2, max_size=4
            ).map(tuple),
        ),
    ),
    max_leaves=8,
)


@given(TYPES)
def test_a_type_reads_back(value: TypeRef) -> None:
    """Whatever is in it."""
    assert read_type(show_type(value)) == value


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"format": 99}', '{"format": 1, "resources": 3, "models": [1]}']
)
def test_what_is_no_surface_is_refused(text: str) -> None:
    """In words; a part that is of another kind is taken for an empty one where that does no harm."""
    try:
        assert read_surface(text).resources == ()
    except ValueError as error:
        assert str(error)


@pytest.mark.parametrize("text", ["", "list[", "f(1)", "Literal[x]", "a.b", "[" * 500])
def test_what_is_no_type_is_refused(text: str) -> None:
    """Nothing is evaluated."""
    with pytest.raises(ValueError, match=r"is no (type|value)|malformed"):
        read_type(text)


def test_one_line_for_each_part() -> None:
    """So that two branches merge, and a difference can be read."""
    api, _ = build(read_case("parameters-query-styles"))
    text = print_surface(build_surface(api))
    lines = [
        json.loads(line.strip().rstrip(","))
        for line in text.splitlines()
        if '"location": "query"' in line and line.strip().startswith("{")
    ]
    assert lines and all(each["wire_name"] for each in lines)
