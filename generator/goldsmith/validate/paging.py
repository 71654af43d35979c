"""Rules about `x-goldsmith-paging`: what it points at is in the request and in the response."""

from __future__ import annotations

from typing import Final

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.pointer import find_hint, split_pointer
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.paging import ARGUMENTS, FIELDS, POINTERS, find_faults
from goldsmith.validate.survey import OperationNode, operations, resolve

_EXTENSION: Final = "x-goldsmith-paging"


def _check_operations(document: Document, report: Report) -> None:
    for node in operations(document):
        paging = node.operation.get(_EXTENSION)
        if isinstance(paging, list):
            message = (
                f"`{_EXTENSION}` of an operation is a mapping, or `false` where there are no pages"
            )
            report.error("bad-extension-value", message, document.locate(paging))
        if not isinstance(paging, dict):
            continue
        _check_fields(document, report, paging, partial=False)
        _check_requests(document, report, node, paging)
        _check_pointers(document, report, node, paging)
        _check_key(document, report, node, paging)


def _check_root(document: Document, report: Report) -> None:
    """Conventions at the root: whether they fit an operation is told when all of them are known."""
    declared = document.root.get(_EXTENSION)
    for each in as_list(declared) if isinstance(declared, list) else [declared]:
        if isinstance(each, dict):
            _check_fields(document, report, each, partial=True)
        elif each is not None:
            message = f"`{_EXTENSION}` at the root is a mapping, or a list of them"
            report.error("bad-extension-value", message, document.locate(document.root, _EXTENSION))


def _check_fields(document: Document, report: Report, paging: Object, *, partial: bool) -> None:
    for key in paging:
        if key not in FIELDS:
            hint = find_hint(key, FIELDS)
            message = f"`{_EXTENSION}` has no field `{key}`"
            report.error("unknown-paging-field", message, document.locate(paging, key), hint)
    for key, slug, message in find_faults(dict(paging), partial=partial):
        place = document.locate(paging, key) if key else document.locate(paging)
        report.error(slug, message, place)


def _check_requests(
    document: Document, report: Report, node: OperationNode, paging: Object
) -> None:
    known = _find_arguments(document, node)
    for key in ARGUMENTS:
        name = paging.get(key)
        if key in paging and str(name) not in known:
            hint = find_hint(str(name), known)
            message = f"the request has no parameter or body field `{name}`"
            report.error("paging-request", message, document.locate(paging, key), hint)


def _check_pointers(
    document: Document, report: Report, node: OperationNode, paging: Object
) -> None:
    schema = _find_answer(document, node)
    for key in POINTERS:
        pointer = paging.get(key)
        if key not in paging:
            continue
        place = document.locate(paging, key)
        if not isinstance(pointer, str) or not (pointer == "" or pointer.startswith("/")):
            continue
        missing = _find_missing(document, schema, split_pointer(pointer))
        if missing is not None:
            name, known = missing
            hint = find_hint(name, known)
            message = f"the response has no `{pointer}`: there is no property `{name}`"
            report.error("paging-pointer", message, place, hint)


def _check_key(document: Document, report: Report, node: OperationNode, paging: Object) -> None:
    key, items = paging.get("key"), paging.get("items")
    if not isinstance(key, str) or not isinstance(items, str):
        return
    array = _find_schema(document, _find_answer(document, node), split_pointer(items))
    item = as_object(resolve(document, array)).get("items", True)
    missing = _find_missing(document, item, split_pointer(key)) if key.startswith("/") else None
    if missing is not None:
        name, known = missing
        message = f"the items have no `{key}`: there is no property `{name}`"
        hint = find_hint(name, known)
        report.error("paging-pointer", message, document.locate(paging, "key"), hint)


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


def _find_schema(document: Document, schema: Json, tokens: tuple[str, ...]) -> Json:
    for token in tokens:
        schema = _properties(document, schema).get(token, True)
    return schema


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


RULES = (_check_operations, _check_root)
