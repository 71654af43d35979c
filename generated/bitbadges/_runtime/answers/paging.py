"""Which page comes next: pure reading of an answer by the operation's :class:`~.operation.Paging`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar, cast
from urllib.parse import parse_qsl, urljoin, urlsplit, urlunsplit
from uuid import UUID

from ..address import find_address_problem
from ..call import Call
from ..message import Headers
from ..models.objects import find_member, find_root, is_model
from ..omit import OMIT
from ..operation import Paging
from ..options import Options

R = TypeVar("R")
Cursor = str | int

LINK = re.compile(r"<([^>]*)>((?:\s*;\s*[\w!#$&+.^`|~*-]+\s*=\s*(?:\"[^\"]*\"|[^\s,;\"]*))*)")
RELATION = re.compile(r";\s*rel\s*=\s*(?:\"([^\"]*)\"|([^\s,;\"]*))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Turn:
    """How to get one page: the call, and the address where a link gave it; ``held`` is how many items the page before it had."""

    call: Call[Any]
    options: Options
    url: str | None = None
    held: int = 0

    def position(self) -> Cursor | None:
        """What asks for this page."""
        paging = require_paging(self.call)
        if paging.scheme == "link":
            return self.url
        value = self.call.arguments.get(paging.request or "", OMIT)
        return value if isinstance(value, (str, int)) else None


def require_paging(call: Call[Any]) -> Paging:
    """The paging of a call's operation."""
    paging = call.operation.paging
    if paging is None:
        raise TypeError(f"{call.operation.id} has no pages")
    return paging


def start_turn(call: Call[Any], options: Options) -> Turn:
    """The first page, or that which ``options.cursor`` resumes from."""
    if options.cursor is None:
        return Turn(call, options)
    return turn_to(Turn(call, replace(options, cursor=None)), options.cursor)


def turn_to(turn: Turn, cursor: Cursor) -> Turn:
    """The page at a cursor."""
    paging = require_paging(turn.call)
    if paging.scheme == "link":
        return Turn(turn.call, turn.options, str(cursor))
    return Turn(turn.call.replace(**{paging.request or "": cursor}), turn.options)


@lru_cache(maxsize=1024)
def split_pointer(pointer: str) -> tuple[str, ...]:
    """The steps of a JSON pointer."""
    steps = pointer.split("/")[1:]
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in steps)


def find_value(root: object, pointer: str | None) -> object:
    """The value at a JSON pointer, through models and plain JSON alike; ``None`` where there is none."""
    if pointer is None:
        return None
    value = root
    for step in split_pointer(pointer):
        if is_model(value):
            value = find_member(value, step)
        elif isinstance(value, Mapping):
            value = cast(Mapping[str, object], value).get(step)
        elif isinstance(value, Sequence) and not isinstance(value, str) and step.isdecimal():
            members = cast(Sequence[object], value)
            value = members[int(step)] if int(step) < len(members) else None
        else:
            return None
    return find_root(value) if is_model(value) else value


def find_items(paging: Paging, response: object) -> list[Any]:
    """The items of a page."""
    found = find_value(response, paging.items)
    return list(cast(list[Any], found)) if isinstance(found, (list, tuple)) else []


def find_link(headers: Headers, base: str) -> str | None:
    """The address of the next page in the ``Link`` header."""
    for match in LINK.finditer(headers.get("link", "")):
        relation = RELATION.search(match[2])
        if relation and "next" in (relation[1] or relation[2] or "").lower().split():
            return join(base, str(match[1]))
    return None


def join(base: str, address: str) -> str | None:
    """An address that may be relative; ``None`` where it is none."""
    try:
        joined = urljoin(base, address)
    except ValueError:
        return None
    return None if find_address_problem(joined) else joined


def find_address(response: object, pointer: str | None, base: str) -> str | None:
    """The address of the next page at a place of the answer; ``None`` where there is none.

    A path that begins below the server's own path is taken for what it is meant: the place that was called, with another query.
    """
    found = find_value(response, pointer)
    if not isinstance(found, str) or not found:
        return None
    if join(base, found) is None:
        return None
    called, link = urlsplit(base), urlsplit(found)
    is_path = not link.scheme and not link.netloc and link.path.startswith("/")
    if is_path and called.path != link.path and called.path.endswith(link.path):
        return urlunsplit((called.scheme, called.netloc, called.path, link.query, ""))
    return join(base, found)


def find_count(value: object) -> int | None:
    """A number, which may be written as text."""
    if isinstance(value, bool):
        return None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, int):
        return value
    return int(value) if isinstance(value, str) and value.isdecimal() else None


def says_more(paging: Paging, response: object) -> bool | None:
    """Whether the answer says in so many words that there are more pages; ``None`` where it does not say."""
    more, last = find_value(response, paging.more), find_value(response, paging.last)
    if isinstance(more, bool):
        return more
    return not last if isinstance(last, bool) else None


def find_next(
    turn: Turn, response: object, headers: Headers, base: str, items: list[Any]
) -> Cursor | None:
    """What asks for the page after this one; ``None`` after the last.

    :param base: the address of this page, from which a relative link starts.
    :param items: those of this page.
    """
    paging = require_paging(turn.call)
    more = says_more(paging, response)
    if more is False:
        return None
    match paging.scheme:
        case "link" if paging.next is None:
            return find_link(headers, base)
        case "link":
            return find_address(response, paging.next, base)
        case "link-token":
            return find_token(find_value(response, paging.next), paging.token)
        case "cursor":
            return as_cursor(find_value(response, paging.cursor))
        case "last-item":
            is_last = not items or (more is None and is_short(paging, turn, len(items)))
            return None if is_last else as_cursor(find_value(items[-1], paging.key))
        case _:
            return find_next_number(paging, turn, response, more is True, len(items))


def as_cursor(value: object) -> Cursor | None:
    """What was found, if it can ask for a page."""
    if isinstance(value, bool) or value == "":
        return None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, UUID):
        return str(value)
    return value if isinstance(value, (str, int)) else None


def find_token(address: object, name: str | None) -> str | None:
    """The parameter of an address; ``None`` where there is no address, or it has no such parameter."""
    if not isinstance(address, str):
        return None
    pairs = parse_qsl(address.partition("?")[2].partition("#")[0])
    return next((value for key, value in pairs if key == name and value), None)


def count_read(before: int, count: int, size: int | None, total: int | None) -> int:
    """How many items there are up to the end of a page; ``before`` it are so many pages.

    A server may hold pages smaller than asked for: what would be more than there is at all is counted by what the page holds.
    """
    read = before * (size or count) + count
    return read if total is None or read <= total else (before + 1) * count


def find_next_number(
    paging: Paging, turn: Turn, response: object, more: bool, count: int
) -> int | None:
    """The next offset or page number. Without a count of all items, a page shorter than the others is the last."""
    arguments = turn.call.arguments
    position = find_count(turn.position())
    told = find_count(find_value(response, paging.current))
    current = told if told is not None else paging.start if position is None else position
    size = find_count(arguments.get(paging.size)) if paging.size else None
    total = find_count(find_value(response, paging.total))
    pages = find_count(find_value(response, paging.pages))
    if count == 0:
        return None  # Also the end of a server that says that there is more, for ever.
    if paging.scheme == "offset":
        following = current + count
        reached = following - paging.start
    else:
        following = current + 1
        reached = count_read(current - paging.start, count, turn.held or size, total)
    if more:
        return following
    if pages is not None:
        return following if following - paging.start < pages else None
    if total is not None:
        return following if reached < total else None
    return None if is_short(paging, turn, count) else following


def is_short(paging: Paging, turn: Turn, count: int) -> bool:
    """Whether a page holds less than was asked for, and than the page before it: then it is the last.

    A first page that holds less than was asked for may be as large as the server makes pages, whatever is asked for.
    """
    size = find_count(turn.call.arguments.get(paging.size)) if paging.size else None
    return size is not None and count < min(size, turn.held)
