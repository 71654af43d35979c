"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Any, Dict

from pydantic import ConfigDict
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class All(Model):
    of_text: dict[str, str] | None = None
    of_anything: dict[str, Any] | None = None
    free: dict[str, Any] | None = None
    of_objects: dict[str, AllOfObject] | None = None
    of_patterns: dict[str, Any] | None = None
    closed: dict[str, Any] | None = None
    beside: Beside | None = None
    map: Map | None = None
    nothing: Nothing | None = None


class AllOfObject(Model):
    a: str | None = None


class Beside(Model):
    model_config = ConfigDict(
        extra="allow",
    )
    __annotations__ = {
        "__pydantic_extra__": Dict[str, "BesideExtra"],
    }
    name: str | None = None


class BesideExtra(Model):
    b: int | None = None


Map = TypeAliasType("Map", dict[str, list[str]])


class Nothing(Model):
    pass
