"""Objects that mean no member of their union: never a bare dict, and written as they came."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from typing import Annotated, Any, Literal, TypeAlias, cast

import pytest
from hypothesis import given, settings
from runtime.errors import ArgumentError
from runtime.models.base import Model, SecretField
from runtime.models.unknown import Unknown
from runtime.operation import Body
from runtime.request.body import encode_body
from runtime.response.decode import Mismatch
from typing_extensions import TypeAliasType

from ..library import Field, model_of
from .answers_read import JSON, dump, read


class Text(Model):
    """A kind of block."""

    type: Literal["text"]
    text: str
    created_at: str | None = Field(default=None, alias="createdAt")
    token: Annotated[str | None, SecretField()] = None


class Image(Model):
    """Another one."""

    type: Literal["image"]
    source: dict[str, str]


class One(Model):
    """What making one gives."""

    droplet: Text
    links: list[str] | None = None


class Many(Model):
    """What making many gives."""

    droplets: list[Text]
    links: list[str] | None = None


Block = TypeAliasType("Block", Annotated[Text | Image, Field(discriminator="type")])
Untold: TypeAlias = Text | Image
Nested = TypeAliasType("Nested", Block | One)
KINDS = [Block, Untold, Nested, One | Many, list[Block], dict[str, Untold], Block | None]

NEW = {"type": "video", "createdAt": "now", "from": "x", "token": "t0k3n", "source": {"a": "b"}}


@pytest.mark.parametrize(
    "kind",
    [
        *(Block, Untold, Nested, Block | None, Block | list[Block] | str),
        *(date | Untold, Literal["none"] | Block, Untold | float),
    ],
)
def test_a_new_kind_has_attributes(kind: Any) -> None:
    """By its names in JSON, and by those in Python that its siblings have; and it goes out as it came."""
    block = read(NEW, kind)
    assert type(block).__name__ == "Unknown"
    assert (block.type, block.createdAt, block.created_at) == ("video", "now", "now")
    assert block.source == {"a": "b"}
    assert dump(block) == NEW
    assert "t0k3n" not in repr(block)
    with pytest.raises(AttributeError, match="text"):
        _ = block.text


def test_a_loop_over_blocks_goes_on() -> None:
    """What a user writes for the kinds of today meets one of tomorrow."""

    class Message(Model):
        content: list[Block]

    value = {"content": [{"type": "text", "text": "a"}, NEW, {"type": "image", "source": {}}]}
    message = read(value, Message)
    assert [block.type for block in message.content] == ["text", "video", "image"]
    assert [model_of(block) for block in message.content] == [Text, Unknown, Image]
    assert dump(message) == value


def test_the_member_that_fits_best() -> None:
    """The one that knows most of the properties, read as far as it goes; what is missing is None."""
    value = {"droplet": {"type": "text", "text": 5}, "links": {}}
    made = read(value, One | Many)
    assert model_of(made) is One
    assert made.droplet.text == 5
    assert dump(made) == value
    assert model_of(read({"droplets": [{"type": "text"}]}, One | Many)) is Many
    assert model_of(read({"links": 1}, One | Many)) is One


@pytest.mark.parametrize("value", [{}, {"error": {"code": 1}}])
def test_an_object_that_no_member_knows(value: dict[str, Any]) -> None:
    """It is of no kind, and an object nevertheless."""
    found = read(value, One | Many)
    assert model_of(found) is Unknown
    assert dump(found) == value


def test_declared_dicts_stay_dicts() -> None:
    """Where the type says so, an object with any names is a dict."""
    assert read({"a": 1, "type": "new"}, Text | dict[str, int]) == {"a": 1, "type": "new"}


def test_strict_reading_refuses_it() -> None:
    """A new kind is a mismatch for who wants to know."""
    with pytest.raises(Mismatch):
        read(NEW, Block, strict=True)


def test_copies() -> None:
    """An object of no kind can be copied, pickled and compared like a model."""
    block = read(NEW, Block)
    for other in (copy.deepcopy(block), pickle.loads(pickle.dumps(block)), copy.copy(block)):
        assert (other, other.created_at, dump(other)) == (block, "now", NEW)
    with pytest.raises(ArgumentError):
        encode_body(Body("application/json", Text, argument="text"), {"text": block})


def find_dicts(kind: Any, value: Any, raw: object) -> bool:
    """Whether an object of JSON is a bare dict where the union ``kind`` stands."""
    if kind == list[Block]:
        return isinstance(value, list) and any(isinstance(item, dict) for item in value)
    if kind == dict[str, Untold]:
        return isinstance(value, dict) and any(isinstance(item, dict) for item in value.values())
    return isinstance(raw, dict) and isinstance(value, dict)


def write(found: Any) -> object:
    """What was read, as JSON again, whatever holds it."""
    if isinstance(found, dict):
        members = cast("dict[str, Any]", found)
        return {name: dump(item) for name, item in members.items()}
    return dump(found)


@pytest.mark.parametrize("kind", KINDS, ids=str)
@given(value=JSON)
@settings(max_examples=40, deadline=None)
def test_any_json(kind: Any, value: object) -> None:
    """No JSON gives a bare dict for a declared object, and all of it goes out as it came."""
    found = read(value, kind)
    assert not find_dicts(kind, found, value)
    assert write(found) == value
