"""Killed at any moment, a run leaves the old package or the new one, and the next run cleans up."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

DRIVER = '''
import json, os, signal, sys, tempfile
from pathlib import Path
from goldsmith.output import swap
from goldsmith.output.lock import Inputs, add_lock
from goldsmith.output.write import write_tree

def tree(**files):
    files = {name.replace("__", "/") + ".py": text for name, text in files.items()}
    return add_lock(files, inputs=Inputs(), names={})

OLD = tree(same="s", changed="1", gone="g", deep__gone="d")
NEW = tree(same="s", changed="2", added="a", deep__er__added="a")

def contents(folder):
    return {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*") if p.is_file()}

def kill_at(moment, folder):
    """Runs in a child: the system tells of every file that is opened, linked, renamed or removed, before it is."""
    count = 0
    def hook(event, arguments):
        nonlocal count
        if event.startswith(("os.", "open", "shutil.", "ctypes.", "fcntl.")):
            count += 1
            if count == moment:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)
    write_tree(NEW, folder)
    os._exit(0)

def run(first, exchange):
    if not exchange:
        swap.exchange = lambda one, other: False
    moment, results = 0, []
    while True:
        moment += 1
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary).resolve() / "out"
            if first:
                write_tree(OLD, folder)
                (folder / "mine.txt").write_text("mine")
            child = os.fork()
            if child == 0:
                kill_at(moment, folder)
            status = os.waitpid(child, 0)[1]
            left = contents(folder) if folder.exists() else None
            write_tree(NEW, folder)
            beside = sorted(p.name for p in folder.parent.iterdir())
            results.append({"left": left, "after": contents(folder), "beside": beside})
            if not os.WIFSIGNALED(status):
                assert os.WEXITSTATUS(status) == 0, status
                break
    return results

print(json.dumps({"old": OLD, "new": NEW, "results": run(sys.argv[1] == "old", sys.argv[2] == "exchange")}))
'''


def _drive(before: str, how: str) -> dict[str, Any]:
    command = [sys.executable, "-c", DRIVER, before, how]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="the exchange of folders is tested on Linux")
def test_a_kill_leaves_the_old_package_or_the_new_one() -> None:
    """At every step on disk: one of the two whole, the user's file with it; then a run makes the new one."""
    found = _drive("old", "exchange")
    old, new = ({**found[key], "mine.txt": "mine"} for key in ("old", "new"))
    left = [result["left"] for result in found["results"]]
    assert len(left) > 40
    assert all(each in (old, new) for each in left)
    assert left[0] == old
    assert left[-2] == new, "the last moments are those of the cleaning up"
    assert all(result["after"] == new for result in found["results"])
    assert all(result["beside"] == ["out"] for result in found["results"])


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_without_an_exchange_the_package_may_be_absent_for_a_moment_and_comes_back() -> None:
    """By two renames, there is one moment without the folder; the next run finishes what was begun."""
    found = _drive("old", "renames")
    old, new = ({**found[key], "mine.txt": "mine"} for key in ("old", "new"))
    left = [result["left"] for result in found["results"]]
    assert all(each in (old, new, None) for each in left)
    assert 1 <= left.count(None) <= 3
    assert all(result["after"] == new for result in found["results"])
    assert all(result["beside"] == ["out"] for result in found["results"])


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_a_kill_of_the_first_run_leaves_nothing_or_all() -> None:
    """Where there was no package, there is none, or a whole one."""
    found = _drive("nothing", "exchange")
    assert all(result["left"] in (None, found["new"]) for result in found["results"])
    assert all(result["after"] == found["new"] for result in found["results"])
    assert all(result["beside"] == ["out"] for result in found["results"])
