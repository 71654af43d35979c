"""Reading what does not fit: nothing raises, nothing is lost."""

from __future__ import annotations

import copy
import datetime
import enum
import json
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Literal, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, RootModel
from runtime.models.base import Model
from runtime.models.numbers import IntegerString, UnsignedIntegerString
from runtime.operation import Operation, Response
from runtime.response.decode import Mismatch, Undecodable, decode_json
from runtime.response.tolerant import Key, Place, Reading
from runtime.response.tolerant import read as tolerant_read
from typing_extensions import TypeAliasType


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


class Labels(Model):
    """A model whose unknown properties have a type."""

    name: str
    __pydantic_extra__: dict[str, int] = Field(init=False)


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
    if isinstance(value, BaseModel):
        return json.loads(value.model_dump_json(by_alias=True, exclude_unset=True))
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


def test_the_example_fits() -> None:
    """What fits is read alike, strictly and not."""
    found = read(EXAMPLE, strict=True)
    assert found == read(EXAMPLE)
    assert isinstance(found.pet, Cat)
    assert isinstance(found.pets[0], Dog)
    assert isinstance(found.shape, Square)
    assert isinstance(found.either, Range)
    assert normal(dump(found)) == normal(EXAMPLE)


# Every mutation of the example


def places_of(value: object, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value within a value, and its own."""
    yield at
    if isinstance(value, Mapping):
        for key, member in value.items():  # pyright: ignore[reportUnknownVariableType]
            yield from places_of(member, (*at, key))  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for index, member in enumerate(
            value
        ):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
            yield from places_of(member, (*at, index))  # pyright: ignore[reportUnknownArgumentType]


OTHER_VALUES: list[object] = [
    None,
    True,
    0,
    -1,
    1.5,
    2**70,
    "",
    "text",
    "1",
    [],
    [None],
    {},
    {"type": "fish"},
    {"start": "x"},
]
PLACES = list(places_of(EXAMPLE))
REMOVE = object()


def mutate(value: object, at: tuple[Any, ...], new: object) -> Any:
    """A copy with another value at a place, or without it."""
    if not at:
        return new
    result: Any = copy.deepcopy(value)
    holder = result
    for step in at[:-1]:
        holder = holder[step]
    if new is REMOVE:
        del holder[at[-1]]
    else:
        holder[at[-1]] = new
    return result


@pytest.mark.parametrize("at", PLACES, ids=lambda at: "/".join(map(str, at)) or "root")
def test_every_mutation(at: tuple[Any, ...]) -> None:
    """Another value in any place, or none, or one more, raises nothing and comes out as it went in, without a warning."""
    mutants = [mutate(EXAMPLE, at, new) for new in OTHER_VALUES]
    if at:
        mutants.append(mutate(EXAMPLE, at, REMOVE))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for mutant in mutants:
            found = read(mutant)
            assert normal(dump(found)) == normal(mutant)
            repr(found)


@pytest.mark.parametrize("at", PLACES, ids=lambda at: "/".join(map(str, at)) or "root")
def test_every_mutation_read_strictly(at: tuple[Any, ...]) -> None:
    """Read strictly, the same is either right, or a mismatch with a place at, above or below the change."""
    for new in OTHER_VALUES:
        mutant = mutate(EXAMPLE, at, new)
        try:
            found = read(mutant, strict=True)
        except Mismatch as error:
            pointer = Place(at, "", "").pointer
            for place in error.places:
                assert place.pointer.startswith(pointer) or pointer.startswith(place.pointer)
        else:
            assert normal(dump(found)) == normal(mutant)


# Any JSON at all

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
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
KINDS = [
    Everything,
    list[Everything],
    dict[str, Range],
    Pet,
    Circle | Square,
    Labels,
    list[Pet] | Range | str,
    Any,
    None,
]


def has_large_float(value: object, kind: object) -> bool:
    """Whether a number is in the place of a float that cannot hold it."""
    texts = re.findall(r'"ratio": (-?[0-9]+)\b', json.dumps(value))
    return any(int(float(text)) != int(text) for text in texts)


@settings(max_examples=300, deadline=None)
@given(JSON, st.sampled_from(KINDS))
def test_any_json(value: object, kind: Any) -> None:
    """Any JSON in place of any answer raises nothing, and comes out as it went in."""
    found = read(value, kind)
    if not has_large_float(value, kind):
        assert normal(dump_any(found)) == normal(value)
    try:
        read(value, kind, strict=True)
    except Mismatch as error:
        assert error.places


def dump_any(value: object) -> object:
    """Lists and objects of models, as JSON again."""
    if isinstance(value, dict):
        return {
            k: dump_any(v) for k, v in value.items()
        }  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, list):
        return [dump_any(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    return dump(value)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_any_json_within_the_example(data: st.DataObject) -> None:
    """Any JSON in any place of the example leaves the rest typed, and comes out as it went in."""
    at = data.draw(st.sampled_from(PLACES[1:]))
    new = data.draw(JSON)
    mutant = mutate(EXAMPLE, at, new)
    found = read(mutant)
    assert isinstance(found, Everything)
    if not has_large_float(mutant, Everything):
        assert normal(dump(found)) == normal(mutant)
    if at[0] != "pet":
        assert isinstance(found.pet, Cat)


@settings(max_examples=300, deadline=None)
@given(st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes(content: bytes) -> None:
    """Any bytes are a value or an error of ours."""
    for kind in (Everything, Any):
        for strict in (True, False):
            try:
                decode_json(OPERATION, Response("200", kind), content, None, strict=strict)
            except (Undecodable, Mismatch):
                continue


# What the reader makes of it


def test_missing_reads_as_none() -> None:
    """A required field that is missing reads as None, counts as not set, and is not written."""
    found = read({"count": "1"})
    assert (found.doc_id, found.nullable, found.count) == (None, None, 1)
    assert found.model_fields_set == {"count"}
    assert dump(found) == {"count": "1"}


def test_defaults() -> None:
    """Fields that are not required have their defaults, made anew."""

    class Defaults(Model):
        must: int
        items: list[int] = Field(default_factory=list)
        note: str = "n"

    first, second = read({}, Defaults), read({}, Defaults)
    assert (first.items, first.note) == ([], "n")
    assert first.items is not second.items


def test_unexpected_null() -> None:
    """A null where none is due stays one, and is set."""
    found = read({**EXAMPLE, "count": None, "ranges": [None, {"start": "1", "end": None}]})
    assert found.count is None
    assert found.ranges[0] is None
    assert (found.ranges[1].start, found.ranges[1].end) == (1, None)


def test_unknown_values_stay() -> None:
    """New values of closed enums stay what they are, next to what fits."""
    found = read({**EXAMPLE, "kind": "c", "size": "huge"})
    assert (found.kind, found.size, found.count) == ("c", "huge", 2**64 - 1)
    assert read({**EXAMPLE, "kind": "c"}).size is Size.SMALL


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"type": "cat", "lives": "nine"}, Cat),
        ({"type": "cat"}, Cat),
        ({"type": "puppy", "barks": None}, Dog),
        ({"type": "fish", "lives": 1}, dict),
        ({"lives": 1}, dict),
        ({"type": 5}, dict),
        ({"type": {}}, dict),
        ("cat", str),
        (None, type(None)),
    ],
)
def test_tagged_unions(value: object, kind: type) -> None:
    """The tag says which member is meant, even if it does not fit; an unknown tag leaves the value as it came."""
    assert type(read({**EXAMPLE, "pet": value}).pet) is kind


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"radius": 1}, Circle),
        ({"side": 1}, Square),
        ({"side": 1, "label": 5}, Square),
        ({"radius": "one"}, Circle),
        ({"side": "one", "label": None}, Square),
        ({"label": "x"}, dict),
        ({}, dict),
        ([], list),
    ],
)
def test_untagged_unions(value: object, kind: type) -> None:
    """Without a tag, the member that has all it requires is meant; if none has, the value stays as it came."""
    assert type(read({**EXAMPLE, "shape": value, "count": {}}).shape) is kind


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([1, "x"], [1, "x"]),
        ("x", "x"),
        (5, 5),
        (True, True),
        ({"start": "x", "end": "2"}, Range.model_construct(start="x", end=2)),
    ],
)
def test_mixed_unions(value: object, expected: object) -> None:
    """The kind of the value says which member is meant."""
    assert read({**EXAMPLE, "either": value, "count": {}}).either == expected


def test_unions_that_fit_partly() -> None:
    """Of several members that fit, the one with most known fields is meant, as with pydantic."""

    class One(Model):
        a: int | None = None

    class Two(Model):
        a: int | None = None
        b: int | None = None

    class Holder(Model):
        broken: int
        value: One | Two

    found = read({"broken": "x", "value": {"a": 1, "b": 2, "c": 3}}, Holder)
    assert type(found.value) is Two
    assert type(read({"broken": "x", "value": {"a": 1}}, Holder).value) is One


def test_a_tag_with_a_default_may_be_missing() -> None:
    """A constant that has a default tells nothing where it is missing."""

    class One(Model):
        type: Literal["one"] = "one"
        a: int

    class Two(Model):
        type: Literal["two"] = "two"
        b: int

    class Holder(Model):
        broken: int
        value: One | Two

    assert type(read({"broken": "x", "value": {"b": 1}}, Holder).value) is Two
    assert type(read({"broken": "x", "value": {"type": "one", "b": 1}}, Holder).value) is One
    assert type(read({"broken": "x", "value": {"type": "one", "a": "x"}}, Holder).value) is One


class And(Model):
    """A member of a union that holds the union."""

    left: And | Or | Not | None = None
    right: And | Or | Not | None = None


class Or(Model):
    """Another one, that looks the same."""

    left: And | Or | Not | None = None
    right: And | Or | Not | None = None
    note: int | None = None


class Not(Model):
    """A third one."""

    left: And | Or | Not | None = None


def test_unions_within_unions() -> None:
    """Unions within unions take no more time than there are values and types, as far as it is for us to say."""
    value: Any = {"note": "no number"}
    for _ in range(40):
        value = {"left": value}
    reading = Reading()
    built = tolerant_read(And, value, (), reading)
    assert len(reading.tried) < 40 * 3 + 10
    assert normal(dump(built)) == normal(value)


def test_typed_extras() -> None:
    """Unknown properties with a type are held against it."""
    with pytest.raises(Mismatch) as caught:
        read({"name": "n", "x": "y"}, Labels, strict=True)
    assert str(caught.value) == "/x: expected int, found string"
    assert dump(read({"name": "n", "x": "y", "z": 1}, Labels)) == {"name": "n", "x": "y", "z": 1}


def test_recursion() -> None:
    """Recursive models are read to any depth that JSON itself allows."""
    value: Any = {"_docId": 1}
    for _ in range(100):
        value = {"_docId": "d", "child": value}
    found = read(value)
    depth = 0
    while isinstance(found.child, Everything):
        found, depth = found.child, depth + 1
    assert (depth, found.doc_id) == (100, 1)
    for _ in range(100):
        value = {"_docId": "d", "child": value}
    try:
        read(value)
    except Undecodable as error:
        assert error.kind == "depth"


def test_values_of_other_types() -> None:
    """Dates, text in dictionaries, models of others: what fits is typed, what does not stays."""

    class Foreign(BaseModel):
        model_config = ConfigDict(extra="ignore")
        when: datetime.datetime
        day: datetime.date | None = None

    class Holder(Model):
        broken: int
        when: datetime.datetime | None = None
        foreign: Foreign | None = None
        pairs: tuple[int, str] | None = None
        root: RootModel[list[int]] | None = None

    found = read(
        {
            "broken": "x",
            "when": "2024-01-02T03:04:05Z",
            "foreign": {"when": "soon", "day": "2024-01-02", "new": 1},
            "pairs": [1, 2],
            "root": [1, "x"],
        },
        Holder,
    )
    assert found.when == datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
    assert (found.foreign.when, found.foreign.day) == ("soon", datetime.date(2024, 1, 2))
    assert found.foreign.model_extra is None
    assert (found.pairs, found.root.root) == ([1, 2], [1, "x"])


def test_models_that_were_read_work() -> None:
    """What was read tolerantly is a model like any other: equal, copied, changed, read again."""
    found = read({**EXAMPLE, "count": 1.5})
    assert found == found.model_copy(deep=True)
    found.count = 5
    assert read(dump(found), strict=True).count == 5
    assert "count=5" in repr(found)


def test_places() -> None:
    """A place is a JSON pointer; positions and names that are data are the same place in the log."""
    place = Place(("a/b", 0, Key("x~y"), "c"), "int", "string")
    assert place.pointer == "/a~1b/0/x~0y/c"
    assert place.pattern == "/a~1b/*/*/c"
    assert str(Place((), "object", "array")) == "the whole answer: expected object, found array"
