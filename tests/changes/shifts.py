"""Cases of types that become others, for each place where types are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .documents import NUMBER, TEXT, Case, Node, operation, parameter, ref, side, thing


def _values(*values: str) -> Node:
    """An enum of its own: equal ones of several cases would be one alias, that none of them adds or removes."""
    return {"type": "string", "enum": [*values]}


_ENUM: Node = {"type": "string", "enum": ["cat", "dog"]}
_FEWER: Node = {"type": "string", "enum": ["cat"]}
_MORE: Node = {"type": "string", "enum": ["cat", "dog", "eel"]}
_OR_NULL: Node = {"type": ["integer", "null"]}
_EITHER: Node = {"anyOf": [NUMBER, {"type": "array", "items": NUMBER}]}
_LONG: Node = {"type": "string", "format": "int64", "x-goldsmith-type": "integer-string"}


@dataclass(frozen=True)
class _Shift:
    """A type of before, one of now, and what the first is in Python: to someone who gives one, and to someone who gets one."""

    old: Node
    new: Node
    taken: str
    given: str


_SHIFTS: dict[str, _Shift] = {
    "type-changed": _Shift(TEXT, NUMBER, "str", "str"),
    "narrowed": _Shift({"type": "number"}, NUMBER, "float", "int | float"),
    "widened": _Shift(NUMBER, {"type": "number"}, "int", "int"),
    "made-nullable": _Shift(NUMBER, _OR_NULL, "int", "int"),
    "made-not-nullable": _Shift(_OR_NULL, NUMBER, "int | None", "int | None"),
    "value-added": _Shift(_ENUM, _MORE, "Literal['cat', 'dog']", "Literal['cat', 'dog'] | str"),
    "value-removed": _Shift(
        _MORE, _ENUM, "Literal['cat', 'dog', 'eel']", "Literal['cat', 'dog', 'eel'] | str"
    ),
    "opened": _Shift(_FEWER, TEXT, "Literal['cat']", "Literal['cat']"),
    "closed": _Shift(TEXT, _FEWER, "str", "str"),
    "member-added": _Shift(NUMBER, _EITHER, "int", "int"),
    "member-removed": _Shift(_EITHER, NUMBER, "int | list[int]", "int | list[int]"),
    "typed": _Shift({}, NUMBER, "dict[str, str]", "str"),
    "untyped": _Shift(NUMBER, {}, "int", "int"),
    "respelled": _Shift(_LONG, NUMBER, "int", "int"),
}

_INLINE: dict[str, _Shift] = {
    "value-added": _Shift(_FEWER, _ENUM, "Literal['cat']", "Literal['cat']"),
    "value-removed": _Shift(_ENUM, _FEWER, "Literal['cat', 'dog']", "Literal['cat', 'dog'] | str"),
}
"""An enum of more than one value has a name, but in a parameter; of one value it is a mark, also in an answer."""

_RESULTS: dict[str, _Shift] = {
    "value-added": _Shift(_FEWER, _values("cat", "ant"), "Literal['cat']", "Literal['cat']"),
    "value-removed": _Shift(
        _values("cat", "bee"), _FEWER, "Literal['cat', 'bee']", "Literal['cat', 'bee'] | str"
    ),
}

_ALSO = {"value-added": ("opened", "model-added"), "value-removed": ("closed", "model-removed")}
_OF_USES = ("made-nullable", "made-not-nullable")
"""Where a schema may be null is said where it is used, not where it is named."""


def find_cases() -> Iterator[Case]:
    """Every kind of change of a type, in each place."""
    for kind, shift in _SHIFTS.items():
        inline = _INLINE.get(kind, shift)
        yield _argument(f"argument-{kind}", shift)
        yield _also(_request_field(f"request-field-{kind}", inline), kind, is_open=False)
        yield _also(_result(f"result-{kind}", _RESULTS.get(kind, shift)), kind)
        yield _also(_answer_field(f"answer-field-{kind}", inline), kind)
        if kind not in _OF_USES:
            yield _taken_alias(f"taken-alias-{kind}", shift)
            yield _given_alias(f"given-alias-{kind}", shift)


def _also(case: Case, kind: str, *, is_open: bool = True) -> Case:
    """With what goes along where an enum gets a name, or loses it; in an answer it is an open one."""
    prefix = case.rule.removesuffix(kind)
    more = _ALSO.get(kind, ())
    named = [
        word if word.startswith("model") else f"{prefix}{word}" for word in more[not is_open :]
    ]
    return replace(case, also=frozenset(named))


def _argument(rule: str, shift: _Shift) -> Case:
    old, new = (side(operation(parameter(schema=s, required=True))) for s in (shift.old, shift.new))
    return Case(rule=rule, old=old, new=new, given=f"value: {shift.taken}", use="r.call(a=value)")


def _result(rule: str, shift: _Shift) -> Case:
    old, new = (side(operation(result=s)) for s in (shift.old, shift.new))
    return Case(rule=rule, old=old, new=new, use=f"value: {shift.given} = r.call()")


def _answer_field(rule: str, shift: _Shift) -> Case:
    old, new = (
        side(operation(result=ref("Pet")), Pet=thing(["v"], v=s)) for s in (shift.old, shift.new)
    )
    return Case(rule=rule, old=old, new=new, use=f"value: {shift.given} = r.call().v")


def _request_field(rule: str, shift: _Shift) -> Case:
    old, new = (
        side(operation(body={"type": "array", "items": ref("Pet")}), "post", Pet=thing(["v"], v=s))
        for s in (shift.old, shift.new)
    )
    return Case(rule=rule, old=old, new=new, given=f"value: {shift.taken}", use="m.§Pet(v=value)")


def _taken_alias(rule: str, shift: _Shift) -> Case:
    call = operation(parameter(schema=ref("Kind"), required=True))
    old, new = (side(call, Kind=s) for s in (shift.old, shift.new))
    return Case(rule=rule, old=old, new=new, given=f"value: {shift.taken}", use="r.call(a=value)")


def _given_alias(rule: str, shift: _Shift) -> Case:
    call = operation(result=ref("Pet"))
    pet = thing(["v"], v=ref("Kind"))
    old, new = (side(call, Pet=pet, Kind=s) for s in (shift.old, shift.new))
    return Case(rule=rule, old=old, new=new, use=f"value: {shift.given} = r.call().v")
