"""Gives everything of an API its Python name, once: components, resources, methods, arguments.

A name that an earlier run gave is kept, whatever has come and gone around it since: ``pins`` says by the place in the document
(a JSON pointer) what was called how.
"""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from goldsmith.diagnostics import Report
from goldsmith.identifiers import (
    ANNOTATION_NAMES,
    MODEL_ATTRIBUTES,
    argument_name,
    class_name,
    distinct,
    field_name,
    pascal_case,
)
from goldsmith.ir.pins import find_extension, keep_names
from goldsmith.load.document import Document
from goldsmith.load.values import Object, as_object
from goldsmith.normalize.nodes import as_text, escape

_ARGUMENTS_OF_OURS = frozenset({"self", "options", "content_type", "conceal"})
_LOCATIONS = ("path", "query", "body", "header", "cookie")

_BUILTINS = frozenset(name for name in dir(builtins) if name[:1].isupper()) | {
    "ImportCycleError",
    "PythonFinalizationError",
}
"""What Python finds where a class of the models module stands further down (in versions of it to come, too)."""

Place = tuple[str, str]
"""Where an argument goes and what it is called there: ``("header", "X-Request-Id")``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Something that is to get a name: the ``text`` to make it of, or the name itself where the document gives it."""

    pointer: str
    text: str
    given: str
    node: Object
    order: int = 0
    suffix: str = "_"


class Namer:
    """Gives names: those that the document asks for first, then those of earlier, then those that the texts make."""

    def __init__(self, document: Document, report: Report, pins: Mapping[str, str]) -> None:
        self.document = document
        self.report = report
        self.pins = pins

    def name(
        self,
        wishes: Mapping[str, Wish],
        style: Callable[[str], str],
        reserved: Iterable[str] = (),
        prefix: str = "",
    ) -> dict[str, str]:
        """A name of its own for each wish; where that is not the one of earlier, the report says so.

        ``prefix`` stands before the names as they are pinned, and is no part of them.
        """
        result = {key: wish.given for key, wish in wishes.items() if wish.given}
        taken = {*reserved, *result.values()}
        for key in sorted(wishes.keys() - result.keys()):
            pinned = self.pins.get(wishes[key].pointer, "").rpartition(".")[2]
            if pinned not in taken and pinned.isidentifier() and not keyword.iskeyword(pinned):
                result[key] = pinned
                taken.add(pinned)
        left = wishes.keys() - result.keys()
        for order in sorted({wishes[key].order for key in left}):
            group = {key: wishes[key] for key in left if wishes[key].order == order}
            suffix = next(iter(group.values())).suffix
            texts = {key: wish.text for key, wish in group.items()}
            result |= distinct(texts, style, {*taken, *result.values()}, suffix)
        for key, wish in wishes.items():
            self.compare(wish, prefix + result[key])
        return result

    def compare(self, wish: Wish, name: str) -> None:
        """Warns where something is called otherwise than before."""
        earlier = self.pins.get(wish.pointer)
        if earlier is not None and earlier != name:
            self.report.warn(
                "renamed",
                f"what was called `{earlier}` is called `{name}` now",
                self.document.locate(wish.node),
                f"callers have to follow; {find_extension(wish.pointer)} keeps the old name",
            )


def model_pointer(key: str, schema: Object) -> str:
    """Where a component stands, or stood before it was made a component."""
    return as_text(schema.get("x-goldsmith-pointer")) or f"/components/schemas/{escape(key)}"


def name_models(schemas: Object, namer: Namer) -> dict[str, str]:
    """The class (or alias) of each component schema; components of the document go before those that normalizing made."""
    wishes: dict[str, Wish] = {}
    for key, value in schemas.items():
        schema = as_object(value)
        words = as_text(schema.get("x-goldsmith-words"))
        wishes[key] = Wish(
            pointer=model_pointer(key, schema),
            text=pascal_case(words) if words else key,
            given=as_text(schema.get("x-goldsmith-name")),
            node=schema,
            order=1 if words else 0,
            suffix="Inline" if words else "Schema",
        )
    return namer.name(wishes, class_name, _BUILTINS)


_NO_PINS: Mapping[str, str] = {}
_NO_PLACES: Mapping[Place, str] = {}


def name_fields(properties: Object, pins: Mapping[str, str] = _NO_PINS) -> dict[str, str]:
    """The attribute of each property of an object; ``pins`` says what some were called, by their names on the wire."""
    wanted = {
        name: as_text(as_object(schema).get("x-goldsmith-name"))
        for name, schema in properties.items()
    }
    result = {name: text for name, text in wanted.items() if text}
    older = {
        name: pinned
        for name, pinned in pins.items()
        if name in properties and name not in result and not pinned.startswith("model_")
    }
    result |= keep_names(older, set(result.values()), MODEL_ATTRIBUTES | ANNOTATION_NAMES)
    others = {name: name for name in properties if name not in result}
    return {**distinct(others, field_name, result.values()), **result}


def name_arguments(
    places: Mapping[Place, str], pins: Mapping[Place, str] = _NO_PLACES
) -> dict[Place, str]:
    """The argument for each place of an operation; the names that the document gives are the values of ``places``.

    Where two meet, the one that ``pins`` says was called so goes first, then the one in the path keeps the plain name, then the
    one in the query, the body, a header, a cookie; the others say where they go: ``id`` and ``id_header``. The body as a whole
    has no name of its own on the wire.
    """
    result = {place: given for place, given in places.items() if given}
    older = {place: pins[place] for place in pins.keys() & places.keys() if place not in result}
    result |= keep_names(older, {*_ARGUMENTS_OF_OURS, *result.values()})
    taken = {*_ARGUMENTS_OF_OURS, *result.values()}
    for location in _LOCATIONS:
        texts = {p: p[1] or location for p in places if p[0] == location and p not in result}
        if ("body", "") in texts:
            texts["body", ""] = "body"
        met = {place for place, text in texts.items() if argument_name(text) in taken}
        said = {p: f"{texts[p]} {location}" if p[1] else "request body" for p in met}
        free = {place: text for place, text in texts.items() if place not in met}
        for group in (free, said):
            names = distinct(group, argument_name, taken)
            taken.update(names.values())
            result.update(names)
    return result
