"""Generates a client with parts from a document, by the command that everybody uses."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from .check import PACKAGE


def generate_client(
    document: Path, folder: Path, parts: list[str], models: str = "pydantic"
) -> tuple[Path, str]:
    """Where the distribution is, and what was said where it could not be written."""
    output = folder / document.stem
    file = folder / f"{document.stem}.toml"
    keys: dict[str, object] = {
        "document": str(document),
        "output": str(output),
        "package": PACKAGE,
        "class-name": "Client",
        "parts": parts,
    }
    if models != "pydantic":
        keys["models"] = models
    lines = [f"{key} = {json.dumps(value)}\n" for key, value in keys.items()]
    file.write_text("".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "goldsmith", "generate", "--config", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return output, done.stderr[-1000:] if done.returncode else ""


def run_mypy(arguments: list[str], folder: Path, cache: Path) -> tuple[list[str], str]:
    """What mypy finds in strict mode, an error a line; and what it says where it ends otherwise."""
    flags = ["--strict", "--config-file=", "--python-version=3.11", f"--cache-dir={cache}"]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *flags, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    errors = [line for line in done.stdout.splitlines() if "error:" in line]
    return errors, done.stderr[-500:] if done.returncode > 1 else ""
