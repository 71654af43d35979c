"""Gives everything of an API its Python name, once: components, resources, methods, arguments.

A name that an earlier run gave is kept, whatever has come and gone around it since: ``pins`` says by the place in the document
(a JSON pointer) what was called how.
"""

from __future__ import annotations

import keyword
from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass

from goldsmith.diagnostics import Report
from goldsmith.identifiers import (
    ANNOTATION_NAMES,
    MODEL_ATTRIBUTES,
    argument_name,
    distinct,
    field_name,
)
from goldsmith.ir.naming.asked import find_asked
from goldsmith.ir.naming.choose import Rank, choose_texts
from goldsmith.ir.pins import KeyT, find_extension, keep_names
from goldsmith.load.document import Document
from goldsmith.load.values import Object, as_object
from goldsmith.normalize.hints import HINT
from goldsmith.normalize.nodes import as_text, escape

_ARGUMENTS_OF_OURS = frozenset({"self", "options", "content_type", "conceal"})
_LOCATIONS = ("path", "query", "body", "header", "cookie")

Place = tuple[str, str]
"""Where an argument goes and what it is called there: ``("header", "X-Request-Id")``."""


_NOTHING_ASKED: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Something that is to get a name: the ``text`` to make it of, or the name itself where the document gives it.

    ``candidates`` are texts that go before ``text`` where they are nobody else's; ``rank`` tells who has one that several want.
    """

    pointer: str
    text: str
    given: str
    node: Object
    order: int = 0
    suffix: str = "_"
    hint: str = ""
    candidates: tuple[str, ...] = ()
    rank: Rank = ()
    aliases: tuple[str, ...] = ()


class Namer:
    """Gives names. What goes before what: the names of the configuration (``asked``), those that the document asks for, those of
    earlier (``pins``), vendors' hints, and then what the texts make.

    ``asked`` has names by a JSON pointer, or by another way to say a place (``aliases`` of a wish).
    """

    def __init__(
        self,
        document: Document,
        report: Report,
        pins: Mapping[str, str],
        asked: Mapping[str, str] = _NOTHING_ASKED,
    ) -> None:
        self.document = document
        self.report = report
        self.pins = pins
        self.asked = asked

    def given(self, wish: Wish) -> str:
        """The name that somebody asked for: in the configuration, else in the document."""
        return find_asked(self.asked, wish.pointer, wish.aliases) or wish.given

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
        result = {key: given for key, wish in wishes.items() if (given := self.given(wish))}
        taken = {*reserved, *result.values()}
        for key in sorted(wishes.keys() - result.keys(), key=lambda key: (wishes[key].rank, key)):
            pinned = self.pins.get(wishes[key].pointer, "").rpartition(".")[2]
            if pinned not in taken and pinned.isidentifier() and not keyword.iskeyword(pinned):
                result[key] = pinned
                taken.add(pinned)
        left = wishes.keys() - result.keys()
        hinted = _take_hints({key: wishes[key].hint for key in left}, style, taken)
        result |= hinted
        taken |= set(hinted.values())
        left -= hinted.keys()
        for order in sorted({wishes[key].order for key in left}):
            group = {key: wishes[key] for key in left if wishes[key].order == order}
            suffix = next(iter(group.values())).suffix
            texts = choose_texts(
                {key: (*wish.candidates, wish.text) for key, wish in group.items()},
                {key: wish.rank for key, wish in group.items()},
                style,
                {*taken, *result.values()},
            )
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


def _take_hints(
    hints: Mapping[KeyT, str], style: Callable[[str], str], taken: Container[str]
) -> dict[KeyT, str]:
    """Those of the hinted names that are free, and that one thing alone is hinted to have."""
    names = {key: style(hint) for key, hint in hints.items() if hint}
    uses = Counter(names.values())
    return {key: name for key, name in names.items() if uses[name] == 1 and name not in taken}


def model_pointer(key: str, schema: Object) -> str:
    """Where a component stands, or stood before it was made a component."""
    return as_text(schema.get("x-goldsmith-pointer")) or f"/components/schemas/{escape(key)}"


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
    hints = {name: as_text(as_object(properties[name]).get(HINT)) for name in properties}
    left = {name: hint for name, hint in hints.items() if name not in result}
    result |= _take_hints(left, field_name, {*result.values(), *map(field_name, properties)})
    others = {name: name for name in properties if name not in result}
    return {**distinct(others, field_name, result.values()), **result}


def name_arguments(
    places: Mapping[Place, str],
    pins: Mapping[Place, str] = _NO_PLACES,
    hints: Mapping[Place, str] = _NO_PLACES,
) -> dict[Place, str]:
    """The argument for each place of an operation; the names that the document gives are the values of ``places``.

    Where two meet, the one that ``pins`` says was called so goes first, then the one in the path keeps the plain name, then the
    one in the query, the body, a header, a cookie; the others say where they go: ``id`` and ``id_header``. The body as a whole
    has no name of its own on the wire. A vendor's hint is taken where no other place would be called so.
    """
    result = {place: given for place, given in places.items() if given}
    older = {place: pins[place] for place in pins.keys() & places.keys() if place not in result}
    result |= keep_names(older, {*_ARGUMENTS_OF_OURS, *result.values()})
    taken = {*_ARGUMENTS_OF_OURS, *result.values(), *(argument_name(place[1]) for place in places)}
    left = {place: hint for place, hint in hints.items() if place not in result}
    result |= _take_hints(left, argument_name, taken)
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
