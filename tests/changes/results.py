"""Cases of what methods give: results, pages, streams, statuses, errors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .documents import (
    NUMBER,
    TEXT,
    Case,
    Node,
    Side,
    content,
    operation,
    parameter,
    ref,
    side,
    thing,
)

_ERROR = thing(code=TEXT)


def _case(rule: str, old: Side, new: Side, use: str = "r.call()", *also: str) -> Case:
    return Case(rule=rule, old=old, new=new, use=use, also=frozenset(also))


def find_cases() -> Iterator[Case]:
    """All of what comes back."""
    yield from _results()
    yield from _pages()
    yield from _streams()
    yield from _statuses()
    yield from _errors()


def _results() -> Iterator[Case]:
    nothing, text = side(operation()), side(operation(result=TEXT))
    yield _case(
        "result-gained", nothing, text, "r.call()", "success-status-added", "success-status-removed"
    )
    yield _case(
        "result-lost",
        text,
        nothing,
        "value: str = r.call()",
        "success-status-added",
        "success-status-removed",
    )


def _paged(
    scheme: str = "cursor", item: Node = TEXT, *, unpaged: bool = False, **more: Any
) -> Side:
    paging: Node = {"scheme": scheme, "items": "/items", "request": "after"}
    paging |= {"cursor": "/next"} if scheme == "cursor" else {}
    paging |= more
    kind = TEXT if scheme == "cursor" else NUMBER
    found = thing(["items"], items={"type": "array", "items": item}, next=TEXT, later=TEXT)
    call = operation(parameter("after", kind), parameter("before", kind), result=ref("Found"))
    if unpaged:
        return side({**call, "x-goldsmith-paging": False}, Found=found)
    return side({**call, "x-goldsmith-paging": paging}, Found=found)


def _pages() -> Iterator[Case]:
    plain, paged = _paged(unpaged=True), _paged()
    yield _case("pages-begun", plain, paged, "print(r.call().later)")
    yield _case("pages-ended", paged, plain, "for item in r.call():\n    item.upper()")
    yield _case(
        "page-item-changed",
        paged,
        _paged(item=NUMBER),
        "for item in r.call():\n    item.upper()",
        "answer-field-type-changed",
    )
    loop = "for item in r.call():\n    item.upper()"
    yield _case(
        "page-scheme-changed",
        _paged("offset"),
        _paged("page"),
        loop,
    )
    yield _case("page-argument-changed", paged, _paged(request="before"), loop)
    yield _case("page-place-changed", paged, _paged(cursor="/later"), loop)


def _streamed(media: str = "text/event-stream") -> Side:
    return side(operation(responses={"200": {"description": "Fine.", **content(ref("Piece"), media)}}), Piece=thing(["v"], v=TEXT))  # fmt: skip


def _streams() -> Iterator[Case]:
    stream, whole = _streamed(), _streamed("application/json")
    media = "answer-media-type-changed"
    yield _case("stream-begun", whole, stream, "value: str = r.call().v", media)
    yield _case("stream-ended", stream, whole, "for piece in r.call():\n    piece.v.upper()", media)
    lines = _streamed("application/x-ndjson")
    yield _case("stream-kind-changed", stream, lines, "for piece in r.call():\n    piece.v.upper()")


def _answers(**statuses: Node) -> Side:
    answers = {
        key.strip("_"): {"description": "An answer.", **node} for key, node in statuses.items()
    }
    return side(operation(responses=answers), Error=_ERROR)


def _statuses() -> Iterator[Case]:
    text = content(TEXT)
    one, two = _answers(_200=text), _answers(_200=text, _201=text)
    yield _case("success-status-added", one, two, "value: str = r.call()")
    yield _case("success-status-removed", two, one, "value: str = r.call()")
    other = _answers(_200=content(TEXT, "application/vnd.api+json"))
    yield _case("answer-media-type-changed", one, other, "value: str = r.call()")


def _errors() -> Iterator[Case]:
    """Of a status without a class of its own, so that cases do not meet."""
    fine = content(TEXT)
    none, some = _answers(_200=fine), _answers(_200=fine, _418={})
    body, other = _answers(_200=fine, _418=content(ref("Error"))), _answers(_200=fine, _418=fine)
    use = "try:\n    r.call()\nexcept APIStatusError as error:\n    print(error.body)"
    yield _case("error-status-added", none, some, use)
    yield _case("error-status-removed", some, none, use)
    yield _case("error-body-added", some, other, use)
    yield _case("error-body-removed", other, some, use)
    yield _case("error-body-changed", body, other, use, "model-removed")
    yield from _error_classes()


ERROR_CLASSES = {
    "errors.BadRequestError": "error-class-changed",
    "errors.UnauthorizedError": "error-class-narrowed",
    "errors.PaymentRequiredError": "error-class-typed",
    "errors.ForbiddenError": "error-class-untyped",
}
"""Each class is of one case."""


def _error_classes() -> Iterator[Case]:
    either: Node = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
    types: list[tuple[str, Node, Node]] = [
        ("400", TEXT, NUMBER), ("401", either, TEXT), ("402", {}, TEXT), ("403", TEXT, {})
    ]  # fmt: skip
    for (symbol, rule), (status, before, after) in zip(ERROR_CLASSES.items(), types, strict=True):
        old, new = (
            _answers(_200=content(TEXT), **{f"_{status}": content(each)})
            for each in (before, after)
        )
        kind = "str | list[str]" if before == either else "str"
        name = symbol.partition(".")[2]
        use = f"try:\n    r.call()\nexcept {name} as error:\n    value: {kind} = error.body"
        yield _case(rule, old, new, use, "error-body-changed")
