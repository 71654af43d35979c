"""The objects that calls take, as mappings whose keys type checkers know.

Keys are the names on the wire. Values of enums are those of the document: ``cast`` or
``extra_body`` send others.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

JobMapped: TypeAlias = "Literal[1, 2]"

JobOrNull: TypeAlias = "Literal[1, 2]"

JobState: TypeAlias = 'Literal["on", "off"]'

JobWrong: TypeAlias = 'Literal["x", "y"]'

Ms: TypeAlias = 'Literal["a", "b", "class"]'

Priority: TypeAlias = "Literal[0, 1, -1]"
