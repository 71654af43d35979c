"""Rules about scalars: what should be text is text, what should be true or false is that, and names are no novels."""

from __future__ import annotations

from collections.abc import Iterator

from goldsmith.diagnostics import Report
from goldsmith.load.document import Container, Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.validate.survey import objects, operations, survey_all

MAX_NAME = 10_000
"""Characters of a name: the longest of real documents have some hundreds."""

_TEXT = ("description", "summary", "title", "operationId", "name", "format", "pattern")
_FLAGS = (
    "deprecated", "allowEmptyValue", "allowReserved", "explode", "nullable", "readOnly", "writeOnly",
)  # fmt: skip
_FLAG_KINDS = frozenset({"parameter", "request-body"})


def _check_text(document: Document, report: Report) -> None:
    holders = [as_object(visit.node) for visit in survey_all(document)]
    holders += [as_object(document.root.get("info")), *_tags(document)]
    for node in holders:
        for key in _TEXT:
            if key in node and not isinstance(node[key], str):
                message = f"`{key}` is not text, and is ignored"
                report.warn("not-text", message, document.locate(node, key), "quote it")


def _tags(document: Document) -> list[Object]:
    return [as_object(tag) for tag in as_list(document.root.get("tags"))]


def _check_version_text(document: Document, report: Report) -> None:
    info = as_object(document.root.get("info"))
    version = info.get("version")
    if version is not None and not isinstance(version, str):
        message = "`version` is not text: a number loses its last zeros"
        report.warn("not-text", message, document.locate(info, "version"), "quote it")
    if not isinstance(document.root.get("openapi", ""), str):
        message = "`openapi` is not text"
        report.warn("not-text", message, document.locate(document.root, "openapi"), "quote it")


def _check_flags(document: Document, report: Report) -> None:
    for visit in survey_all(document):
        node = visit.node
        if not isinstance(node, dict):
            continue
        keys = (*_FLAGS, "required") if visit.kind in _FLAG_KINDS else _FLAGS
        for key in keys:
            if key in node and not isinstance(node[key], bool):
                text = str(node[key]).lower()
                taken = f"taken as {text}" if text in ("true", "false") else "ignored"
                message = f"`{key}` is neither true nor false, and is {taken}"
                report.warn("not-a-boolean", message, document.locate(node, key))


def _check_lengths(document: Document, report: Report) -> None:
    for holder, key, name in _names(document):
        if isinstance(name, str) and len(name) > MAX_NAME:
            message = f"a name of {len(name):,} characters; at most {MAX_NAME:,} are read"
            report.error("too-long", message, document.locate(holder, key))


def _names(document: Document) -> Iterator[tuple[Container, str | int, Json]]:
    """The texts that code is named after, and where each stands."""
    for section in as_object(document.root.get("components")).values():
        for name in as_object(section):
            yield as_object(section), name, name
    for parameter in objects(document, "parameter"):
        yield parameter, "name", parameter.get("name")
    for node in operations(document):
        yield as_object(document.root["paths"]), node.path, node.path
        yield node.holder, node.method, node.method
        yield node.operation, "operationId", node.operation.get("operationId")
        tags = as_list(node.operation.get("tags"))
        for index, tag in enumerate(tags):
            yield tags, index, tag


RULES = (_check_text, _check_version_text, _check_flags, _check_lengths)
