"""Changing places: what someone else does at the same time is not lost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from goldsmith.output import swap, write
from goldsmith.output.tree import Tree
from goldsmith.output.write import write_tree

Locked = Callable[[Mapping[str, str]], Tree]
Contents = Callable[[Path], dict[str, str]]


def test_a_file_saved_at_the_last_moment_is_kept(
    tmp_path: Path, locked: Locked, contents: Contents, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that a user saves in the old folder while the new one is being built comes along."""
    folder = tmp_path / "out"
    write_tree(locked({"a.py": "a"}), folder)

    def save_and_go_on(place: Path) -> None:
        (place / "sub").mkdir()
        (place / "sub" / "late.txt").write_text("just saved")
        swap.put_in_place(place)

    monkeypatch.setattr(write, "put_in_place", save_and_go_on)
    write_tree(locked({"a.py": "b"}), folder)
    assert contents(folder)["sub/late.txt"] == "just saved"
    assert contents(folder)["a.py"] == "b"


def test_a_name_that_is_taken_is_not_a_reason_to_fail(tmp_path: Path, locked: Locked) -> None:
    """What a killed run left is removed, even when it is not a finished folder."""
    folder = tmp_path / "out"
    write_tree(locked({"a.py": "a"}), folder)
    half = swap.new_folder(folder)
    half.mkdir(parents=True)
    (half / "goldsmith.lock").write_text('{"format": 1, "fi')
    write_tree(locked({"a.py": "b"}), folder)
    assert sorted(place.name for place in tmp_path.iterdir()) == ["out"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has nothing to wait on")
def test_two_runs_at_once_wait_for_each_other(tmp_path: Path, contents: Contents) -> None:
    """Many runs into one folder: each ends well, and one whole tree is there in the end."""
    code = (
        "import sys; from pathlib import Path\n"
        "from goldsmith.output.lock import Inputs, add_lock\n"
        "from goldsmith.output.write import write_tree\n"
        "for turn in range(15):\n"
        "    files = {f'{n}.py': f'{sys.argv[2]} {turn}' for n in range(5)}\n"
        "    write_tree(add_lock(files, inputs=Inputs(), names={}), Path(sys.argv[1]))\n"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "out"), name])
        for name in ("one", "two")
    ]
    assert [run.wait(timeout=60) for run in runs] == [0, 0]
    texts = {text for path, text in contents(tmp_path / "out").items() if path.endswith(".py")}
    assert len(texts) == 1
    assert texts <= {"one 14", "two 14"}


def test_exchange_changes_places_or_says_that_it_cannot(tmp_path: Path) -> None:
    """The folders change places, or nothing happens."""
    one, other = tmp_path / "one", tmp_path / "other"
    for place in (one, other):
        place.mkdir()
        (place / place.name).touch()
    done = swap.exchange(one, other)
    assert (one / "other").exists() == done
    assert (other / "one").exists() == done


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is of Linux")
def test_exchange_of_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """Only a system that cannot exchange at all is a reason to try another way."""
    with pytest.raises(FileNotFoundError):
        swap.exchange(tmp_path / "one", tmp_path / "other")
