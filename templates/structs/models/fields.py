"""What a model says of its fields, in the words of nodes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Final, cast, get_args, get_origin, get_type_hints

from .declaring import BaseStruct, DiscriminatedBy, Note, SecretField
from .nodes import Field, ObjectOf, RootOf

MODEL: Final = BaseStruct
"""What is a model."""


def find_tag(marks: Iterable[object]) -> str | None:
    """The name of the discriminator that stands among the marks of a union."""
    return next((mark.name for mark in marks if isinstance(mark, DiscriminatedBy)), None)


def is_hidden(field: Field) -> bool:
    """Whether the values of a field are never shown."""
    return cast("Note", field.info).secret or _holds_mark(field.type)


def _holds_mark(kind: object, above: tuple[object, ...] = ()) -> bool:
    """Whether a type is marked within: ``Annotated[str, SecretField()] | None``, or an alias of such a one."""
    kind = getattr(kind, "__value__", kind)
    if any(kind is other for other in above):  # an alias that names itself
        return False
    marks = getattr(kind, "__metadata__", ())
    return any(mark is SecretField or isinstance(mark, SecretField) for mark in marks) or any(
        _holds_mark(part, (*above, kind)) for part in get_args(kind)
    )


def default_of(field: Field, before: Mapping[str, Any]) -> Any:
    """What a field reads as where it is absent."""
    return field.info.default


def describe_model(model: type[Any]) -> ObjectOf | RootOf:
    """The node of a model; a struct that reads for one has its node."""
    model = getattr(model, "__model__", model)
    notes: Mapping[str, Note] = getattr(model, "__notes__", {})
    hints = get_type_hints(model, include_extras=True)
    fields = tuple(
        Field(name, note.wire, hints[name], note.required, note) for name, note in notes.items()
    )
    return ObjectOf(model, fields, _extra_type(hints.get("__extra__")))


def _extra_type(hint: object) -> object:
    """The type of the properties that a model does not name: ``__extra__: ClassVar[dict[str, int]]``."""
    inner = get_args(hint)[0] if get_origin(hint) is ClassVar else hint
    arguments = get_args(inner)
    return arguments[1] if len(arguments) == 2 else Any
