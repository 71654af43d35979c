"""The client with structs in the place of pydantic's models: the suites of the other one, against it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from ..backends import MODELS, ROOT, write_client

SUITES = {
    "requests": ("tests/wire/test_operations.py", "tests/wire/test_examples.py"),
    "errors and calls": (
        "tests/wire/test_errors.py",
        "tests/calls",
        "tests/executed/test_formats.py",
    ),
    "models and bodies": (
        "tests/runtime/models",
        "tests/runtime/request",
        "tests/runtime/client/test_answers.py",
    ),
    "answers": ("tests/runtime/response",),
    "test kits": (
        "tests/kit/test_examples.py",
        "tests/kit/test_stubs.py",
        "tests/kit/test_asserts.py",
        "tests/kit/test_recording.py",
    ),
}
HIDDEN = """
import sys

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("pydantic", "pydantic_core"):
            raise ImportError(name)

sys.meta_path.insert(0, Hidden())
sys.path.insert(0, sys.argv[1])
from bitbadges import BitBadges, models

with BitBadges(api_key="k") as client:
    client.tokens.calls.get_collection("1")
found = models.UintRange.from_json('{"start":"1","end":"2","new":[1]}')
assert (found.start, found.end, found.new) == (1, 2, [1])
assert found.to_dict() == {"start": "1", "end": "2", "new": [1]}
from bitbadges._runtime.models.adapters import find_adapter, validate_json
from bitbadges._runtime.models.problems import Unfit
from typing import Literal
adapter = find_adapter(list[Literal[True]])
assert validate_json(adapter, b"[true]") == [True]
for other in (b"[false]", b"[1]"):
    try:
        validate_json(adapter, other)
    except Unfit:
        continue
    raise AssertionError(other)
print("done")
"""


@pytest.mark.skipif(MODELS == "msgspec", reason="this is that run")
@pytest.mark.parametrize("subject", SUITES)
def test_the_suites_hold_for_structs(subject: str) -> None:
    """Requests, answers, errors, unions, formats: what the one client promises, the other keeps."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, *SUITES[subject]],
        cwd=ROOT,
        env={**os.environ, "GOLDSMITH_MODELS": "msgspec"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]


def test_it_needs_no_pydantic() -> None:
    """Where there is none, it works."""
    done = subprocess.run(
        [sys.executable, "-c", HIDDEN, str(write_client())],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("done", "")
    assert '"msgspec' in (write_client() / "pyproject.toml").read_text(encoding="utf-8")
