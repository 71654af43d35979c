"""Mappings as arguments, on the wire: checked by the names of the document, and taken by those of Python as well."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from .packages import Both

Clients = Callable[..., Both]


@pytest.mark.parametrize(
    "message",
    [
        {"role": "user", "contentText": "hi", "sentAt": "2030-01-31T00:00:00Z"},
        {"role": "user", "content_text": "hi", "sent_at": "2030-01-31T00:00:00Z"},
    ],
)
def test_names_of_the_wire_and_of_python(clients: Clients, message: dict[str, Any]) -> None:
    """Both go over the wire by the document's names, at every level."""
    whole = {**message, "replies": [message]}
    _, sent = clients("params-of-objects").call("chats.create", messages=[whole])
    wire = {"role": "user", "contentText": "hi", "sentAt": "2030-01-31T00:00:00Z"}
    assert json.loads(sent.body) == {"messages": [{**wire, "replies": [wire]}]}


def test_another_value_of_an_enum_is_sent(clients: Clients) -> None:
    """The type checker refuses it; who casts sends it."""
    _, sent = clients("params-of-objects").call("chats.create", messages=[], mood="furious")
    assert json.loads(sent.body) == {"messages": [], "mood": "furious"}


def test_names_that_are_no_identifiers(clients: Clients) -> None:
    """Keys that a class could not have."""
    label = {"in": "a", "x-hue": 1, "Label": {"in": "b"}}
    both = clients("params-of-objects")
    _, sent = both.call("chats.create", messages=[], labels={"any name": label})
    assert json.loads(sent.body) == {"messages": [], "labels": {"any name": label}}
