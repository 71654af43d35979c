"""Cases of the models module."""

from __future__ import annotations

from collections.abc import Iterator

from .documents import NUMBER, TEXT, Case, Node, Side, operation, ref, side, thing

_GIVEN = operation(result=ref("Pet"))
_TAKEN = operation(body={"type": "array", "items": ref("Pet")})


def _case(rule: str, old: Side, new: Side, use: str, *also: str) -> Case:
    return Case(rule=rule, old=old, new=new, use=use, also=frozenset(also))


def _given(schema: Node) -> Side:
    return side(_GIVEN, Pet=schema)


def _taken(schema: Node) -> Side:
    return side(_TAKEN, "post", Pet=schema)


def find_cases() -> Iterator[Case]:
    """Models as such, fields as such, and fields as those see them who read, or who write."""
    yield from _models()
    yield from _constants()
    yield from _fields()
    yield from _presence()


def _models() -> Iterator[Case]:
    pet = thing(["name"], name=TEXT)
    more = side(
        operation(result=ref("Pet")), Pet=thing(["name"], name=TEXT, dog=ref("Dog")), Dog=pet
    )
    less = side(operation(result=ref("Pet")), Pet=pet)
    yield _case("model-added", less, more, "value: str = r.call().name", "answer-field-added")
    yield _case("model-removed", more, less, "print(m.§Dog)", "answer-field-removed")
    named: Node = {**pet, "x-goldsmith-name": "§Animal"}
    yield _case("model-renamed", _given(pet), _given(named), "value: m.§Pet = r.call()")
    old: Node = {**pet, "deprecated": True}
    yield _case("model-deprecated", _given(pet), _given(old), "r.call()")
    yield _case("model-restored", _given(old), _given(pet), "r.call()")
    alias: Node = {"type": "object", "additionalProperties": TEXT}
    yield _case("class-became-alias", _given(pet), _given(alias), "value: str = r.call().name")
    yield _case("alias-became-class", _given(alias), _given(pet), "value: str = r.call()['name']")
    rest: Node = {**pet, "additionalProperties": TEXT}
    other: Node = {**pet, "additionalProperties": NUMBER}
    yield _case("model-rest-changed", _given(rest), _given(other), "value: str = r.call().name")


def _constants() -> Iterator[Case]:
    def named(*names: str) -> Side:
        return _given({**TEXT, "enum": ["a", "b"], "x-enum-varnames": list(names)})

    use = "import sample.constants as k; print(k.§Pet.{})"
    plain = _given({**TEXT, "enum": ["a", "b"]})
    yield _case("constant-added", plain, named("Alpha", "Beta"), "r.call()")
    yield _case(
        "constant-removed",
        named("Alpha", "Beta"),
        named("Alpha", "Gamma"),
        use.format("BETA"),
        "constant-added",
    )
    yield _case("constant-changed", named("One", "Two"), named("Two", "One"), use.format("ONE"))


def _fields() -> Iterator[Case]:
    def pet(**field: object) -> Node:
        return thing(["name"], name={**TEXT, **field})

    use = "value: str = r.call().name"
    plain = _given(pet())
    yield _case("field-renamed", plain, _given(pet(**{"x-goldsmith-name": "title"})), use)
    moved = _given(thing(["title"], title={**TEXT, "x-goldsmith-name": "name"}))
    yield _case("field-wire-name-changed", plain, moved, use)
    one, two = _given(pet(default="x")), _given(pet(default="y"))
    yield _case("field-default-changed", one, two, use)
    old, secret = _given(pet(deprecated=True)), _given(pet(**{"x-goldsmith-secret": True}))
    yield _case("field-deprecated", plain, old, use)
    yield _case("field-restored", old, plain, use)
    yield _case("field-made-secret", plain, secret, use)
    yield _case("field-made-public", secret, plain, use)


def _presence() -> Iterator[Case]:
    one, two = thing(["name"], name=TEXT), thing(["name"], name=TEXT, age=NUMBER)
    needed = thing(["name", "age"], name=TEXT, age=NUMBER)
    read, write = "value: str = r.call().name", "m.§Pet(name='x')"
    yield _case("answer-field-added", _given(one), _given(two), read)
    yield _case("answer-field-removed", _given(two), _given(one), "print(r.call().age)")
    number = "value: int = r.call().age"
    yield _case("answer-field-made-optional", _given(needed), _given(two), number)
    yield _case("answer-field-made-required", _given(two), _given(needed), f"{read} or 'none'")
    yield _case("request-field-added", _taken(one), _taken(two), write)
    yield _case("request-field-added-required", _taken(one), _taken(needed), write)
    yield _case("request-field-removed", _taken(two), _taken(one), "m.§Pet(name='x', age=1)")
    yield _case(
        "request-field-made-optional", _taken(needed), _taken(two), "m.§Pet(name='x', age=1)"
    )
    yield _case("request-field-made-required", _taken(two), _taken(needed), write)
