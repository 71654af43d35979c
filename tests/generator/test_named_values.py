"""The value of an enum that a description names is its example; one that is only listed, the default, or warned of is not."""

from __future__ import annotations

import pytest

from goldsmith.load.document import Json
from goldsmith.load.values import Object
from goldsmith.normalize.named_values import find_named_value

ORDERS: Object = {"type": "string", "enum": ["asc", "desc", "none"]}


@pytest.mark.parametrize(
    "text, expected",
    [
        ("`desc` for the newest first.", "desc"),
        ('Use "desc" to see the newest first', "desc"),
        ("The order, e.g. desc.", "desc"),
        ("The order (for example, none)", "none"),
        ("First `none`, then `asc`.", "none"),
        ("The order: `asc`, `desc` or `none`.", None),
        ("The order, desc or not.", None),
        ("descending", None),
        ("`descending`", None),
        ("Do not use `desc`.", None),
        ("`desc` is deprecated. Pass `none` for speed.", "none"),
        ("Pass `desc`. Never pass `desc` with a cursor.", None),
        ("", None),
        (None, None),
        (["`desc`"], None),
    ],
)
def test_what_a_description_names(text: Json, expected: str | None) -> None:
    """In quotes, or as an example."""
    assert find_named_value(ORDERS, text) == expected
    assert find_named_value(ORDERS, None, text) == expected


@pytest.mark.parametrize(
    "schema, text, expected",
    [
        (
            {"enum": ["amount"]},
            "`amount` for the largest first, the only order there is.",
            "amount",
        ),
        ({"enum": ["a", "b", "c"], "default": "a"}, "`a` by default.", None),
        ({"enum": ["a", "b", "c"], "default": "a"}, "`a` by default, `b` for more.", "b"),
        ({"type": "array", "items": {"enum": ["a", "b"]}}, "Add `b` for prices.", ["b"]),
        ({"type": "array", "items": {"enum": ["a", "b"]}}, "Add what you like.", None),
        ({"enum": [1, 2, None]}, "`1` or `2`", None),
        ({"enum": ["", "a", "b"]}, "`` or `a`", "a"),
        ({"enum": "odd"}, "`o`", None),
        ({}, "`a`", None),
        ({"enum": ["a.b", "a+b", "x"]}, "Such as a+b, see there", "a+b"),
    ],
)
def test_kinds_of_enums(schema: Object, text: str, expected: Json) -> None:
    """Of one value, with a default, in a list, of other types, and what is none."""
    assert find_named_value(schema, text) == expected
