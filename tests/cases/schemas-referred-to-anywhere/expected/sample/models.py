"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._runtime.models.base import Model


class GetXAResponse(Model):
    deep: XDeep | None = None


class GetXBResponse(Model):
    whole: GetXAResponse | None = None
    deep: XDeep | None = None
    given: XId | None = None
    inner: ThingPart | None = None
    sibling: Annotated[
        Thing | None, Field(deprecated="GetXBResponse.sibling is deprecated by the API")
    ] = None
    """Said here. Deprecated."""


class Thing(Model):
    part: ThingPart | None = None
    ref: Annotated[str | None, Field(alias="$ref")] = None


class ThingPart(Model):
    name: str | None = None


class XDeep(Model):
    x: str | None = None


class XId(Model):
    part: str | None = None
