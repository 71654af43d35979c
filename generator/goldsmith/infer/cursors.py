"""Evidence of cursors: a parameter that takes what the answer before gave."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldsmith.infer.candidate import Candidate, Fields
from goldsmith.infer.ends import find_flags, find_size, is_beside
from goldsmith.infer.links import is_address
from goldsmith.infer.numbers import is_counted
from goldsmith.infer.shapes import Argument, Place, Shape
from goldsmith.infer.words import CURSORS, LAST_IDS, TOKENS

_TIME = re.compile(
    r"\b(date|datetime|date-time|timestamp|time|iso[- ]?8601|epoch|unix)\b", re.IGNORECASE
)
_TOKEN = re.compile(
    r"cursor|token|pagina|next page|marker|bookmark|next set|previous", re.IGNORECASE
)
_FORWARD = re.compile(
    r"next|following|more results|subsequent|continu|last (item|entry|object)", re.IGNORECASE
)
_BACKWARD = re.compile(r"\bprev(ious)?\b", re.IGNORECASE)
_NEXT_TOKENS = frozenset(
    "nextcursor nextpage nextpagetoken nexttoken nextmarker nextkey nextpagecursor next nextcursormark nextpageid nextid "
    "nextbookmark continuationtoken continuation nextcontinuationtoken nextoffset lastevaluatedkey nextpagekey "
    "nextstartkey nextpagestart".split()
)
_AFTER = frozenset("after pageafter aftercursor startingafter".split())
_NUMBERS = ("integer", "number")


def find_cursor(shape: Shape, items: Place) -> Candidate | None:
    """The pair of a parameter and a place of the answer that feeds it, if there is just one."""
    pairs = [
        (argument, place, missing)
        for argument in shape.arguments
        if argument.word in CURSORS and _may_be_cursor(argument)
        for place, missing in _find_places(shape, items, argument)
    ]
    proved = [pair for pair in pairs if not pair[2]]
    chosen = proved if len(proved) == 1 else pairs
    if not chosen:
        return None
    argument, place, missing = chosen[0]
    if len(chosen) > 1:
        missing = (f"there are {len(chosen)} pairs of a parameter and a token",)
    counted = [each.name for each in shape.arguments if is_counted(each)]
    if counted and not missing and argument.name not in counted:
        missing = (f"`{counted[0]}` asks for a page too: the answer may have no token beside it",)
    size = find_size(shape, but=argument.name)
    fields: Fields = {"scheme": "cursor", "request": argument.name}
    fields |= {"size": size.name} if size else {}
    fields |= {"items": items.pointer, "cursor": place.pointer, **find_flags(shape, items)}
    fits = f"the parameter `{argument.name}` takes what is at `{place.pointer}` of the answer, both {place.kind}"
    return Candidate(fields=fields, evidence=(fits,), missing=missing)


def _may_be_cursor(argument: Argument) -> bool:
    if argument.form in ("date", "date-time") or argument.kind not in ("string", *_NUMBERS, ""):
        return False
    return not _TIME.search(argument.text) or bool(_TOKEN.search(argument.text))


def _find_places(
    shape: Shape, items: Place, argument: Argument
) -> Iterator[tuple[Place, tuple[str, ...]]]:
    for place in shape.places:
        if not place.words or not is_beside(place, items) or _BACKWARD.search(place.pointer):
            continue
        if is_address(place) or not _agree(argument, place):
            continue
        if _is_next(argument, place):
            yield place, ()
        elif _is_same(argument, place):
            told = any(_FORWARD.search(each) for each in (place.leaf, place.text, argument.text))
            yield place, () if told else (f"`{place.pointer}` may be the cursor of this page",)
        elif _is_last_id(argument, place):
            has_flag = bool(find_flags(shape, items))
            yield place, () if has_flag else ("the answer does not say whether there is more",)


def _agree(argument: Argument, place: Place) -> bool:
    if not argument.kind:  # anything: what has the very name of it is meant
        return place.kind == "string" and place.leaf == argument.word
    if argument.kind in _NUMBERS:
        return place.kind in _NUMBERS
    return place.kind == argument.kind and place.form in (argument.form, "", "byte", "uuid")


def _is_next(argument: Argument, place: Place) -> bool:
    """Whether the place is called the next of the parameter: ``next_page.offset``, ``nextCursor``, ``pages.next.cursor``."""
    word, leaf, path = argument.word, place.leaf, place.path
    if leaf in (f"next{word}", f"nextpage{word}") or path.endswith(f"next{word}"):
        return True
    if leaf == word and any(outer in ("next", "nextpage") for outer in place.words[:-1]):
        return True
    if argument.kind in _NUMBERS:
        return word in ("page", "pagenumber", "currentpage") and leaf in ("nextpage", "next")
    if word in _AFTER and (leaf in ("endcursor", "aftercursor") or path.endswith("cursorsafter")):
        return True
    return word in TOKENS | _AFTER and leaf in _NEXT_TOKENS and leaf != word


def _is_same(argument: Argument, place: Place) -> bool:
    """Whether the place is called as the parameter is. A number of that name tells which page this one is."""
    return place.leaf == argument.word and argument.kind in ("string", "") and place.leaf != "page"


def _is_last_id(argument: Argument, place: Place) -> bool:
    return argument.word in LAST_IDS | _AFTER and place.leaf in ("lastid", "lastitemid")
