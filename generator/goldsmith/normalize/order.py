"""Sorts what the document's author may reorder freely, so that the same document gives the same bytes."""

from __future__ import annotations

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document
from goldsmith.load.values import Object, as_object
from goldsmith.normalize.nodes import component_schemas


def sort_keys(document: Document, report: Report) -> None:
    """Sorts component schemas, security schemes and paths by name; properties keep the author's order."""
    _sort(component_schemas(document.root))
    _sort(as_object(as_object(document.root.get("components")).get("securitySchemes")))
    _sort(as_object(document.root.get("paths")))


def _sort(mapping: Object) -> None:
    items = sorted(mapping.items())
    mapping.clear()
    mapping.update(items)
