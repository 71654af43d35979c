"""Comparing a tree with its folder: three ways to differ, each named and shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from goldsmith.output.compare import compare_tree

Stamps = Callable[[Path], dict[str, tuple[int, int]]]


def _write(folder: Path, files: dict[str, str | bytes]) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content if isinstance(content, bytes) else content.encode())


def test_names_the_three_ways_to_differ(tmp_path: Path) -> None:
    """Changed, missing and stray files are told apart, with a diff from the disk to what should be."""
    tree = {"same.py": "s\n", "changed.py": "one\ntwo\n", "missing.py": "m\n"}
    _write(tmp_path, {"same.py": "s\n", "changed.py": "one\nTWO\n", "sub/stray.py": "x\n"})
    drift = compare_tree(tree, tmp_path)
    assert drift.changed == ("changed.py",)
    assert drift.missing == ("missing.py",)
    assert drift.stray == ("sub/stray.py",)
    diffs = {each.path: each.diff for each in drift.differences}
    assert diffs["changed.py"] == (
        "--- a/changed.py\n+++ b/changed.py\n@@ -1,2 +1,2 @@\n one\n-TWO\n+two\n"
    )
    assert diffs["missing.py"] == "--- /dev/null\n+++ b/missing.py\n@@ -0,0 +1 @@\n+m\n"
    assert diffs["sub/stray.py"] == "--- a/sub/stray.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"


def test_no_difference_is_no_drift_and_writes_nothing(tmp_path: Path, stamps: Stamps) -> None:
    """A folder that is as it should be is falsely accused of nothing, and not touched."""
    tree = {"a.py": "a\n", "b/c.py": "ü\n"}
    folder = tmp_path / "out"
    _write(folder, dict(tree))
    before = stamps(folder)
    assert not compare_tree(tree, folder)
    assert stamps(folder) == before


@pytest.mark.parametrize(
    "dropping",
    [
        "__pycache__/a.cpython-311.pyc",
        "pkg/__pycache__/a.pyc",
        "client.egg-info/PKG-INFO",
        ".DS_Store",
        "pkg/.a.py.swp",
        "a.py~",
        ".idea/workspace.xml",
        ".mypy_cache/3.11/x.json",
        "dist/client-1.0.tar.gz",
        "build/lib/x.py",
        ".venv/bin/python",
        ".coverage",
        ".tox/py/x",
    ],
)
def test_droppings_are_no_drift(tmp_path: Path, dropping: str) -> None:
    """What interpreters, editors and systems leave behind is nobody's change."""
    _write(tmp_path, {dropping: "x"})
    assert not compare_tree({}, tmp_path)


def test_a_virtual_environment_is_nobodys_whatever_its_name(tmp_path: Path) -> None:
    """It is known by the file that all of them have; a folder that is only called like a build is not."""
    _write(
        tmp_path, {"my-env/pyvenv.cfg": "", "my-env/lib/x.py": "", "pkg/build/x.py": "", "dist": ""}
    )
    assert compare_tree({}, tmp_path).stray == ("dist", "pkg/build/x.py")


def test_a_folder_that_is_not_there_misses_everything(tmp_path: Path) -> None:
    """No folder is not an error: every file is missing."""
    assert compare_tree({"a.py": "", "b.py": ""}, tmp_path / "none").missing == ("a.py", "b.py")


def test_what_is_no_text_is_named_without_a_diff(tmp_path: Path) -> None:
    """Bytes that cannot be shown are not shown."""
    _write(tmp_path, {"a.py": b"\xff\xfe", "b.bin": b"\0\0", "c.py": "x"})
    (tmp_path / "d.py").symlink_to("nowhere")
    drift = compare_tree({"a.py": "a", "c.py": "x", "d.py": "d"}, tmp_path)
    assert {each.path: each.diff for each in drift.differences} == {
        "a.py": "a.py: not text, no diff\n",
        "b.bin": "b.bin: not text, no diff\n",
        "d.py": "d.py: a symbolic link, not followed\n",
    }


def test_line_ends_are_no_drift(tmp_path: Path) -> None:
    """A checkout that turned line ends around says what it should; what else has changed shows alone."""
    _write(tmp_path, {"a.py": "one\r\ntwo\r\n"})
    assert not compare_tree({"a.py": "one\ntwo\n"}, tmp_path)
    assert compare_tree({"a.py": "one\nthree\n"}, tmp_path).changed == ("a.py",)


def test_the_maintainers_files_are_no_drift(tmp_path: Path) -> None:
    """Patterns are git's: of any depth without a slash, from the folder on with one; what they are not of is stray."""
    own = ["CHANGELOG.md", "pkg/extras/a.py", "pkg/extras/deep/b.py", "tests/test_a.py", "tests"]
    stray = ["pkg/extras.py", "other/tests/x.py", "changes.md"]
    _write(tmp_path, dict.fromkeys(own[:-1] + stray, "x"))
    patterns = ("CHANGELOG.md", "pkg/extras/**", "/tests/")
    assert compare_tree({}, tmp_path, patterns).stray == tuple(sorted(stray))


def test_a_missing_last_newline_shows(tmp_path: Path) -> None:
    """The one difference that a line cannot show has the line that diff gives it."""
    _write(tmp_path, {"a.py": "one"})
    (only,) = compare_tree({"a.py": "one\n"}, tmp_path).differences
    assert only.diff.endswith("-one\n\\ No newline at end of file\n+one\n")
