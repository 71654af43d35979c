"""The job for GitLab, as the guide has it: its script, run as a runner runs it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from .projects import CHANGED, ROOT, commit, write_client


def read_job() -> dict[str, Any]:
    """The job in the guide."""
    text = (ROOT / "docs" / "guides" / "ci.md").read_text()
    (found,) = re.findall(r"```yaml\n(goldsmith:\n.*?)```", text, re.DOTALL)
    job: dict[str, Any] = yaml.safe_load(found)["goldsmith"]
    return job


@pytest.mark.parametrize(("is_merge", "status"), [(False, 0), (True, 1)])
def test_a_merge_request_that_breaks_callers_fails(
    tmp_path: Path, is_merge: bool, status: int
) -> None:
    """On a branch the client is held to its document alone; in a merge request a break is told, and fails."""
    client = write_client(tmp_path)
    base = commit(client, "client")
    commit(write_client(tmp_path, CHANGED.replace("/pets/", "/animals/")), "changed")
    job = read_job()
    assert job["variables"] == {"GIT_DEPTH": "0"}
    scripts = [*job["script"]]
    assert all(isinstance(line, str) for line in scripts)
    env = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    env["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = base if is_merge else ""
    done = subprocess.run(
        ["sh", "-ec", "\n".join(scripts)], cwd=client, env=env, capture_output=True, text=True
    )
    assert "no drift" in done.stdout
    assert done.returncode == status, done.stdout + done.stderr
    assert ("major (1 -> 2.0.0)" in done.stdout) is is_merge
