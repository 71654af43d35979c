"""What the tests of the output share."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from goldsmith.output.lock import Inputs, add_lock
from goldsmith.output.tree import Tree

Contents = Callable[[Path], dict[str, str]]

# They are about terminals, signals and forks as POSIX has them.
collect_ignore = ["test_cli_streams.py", "test_output_kill.py"] if sys.platform == "win32" else []


@pytest.fixture
def locked() -> Callable[[Mapping[str, str]], Tree]:
    """Makes a tree of some files, with its lock."""
    return lambda files: add_lock(files, inputs=Inputs(), names={})


@pytest.fixture
def contents() -> Contents:
    """Reads every file below a folder, by path."""
    return lambda folder: {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def stamps() -> Callable[[Path], dict[str, tuple[int, int]]]:
    """The time of change and the inode of a folder's parent, itself and all below: any write shows in one of them."""

    def read(folder: Path) -> dict[str, tuple[int, int]]:
        places = [folder.parent, folder, *sorted(folder.rglob("*"))]
        return {str(place): (place.stat().st_mtime_ns, place.stat().st_ino) for place in places}

    return read
