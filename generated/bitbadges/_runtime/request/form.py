"""Bodies made up of fields: ``application/x-www-form-urlencoded``, and what goes into ``multipart/form-data``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, cast
from urllib.parse import quote_plus

from ..errors import ArgumentError
from ..models.adapters import find_adapter
from ..models.kinds import find_node
from ..models.nodes import ListOf, MapOf, ObjectOf, TupleOf
from ..models.objects import is_model, list_given
from ..operation import Body, BodyField
from .finite import NotFiniteError
from .fitting import check_value, dump_value
from .multipart import FORM_DATA, build_multipart, is_file, is_foreign
from .parameters import is_json
from .styles import Pair, expand_pairs, keep_text
from .upload import BodyStream
from .values import build_json, plain_of, shape_of


def list_names(body: Body) -> dict[str, str]:
    """The argument of each field, by its wire name."""
    return {field.name: field.argument for field in body.fields}


def is_styled(field: BodyField) -> bool:
    """Whether the document says how a list or an object of the field is written."""
    return field.styled or field.style != "form" or not field.explode


def _fields_of(body: Body, value: object) -> Iterator[tuple[BodyField, object]]:
    if not isinstance(value, Mapping):
        raise ArgumentError("the body must be an object: it is sent as a form")
    known = {field.name: field for field in body.fields}
    for name, member in cast("Mapping[object, object]", value).items():
        wire = str(name)
        yield known.get(wire) or BodyField(wire, wire), member


def _encode(text: str) -> str:
    try:
        return quote_plus(text, safe="*", errors="surrogateescape")
    except UnicodeEncodeError:
        raise ArgumentError("the body holds text that has no form in UTF-8") from None


def _encode_reserved(text: str) -> str:
    # Of the reserved characters all but those that a form reads as its own.
    return quote_plus(text, safe=":/?@!$'()*,;", errors="surrogateescape")


def _build_pairs(field: BodyField, value: object) -> list[Pair]:
    shape = shape_of(value)
    # An object is JSON unless the document gives it a style: exploded, its properties would mix with their neighbours.
    nested = isinstance(shape, dict) and not is_styled(field)
    declared = field.content_type is not None and is_json(field.content_type)
    if shape is not None and (nested or declared):
        shape = build_json(value).decode()
    encode = _encode_reserved if field.allow_reserved else _encode
    return expand_pairs(field.name, shape, field.style, field.explode, encode)


def _name_pairs(field: BodyField, value: object) -> list[Pair]:
    try:
        return _build_pairs(field, value)
    except ArgumentError as error:
        raise ArgumentError(f"{field.argument} cannot be sent: {error.message}") from None


def explain_place(body: Body, error: NotFiniteError) -> ArgumentError:
    """The error for a number of a body that cannot be sent, by its argument."""
    names = list_names(body)
    first, *rest = error.steps or (body.argument or "body",)
    place = ".".join([names.get(first, first), *rest])
    return ArgumentError(f"{place} cannot be sent: {error.message}")


def _build_plain(body: Body, value: object) -> Any:
    if body.type is None:
        return plain_of(value)
    adapter = find_adapter(body.type)
    try:
        return dump_value(adapter, check_value(adapter, value, list_names(body)))
    except NotFiniteError:
        raise
    except ArgumentError:
        plain = dump_members(body, value)
        if plain is None:
            raise
        return plain


def encode_form(body: Body, value: object) -> bytes:
    """The url-encoded form of a body; ``None`` is not sent."""
    try:
        plain = _build_plain(body, value)
    except NotFiniteError as error:
        raise explain_place(body, error) from None
    pairs = [
        pair for field, member in _fields_of(body, plain) for pair in _name_pairs(field, member)
    ]
    return "&".join(f"{name}={text}" for name, text in pairs).encode()


def dump_members(body: Body, value: object) -> dict[str, Any] | None:
    """The members of a body of fields, each as its own type has it, where the type of the whole asks for more than these.

    That is so for a class whose answers hold what no request does, such as the ``id`` that the API gives. ``None`` where the
    type asks for nothing that has no field.
    """
    node = find_node(body.type)
    names = list_names(body)
    if not names or not isinstance(node, ObjectOf) or not isinstance(value, Mapping):
        return None
    if all(known.wire in names for known in node.fields if known.required):
        return None
    return {
        name: _dump_member(member, _find_type(body, name), names.get(name, name))
        for name, member in cast("Mapping[str, object]", value).items()
    }


def _find_type(body: Body, name: str) -> object | None:
    """The type of a property, of one without a name of its own too; ``None`` where the body says nothing of it."""
    node = find_node(body.type)
    if isinstance(node, ObjectOf):
        return next((known.type for known in node.fields if known.wire == name), node.extra)
    return node.value if isinstance(node, MapOf) else None


def _find_item(body: Body, index: int) -> object | None:
    """The type of what stands at a position; ``None`` where the body says nothing of it."""
    node = find_node(body.type)
    if isinstance(node, TupleOf):
        return node.items[index] if index < len(node.items) else None
    return node.item if isinstance(node, ListOf) else None


def _dump_member(value: object, kind: object | None, place: str) -> Any:
    """A part of a body as its own type has it."""
    if kind is None or kind is Any:
        return plain_of(value)
    adapter = find_adapter(kind)
    return dump_value(adapter, check_value(adapter, value, root=place))


def encode_multipart(body: Body, value: object, kind: str = FORM_DATA) -> BodyStream:
    """The parts of a body: files as they are, the rest as the type of the body has it. A list is parts without names."""
    members = dict(list_given(value)) if is_model(value) else value
    parts: list[tuple[BodyField, object]] = []
    if _is_list(members) and kind != FORM_DATA:
        given = enumerate(cast("Iterable[object]", members))
        return build_multipart([_place_part(body, index, each) for index, each in given], kind)
    for field, member in _fields_of(body, members):
        try:
            parts.extend(_style_part(field, _build_part(body, field, member)))
        except NotFiniteError as error:
            error.steps = (field.name, *error.steps)
            raise explain_place(body, error) from None
    return build_multipart(parts, kind)


def _is_list(value: object) -> bool:
    return isinstance(value, (list, tuple))


def _name_part(body: Body, index: int) -> BodyField:
    """A part without a name, as the one of its position."""
    types = body.parts[index : index + 1] or body.parts[-1:]
    return BodyField("", f"part {index} of the body", next(iter(types), "") or None)


def _place_part(body: Body, index: int, value: object) -> tuple[BodyField, object]:
    field = _name_part(body, index)
    if value is None or is_file(value):
        return field, value
    try:
        return field, _dump_member(value, _find_item(body, index), field.argument)
    except NotFiniteError as error:
        place = ".".join([field.argument, *error.steps])
        raise ArgumentError(f"{place} cannot be sent: {error.message}") from None
    except ArgumentError as error:
        if field.argument in error.message:
            raise
        raise ArgumentError(f"{field.argument} cannot be sent: {error.message}") from None


def _style_part(field: BodyField, value: object) -> Iterator[tuple[BodyField, object]]:
    """The parts of a field: a list or an object that the document gives a style is written as in a query."""
    given: object = value
    is_container = isinstance(value, (list, tuple, dict))
    if (
        not is_styled(field)
        or field.content_type is not None
        or not is_container
        or is_file(given)
        or _holds_files(given)
    ):
        yield field, given
        return
    for name, text in expand_pairs(
        field.name, shape_of(given), field.style, field.explode, keep_text, keep_text
    ):
        yield replace(field, name=name), text


def _build_part(body: Body, field: BodyField, value: object) -> object:
    if value is None or is_file(value) or _holds_files(value):
        return value
    if isinstance(value, str) and is_foreign(field.content_type):
        return value
    return _dump_member(value, _find_type(body, field.name), field.argument)


def _holds_files(value: object) -> bool:
    return isinstance(value, (list, tuple)) and any(
        is_file(item) for item in cast("Iterable[object]", value)
    )
