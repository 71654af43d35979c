"""``./run demo`` shows what it says it shows, as a process; and what the READMEs begin with runs against the fake's server as it stands."""

from __future__ import annotations

import ast
import asyncio
import inspect
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bitbadges.testing import serve

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_demo_shows_the_wire_and_ends() -> None:
    """Each step with what it sends and gets; nothing secret, nothing left behind, nothing of the environment."""
    environment = os.environ | {
        "BITBADGES_BASE_URL": "http://127.0.0.1:9",
        "HTTP_PROXY": "http://127.0.0.1:9",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.demo"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    said, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    if hasattr(os, "killpg"):
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)
    requests = re.findall(r"^   > ([A-Z]+) http://127\.0\.0\.1:\d+(/\S+)(.*)$", said, re.MULTILINE)
    assert [f"{method} {target}{again.strip()}" for method, target, again in requests] == [
        "POST /dynamicStores",
        *["POST /storeActions/single"] * 3,
        "GET /dynamicStore/store-1/values",
        "GET /dynamicStore/store-1/values?bookmark=page-2",
        "GET /addressList/no-such-list",
        "GET /collection/1/1/owners?sort=amount",
        "GET /collection/1",
        "GET /collection/1(attempt 2)",
    ]
    statuses = re.findall(r"^   < (\d+)$", said, re.MULTILINE)
    assert statuses == [*["200"] * 6, "404", "400", "429", "200"]
    assert re.findall(r"^   = (.*?)(?:   \(.*)?$", said, re.MULTILINE)[2:] == [
        "['bb1alice', 'bb1bob', 'bb1carol']",
        "(<class 'bitbadges.errors.NotFoundError'>, 404, 'There is no list of this id')",
        "'tokens.get_owners: query sort is no parameter that the document knows: did you mean sortBy?'",
        "True",
    ]
    assert "x-api-key: ***" in said
    assert "demo-key" not in said
    assert "demo-token" not in said


def test_who_reads_no_further_is_no_failure() -> None:
    """``./run demo | head -1``."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.demo"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(30) == 0
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()


def list_blocks() -> Iterator[tuple[str, str]]:
    """The Python that the READMEs begin with: of the client's quick start, and of the package's use."""
    for path, section in (("README.md", "## Quick start of"), ("generated/README.md", "## Use\n")):
        text = (ROOT / path).read_text(encoding="utf-8").partition(section)[2]
        for block in _BLOCK.findall(text.partition("\n## ")[0]):
            yield path, block


BLOCKS = list(list_blocks())


@pytest.mark.parametrize(("path", "block"), BLOCKS, ids=[path for path, _ in BLOCKS])
def test_a_quick_start_runs_as_it_stands(
    path: str,
    block: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """With the address of the fake's server, and anything as the key; no page is read twice."""
    with serve() as url:
        monkeypatch.setenv("NO_PROXY", "*")
        monkeypatch.setenv("BITBADGES_BASE_URL", url)
        monkeypatch.setenv("BITBADGES_API_KEY", "...")
        code = compile(block, path, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        given: dict[str, Any] = {"__name__": "__main__"}
        running = eval(code, given)
        if inspect.iscoroutine(running):
            asyncio.run(running)
    assert capsys.readouterr().out
    assert not caplog.records


def test_both_readmes_have_one() -> None:
    """The package's for both clients."""
    assert [path for path, _ in BLOCKS] == [
        "README.md",
        "generated/README.md",
        "generated/README.md",
    ]
