"""Runs the generator over one document, and everything over what it gives."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from .declared import find_operations, read_document
from .formatting import find_unformatted

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "client"
_CONFIGURATION = {"typeCheckingMode": "strict", "include": [PACKAGE], "pythonVersion": "3.11"}


@dataclass(frozen=True, slots=True)
class Options:
    """What is to be checked besides the generating, importing and calling."""

    cache: Path
    mypy: bool = True
    pyright: bool = False
    black: bool = False
    twice: bool = True
    models: str = "pydantic"
    timeout: float = 900


@dataclass(slots=True)
class Row:
    """What was found for a document."""

    name: str
    operations: int = 0
    declared: int = 0
    modules: int = 0
    models: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list[str])

    def line(self) -> str:
        """The row of the table."""
        state = f"{len(self.faults)} faults" if self.faults else "ok"
        return (
            f"{self.name:32} {self.operations:4} of {self.declared:4} operations {self.modules:4} modules"
            f" {self.models:5} models {self.seconds:6.1f} s  {state}"
        )


def check_document(document: Path, folder: Path, options: Options) -> Row:
    """Generates into ``folder`` and collects all faults; stops early only where there is nothing to go on with."""
    row = Row(document.stem)
    started = time.monotonic()
    output = folder / "first" / document.stem
    failure = _generate(document, output, "1", options)
    row.seconds = time.monotonic() - started
    if failure:
        row.faults.append(f"generate: {failure}")
        return row
    _probe(document, output, folder, row, options)
    if options.mypy:
        row.faults += _mypy(output, options)
    if options.pyright:
        row.faults += _pyright(output, folder, options)
    if options.black:
        row.faults += [f"black would change {path}" for path in find_unformatted(output)]
    if options.twice:
        again = folder / "second" / document.stem
        failure = _generate(document, again, "2", options)
        if failure or _hashes(output) != _hashes(again):
            row.faults.append(f"twice: {failure or 'other bytes the second time'}")
    return row


def _generate(document: Path, output: Path, seed: str, options: Options) -> str:
    place = output.with_suffix(".toml")
    place.parent.mkdir(parents=True, exist_ok=True)
    values = {"document": str(document), "output": str(output), "package": PACKAGE}
    lines = (f"{name} = {json.dumps(value)}" for name, value in values.items())
    place.write_text("\n".join([*lines, f'models = "{options.models}"']), encoding="utf-8")
    command = ["generate", "--config", str(place)]
    done = _run([sys.executable, "-m", "goldsmith", *command], ROOT, options, PYTHONHASHSEED=seed)
    return "" if done.returncode == 0 else _end(done)


def _probe(document: Path, output: Path, folder: Path, row: Row, options: Options) -> None:
    declared = find_operations(read_document(document))
    plan = folder / f"{document.stem}.plan.json"
    plan.write_text(json.dumps([each.plain() for each in declared]), encoding="utf-8")
    row.declared = len(declared)
    command = ["-m", "tests.corpus.probe", str(output), PACKAGE, str(plan)]
    done = _run([sys.executable, *command], ROOT, options)
    if done.returncode:
        row.faults.append(f"probe: {_end(done)}")
        return
    found = cast("dict[str, Any]", json.loads(done.stdout))
    row.operations, row.modules, row.models = found["operations"], found["modules"], found["models"]
    row.faults += [f"import {fault}" for fault in found["imports"]]
    row.faults += [f"build {fault}" for fault in found["builds"]]
    row.faults += [f"no method calls {operation}" for operation in found["missing"]]
    row.faults += [f"call {fault}" for fault in found["calls"]]


def _mypy(output: Path, options: Options) -> list[str]:
    flags = ["--strict", "--config-file=", "--python-version=3.11", f"--cache-dir={options.cache}"]
    done = _run([sys.executable, "-m", "mypy", *flags, "-p", PACKAGE], output, options)
    return [] if done.returncode == 0 else [f"mypy {line}" for line in _errors(done.stdout)]


def _pyright(output: Path, folder: Path, options: Options) -> list[str]:
    project = folder / "pyrightconfig.json"
    # A path that is not relative is ignored with a word, and everything beside the project looked at.
    include = [(output / PACKAGE).relative_to(folder).as_posix()]
    project.write_text(
        json.dumps({**_CONFIGURATION, "include": include, "extraPaths": [str(output)]})
    )
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "-p", str(project)]
    done = _run(command, output, options)
    return [] if done.returncode == 0 else [f"pyright {line}" for line in _errors(done.stdout)]


def _errors(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if "error:" in line] or [text[-300:]]


def _hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def _run(
    command: list[str], folder: Path, options: Options, **environment: str
) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            timeout=options.timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(
            command, -1, "", f"not done after {options.timeout:.0f} s"
        )


def _end(done: subprocess.CompletedProcess[str]) -> str:
    return " / ".join((done.stderr or done.stdout).strip().splitlines()[-4:])[-600:]
