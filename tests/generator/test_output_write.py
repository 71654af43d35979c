"""Writing a tree: the whole of it at once, and nothing that is not goldsmith's."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from goldsmith.diagnostics import InputError
from goldsmith.output.compare import compare_tree
from goldsmith.output.tree import Tree
from goldsmith.output.write import Changes, find_changes, write_tree

Locked = Callable[[Mapping[str, str]], Tree]
Contents = Callable[[Path], dict[str, str]]
Stamps = Callable[[Path], dict[str, tuple[int, int]]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the tree is written; its parent holds nothing else."""
    return tmp_path / "home" / "out"


def test_writes_a_new_folder(folder: Path, locked: Locked, contents: Contents) -> None:
    """The first run makes the folder, and those above it, and leaves nothing beside it."""
    tree = locked({"a.py": "a\n", "deep/er/b.py": "b\n"})
    assert write_tree(tree, folder).added == ("a.py", "deep/er/b.py", "goldsmith.lock")
    assert contents(folder) == dict(tree)
    assert os.listdir(folder.parent) == ["out"]


def test_sorts_what_it_did(folder: Path, locked: Locked, contents: Contents) -> None:
    """Added, changed and removed files are told apart, each sorted; folders left empty go."""
    write_tree(locked({"keep.py": "k", "z.py": "1", "y.py": "1", "old/x.py": "x"}), folder)
    tree = locked({"keep.py": "k", "z.py": "2", "y.py": "2", "b.py": "b", "a.py": "a"})
    changes = write_tree(tree, folder)
    assert changes == Changes(
        added=("a.py", "b.py"), changed=("goldsmith.lock", "y.py", "z.py"), removed=("old/x.py",)
    )
    assert contents(folder) == dict(tree)
    assert not (folder / "old").exists()
    assert os.listdir(folder.parent) == ["out"]


def test_touches_nothing_when_nothing_changes(folder: Path, locked: Locked, stamps: Stamps) -> None:
    """A second run leaves every time of change and every inode as it was."""
    tree = locked({"a.py": "a", "b/c.py": "c"})
    write_tree(tree, folder)
    before = stamps(folder)
    assert not write_tree(tree, folder)
    assert stamps(folder) == before


def test_keeps_the_times_of_files_that_do_not_change(folder: Path, locked: Locked) -> None:
    """Tools that go by time see only the files that changed."""
    write_tree(locked({"a.py": "a", "b.py": "b"}), folder)
    before = (folder / "a.py").stat()
    write_tree(locked({"a.py": "a", "b.py": "new"}), folder)
    assert (folder / "a.py").stat().st_mtime_ns == before.st_mtime_ns


def test_keeps_the_files_of_others(folder: Path, locked: Locked, contents: Contents) -> None:
    """Stray files, links and modes come along with every change."""
    write_tree(locked({"a.py": "a", "gone/b.py": "b"}), folder)
    (folder / "notes.txt").write_text("mine")
    (folder / "gone" / "mine.sh").write_text("#!/bin/sh")
    (folder / "gone" / "mine.sh").chmod(0o755)
    (folder / "link").symlink_to("nowhere")
    folder.chmod(0o750)
    write_tree(locked({"a.py": "new"}), folder)
    assert contents(folder).keys() == {"a.py", "gone/mine.sh", "goldsmith.lock", "notes.txt"}
    assert (folder / "link").readlink() == Path("nowhere")
    if os.name == "posix":
        assert (folder / "gone" / "mine.sh").stat().st_mode & 0o777 == 0o755
        assert folder.stat().st_mode & 0o777 == 0o750


def test_drops_caches_of_modules_that_are_gone(
    folder: Path, locked: Locked, contents: Contents
) -> None:
    """A folder of nothing but caches would still be importable; caches of what stays come along."""
    write_tree(locked({"a.py": "a", "gone/b.py": "b"}), folder)
    for place in (folder / "__pycache__", folder / "gone" / "__pycache__"):
        place.mkdir()
        (place / "x.pyc").write_text("cache")
    write_tree(locked({"a.py": "new"}), folder)
    assert contents(folder).keys() == {"__pycache__/x.pyc", "a.py", "goldsmith.lock"}
    assert not (folder / "gone").exists()


def test_refuses_a_folder_that_it_did_not_write(
    folder: Path, locked: Locked, contents: Contents
) -> None:
    """A folder with files and no lock is someone's: the error says where, and nothing is changed."""
    folder.mkdir(parents=True)
    (folder / "thesis.txt").write_text("years of work")
    with pytest.raises(InputError) as caught:
        write_tree(locked({"a.py": "a"}), folder)
    assert str(caught.value).startswith(f"{folder}:1:1: error[not-generated]")
    assert contents(folder) == {"thesis.txt": "years of work"}
    assert os.listdir(folder.parent) == ["out"]


def test_takes_an_empty_folder(folder: Path, locked: Locked) -> None:
    """An empty folder is free, also when the system has left its droppings there."""
    folder.mkdir(parents=True)
    (folder / ".DS_Store").write_text("")
    assert write_tree(locked({"a.py": "a"}), folder).added == ("a.py", "goldsmith.lock")


def test_refuses_a_file_in_place_of_the_folder(folder: Path, locked: Locked) -> None:
    """An output that is a file is a mistake, told as one."""
    folder.parent.mkdir()
    folder.write_text("a file")
    with pytest.raises(InputError, match="not-a-folder"):
        write_tree(locked({"a.py": "a"}), folder)


@pytest.mark.parametrize("stray", ["new.py", "new", "deep/er"])
def test_refuses_to_write_over_a_file_of_the_user(
    folder: Path, locked: Locked, contents: Contents, stray: str
) -> None:
    """A stray file where a generated file or folder is to be is named, and stays."""
    write_tree(locked({"a.py": "a"}), folder)
    (folder / stray).parent.mkdir(exist_ok=True)
    (folder / stray).write_text("mine")
    before = contents(folder)
    with pytest.raises(InputError) as caught:
        write_tree(locked({"a.py": "a", "new.py": "", "new/x.py": "", "deep/er/y.py": ""}), folder)
    assert [d.location.file for d in caught.value.diagnostics] == [str(folder / stray)]
    assert contents(folder) == before


def test_adopts_a_stray_file_that_is_what_it_would_write(folder: Path, locked: Locked) -> None:
    """Nothing is lost where the user's file and the generated one are the same."""
    write_tree(locked({"a.py": "a"}), folder)
    (folder / "new.py").write_text("same")
    assert write_tree(locked({"a.py": "a", "new.py": "same"}), folder).changed == (
        "goldsmith.lock",
    )


def test_refuses_a_lock_in_conflict(folder: Path, locked: Locked) -> None:
    """The markers of a merge in the lock are a located error with a way out, not a traceback."""
    write_tree(locked({"a.py": "a"}), folder)
    (folder / "goldsmith.lock").write_text('{\n<<<<<<< HEAD\n "format": 1\n')
    with pytest.raises(InputError) as caught:
        write_tree(locked({"a.py": "b"}), folder)
    assert f"{folder / 'goldsmith.lock'}:2:1: error[broken-lock]" in str(caught.value)
    assert "hint: take one side of a merge" in str(caught.value)


def test_a_lock_cannot_name_files_elsewhere(folder: Path, locked: Locked, tmp_path: Path) -> None:
    """A lock that someone tampered with removes nothing outside the folder."""
    write_tree(locked({"a.py": "a"}), folder)
    outside = tmp_path / "home" / "precious"
    outside.write_text("")
    lock = (folder / "goldsmith.lock").read_text().replace('"a.py"', '"../precious"')
    (folder / "goldsmith.lock").write_text(lock)
    with pytest.raises(InputError, match="file-in-the-way"):
        write_tree(locked({"a.py": "b"}), folder)
    assert outside.exists()


def test_follows_a_link_to_the_folder(folder: Path, locked: Locked, tmp_path: Path) -> None:
    """An output that is a link stays one; what it leads to is replaced."""
    write_tree(locked({"a.py": "a"}), folder)
    link = tmp_path / "link"
    link.symlink_to(folder)
    write_tree(locked({"a.py": "b"}), link)
    assert link.is_symlink()
    assert (folder / "a.py").read_text() == "b"


def test_replaces_a_link_that_took_the_place_of_a_generated_file(
    folder: Path, locked: Locked, tmp_path: Path
) -> None:
    """What a link leads to is not written to."""
    write_tree(locked({"a.py": "a"}), folder)
    elsewhere = tmp_path / "elsewhere.py"
    elsewhere.write_text("other")
    (folder / "a.py").unlink()
    (folder / "a.py").symlink_to(elsewhere)
    write_tree(locked({"a.py": "b"}), folder)
    assert elsewhere.read_text() == "other"
    assert not (folder / "a.py").is_symlink()


def test_a_dry_run_finds_the_changes_and_writes_nothing(
    folder: Path, locked: Locked, stamps: Stamps
) -> None:
    """What would change is found by the same rules."""
    write_tree(locked({"a.py": "a", "b.py": "b"}), folder)
    before = stamps(folder)
    changes = find_changes(locked({"a.py": "new", "c.py": "c"}), folder)
    assert changes == Changes(
        added=("c.py",), changed=("a.py", "goldsmith.lock"), removed=("b.py",)
    )
    assert stamps(folder) == before


def test_says_in_words_that_it_may_not_write(folder: Path, locked: Locked) -> None:
    """An error of the system becomes a located one."""
    folder.parent.parent.joinpath("home").write_text("a file where the parent should be")
    with pytest.raises(InputError, match="cannot-write"):
        write_tree(locked({"a.py": "a"}), folder)


def test_demands_a_lock(folder: Path) -> None:
    """Without its lock the next run would not know the folder again."""
    with pytest.raises(ValueError, match="without its lock"):
        write_tree({"a.py": "a"}, folder)


def test_a_repository_within_stays_one(folder: Path, locked: Locked) -> None:
    """An output that is the top of a repository: git knows it as before, also where all that it refers to is packed."""
    who = ["-c", "user.name=A", "-c", "user.email=a@b.test"]

    def git(*arguments: str) -> str:
        command = ["git", "-C", str(folder), *who, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    folder.mkdir(parents=True)
    git("init", "-q")
    write_tree(
        locked({"a.py": "a", "sub/b.py": "b"}), folder
    )  # a new repository is an empty folder
    git("add", "-A")
    git("commit", "-qm", "one")
    git("gc", "-q")
    (folder / "notes").mkdir()
    assert write_tree(locked({"a.py": "new"}), folder).removed == ("sub/b.py",)
    assert git("status", "--porcelain").split() == ["M", "a.py", "M", "goldsmith.lock", "D", "sub/b.py"]  # fmt: skip
    assert git("log", "--format=%s") == "one\n"
    assert git("fsck") == ""
    assert sorted(p.name for p in folder.iterdir()) == [".git", "a.py", "goldsmith.lock", "notes"]
    assert not compare_tree(locked({"a.py": "new"}), folder)
