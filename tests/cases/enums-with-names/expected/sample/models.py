"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class Job(Model):
    priority: Priority | None = None
    state: JobState | None = None
    """Where it stands."""
    level: JobLevel | None = None
    ms: Ms | None = None
    mapped: JobMapped | None = None
    wrong: JobWrong | None = None
    kind: Literal["job"] | None = None
    or_null: JobOrNull | None = None


JobLevel = TypeAliasType("JobLevel", str | Literal["low", "high"])
"""
- ``'low'`` (``LOW_LEVEL``)
- ``'high'`` (``HIGH_LEVEL``): Much.
"""


JobManyItem = TypeAliasType("JobManyItem", Literal[1, 2])
"""
- ``1`` (``ONE``)
- ``2`` (``TWO``)
"""


JobMapped = TypeAliasType("JobMapped", Literal[1, 2] | int)
"""
- ``1`` (``ONE``)
- ``2`` (``TWO``): Two.
"""


JobOrNull = TypeAliasType("JobOrNull", Literal[1, 2] | int)
"""
- ``1`` (``ONE``)
- ``2`` (``TWO``)
"""


JobOrder = TypeAliasType("JobOrder", Literal["asc", "desc"])
"""
- ``'asc'``: The least first.
- ``'desc'``: The most first.
"""


JobState = TypeAliasType("JobState", Literal["on", "off"] | str)
"""
- ``'on'`` (``RUNNING``)
- ``'off'`` (``STOPPED``)
"""


JobWrong = TypeAliasType("JobWrong", Literal["x", "y"] | str)


Ms = TypeAliasType("Ms", Literal["a", "b", "class"] | str)
"""
- ``'a'`` (``ALPHA``): The first.
- ``'b'`` (``ALPHA_``)
- ``'class'`` (``CLASS``)
"""


Priority = TypeAliasType("Priority", Literal[0, 1, -1] | int)
"""
How urgent it is.

- ``0`` (``LOW``): May wait.
- ``1`` (``VERY_HIGH``)
- ``-1`` (``NONE``)
"""
