"""Which places of an older document are which of a newer one, though they are called otherwise there.

A vendor renames a path variable, an operation, a tag, a schema; who calls the client need not follow. A move is recognised where
nothing else could be meant: what is gone and what has come are of one kind and one shape, and stand in the same place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from goldsmith.ir.model import ListOf, MapOf, ModelRef, Nullable, TupleOf, TypeRef, UnionOf
from goldsmith.ir.pins import argument_pointer
from goldsmith.surface.model import Method, Model, Resource, Surface
from goldsmith.surface.names import STREAM
from goldsmith.surface.types import show_type

Moves = Mapping[str, str]
"""From the pointers of an older document to those of a newer one."""


def find_moves(old: Surface, new: Surface) -> Moves:
    """Every move that is recognised between two documents."""
    moves = _find_moved_operations(old, new)
    moves |= _find_moved_tags(old, new, moves)
    moves |= _find_moved_schemes(old, new)
    while found := _find_moved_models(old, new, moves):
        moves |= found  # what holds them is known by another name too: that may tell more
    return moves


def move_names(names: Mapping[str, str], moves: Moves) -> dict[str, str]:
    """The names of earlier at the places where what they name is now."""
    ordered = sorted(moves, key=len, reverse=True)
    return {_move(pointer, ordered, moves): name for pointer, name in names.items()}


def _move(pointer: str, ordered: list[str], moves: Moves) -> str:
    """A pointer after the longest move that it, or what surrounds it, takes."""
    for old in ordered:
        if pointer == old or pointer.startswith(f"{old}/"):
            return moves[old] + pointer[len(old) :]
    return pointer


def _pair(old: Mapping[str, object], new: Mapping[str, object]) -> dict[str, str]:
    """The places of either side that are alike, where on both sides there is one such place alone."""
    sides: list[dict[object, list[str]]] = []
    for side in (old, new):
        by_shape: dict[object, list[str]] = defaultdict(list)
        for pointer, shape in side.items():
            by_shape[shape].append(pointer)
        sides.append(by_shape)
    before, after = sides
    return {
        found[0]: after[shape][0]
        for shape, found in before.items()
        if len(found) == 1 and len(after.get(shape, ())) == 1
    }


def _operations(surface: Surface) -> dict[str, Method]:
    methods = (method for each in surface.resources for method in each.methods)
    return {m.origin.pointer: m for m in methods if not m.origin.pointer.endswith(STREAM)}


def _find_moved_operations(old: Surface, new: Surface) -> dict[str, str]:
    """Another variable in the same path; or the same identity on another path."""
    before, after = _operations(old), _operations(new)
    gone = {pointer: before[pointer] for pointer in before.keys() - after.keys()}
    come = {pointer: after[pointer] for pointer in after.keys() - before.keys()}
    moves = _pair(_shape_paths(gone), _shape_paths(come))
    rest = {pointer: method for pointer, method in gone.items() if pointer not in moves}
    free = {p: method for p, method in come.items() if p not in moves.values()}
    moves |= _pair(_identify(rest), _identify(free))
    for source, target in dict(moves).items():
        moves |= _move_variables(before[source], after[target])
    return moves


def _shape_paths(methods: Mapping[str, Method]) -> dict[str, object]:
    return {
        pointer: (each.http_method, re.sub(r"\{[^{}]*\}", "{}", each.path))
        for pointer, each in methods.items()
    }


def _identify(methods: Mapping[str, Method]) -> dict[str, object]:
    return {pointer: (each.http_method, each.wire_id) for pointer, each in methods.items()}


def _move_variables(old: Method, new: Method) -> dict[str, str]:
    """The variables of a path by their order, where there are as many, and not the same ones."""
    before, after = (re.findall(r"\{([^{}]*)\}", each.path) for each in (old, new))
    if len(before) != len(after) or set(before) == set(after):
        return {}
    return {
        argument_pointer(old.origin.pointer, "path", was): argument_pointer(
            new.origin.pointer, "path", now
        )
        for was, now in zip(before, after, strict=True)
    }


def _find_moved_tags(old: Surface, new: Surface, moves: Moves) -> dict[str, str]:
    """A tag whose operations were those of one that is gone."""
    before = {each.origin.pointer: each for each in old.resources}
    after = {each.origin.pointer: each for each in new.resources}
    known = _operations(old).keys()
    gone = {p: _list_operations(before[p], moves) for p in before.keys() - after.keys()}
    come = {p: _list_operations(after[p], {}) for p in after.keys() - before.keys()}
    here = {moves.get(pointer, pointer) for pointer in known}
    left = _operations(new).keys()
    return _pair(
        {p: frozenset(found & left) for p, found in gone.items() if found & left},
        {p: frozenset(found & here) for p, found in come.items() if found & here},
    )


def _list_operations(resource: Resource, moves: Moves) -> frozenset[str]:
    pointers = (method.origin.pointer for method in resource.methods)
    return frozenset(moves.get(each, each) for each in pointers if not each.endswith(STREAM))


def _find_moved_schemes(old: Surface, new: Surface) -> dict[str, str]:
    """A credential that goes to the same place."""
    before, after = (
        {c.origin.pointer: (c.type, c.wire_name, c.location) for c in each.credentials}
        for each in (old, new)
    )
    return _pair(
        {pointer: before[pointer] for pointer in before.keys() - after.keys()},
        {pointer: after[pointer] for pointer in after.keys() - before.keys()},
    )


def _find_moved_models(old: Surface, new: Surface, moves: Moves) -> dict[str, str]:
    """A schema of the same shape in the same places."""
    before = {model.origin.pointer: model for model in old.models}
    after = {model.origin.pointer: model for model in new.models}
    ordered = sorted(moves, key=len, reverse=True)
    kept = {pointer for pointer in before if _move(pointer, ordered, moves) in after}
    gone = {pointer: before[pointer] for pointer in before.keys() - kept}
    reached = {_move(pointer, ordered, moves) for pointer in kept}
    come = {pointer: after[pointer] for pointer in after.keys() - reached}
    if not gone or not come:
        return {}
    names = {before[p].name: after[_move(p, ordered, moves)].name for p in kept}
    places = {p: _move(p, ordered, moves) for p in _operations(old)}
    users = _find_users(old, names, places)
    now = {name: name for name in names.values()}
    users_now = _find_users(new, now, {})
    shapes = _shape_models(gone.values(), users, names)
    shapes_now = _shape_models(come.values(), users_now, now)
    found = _pair(shapes, shapes_now)
    rest = {p: shape[0] for p, shape in shapes.items() if p not in found}
    free = {p: shape[0] for p, shape in shapes_now.items() if p not in found.values()}
    more = _pair(rest, free)
    return found | {p: now for p, now in more.items() if shapes[p][1] & shapes_now[now][1]}


def _shape_models(
    models: Iterable[Model], users: Mapping[str, frozenset[str]], names: Mapping[str, str]
) -> dict[str, tuple[object, frozenset[str]]]:
    """What each model holds, and who uses it; those that nobody uses cannot be told apart."""
    return {
        model.origin.pointer: (_shape_model(model, names), users[model.name])
        for model in models
        if users.get(model.name)
    }


def _shape_model(model: Model, names: Mapping[str, str]) -> object:
    given = {**names, model.name: "itself"}
    fields = sorted(
        (f.wire_name, f.required, show_type(_rename(f.type, given))) for f in model.fields
    )
    others = (model.alias, model.extra)
    return (tuple(fields), *(show_type(_rename(each, given)) for each in others if each))


def _find_users(
    surface: Surface, names: Mapping[str, str], places: Mapping[str, str]
) -> dict[str, frozenset[str]]:
    """Where each model is used: by which argument, answer, field or other type; by names and pointers that both sides share."""
    users: dict[str, set[str]] = defaultdict(set)
    for pointer, method in _operations(surface).items():
        place = places.get(pointer, pointer)
        for argument in method.arguments:
            _note(users, argument.type, f"{place} takes {argument.wire_name}")
        for answer in (*method.answers, *method.errors):
            _note(users, answer.type, f"{place} gives {answer.status}")
    for model in surface.models:
        if model.name not in names:
            continue
        owner = names[model.name]
        for field in model.fields:
            _note(users, field.type, f"{owner} has {field.wire_name}")
        _note(users, model.alias, f"{owner} is")
        _note(users, model.extra, f"{owner} has others")
    return {name: frozenset(found) for name, found in users.items()}


def _note(users: dict[str, set[str]], value: TypeRef | None, place: str) -> None:
    for name in find_models(value):
        users[name].add(place)


def find_models(value: TypeRef | None) -> tuple[str, ...]:
    """The names of the models that a type mentions, in its order."""
    match value:
        case ModelRef(name=name):
            return (name,)
        case ListOf(item=inner) | MapOf(value=inner) | Nullable(inner=inner):
            return find_models(inner)
        case UnionOf(members=members) | TupleOf(items=members):
            return tuple(name for member in members for name in find_models(member))
        case _:
            return ()


def _rename(value: TypeRef, names: Mapping[str, str]) -> TypeRef:
    """The type with other names; what has none on the other side is called the same whatever it was."""
    match value:
        case ModelRef(name=name):
            return ModelRef(name=names.get(name, "another"))
        case ListOf(item=inner):
            return ListOf(item=_rename(inner, names))
        case MapOf(value=inner):
            return MapOf(value=_rename(inner, names))
        case Nullable(inner=inner):
            return Nullable(inner=_rename(inner, names))
        case TupleOf(items=members):
            return replace(value, items=tuple(_rename(member, names) for member in members))
        case UnionOf(members=members):
            return replace(value, members=tuple(_rename(member, names) for member in members))
        case _:
            return value
