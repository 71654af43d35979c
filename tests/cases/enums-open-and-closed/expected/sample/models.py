"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model

Order = TypeAliasType("Order", Literal["up", "down"])


class SendThingBody(Model):
    order: Order | None = None
    state: State | None = None
    size: SendThingBodySize | None = None


SendThingBodySize = TypeAliasType("SendThingBodySize", Literal["s", "m"])


class SendThingResponse(Model):
    state: State | None = None
    sizes: list[SendThingResponseSize] | None = None


SendThingResponseSize = TypeAliasType("SendThingResponseSize", Literal["s", "m"] | str)


State = TypeAliasType("State", Literal["on", "off"] | str)
