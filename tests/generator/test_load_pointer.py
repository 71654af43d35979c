"""JSON pointers and references: both ways, and what was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldsmith.load.pointer import (
    MISSING,
    build_pointer,
    build_reference,
    find_hint,
    find_nearest,
    find_target,
    split_pointer,
    split_reference,
)
from goldsmith.load.source import Json


@given(st.lists(st.text()))
def test_references_are_read_back(tokens: list[str]) -> None:
    """Any tokens survive being written as a pointer and as a reference."""
    assert split_pointer(build_pointer(tokens)) == tuple(tokens)
    assert split_reference(build_reference(tokens)) == tuple(tokens)


@pytest.mark.parametrize(
    ("reference", "tokens"),
    [
        ("#", ()),
        ("#/paths/~1a~1%7Bid%7D/get", ("paths", "/a/{id}", "get")),
        ("#/a~01", ("a~1",)),
        ("#/", ("",)),
        ("#/a%20b", ("a b",)),
        ("#name", None),
        ("other.yaml#/a", None),
        ("Pet", None),
    ],
)
def test_split_reference(reference: str, tokens: tuple[str, ...] | None) -> None:
    """Escapes of both kinds are undone, in the right order; what is no pointer is none."""
    assert split_reference(reference) == tokens


def test_find_target() -> None:
    """Mappings by key, lists by index; a null is found, and what is not there is not."""
    root: Json = {"a": [None, {"b": 1}], "0": "zero"}
    assert find_target(root, ("a", "0")) is None
    assert find_target(root, ("a", 1, "b")) == 1
    assert find_target(root, ("0",)) == "zero"
    for tokens in (("b",), ("a", "2"), ("a", "-1"), ("a", "x"), ("a", "1", "b", "c"), ("a", "²")):
        assert find_target(root, tokens) is MISSING


def test_the_nearest_spelling_is_found() -> None:
    """The first token that leads nowhere is put right."""
    root: Json = {"components": {"schemas": {"Pet": {}, "Owner": {}}}}
    assert find_nearest(root, ("components", "schemas", "pet")) == ("components", "schemas", "Pet")
    assert find_nearest(root, ("component", "schemas", "Pet")) == ("components", "schemas", "Pet")
    assert find_nearest(root, ("components", "schemas", "Zebra")) is None
    assert find_hint("Ownr", ["Owner", "Pet"]) == "did you mean `Owner`?"
    assert find_hint(None, ["Owner"]) is None
