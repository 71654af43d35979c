"""What others say of the document: a validator of OpenAPI, and a linter with its recommended rules."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .npm import Tool, UnavailableError

ROOT = Path(__file__).parents[2]
REDOCLY = Tool("@redocly/cli", "2.77.0", "redocly")


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a command at the root of the repository."""
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240)


def test_openapi_spec_validator_passes() -> None:
    """The document is valid OpenAPI 3.1."""
    done = run(sys.executable, "-m", "openapi_spec_validator", "spec/openapi.yaml")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "OK" in done.stdout


def test_openapi_spec_validator_would_find_a_fault(tmp_path: Path) -> None:
    """A document without ``info`` does not pass: what passes above has been read."""
    broken = tmp_path / "openapi.yaml"
    broken.write_text("openapi: 3.1.0\npaths: {}\n")
    done = run(sys.executable, "-m", "openapi_spec_validator", str(broken))
    assert done.returncode != 0


def test_redocly_lint_passes() -> None:
    """``redocly lint`` with ``redocly.yaml`` finds neither an error nor a warning."""
    try:
        redocly = REDOCLY.require()
    except UnavailableError as error:
        pytest.skip(f"no redocly: {error}")
    done = run(str(redocly), "lint", "spec/openapi.yaml")
    assert done.returncode == 0, done.stdout + done.stderr
    # What it says of the version of node is not about the document.
    assert "Your API description is valid" in done.stderr + done.stdout
    assert "You have" not in done.stderr, done.stderr
