"""Reads a document, with all the files that it is made of, into memory."""

from __future__ import annotations

from pathlib import Path

from goldsmith.diagnostics import Report
from goldsmith.load.bundle import bundle
from goldsmith.load.document import Document, Json, Origin
from goldsmith.load.files import Files
from goldsmith.load.overlay import apply_overlays
from goldsmith.load.references import settle_references
from goldsmith.load.swagger2 import convert_swagger2, is_swagger2

__all__ = ["Document", "Json", "Origin", "load_document"]


def load_document(
    location: str,
    *,
    root: Path,
    overlays: tuple[str, ...] = (),
    allow_remote: tuple[str, ...] = (),
    report: Report,
) -> Document:
    """The document at ``location`` (a path below ``root``, or a URL), its files joined and its overlays applied.

    Raises :class:`~goldsmith.diagnostics.InputError` where there is no document to speak of; whatever else is wrong goes
    into the report.
    """
    files = Files(report, allow_remote)
    source = files.open_root(location, root)
    document = bundle(source, files, report)
    apply_overlays(document, overlays, root, files, report)
    if is_swagger2(document):
        convert_swagger2(document)
    settle_references(document, report)
    return document
