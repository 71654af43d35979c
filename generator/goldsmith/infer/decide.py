"""Which of the candidates an operation follows."""

from __future__ import annotations

from collections.abc import Mapping

from goldsmith.infer.candidate import Candidate
from goldsmith.infer.cursors import find_cursor
from goldsmith.infer.items import find_items
from goldsmith.infer.last_items import find_last_item
from goldsmith.infer.links import find_header, find_link
from goldsmith.infer.numbers import find_offset, find_page
from goldsmith.infer.shapes import Place, Shape

_ENDS = frozenset(("total", "pages", "more", "last"))


def find_candidates(shape: Shape, starts: Mapping[str, int]) -> list[Candidate]:
    """All ways in which the pages of an operation may follow each other, the one to be taken first."""
    items = find_items(shape)
    if items is None:
        return []
    found = [
        find_cursor(shape, items),
        find_last_item(shape, items),
        find_page(shape, items, starts),
        find_offset(shape, items),
        find_link(shape, items),
    ]
    candidates = [each for each in found if each is not None]
    header = None if candidates and not shape.has_link else find_header(shape, items)
    candidates += [header] if header is not None else []
    candidates = [each for each in candidates if not _is_doubtful_beside(each, candidates)]
    return sorted(candidates, key=lambda each: (not each.is_proved, _rank(each)))


def describe_left_over(shape: Shape) -> str:
    """Why an operation that speaks of pages has no candidate."""
    root: Place | None = shape.places[0] if shape.places else None
    if root is None:
        return "its answer is no JSON that the document describes"
    if find_items(shape) is None:
        arrays = [place for place in shape.places if place.kind == "array"]
        return (
            f"which of {len(arrays)} arrays holds the items"
            if arrays
            else "its answer has no array"
        )
    return "nothing in its answer belongs to the parameter"


def _rank(candidate: Candidate) -> int:
    """What the server says goes before what is counted; and what is counted before an address, which leads wherever it says."""
    if candidate.scheme in ("cursor", "last-item"):
        return 0
    if candidate.scheme == "link":
        return 2
    return 1 if _ENDS & candidate.fields.keys() else 3


def _is_doubtful_beside(candidate: Candidate, others: list[Candidate]) -> bool:
    """Page and offset both: the one that says less of its end gives way."""
    if candidate.scheme not in ("page", "offset"):
        return False
    rivals = [
        each for each in others if each.scheme in ("page", "offset") and each is not candidate
    ]
    return any(rival.is_proved and not candidate.is_proved for rival in rivals)
