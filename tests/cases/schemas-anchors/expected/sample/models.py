"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Any

from ._runtime.models.base import Model


class All(Model):
    defined: AllInner | None = None
    anchored: HolderPart | None = None
    identified: Whole | None = None
    tree: Tree | None = None
    dynamic: Any | None = None


class AllInner(Model):
    x: str | None = None
    again: AllInner | None = None


class HolderPart(Model):
    y: str | None = None


class Tree(Model):
    children: list[Tree] | None = None


class Whole(Model):
    z: str | None = None
