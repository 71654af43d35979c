"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from ._runtime.models.base import Model


class ChatBody(Model):
    stream: bool | None = None


class ChatResponse(Model):
    text: str | None = None


class EventChatEventStream(Model):
    piece: str | None = None


class EventListen(Model):
    kind: str
    at: int | None = None
