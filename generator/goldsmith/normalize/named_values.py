"""Which value of an enum a description speaks of: it makes a better example than the first of the list.

``Pass `amount` for the largest first`` names one of several values. A description that names all of them only lists them, one that is
named as the default is what happens anyway, and what a sentence warns of is no example.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from goldsmith.load.document import Json
from goldsmith.load.values import Object, as_list, as_object

_SENTENCE: Final = re.compile(r"(?<=[.;!?])(?<!e\.g\.)(?<!i\.e\.)\s+|\n+")
_DENIED: Final = re.compile(
    r"\b(?:deprecated|obsolete|removed|legacy|not|no longer|never|cannot|can't|don't|isn't|except|unless|instead)\b",
    re.IGNORECASE,
)
_INTRODUCED: Final = r"(?:\be\.g\.|\bfor example|\bfor instance|\bsuch as|\blike)[,:]?\s+"
_QUOTES: Final = (("`", "`"), ("'", "'"), ('"', '"'), ("“", "”"))


def find_named_value(schema: Object, *descriptions: Json) -> Json:
    """The value that one of the descriptions names, as an example of the schema: alone, or in a list where it is a list's."""
    items = as_object(schema.get("items"))
    if items and "enum" not in schema:
        value = find_named_value({"default": None, **items}, *descriptions)
        return None if value is None else [value]
    values = [each for each in as_list(schema.get("enum")) if isinstance(each, str) and each]
    for text in descriptions:
        named = list(_list_named(text, values)) if isinstance(text, str) and values else []
        told = [each for each in named if each != schema.get("default")]
        if told and (len(named) < len(values) or len(values) == 1):
            return told[0]
    return None


def _list_named(text: str, values: list[str]) -> Iterator[str]:
    """The values that are named, in the order of the text; none that is named in a sentence that denies it."""
    found: dict[str, tuple[int, bool]] = {}
    start = 0
    for sentence in _SENTENCE.split(text):
        denied = _DENIED.search(sentence) is not None
        for value in values:
            place = _find_place(sentence, value)
            if place is not None:
                before, was_denied = found.get(value, (start + place, False))
                found[value] = (before, was_denied or denied)
        start += len(sentence) + 1
    yield from (
        value
        for value, (_, denied) in sorted(found.items(), key=lambda each: each[1])
        if not denied
    )


def _find_place(sentence: str, value: str) -> int | None:
    """Where a value stands as a name: in quotes, or as what an example is introduced with."""
    places = [sentence.find(f"{opening}{value}{closing}") for opening, closing in _QUOTES]
    introduced = re.search(f"{_INTRODUCED}{re.escape(value)}(?!\\w)", sentence, re.IGNORECASE)
    places += [introduced.start()] if introduced else []
    return min((place for place in places if place >= 0), default=None)
