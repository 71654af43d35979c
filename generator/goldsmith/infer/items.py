"""Which array of an answer holds the items of a page: one that can be told for sure, or none."""

from __future__ import annotations

from goldsmith.infer.shapes import Place, Shape
from goldsmith.infer.words import MAIN_ITEMS, MORE, NEVER_ITEMS, SIDE_ITEMS, TOTALS

_DEEPEST = 3
_BESIDE_PAGES = MORE | {"next", "offset", "limit", "page", "cursors"}


def find_items(shape: Shape) -> Place | None:
    """The one array that can be the items; ``None`` where there is none, or where two could be."""
    root = shape.places[0] if shape.places else None
    if root is None:
        return None
    if root.kind == "array":
        return root
    if any(place.words in (("id",), ("gid",), ("uuid",)) for place in shape.places):
        return None  # One resource, whatever lists it holds: its answer is to stay what it is.
    arrays = [
        place
        for place in shape.places
        if place.kind == "array" and len(place.words) <= _DEEPEST and _is_of_envelope(place, shape)
    ]
    main = [place for place in arrays if place.leaf not in SIDE_ITEMS or _is_named(place, shape)]
    arrays = main or [place for place in arrays if place.leaf not in NEVER_ITEMS]
    if len(arrays) <= 1:
        return arrays[0] if arrays else None
    told = [place for place in arrays if _is_envelope(place, shape)]
    if len(told) == 1:
        return told[0]
    shallow = [place for place in arrays if len(place.words) == 1]
    if not shallow:
        deep = [place for place in arrays if _is_named(place, shape) or place.leaf in MAIN_ITEMS]
        return deep[0] if len(deep) == 1 else None
    named = [place for place in shallow if _is_named(place, shape)]
    main = [place for place in shallow if place.leaf in MAIN_ITEMS]
    for found in (named, main):
        if len(found) == 1 and not (named and main and named[0] is not main[0]):
            return found[0]
    return shallow[0] if len(shallow) == 1 else None


def _is_of_envelope(place: Place, shape: Shape) -> bool:
    """Whether the array stands in the answer's envelope, not in a resource that happens to be answered alone."""
    if len(place.words) == 1 or _is_envelope(place, shape):
        return True
    outer = place.words[0]
    return len(place.words) == 2 and (
        outer in MAIN_ITEMS
        or outer in ("response", "payload", "embedded", "body", "resultset", "page")
        or outer == shape.last_segment
    )


def _is_envelope(place: Place, shape: Shape) -> bool:
    """Whether what holds the array also tells how many there are, or where the next are."""
    holder = place.pointer.rpartition("/")[0]
    beside = {
        each.leaf
        for each in shape.places
        if each.words and each.pointer.rpartition("/")[0] == holder
    }
    return bool(beside & (TOTALS | MORE)) and bool(beside & _BESIDE_PAGES)


def _is_named(place: Place, shape: Shape) -> bool:
    if shape.node.path.rstrip("/").endswith("}"):  # the path names one of them
        return False
    last = shape.last_segment
    return bool(last) and (
        place.leaf == last or place.leaf + "s" == last or place.leaf == last + "s"
    )
