"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Dict, Literal

from pydantic import ConfigDict

from ._runtime.models.base import Model


class All(Model):
    """All of it."""

    model_config = ConfigDict(
        extra="allow",
    )
    __annotations__ = {
        "__pydantic_extra__": Dict[str, str],
    }
    id: int
    """Its id."""
    kind: Literal["all"] | None = None
    base: AllBase
    marks: list[AllMark] | None = None
    name: str
    own: str | None = None


class AllBase(Model):
    x: str | None = None
    more: str | None = None


class AllMark(Model):
    y: str | None = None
