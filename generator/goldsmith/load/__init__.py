"""Reads a document, with all the files that it is made of, into memory."""

from __future__ import annotations

from pathlib import Path

from goldsmith.config.names import Naming
from goldsmith.config.selection import Selection
from goldsmith.diagnostics import Report
from goldsmith.load.bundle import bundle
from goldsmith.load.document import Document, Json, Origin
from goldsmith.load.files import Files
from goldsmith.load.names import apply_names
from goldsmith.load.overlay import apply_overlays
from goldsmith.load.references import settle_references
from goldsmith.load.select import select_operations
from goldsmith.load.size import require_size
from goldsmith.load.swagger2 import convert_swagger2, is_swagger2

_ALL = Selection()

__all__ = ["Document", "Json", "Origin", "load_document"]


def load_document(
    location: str,
    *,
    root: Path,
    overlays: tuple[str, ...] = (),
    allow_remote: tuple[str, ...] = (),
    selection: Selection = _ALL,
    names: tuple[Naming, ...] = (),
    report: Report,
) -> Document:
    """The document at ``location`` (a path below ``root``, or a URL), its files joined and its overlays applied;
    of its operations those that ``selection`` leaves, and with the ``names`` that the configuration gives.

    Raises :class:`~goldsmith.diagnostics.InputError` where there is no document to speak of, or one too large; whatever else is
    wrong goes into the report.
    """
    files = Files(report, allow_remote)
    source = files.open_root(location, root)
    document = bundle(source, files, report)
    apply_overlays(document, overlays, root, files, report)
    if is_swagger2(document):
        convert_swagger2(document)
    apply_names(document, names, report)
    if selection:
        select_operations(document, selection, report)
    require_size(document, selection, report)
    settle_references(document, report)
    return document
