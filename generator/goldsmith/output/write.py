"""Writes a tree into its folder: the whole of it at once, or nothing.

Only files that the folder's lock lists are replaced or removed. Whatever else lies there is the user's, and stays.
"""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from goldsmith.diagnostics import InputError, Location, Report, show_path
from goldsmith.output.disk import (
    find_empty_folders,
    find_files,
    is_link,
    is_same_text,
    read_bytes,
)
from goldsmith.output.droppings import find_dropping, find_environments, is_nobodys
from goldsmith.output.lock import LOCK_NAME, read_lock
from goldsmith.output.patterns import is_matched
from goldsmith.output.swap import clean_up, hold_alone, new_folder, put_in_place, sync_folder
from goldsmith.output.tree import Tree, find_folders, require_safe_paths

_WRITERS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a run changes in the output folder; sorted paths."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def write_tree(tree: Tree, folder: Path, own: tuple[str, ...] = ()) -> Changes:
    """Makes the folder hold the tree, and says what that changed. Touches nothing when nothing changes, and no file
    that a pattern of ``own`` says is the maintainer's.

    A kill at any moment leaves the folder as it was or as it is to be (:mod:`goldsmith.output.swap` says why). Raises
    :class:`InputError` where the folder is not goldsmith's, or a file of the user's is in the way, or it cannot be written.
    """
    require_safe_paths(tree)
    if LOCK_NAME not in tree:
        raise ValueError("a tree without its lock would not be known as generated")
    folder = folder.resolve()
    try:
        find_changes(tree, folder, own)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with hold_alone(folder):
            return _write_alone(tree, folder, own)
    except OSError as error:
        reason = error.strerror or str(error)
        where = f": {show_path(Path(error.filename))}" if error.filename else ""
        message = f"the folder cannot be written: {reason}{where}"
        raise _refusal(folder, "cannot-write", message) from error


def _write_alone(tree: Tree, folder: Path, own: tuple[str, ...]) -> Changes:
    clean_up(folder)
    changes = find_changes(tree, folder, own)
    if changes:
        _build_folder(tree, folder, changes)
        put_in_place(folder)
    return changes


def find_changes(tree: Tree, folder: Path, own: tuple[str, ...] = ()) -> Changes:
    """What :func:`write_tree` would change; raises :class:`InputError` where it would refuse to. Writes nothing."""
    if not folder.exists():
        return Changes(added=tuple(sorted(tree)))
    if not folder.is_dir():
        raise _refusal(folder, "not-a-folder", "the output is a file, and is to be a folder")
    present = find_files(folder)
    owned = {p for p in _require_owned(folder, present, own) if not is_matched(p, own)}
    _require_free(tree, folder, tuple(path for path in present if path not in owned))
    on_disk = frozenset(present)
    return Changes(
        added=tuple(path for path in sorted(tree) if path not in on_disk),
        changed=tuple(p for p in sorted(tree) if p in on_disk and not _is_same(tree, folder, p)),
        removed=tuple(path for path in present if path in owned and path not in tree),
    )


def _require_owned(folder: Path, present: tuple[str, ...], own: tuple[str, ...]) -> frozenset[str]:
    lock = read_lock(folder)
    if lock is not None:
        return frozenset({*lock.files, LOCK_NAME})
    environments = find_environments(present)
    if all(is_matched(p, own) or is_nobodys(p, environments) for p in present):
        return frozenset()
    hint = "name an empty or a new folder; goldsmith replaces only folders that it wrote"
    message = f"the folder is not empty and has no {LOCK_NAME}, so it is no generated package"
    raise _refusal(folder, "not-generated", message, hint)


def _require_free(tree: Tree, folder: Path, strangers: tuple[str, ...]) -> None:
    """Refuses to write over files that are not goldsmith's: saying so once, for all of them."""
    report = Report()
    folders = frozenset(above for path in tree for above in find_folders(path))
    hint = "move it away, or remove it; the generator needs its place"
    environments = find_environments(strangers)
    for path in strangers:
        within_file = any(above in tree for above in find_folders(path))
        differs = path in tree and not _is_same(tree, folder, path)
        if (
            path in folders
            or differs
            or (within_file and find_dropping(path, environments) is None)
        ):
            kind = "symbolic link" if is_link(folder / path) else "file"
            message = f"the {kind} is not goldsmith's, and a generated file would take its place"
            report.error("file-in-the-way", message, Location(show_path(folder / path)), hint)
    report.require_clean()


def _is_same(tree: Tree, folder: Path, path: str) -> bool:
    actual = read_bytes(folder, path)
    return actual is not None and is_same_text(actual, tree[path].encode())


def _build_folder(tree: Tree, folder: Path, changes: Changes) -> None:
    """Builds the new folder, complete and on disk; what does not change is linked, and so keeps its times."""
    new = new_folder(folder)
    new.mkdir(parents=True)
    written = {*changes.added, *changes.changed}
    _write_file(new / LOCK_NAME, tree[LOCK_NAME])
    _write_files(new, {path: tree[path] for path in sorted(written - {LOCK_NAME})})
    gone = {*written, *changes.removed, LOCK_NAME}
    _link_rest(folder, new, tuple(path for path in find_files(folder) if path not in gone), tree)
    for place, _, _ in os.walk(new):
        _copy_mode(folder / Path(place).relative_to(new), Path(place))
        sync_folder(Path(place))
    sync_folder(new.parent)


def _write_files(folder: Path, files: Tree) -> None:
    """Writes them side by side: a disk that is asked for many files to last does them nearly as fast as one."""
    for home in sorted({(folder / path).parent for path in files}):
        home.mkdir(parents=True, exist_ok=True)
    places = [folder / path for path in files]
    with ThreadPoolExecutor(_WRITERS) as writers:
        list(writers.map(_write_file, places, files.values()))  # raises what writing raised


def _write_file(place: Path, text: str) -> None:
    with place.open("xb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())


def _link_rest(folder: Path, new: Path, rest: tuple[str, ...], tree: Tree) -> None:
    """Droppings come along only where their folder still holds something: a folder of caches would pass for a package."""
    environments = find_environments(rest)
    dropped = {path: find_dropping(path, environments) for path in rest if path not in tree}
    lasting = [path for path in rest if dropped.get(path) is None]
    homes = {"", *(above for path in (*lasting, *tree) for above in find_folders(path))}
    for path in rest:
        if dropped.get(path) in {None, *homes}:
            _link_file(folder / path, new / path)
    for path in find_empty_folders(
        folder
    ):  # a repository without its `refs`, empty or not, is none
        is_free = not any(above in tree for above in (path, *find_folders(path)))
        if is_free and find_dropping(f"{path}/.", environments) in {None, *homes}:
            (new / path).mkdir(parents=True, exist_ok=True)


def _link_file(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, place, follow_symlinks=False)
    except (OSError, NotImplementedError):  # a file system without links
        shutil.copy2(source, place, follow_symlinks=False)


def _copy_mode(source: Path, place: Path) -> None:
    if source.is_dir():
        shutil.copymode(source, place)


def _refusal(folder: Path, slug: str, message: str, hint: str | None = None) -> InputError:
    report = Report()
    report.error(slug, message, Location(show_path(folder)), hint)
    return InputError(report.diagnostics)
