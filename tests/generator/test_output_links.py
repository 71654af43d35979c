"""Links in the output folder: named, never followed, and never written through."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from goldsmith.config import build_config
from goldsmith.diagnostics import InputError
from goldsmith.output import swap
from goldsmith.output.compare import compare_tree
from goldsmith.output.disk import find_files, read_bytes
from goldsmith.output.lock import read_lock
from goldsmith.output.tree import Tree
from goldsmith.output.write import find_changes, write_tree

Locked = Callable[[Mapping[str, str]], Tree]
FILES = {"a.py": "a", "pkg/b.py": "b", "pkg/deep/c.py": "c"}
NAMED = "a symbolic link, not followed\n"


@pytest.fixture(autouse=True)
def _links(tmp_path: Path) -> None:
    try:
        (tmp_path / "probe").symlink_to("nowhere")
    except OSError as error:
        pytest.skip(f"links cannot be made here: {error}")
    (tmp_path / "probe").unlink()


@pytest.fixture
def tree(locked: Locked) -> Tree:
    """Three files, two of them in folders, and their lock."""
    return locked(FILES)


@pytest.fixture
def folder(tmp_path: Path, tree: Tree) -> Path:
    """The tree as it was written, beside a folder that is not to be read."""
    write_tree(tree, tmp_path / "out")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret").write_text("secret")
    return tmp_path / "out"


@pytest.mark.parametrize(
    "target", ["../elsewhere/secret", "../elsewhere", "nowhere", "stray", "a.py", ".", "/dev/zero"]
)
def test_a_stray_link_is_named(folder: Path, tree: Tree, target: str) -> None:
    """To a file, a folder, nothing, itself, a generated file, the folder it lies in, a device: it is one stray name."""
    (folder / "stray").symlink_to(target)
    (only,) = compare_tree(tree, folder).differences
    assert (only.path, only.kind, only.diff) == ("stray", "stray", f"stray: {NAMED}")
    assert not find_changes(tree, folder)


def test_a_link_to_the_right_bytes_is_still_no_file(folder: Path, tree: Tree) -> None:
    """A generated file that became a link to a copy of itself has changed; ``generate`` puts the file back, and keeps the copy."""
    (folder / "a.py").rename(folder.parent / "copy")
    (folder / "a.py").symlink_to("../copy")
    (only,) = compare_tree(tree, folder).differences
    assert (only.path, only.kind, only.diff) == ("a.py", "changed", f"a.py: {NAMED}")
    assert write_tree(tree, folder).changed == ("a.py",)
    assert (folder / "a.py").read_text() == "a"
    assert not (folder / "a.py").is_symlink()
    assert (folder.parent / "copy").read_text() == "a"


@pytest.mark.parametrize("linked", ["pkg", "pkg/deep"])
def test_a_linked_folder_holds_nothing(folder: Path, tree: Tree, linked: str) -> None:
    """A folder that was moved away and linked to: its files are missing, and ``generate`` neither reads nor replaces them there."""
    (folder / linked).rename(folder.parent / "moved")
    (folder / linked).symlink_to(folder.parent / "moved")
    drift = compare_tree(tree, folder)
    assert drift.stray == (linked,)
    assert drift.missing == tuple(path for path in sorted(FILES) if path.startswith(f"{linked}/"))
    assert not drift.changed
    with pytest.raises(InputError) as caught:
        write_tree(tree, folder)
    (found,) = caught.value.diagnostics
    assert found.slug == "file-in-the-way"
    assert found.location.file == str(folder / linked)
    assert "symbolic link" in found.message
    assert (folder / linked).is_symlink()


def test_a_link_in_the_way_of_a_new_file_is_named(folder: Path, locked: Locked) -> None:
    """A stray link where a new file is to be stays, even where it leads to the same bytes."""
    (folder.parent / "same").write_text("new")
    (folder / "new.py").symlink_to("../same")
    with pytest.raises(InputError, match=r"new\.py:1:1: error\[file-in-the-way\]: the symbolic"):
        write_tree(locked({**FILES, "new.py": "new"}), folder)
    assert (folder / "new.py").is_symlink()


@pytest.mark.parametrize("target", ["../copy", "nowhere", "goldsmith.lock", "/dev/zero"])
def test_a_lock_that_is_a_link_is_refused(folder: Path, tree: Tree, target: str) -> None:
    """What is goldsmith's is not told by a file elsewhere; not even to say that there is no lock."""
    (folder / "goldsmith.lock").rename(folder.parent / "copy")
    (folder / "goldsmith.lock").symlink_to(target)
    place = re.escape(str(folder / "goldsmith.lock"))
    for use in (read_lock, lambda it: find_changes(tree, it), lambda it: write_tree(tree, it)):
        with pytest.raises(InputError, match=rf"{place}:1:1: error\[broken-lock\].*symbolic link"):
            use(folder)
    (only,) = compare_tree(tree, folder).differences
    assert only.diff == f"goldsmith.lock: {NAMED}"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_a_pipe_is_not_waited_for(folder: Path, tree: Tree) -> None:
    """What is neither file nor link is named as well, and never opened for good."""
    (folder / "goldsmith.lock").unlink()
    for name in ("goldsmith.lock", "stray"):
        os.mkfifo(folder / name)
    kinds = {each.path: each.diff for each in compare_tree(tree, folder).differences}
    assert kinds == {name: f"{name}: not a regular file\n" for name in ("goldsmith.lock", "stray")}
    with pytest.raises(InputError, match="not a regular file"):
        write_tree(tree, folder)


def test_bytes_are_read_of_files_alone(folder: Path) -> None:
    """Not through a link at the end of a path, nor through one on the way."""
    (folder / "link").symlink_to("a.py")
    (folder / "linked").symlink_to("pkg")
    assert read_bytes(folder, "pkg/deep/c.py") == b"c"
    for path in ("link", "linked/b.py", "linked/deep/c.py", "pkg", "a.py/x", "none", "none/x"):
        assert read_bytes(folder, path) is None
    assert "linked" in find_files(folder)


def test_a_leftover_that_is_a_link_is_not_cleaned(
    folder: Path, tmp_path: Path, locked: Locked
) -> None:
    """Where a killed run's folder would be lies a link: what it leads to is neither removed nor taken into the package."""
    new = swap.new_folder(folder)
    new.parent.mkdir()
    new.symlink_to(tmp_path / "elsewhere")
    write_tree(locked({"a.py": "b"}), folder)
    assert (tmp_path / "elsewhere" / "secret").read_text() == "secret"
    assert sorted(place.name for place in tmp_path.iterdir()) == ["elsewhere", "out"]
    new.parent.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(InputError, match="cannot-write.*a symbolic link is in the way"):
        write_tree(locked({"a.py": "c"}), folder)
    assert (folder / "a.py").read_text() == "b"
    assert (tmp_path / "elsewhere" / "secret").read_text() == "secret"


def test_a_leftover_is_not_moved_through_a_link(
    folder: Path, tmp_path: Path, tree: Tree, locked: Locked
) -> None:
    """A file of the user's in what a killed run left waits there while a link is in its way."""
    left = swap.new_folder(folder)
    (left / "sub").mkdir(parents=True)
    (left / "goldsmith.lock").write_text(tree["goldsmith.lock"])
    (left / "sub" / "secret").write_text("late")
    (folder / "sub").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(InputError, match="cannot-write.*a symbolic link is in the way"):
        write_tree(locked({"a.py": "b"}), folder)
    assert (left / "sub" / "secret").read_text() == "late"
    assert (tmp_path / "elsewhere" / "secret").read_text() == "secret"
    (folder / "sub").unlink()
    write_tree(locked({"a.py": "b"}), folder)
    assert (folder / "sub" / "secret").read_text() == "late"


@pytest.mark.parametrize("output", ["circle", "circle/client"])
def test_an_output_that_leads_nowhere_but_to_itself(tmp_path: Path, output: str) -> None:
    """A circle of links is a fault of the configuration, told with its key."""
    (tmp_path / "circle").symlink_to("elcric")
    (tmp_path / "elcric").symlink_to("circle")
    values = {"document": "spec.yaml", "output": output, "package": "client"}
    with pytest.raises(InputError, match=r"wrong-value.*'output' leads to a symbolic link"):
        build_config(tmp_path, values)
