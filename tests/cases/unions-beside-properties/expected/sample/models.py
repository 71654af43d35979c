"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class AllFree(Model):
    id: str
    until: date | None = None
    more: Tagged | None = None


class AllPaid(Model):
    id: str
    amount: int


class AllWithReason(Model):
    id: str
    reason: str | None = None


All = TypeAliasType("All", AllPaid | AllWithReason | AllFree)


class B(Model):
    type: Literal["b"] | None = None
    b: str | None = None
    common: str | None = None


class TaggedA(Model):
    common: str | None = None
    type: Literal["a"] | None = None
    a: str | None = None


Tagged = TypeAliasType("Tagged", TaggedA | B)
