"""Puts a complete folder in the place of another in one step, and cleans up after a run that was killed.

The new folder is built beside the old one, in ``.NAME.goldsmith/new`` (same parent, so the same file system), and only then
takes its place. What a kill leaves, by the moment:

===============================  =========================================  =========================================
killed while                     the output folder is                       left in ``.NAME.goldsmith``
===============================  =========================================  =========================================
the new folder is being built    the old one, or absent as before           ``new``, unfinished
the two change places            one of them: the system does it at once    ``new``: the one that is not in place
the old folder is being removed  the new one                                ``new``, what remains of the old one
===============================  =========================================  =========================================

The next run removes what is left before it does anything else. Where the system cannot exchange two folders (neither Linux nor
macOS, or an old file system), two renames do it, through ``old``; killed between them, the output folder is absent, both
folders are complete, and the next run does the second rename.

Nothing of a user's can be lost with the leftovers: a user's files are linked into the new folder, not moved, and a file that
is neither in place nor listed in the leftover's own lock (someone saved it in the old folder at the last moment) is moved into
place. The lock is therefore the first file to be written and the last one to be removed.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from goldsmith.diagnostics import InputError
from goldsmith.output.disk import find_files, find_link, is_link
from goldsmith.output.droppings import find_dropping, find_environments
from goldsmith.output.lock import LOCK_NAME, read_lock

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}


def new_folder(folder: Path) -> Path:
    """Where the folder that is to take the place of ``folder`` is built."""
    return _workshop(folder) / "new"


def _workshop(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.goldsmith")


@contextmanager
def hold_alone(folder: Path) -> Generator[None]:
    """Keeps other runs off the folder; they wait. The system lets go when the process ends, however it ends."""
    try:
        import fcntl
    except ImportError:  # Windows: nothing to hold on to, and nothing worse than one run failing
        yield
        return
    handle = os.open(folder.parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def put_in_place(folder: Path) -> None:
    """Makes the finished new folder the output folder, in one step, and removes the old one."""
    new = new_folder(folder)
    if not folder.exists():
        new.rename(folder)
    elif not exchange(new, folder):
        old = _workshop(folder) / "old"
        folder.rename(old)
        new.rename(folder)
    sync_folder(folder.parent)
    clean_up(folder)


def clean_up(folder: Path) -> None:
    """Finishes or removes what a killed run left; does nothing where there is nothing.

    Goldsmith makes no links to folders: one in place of its own folders is removed, or refused, and never followed.
    """
    workshop = _workshop(folder)
    if is_link(workshop):
        raise FileExistsError(errno.EEXIST, "a symbolic link is in the way", str(workshop))
    if not workshop.is_dir():
        return
    new, old = workshop / "new", workshop / "old"
    for leftover in (new, old):
        if is_link(leftover):
            leftover.unlink()
    if old.is_dir() and not folder.exists():
        (new if new.is_dir() else old).rename(folder)
    for leftover in (new, old):
        if leftover.is_dir():
            _retire(leftover, folder)
    shutil.rmtree(workshop)


def _retire(leftover: Path, folder: Path) -> None:
    """Removes a folder that is not in place, but for files that someone put there who is not goldsmith."""
    owned = _find_owned(leftover)
    present = find_files(leftover)
    environments = find_environments(present)
    for path in present:
        place = folder / path
        if path == LOCK_NAME:
            continue
        is_nobodys = find_dropping(path, environments) is not None
        known = path in owned or is_nobodys or _holds(folder, path)
        if known or not folder.is_dir():
            (leftover / path).unlink()
        elif (link := find_link(folder, path)) is not None:
            reason = f"a symbolic link is in the way of {leftover / path}"
            raise FileExistsError(errno.EEXIST, reason, str(folder / link))
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            (leftover / path).rename(place)
    shutil.rmtree(leftover)


def _holds(folder: Path, path: str) -> bool:
    """Whether something lies at a path of a folder: in the folder itself, not where a link leads."""
    return find_link(folder, path) in {None, path} and os.path.lexists(folder / path)


def _find_owned(leftover: Path) -> frozenset[str]:
    try:
        lock = read_lock(leftover)
    except InputError:  # killed while the lock was being written: nothing else had been written
        return frozenset()
    return frozenset() if lock is None else frozenset(lock.files)


def exchange(one: Path, other: Path) -> bool:
    """Lets two folders change places at once; false where the system cannot."""
    if sys.platform not in {"linux", "darwin"}:
        return False
    import ctypes

    system = ctypes.CDLL(None, use_errno=True)
    names = (os.fsencode(one), os.fsencode(other))
    try:
        if sys.platform == "linux":
            failed = system.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE)
        else:
            failed = system.renamex_np(*names, _RENAME_SWAP)
    except AttributeError:  # a C library without the function
        return False
    code = ctypes.get_errno()
    if failed and code not in _CANNOT:
        raise OSError(code, os.strerror(code), str(other))
    return not failed


def sync_folder(folder: Path) -> None:
    """Makes the names within a folder last, should the power fail."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
