"""The generator, the package, every example of it and idiomatic uses of it are clean under strict type checkers."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ..backends import write_client
from .examples import build_module, find_examples

ROOT = Path(__file__).parents[2]
USAGE = Path("tests/typing/usage.py")
SOURCES = [Path("generator/goldsmith"), Path("generated/bitbadges"), Path("spec/cookbook")]
SECONDS = 540


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All docstring examples of the package in one file."""
    path = tmp_path_factory.mktemp("examples") / "docstring_examples.py"
    path.write_text(build_module(list(find_examples(ROOT / "generated" / "bitbadges"))))
    return path


@pytest.fixture(scope="module")
def readmes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All Python of the READMEs in one file, a function for each block."""
    texts = [(ROOT / name / "README.md").read_text(encoding="utf-8") for name in (".", "generated")]
    blocks = [
        block for text in texts for block in re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    ]
    assert len(blocks) >= 10
    lines = ["from bitbadges import APIStatusError, BitBadges, Call, Options, Page, models", ""]
    given = {
        "client": "BitBadges",
        "call": "Call[models.GetCollectionSuccessResponse]",
        "page": "Page[models.ListActivityDoc, models.GetAddressListActivitySuccessResponse]",
    }
    for number, block in enumerate(blocks):
        parts = [f"{name}: {kind}" for name, kind in given.items() if f"as {name}:" not in block]
        keyword = "async def" if "async with" in block else "def"
        lines.append(f"{keyword} block_{number}({', '.join(parts)}) -> None:")
        lines.extend(f"    {line}" if line else "" for line in block.splitlines())
    path = tmp_path_factory.mktemp("readmes") / "readme_examples.py"
    path.write_text("\n".join([*lines, ""]))
    return path


def check(command: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a type checker at the root of the repository, with its configuration."""
    variables = {**os.environ, "NO_COLOR": "1", **environment}
    return subprocess.run(
        command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=SECONDS
    )


def run_mypy(*paths: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """mypy in strict mode."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary"]
    return check([*command, *map(str, paths)], **environment)


def run_pyright(*paths: Path, project: Path | None = None) -> subprocess.CompletedProcess[str]:
    """pyright in strict mode, by the configuration of a ``project`` if there is one; skips the test where it cannot run."""
    if shutil.which("node") is None:
        pytest.skip("no pyright: node is not installed")
    python = ["--pythonpath", sys.executable]
    said = [] if project is None else ["--project", str(project)]
    command = [sys.executable, "-m", "pyright", *python, *said, *map(str, paths)]
    done = check(command, PYRIGHT_PYTHON_IGNORE_WARNINGS="1")
    if re.search(r"npm (error|ERR!)|ENOTFOUND|EAI_AGAIN", done.stderr):
        pytest.skip(f"no pyright: npm could not install it: {done.stderr.strip()[-200:]}")
    return done


def test_every_method_has_an_example() -> None:
    """Each of the 36 methods shows an example, in the client that waits and in the one that awaits."""
    found = list(find_examples(ROOT / "generated" / "bitbadges"))
    methods = {(each.owner.removeprefix("Async"), each.name, each.is_awaited) for each in found}
    assert len(methods) == 72
    assert all(each.name in each.source for each in found)


def test_mypy(examples: Path, readmes: Path) -> None:
    """``mypy --strict`` has nothing to say, of the runtime by itself and of the tests either."""
    done = run_mypy(*SOURCES, Path("templates/runtime"), Path("tests"), examples, readmes)
    assert done.returncode == 0, done.stdout + done.stderr


def test_mypy_of_structs(tmp_path: Path) -> None:
    """The same client with structs, its examples, and all uses of it but those of pydantic's own methods, are clean as well."""
    home, name = write_client("bitbadges_structs"), "bitbadges_structs"
    usage = (ROOT / USAGE).read_text(encoding="utf-8")
    begin, end = usage.index("def dump_as_pydantic"), usage.index("async def wait")
    texts = {
        "usage_of_structs.py": usage[:begin] + usage[end:],
        "examples_of_structs.py": build_module(list(find_examples(home / name))),
    }
    for file, text in texts.items():
        renamed = re.sub(r"^from bitbadges\b", f"from {name}", text, flags=re.MULTILINE)
        (tmp_path / file).write_text(renamed, encoding="utf-8")
    done = run_mypy(home / name, *(tmp_path / file for file in texts), MYPYPATH=str(home))
    assert done.returncode == 0, done.stdout + done.stderr


def test_pyright(examples: Path) -> None:
    """pyright in strict mode has nothing to say."""
    done = run_pyright(*SOURCES, USAGE, examples)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_wrong_example_is_found(tmp_path: Path) -> None:
    """An example that does not fit the package fails: what passes above has been read."""
    path = tmp_path / "wrong.py"
    path.write_text(
        "from bitbadges import BitBadges\n\n\n"
        "def wrong(client: BitBadges) -> int:\n"
        "    return client.tokens.get_collection('1', depth=2)\n"
    )
    done = run_mypy(path)
    assert done.returncode == 1
    assert set(re.findall(r"\[([a-z-]+)\]", done.stdout)) == {"call-arg", "return-value"}
    checked = run_pyright(path)
    assert checked.returncode == 1
    assert "depth" in checked.stdout
