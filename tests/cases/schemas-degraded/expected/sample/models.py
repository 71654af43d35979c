"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Any

from ._runtime.models.base import Model


class All(Model):
    nothing: Any | None = None
    text: Any | None = None
    typo: Any | None = None
    dangling: Any | None = None
    listed: Any | None = None
    described: str | None = None
    fine: str | None = None
