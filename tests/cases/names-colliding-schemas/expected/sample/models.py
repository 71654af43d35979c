"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from ._runtime.models.base import Model


class BCCEmail(Model):
    a: str | None = None


class BccEmail(Model):
    b: str | None = None


class GetThingResponse(Model):
    one: BCCEmail | None = None
    two: BccEmail | None = None
    three: PhotoUnderscoreUrls | None = None
    four: PhotoDashUrls | None = None
    five: PhotoUrls | None = None
    six: PhotoDotUrls | None = None
    seven: VecU8 | None = None


class PhotoDashUrls(Model):
    d: str | None = None


class PhotoDotUrls(Model):
    f: str | None = None


class PhotoUnderscoreUrls(Model):
    c: str | None = None


class PhotoUrls(Model):
    e: str | None = None


class VecU8(Model):
    g: str | None = None
