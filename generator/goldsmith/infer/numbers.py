"""Evidence of counting: offsets that count items, and numbers of pages, from whatever the document says is the first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from goldsmith.infer.candidate import Candidate, Fields
from goldsmith.infer.ends import find_current, find_flags, find_page_count, find_size, find_total
from goldsmith.infer.shapes import Argument, Place, Shape
from goldsmith.infer.words import OFFSETS, PAGES, TOKENS
from goldsmith.normalize.nodes import as_text

_NUMBERS = ("integer", "number")
_TIME = re.compile(
    r"\b(dates?|datetime|timestamp|time|day|month|year|iso[- ]?8601|epoch|unix)\b", re.I
)
_PAGE = re.compile(r"\bpage (number|index|to (fetch|return|retrieve))|\bnumber of the page\b", re.I)
_NUMBER = re.compile(r"\bpage (?:number|index|to)\b|\bnumber of the page\b", re.I)
_COUNTS = re.compile(
    r"skip|offset|ind(ex|ices)|number of (items|records|results|entries|rows|objects|elements)|first (item|record|result)"
    r"|position|starting (point|from|at)|pagina",
    re.I,
)
_FIRST = r"(?:starts?|starting|beginning|begins?|counted|counting)\s+(?:at|from|with)\s+(?:page\s+)?(?:number\s+)?[`'\"]?{0}\b"
_ZERO = re.compile(
    rf"(?:zero|0)[- ](?:based|indexed)|first page is (?:page )?[`'\"]?0\b|{_FIRST.format(0)}"
    r"|default(?:s)?(?: value)?(?: is|:| to|=)? ?[`'\"]?0\b",
    re.I,
)
_ONE = re.compile(
    rf"(?:one|1)[- ](?:based|indexed)|first page is (?:page )?[`'\"]?1\b|{_FIRST.format(1)}"
    r"|default(?:s)?(?: value)?(?: is|:| to|=)? ?[`'\"]?1\b|defaults to (?:the )?first page \(1\)",
    re.I,
)
_ONLY = re.compile(r"\bonly (?:when|if)\b|\bnot supported\b|\bis ignored\b", re.I)
_FEWER = re.compile(r"\b(?:fewer|less)\b[^.]{0,60}\bthan\b", re.I)
_MANY = "the document does not say whether pages are counted from 0 or from 1"


def find_start(argument: Argument) -> int | None:
    """The number of the first page (or item), where the document says it without contradicting itself."""
    said: set[int] = set()
    if isinstance(argument.default, (int, float)) and argument.default in (0, 1):
        said.add(int(argument.default))
    if not isinstance(argument.low, bool) and argument.low == 1:
        said.add(1)
    for number, pattern in ((0, _ZERO), (1, _ONE)):
        if pattern.search(argument.text):
            said.add(number)
    if not said and not isinstance(argument.low, bool) and argument.low == 0:
        said.add(0)
    return said.pop() if len(said) == 1 else None


def is_page(argument: Argument) -> bool:
    """Whether a parameter is the number of a page."""
    return argument.word in PAGES and argument.kind in _NUMBERS and not _TIME.search(argument.text)


def is_counted(argument: Argument) -> bool:
    """Whether a parameter counts pages or items."""
    if is_page(argument):
        return True
    counts = argument.word in ("offset", "skip") or bool(_COUNTS.search(argument.text))
    return argument.word in OFFSETS and argument.kind in _NUMBERS and counts


def find_doubts(shape: Shape, argument: Argument) -> list[str]:
    """What makes counting doubtful, whatever is counted."""
    tokens = [
        each.name for each in shape.arguments if each.word in TOKENS and each.kind == "string"
    ]
    doubts = [f"`{token}` asks for a page too" for token in tokens]
    if _ONLY.search(argument.text):
        doubts.append(f"`{argument.name}` is not always allowed")
    if _FEWER.search(as_text(shape.node.operation.get("description"))):
        doubts.append("a page may hold fewer items than were counted for it")
    return doubts


def collect_starts(shapes: Iterable[Shape]) -> dict[str, int]:
    """What all operations of a document together say of their page parameters' first numbers, by name; where they agree."""
    said: dict[str, set[int]] = {}
    for shape in shapes:
        for argument in shape.arguments:
            start = find_start(argument) if is_page(argument) else None
            if start is not None:
                said.setdefault(argument.name, set()).add(start)
    return {name: next(iter(found)) for name, found in said.items() if len(found) == 1}


def find_page(shape: Shape, items: Place, starts: Mapping[str, int]) -> Candidate | None:
    """The number of the page as a parameter, with what tells the end."""
    arguments = [each for each in shape.arguments if is_page(each)]
    if len(arguments) != 1:
        return None
    argument = arguments[0]
    start = find_start(argument)
    start = starts.get(argument.name) if start is None else start
    current = find_current(shape, items, argument)
    size = find_size(shape, but=argument.name)
    fields: Fields = {"scheme": "page", "request": argument.name}
    fields |= {"size": size.name} if size else {}
    fields |= {"start": start} if start else {}
    fields["items"] = items.pointer
    parts: Fields = {}
    total, pages = find_total(shape, items), find_page_count(shape, items)
    if start is not None:
        parts |= {"total": total.pointer} if total else {}
        parts |= {"pages": pages.pointer} if pages else {}
    if current is not None and start is None:
        parts["current"] = current.pointer
    parts |= find_flags(shape, items)
    missing: list[str] = []
    if start is None and current is None:
        missing.append(_MANY)
    missing += find_doubts(shape, argument)
    if not parts and size is None and not _says_page(argument):
        missing.append("nothing but the parameter speaks of pages")
    evidence = [f"the parameter `{argument.name}` is the number of the page"]
    evidence += [f"first page {start}"] if start is not None else []
    evidence += [f"`{size.name}` is its size"] if size else []
    evidence += [f"`{pointer}` is its `{field}`" for field, pointer in parts.items()]
    return Candidate(fields=fields | parts, evidence=tuple(evidence), missing=tuple(missing))


def _says_page(argument: Argument) -> bool:
    """Whether nobody could take the parameter for anything but the number of a page, counted from what is its default."""
    return argument.default in (0, 1) and bool(_NUMBER.search(argument.text))


def find_offset(shape: Shape, items: Place) -> Candidate | None:
    """The number of items before the page as a parameter, with a size or a total beside it."""
    arguments = [
        each
        for each in shape.arguments
        if each.word in OFFSETS and each.kind in _NUMBERS and not _TIME.search(each.text)
    ]
    if len(arguments) != 1:
        return None
    argument = arguments[0]
    size, total, flags = (
        find_size(shape, but=argument.name),
        find_total(shape, items),
        find_flags(shape, items),
    )
    start = find_start(argument)
    fields: Fields = {"scheme": "offset", "request": argument.name}
    fields |= {"size": size.name} if size else {}
    fields |= {"start": start} if start else {}
    fields |= {"items": items.pointer, **({"total": total.pointer} if total else {}), **flags}
    missing = find_doubts(shape, argument)
    evidence = [f"the parameter `{argument.name}` counts items"]
    if _PAGE.search(argument.text):
        missing.append(f"`{argument.name}` is described as the number of a page")
    if argument.word not in ("offset", "skip") and not _COUNTS.search(argument.text):
        missing.append(f"what `{argument.name}` counts is not said")
    if argument.default not in (None, 0, 1):
        missing.append(f"`{argument.name}` may be something else")
    if size is None and total is None:
        missing.append("there is neither a size nor a total")
    if _contradicts(argument) or (argument.word == "startindex" and start is None):
        missing.append("the document does not say whether items are counted from 0 or from 1")
    evidence += [f"`{size.name}` is how many a page holds"] if size else []
    evidence += [f"`{total.pointer}` is the number of all"] if total else []
    return Candidate(fields=fields, evidence=tuple(evidence), missing=tuple(missing))


def _contradicts(argument: Argument) -> bool:
    return find_start(argument) is None and (
        argument.default is not None
        or bool(_ZERO.search(argument.text) or _ONE.search(argument.text))
    )
