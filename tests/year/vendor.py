"""The vendor: a server that takes what this month's document says and nothing else, and answers with the document's examples."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from jsonschema import Draft202012Validator

from goldsmith.config import build_config
from goldsmith.pipeline import inspect

from ..wire.recording import Recorded, RecordingServer, Reply, json_reply

Node = dict[str, Any]
SPEC = Path(__file__).parents[2] / "spec"


@cache
def _read_first() -> str:
    config = build_config(
        SPEC,
        {
            "document": "openapi.yaml",
            "output": "none",
            "package": "none",
            "include": ["tag:Dynamic Stores", "tag:Address Lists"],
        },
    )
    return inspect(config, "document") or ""


def read_first_document() -> Node:
    """Two parts of a real document, as the vendor wrote them: without a word of ours."""
    document: Node = _drop_ours(json.loads(_read_first()))
    return document


def _drop_ours(node: Any) -> Any:
    if isinstance(node, dict):
        return {k: _drop_ours(v) for k, v in node.items() if not k.startswith("x-goldsmith")}
    return [_drop_ours(each) for each in node] if isinstance(node, list) else node


def find_operation(document: Node, identity: str) -> Node:
    """The operation of an id."""
    for item in document["paths"].values():
        for operation in item.values():
            if operation["operationId"] == identity:
                found: Node = operation
                return found
    raise LookupError(identity)


def find_answer(operation: Node) -> Any:
    """What it answers, for example."""
    content = operation["responses"]["200"]["content"]["application/json"]
    return content["examples"]["documented"]["value"]


class Vendor:
    """Answers requests as the document of the month has it."""

    def __init__(self, server: RecordingServer, document: Node) -> None:
        self.document = document
        server.decide = self.answer

    def answer(self, request: Recorded) -> Reply:
        """The example of a success, or what is wrong with the request."""
        path = request.path.removeprefix("/api/v0")
        for template, item in self.document["paths"].items():
            pattern = re.sub(r"\\\{.*?\\\}", "[^/]+", re.escape(template))
            operation = item.get(request.method.lower())
            if operation is not None and re.fullmatch(pattern, path):
                fault = self._find_fault(operation, request)
                if fault is not None:
                    return json_reply({"errorMessage": fault}, 400)
                return json_reply(_end_pages(find_answer(operation), request))
        return json_reply({"errorMessage": f"there is no {request.method} {path}"}, 404)

    def _find_fault(self, operation: Node, request: Recorded) -> str | None:
        key = self.document["components"]["securitySchemes"]["apiKey"]["name"]
        if key.lower() not in request.header_names:
            return f"no {key}"
        query = parse_qs(request.target.partition("?")[2], keep_blank_values=True)
        declared = [self._follow(each) for each in operation.get("parameters", ())]
        known = {each["name"] for each in declared if each["in"] == "query"}
        if not query.keys() <= known:
            return f"unknown: {query.keys() - known}"
        for each in declared:
            given = each["in"] == "query" and each["name"] in query
            given |= each["in"] == "header" and each["name"].lower() in request.header_names
            if each.get("required") and each["in"] != "path" and not given:
                return f"no {each['name']}"
            if given and each["in"] == "query" and self._differs(query[each["name"]][0], each):
                return f"no such {each['name']}"
        body = operation.get("requestBody", {}).get("content", {}).get("application/json")
        if body is not None and self._differs(json.loads(request.body or b"null"), body):
            return "another body is wanted"
        return None

    def _differs(self, value: Any, holder: Node) -> bool:
        schema = {**holder["schema"], "components": self.document["components"]}
        if schema.get("type") == "integer" and isinstance(value, str) and value.isdigit():
            value = int(value)
        return not Draft202012Validator(schema).is_valid(value)

    def _follow(self, node: Node) -> Node:
        if "$ref" not in node:
            return node
        found: Node = self.document["components"]["parameters"][node["$ref"].rpartition("/")[2]]
        return found


def _end_pages(answer: Any, request: Recorded) -> Any:
    """There are two pages of everything."""
    if isinstance(answer, dict) and "pagination" in answer and "bookmark=" in request.target:
        return {**answer, "pagination": {**answer["pagination"], "hasMore": False}}
    return answer
