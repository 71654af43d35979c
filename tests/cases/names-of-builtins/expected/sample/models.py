"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from ._runtime.models.base import Model


class ApiFailure(Model):
    cause: ExceptionSchema | None = None
    warnings: list[WarningSchema] | None = None
    nothing: EllipsisSchema | None = None


class EllipsisSchema(Model):
    text: str | None = None


class ExceptionSchema(Model):
    inner: ExceptionSchema | None = None
    text: str | None = None


class WarningSchema(Model):
    text: str | None = None
