"""One side of a comparison, and where in its document things are declared: a surface knows the lines of operations and schemas alone."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from goldsmith.changes.rule import Change, Comparison
from goldsmith.ir.bodies import body_properties
from goldsmith.ir.model import Json, Origin
from goldsmith.ir.names import model_pointer
from goldsmith.load.document import Document
from goldsmith.load.pointer import find_target
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import as_text, component_schemas
from goldsmith.surface.model import Surface
from goldsmith.surface.names import STREAM


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A surface; the document in normal form that it was made of, if it was; and the revision that a folder holds the files of."""

    surface: Surface
    document: Document | None = None
    folder: Path | None = None
    revision: str = ""


class Lines:
    """Finds the places of one side; a surface that was read from a file has no lines, and no document."""

    def __init__(self, side: Side) -> None:
        self.side = side
        self.document = side.document
        self.schemas = {} if side.document is None else component_schemas(side.document.root)
        self.keys = {
            model_pointer(key, as_object(schema)): key for key, schema in self.schemas.items()
        }

    def refine(self, origin: Origin | None) -> Origin | None:
        """The origin with the line of the argument or field that it is of, as a place of the revision."""
        if origin is None or self.document is None or not origin.file:
            return origin
        node = self.find(origin.pointer)
        if node:
            place = self.document.locate(node)
            origin = replace(origin, file=place.file, line=place.line)
        folder = self.side.folder
        if folder is None:
            return origin
        inside = os.path.relpath(os.path.realpath(origin.file), os.path.realpath(folder))
        return replace(origin, file=f"{self.side.revision}:{inside.replace(os.sep, '/')}")

    def find(self, pointer: str) -> Object:
        """The node of an argument or a field; an empty one for all else."""
        owner, is_argument, rest = pointer.partition("/arguments/")
        if is_argument:
            location, _, name = rest.partition("/")
            return self.find_argument(owner.removesuffix(STREAM), location, _unescape(name))
        owner, is_field, name = pointer.partition("/fields/")
        if not is_field:
            return {}
        schema = self.find_schema(owner)
        return as_object(as_object(schema.get("properties")).get(_unescape(name)))

    def find_operation(self, pointer: str) -> Object:
        """The operation in normal form."""
        assert self.document is not None
        found = find_target(self.document.root, tuple(map(_unescape, pointer.split("/")[1:])))
        return found if isinstance(found, dict) else {}

    def find_schema(self, pointer: str) -> Object:
        """The component that a model is."""
        return as_object(self.schemas.get(self.keys.get(pointer, "")))

    def find_argument(self, operation: str, location: str, name: str) -> Object:
        """The parameter, the property of the body, or the body itself."""
        node = self.find_operation(operation)
        if location == "body":
            body: Json = body_properties(node, self.schemas).get(name) or node.get("requestBody")
            return as_object(body)
        for parameter in map(as_object, as_list(node.get("parameters"))):
            if (as_text(parameter.get("in")), as_text(parameter.get("name"))) == (location, name):
                return parameter
        return {}


def _unescape(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")


def refine_lines(comparison: Comparison, old: Side, new: Side) -> Comparison:
    """The comparison with the lines of arguments and fields."""
    before, after = Lines(old), Lines(new)

    def refined(change: Change) -> Change:
        return replace(
            change,
            old_origin=before.refine(change.old_origin),
            new_origin=after.refine(change.new_origin),
        )

    return replace(comparison, changes=tuple(map(refined, comparison.changes)))
