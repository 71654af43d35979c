"""What a call does to the things that the API keeps: it reads them, it changes them, or it takes them away.

The method of HTTP says most of it, and the document what a POST that changes nothing is. Where APIs tunnel one through the other
(``POST /chat.delete``, ``GET /cache/purge``), the words of the operation's name say the rest. A doubt is decided for the worse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from goldsmith.identifiers import words
from goldsmith.surface.model import Method

Effect = Literal["read", "write", "delete"]

SAFE = frozenset(("GET", "HEAD", "OPTIONS", "TRACE", "QUERY"))
IDEMPOTENT = SAFE | {"PUT", "DELETE"}

_DELETING = frozenset(
    "cancel clear del delete destroy drop erase kill prune purge remove reset revoke rm rmdir terminate trash truncate uninstall "
    "unlink unpublish unregister wipe".split()
)
_GROWN_TOGETHER = re.compile(
    r"(?:delete|destroy|erase|purge|remove|revoke|rmdir)(?!(?:d|s|r|ed|er|ing)$|d).+|rmdirs"
)
"""A verb and what it is done to, without a sign between them: ``deletefile``; but not ``deleted``."""
_READING = frozenset(
    "check count describe fetch find get list lookup query read search show view".split()
)
_CHANGING = frozenset(
    "add approve archive create disable edit enable insert post publish put rename send submit update upload write".split()
)


def find_effect(method: Method) -> Effect:
    """What a call of the method does, at worst."""
    names = [_split(method.wire_id), _split(method.name)]
    ends = _split(_find_last_piece(method.path))
    if method.http_method in SAFE:
        return _find_hidden(names, ends)
    said = {word for each in (*names, ends) for word in each}
    if method.http_method == "DELETE" or (_speak_of_deleting(said) and not method.read):
        return "delete"
    return "read" if method.read else "write"


def _find_hidden(names: list[tuple[str, ...]], ends: tuple[str, ...]) -> Effect:
    """Of a method that should change nothing: only a name that begins or ends with the verb says that it does."""
    spoken = {word for each in names for word in (*each[:1], *each[-1:])}
    own = names[0]
    if not _speak_of_deleting(own[:1]) and not _READING.isdisjoint((*own[:1], *own[-1:])):
        return "read"
    if _speak_of_deleting(spoken) or (len(ends) == 1 and _speak_of_deleting(ends)):
        return "delete"
    return "write" if {each[0] for each in names if each} & _CHANGING else "read"


def _speak_of_deleting(said: Iterable[str]) -> bool:
    return any(word in _DELETING or _GROWN_TOGETHER.fullmatch(word) for word in said)


def is_idempotent(method: Method) -> bool:
    """Whether calling it twice does what calling it once does."""
    return method.http_method in IDEMPOTENT or method.read or bool(method.idempotency_key)


def _split(name: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in words(name))


def _find_last_piece(path: str) -> str:
    """The last piece of a path that is no slot."""
    pieces = [piece for piece in path.split("/") if piece and not piece.startswith("{")]
    return pieces[-1] if pieces else ""
