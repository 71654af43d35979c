"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class Both(Model):
    narrow: BothNarrowTest | BothNarrowWithAll | BothNarrowTestInline | None = None
    plain: Rule | None = None


class BothNarrowTest(Model):
    name: str | None = None
    field: str | None = None


class BothNarrowTestInline(Model):
    name: str | None = None
    field: str | None = None


class BothNarrowWithAll(Model):
    name: str | None = None
    all: list[Rule] | None = None


class GroupObject(Model):
    all: list[Rule] | None = None


class Test(Model):
    field: str | None = None


Group = TypeAliasType("Group", Test | GroupObject)


Rule = TypeAliasType("Rule", Group | Test)
