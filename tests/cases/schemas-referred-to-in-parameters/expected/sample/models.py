"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class Charger(Model):
    vendor: ChargersVendor | None = None
    since: ChargerSince | None = None
    kind: ChargerKind | None = None
    no_schema: Any | None = None
    no_schema_either: Any | None = None
    a_map: Any | None = None


class ChargerKind(Model):
    fast: bool | None = None


ChargerSince = TypeAliasType("ChargerSince", date)


ChargersVendor = TypeAliasType("ChargersVendor", Literal["north", "south"] | str)
