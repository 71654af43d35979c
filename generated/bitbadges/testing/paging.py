"""Pages that follow each other as the operation says, made of their items alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, cast
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from .._runtime.answers.paging import split_pointer
from .._runtime.message import Headers
from .._runtime.operation import Operation, Paging, Response
from .answers import WrongAnswerError, build_whole, describe, dump, find_fault, list_successes
from .facts import Node, as_list, as_node
from .reply import Reply
from .sent import SentRequest

PAGE = "goldsmith-page"
"""The parameter of an address that leads to a page, where addresses lead to pages."""


def leads_away(paging: Paging) -> bool:
    """Whether an example may have an address of the next page: of the API itself, where a fake is not."""
    return paging.scheme == "link" and paging.next is not None


def find_items(paging: Paging, example: object) -> list[Any]:
    """The items of an example of a page."""
    return as_list(_find(example, paging.items))


def asks_for_more(paging: Paging, request: SentRequest) -> bool:
    """Whether a request is for what follows a first page."""
    asked = request.arguments.get(paging.request or "")
    is_counted = paging.scheme in ("page", "offset")
    return asked not in (None, "") and not (is_counted and str(asked) == str(paging.start))


class Pages:
    """The pages of one stub: each request is answered with the page that it asks for."""

    def __init__(
        self,
        operation: Operation,
        symbol: str,
        pages: Sequence[Sequence[object]],
        frame: object,
        after: float,
    ) -> None:
        self._operation = operation
        self._symbol = symbol
        self._rule = list_successes(operation, stream=False)[0]
        self._paging = cast("Paging", operation.paging)
        self._frame = frame
        self._after = after
        self._items = [[self._write_item(item) for item in page] for page in pages]
        self._numbers = False
        self._check(0)

    def _write_item(self, item: object) -> object:
        return json.loads(dump(None, item))

    def _check(self, index: int) -> None:
        """Holds a page to the type; a cursor that is to be a number is one."""
        for numbers in (False, True):
            self._numbers = numbers
            body = self._build(index, None)
            fault = find_fault(self._rule.type, json.dumps(body).encode())
            if fault is None:
                break
        else:
            self._numbers = False
            items = [item for page in self._items for item in page]
            what = describe(items) if items else "no items"
            raise WrongAnswerError(f"{self._symbol} cannot answer pages of {what}: {fault}")
        for other in range(1, len(self._items)):
            fault = find_fault(self._rule.type, json.dumps(self._build(other, None)).encode())
            if fault is not None:
                raise WrongAnswerError(f"{self._symbol} cannot answer page {other + 1}: {fault}")

    def answer(self, request: SentRequest) -> Reply:
        """The page that a request asks for."""
        index = self._find_index(request)
        return self._build_reply(self._rule, index, request)

    def _build_reply(self, rule: Response, index: int, request: SentRequest) -> Reply:
        content = json.dumps(self._build(index, request), ensure_ascii=False).encode()
        reply = build_whole(rule, content, takes=self._after)
        paging = self._paging
        if paging.scheme == "link" and paging.next is None and index + 1 < len(self._items):
            link = f'<{self._link(index + 1, request)}>; rel="next"'
            headers = Headers([*reply.headers.pairs, ("Link", link)])
            return Reply(
                status=reply.status, headers=headers, pieces=reply.pieces, takes=reply.takes
            )
        return reply

    def _find_index(self, request: SentRequest) -> int:
        paging = self._paging
        if paging.scheme == "link":
            asked: object = dict(request.query_pairs).get(PAGE)
            return int(str(asked)) if asked is not None else 0
        asked = request.arguments.get(paging.request or "")
        known = [self._position(index) for index in range(len(self._items))]
        if asked is None or (
            paging.scheme in ("page", "offset") and str(asked) == str(paging.start)
        ):
            return 0
        for index, position in enumerate(known):
            if index and str(position) == str(asked):
                return index
        return len(self._items) if paging.scheme in ("page", "offset", "last-item") else 0

    def _position(self, index: int) -> object:
        """What asks for a page."""
        paging = self._paging
        if paging.scheme == "offset":
            return paging.start + sum(len(page) for page in self._items[:index])
        if paging.scheme == "page":
            return paging.start + index
        if paging.scheme == "last-item":
            before = [item for page in self._items[:index] for item in page]
            return _find(before[-1], paging.key) if before else None
        return index + 1 if self._numbers else f"page-{index + 1}"

    def _build(self, index: int, request: SentRequest | None) -> Any:
        paging = self._paging
        items = self._items[index] if index < len(self._items) else []
        body: Any = json.loads(json.dumps(self._frame))
        body = _put(body, paging.items, items)
        is_last = index + 1 >= len(self._items)
        following = None if is_last else self._position(index + 1)
        if paging.scheme == "cursor":
            body = self._put_cursor(body, paging.cursor, following)
        elif paging.scheme == "link" and paging.next is not None:
            body = self._put_cursor(
                body, paging.next, None if is_last else self._link(index + 1, request)
            )
        elif paging.scheme == "link-token":
            query = urlencode({paging.token or "": str(following)})
            body = self._put_cursor(
                body, paging.next, None if is_last else f"https://api.invalid/?{query}"
            )
        counts = {
            paging.more: not is_last,
            paging.last: is_last,
            paging.total: sum(len(page) for page in self._items),
            paging.pages: len(self._items),
            paging.current: paging.start + index,
        }
        for pointer, value in counts.items():
            if pointer is not None:
                body = _put(body, pointer, value, like=_find(body, pointer))
        return body

    def _put_cursor(self, body: Any, pointer: str | None, value: object) -> Any:
        """What leads to the next page; on the last page null, an empty text, or nothing, as the type has it."""
        if value is not None:
            return _put(body, pointer, value)
        for last in (None, ""):
            put = _put(json.loads(json.dumps(body)), pointer, last)
            if find_fault(self._rule.type, json.dumps(put).encode()) is None:
                return put
        return _remove(body, pointer)

    def _link(self, index: int, request: SentRequest | None) -> str:
        if request is None:
            return f"https://api.invalid/?{PAGE}={index}"
        parts = urlsplit(request.url)
        pairs = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != PAGE]
        query = urlencode([*pairs, (PAGE, str(index))])
        return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def _find(root: Any, pointer: str | None) -> Any:
    for step in split_pointer(pointer or ""):
        root = cast("Node", root).get(step) if isinstance(root, dict) else None
    return root


def _put(root: Any, pointer: str | None, value: object, like: object = None) -> Any:
    """The value at a place, which is made where there is none; a number that is written as text stays one."""
    if isinstance(like, str) and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    steps = split_pointer(pointer or "")
    if not steps:
        return value
    node = as_node(root)
    whole = node
    for step in steps[:-1]:
        inner = node.get(step)
        if not isinstance(inner, dict):
            inner = node[step] = {}
        node = cast("Node", inner)
    node[steps[-1]] = value
    return whole


def _remove(root: Any, pointer: str | None) -> Any:
    steps = split_pointer(pointer or "")
    node = root
    for step in steps[:-1]:
        node = cast("Node", node).get(step) if isinstance(node, dict) else None
    if steps and isinstance(node, dict):
        cast("Node", node).pop(steps[-1], None)
    return root
