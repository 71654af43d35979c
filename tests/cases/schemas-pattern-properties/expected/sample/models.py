"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from pydantic import ConfigDict
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model

Closed = TypeAliasType("Closed", dict[str, str])


class Free(Model):
    model_config = ConfigDict(
        extra="allow",
    )
    id: int | None = None


Rest = TypeAliasType("Rest", dict[str, str | int])
