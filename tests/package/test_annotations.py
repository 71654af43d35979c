"""Annotations that are read ahead of pydantic mean what pydantic makes of their text."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = """
import importlib, sys
from pydantic import BaseModel
folder, package, ahead = sys.argv[1:]
sys.path.insert(0, folder)
base = importlib.import_module(f"{package}._runtime.models.base")
read, count = base.read_annotations, 0
def tell(kind):
    global count
    before = dict(kind.__dict__.get("__annotations__", {}))
    if ahead == "yes":
        read(kind)
    count += before != kind.__dict__.get("__annotations__", {})
base.read_annotations = tell
models = importlib.import_module(f"{package}.models")
for name, kind in vars(models).items():
    if isinstance(kind, type) and issubclass(kind, BaseModel) and kind.__module__ == models.__name__:
        kind.model_rebuild()
        print(name, kind.__signature__)
        for key, field in kind.model_fields.items():
            print(" ", key, repr(field), key in vars(kind))
sys.stderr.write(f"{count}")
"""


def describe_models(ahead: str) -> tuple[str, int]:
    """What all models of the client are, and the annotations of how many were read ahead."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(ROOT / "generated"), "bitbadges", ahead],
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout, int(done.stderr)


def test_models_are_the_same() -> None:
    """Fields, defaults and signatures."""
    text, none = describe_models("no")
    read, some = describe_models("yes")
    assert none == 0 < some
    assert read == text
