"""Rules about `x-goldsmith-paging`: what it points at is in the request and in the response."""

from __future__ import annotations

from typing import Final

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.pointer import find_hint, split_pointer
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.validate.survey import OperationNode, operations, resolve

_EXTENSION: Final = "x-goldsmith-paging"
_SCHEMES: Final = ("cursor", "offset", "page", "link")
_POINTERS: Final = ("items", "cursor", "more", "total")
_FIELDS: Final = ("scheme", "request", *_POINTERS, "size", "start")


def _check_fields(document: Document, report: Report) -> None:
    for node in operations(document):
        paging = node.operation.get(_EXTENSION)
        if not isinstance(paging, dict):
            continue
        for key in paging:
            if key not in _FIELDS:
                hint = find_hint(key, _FIELDS)
                message = f"`{_EXTENSION}` has no field `{key}`"
                report.error("unknown-paging-field", message, document.locate(paging, key), hint)
        _check_scheme(document, report, paging)
        _check_requests(document, report, node, paging)
        _check_pointers(document, report, node, paging)


def _check_scheme(document: Document, report: Report, paging: Object) -> None:
    scheme = paging.get("scheme")
    if scheme not in _SCHEMES:
        message = f"`scheme` is one of {', '.join(_SCHEMES)}"
        place = document.locate(paging, "scheme")
        report.error("bad-extension-value", message, place)
    needed = ("items", "cursor", "request") if scheme == "cursor" else ("items",)
    for key in (*needed, *(("request",) if scheme in ("offset", "page") else ())):
        if key not in paging:
            message = f"paging by {scheme} needs `{key}`"
            report.error("bad-extension-value", message, document.locate(paging))


def _check_requests(
    document: Document, report: Report, node: OperationNode, paging: Object
) -> None:
    known = _find_arguments(document, node)
    for key in ("request", "size"):
        name = paging.get(key)
        if key in paging and str(name) not in known:
            hint = find_hint(str(name), known)
            message = f"the request has no parameter or body field `{name}`"
            report.error("paging-request", message, document.locate(paging, key), hint)


def _check_pointers(
    document: Document, report: Report, node: OperationNode, paging: Object
) -> None:
    schema = _find_answer(document, node)
    for key in _POINTERS:
        pointer = paging.get(key)
        if key not in paging:
            continue
        place = document.locate(paging, key)
        if not isinstance(pointer, str) or not (pointer == "" or pointer.startswith("/")):
            message = f"`{key}` is a JSON pointer into the response, such as `/items`"
            report.error("bad-extension-value", message, place)
            continue
        missing = _find_missing(document, schema, split_pointer(pointer))
        if missing is not None:
            name, known = missing
            hint = find_hint(name, known)
            message = f"the response has no `{pointer}`: there is no property `{name}`"
            report.error("paging-pointer", message, place, hint)


def _find_arguments(document: Document, node: OperationNode) -> set[str]:
    names: set[str] = set()
    for parameter in (
        *as_list(node.item.get("parameters")),
        *as_list(node.operation.get("parameters")),
    ):
        names.add(str(as_object(resolve(document, parameter)).get("name")))
    body = as_object(resolve(document, node.operation.get("requestBody")))
    for media in as_object(body.get("content")).values():
        names |= set(_properties(document, as_object(media).get("schema")))
    return names


def _find_answer(document: Document, node: OperationNode) -> Json:
    """The schema of the first success; ``True``, anything, where there is none."""
    responses = as_object(node.operation.get("responses"))
    for status in sorted(responses):
        if status[:1] in ("2", "d"):
            response = as_object(resolve(document, responses[status]))
            for media in as_object(response.get("content")).values():
                return as_object(media).get("schema", True)
    return True


def _find_missing(
    document: Document, schema: Json, tokens: tuple[str, ...]
) -> tuple[str, set[str]] | None:
    """The token that leads nowhere, and the names that would have led somewhere."""
    for token in tokens:
        properties = _properties(document, schema)
        if token not in properties:
            return (token, set(properties)) if properties else None
        schema = properties[token]
    return None


def _properties(document: Document, schema: Json) -> Object:
    """The properties that a value of a schema may have; none where it may be anything."""
    found: Object = {}
    pending = [schema]
    seen: set[int] = set()
    while pending:
        node = as_object(resolve(document, pending.pop()))
        if id(node) in seen:
            continue
        seen.add(id(node))
        for name, inner in as_object(node.get("properties")).items():
            found.setdefault(name, inner)
        for key in ("allOf", "anyOf", "oneOf"):
            pending.extend(as_list(node.get(key)))
    return found


RULES = (_check_fields,)
