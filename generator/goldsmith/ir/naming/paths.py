"""A path template as a person reads it: what is fixed, what is filled in, and what only says which version of the API it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from goldsmith.identifiers import words
from goldsmith.ir.naming.lexicon import singular

_SLOT = re.compile(r"\{([^{}]*)\}")
_VERSION = re.compile(r"v?\d+([._-]\d+)*([a-z]+\d*)?|api|apis|rest|latest", re.IGNORECASE)
_VERSION_SLOT = re.compile(r"v?\{[^{}]*version[^{}]*\}", re.IGNORECASE)
_FORMATS = frozenset("json xml yaml csv html txt php aspx ashx jsonp".split())


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a path: fixed words, or a slot by the words of its name."""

    words: tuple[str, ...]
    is_slot: bool = False

    @property
    def singular(self) -> tuple[str, ...]:
        """The words in lower case, each in the singular."""
        return tuple(singular(word) for word in self.words)


@dataclass(frozen=True, slots=True)
class Route:
    """A path without its version; ``extra`` are the words of what follows a question or number sign."""

    pieces: tuple[Piece, ...]
    extra: tuple[str, ...] = ()

    @property
    def ends_with_slot(self) -> bool:
        """Whether it names one thing of several."""
        return bool(self.pieces) and self.pieces[-1].is_slot

    def statics(self, begin: int = 0) -> list[Piece]:
        """The fixed pieces from a position on."""
        return [piece for piece in self.pieces[begin:] if not piece.is_slot]

    def parents(self, end: int) -> list[Piece]:
        """The fixed pieces before a position that a slot follows: of whose things one is chosen; the nearest first."""
        found = [
            piece
            for piece, following in zip(self.pieces[:end], self.pieces[1 : end + 1], strict=False)
            if following.is_slot and not piece.is_slot
        ]
        return found[::-1]


def lower_words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case."""
    return tuple(word.lower() for word in words(text))


def is_version(text: str) -> bool:
    """Whether a text says no more than which API, and which version of it."""
    return _VERSION.fullmatch(text.strip()) is not None


@lru_cache(maxsize=4096)
def read_route(path: str) -> Route:
    """The route that a path template describes."""
    plain, *rest = re.split(r"[?#]", path, maxsplit=1)
    pieces = [piece for piece in plain.split("/") if piece]
    while len(pieces) > 1 and (is_version(pieces[0]) or _VERSION_SLOT.fullmatch(pieces[0])):
        del pieces[0]
    found: list[Piece] = []
    for piece in pieces:
        found.extend(_split(piece))
    return Route(tuple(found), _extra_words(rest[0]) if rest else ())


def _split(piece: str) -> list[Piece]:
    found: list[Piece] = []
    for position, text in enumerate(_SLOT.split(piece)):
        if position % 2:
            found.append(Piece(lower_words(text) or ("value",), is_slot=True))
            continue
        parts = text.split(".")
        parts = parts[:-1] if len(parts) > 1 and parts[-1].lower() in _FORMATS else parts
        found.extend(Piece(said) for part in parts if (said := lower_words(part)))
    return found


def _extra_words(query: str) -> tuple[str, ...]:
    """The words by which a query tells operations apart: values, but names where the value is a mere flag or a slot."""
    found: list[str] = []
    for pair in re.split(r"[&;]", query):
        name, _, value = pair.partition("=")
        is_flag = value.lower() in ("", "true", "false", "1", "0") or "{" in value
        found.extend(lower_words(name if is_flag else value))
    return tuple(found)
