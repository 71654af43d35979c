"""Streams that are asked for: the flag is set by the method, and by nobody else."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from typing import Any

import pytest

from ..wire.recording import Recorded, Reply
from .packages import Both

Clients = Callable[..., Both]


def is_asked(request: Recorded, flag: str) -> bool:
    """Whether a request asks for pieces: nothing else counts."""
    if request.query:
        return f"{flag}=true" in request.query
    return bool(request.body) and json.loads(request.body).get(flag) is True


def serve(*pieces: str, flag: str = "stream", lines: bool = False) -> Callable[[Recorded], Reply]:
    """A server that streams when it is asked to, and answers whole when it is not."""

    def decide(request: Recorded) -> Reply:
        if not is_asked(request, flag):
            return Reply(body=b'{"text":"whole"}')
        if lines:
            body = "".join(f"{piece}\n" for piece in pieces)
            return Reply(body=body.encode(), content_type="application/x-ndjson")
        body = "".join(f"data: {piece}\n\n" for piece in pieces)
        return Reply(body=body.encode(), content_type="text/event-stream")

    return decide


def send_plain(both: Both, method: str, **given: Any) -> Any:
    """What the method gives that does not ask, and the body that it sends."""
    value, sent = both.call(method, **given)
    return value, json.loads(sent.body) if sent.body else sent.query


@pytest.mark.parametrize(
    ("case", "method", "given", "flag", "plain", "asked", "lines"),
    [
        (
            "responses-streams-asked-for",
            "ai.chat",
            {"prompt": "x"},
            "stream",
            {"prompt": "x", "stream": False},
            {"prompt": "x", "stream": True},
            False,
        ),
        (
            "responses-streams-asked-for",
            "ai.only",
            {},
            "stream",
            (),
            {"stream": True},
            False,
        ),
        (
            "responses-streams-said",
            "ai.ask_own",
            {"text": "x"},
            "live",
            {"text": "x"},
            {"text": "x", "live": True},
            False,
        ),
        (
            "responses-streams-said",
            "ai.ask_fern",
            {"body": {"a": "x"}},
            "stream",
            {"a": "x", "stream": False},
            None,
            False,
        ),
        ("responses-streams-said", "ai.ask_query", {}, "stream", ("stream=false",), None, False),
        (
            "responses-streams-said",
            "ai.ask_lines",
            {"text": "x"},
            "stream",
            {"text": "x", "stream": False},
            {"text": "x", "stream": True},
            True,
        ),
    ],
)
def test_the_flag_is_set(
    clients: Clients,
    case: str,
    method: str,
    given: dict[str, Any],
    flag: str,
    plain: Any,
    asked: Any,
    lines: bool,
) -> None:
    """By the method that streams, to true; by the other to false where something has to be said, and else to nothing."""
    both = clients(case)
    pieces = ('{"delta":"a","index":1}', '{"delta":"b","index":2}')
    both.server.decide = serve(*pieces, flag=flag, lines=lines)
    value, sent = send_plain(both, method, **given)
    assert sent == plain
    assert (value["text"] if isinstance(value, dict) else value.text) == "whole"
    if method == "ai.ask_fern":
        given = {"body": {"b": "x"}}
    items, sent = send_plain(both, f"{method}_stream", **given)
    assert sent == (asked or sent)
    assert len(items) == 2
    assert [type(item).__name__ for item in items] != ["ServerSentEvent"] * 2


def test_nobody_can_set_it(clients: Clients) -> None:
    """It is no argument of either method."""
    both = clients("responses-streams-asked-for")
    client = getattr(both.package, both.name)(**both.options)
    for method in (client.ai.chat, client.ai.chat_stream, client.ai.complete):
        assert "stream" not in inspect.signature(method).parameters
    assert "stream_options" in inspect.signature(client.ai.chat).parameters
    client.close()


def test_a_model_is_asked_with(clients: Clients) -> None:
    """What is given as a whole, as a model, gets the flag too."""
    both = clients("responses-streams-said")
    both.server.decide = serve('{"delta":"a"}')
    body = both.models.B(b="x", stream=True)
    items, sent = send_plain(both, "ai.ask_fern_stream", body=body)
    assert (sent, items[0].delta) == ({"b": "x", "stream": True}, "a")


def test_events_without_a_schema(clients: Clients) -> None:
    """Come as they are, with their names, and their data as text; the one that says the end is the end."""
    both = clients("responses-streams-asked-for")
    both.server.decide = serve("a", '"[DONE]"', "[DONE]", "b")
    items, _ = send_plain(both, "ai.complete_stream", text="x")
    assert [(each.event, each.data) for each in items] == [
        ("message", "a"),
        ("message", '"[DONE]"'),
    ]


@pytest.mark.parametrize("end", ["finished", "[DONE]"])
def test_what_ends_a_stream(clients: Clients, end: str) -> None:
    """What the document says that ends it, and what most servers send."""
    both = clients("responses-streams-said")
    both.server.decide = serve('{"delta":"a"}', end, '{"delta":"b"}', flag="live")
    items, _ = send_plain(both, "ai.ask_own_stream")
    assert [item.delta for item in items] == ["a"]


def test_an_event_that_ends_a_stream(clients: Clients) -> None:
    """By its name as well."""
    both = clients("responses-streams-said")
    body = b'data: {"delta":"a"}\n\nevent: finished\ndata: {}\n\n'
    both.server.decide = lambda _: Reply(body=body, content_type="text/event-stream")
    items, _ = send_plain(both, "ai.ask_own_stream")
    assert [item.delta for item in items] == ["a"]


def test_what_always_streams(clients: Clients) -> None:
    """Has one method, which streams."""
    both = clients("responses-streams-said")
    client = getattr(both.package, both.name)(**both.options)
    (resource,) = [getattr(client, name) for name in ("always",) if hasattr(client, name)]
    (method,) = [name for name in dir(resource) if not name.startswith("_") and name != "calls"]
    both.server.decide = lambda _: Reply(
        body=b'{"delta":"a"}\n', content_type="application/x-ndjson"
    )
    items, sent = send_plain(both, f"always.{method}")
    assert ([item.delta for item in items], sent) == (["a"], ())
    client.close()


def test_what_is_no_flag(clients: Clients) -> None:
    """What is stored, what is text, and what the document says is none stays an argument."""
    both = clients("responses-without-streams")
    client = getattr(both.package, both.name)(**both.options)
    methods = [name for name in dir(client.x) if name.startswith("create")]
    assert len(methods) == 4
    for name in methods:
        assert "stream" in inspect.signature(getattr(client.x, name)).parameters
    client.close()
