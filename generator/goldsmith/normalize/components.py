"""Puts what is referred to where it is used, until schemas are the only thing that a ``$ref`` reaches.

Parameters, bodies, responses and path items are copied into their operations; a schema that stands somewhere else than under
``components.schemas`` and is referred to becomes a component, named after where it stands.
"""

from __future__ import annotations

from urllib.parse import unquote

from ..diagnostics import Report
from ..load.document import Document, Json
from . import nodes
from .nodes import Object, as_list, as_object, as_text

_MAXIMUM_HOPS = 32


def resolve_references(document: Document, report: Report) -> None:
    """Inlines the references of operations, then turns every schema reference into one to a component."""
    _Resolver(document, report).run()


class _Resolver:
    def __init__(self, document: Document, report: Report) -> None:
        self.document = document
        self.report = report
        self.root = document.root
        self.schemas = nodes.component_schemas(document.root)
        self.moved: dict[str, str] = {}
        self.anchors = _anchors(document.root)

    def run(self) -> None:
        paths = as_object(self.root.get("paths"))
        for path in list(paths):
            item = self.inlined(paths[path], "path item")
            if isinstance(item, dict):
                paths[path] = item
                self.complete_item(item)
        for slot in list(nodes.slots(self.root)):
            slot.schema = self.referring_to_components(slot.schema, 0)
        for name in list(self.schemas):
            self.schemas[name] = self.referring_to_components(self.schemas[name], 0)

    def complete_item(self, item: Object) -> None:
        shared = as_list(item.pop("parameters", None))
        servers = item.pop("servers", None)
        for method in [key for key in item if key in nodes.METHODS]:
            operation = item[method]
            if not isinstance(operation, dict):
                continue
            own = as_list(operation.get("parameters"))
            operation["parameters"] = self.merged_parameters(shared, own)
            if servers and "servers" not in operation:
                operation["servers"] = servers
            if "requestBody" in operation:
                body = self.inlined(operation["requestBody"], "request body")
                operation["requestBody"] = body if isinstance(body, dict) else {}
            responses = operation["responses"] = as_object(operation.get("responses"))
            for status in list(responses):
                answer = self.inlined(responses[status], "response")
                responses[status] = answer if isinstance(answer, dict) else {}

    def merged_parameters(self, shared: list[Json], own: list[Json]) -> list[Json]:
        """Those of the path and of the operation; the operation's own replace the path's, a later one an earlier."""
        merged: dict[tuple[str, str], Json] = {}
        for given in [*shared, *own]:
            parameter = self.inlined(given, "parameter")
            if isinstance(parameter, dict) and parameter.get("name") and parameter.get("in"):
                merged[as_text(parameter["in"]), str(parameter["name"])] = parameter
        return list(merged.values())

    def inlined(self, node: Json, kind: str) -> Json:
        """What ``node`` refers to, through references to references; ``None`` and a warning where nothing is there."""
        source = node
        for _ in range(_MAXIMUM_HOPS):
            if not isinstance(node, dict) or not isinstance(node.get("$ref"), str):
                return clone(self.document, node) if node is not source else node
            found = self.target(as_text(node["$ref"]))
            if found is None:
                break
            node = found
        self.warn_dangling(as_object(source), kind)
        return None

    def warn_dangling(self, node: Object, kind: str) -> None:
        self.report.warn(
            f"dangling-{kind.replace(' ', '-')}",
            f"the {kind} {node.get('$ref')!r} is nowhere to be found; left out",
            self.document.locate(node, "$ref"),
            "correct the reference, or define what it names",
        )

    def target(self, reference: str) -> Json:
        if not reference.startswith("#"):
            return self.anchors.get(reference)
        if not reference.startswith("#/"):
            return self.anchors.get(reference.removeprefix("#")) if reference != "#" else None
        node: Json = self.root
        for token in _tokens(reference):
            node = _child(node, token)
            if node is None:
                return None
        return node

    def referring_to_components(self, schema: Json, depth: int) -> Json:
        """The schema with every reference inside it reaching a component."""
        if not isinstance(schema, dict):
            return schema
        reference = schema.get("$ref", schema.get("$dynamicRef"))
        if isinstance(reference, str):
            schema.pop("$dynamicRef", None)
            self.point_to_component(schema, reference)
        nodes.map_children(schema, lambda inner: self.referring_to_components(inner, depth + 1))
        return schema

    def point_to_component(self, schema: Object, reference: str) -> None:
        tokens = _tokens(reference) if reference.startswith("#/") else []
        if (
            tokens[:2] == ["components", "schemas"]
            and len(tokens) == 3
            and tokens[2] in self.schemas
        ):
            schema["$ref"] = nodes.reference_to(tokens[2])["$ref"]
            return
        name = self.moved.get(reference)
        if name is None:
            name = self.component_from(reference, tokens, schema)
        if name is None:
            schema.pop("$ref", None)
            self.report.warn(
                "dangling-ref",
                f"the schema {reference!r} is nowhere to be found; any value is taken in its place",
                self.document.locate(schema),
                "correct the reference, or define the schema",
            )
            return
        schema["$ref"] = nodes.reference_to(name)["$ref"]

    def component_from(self, reference: str, tokens: list[str], source: Object) -> str | None:
        """Makes a component of a schema that stands elsewhere; gives its name."""
        if reference == "#":
            return None
        found = self.target(reference)
        if not isinstance(found, dict):
            return None
        known = nodes.component_name(found)
        if known is not None and len(found) == 1 and known in self.schemas:
            self.moved[reference] = known
            return known
        for name, schema in self.schemas.items():
            if schema is found:
                self.moved[reference] = name
                return name
        name = self.free_name(_position_name(tokens, self.root) or _name_of_anchor(reference))
        self.moved[reference] = name
        body = clone(self.document, found)
        self.schemas[name] = body
        found_copy = dict(nodes.reference_to(name))
        found.clear()
        found.update(found_copy)
        self.schemas[name] = self.referring_to_components(body, 0)
        return name

    def free_name(self, name: str) -> str:
        while name in self.schemas:
            name += " Inline"
        return name


def clone(document: Document, node: Json) -> Json:
    """A deep copy that has the place of what it was copied from."""
    if isinstance(node, dict):
        copy: Object = {key: clone(document, value) for key, value in node.items()}
        document.adopt(copy, node)
        return copy
    if isinstance(node, list):
        items = [clone(document, value) for value in node]
        document.adopt(items, node)
        return items
    return node


def _tokens(reference: str) -> list[str]:
    return [
        unquote(token).replace("~1", "/").replace("~0", "~") for token in reference[2:].split("/")
    ]


def _child(node: Json, token: str) -> Json:
    if isinstance(node, dict):
        return node.get(token)
    if isinstance(node, list) and token.isdecimal() and int(token) < len(node):
        return node[int(token)]
    return None


def _anchors(root: Object) -> dict[str, Json]:
    """Schemas that name themselves, by ``$id``, ``$anchor`` or ``$dynamicAnchor``."""
    found: dict[str, Json] = {}
    pending: list[Json] = list(nodes.component_schemas(root).values())
    while pending:
        node = pending.pop()
        if isinstance(node, dict):
            for key in ("$id", "$anchor", "$dynamicAnchor", "id"):
                value = node.get(key)
                if isinstance(value, str) and value:
                    found.setdefault(value, node)
            pending.extend(node.values())
        elif isinstance(node, list):
            pending.extend(node)
    return found


def _name_of_anchor(reference: str) -> str:
    return reference.rstrip("#/").rpartition("/")[2].lstrip("#") or "Anchored"


_NOISE = frozenset(
    "content schema properties responses parameters requestBody allOf anyOf oneOf components schemas".split()
)


def _position_name(tokens: list[str], root: Object) -> str:
    """A name for what stands at a pointer, made of the words of the pointer that say something."""
    said = list(tokens)
    if tokens[:1] == ["paths"] and len(tokens) > 3:
        item = as_object(as_object(root.get("paths")).get(tokens[1]))
        operation = as_object(item.get(tokens[2]))
        identity = as_text(operation.get("operationId")) or f"{tokens[2]} {tokens[1]}"
        place = {"responses": "response", "requestBody": "body"}.get(tokens[3], "")
        said = [identity, place, *tokens[4:]]
    words = [("item" if token == "items" else token) for token in said]
    return " ".join(
        w for w in words if w and w not in _NOISE and "/" not in w and not w.isdecimal()
    )
