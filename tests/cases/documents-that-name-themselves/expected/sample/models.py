"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from ._runtime.models.base import Model


class Part(Model):
    content: str | None = None


class Thing(Model):
    id: int | None = None
    inner: Thing | None = None
    content: list[Part] | None = None
