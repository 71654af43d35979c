"""A document whose every string holds a payload, and the shape of the code that comes of it."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

Node = dict[str, Any]
Payload = Callable[[str], str]

FRAGMENTS = (
    '"', "'", '"""', "'''", "\n", "\r\n", "\r", "\t", "\\", '\\"', "\\n", "\\u0041", "\\N{DASH}", "{{ 7 * 7 }}",
    "{% raw %}", "{# x #}", "{0}", "%s", "{", "}", "#", "# type: ignore", "`", "```python\n", "$(id)", "${x}", "\u2028", "\u2029",
    "\x85", "\x0c", "\x00", "\x7f", "\x1b[31m", "\u202e", "\u2066", "\ufeff", "\ud800", "é", "ſ", "名", "🎉", "../../x", "/etc/passwd",
    "C:\\x", "CON", "__import__('os').system('x')", "');raise SystemExit('", '"]\nraise SystemExit\n["', "lambda: 0", "*/", "]]>", "<!--",
    "| a | b |", "self", "None", "class", "__class__", ":", ";", ",", " ", "=", "(", ")", "[", "]", "|", "...", "\\\n", "\\",
)  # fmt: skip
"""What hurts in some language that the output is written in, or in one of those it passes through."""


def build_document(text: Payload, name: Payload) -> Node:
    """A document of many features; ``text`` goes around every text, ``name`` around every name that a path template holds."""
    schemas = _schemas(text)
    escaped = _escape(text("Pet"))
    pet = {"$ref": f"#/components/schemas/{escaped}"}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": text("Title"), "version": text("1.0"), "description": text("About"), "summary": text("In short"),
            "contact": {"name": text("Contact")}, "license": {"name": text("License")},
        },
        "servers": [{"url": "https://example.org/" + text("base"), "description": text("Server")}],
        "tags": [{"name": text("pets"), "description": text("The pets.")}],
        "security": [{text("key"): []}, {text("token"): [text("scope")]}],
        "paths": {f"/pets/{{{name('petId')}}}/{name('toys')}": _path_item(text, name, pet)},
        "components": {"schemas": schemas, "securitySchemes": _schemes(text)},
    }  # fmt: skip


def _schemes(text: Payload) -> Node:
    flow = {
        "tokenUrl": "https://example.org/" + text("t"),
        "scopes": {text("scope"): text("Scope")},
    }
    return {
        text("key"): {
            "type": "apiKey",
            "in": "header",
            "name": text("X-Key"),
            "description": text("Key"),
        },
        text("token"): {
            "type": "oauth2",
            "flows": {"clientCredentials": flow},
            "description": text("Token"),
        },
    }


def _schemas(text: Payload) -> Node:
    return {
        text("Pet"): {
            "type": "object",
            "title": text("A pet"),
            "description": text("What a pet is."),
            "required": [text("first")],
            "properties": {
                text("first"): {
                    "type": "string",
                    "description": text("First."),
                    "title": text("First"),
                },
                text("kind"): {
                    "type": "string",
                    "enum": [text("cat"), text("dog")],
                    "default": text("cat"),
                },
                text("owner"): {"$ref": f"#/components/schemas/{_escape(text('Owner'))}"},
                text("odd"): {
                    "type": "string",
                    "pattern": text("^p"),
                    "format": text("odd"),
                    "example": text("e"),
                },
                text("constant"): {"const": text("only")},
            },
        },
        text("Owner"): {
            "description": text("Who owns."),
            "oneOf": [
                {"type": "string", "description": text("Name.")},
                {"type": "object", "additionalProperties": True},
            ],
        },
        text("Colour"): {
            "type": "string",
            "enum": [text("red"), text("green")],
            "description": text("Colour."),
        },
    }


def _path_item(text: Payload, name: Payload, pet: Node) -> Node:
    path = {"name": name("petId"), "in": "path", "required": True, "schema": {"type": "string"}}
    where = ("query", "header", "cookie")
    others = [
        {
            "name": text(f"{place}P"), "in": place, "description": text("Parameter."), "required": place == "query",
            "schema": {"type": "string", "enum": [text("one"), text("two")], "default": text("one")},
        }
        for place in where
    ]  # fmt: skip
    media = {
        "application/json": {"schema": pet, "example": text("x")},
        "text/x-" + name("sub"): {"schema": {"type": "string"}},
    }
    answers = {
        "200": {"description": text("Good."), "content": media},
        "404": {
            "description": text("Bad."),
            "content": {"application/json": {"schema": {"type": "string"}}},
        },
    }
    common = {
        "tags": [text("pets")],
        "summary": text("Sum."),
        "description": text("Doc."),
        "responses": answers,
    }
    body = {
        "required": True,
        "description": text("Body."),
        "content": {"application/json": {"schema": pet}},
    }
    return {
        "parameters": [path],
        "get": {**common, "operationId": text("getPet"), "parameters": others},
        "put": {**common, "operationId": text("putPet"), "requestBody": body, "deprecated": True},
        "post": {
            **common,
            "operationId": text("makePet"),
            "requestBody": {"content": {"text/x-" + name("sub"): {"schema": {"type": "string"}}}},
        },
    }


def _escape(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1").replace("%", "%25")


def shape(code: str) -> str:
    """The syntax tree without what documents may choose: constants, names, and the order that names are sorted into."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            node.value = type(node.value).__name__
            node.kind = None
        for field in ("name", "id", "attr", "arg", "module", "asname"):
            if isinstance(getattr(node, field, None), str):
                setattr(node, field, "_")
    for node in reversed(list(ast.walk(tree))):
        if isinstance(node, ast.Module | ast.ClassDef):
            node.body.sort(key=ast.dump)
    return ast.dump(tree)
