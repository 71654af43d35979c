"""Drops component schemas that nothing of the API reaches: they would be classes that no call takes or gives."""

from __future__ import annotations

from ..diagnostics import Report
from ..load.document import Document
from .nodes import component_schemas, references


def drop_unreachable(document: Document, report: Report) -> None:
    """Keeps what operations, webhooks and callbacks refer to, directly or through other schemas."""
    schemas = component_schemas(document.root)
    reached: set[str] = set()
    pending = [name for key in ("paths", "webhooks") for name in references(document.root.get(key))]
    while pending:
        name = pending.pop()
        if name not in reached and name in schemas:
            reached.add(name)
            pending.extend(references(schemas[name]))
    for name in [name for name in schemas if name not in reached]:
        del schemas[name]
