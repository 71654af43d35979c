"""Packages with a command line, generated from documents that the tests write down."""

from __future__ import annotations

import importlib
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from goldsmith.config import build_config
from goldsmith.config.table import Value
from goldsmith.pipeline import build_tree, understand

HERE = Path(__file__).parent


@cache
def make_folder() -> Path:
    """Where the packages are, for as long as the tests run."""
    folder = Path(tempfile.mkdtemp(prefix="goldsmith-commandline-"))
    sys.path.append(str(folder))
    return folder


@cache
def build_package(name: str) -> Path:
    """The folder of the package of ``NAME.yaml``, beside this module."""
    document = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    return write_package(name, document)


def write_package(name: str, document: Mapping[str, Any], **more: Value) -> Path:
    """The folder of a package that is made of a document, with ``more`` of a configuration."""
    source = make_folder() / f"{name}.yaml"
    source.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    package = f"shell_{name}"
    options: dict[str, Value] = {"document": source.name, "output": "out", "package": package}
    options |= {"parts": ["cli"], "include-package": False, **more}
    config = build_config(source.parent, options)
    folder = make_folder() / package
    for path, text in build_tree(config, understand(config)).items():
        place = folder / path.removeprefix(f"{package}/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    importlib.invalidate_caches()
    return folder


def import_main(name: str) -> ModuleType:
    """The module of a package's command line that has ``main``."""
    return importlib.import_module(f"{build_package(name).name}.cli.main")


__all__ = ["build_package", "import_main", "write_package"]
