"""The base class of models."""

from __future__ import annotations

import copy
import json
import pickle
import warnings
from collections.abc import Callable
from typing import Annotated, Any, Literal

import pytest
from runtime.errors import ArgumentError
from runtime.models.base import Model, SecretField
from runtime.models.fields import is_hidden
from runtime.models.kinds import find_node
from runtime.models.nodes import ObjectOf
from runtime.request.values import build_json, plain_of
from typing_extensions import TypeAliasType

from ..library import Field, keep, only_pydantic

SENTINEL = "s3ntinel-value"


class Inner(Model):
    """A model within another."""

    token: Annotated[str, SecretField()] | None = None
    note: str | None = None


class Outer(Model):
    """A model with wire names and secrets of every mark."""

    doc_id: str = Field(alias="_docId")
    from_: str | None = Field(default=None, alias="from")
    model_name: str | None = None
    data_secret: str | None = Field(
        default=None, alias="dataSecret", json_schema_extra={"x-goldsmith-secret": True}
    )
    password: str | None = Field(default=None, json_schema_extra={"format": "password"})
    bare: Annotated[str, SecretField] = ""
    inner: Inner | None = None
    items: list[Inner] | None = None


class Leaf(Model):
    """A model that is read within another alone."""

    name: str


class Tree(Model):
    """Holds it."""

    leaf: Leaf
    rest: list[Any] | None = None


def test_what_was_read_within_another_is_written_alone() -> None:
    """An answer's parts are arguments of the next call, by whatever release of pydantic."""
    tree = Tree.from_json('{"leaf":{"name":"a","more":1},"rest":[{"x":null}]}')
    assert build_json(tree.leaf) == b'{"name":"a","more":1}'
    assert plain_of([tree.leaf, tree.rest]) == [{"name": "a", "more": 1}, [{"x": None}]]
    with pytest.raises(ArgumentError):
        build_json({"a": [tree.leaf, object()]})


def test_names() -> None:
    """A field is given by its Python or its wire name."""
    assert Outer(_docId="1").doc_id == "1"
    mixed: list[dict[str, Any]] = [{"doc_id": "1", "from": "a"}, {"_docId": "1", "from_": "a"}]
    for members in mixed:
        assert Outer(**members).from_ == "a"


def test_unknown_fields_are_kept() -> None:
    """What the document does not know is kept, readable and written again."""
    model = Outer.from_json('{"_docId":"1","new":{"a":[1]}}')
    assert model.model_extra == {"new": {"a": [1]}}
    assert model.to_json() == '{"_docId":"1","new":{"a":[1]}}'


def test_a_model_is_a_dictionary_or_json_and_back() -> None:
    """By the names on the wire, unknown ones too, without what was not set; and read by those names alone."""
    plain = {"_docId": "1", "from": None, "items": [{"note": "x", "more": 1}], "new": {"a": [1]}}
    model = Outer.from_dict(plain)
    assert model.items is not None and model.items[0].note == "x"
    assert model.to_dict() == plain
    assert json.loads(model.to_json()) == plain
    assert Outer.from_json(model.to_json()) == model
    assert Outer(_docId="1").to_dict() == {"_docId": "1"}
    for bad in ("{}", '{"doc_id":"1"}', '{"_docId":1}', "[]", "{"):
        with pytest.raises(ValueError):
            Outer.from_json(bad)


def test_wire_form() -> None:
    """What was not set is not written; None is null."""
    model = Outer(_docId="1", inner=Inner(note=None), items=[Inner()])
    assert json.loads(model.to_json()) == {
        "_docId": "1",
        "inner": {"note": None},
        "items": [{}],
    }


@only_pydantic
def test_schema_is_built_late() -> None:
    """Defining a model builds nothing; that is what keeps an import cheap."""

    class Late(Model):
        a: int

    assert not Late.__pydantic_complete__
    assert Late(a=1).a == 1
    assert Late.__pydantic_complete__


def secretive() -> Outer:
    """A model full of secrets."""
    return Outer(
        _docId="1",
        dataSecret=SENTINEL,
        password=SENTINEL,
        bare=SENTINEL,
        inner=Inner(token=SENTINEL, note="seen"),
        items=[Inner(token=SENTINEL)],
    )


def test_secrets_are_not_shown() -> None:
    """No form of showing a model shows a secret field, however it is marked and nested."""
    model = secretive()
    for text in (repr(model), str(model), f"{model}", f"{model!r}", repr([model])):
        assert SENTINEL not in text
        assert "seen" in text
    assert repr(Inner()) == "Inner(token=None, note=None)"


def test_secrets_are_sent() -> None:
    """The value itself is there, and is written."""
    model = secretive()
    assert model.password == SENTINEL
    assert model.to_json().count(SENTINEL) == 5


def test_secret_marks() -> None:
    """Each mark counts, and no other."""
    node = find_node(Outer)
    assert isinstance(node, ObjectOf)
    marked = {field.name for field in node.fields if is_hidden(field)}
    assert marked == {"data_secret", "password", "bare"}


def test_errors_show_no_input() -> None:
    """A value that does not fit is not in the message."""
    wrong: dict[str, Any] = {"_docId": 5, "password": [SENTINEL]}
    makers: list[Callable[..., Outer]] = [Outer, lambda **members: Outer.from_dict(members)]
    for make in makers:
        with pytest.raises(ValueError, match="_docId") as caught:
            make(**wrong)
        assert SENTINEL not in str(caught.value)


@only_pydantic
def test_dumping_what_was_kept_warns_nobody() -> None:
    """pydantic's warnings about a kept value would show it."""
    model = Outer.model_construct(doc_id=SENTINEL, items={"a": 1}, inner=[None])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert json.loads(model.model_dump_json())["items"] == {"a": 1}
        assert model.model_dump()["inner"] == [None]
    with pytest.warns(UserWarning):
        model.model_dump(warnings=True)


class Numbers(Model):
    """Numbers in many places."""

    whole: float
    part: float
    large: float
    kept: int
    many: dict[str, list[float]]


def test_numbers_go_out_as_they_came() -> None:
    """A whole number in the place of a float has no fraction; a boolean in the place of a number stays one."""
    text = '{"whole":1,"part":0.5,"large":1e300,"kept":5,"many":{"type":[2,-3,0.25]}}'
    model = Numbers.from_json(text)
    assert (model.whole, type(model.whole)) == (1.0, float)
    assert json.loads(model.to_json()) == json.loads(text)
    # How large numbers are spelt is the library's affair.
    assert model.to_json().replace("e+", "e") == text
    kept = keep(Numbers, whole=True, kept=False)
    assert kept.to_json() == '{"whole":true,"kept":false}'


Amount = TypeAliasType("Amount", float)
Total = TypeAliasType("Total", Amount)
Wide = TypeAliasType("Wide", "list[Wide] | Amount")


class Aliased(Model):
    """A model whose types are aliases, of aliases, and of themselves."""

    first: Amount
    second: Total | None = None
    many: list[Amount] | None = None
    wide: Wide | None = None
    self: Aliased | None = None


def test_aliases() -> None:
    """An alias is as good as what it stands for, recursive ones too."""
    text = '{"first":1,"second":2,"many":[3,0.5],"wide":[[4],5],"self":{"first":6}}'
    model = Aliased.from_json(text)
    assert model.to_json() == text
    kept = keep(Aliased, first=True, second=False, many=[True], wide=[[True]])
    assert kept.to_json() == ('{"first":true,"second":false,"many":[true],"wide":[[true]]}')
    with pytest.raises(ValueError):
        Aliased.from_json('{"first":1,"wide":[["x"]]}')


class Circle(Model):
    """A member of a tagged union."""

    type: Literal["circle"]
    radius: float = 0


class Square(Model):
    """Another one."""

    type: Literal["square"]


class Drawing(Model):
    """A model with a tagged union."""

    shapes: list[Annotated[Circle | Square, Field(discriminator="type")]]
    # A default is a value, whatever it looks like.
    config: dict[str, Any] = {"type": "int"}  # noqa: RUF012 (pydantic copies it)


def test_tagged_unions_write_what_they_hold() -> None:
    """An unknown tag, one that is no text, and none at all are written as they came."""
    shapes: list[Any] = [
        Circle(type="circle", radius=1),
        {"type": "star"},
        {"type": []},
        {},
        None,
        5,
    ]
    model = keep(Drawing, shapes=shapes)
    assert (
        json.loads(model.to_json())["shapes"]
        == model.to_dict()["shapes"]
        == [
            {"type": "circle", "radius": 1},
            *shapes[1:],
        ]
    )
    assert Drawing(shapes=[]).config == {"type": "int"}


def test_copies_and_pickles() -> None:
    """A model is a value: equal copies, and pickles of importable classes."""
    model = Outer(_docId="1", inner=Inner(note="a"))
    assert copy.deepcopy(model) == copy.copy(model) == model
    copied: Any = pickle.loads(pickle.dumps(model))
    assert copied == model
