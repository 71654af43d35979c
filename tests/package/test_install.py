"""The generated package stands alone: installed, or copied into somebody's tree."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from goldsmith.parts import PARTS

from ..wire.recording import RecordingServer, open_recording
from .environment import build_environment, link_distribution, require

ROOT = Path(__file__).parents[2]
PROBE = Path(__file__).with_name("probe.py")
IGNORED = shutil.ignore_patterns("__pycache__", "*.egg-info", "build", "dist")


@pytest.fixture
def server() -> Iterator[RecordingServer]:
    """Answers the three requests of the probe."""
    with open_recording() as recording:
        more, end = ({"bookmark": "b", "hasMore": flag} for flag in (True, False))
        recording.answer_json(
            {"balance": "18446744073709551615"},
            {"lookupValues": [{"key": "a", "inStore": True}], "pagination": more},
            {"lookupValues": [{"key": "b", "inStore": False}], "pagination": end},
        )
        yield recording


@pytest.fixture(scope="module")
def interpreter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with a copy of ``generated/`` installed; the copy is gone before anything is imported."""
    folder = tmp_path_factory.mktemp("install")
    source = folder / "source"
    shutil.copytree(ROOT / "generated", source, ignore=IGNORED)
    python = build_environment(source, folder / "environment")
    shutil.rmtree(source)
    return python


def probe(python: Path | str, *arguments: str) -> dict[str, Any]:
    """What the probe saw; isolated from this tree and from all variables."""
    command = [str(python), "-I", "-W", "error", str(PROBE), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env={})
    require(done)
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


def check_calls(seen: dict[str, Any], server: RecordingServer) -> None:
    """The calls went over the wire and their answers were read."""
    assert seen["sync"]["balance"] == 2**64 - 1
    assert seen["async"] == ["a", "b"]
    assert seen["loaded"] == []
    assert [request.target.partition("/v0")[2] for request in server.requests] == [
        "/collection/1/2/balance/bb1abc",
        "/dynamicStore/store/values",
        "/dynamicStore/store/values?bookmark=b",
    ]


def test_installed_alone(interpreter: Path, server: RecordingServer) -> None:
    """In a fresh environment, without goldsmith, the package imports and makes calls with and without await."""
    seen = probe(interpreter, "bitbadges", server.url)
    check_calls(seen, server)
    assert seen["goldsmith"] is False
    assert Path(seen["file"]).is_relative_to(interpreter.parents[1])


def test_distribution(interpreter: Path) -> None:
    """The distribution needs httpx2 and pydantic only, beside what its extras bring; it is marked as typed, and holds one package."""
    script = (
        "import json; from importlib.metadata import distribution as d; b = d('bitbadges');"
        "print(json.dumps([b.requires, b.version, [str(f) for f in b.files]]))"
    )
    done = subprocess.run(
        [str(interpreter), "-I", "-c", script], capture_output=True, text=True, timeout=60
    )
    require(done)
    requires, version, files = json.loads(done.stdout)
    needed = {re.split(r"[^\w-]", text)[0] for text in requires if "extra ==" not in text}
    assert needed == {"httpx2", "pydantic"}
    assert version
    assert "bitbadges/py.typed" in files
    assert "bitbadges/goldsmith.surface.json" in files
    tops = {name.split("/")[0] for name in files if not name.startswith("..")}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"bitbadges"}


@pytest.mark.parametrize("name", ["acme.vendor.bb_client", "client"])
def test_vendored(name: str, tmp_path: Path, server: RecordingServer) -> None:
    """Copied under another name, at any depth, it works; nothing called ``bitbadges`` is there."""
    target = tmp_path.joinpath(*name.split("."))
    shutil.copytree(ROOT / "generated" / "bitbadges", target, ignore=IGNORED)
    for folder in target.parents:
        if folder.is_relative_to(tmp_path) and folder != tmp_path:
            (folder / "__init__.py").touch()
    seen = probe(sys.executable, name, server.url, str(tmp_path))
    check_calls(seen, server)
    assert seen["sync"]["class"] == f"{name}.models"
    assert Path(seen["file"]).is_relative_to(target)


def list_absolute_imports(source: str) -> set[str]:
    """The packages that a module imports by their absolute names."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module)
    return {name.partition(".")[0] for name in found}


def test_imports_are_relative() -> None:
    """The package imports itself relatively, and else the standard library, httpx2, pydantic and what is optional.

    Of its parts, each with libraries of its own, ``tests/house`` knows.
    """
    foreign: set[str] = set()
    package = ROOT / "generated" / "bitbadges"
    parts = [package / part.folder for part in PARTS]
    for path in package.rglob("*.py"):
        if not any(path.is_relative_to(part) for part in parts):
            foreign |= list_absolute_imports(path.read_text()) - set(sys.stdlib_module_names)
    assert "bitbadges" not in foreign
    assert {"httpx2", "pydantic"} <= foreign
    assert foreign <= {"httpx2", "pydantic", "pydantic_core", "opentelemetry", "typing_extensions"}


def test_the_command(interpreter: Path, server: RecordingServer) -> None:
    """It is installed with the package; without its extra it says how to get that, with it it makes calls."""
    place = interpreter.with_name("bitbadges")
    command = str(place if place.exists() else place.with_suffix(".exe"))

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [command, *words], capture_output=True, text=True, timeout=60, env={}, check=False
        )

    done = run("--help")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "The command line needs click: pip install 'bitbadges[cli]'\n"
    (packages,) = {
        *interpreter.parents[1].glob("lib/python*/site-packages"),
        *interpreter.parents[1].glob("Lib/site-packages"),
    }
    link_distribution("click", packages)
    line = ["tokens", "get-balance-by-address-specific-token", "1", "2", "bb1abc", "-o", "json"]
    done = run(*line, "--base-url", server.url)
    require(done)
    assert json.loads(done.stdout) == {"balance": "18446744073709551615"}
