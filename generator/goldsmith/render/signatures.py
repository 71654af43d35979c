"""Writes signatures: what a method takes, in which order, and what it gives."""

from __future__ import annotations

from goldsmith.ir.model import Body, ListOf, Operation, Parameter, TupleOf, TypeRef
from goldsmith.ir.types import build_union
from goldsmith.normalize.media import FORM_TYPES, essence, is_form, is_range
from goldsmith.render.annotations import Annotations
from goldsmith.render.annotations import build_union as build_annotation
from goldsmith.render.code import Code, identifier, literal
from goldsmith.render.docs import has_content_types, is_stream


def build_result(operation: Operation, annotations: Annotations) -> Code:
    """The annotation of what success gives."""
    usual = [r for r in operation.success if r.decoding not in ("events", "lines")] or list(
        operation.success
    )
    types = [response.type for response in usual]
    known = [value for value in types if value is not None]
    if not known:
        return Code("None")
    text = annotations.given(build_union(known))
    return (
        Code(f"{text} | None")
        if None in types and text != "Any" and "None" not in text.split(" | ")
        else text
    )


def build_ways(
    operation: Operation, result: Code, annotations: Annotations
) -> tuple[Code, Code, Code]:
    """What the method gives, what its asynchronous twin gives, and the runtime's method that does it."""
    if operation.paging is not None:
        item = annotations.given(operation.paging.item_type)
        return (
            Code(f"Page[{item}, {result}]"),
            Code(f"AsyncPager[{item}, {result}]"),
            Code("_paginate"),
        )
    if is_stream(operation):
        return Code(f"Stream[{result}]"), Code(f"AsyncStream[{result}]"), Code("_stream")
    return result, result, Code("_execute")


def build_parameters(operation: Operation, annotations: Annotations) -> list[str]:
    """The parameters of a method after ``self``: those of the path, then keywords, the required ones first."""
    path = [p for p in operation.parameters if p.location == "path"]
    parts = [f"{identifier(p.name)}: {annotations.taken(p.type)}" for p in path]
    keywords: list[tuple[bool, str]] = []
    for parameter in operation.parameters:
        if parameter.location != "path":
            keywords.append((parameter.required, _outside(annotations, parameter)))
    body = operation.bodies[0] if operation.bodies else None
    if body is not None and body.fields is not None:
        inner = annotations.in_form() if "multipart" in body.content_type else annotations
        for field in body.keywords:
            keywords.append(
                (field.required, _keyword(inner, field.name, field.type, field.required))
            )
    elif body is not None:
        text = build_annotation(_write_body(annotations, each) for each in operation.bodies)
        usual = "" if body.required else " | Omit = OMIT"
        keywords.append((body.required, f"{identifier(body.name)}: {text}{usual}"))
    if has_content_types(operation.bodies):
        keywords.append((False, _content_type(operation.bodies)))
    if keywords:
        parts.append("*")
    return (
        parts
        + [text for required, text in keywords if required]
        + [t for r, t in keywords if not r]
    )


def _write_body(annotations: Annotations, body: Body) -> Code:
    """The annotation of a body that is given as a whole."""
    if body.rows and isinstance(body.type, ListOf):
        return Code(f"Rows[{annotations.taken(body.type.item)}] | FileContent")
    inner = annotations.in_form() if "multipart" in body.content_type else annotations
    is_raw = is_form(body.content_type) and essence(body.content_type) not in FORM_TYPES
    if is_raw and isinstance(body.type, ListOf | TupleOf):
        return Code(f"{inner.taken(body.type)} | FileContent")  # or as it is written already
    return inner.taken(body.type)


def _content_type(bodies: tuple[Body, ...]) -> str:
    """One of those that the document names; any text where it names a range of them."""
    types = [literal(body.content_type) for body in bodies]
    if not any(is_range(body.content_type) for body in bodies):
        return f"content_type: Literal[{', '.join(types)}] = {types[0]}"
    if is_range(bodies[0].content_type):
        return "content_type: str | None = None"
    return f"content_type: str = {types[0]}"


def list_arguments(operation: Operation) -> list[str]:
    """The names of a method's arguments, in the order of the operation."""
    names = [p.name for p in operation.parameters]
    body = operation.bodies[0] if operation.bodies else None
    if body is not None:
        names += [body.name] if body.fields is None else [field.name for field in body.fields]
        names += [body.rest.name] if body.rest is not None else []
    return [*names, "content_type"] if has_content_types(operation.bodies) else names


def _keyword(annotations: Annotations, name: str, value: TypeRef, required: bool) -> str:
    annotation = annotations.taken(value)
    if required:
        return f"{identifier(name)}: {annotation}"
    return f"{identifier(name)}: {annotation} | Omit = OMIT"


def _outside(annotations: Annotations, parameter: Parameter) -> str:
    """A keyword of a query, header or cookie: where it may be left out, ``None`` leaves it out too."""
    if parameter.required:
        return f"{identifier(parameter.name)}: {annotations.taken(parameter.type)}"
    annotation = build_annotation([annotations.taken(parameter.type), Code("None")])
    return f"{identifier(parameter.name)}: {annotation} | Omit = OMIT"


def list_secrets(operation: Operation) -> list[str]:
    """The arguments whose values must not be shown, not even in a traceback with variables."""
    names = [parameter.name for parameter in operation.parameters if parameter.secret]
    fields = operation.bodies[0].fields or () if operation.bodies else ()
    return names + [field.name for field in fields if field.secret]
