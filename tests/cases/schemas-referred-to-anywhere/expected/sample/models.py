"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._runtime.models.base import Model


class GetAId(Model):
    part: str | None = None


class GetAResponse(Model):
    deep: GetAResponseDeep | None = None


class GetAResponseDeep(Model):
    x: str | None = None


class GetBResponse(Model):
    whole: GetAResponse | None = None
    deep: GetAResponseDeep | None = None
    given: GetAId | None = None
    inner: ThingPart | None = None
    sibling: Thing | None = None
    """Said here. Deprecated."""


class Thing(Model):
    part: ThingPart | None = None
    ref: Annotated[str | None, Field(alias="$ref")] = None


class ThingPart(Model):
    name: str | None = None
