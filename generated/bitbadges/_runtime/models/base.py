"""The base class of all models, and the mark of fields whose values are never shown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Self, cast, get_args

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema

from ..cached import find_building_lock
from ..deep import build_apart
from ..secrets import MASK
from .annotations import read_annotations
from .keeping import adapt_schema


class SecretField:
    """Marks a field as secret: ``token: Annotated[str, SecretField()]``. The value is sent but never shown."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "SecretField()"


def is_secret(field: FieldInfo) -> bool:
    """Whether a field is marked: by :class:`SecretField`, ``format: password`` or ``x-goldsmith-secret``."""
    return (
        _is_marked(field) or any(map(_is_marked, field.metadata)) or _holds_mark(field.annotation)
    )


def _is_marked(mark: object) -> bool:
    if mark is SecretField or isinstance(mark, SecretField):
        return True
    extra = mark.json_schema_extra if isinstance(mark, FieldInfo) else None
    if not isinstance(extra, Mapping):
        return False
    notes = cast("Mapping[str, object]", extra)
    return bool(notes.get("x-goldsmith-secret")) or notes.get("format") == "password"


def _holds_mark(kind: object, above: tuple[object, ...] = ()) -> bool:
    """Whether a type is marked within: ``Annotated[str, SecretField()] | None``, or an alias of such a one."""
    kind = getattr(kind, "__value__", kind)
    if any(kind is other for other in above):  # an alias that names itself
        return False
    marks = getattr(kind, "__metadata__", ())
    return any(map(_is_marked, marks)) or any(
        _holds_mark(part, (*above, kind)) for part in get_args(kind)
    )


class Model(BaseModel):
    """An object of the API.

    Fields may be given by their Python or their wire name; unknown ones are kept. :meth:`to_json` gives the wire form. Schemas
    are built with the first use, so that an import stays cheap.
    """

    model_config = ConfigDict(
        extra="allow",
        defer_build=True,
        validate_by_name=True,
        validate_by_alias=True,
        protected_namespaces=(),
        hide_input_in_errors=True,
    )

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler, /
    ) -> CoreSchema:
        with find_building_lock():  # someone else's adapter may ask for it
            schema = handler(source)
        adapt_schema(handler.resolve_ref_schema(schema), handler.resolve_ref_schema)
        return schema

    @classmethod
    def from_dict(cls, properties: Mapping[str, Any]) -> Self:
        """The object that parsed JSON stands for; raises :class:`ValueError` where that does not fit."""
        return cls.from_json(json.dumps(properties))

    @classmethod
    def from_json(cls, content: bytes | str) -> Self:
        """The object that a JSON document stands for; raises :class:`ValueError` where that does not fit."""
        return cls.model_validate_json(content, strict=True, by_alias=True, by_name=False)

    def to_dict(self) -> dict[str, Any]:
        """The object as what JSON is made of: by the names on the wire, unknown properties too, without what is not set."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)

    def to_json(self) -> str:
        """The object as a JSON document, as it is sent."""
        return self.model_dump_json(by_alias=True, exclude_unset=True)

    if not TYPE_CHECKING:  # the signatures stay those of pydantic

        def __init_subclass__(cls, **options):
            super().__init_subclass__(**options)
            read_annotations(cls)

        @classmethod
        def model_rebuild(cls, *, _parent_namespace_depth=2, **options):
            # Pydantic comes here with the first use of a model, in each thread that is the first, and does not expect two.
            rebuild = super().model_rebuild
            with find_building_lock():
                depth = _parent_namespace_depth + 1 if _parent_namespace_depth > 0 else 0
                try:
                    return rebuild(_parent_namespace_depth=depth, **options)
                except RecursionError:  # what is apart has no callers to look up names at
                    return build_apart(lambda: rebuild(_parent_namespace_depth=0, **options))

        def model_dump(self, **options):
            # What a tolerant reader kept as it came is no news to anyone, and pydantic's warnings would show the values.
            return super().model_dump(**{"warnings": False, **options})

        def model_dump_json(self, **options):
            return super().model_dump_json(**{"warnings": False, **options})

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        fields = type(self).model_fields
        for name, value in super().__repr_args__():
            field = fields.get(name) if name is not None else None
            hidden = field is not None and value is not None and is_secret(field)
            yield name, MASK if hidden else value
