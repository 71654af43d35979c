"""What lies in an output folder: looked at, never changed.

No link within the folder is followed, neither to a file nor to a folder: what it leads to is not goldsmith's to read, and may be
anything. The output folder itself may be a link; its place is the user's choice.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from goldsmith.output.tree import find_folders

_JUNCTION = 0xA0000003  # how Windows marks a folder that is a link, and no symbolic one
_OPENING = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # or a pipe would be waited for
)


def find_files(folder: Path) -> tuple[str, ...]:
    """Everything below a folder that is not a folder, as sorted relative paths; links are not followed."""
    return tuple(sorted(_walk(str(folder), "")))


def find_empty_folders(folder: Path) -> tuple[str, ...]:
    """Every folder below a folder that holds nothing at all, as sorted relative paths; links are not followed."""
    found = (
        os.path.relpath(place, folder).replace(os.sep, "/")
        for place, folders, files in os.walk(folder)
        if not folders and not files and Path(place) != folder
    )
    return tuple(sorted(found))


def _walk(folder: str, prefix: str) -> list[str]:
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return []
    found: list[str] = []
    for entry in entries:
        if entry.is_dir(follow_symlinks=False) and not _is_junction(entry):
            found += _walk(entry.path, f"{prefix}{entry.name}/")
        else:
            found.append(prefix + entry.name)
    return found


def is_link(place: Path) -> bool:
    """Whether a path is a symbolic link, or what Windows calls a junction, wherever it leads."""
    try:
        found = os.lstat(place)
    except OSError:
        return False
    return stat.S_ISLNK(found.st_mode) or _has_junction_tag(found)


def _is_junction(entry: os.DirEntry[str]) -> bool:
    return os.name == "nt" and _has_junction_tag(entry.stat(follow_symlinks=False))


def _has_junction_tag(found: os.stat_result) -> bool:
    return getattr(found, "st_reparse_tag", 0) == _JUNCTION


def find_link(folder: Path, path: str) -> str | None:
    """The first link on the way from a folder to a file in it, the file included; ``None`` where there is none."""
    ways = (*find_folders(path), path)
    return next((way for way in ways if is_link(folder / way)), None)


def read_bytes(folder: Path, path: str) -> bytes | None:
    """What a file holds; ``None`` where there is none, or only something else (a link, whether to it or to a folder above; a pipe)."""
    if find_link(folder, path) is not None:
        return None
    place = folder / path
    try:
        handle = os.open(place, _OPENING)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        if place.is_file():
            raise
        return None
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        with open(handle, "rb", closefd=False) as file:
            return file.read()
    finally:
        os.close(handle)


def is_same_text(actual: bytes, wanted: bytes) -> bool:
    """Whether two files say the same; a checkout may have turned the line ends around."""
    return actual == wanted or unify_ends(actual) == wanted


def unify_ends(content: bytes) -> bytes:
    """A text with the line ends that goldsmith writes."""
    return content.replace(b"\r\n", b"\n")
