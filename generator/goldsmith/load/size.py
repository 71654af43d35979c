"""The limit of a document's size: better one sentence at once than minutes of silence."""

from __future__ import annotations

from goldsmith.config.selection import Selection
from goldsmith.diagnostics import InputError, Report
from goldsmith.load.document import Document
from goldsmith.load.select import find_candidates


def require_size(document: Document, selection: Selection, report: Report) -> None:
    """Raises :class:`InputError` where more operations are left than there may be."""
    count = sum(not candidate.is_webhook for candidate in find_candidates(document.root))
    if count <= selection.most_operations:
        return
    report.error(
        "too-large",
        f"the document has {count:,} operations, and {selection.most_operations:,} are the most that are taken",
        document.locate(document.root, "paths"),
        "pick some of them with `include` or `exclude` in a configuration, or raise `most-operations` there",
    )
    raise InputError(report.diagnostics)
