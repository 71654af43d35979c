"""Declared conventions, laid upon operations: one fits where the operation has all its parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from goldsmith.config.model import Convention
from goldsmith.infer.candidate import Fields
from goldsmith.infer.items import find_items
from goldsmith.infer.shapes import Shape, open_schema
from goldsmith.ir.types import find_at
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import as_text
from goldsmith.paging import ARGUMENTS, POINTERS

_METHODS = ("get", "query", "post")
EXTENSION = "x-goldsmith-paging"


def read_root(document: Document) -> Iterator[Convention]:
    """The conventions that a document's root declares: one, or a list of them."""
    declared = document.root.get(EXTENSION)
    for each in as_list(declared) if isinstance(declared, list) else [declared]:
        if isinstance(each, dict):
            fields: dict[str, object] = dict(each)
            yield Convention(fields=fields, location=document.locate(each))


def apply_convention(convention: Convention, shape: Shape) -> Fields | None:
    """The declaration that a convention makes of an operation; ``None`` where it lacks a part."""
    if shape.node.method not in _METHODS or not shape.places:
        return None
    fields = cast(Fields, dict(convention.fields))
    if any(str(fields[key]) not in shape.names for key in ARGUMENTS if key in fields):
        return None
    if "items" not in fields:
        items = find_items(shape)
        if items is None:
            return None
        fields["items"] = items.pointer
    answer = cast(Json, shape.places[0].schema)
    found = {
        key: find_at(str(fields[key]), answer, shape.schemas) for key in POINTERS if key in fields
    }
    if any(each is None for each in found.values()):
        return None
    if as_object(found["items"]).get("type") != "array":
        return None
    return fields if _has_key(fields, as_object(found["items"]), shape) else None


def _has_key(fields: Fields, items: Object, shape: Shape) -> bool:
    key = as_text(fields.get("key"))
    if not key:
        return True
    item = open_schema(items.get("items"), shape.schemas)
    return find_at(key, item, shape.schemas) is not None
