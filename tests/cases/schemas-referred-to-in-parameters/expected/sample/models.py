"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class Charger(Model):
    vendor: ChargersVendorVendor | None = None
    since: ListChargersSince | None = None
    kind: ListChargersKind | None = None
    no_schema: Any | None = None
    no_schema_either: Any | None = None
    a_map: Any | None = None


ChargersVendorVendor = TypeAliasType("ChargersVendorVendor", Literal["north", "south"] | str)


class ListChargersKind(Model):
    fast: bool | None = None


ListChargersSince = TypeAliasType("ListChargersSince", date)
