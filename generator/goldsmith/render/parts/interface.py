"""The client as data for those who call it by name: every method with its arguments, every type with its fields, and what is said of them.

It becomes ``interface.json`` of a part. Types are texts as in the surface. What is as it usually is, is left out; an argument or a
field is one line, so that a difference can be read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from goldsmith.ir.model import Api, Json, ListOf, Operation, TypeRef
from goldsmith.ir.types import build_type
from goldsmith.load.values import Object, as_object
from goldsmith.normalize.tolerate import close_enums
from goldsmith.render.code import plain_text
from goldsmith.render.docs import Docs
from goldsmith.render.package import one_line
from goldsmith.render.prose import plain
from goldsmith.render.sentences import first_sentence
from goldsmith.surface.effect import find_effect, is_idempotent
from goldsmith.surface.model import Argument, Field, Method, Model, Resource, Surface
from goldsmith.surface.types import show_type

Row = dict[str, Json]

_LONGEST = 240
"""Characters of what is said of one thing."""


def print_interface(api: Api, surface: Surface, docs: Docs) -> str:
    """The text of ``interface.json``."""
    operations = _list_operations(api)
    said = {resource.name: resource.doc for resource in api.resources}
    methods = [
        _build_method(each, operations[each.resource, each.name], docs)
        for each in surface.methods.values()
    ]
    names = {model.wire_name: model.name for model in api.models}
    schemas = {model.name: _close(dict(model.schema)) for model in api.models}
    heading: Row = {
        "title": one_line(surface.title),
        "doc": _shorten(first_sentence(api.doc)),
        "client": surface.class_name,
        "version": surface.version,
        "environment": surface.environment,
    }
    return _lay_out(
        heading,
        {
            "resources": [_build_resource(each, said[each.name]) for each in surface.resources],
            "methods": methods,
            "types": [_build_type(each, schemas[each.name], names) for each in surface.models],
        },
    )


def _list_operations(api: Api) -> Mapping[tuple[str, str], Operation]:
    return {
        (resource.name, operation.name): operation
        for resource in api.resources
        for operation in resource.sent
    }


def _build_resource(resource: Resource, doc: str) -> Row:
    return _without_usual({"name": resource.name, "doc": _say(doc)})


def _build_method(method: Method, operation: Operation, docs: Docs) -> Row:
    effect = find_effect(method)
    opening = [one_line(part) for part in docs.opening(operation) if part]
    return _without_usual(
        {
            "resource": method.resource,
            "name": method.name,
            "http": method.http_method,
            "path": method.path,
            "id": method.wire_id,
            "doc": _shorten(opening[0]) if opening else "",
            "more": _shorten(" ".join(opening[1:])),
            "effect": "" if effect == "read" else effect,
            "idempotent": is_idempotent(method),
            "way": "" if method.way == "value" else method.way,
            "arguments": list(_build_arguments(method, operation, docs)),
            "result": show_type(_find_result(method)),
            "deprecated": method.deprecated,
        }
    )


def _find_result(method: Method) -> TypeRef | None:
    """What a call gives as a whole: all items of its pages, all pieces of its stream."""
    if method.paging is not None:
        return ListOf(item=method.paging.item_type)
    if method.way == "stream" and method.result is not None:
        return ListOf(item=method.result)
    return method.result


def _build_arguments(method: Method, operation: Operation, docs: Docs) -> Iterable[Row]:
    said = dict(_split_line(line) for line in docs.argument_lines(operation))
    for argument in method.arguments:
        yield _build_argument(argument, said.get(argument.name, ""))


def _split_line(line: str) -> tuple[str, str]:
    name, _, text = line.partition(": ")
    return name, _shorten(text)


def _build_argument(argument: Argument, doc: str) -> Row:
    return _without_usual(
        {
            "name": argument.name,
            "place": argument.location,
            "type": show_type(argument.type),
            "required": argument.required,
            "doc": doc,
            "secret": argument.secret,
        }
    )


def _close(schema: Object) -> Object:
    """The schema with its enums as the document has them: who sends other values does so on purpose, and not by code."""
    properties = as_object(schema.get("properties"))
    inner: Object = {name: close_enums(node) for name, node in properties.items()}
    closed = as_object(close_enums(schema))
    return {**closed, "properties": inner} if inner else closed


def _build_type(model: Model, schema: Object, names: Mapping[str, str]) -> Row:
    properties = as_object(schema.get("properties"))
    alias = None if model.alias is None else build_type(schema, names)
    return _without_usual(
        {
            "name": model.name,
            "doc": _say(schema.get("description")),
            "fields": [
                _build_field(each, as_object(properties.get(each.wire_name)), names)
                for each in model.fields
            ],
            "extra": "" if model.extra is None else show_type(model.extra),
            "alias": "" if alias is None else show_type(alias),
        }
    )


def _build_field(field: Field, node: Object, names: Mapping[str, str]) -> Row:
    """``always`` where the field is in every value; what only one side sends is not in those of the other."""
    return _without_usual(
        {
            "name": field.wire_name,
            "type": show_type(build_type(node, names)),
            "always": field.required and not field.read_only and not field.write_only,
            "doc": _say(node.get("description")),
        }
    )


def _say(text: Json) -> str:
    return _shorten(first_sentence(text)) if isinstance(text, str) else ""


def _shorten(text: str) -> str:
    said = str(plain_text(one_line(plain(text))))
    return said if len(said) <= _LONGEST else said[: _LONGEST - 1].rstrip() + "…"


def _without_usual(row: Row) -> Row:
    return {
        name: value for name, value in row.items() if value not in ("", False, None) and value != []
    }


def _lay_out(heading: Row, lists: Mapping[str, list[Row]]) -> str:
    lines = [f" {_print(name)}: {_print(value)}" for name, value in heading.items()]
    for name, rows in lists.items():
        inner = ",\n".join(f"  {_lay_out_row(row)}" for row in rows)
        lines.append(f" {_print(name)}: [\n{inner}\n ]" if rows else f" {_print(name)}: []")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _lay_out_row(row: Row) -> str:
    """One line, but for arguments and fields: each of them is one."""
    parts = [
        f"{_print(name)}: {_lay_out_list(value) if isinstance(value, list) else _print(value)}"
        for name, value in row.items()
    ]
    return "{" + ", ".join(parts) + "}"


def _lay_out_list(values: list[Json]) -> str:
    return "[\n" + ",\n".join(f"   {_print(value)}" for value in values) + "]"


def _print(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)
