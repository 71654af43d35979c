"""Packages that are generated from cases, with their test kits, and imported."""

from __future__ import annotations

import importlib
import sys
import tempfile
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from goldsmith.config import build_config
from goldsmith.pipeline import build_tree, understand

CASES = Path(__file__).parents[1] / "cases"


@cache
def make_folder() -> Path:
    """Where the packages are, for as long as the tests run."""
    folder = Path(tempfile.mkdtemp(prefix="goldsmith-kit-"))
    sys.path.append(str(folder))
    return folder


def write_package(document: Path, folder: Path, name: str) -> None:
    """Generates a package of a document, with its test kit, into a folder of its name."""
    given: dict[str, Any] = {"document": document.name, "output": "out", "package": name}
    config = build_config(
        document.parent, {**given, "include-package": False, "parts": ["testing"]}
    )
    for path, text in build_tree(config, understand(config)).items():
        place = folder / name / path.removeprefix(f"{name}/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


@cache
def import_kit(case: str) -> ModuleType:
    """The test kit of a case's package."""
    name = f"kit_{case.replace('-', '_')}"
    write_package(next((CASES / case).glob("spec.*")), make_folder(), name)
    importlib.invalidate_caches()
    return importlib.import_module(f"{name}.testing")
