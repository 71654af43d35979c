"""How the tests of reading read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from goldsmith.diagnostics import Report
from goldsmith.load.read import read_source


def _read(home: Path, text: str | bytes, name: str = "api.yaml") -> tuple[Any, list[str]]:
    (home / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    report = Report()
    source = read_source(home / name, report)
    return None if source is None else source.content, [str(d) for d in report.diagnostics]
