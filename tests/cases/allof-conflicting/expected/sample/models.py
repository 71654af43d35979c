"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Any, Literal

from ._runtime.models.base import Model


class All(Model):
    impossible: Any | None = None
    values: Any | None = None
    narrowed: Literal["b"] | None = None
    number: int | None = None
    loop: Loop | None = None


class Loop(Model):
    b: str | None = None
    a: str | None = None
