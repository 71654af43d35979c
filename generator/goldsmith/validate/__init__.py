"""What is wrong with a document, all of it: each rule looks for one thing, and gives every case of it its place."""

from __future__ import annotations

from collections.abc import Callable

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document
from goldsmith.validate import (
    depth,
    extensions,
    operations,
    paging,
    parameters,
    references,
    schemas,
    structure,
    text,
)
from goldsmith.validate.survey import forget

Rule = Callable[[Document, Report], None]

RULES: tuple[Rule, ...] = (
    *structure.RULES,
    *schemas.RULES,
    *depth.RULES,
    *operations.RULES,
    *parameters.RULES,
    *references.RULES,
    *text.RULES,
    *extensions.RULES,
    *paging.RULES,
)


def validate_document(document: Document) -> Report:
    """Everything that the rules find: errors stop a run; what a warning names is mended in the normal form."""
    report = Report()
    forget(document)
    for rule in RULES:
        rule(document, report)
    forget(document)
    return report
