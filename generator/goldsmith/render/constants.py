"""Writes an operation as the constant that the runtime interprets."""

from __future__ import annotations

from goldsmith.ir.model import (
    Body,
    BodyField,
    ListOf,
    Operation,
    Paging,
    Parameter,
    Primitive,
    Response,
)
from goldsmith.render.annotations import Annotations
from goldsmith.render.code import Code, arguments, literal, tuple_of


def build_fields(
    operation: Operation, annotations: Annotations, *, fetches: bool
) -> tuple[Code, ...]:
    """The keyword arguments of the operation constant; ``fetches``: whether the client fetches tokens, by their scopes."""
    bodies = tuple_of(_body(body, annotations) for body in operation.bodies)
    responses = tuple_of(
        _response(response, annotations) for response in _distinct_responses(operation)
    )
    security = tuple_of(literal(alternative) for alternative in operation.security)
    scopes = tuple_of(literal(each) for each in operation.alternative_scopes)
    parameters = tuple_of(_parameter(parameter, annotations) for parameter in operation.parameters)
    given = [
        ("id", literal(operation.wire_id or operation.name)),
        ("method", literal(operation.method)),
        ("path", literal(with_query(operation))),
        ("parameters", parameters if operation.parameters else None),
        ("bodies", bodies if operation.bodies else None),
        ("responses", responses),
        ("security", security if operation.security else None),
        ("scopes", scopes if fetches and any(operation.alternative_scopes) else None),
        ("paging", _paging(operation.paging)),
        ("read", literal(True) if operation.read else None),
        (
            "idempotency_key",
            literal(operation.idempotency_key) if operation.idempotency_key else None,
        ),
        ("server", literal(operation.server) if operation.server else None),
    ]
    return tuple(Code(f"{name}={value}") for name, value in given if value is not None)


def with_query(operation: Operation) -> str:
    """The path with what is always in the query."""
    if not operation.query:
        return operation.path
    return f"{operation.path}{'&' if '?' in operation.path else '?'}{operation.query}"


def _response(response: Response, annotations: Annotations) -> Code:
    is_raw = response.type == Primitive(kind="event")
    value = None if response.type is None or is_raw else annotations.given(response.type)
    usual = response.decoding == "json" and response.content_type == "application/json"
    return Code(
        "Response("
        + arguments(
            literal(response.status),
            value,
            None if response.decoding == "json" else f"decoding={literal(response.decoding)}",
            None if usual else f"content_type={literal(response.content_type)}",
            f"done={literal(response.done)}" if response.done else None,
        )
        + ")"
    )


def _body(body: Body, annotations: Annotations) -> Code:
    kind = body.content_type.lower()
    is_typed = any(word in kind for word in ("json", "form", "multipart/"))
    row = body.type.item if body.rows and isinstance(body.type, ListOf) else None
    annotation = annotations.given(body.type if row is None else row)
    fields = None
    if body.fields is not None:
        fields = tuple_of(_body_field(field) for field in body.fields)
    return Code(
        "Body("
        + arguments(
            literal(body.content_type),
            f"type={annotation}" if is_typed and annotation != "Any" else None,
            f"argument={literal(body.name)}" if body.fields is None else None,
            None if fields is None else f"fields={fields}",
            None if body.required else "required=False",
            f"rest={literal(body.rest.name)}" if body.rest is not None else None,
            "rows=True" if row is not None else None,
            f"parts={literal(body.parts)}" if body.parts else None,
            f"constants={literal(body.constants)}" if body.constants else None,
        )
        + ")"
    )


def _parameter(parameter: Parameter, annotations: Annotations) -> Code:
    default_explode = parameter.style in ("form", "deepObject")
    given = arguments(
        literal(parameter.wire_name),
        literal(parameter.location),
        literal(parameter.name),
        None if parameter.style == "form" else f"style={literal(parameter.style)}",
        (
            None
            if parameter.explode == default_explode and default_explode
            else f"explode={literal(parameter.explode)}"
        ),
        "allow_reserved=True" if parameter.allow_reserved else None,
        f"content_type={literal(parameter.content_type)}" if parameter.content_type else None,
        "secret=True" if parameter.secret else None,
        (
            f"type={annotations.given(parameter.type)}"
            if annotations.holds_class(parameter.type)
            else None
        ),
        "whole=True" if parameter.whole else None,
        "deprecated=True" if parameter.deprecated else None,
    )
    return Code(f"Parameter({given})")


def _body_field(field: BodyField) -> Code:
    given = arguments(
        literal(field.wire_name),
        literal(field.name),
        f"content_type={literal(field.content_type)}" if field.content_type else None,
        None if field.explode else "explode=False",
        f"style={literal(field.style)}" if field.style != "form" else None,
        "secret=True" if field.secret else None,
        "styled=True" if field.styled else None,
        "allow_reserved=True" if field.allow_reserved else None,
        "needed=True" if field.needed and not field.required else None,
        "deprecated=True" if field.deprecated else None,
    )
    return Code(f"BodyField({given})")


def _paging(paging: Paging | None) -> Code | None:
    if paging is None:
        return None
    optional = {
        "request": paging.request,
        "cursor": paging.cursor,
        "next": paging.next,
        "token": paging.token,
        "key": paging.key,
        "more": paging.more,
        "last": paging.last,
        "total": paging.total,
        "pages": paging.pages,
        "current": paging.current,
        "size": paging.size,
        "start": paging.start,
    }
    given = arguments(
        f"scheme={literal(paging.scheme)}",
        f"items={literal(paging.items)}",
        *(f"{name}={literal(value)}" for name, value in optional.items() if value),
    )
    return Code(f"Paging({given})")


def _distinct_responses(operation: Operation) -> list[Response]:
    """Success and failures; a failure that ``default`` describes as well is not said twice."""
    failures = list(operation.failures)
    default = [(r.type, r.decoding) for r in failures if r.status == "default"]
    kept = [r for r in failures if r.status == "default" or (r.type, r.decoding) not in default]
    return [*operation.success, *kept]
