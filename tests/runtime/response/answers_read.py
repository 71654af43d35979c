"""Models and answers that the tests of tolerant reading share."""

from __future__ import annotations

import enum
import json
import re
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeAlias

from hypothesis import strategies as st
from runtime.models.base import Model
from runtime.models.numbers import IntegerString, UnsignedIntegerString
from runtime.operation import Operation, Response
from runtime.response.decode import decode_json
from typing_extensions import TypeAliasType

from ..library import OF_PYDANTIC, Field


class Size(enum.Enum):
    """A closed enum."""

    SMALL = "small"
    LARGE = "large"


class Range(Model):
    """A model of required numbers."""

    start: UnsignedIntegerString
    end: UnsignedIntegerString


class Cat(Model):
    """A member of a union, told by its type."""

    type: Literal["cat"]
    lives: int
    claws: list[str] | None = None


class Dog(Model):
    """Another one."""

    type: Literal["dog", "puppy"]
    barks: bool


class Circle(Model):
    """A member of a union without a tag."""

    radius: int


class Square(Model):
    """Another one."""

    side: int
    label: str | None = None


if TYPE_CHECKING or OF_PYDANTIC:

    class Labels(Model):
        """A model whose unknown properties have a type."""

        name: str
        __pydantic_extra__: dict[str, int] = Field(init=False)

else:

    class Labels(Model):
        """The same of structs."""

        name: str
        __extra__: ClassVar[dict[str, int]]


Pet: TypeAlias = Annotated[Cat | Dog, Field(discriminator="type")]


Numbers = TypeAliasType("Numbers", list[IntegerString])


class Everything(Model):
    """A model with a field of each kind."""

    doc_id: str = Field(alias="_docId")
    count: UnsignedIntegerString
    plain: int | None = None
    ratio: float | None = None
    active: bool | None = None
    kind: Literal["a", "b"] | None = None
    open_kind: Literal["a", "b"] | str | None = Field(default=None, alias="openKind")
    size: Size | None = None
    ranges: list[Range] | None = None
    by_name: dict[str, Range] | None = Field(default=None, alias="byName")
    pet: Pet | None = None
    pets: list[Pet] | None = None
    shape: Circle | Square | None = None
    either: list[int] | str | Range | None = None
    numbers: Numbers | None = None
    child: Everything | None = None
    anything: Any = None
    labels: Labels | None = None
    nullable: str | None
    tags: Annotated[list[str], Field(max_length=3)] | None = None


OPERATION = Operation(id="getEverything", method="GET", path="/")


def read(value: object, kind: Any = Everything, *, strict: bool = False) -> Any:
    """A JSON value, read tolerantly."""
    content = json.dumps(value).encode()
    return decode_json(OPERATION, Response("200", kind), content, None, strict=strict)


def dump(value: object) -> object:
    """What was read, as JSON again."""
    if isinstance(value, Model):
        return json.loads(value.to_json())
    if isinstance(value, list):
        return [dump(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    return value


def normal(value: object) -> object:
    """A JSON value in which an integer and its decimal text are the same: numbers come back as text."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str) and re.fullmatch(r"\s*-?(0|[1-9][0-9]*)\s*", value, re.ASCII):
        return str(int(value))
    if isinstance(value, list):
        return [normal(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, dict):
        return {
            k: normal(v) for k, v in value.items()
        }  # pyright: ignore[reportUnknownVariableType]
    return value


EXAMPLE: dict[str, Any] = {
    "_docId": "d",
    "count": "18446744073709551615",
    "plain": 1,
    "ratio": 0.5,
    "active": True,
    "kind": "a",
    "openKind": "z",
    "size": "small",
    "ranges": [{"start": "1", "end": 2}],
    "byName": {"x/y": {"start": "1", "end": "2"}},
    "pet": {"type": "cat", "lives": 9, "claws": ["l", "r"]},
    "pets": [{"type": "puppy", "barks": True}],
    "shape": {"side": 2, "label": "s"},
    "either": {"start": "1", "end": "2"},
    "numbers": ["1", 2],
    "child": {"_docId": "c", "count": 1, "nullable": None},
    "anything": {"a": [1, None]},
    "labels": {"name": "n", "x": 1},
    "nullable": "n",
    "tags": ["t"],
    "unknown": {"new": [True]},
}

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    # A float of more digits than it holds is another integer as JSON writes it; tests of numbers have those.
    | st.floats(allow_nan=False, allow_infinity=False).filter(
        lambda value: abs(value) < 2**53 or not value.is_integer()
    )
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.sampled_from(["a", "b", "cat", "dog", "small", "1", "-1", "007", "1.0"])
)

NAMES = st.sampled_from(
    [*EXAMPLE, "start", "end", "type", "lives", "barks", "radius", "side"]
) | st.text(st.characters(exclude_categories=["Cs"]))

JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=6),
    max_leaves=25,
)
