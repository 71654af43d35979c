"""Rules about operations: each can be called at its path, and answers something."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document
from goldsmith.load.grammar import STATUS
from goldsmith.load.values import as_list, as_object
from goldsmith.validate.survey import OperationNode, objects, operations, survey

_MEDIA_TYPE = re.compile(r"[^/\s]+/[^/]+")
_SLOT = re.compile(r"\{([^{}]*)\}")


def _check_templates(document: Document, report: Report) -> None:
    paths = as_object(document.root.get("paths"))
    for path in paths:
        rest = _SLOT.sub("", path)
        if "{" in rest or "}" in rest:
            message = f"a brace of the path `{path}` has no partner"
            report.error("broken-path-template", message, document.locate(paths, path))
        elif "" in _SLOT.findall(path):
            message = f"a slot of the path `{path}` has no name"
            report.error("broken-path-template", message, document.locate(paths, path))


def _check_same_paths(document: Document, report: Report) -> None:
    seen: dict[tuple[str, str], OperationNode] = {}
    for node in operations(document):
        other = seen.setdefault((_SLOT.sub("{}", node.path), node.method), node)
        if other is not node:
            message = f"{node.method} `{node.path}` is the same request as that of `{other.path}`"
            hint = f"the other one is at {document.locate(other.holder, other.method)}"
            place = document.locate(node.holder, node.method)
            report.warn("duplicate-path", message, place, hint)


def _check_ids(document: Document, report: Report) -> None:
    seen: dict[str, OperationNode] = {}
    for node in operations(document):
        given = node.operation.get("operationId")
        if not isinstance(given, str) or not given:
            continue
        other = seen.setdefault(given, node)
        if other is not node:
            message = f"the operation id {given!r} is taken"
            hint = f"the other one is at {document.locate(other.operation, 'operationId')}"
            place = document.locate(node.operation, "operationId")
            report.warn("duplicate-operation-id", message, place, hint)


def _check_server_prefixes(document: Document, report: Report) -> None:
    paths = as_object(document.root.get("paths"))
    prefixes: dict[str, str] = {}
    for server in as_list(document.root.get("servers")):
        url = as_object(server).get("url")
        prefix = _path_of(url).rstrip("/") if isinstance(url, str) else ""
        if prefix and "{" not in prefix:
            prefixes.setdefault(prefix, str(url))
    for path in paths:
        for prefix, url in prefixes.items():
            if path == prefix or path.startswith(prefix + "/"):
                message = f"the path `{path}` repeats `{prefix}`, with which the server {url} ends"
                hint = f"write `{path.removeprefix(prefix) or '/'}`"
                report.warn("server-prefix-repeated", message, document.locate(paths, path), hint)
                break


def _path_of(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def _check_responses(document: Document, report: Report) -> None:
    for node in operations(document):
        responses = node.operation.get("responses")
        if responses is None or responses == {}:
            message = "no responses; whatever comes is given back as it is"
            place = document.locate(node.holder, node.method)
            report.warn("missing-responses", message, place)
        for status in as_object(responses):
            if not status.startswith("x-") and not STATUS.fullmatch(status):
                place = document.locate(as_object(responses), status)
                message = f"there is no status `{status}`; what it answers is left out"
                report.warn("bad-status", message, place)


def _check_media_types(document: Document, report: Report) -> None:
    for visit in survey(document, "media-type"):
        name = visit.key
        within = isinstance(visit.holder, dict) and isinstance(name, str)
        if (
            within
            and not _MEDIA_TYPE.fullmatch(str(name))
            and visit.holder is not _components(document)
        ):
            place = document.locate(visit.holder, name)
            report.warn("bad-media-type", f"`{name}` is not a media type", place)


def _components(document: Document) -> object:
    return as_object(document.root.get("components")).get("mediaTypes")


def _check_bodies(document: Document, report: Report) -> None:
    for body in objects(document, "request-body"):
        if not as_object(body.get("content")):
            message = "a request body of no media type; it is taken as bytes"
            report.warn("empty-body", message, document.locate(body))


def _check_method_names(document: Document, report: Report) -> None:
    key = "x-goldsmith-method"
    seen: dict[tuple[str, str], OperationNode] = {}
    for node in operations(document):
        name = node.operation.get(key)
        if not isinstance(name, str):
            continue
        tag = next((tag for tag in as_list(node.operation.get("tags")) if isinstance(tag, str)), "")
        other = seen.setdefault((tag, name), node)
        if other is not node:
            message = f"two operations of one tag ask for the method name `{name}`"
            hint = f"the other one is at {document.locate(other.operation, key)}"
            place = document.locate(node.operation, key)
            report.error("duplicate-method-name", message, place, hint)


RULES = (
    _check_templates,
    _check_same_paths,
    _check_ids,
    _check_server_prefixes,
    _check_responses,
    _check_media_types,
    _check_bodies,
    _check_method_names,
)
