"""Finds the templates: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

import re
from pathlib import Path

_OF_PYDANTIC = re.compile(r"^from pydantic", re.MULTILINE)


def find_templates() -> Path:
    """The folder that holds ``client/``, ``package/``, ``runtime/``, ``structs/``, and a folder for each part."""
    package = Path(__file__).resolve().parent
    for folder in (package / "templates", package.parent.parent / "templates"):
        if (folder / "runtime").is_dir():
            return folder
    raise FileNotFoundError(f"the templates of goldsmith are missing beside {package}")


def read_runtime(models: str) -> dict[str, str]:
    """The modules of the runtime: whatever is not of the library of the models, and those of the one that is asked for."""
    runtime = read_modules("runtime")
    if models == "pydantic":
        return runtime
    shared = {path: text for path, text in runtime.items() if not _OF_PYDANTIC.search(text)}
    return dict(sorted((shared | read_modules("structs")).items()))


def read_text(path: str) -> str:
    """One file of the templates."""
    return (find_templates() / path).read_text(encoding="utf-8")


def read_modules(name: str) -> dict[str, str]:
    """The Python modules of a folder of the templates by path within it, byte for byte."""
    folder = find_templates() / name
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.py"))
    }
