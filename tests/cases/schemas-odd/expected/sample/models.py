"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Any

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class All(Model):
    empty: Any | None = None
    yes: Any | None = None
    no: Any | None = None
    types: str | int | None = None
    untyped: AllUntyped | None = None
    described: Any | None = None
    """Says no more."""
    only_default: Any | None = None
    """The API's default is ``1``."""
    condition: AllCondition | None = None
    dependent: AllDependent | None = None
    constrained: str | None = None
    file: Anything | None = None


class AllCondition(Model):
    a: str | None = None
    b: str | None = None
    c: str | None = None


class AllDependent(Model):
    a: str | None = None
    d: int | None = None


class AllUntyped(Model):
    a: str | None = None


Anything = TypeAliasType("Anything", Any)
