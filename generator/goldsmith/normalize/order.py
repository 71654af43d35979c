"""Sorts what the document's author may reorder freely, so that the same document gives the same bytes."""

from __future__ import annotations

from ..diagnostics import Report
from ..load.document import Document
from .nodes import Object, as_object, component_schemas


def sort_keys(document: Document, report: Report) -> None:
    """Sorts component schemas, security schemes and paths by name; properties keep the author's order."""
    _sort(component_schemas(document.root))
    _sort(as_object(as_object(document.root.get("components")).get("securitySchemes")))
    _sort(as_object(document.root.get("paths")))


def _sort(mapping: Object) -> None:
    items = sorted(mapping.items())
    mapping.clear()
    mapping.update(items)
