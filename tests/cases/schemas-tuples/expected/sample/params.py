"""The objects that calls take, as mappings whose keys type checkers know.

Keys are the names on the wire. Values of enums are those of the document: ``cast`` or
``extra_body`` send others.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias, TypedDict


class Part(TypedDict):
    theName: str


class ShapeItem1(TypedDict, total=False):
    theName: str


ShapeItem2: TypeAlias = 'Literal["red", "blue"]'

Tree: TypeAlias = "tuple[str, Sequence[Tree]]"
