"""The guides do what they say: each is followed from its first line to its last, on a small document."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from goldsmith.cli.main import main

from .pages import ROOT

GUIDES = sorted((ROOT / "docs" / "guides").glob("*.md"))
FOLLOWED = [path for path in GUIDES if path.stem not in ("agents", "ci")]
"""What the guide for CI shows is run by ``tests/ci``, each by the program that it is for; that for agents by ``tests/agents``."""
_BLOCK = re.compile(r"(?:^`([^`\n]+)`:\n\n)?^(`{3,})([a-z]+)\n(.*?)^\2$", re.MULTILINE | re.DOTALL)
PETS = """\
openapi: 3.1.0
info: {title: Petstore, version: "1"}
servers: [{url: https://example.com}]
paths:
  /pets: {get: {operationId: listPets, tags: [pets], responses: {"200": {description: fine}}}}
"""


@pytest.mark.parametrize("guide", FOLLOWED, ids=lambda path: path.stem)
def test_can_be_followed(guide: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are written as they are shown, and every command ends well; a package that is to be upgraded is there."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yaml").write_text(PETS)
    blocks = _BLOCK.findall(guide.read_text(encoding="utf-8"))
    ran = 0
    for name, _, language, text in blocks:
        if language == "console":
            for line in text.splitlines():
                assert _run(line) == 0, line
                ran += 1
            continue
        assert name, f"the block of {language} does not say which file it is"
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if guide.stem == "upgrading":
            assert main(["generate"]) == 0
    assert ran


def _run(line: str) -> int:
    program, *arguments = shlex.split(line)
    if program == "goldsmith":
        return main(arguments)
    command = [sys.executable, "-m", f"{program}.cli", *arguments]
    environment = {**os.environ, "PYTHONPATH": "client"}
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode


def test_the_readme_leads_to_each() -> None:
    """By a link that is right."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert GUIDES
    assert not [path.name for path in GUIDES if f"(docs/guides/{path.name})" not in readme]
