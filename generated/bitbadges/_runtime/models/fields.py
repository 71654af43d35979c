"""What pydantic knows of a model and its fields, in the words of nodes."""

# mypy: disable-error-code="redundant-cast"
# (The other type checker asks for the casts that this one finds redundant.)

from __future__ import annotations

import inspect
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Final, cast, get_args, get_type_hints

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from .adapters import find_adapter
from .base import is_secret
from .nodes import Field, ObjectOf, RootOf

MODEL: Final = BaseModel
"""What is a model; one that the caller wrote, on pydantic's own class, is too."""


def find_tag(marks: Iterable[object]) -> str | None:
    """The name of the discriminator that stands among the marks of a union."""
    tags = (mark.discriminator for mark in marks if isinstance(mark, FieldInfo))
    return next((tag for tag in tags if isinstance(tag, str)), None)


def is_hidden(field: Field) -> bool:
    """Whether the values of a field are never shown."""
    return is_secret(field.info)


def default_of(field: Field, before: Mapping[str, Any]) -> Any:
    """What a field reads as where it is absent; ``before`` has the fields that stand before it."""
    return field.info.get_default(call_default_factory=True, validated_data=dict(before))


def _type_of_field(info: FieldInfo) -> object:
    """The type of a field with the marks that pydantic has taken off it, and its discriminator."""
    marks = list(info.metadata)
    if isinstance(info.discriminator, str):
        marks.append(FieldInfo(discriminator=info.discriminator))
    if not marks:
        return info.annotation
    return Annotated[(info.annotation, *marks)]


def describe_model(model: type[BaseModel]) -> ObjectOf | RootOf:
    """The node of a model."""
    find_adapter(model)  # resolves the annotations
    if issubclass(model, RootModel):
        return RootOf(
            cast("type[RootModel[Any]]", model), _type_of_field(model.model_fields["root"])
        )
    fields = tuple(
        Field(name, _wire_name(name, info), _type_of_field(info), info.is_required(), info)
        for name, info in model.model_fields.items()
    )
    return ObjectOf(model, fields, _extra_type(model))


def _wire_name(name: str, info: FieldInfo) -> str:
    alias = info.validation_alias
    return alias if isinstance(alias, str) else info.alias or name


def _extra_type(model: type[BaseModel]) -> object | None:
    if model.model_config.get("extra") != "allow":
        return None
    for base in model.__mro__:
        if base is BaseModel:
            break
        if "__pydantic_extra__" in inspect.get_annotations(base):
            return _typed_extra(base)
    return Any


def _typed_extra(base: type) -> object:
    hint: object = get_type_hints(base, include_extras=True)["__pydantic_extra__"]
    arguments = get_args(hint)
    return arguments[1] if len(arguments) == 2 else Any
