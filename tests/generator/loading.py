"""Documents out of strings, for the tests of loading and validating."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any

from goldsmith.diagnostics import Report
from goldsmith.load import load_document
from goldsmith.load.document import Document
from goldsmith.validate import validate_document


@dataclass(frozen=True)
class Loaded:
    """A document and what was found on the way to it."""

    document: Document
    report: Report

    @property
    def root(self) -> Any:
        """The data."""
        return self.document.root

    @property
    def found(self) -> list[str]:
        """The diagnostics, without their hints."""
        return [str(finding).split("\n")[0] for finding in self.report.diagnostics]

    @property
    def hints(self) -> list[str | None]:
        """The hints of the diagnostics."""
        return [finding.hint for finding in self.report.diagnostics]


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Writes files, their common indentation taken away."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")


def load(
    folder: Path,
    files: Mapping[str, str] | str,
    *,
    overlays: tuple[str, ...] = (),
    validate: bool = False,
) -> Loaded:
    """Loads the first of some files; a text alone is ``api.yaml``. The folder must be the current one."""
    named = {"api.yaml": files} if isinstance(files, str) else files
    write_files(folder, named)
    report = Report()
    document = load_document(next(iter(named)), root=folder, overlays=overlays, report=report)
    if validate:
        report.extend(validate_document(document).diagnostics)
    return Loaded(document, report)
