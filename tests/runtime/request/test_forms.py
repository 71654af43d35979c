"""Bodies of forms, by the styles of their fields."""

from __future__ import annotations

import pytest
from runtime.errors import ArgumentError
from runtime.operation import Body, BodyField
from runtime.request.body import encode_body

from .bodies import FIELDS, Order, Range, form, send

FORM = "application/x-www-form-urlencoded"


def test_form() -> None:
    """Fields are pairs; a list repeats its name, an object is JSON, None is not sent."""
    body = Body(FORM, Order, fields=FIELDS)
    assert form(
        body,
        name="a b&c=é",
        count=5,
        active=True,
        kind=None,
        main={"start": 1},
        ranges=[{"start": 2}],
    ) == [
        ("name", "a b&c=é"),
        ("count", "5"),
        ("ranges", '{"startAt":"2"}'),
        ("active", "true"),
        ("main", '{"startAt":"1"}'),
    ]
    assert send(body, name="a b+c~") == b"name=a+b%2Bc~"


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (BodyField("v", "v"), [1, 2], "v=1&v=2"),
        (BodyField("v", "v", explode=False), [1, 2], "v=1,2"),
        (BodyField("v", "v", explode=False, style="pipeDelimited"), [1, 2], "v=1%7C2"),
        (
            BodyField("v", "v", style="deepObject"),
            {"a": {"b": 1}, "c": [1, 2]},
            "v[a][b]=1&v[c]=1&v[c]=2",
        ),
        (BodyField("v", "v", style="deepObject"), [{"a": 1}], "v[][a]=1"),
        (BodyField("v[]", "v"), [1, 2], "v[]=1&v[]=2"),
        (BodyField("v", "v", explode=False), {"a": 1}, "v=a,1"),
        (BodyField("v", "v", content_type="application/json"), [1], "v=[1]"),
        (BodyField("v", "v", content_type="application/json"), "a", 'v="a"'),
        (BodyField("v", "v"), {"a": 1}, 'v={"a":1}'),
        (BodyField("v", "v"), "", "v="),
    ],
)
def test_form_styles(field: BodyField, value: object, expected: str) -> None:
    """A field has the style that the document gives it."""
    found = send(Body(FORM, fields=(field,)), v=value).decode()
    for code, character in (
        ("%5B", "["),
        ("%5D", "]"),
        ("%7B", "{"),
        ("%7D", "}"),
        ("%22", '"'),
        ("%3A", ":"),
    ):
        found = found.replace(code, character)
    assert found == expected


def test_form_as_one_argument() -> None:
    """A form may be one argument, a mapping or a model; nothing else."""
    assert form(Body(FORM, argument="v"), v={"a": 1, "b": [2, 3]}) == [
        ("a", "1"),
        ("b", "2"),
        ("b", "3"),
    ]
    assert form(Body(FORM, Range, argument="v"), v=Range(startAt=1)) == [("startAt", "1")]
    with pytest.raises(ArgumentError, match="must be an object"):
        encode_body(Body(FORM, argument="v"), {"v": [1]})
    with pytest.raises(ArgumentError, match="UTF-8"):
        encode_body(Body(FORM, argument="v"), {"v": {"a": "\ud800"}})
