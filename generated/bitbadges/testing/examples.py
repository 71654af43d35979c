"""Answers of what the document gives as examples; else made of its schemas, the same every time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from typing import Any, cast

from .._runtime.message import Headers
from .._runtime.operation import Operation, Response
from .._runtime.response.parts import BodyPart
from .answers import (
    STREAMED,
    WrongAnswerError,
    build_whole,
    find_fault,
    find_status,
    list_successes,
    write_parts,
)
from .facts import Facts, as_list, as_node
from .paging import Pages, asks_for_more, find_items, leads_away
from .reply import Reply
from .samples import Sampler
from .sent import SentRequest
from .streaming import build_streamed, frame, write_piece


class Examples:
    """Answers every operation of a package."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def answer(self, request: SentRequest) -> Reply:
        """The answer to a request of a method."""
        named = self._facts.list_methods(request.operation, request.method, request.url)
        way = [s for s in named if (self._facts.methods[s]["way"] == "stream") is request.stream]
        symbol = (way or list(named) or [""])[0]
        if not symbol:
            raise AssertionError(f"the document has no operation for {request}")
        return self.answer_method(symbol, request)

    def answer_method(self, symbol: str, request: SentRequest) -> Reply:
        """The answer of a method; who asks for what follows an example of a page gets an empty one, the last."""
        operation = find_operation(self._facts, symbol)
        last = self._find_last(symbol, operation, request)
        if last is not None:
            return last.answer(request)
        is_stream = self._facts.methods[symbol]["way"] == "stream"
        rule = list_successes(operation, stream=is_stream)[0]
        if rule.decoding == "empty":
            return Reply(status=find_status(rule))
        if rule.decoding == "bytes":
            return build_whole(rule, b"content")
        if rule.decoding == "parts":
            part = BodyPart(Headers([("Content-Type", "text/plain")]), b"content")
            return build_whole(rule, write_parts([part]))
        value = self.find_value(symbol, rule)
        if rule.decoding == "text":
            text = (
                value
                if isinstance(value, str)
                else "text" if rule.type in (None, str) else json.dumps(value)
            )
            return build_whole(rule, text.encode())
        if rule.decoding in STREAMED and isinstance(value, str) and rule.type in (None, str):
            return build_streamed(rule, [write_piece(rule, value)])
        content = json.dumps(value, ensure_ascii=False).encode()
        if rule.decoding in STREAMED:
            return build_streamed(rule, [frame(rule, content)])
        return build_whole(rule, content)

    def _find_last(self, symbol: str, operation: Operation, request: SentRequest) -> Pages | None:
        """The page that nothing follows, where the example is not to be given as it is; ``None`` where there is no such page."""
        paging = operation.paging
        if paging is None:
            return None
        rule = list_successes(operation, stream=False)[0]
        example, is_next = self.find_value(symbol, rule), asks_for_more(paging, request)
        if not (is_next or leads_away(paging)) and self._is_documented(symbol, rule, example):
            return None
        items = [] if is_next else find_items(paging, example)
        try:
            return Pages(operation, symbol, [items], example, 0.0)
        except WrongAnswerError:
            return None

    def _is_documented(self, symbol: str, rule: Response, value: object) -> bool:
        """Whether a value is an example of the whole answer; what is made of its parts knows no place among the pages."""
        return any(value in as_list(m.get("examples")) for m in self._list_medias(symbol, rule))

    def find_value(self, symbol: str, rule: Response) -> Any:
        """The first of what may be answered that fits its type; else the first."""
        first: Any = None
        for index, value in enumerate(self._list_values(symbol, rule)):
            if index == 0:
                first = value
            if find_fault(rule.type, json.dumps(value).encode()) is None:
                return value
        return first

    def _list_values(self, symbol: str, rule: Response) -> Iterator[Any]:
        medias = list(self._list_medias(symbol, rule))
        for media in medias:
            yield from media.get("examples", ())
        for media in medias:
            yield Sampler(self._facts, "response").make(media.get("schema"))
        for media in medias:
            yield Sampler(self._facts, "response", plain=True).make(media.get("schema"))
        yield from ({}, [], "text", None, 1, True)

    def _list_medias(self, symbol: str, rule: Response) -> Iterator[dict[str, Any]]:
        """What the document says of the body of an answer, that of its content type first."""
        responses = as_node(self._facts.find_operation(symbol).get("responses"))
        content = as_node(responses.get(rule.status) or responses.get(rule.status.lower()))
        for kind in sorted(content, key=lambda kind: kind != rule.content_type):
            yield as_node(content[kind])


def find_operation(facts: Facts, symbol: str) -> Operation:
    """The operation of a method."""
    fact = facts.methods[symbol]
    package = __name__.rpartition(".testing.")[0]
    module = import_module(f"{package}.resources.{fact['module']}")
    return cast("Operation", getattr(module, fact["constant"]))
