"""The lock: what it says, and that it says the same every time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goldsmith.diagnostics import InputError
from goldsmith.output.lock import Inputs, add_lock, build_lock, read_lock

INPUTS = Inputs(documents={"b.yaml": "2", "a.yaml": "1"}, templates="t", options="o")


def test_lists_every_file_with_its_hash_but_not_itself() -> None:
    """The hash is the SHA-256 of the file's bytes."""
    tree = add_lock(
        {"b.py": "", "a.py": "ü\n"}, inputs=INPUTS, names={"/paths/~1pets/get": "get_pets"}
    )
    content = json.loads(tree["goldsmith.lock"])
    assert list(content["files"]) == ["a.py", "b.py"]
    assert content["files"]["b.py"].startswith("e3b0c44298fc1c149afb")
    assert content["documents"] == {"a.yaml": "1", "b.yaml": "2"}
    assert content["names"] == {"/paths/~1pets/get": "get_pets"}


def test_is_the_same_for_any_order() -> None:
    """The order in which files, documents and names were found does not show."""
    one = build_lock({"a": "", "b": ""}, inputs=INPUTS, names={"/x": "x", "/y": "y"})
    other = build_lock({"b": "", "a": ""}, inputs=INPUTS, names={"/y": "y", "/x": "x"})
    assert one == other


def test_a_lock_within_the_tree_does_not_count() -> None:
    """Adding the lock twice is adding it once."""
    once = add_lock({"a": ""}, inputs=INPUTS, names={})
    assert add_lock(once, inputs=INPUTS, names={}) == once


def test_reads_back_what_was_written(tmp_path: Path) -> None:
    """A lock on disk gives its parts again."""
    names = {"/components/schemas/Pet": "Pet"}
    (tmp_path / "goldsmith.lock").write_text(build_lock({"a": ""}, inputs=INPUTS, names=names))
    lock = read_lock(tmp_path)
    assert lock is not None
    assert lock.inputs == INPUTS
    assert lock.names == names
    assert list(lock.files) == ["a"]


def test_no_lock_is_none(tmp_path: Path) -> None:
    """A folder without a lock is no error here."""
    assert read_lock(tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": 99}', b"\xff\xfe\xff"])
def test_a_broken_lock_is_a_located_error(tmp_path: Path, content: bytes) -> None:
    """Whatever is in the file, the error names it."""
    (tmp_path / "goldsmith.lock").write_bytes(content)
    with pytest.raises(InputError, match=r"goldsmith\.lock:1:\d+: error\[broken-lock\]"):
        read_lock(tmp_path)
