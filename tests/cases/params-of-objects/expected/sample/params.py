"""The objects that calls take, as mappings whose keys type checkers know.

Keys are the names on the wire. Values of enums are those of the document: ``cast`` or
``extra_body`` send others.

The names that these may have are not all known, so that any mapping is taken: ``ChatExtras``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NotRequired, TypeAlias, TypedDict

from . import models

ChatPace: TypeAlias = 'Literal["slow", "fast"]'

Label = TypedDict(
    "Label", {"in": "str", "x-hue": "int", "Label": "models.Label | Label"}, total=False
)


class Message(TypedDict):
    role: MessageRole
    contentText: str | None
    sentAt: NotRequired[datetime | str]
    replies: NotRequired[Sequence[models.Message | Message]]
    part: NotRequired[models.Label | Label | int]


MessageRole: TypeAlias = 'Literal["user", "system"]'

Mood: TypeAlias = 'Literal["calm", "loud"]'

Tree: TypeAlias = "str | Sequence[Tree]"
