"""Swagger 2.0 told as OpenAPI 3.0, so that no later stage needs to know it."""

from __future__ import annotations

from typing import Final

from goldsmith.load.document import Document
from goldsmith.load.grammar import METHODS, walk
from goldsmith.load.pointer import find_target, split_reference
from goldsmith.load.source import Json
from goldsmith.load.swagger2_values import (
    build_body,
    convert_parameter,
    convert_response,
    convert_security_scheme,
)
from goldsmith.load.values import Object, as_list, as_object

_MOVED: Final = {
    "#/definitions/": "#/components/schemas/",
    "#/parameters/": "#/components/parameters/",
    "#/responses/": "#/components/responses/",
}
_FRAME: Final = (
    "swagger", "host", "basePath", "schemes", "consumes", "produces",
    "definitions", "parameters", "responses", "securityDefinitions",
)  # fmt: skip
_IN_BODY: Final = ("body", "formData")


def is_swagger2(document: Document) -> bool:
    """Whether a document is written in Swagger 2.0."""
    root = document.root
    return "openapi" not in root and str(root.get("swagger", "")).startswith("2")


def convert_swagger2(document: Document) -> None:
    """Makes a Swagger 2.0 document an OpenAPI 3.0 one, in its place."""
    _Converter(document).convert()


class _Converter:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.root = document.root
        self.consumes = _texts(self.root.get("consumes"))
        self.produces = _texts(self.root.get("produces"))

    def convert(self) -> None:
        """The whole document: operations first, while what they refer to is where it was."""
        self._convert_schemas()
        for item in as_object(self.root.get("paths")).values():
            if isinstance(item, dict):
                self._convert_item(item)
        frame = {key: value for key, value in self.root.items() if key not in _FRAME}
        components = self._build_components()
        servers = _build_servers(self.root)
        self.document.adopt(components, self.root)
        self.root.clear()
        self.root.update(
            {"openapi": "3.0.3", "servers": servers, **frame, "components": components}
        )
        self._move_references()

    def _convert_schemas(self) -> None:
        for visit in list(walk(self.root)):
            schema = visit.node
            if visit.kind != "schema" or not isinstance(schema, dict):
                continue
            if schema.get("type") == "file":
                schema.update({"type": "string", "format": "binary"})
            if schema.get("x-nullable") is True:
                schema["nullable"] = True
            discriminator = schema.get("discriminator")
            if isinstance(discriminator, str):
                told: Object = {"propertyName": discriminator}
                self.document.adopt(told, schema)
                schema["discriminator"] = told

    def _convert_item(self, item: Object) -> None:
        shared = as_list(item.get("parameters"))
        in_body = [p for p in shared if self._place_of(p) in _IN_BODY]
        for method in METHODS:
            operation = item.get(method)
            if isinstance(operation, dict):
                self._convert_operation(operation, in_body)
        if isinstance(item.get("parameters"), list):
            shared[:] = [self._convert_parameter(p) for p in shared if p not in in_body]

    def _convert_operation(self, operation: Object, inherited: list[Json]) -> None:
        consumes = _texts(operation.pop("consumes", None)) or self.consumes
        produces = _texts(operation.pop("produces", None)) or self.produces
        operation.pop("schemes", None)
        parameters = as_list(operation.get("parameters"))
        own = [self._resolve(p) for p in parameters if self._place_of(p) in _IN_BODY]
        named = [p.get("name") for p in own]
        body = own + [p for p in map(self._resolve, inherited) if p.get("name") not in named]
        if any(p.get("in") == "body" for p in own):
            body = own
        if body:
            operation["requestBody"] = build_body(self.document, body, consumes)
        if isinstance(operation.get("parameters"), list):
            rest = [p for p in parameters if self._place_of(p) not in _IN_BODY]
            parameters[:] = [self._convert_parameter(p) for p in rest]
        for response in as_object(operation.get("responses")).values():
            convert_response(self.document, response, produces)

    def _convert_parameter(self, parameter: Json) -> Json:
        if isinstance(parameter, dict) and "$ref" not in parameter:
            convert_parameter(self.document, parameter)
        return parameter

    def _place_of(self, parameter: Json) -> Json:
        return self._resolve(parameter).get("in")

    def _resolve(self, node: Json) -> Object:
        for _ in range(20):
            reference = as_object(node).get("$ref")
            tokens = split_reference(reference) if isinstance(reference, str) else None
            if tokens is None:
                break
            target = find_target(self.root, tokens)
            node = target if isinstance(target, dict) else {}
        return as_object(node)

    def _build_components(self) -> Object:
        parameters = as_object(self.root.get("parameters"))
        kept = {name: p for name, p in parameters.items() if self._place_of(p) not in _IN_BODY}
        for parameter in kept.values():
            self._convert_parameter(parameter)
        responses = as_object(self.root.get("responses"))
        for response in responses.values():
            convert_response(self.document, response, self.produces)
        schemes = as_object(self.root.get("securityDefinitions"))
        for name, scheme in schemes.items():
            schemes[name] = convert_security_scheme(self.document, scheme)
        sections: dict[str, Json] = {
            "schemas": self.root.get("definitions"),
            "parameters": kept,
            "responses": responses,
            "securitySchemes": schemes,
        }
        return {name: section for name, section in sections.items() if section}

    def _move_references(self) -> None:
        for visit in walk(self.root):
            if isinstance(visit.node, dict) and isinstance(visit.node.get("$ref"), str):
                visit.node["$ref"] = _move(str(visit.node["$ref"]))


def _move(reference: str) -> str:
    """A reference to where its target is now."""
    for old, new in _MOVED.items():
        if reference.startswith(old):
            return new + reference.removeprefix(old)
    return reference


def _build_servers(root: Object) -> list[Json]:
    """The addresses that host, path and schemes make, the safest first."""
    base = root.get("basePath")
    path = "/" + base.strip("/") if isinstance(base, str) and base.strip("/") else ""
    host = root.get("host")
    if not isinstance(host, str) or not host:
        return [{"url": path or "/"}]
    schemes = [scheme for scheme in _texts(root.get("schemes")) if scheme in ("http", "https")]
    return [
        {"url": f"{scheme}://{host}{path}"} for scheme in sorted(schemes or ["https"], reverse=True)
    ]


def _texts(value: Json) -> list[str]:
    return [item for item in as_list(value) if isinstance(item, str)]
