"""What a document declares, read without the generator: its operations, what they require and what they answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

from .answers import Resolve, mark_tags, sample

Node = dict[str, Any]
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_PIECES = {
    "text/event-stream": "data: {}\n\n",
    "application/x-ndjson": "{}\n",
    "application/ndjson": "{}\n",
    "application/jsonl": "{}\n",
    "application/stream+json": "{}\n",
}
_HEADERS_OF_HTTP = ("accept", "content-type", "authorization")


@dataclass(frozen=True, slots=True)
class Answer:
    """A response to send: sampled from what the document says of success."""

    status: int
    content_type: str | None
    body: str


@dataclass(frozen=True, slots=True)
class Declared:
    """An operation: how it has to be called, and how it is answered, whole and (where it can be) piece by piece."""

    method: str
    path: str
    required: list[tuple[str, str]]
    answer: Answer
    pieces: Answer | None = None

    def plain(self) -> Node:
        """As JSON has it."""
        return asdict(self)


def read_document(path: Path) -> Node:
    """The document, JSON or YAML, of one file."""
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix == ".json":
        return cast(Node, json.loads(text))
    import yaml

    return cast(Node, yaml.safe_load(text))


def resolver(document: Node) -> Resolve:
    """Follows references inside of the document; what leads nowhere is an empty object."""

    def resolve(node: object) -> Node:
        for _ in range(32):
            if not isinstance(node, dict):
                return {}
            target = cast(Node, node).get("$ref")
            if not isinstance(target, str):
                return cast(Node, node)
            node = _find(document, target)
        return {}

    return resolve


def _find(document: Node, reference: str) -> object:
    node: Any = document
    for token in reference.partition("#/")[2].split("/"):
        key = unquote(token).replace("~1", "/").replace("~0", "~")
        if isinstance(node, dict):
            node = cast(Node, node).get(key)
        elif isinstance(node, list) and key.isdigit() and int(key) < len(node):
            node = node[int(key)]
        else:
            return None
    return node


def find_operations(document: Node) -> list[Declared]:
    """Every operation of the document's paths."""
    resolve = resolver(document)
    mark_tags(document, resolve)
    found: list[Declared] = []
    for path, item in _items(document.get("paths")):
        whole = resolve(item)
        for method in METHODS:
            if isinstance(whole.get(method), dict) and path.startswith("/"):
                found.append(_declare(method, path, whole, document, resolve))
    return found


def _declare(method: str, path: str, item: Node, document: Node, resolve: Resolve) -> Declared:
    operation = resolve(item[method])
    parameters = [resolve(p) for node in (item, operation) for p in _list(node.get("parameters"))]
    credentials = _credentials(document, resolve)
    required = {
        (str(p["in"]), str(p["name"]))
        for p in parameters
        if p.get("required") is True and _is_plain(p, resolve)
    }
    answer = _answer(operation, document, resolve)
    pieces = _pieces(operation, resolve)
    return Declared(method.upper(), path, sorted(required - credentials), answer, pieces)


def _pieces(operation: Node, resolve: Resolve) -> Answer | None:
    """Two events or lines, where a success may come as such."""
    for status, response in _items(operation.get("responses")):
        for media_type, media in _items(resolve(response).get("content")):
            form = _PIECES.get(media_type.partition(";")[0].lower())
            if form is None or status[:1] != "2":
                continue
            node = resolve(media)
            piece = json.dumps(sample(node.get("itemSchema", node.get("schema")), resolve))
            number = int(status) if status.isdigit() else 200
            return Answer(number, media_type, 2 * form.format(piece))
    return None


def _is_plain(parameter: Node, resolve: Resolve) -> bool:
    """Whether a parameter is sent under its own name: an object may be spread, and some headers are HTTP's own."""
    place, name = parameter.get("in"), str(parameter.get("name")).lower()
    schema = resolve(parameter.get("schema"))
    composed = any(key in schema for key in ("allOf", "anyOf", "oneOf", "properties"))
    is_own = place == "header" and name in _HEADERS_OF_HTTP
    return (
        place in ("query", "header")
        and schema.get("type") != "object"
        and not composed
        and not is_own
    )


def _credentials(document: Node, resolve: Resolve) -> set[tuple[str, str]]:
    components = document.get("components") or {}
    schemes = components.get("securitySchemes") or document.get("securityDefinitions")
    nodes = [resolve(node) for _, node in _items(schemes)]
    return {(str(node.get("in")), str(node.get("name"))) for node in nodes}


def _answer(operation: Node, document: Node, resolve: Resolve) -> Answer:
    responses = dict(_items(operation.get("responses")))
    good = sorted(s for s in responses if re.fullmatch(r"2(\d\d|[Xx]{2})", s))
    wins = [*good, *(s for s in responses if s == "default")]
    if not wins:
        return Answer(204, None, "")
    status = int(wins[0]) if wins[0].isdigit() else 200
    content = dict(_items(_content(resolve(responses[wins[0]]), operation, document)))
    json_types = [m for m in content if _is_json(m, resolve(content[m]), resolve)]
    if status in (204, 205) or not content:
        return Answer(status, None, "")
    if not json_types:
        media = min(content)
        return Answer(status, media.replace("*/*", "text/plain").replace("*", "x"), "")
    media = min(json_types)
    plain = media.replace("*/*", "application/json").replace("/*", "/json")
    return Answer(status, plain, json.dumps(sample(resolve(content[media]).get("schema"), resolve)))


def _is_json(media_type: str, media: Node, resolve: Resolve) -> bool:
    """Whether an answer is JSON: by its media type; one of any type by having a schema that is more than bytes."""
    if re.match(r"[^;]*[/+]json\b", media_type.lower()):
        return True
    schema = resolve(media.get("schema"))
    return (
        media_type in ("*/*", "application/*") and bool(schema) and schema.get("format") != "binary"
    )


def _content(response: Node, operation: Node, document: Node) -> object:
    if "schema" not in response or "swagger" not in document:
        return response.get("content")
    media = operation.get("produces") or document.get("produces") or ["application/json"]
    return {name: {"schema": response["schema"]} for name in media}


def _items(node: object) -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        for key, value in cast(dict[object, Any], node).items():
            if not str(key).startswith("x-"):
                yield str(key), value


def _list(node: object) -> list[Any]:
    return node if isinstance(node, list) else []
