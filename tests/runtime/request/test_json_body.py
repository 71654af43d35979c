"""Bodies of JSON: fields, values, what does not fit."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from typing import Annotated, Literal

import pytest
from pydantic import RootModel
from runtime.errors import ArgumentError
from runtime.models.base import Model
from runtime.operation import Body, BodyField
from runtime.request.body import encode_body

from ..library import OF_PYDANTIC, Field, keep, only_pydantic
from .bodies import FIELDS, SENTINEL, Order, Range, send

JSON_BODY = Body("application/json", Order, fields=FIELDS)


def send_json(body: Body = JSON_BODY, **arguments: object) -> object:
    """The JSON of a body."""
    return json.loads(send(body, **arguments))


def test_json_fields() -> None:
    """Fields come together under their wire names; what was not given is not sent, None is null, empty text is sent."""
    assert send_json(name="", count=2**64 - 1, kind=None) == {
        "name": "",
        "count": "18446744073709551615",
        "kind": None,
    }
    assert send(JSON_BODY, name="é") == '{"name":"é"}'.encode()


@pytest.mark.parametrize(
    "value",
    [
        Range(startAt=1),
        {"startAt": 1},
        {"startAt": "1"},
        {"start": 1},
        Range.from_json('{"startAt":"1"}'),
    ],
)
def test_json_nested(value: object) -> None:
    """A nested object is a model, or a mapping with wire or Python names; what it does not set is not sent."""
    assert send_json(name="a", ranges=[value], main=value) == {
        "name": "a",
        "ranges": [{"startAt": "1"}],
        "main": {"startAt": "1"},
    }


def test_json_unknown_properties() -> None:
    """Unknown properties of nested objects are sent."""
    assert send_json(name="a", main={"startAt": 1, "new": [1]}, meta={"x": None}) == {
        "name": "a",
        "main": {"startAt": "1", "new": [1]},
        "meta": {"x": None},
    }


def test_json_dates() -> None:
    """Dates are written in RFC 3339, given as such or as text."""
    when = datetime.datetime(2024, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)
    assert send_json(name="a", when=when) == {"name": "a", "whenAt": "2024-02-03T04:05:06Z"}
    assert send_json(name="a", when="2024-02-03T04:05:06Z") == {
        "name": "a",
        "whenAt": "2024-02-03T04:05:06Z",
    }


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        ({"name": 5}, "name: "),
        ({"when": SENTINEL, "name": "a"}, "when: "),
        ({"name": "a", "count": 1.5}, "count: "),
        ({"name": "a", "count": True}, "count: "),
        ({"name": "a", "kind": SENTINEL}, "kind: "),
        ({"name": "a", "ranges": [{"startAt": SENTINEL}]}, "ranges.0.startAt: "),
        ({"name": "a", "ranges": {"startAt": SENTINEL}}, "ranges: "),
        ({}, "name: "),
    ],
)
def test_json_that_does_not_fit(arguments: dict[str, object], place: str) -> None:
    """What does not fit is named by argument and place, without its value, and without a cause that shows it."""
    with pytest.raises(ArgumentError) as caught:
        encode_body(JSON_BODY, arguments)
    assert place in str(caught.value)
    assert SENTINEL not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_telling_messages() -> None:
    """pydantic's messages that repeat what was given are replaced."""

    class Cat(Model):
        type: Literal["cat"]

    class Dog(Model):
        type: Literal["dog"]

    pet = Annotated[Cat | Dog, Field(discriminator="type")]
    said = "pet: the value does not fit" if OF_PYDANTIC else "pet.type: Input should be 'cat'"
    with pytest.raises(ArgumentError, match=said) as caught:
        encode_body(Body("application/json", pet, argument="pet"), {"pet": {"type": SENTINEL}})
    assert SENTINEL not in str(caught.value)


def test_json_as_one_argument() -> None:
    """A body may be one argument: a list, a text, null."""
    body = Body("application/json", list[Range], argument="ranges")
    assert send_json(body, ranges=[{"start": 1}, Range(startAt=2)]) == [
        {"startAt": "1"},
        {"startAt": "2"},
    ]
    assert send_json(Body("application/json", str | None, argument="v"), v=None) is None
    assert encode_body(body, {}) is None


def test_json_without_a_type() -> None:
    """A body of any JSON takes models, dates and all that has a form in JSON."""
    body = Body("application/vnd.api+json", argument="v")
    assert send_json(body, v={"a": Range(startAt=1), "b": [datetime.date(2024, 1, 2), {1}]}) == {
        "a": {"startAt": "1"},
        "b": ["2024-01-02", [1]],
    }
    with pytest.raises(ArgumentError, match="no form in JSON"):
        encode_body(body, {"v": object()})
    with pytest.raises(ArgumentError, match="no form in JSON"):
        encode_body(body, {"v": "\ud800"})


def test_json_of_what_was_read_tolerantly() -> None:
    """A model with kept values can be sent as it was read."""
    read = keep(Range, start="1.5")
    assert send_json(name="a", main=read) == {"name": "a", "main": {"startAt": "1.5"}}


def test_required_and_optional() -> None:
    """A required body of fields is an empty object where none is given, an optional one is not sent."""

    class Options(Model):
        a: int | None = None

    fields = (BodyField("a", "a"),)
    assert send(Body("application/json", Options, fields=fields)) == b"{}"
    assert encode_body(Body("application/json", Options, fields=fields, required=False), {}) is None


@only_pydantic
def test_root_models() -> None:
    """A model around a list is its list."""

    class Ranges(RootModel[list[Range]]):
        pass

    body = Body("application/json", Ranges, argument="ranges")
    assert send_json(body, ranges=[{"start": 5}]) == [{"startAt": "5"}]
    assert send_json(body, ranges=Ranges([Range(startAt=5)])) == [{"startAt": "5"}]


def test_mapping_is_not_changed() -> None:
    """The caller's values stay as they were."""
    value: Mapping[str, object] = {"start": 1}
    send_json(name="a", main=value)
    assert value == {"start": 1}


class Stored(Model):
    """What the API gives an ``id``, which no request holds."""

    id: int
    name: str
    span: Range | None = None


@pytest.mark.parametrize(
    ("media_type", "sent"),
    [
        ("application/json", b'{"name":"a","span":{"startAt":"1"}}'),
        ("application/x-www-form-urlencoded", b"name=a&span=%7B%22startAt%22%3A%221%22%7D"),
    ],
)
def test_what_only_answers_hold_is_not_asked_of_a_body(media_type: str, sent: bytes) -> None:
    """A class whose required ``id`` is no field of the body: the fields are held against their own types."""
    fields = (BodyField("name", "name"), BodyField("span", "span_of"))
    body = Body(media_type, type=Stored, fields=fields)
    encoded = encode_body(body, {"name": "a", "span_of": {"start": 1}})
    assert encoded == (sent, media_type)
    with pytest.raises(ArgumentError, match="^(.*: )?name: "):
        encode_body(body, {"name": 1})
    with pytest.raises(ArgumentError, match=r"span_of\.start: "):
        encode_body(body, {"name": "a", "span_of": {"start": "x"}})


def test_what_is_a_field_is_asked_of_a_body() -> None:
    """A required property that has a field is missed where it is not given."""
    body = Body(
        "application/json", type=Stored, fields=(BodyField("id", "id"), BodyField("name", "name"))
    )
    with pytest.raises(ArgumentError, match="^(.*: )?id: "):
        encode_body(body, {"name": "a"})
