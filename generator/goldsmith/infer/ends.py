"""What in an answer tells that it is the last page: flags, totals and counts of pages."""

from __future__ import annotations

import re
from collections.abc import Collection

from goldsmith.infer.candidate import Fields
from goldsmith.infer.shapes import Argument, Place, Shape
from goldsmith.infer.words import LAST, MORE, PAGE_COUNTS, SIZES, TOTALS

_NUMBERS = ("integer", "number")
_WRAPPERS = frozenset(
    "meta metadata paging pagination page pages pageinfo pageable links responsemetadata cursors cursor next nextpage "
    "pageresponse pagingmetadata info".split()
)
_OF_THIS_PAGE = re.compile(
    r"\b(in|on|of|for) (this|the current) (page|response|batch|chunk)|\breturned\b|\bper page\b",
    re.I,
)


def is_beside(place: Place, items: Place) -> bool:
    """Whether a place belongs to the envelope: it stands where the items do, at the root, or in what only wraps."""
    holder, outer = items.words[:-1], place.words[:-1]
    inner = outer[len(holder) :] if outer[: len(holder)] == holder else outer
    return all(word in _WRAPPERS for word in inner)


def find_flags(shape: Shape, items: Place) -> Fields:
    """``more`` or ``last``, where the answer has such a flag."""
    for field, words in (("more", MORE), ("last", LAST)):
        found = _find(shape, items, words, ("boolean",))
        if found is not None:
            return {field: found.pointer}
    return {}


def find_total(shape: Shape, items: Place) -> Place | None:
    """The number of all items. One that may count those of the page alone is none: reading would end too early."""
    found = [
        place
        for place in shape.places
        if place.leaf in TOTALS
        if place.kind in _NUMBERS and is_beside(place, items)
        if not _OF_THIS_PAGE.search(place.text) and "page" not in place.text.lower()
    ]
    return found[0] if len(found) == 1 else None


def find_page_count(shape: Shape, items: Place) -> Place | None:
    """The number of all pages."""
    return _find(shape, items, PAGE_COUNTS, _NUMBERS)


def find_current(shape: Shape, items: Place, argument: Argument) -> Place | None:
    """Where the answer says which page it is, in the parameter's own word or a usual one."""
    usual = (argument.word, "page", "pagenumber", "currentpage")
    found = [
        place
        for place in shape.places
        if place.leaf in usual and place.kind in _NUMBERS and is_beside(place, items)
    ]
    return found[0] if len(found) == 1 else None


def find_size(shape: Shape, *, but: str = "") -> Argument | None:
    """The parameter that says how many items a page holds; ``but`` is taken for something else already."""
    found = [
        argument
        for argument in shape.arguments
        if argument.word in SIZES and argument.name != but and argument.kind in _NUMBERS
    ]
    if len(found) <= 1:
        return found[0] if found else None
    usual = [each for each in found if each.word in ("limit", "pagesize", "perpage", "pagelimit")]
    return usual[0] if len(usual) == 1 else None


def _find(
    shape: Shape, items: Place, words: Collection[str], kinds: Collection[str]
) -> Place | None:
    found = [
        place
        for place in shape.places
        if place.leaf in words and place.kind in kinds and is_beside(place, items)
    ]
    return found[0] if len(found) == 1 else None
