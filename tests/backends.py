"""Which library the models of the clients under test are of.

``GOLDSMITH_MODELS=msgspec`` in the environment runs the suites of clients against structs; without it they run against pydantic.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from goldsmith.assets import read_runtime
from goldsmith.config import read_config
from goldsmith.pipeline import build_tree, understand

MODELS = os.environ.get("GOLDSMITH_MODELS", "pydantic")
ROOT = Path(__file__).parents[1]


@cache
def write_runtime() -> Path:
    """A folder with the runtime of structs as the package ``runtime``."""
    folder = _make_folder("goldsmith-runtime-")
    for path, text in read_runtime("msgspec").items():
        _write(folder / "runtime" / path, text)
    return folder


@cache
def write_client(package: str = "bitbadges") -> Path:
    """A folder with the client of this repository, generated with structs, as a package of its own name or another."""
    folder = _make_folder("goldsmith-twin-")
    config = replace(read_config(ROOT / "pyproject.toml"), models="msgspec", package=package)
    for path, text in build_tree(config, understand(config)).items():
        _write(folder / path, text)
    return folder


def _make_folder(prefix: str) -> Path:
    """A folder that is there until this process ends."""
    folder = Path(mkdtemp(prefix=prefix))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _write(place: Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def put_first() -> None:
    """Have ``bitbadges`` and ``runtime`` be those of structs, where the environment asks for them."""
    if MODELS == "msgspec":
        sys.path[:0] = [str(write_client()), str(write_runtime())]
