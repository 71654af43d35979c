"""Pieces of documents for the cases: a case has a tag, schemas and credentials of its own, so that all can stand in one document.

In what a case says, ``§`` stands for its own name: of schemas ``§Pet``, of credentials ``§_key``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from goldsmith.config import Config
from goldsmith.identifiers import pascal_case, snake_case
from goldsmith.pipeline import understand
from goldsmith.surface.model import Surface
from goldsmith.surface.names import list_names
from goldsmith.surface.succession import Predecessor

Node = dict[str, Any]
JSON = "application/json"
TEXT: Node = {"type": "string"}
NUMBER: Node = {"type": "integer"}


def ref(name: str) -> Node:
    """A schema of the case."""
    return {"$ref": f"#/components/schemas/§{name}"}


def parameter(name: str = "a", schema: Node = TEXT, place: str = "query", **more: Any) -> Node:
    """A parameter; of the path it is required."""
    required = {"required": True} if place == "path" else {}
    return {"name": name, "in": place, "schema": schema, **required, **more}


def content(schema: Node, media: str = JSON) -> Node:
    """One media type and what it holds."""
    return {"content": {media: {"schema": schema}}}


def operation(
    *parameters: Node, result: Node | None = None, body: Node | None = None, **more: Any
) -> Node:
    """An operation that answers 200 with a schema, or 204."""
    answer = {"description": "Fine.", **(content(result) if result is not None else {})}
    node: Node = {
        "parameters": list(parameters),
        "responses": {"200" if result is not None else "204": answer},
    }
    if body is not None:
        node["requestBody"] = {"required": True, **content(body)}
    return node | more


def thing(required: Iterable[str] = (), **properties: Node) -> Node:
    """An object."""
    return {"type": "object", "properties": properties, "required": list(required)}


@dataclass(frozen=True, kw_only=True)
class Side:
    """A case's part of a document: operations by path and method, schemas, credentials; the path begins with the case's own."""

    operations: dict[tuple[str, str], Node] = field(default_factory=dict)
    schemas: Node = field(default_factory=dict)
    schemes: Node = field(default_factory=dict)
    resource: str = "§_"


def side(call: Node | None = None, method: str = "get", path: str = "", **schemas: Node) -> Side:
    """One operation, which is called by ``call``, and some schemas."""
    return Side(operations={(path, method): call} if call is not None else {}, schemas=schemas)


@dataclass(frozen=True, kw_only=True)
class Case:
    """A rule, a change that it speaks of, and the code of someone who has used what changed.

    ``use`` is the body of a function that has ``r``, the case's resource, ``c``, the client, and ``m``, the models; ``given`` are
    its other parameters. ``also`` are rules that the same change falls under.
    """

    rule: str
    old: Side
    new: Side
    use: str = "r.call()"
    given: str = ""
    also: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """What the case's resource is called."""
        return snake_case(self.rule)

    @property
    def title(self) -> str:
        """What the names of the case's schemas begin with."""
        return pascal_case(self.rule)

    def text(self, value: Any) -> Any:
        """A node or text with the case's own name in it."""
        return json.loads(
            json.dumps(value, ensure_ascii=False)
            .replace("§_", f"{self.name}_")
            .replace("§", self.title)
        )

    def code(self) -> str:
        """The function of someone who has used it."""
        given = f", {self.text(self.given)}" if self.given else ""
        lines = [f"def {self.name}(c: Sample{given}) -> None:"]
        if "r." in self.use:
            lines.append(f"    r = c.{self.name}")
        lines += [f"    {line}" for line in self.text(self.use).splitlines()]
        return "\n".join(lines)


def build_document(cases: Iterable[Case], which: Callable[[Case], Side]) -> Node:
    """One side of some cases, as one document."""
    paths: dict[str, Node] = {}
    document: Node = {
        "openapi": "3.1.0",
        "info": {"title": "Sample", "version": "1.2.3"},
        "tags": [],
        "paths": paths,
        "components": {"schemas": {}, "securitySchemes": {}},
    }
    for case in cases:
        chosen = which(case)
        document["tags"].append(
            {"name": case.rule, "x-goldsmith-resource": case.text(chosen.resource).strip("_")}
        )
        for (path, method), node in chosen.operations.items():
            named = {
                "tags": [case.rule],
                "operationId": f"{case.title}Call",
                "x-goldsmith-method": "call",
            }
            ready = case.text({**named, **node})
            paths.setdefault(f"/{case.rule}{path}", {})[method] = ready
        for kind, nodes in (("schemas", chosen.schemas), ("securitySchemes", chosen.schemes)):
            for key, node in nodes.items():
                name = f"{case.title}{key}" if kind == "schemas" else f"{case.name}_{key}"
                document["components"][kind][name] = case.text(node)
    return document


def build_config(folder: Path, document: Node, name: str, package: str = "sample") -> Config:
    """The configuration for a document that is written into a folder."""
    place = folder / f"{name}.json"
    place.write_text(json.dumps(document), encoding="utf-8")
    return Config(root=folder, document=str(place), output=folder / name, package=package)


def build_surfaces(folder: Path, old: Node, new: Node) -> tuple[Surface, Surface]:
    """The surfaces of two documents, the second with the names of the first."""
    before = understand(build_config(folder, old, "old")).surface
    earlier = Predecessor(names=list_names(before), surface=before)
    return before, understand(build_config(folder, new, "new"), earlier=earlier).surface
