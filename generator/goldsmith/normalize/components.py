"""Puts what is referred to where it is used, until schemas are the only thing that a ``$ref`` reaches.

Parameters, bodies, responses and path items are copied into their operations; a copy remembers what it is one of.
"""

from __future__ import annotations

from collections.abc import Sequence

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.grammar import STATUS, walk
from goldsmith.load.pointer import MISSING, Missing, find_target, split_reference
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import METHODS, OTHER_METHODS, as_text, escape, methods_of
from goldsmith.normalize.slots import SHARED

DECLARED = "x-goldsmith-declared"
"""The parameters of a path or operation as the document lists them: a reference may count on their places."""
_MAXIMUM_HOPS = 32
_SECTIONS = ("parameters", "requestBodies", "responses")


def inline_components(document: Document, report: Report) -> None:
    """Puts shared parameters, bodies and responses, and what a path says for all its operations, into the operations."""
    inliner = _Inliner(document, report)
    paths = as_object(document.root.get("paths"))
    inliner.inline_media_types()
    items: list[Object] = []
    for path in list(paths):
        item = inliner.inlined(paths[path], "path item")
        if isinstance(item, dict):
            paths[path] = item
            items.append(item)
    for item in items:
        inliner.complete_item(item)
    for item in items:
        inliner.merge_parameters(item)


class _Inliner:
    def __init__(self, document: Document, report: Report) -> None:
        self.document = document
        self.report = report

    def inline_media_types(self) -> None:
        """Puts media types that are components (since 3.2) where they are referred to."""
        for visit in list(walk(self.document.root, without="schema")):
            reference = as_object(visit.node).get("$ref")
            if visit.kind == "media-type" and isinstance(reference, str):
                found = self.inlined(visit.node, "media type")
                if isinstance(visit.holder, dict):
                    visit.holder[str(visit.key)] = found if isinstance(found, dict) else {}

    def complete_item(self, item: Object) -> None:
        servers = item.pop("servers", None)
        _spread_other_methods(item)
        for method in methods_of(item):
            operation = item[method]
            if not isinstance(operation, dict):
                continue
            if servers and "servers" not in operation:
                operation["servers"] = servers
            if "requestBody" in operation:
                body = self.inlined(operation["requestBody"], "request body")
                operation["requestBody"] = body if isinstance(body, dict) else {}
            responses = operation["responses"] = as_object(operation.get("responses"))
            for status in list(responses):
                if not STATUS.fullmatch(status):  # an extension, or reported as no status
                    del responses[status]
                    continue
                answer = self.inlined(responses[status], "response")
                responses[status] = answer if isinstance(answer, dict) else {}

    def merge_parameters(self, item: Object) -> None:
        """Gives an item's parameters to its operations. References may count on their places until :func:`forget_places`."""
        shared = item[DECLARED] = as_list(item.pop("parameters", None))
        for method in methods_of(item):
            operation = item[method]
            if isinstance(operation, dict):
                own = operation[DECLARED] = as_list(operation.get("parameters"))
                operation["parameters"] = self.merged_parameters(shared, own)

    def merged_parameters(self, shared: list[Json], own: list[Json]) -> list[Json]:
        """Those of the path and of the operation; the operation's own replace the path's, a later one an earlier."""
        merged: dict[tuple[str, str], Json] = {}
        for given in [*shared, *own]:
            parameter = self.inlined(given, "parameter")
            if isinstance(parameter, dict) and as_text(parameter.get("name")):
                self.complete_schema(parameter)
                merged[as_text(parameter.get("in")), as_text(parameter["name"])] = parameter
            elif isinstance(parameter, dict) and parameter is not given and SHARED not in parameter:
                reference = as_object(given).get("$ref")
                message = f"{reference!r} is no parameter; it is left out"
                self.report.warn(
                    "bad-parameter", message, self.document.locate(as_object(given), "$ref")
                )
        return list(merged.values())

    def complete_schema(self, parameter: Object) -> None:
        """A parameter says its value by ``schema`` or by the one media type of ``content``; else it is text."""
        content = as_object(parameter.pop("content", None))
        for media_type, media in content.items():
            parameter["schema"] = as_object(media).get("schema", {})
            parameter["x-goldsmith-content-type"] = media_type
            if parameter.get("in") == "querystring" and "encoding" in as_object(media):
                parameter["x-goldsmith-encoding"] = as_object(media)["encoding"]
            break
        if "schema" not in parameter:
            schema: Object = {"type": "string"}
            self.document.adopt(schema, parameter)
            parameter["schema"] = schema

    def inlined(self, node: Json, kind: str) -> Json:
        """What ``node`` refers to, through references to references; ``None`` and a warning where nothing is there."""
        source, shared = node, ""
        for _ in range(_MAXIMUM_HOPS):
            reference = as_object(node).get("$ref")
            if not isinstance(reference, str):
                return node if node is source else self.copied(node, shared)
            tokens = split_reference(reference) or ()
            target = find_declared(self.document.root, tokens)
            if target is None:
                break
            node, shared = target, _shared(tokens)
        self.warn_dangling(as_object(source), kind)
        return None

    def copied(self, node: Json, shared: str) -> Json:
        copy = clone(self.document, node)
        if isinstance(copy, dict) and shared:
            copy[SHARED] = shared
        return copy

    def warn_dangling(self, node: Object, kind: str) -> None:
        self.report.warn(
            f"dangling-{kind.replace(' ', '-')}",
            f"the {kind} {node.get('$ref')!r} is nowhere to be found; left out",
            self.document.locate(node, "$ref"),
            "correct the reference, or define what it names",
        )


def clone(document: Document, node: Json) -> Json:
    """A deep copy that has the place of what it was copied from."""
    if isinstance(node, dict):
        return document.duplicate(node)
    return document.duplicate(node) if isinstance(node, list) else node


def find_declared(root: Object, tokens: Sequence[str]) -> Json:
    """What stood at a pointer before parameters were merged; the way leads through references, where things may have moved to."""
    node: Json = root
    for token in tokens:
        for _ in range(_MAXIMUM_HOPS):
            reference = as_object(node).get("$ref")
            if not isinstance(reference, str) or token in as_object(node):
                break
            node = _present(find_target(root, split_reference(reference) or ("",)))
        is_declared = token == "parameters" and DECLARED in as_object(node)
        node = _present(find_target(node, (DECLARED if is_declared else token,)))
    return node


def _present(found: Json | Missing) -> Json:
    return None if found is MISSING else found


def forget_places(root: Object) -> None:
    """Drops what :func:`find_declared` looks at: all references are settled."""
    for item in as_object(root.get("paths")).values():
        as_object(item).pop(DECLARED, None)
        for method in methods_of(as_object(item)):
            as_object(as_object(item)[method]).pop(DECLARED, None)


def _shared(tokens: tuple[str, ...]) -> str:
    is_shared = len(tokens) == 3 and tokens[0] == "components" and tokens[1] in _SECTIONS
    return f"{tokens[1]}/{escape(tokens[2])}" if is_shared else ""


def _spread_other_methods(item: Object) -> None:
    """Puts operations of methods that OpenAPI has no key for beside the others."""
    others = as_object(item.pop("additionalOperations", None))
    added: list[Json] = []
    for method, operation in others.items():
        key = method.lower() if method.lower() in METHODS else method
        if key not in item:
            item[key] = operation
            added.append(key)
    if added:
        item[OTHER_METHODS] = added
