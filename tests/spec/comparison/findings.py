"""Everything in which captured pages and document differ, recorded or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from .schema_view import Place, build_view
from .shapes import find_in_shape, json_type

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One difference: what kind of it, where, and how to tell a person. `types` are schema names."""

    finding: str
    text: str
    page: str = ""
    operation: str = ""
    parameter: str = ""
    status: str = ""
    server: str = ""
    field: str = ""
    types: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Operation:
    """An operation of the document."""

    method: str
    path: str
    node: Mapping[str, Any]
    parameters: Sequence[Mapping[str, Any]]


def find(captured: Sequence[Mapping[str, Any]], document: Mapping[str, Any]) -> list[Finding]:
    """All findings, page by page in the order of the pages, the document's surplus last."""
    operations = _operations(document)
    seen: set[str] = set()
    findings: list[Finding] = []
    for page in captured:
        for shown in page["operations"]:
            name = shown["method"]
            seen.add(name)
            where = {"page": page["page"], "operation": name}
            found = _find_in_operation(page, shown, operations.get(name), document)
            findings += [replace(finding, **where) for finding in found]
    findings += _find_servers(captured, document)
    for name in [name for name in operations if name not in seen]:
        text = f"{name}: the document has this operation, no page shows it"
        findings.append(Finding(finding="added", operation=name, text=text))
    return findings


def _operations(document: Mapping[str, Any]) -> dict[str, _Operation]:
    found: dict[str, _Operation] = {}
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                node = item[method]
                parameters = [*item.get("parameters", []), *node.get("parameters", [])]
                operation = _Operation(method.upper(), path, node, parameters)
                found[node["operationId"]] = operation
    return found


def _find_servers(
    captured: Sequence[Mapping[str, Any]], document: Mapping[str, Any]
) -> Iterator[Finding]:
    shown = {f"https://{page['host']}{page['base']}" for page in captured}
    urls = {server["url"] for server in document.get("servers", [])}
    for url in sorted(shown ^ urls):
        kind = "absent" if url in shown else "added"
        text = f"server {url}: only {'the pages name' if url in shown else 'the document names'} it"
        yield Finding(finding=kind, server=url, text=text)


def _find_in_operation(
    page: Mapping[str, Any],
    shown: Mapping[str, Any],
    operation: _Operation | None,
    document: Mapping[str, Any],
) -> Iterator[Finding]:
    name, lines = shown["method"], "{}-{}".format(*shown["lines"])
    if operation is None:
        text = (
            f"{name}: {shown['request']}, page {page['page']} lines {lines}, is not in the document"
        )
        yield Finding(finding="absent", text=text)
        return
    if shown["request"] != f"{operation.method} {operation.path}":
        text = f"{name}: page {shown['request']}, document {operation.method} {operation.path}"
        yield Finding(finding="request", text=text)
    if operation.node.get("tags") != [page["title"]]:
        text = f"{name}: page {page['title']}, document's tags {operation.node.get('tags')}"
        yield Finding(finding="tag", text=text)
    yield from _find_in_credentials(shown, operation, document)
    yield from _find_in_parameters(shown, operation, document)
    yield from _find_in_body(shown, operation, document)
    yield from _find_in_statuses(shown, operation, document)


def _find_in_credentials(
    shown: Mapping[str, Any], operation: _Operation, document: Mapping[str, Any]
) -> Iterator[Finding]:
    schemes = document["components"]["securitySchemes"]
    requirements = operation.node.get("security", document.get("security", []))
    used = {_credential(schemes[name]) for need in requirements for name in need}
    if used != set(shown["auth"]):
        text = f"{shown['method']}: page sends {sorted(shown['auth'])}, document {sorted(used)}"
        yield Finding(finding="auth", text=text)
    scopes = {scope for need in requirements for roles in need.values() for scope in roles}
    if scopes != set(shown.get("scopes", [])):
        text = (
            f"{shown['method']}: page scopes {shown.get('scopes', [])}, document {sorted(scopes)}"
        )
        yield Finding(finding="scopes", text=text)


def _credential(scheme: Mapping[str, Any]) -> str:
    if scheme["type"] == "apiKey":
        return str(scheme["name"] if scheme["in"] == "header" else f"Cookie {scheme['name']}")
    return f"Authorization {scheme['scheme']}"


def _find_in_parameters(
    shown: Mapping[str, Any], operation: _Operation, document: Mapping[str, Any]
) -> Iterator[Finding]:
    ours = {(node["name"], node["in"]): node for node in operation.parameters}
    theirs = {(node["name"], node["in"]): node for node in shown.get("parameters", [])}
    for key in [*theirs, *(key for key in ours if key not in theirs)]:
        parameter = f"{shown['method']}: {key[1]} parameter {key[0]}"
        if key not in ours:
            found = [Finding(finding="absent", text=f"{parameter} is not in the document")]
        elif key not in theirs:
            found = [Finding(finding="added", text=f"{parameter} is not on the page")]
        else:
            found = list(_find_in_parameter(theirs[key], ours[key], parameter, document))
        yield from (replace(finding, parameter=key[0]) for finding in found)


def _find_in_parameter(
    shown: Mapping[str, Any], node: Mapping[str, Any], at: str, document: Mapping[str, Any]
) -> Iterator[Finding]:
    view = build_view(document, [Place(node["schema"], at)])
    if "shown" in shown:
        text = f"{at}: the page shows {shown['shown']}, no type and no required flag"
        yield Finding(finding="untold", text=text)
    if "required" in shown and shown["required"] != node.get("required", False):
        text = f"{at}: page required {shown['required']}, document {node.get('required', False)}"
        yield Finding(finding="required", text=text)
    if "type" in shown and json_type(_shape_of(shown["type"])) not in view.types:
        text = f"{at}: page {shown['type']}, document {sorted(view.types)}"
        yield Finding(finding="type", text=text, types=frozenset(view.names))
    if view.values != set(shown.get("enum", [])) or shown.get("enum") == []:
        text = f"{at}: page values {shown.get('enum')}, document {sorted(view.values)}"
        yield Finding(finding="values", text=text)


def _shape_of(text: str) -> Any:
    """The shape that a page means by `string` or `string[]`."""
    return [text.removesuffix("[]")] if text.endswith("[]") else text


def _find_in_body(
    shown: Mapping[str, Any], operation: _Operation, document: Mapping[str, Any]
) -> Iterator[Finding]:
    at = f"{shown['method']}: request body"
    if ("body" in shown) != ("requestBody" in operation.node):
        kind, text = ("absent", "the document") if "body" in shown else ("added", "the page")
        yield Finding(finding=kind, field="body", text=f"{at} is not in {text}")
        return
    if "body" not in shown:
        return
    place = _json_schema(operation.node["requestBody"], at)
    view = build_view(document, [place])
    for listed in shown["body"]:
        yield from _find_in_listed_field(listed, view.properties, view.required, at, document)
    listed_shape = {listed["name"]: _shape_of(listed["type"]) for listed in shown["body"]}
    shape = shown["request_example"]["shape"] if "request_example" in shown else listed_shape
    yield from _find_in_example(shape, [place], at, document)


def _find_in_listed_field(
    listed: Mapping[str, Any],
    properties: Mapping[str, list[Place]],
    required: set[str],
    at: str,
    document: Mapping[str, Any],
) -> Iterator[Finding]:
    name = listed["name"]
    if name not in properties:
        yield Finding(finding="absent", field=name, text=f"{at}: {name} is not in the document")
        return
    field = properties[name][0].path
    if listed["required"] != (name in required):
        text = f"{at}: {field}: page required {listed['required']}, document {name in required}"
        yield Finding(finding="required", field=field, text=text)
    view = build_view(document, properties[name])
    if json_type(_shape_of(listed["type"])) not in view.types:
        text = f"{at}: {field}: page {listed['type']}, document {sorted(view.types)}"
        yield Finding(finding="type", field=field, types=frozenset(view.names), text=text)


def _find_in_statuses(
    shown: Mapping[str, Any], operation: _Operation, document: Mapping[str, Any]
) -> Iterator[Finding]:
    theirs = [str(status) for status in shown["statuses"]]
    ours = {str(status): node for status, node in operation.node["responses"].items()}
    for status in [*theirs, *(status for status in ours if status not in theirs)]:
        at = f"{shown['method']}: response {status}"
        if status not in ours:
            found = [Finding(finding="absent", text=f"{at} is not in the document")]
        elif status not in theirs:
            found = [Finding(finding="added", text=f"{at} is not on the page")]
        elif status == "200" and "response_example" in shown:
            place = _json_schema(ours[status], at)
            shape = shown["response_example"]["shape"]
            found = list(_find_in_example(shape, [place], at, document))
        else:
            names = build_view(document, [_json_schema(ours[status], at)]).names
            text = f"{at}: the page does not show the body, the document says {sorted(names)}"
            found = [Finding(finding="untold", types=frozenset(names), text=text)]
        yield from (replace(finding, status=status) for finding in found)


def _find_in_example(
    shape: Any, places: list[Place], at: str, document: Mapping[str, Any]
) -> Iterator[Finding]:
    for found in find_in_shape(shape, places, document):
        text = f"{at}: {found.field} at {found.at or 'the top'}: {found.text}"
        yield Finding(finding=found.finding, field=found.field, types=found.types, text=text)


def _json_schema(node: Mapping[str, Any], at: str) -> Place:
    return Place(node.get("content", {}).get("application/json", {}).get("schema", {}), at)
