"""Documents of the cases, taken through the normal form to the API."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from goldsmith.config import Config
from goldsmith.diagnostics import Report
from goldsmith.ir.build import build_api
from goldsmith.ir.model import Api
from goldsmith.load import Document, load_document
from goldsmith.normalize import normalize_document

CASES = Path(__file__).parents[1] / "cases"


def find_documents(*prefixes: str) -> list[str]:
    """The cases whose names begin so, but for those whose documents cannot be loaded."""
    return [
        folder.name
        for folder in sorted(CASES.iterdir())
        if folder.name.startswith(prefixes) and (folder / "spec.yaml").exists()
    ]


def read_case(name: str) -> Document:
    """The document of a case, its files joined."""
    folder = CASES / name
    return load_document(str(folder / "spec.yaml"), root=folder, report=Report())


def section(document: Document, *keys: str) -> dict[str, Any]:
    """A mapping of a document; an empty one where there is none."""
    node: Any = document.root
    for key in keys:
        node = node.get(key, {}) if isinstance(node, dict) else {}
    return node if isinstance(node, dict) else {}


def build(document: Document, pins: Mapping[str, str] | None = None) -> tuple[Api, Report]:
    """The API of a document, and what was found on the way."""
    report = Report()
    config = Config(root=CASES, document="spec.yaml", output=CASES / "out", package="sample")
    normal = normalize_document(document, report)
    return build_api(normal, config, report, pins or {}), report
