"""Drops component schemas that nothing of the API reaches: they would be classes that no call takes or gives."""

from __future__ import annotations

from collections.abc import Iterator

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_object
from goldsmith.normalize.nodes import (
    COMPONENT_PREFIX,
    as_text,
    component_schemas,
    is_true,
    references,
)

KEPT = "x-goldsmith-keep"


def drop_unreachable(document: Document, report: Report) -> None:
    """Keeps what operations, webhooks and callbacks refer to, directly or through other schemas; and schemas that are to be kept."""
    schemas = component_schemas(document.root)
    reached: set[str] = set()
    pending = [name for key in ("paths", "webhooks") for name in references(document.root.get(key))]
    pending += [name for name, schema in schemas.items() if is_true(as_object(schema).get(KEPT))]
    while pending:
        name = pending.pop()
        if name not in reached and name in schemas:
            reached.add(name)
            pending.extend(references(schemas[name]))
            pending.extend(_mapped(schemas[name]))
    for name in [name for name in schemas if name not in reached]:
        del schemas[name]


def _mapped(schema: Json) -> Iterator[str]:
    """What an object may be instead, by the mapping of its discriminator; a union names its members itself."""
    if any(key in as_object(schema) for key in ("anyOf", "oneOf")):
        return
    discriminator: Object = as_object(as_object(schema).get("discriminator"))
    for target in as_object(discriminator.get("mapping")).values():
        yield as_text(target).removeprefix(COMPONENT_PREFIX).replace("~1", "/").replace("~0", "~")
