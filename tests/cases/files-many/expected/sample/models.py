"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from ._runtime.models.base import Model


class FaultResponse(Model):
    message: str | None = None


class Part(Model):
    name: str | None = None
    whole: Thing | None = None


class Thing(Model):
    part: Part | None = None
    next: Thing | None = None
