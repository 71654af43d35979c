"""The classes of an API: short names for what stands inside something else, and one class for what is the same."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldsmith.identifiers import class_name, pascal_case, words
from goldsmith.ir.names import Namer, Wish, model_pointer
from goldsmith.ir.naming.equal import find_equal
from goldsmith.ir.naming.inline import (
    Base,
    Spot,
    common_candidates,
    component_candidates,
    read_spot,
    spot_candidates,
    squeeze,
)
from goldsmith.ir.naming.lexicon import LONGEST
from goldsmith.load.values import Object, as_object
from goldsmith.normalize.hints import CLASS
from goldsmith.normalize.nodes import as_text

_BUILTINS = frozenset(name for name in dir(builtins) if name[:1].isupper()) | {
    "ImportCycleError",
    "PythonFinalizationError",
}
"""What Python finds where a class of the models module stands further down (in versions of it to come, too)."""


@dataclass(frozen=True, slots=True)
class NamedModels:
    """The class of each component by its key, and of those that are one, which stands for which."""

    names: Mapping[str, str]
    stands_for: Mapping[str, str]


def name_models(schemas: Object, namer: Namer, bases: Mapping[str, Base]) -> NamedModels:
    """The class (or alias) of each component schema; components of the document go before those that normalizing made.

    ``bases`` say what the operations' own schemas are called after.
    """
    inline = {key for key in schemas if as_object(schemas[key]).get("x-goldsmith-words")}
    wishes = {key: _build_wish(key, as_object(schemas[key])) for key in schemas}
    outer = {key: wish for key, wish in wishes.items() if key not in inline}
    kept = {namer.pins.get(wishes[key].pointer, "") for key in inline}
    names = namer.name(outer, class_name, _BUILTINS | kept)
    groups = [
        group for equal in find_equal(schemas, inline) for group in _by_pins(equal, wishes, namer)
    ]
    spots = {
        key: read_spot(as_object(schemas[key]), wishes[key].pointer, bases, names) for key in inline
    }
    heads = {group[0]: group for group in groups}
    inner = {head: _build_inline(group, wishes, spots) for head, group in heads.items()}
    found = namer.name(inner, class_name, {*_BUILTINS, *names.values()})
    stands_for = {key: head for head, group in heads.items() for key in group[1:]}
    for key, head in stands_for.items():
        namer.compare(wishes[key], found[head])
    return NamedModels(
        {**names, **found, **{key: found[head] for key, head in stands_for.items()}}, stands_for
    )


def _build_wish(key: str, schema: Object) -> Wish:
    said = as_text(schema.get("x-goldsmith-words"))
    return Wish(
        pointer=model_pointer(key, schema),
        text=pascal_case(said) if said else key,
        given=as_text(schema.get("x-goldsmith-name")),
        node=schema,
        suffix="Inline" if said else "Schema",
        hint=as_text(schema.get(CLASS)),
        candidates=() if said else tuple(component_candidates(key)),
    )


def _by_pins(equal: Sequence[str], wishes: Mapping[str, Wish], namer: Namer) -> list[list[str]]:
    """Equal ones that were called differently stay apart; a new one joins those that most are.

    The first of each group stands for it: one whose fields are known from before, so that they keep their names.
    """
    called: dict[str, list[str]] = {}
    for key in equal:
        wish = wishes[key]
        called.setdefault(namer.given(wish) or namer.pins.get(wish.pointer, ""), []).append(key)
    new = called.pop("", [])
    if called:
        most = max(sorted(called), key=lambda name: len(called[name]))
        called[most] += new
    elif new:
        called[""] = new

    def order(key: str) -> tuple[bool, int, str]:
        pointer = wishes[key].pointer
        return pointer not in namer.pins, len(pointer), pointer

    return [sorted(group, key=order) for group in called.values()]


def _build_inline(
    group: Sequence[str], wishes: Mapping[str, Wish], spots: Mapping[str, Spot]
) -> Wish:
    """The wish of a class at one spot or several; the larger group, then what stands higher, has a name that two want."""
    wish = wishes[group[0]]
    ordered = sorted(group, key=lambda key: (len(spots[key].steps), len(wishes[key].text), key))
    shared = common_candidates([spots[key] for key in group]) if len(group) > 1 else []
    found = [*shared, *spot_candidates(spots[ordered[0]])]
    if len(class_name(wish.text)) > LONGEST:
        found += squeeze(words(wish.text))
    hints = {wishes[key].hint for key in group}
    return Wish(
        pointer=wish.pointer,
        text=wish.text,
        given=wish.given,
        node=wish.node,
        suffix=wish.suffix,
        hint=wish.hint if len(hints) == 1 else "",
        candidates=tuple(sorted(found, key=lambda text: len(class_name(text)) > LONGEST)),
        rank=(-len(group), len(spots[ordered[0]].steps)),
    )
