"""A project with a cookbook."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .projects import CONFIG, DOCUMENT


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with an empty cookbook."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "api.json").write_text(json.dumps(DOCUMENT))
    (tmp_path / "goldsmith.toml").write_text(CONFIG.format(parts='"reference", "testing"'))
    (tmp_path / "recipes").mkdir()
    return tmp_path
