"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from ._runtime.models.base import Model


class FieldModel(Model):
    str_: Annotated[str | None, Field(alias="str")] = None


class ListModel(Model):
    self: str | None = None
    schema_: Annotated[str | None, Field(alias="schema")] = None
    json_: Annotated[bool | None, Field(alias="json")] = None
    copy_: Annotated[str | None, Field(alias="copy")] = None
    model_fields_: Annotated[str | None, Field(alias="model_fields")] = None
    id: Annotated[str | None, Field(alias="_id")] = None
    date_: Annotated[date | None, Field(alias="date")] = None
    list_: Annotated[list[str] | None, Field(alias="list")] = None
    class_: Annotated[str | None, Field(alias="class")] = None
    ref: Annotated[str | None, Field(alias="$ref")] = None
    properties: ListProperties | None = None


class ListProperties(Model):
    type: str | None = None


class ModelModel(Model):
    field: Annotated[FieldModel | None, Field(alias="Field")] = None
    none: Annotated[NoneModel | None, Field(alias="None")] = None


class NoneModel(Model):
    field: Annotated[str | None, Field(alias="")] = None
