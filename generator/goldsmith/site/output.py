"""Puts a site on the disk: the whole of it at once, or nothing; and only in the place of one that goldsmith wrote.

``goldsmith.site.json`` in it lists its files. What else lies there (a ``CNAME``, say) is somebody's, and stays.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import cast

from goldsmith.diagnostics import InputError, Location, Report, show_path
from goldsmith.output.disk import find_files, is_link, read_bytes
from goldsmith.output.swap import exchange, hold_alone, new_folder
from goldsmith.output.tree import find_folders

MARKER = "goldsmith.site.json"
_FORMAT = 1


def write_site(site: Mapping[str, bytes], folder: Path) -> bool:
    """Makes the folder hold the site; tells whether that changed anything.

    Raises :class:`InputError` where the folder is not a site of goldsmith's, or a file of somebody's is in the way, or it cannot be
    written.
    """
    folder = folder.resolve()
    whole = {**site, MARKER: _print_marker(site)}
    try:
        require_place(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with hold_alone(folder):
            _clear(folder)
            return _write_alone(whole, folder)
    except OSError as error:
        where = f": {show_path(Path(error.filename))}" if error.filename else ""
        message = f"the folder cannot be written: {error.strerror or error}{where}"
        raise _refusal(folder, "cannot-write", message) from error


def require_place(folder: Path) -> None:
    """Raises :class:`InputError` unless a site may be written there."""
    if not folder.exists():
        return
    if not folder.is_dir():
        message = "a site is to be a folder, and this is a file"
        raise _refusal(folder, "not-a-folder", message)
    if any(folder.iterdir()) and _read_marker(folder) is None:
        message = f"the folder is not empty and has no {MARKER}, so it is no site of goldsmith's"
        hint = "name an empty or a new folder with --site"
        raise _refusal(folder, "not-generated", message, hint)


def _print_marker(site: Mapping[str, bytes]) -> bytes:
    files = {path: sha256(site[path]).hexdigest() for path in sorted(site)}
    content = {"format": _FORMAT, "files": files}
    return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode()


def _read_marker(folder: Path) -> frozenset[str] | None:
    """The files of the site that is there; ``None`` where none is."""
    try:
        content: object = json.loads(read_bytes(folder, MARKER) or b"null")
    except ValueError:
        return None
    if not isinstance(content, dict):
        return None
    files = cast("dict[str, object]", content).get("files")
    if not isinstance(files, dict):
        return None
    return frozenset({*map(str, cast("dict[str, object]", files)), MARKER})


def _write_alone(site: Mapping[str, bytes], folder: Path) -> bool:
    owned = _read_marker(folder) or frozenset[str]()
    present = find_files(folder) if folder.is_dir() else ()
    strangers = [path for path in present if path not in owned]
    _require_free(site, folder, strangers)
    if set(present) == {*site, *strangers} and all(
        read_bytes(folder, path) == content for path, content in site.items()
    ):
        return False
    new = new_folder(folder)
    for path, content in site.items():
        place = new / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    for path in strangers:
        place = new / path
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(folder / path, place, follow_symlinks=False)
    _put_in_place(folder)
    return True


def _require_free(site: Mapping[str, bytes], folder: Path, strangers: list[str]) -> None:
    above = {each for path in site for each in find_folders(path)}
    report = Report()
    for path in strangers:
        if path in site or path in above or any(each in site for each in find_folders(path)):
            message = "the file is not of the site, and a page would take its place"
            report.error("file-in-the-way", message, Location(show_path(folder / path)))
    report.require_clean()


def _put_in_place(folder: Path) -> None:
    new = new_folder(folder)
    if not folder.exists():
        new.rename(folder)
    elif not exchange(new, folder):
        folder.rename(new.with_name("old"))
        new.rename(folder)
    shutil.rmtree(new.parent)


def _clear(folder: Path) -> None:
    """Finishes or removes what a killed run left."""
    workshop = new_folder(folder).parent
    if not os.path.lexists(workshop):
        return
    if is_link(workshop) or not workshop.is_dir():
        raise FileExistsError(17, "something is in the way", str(workshop))
    old = workshop / "old"
    if old.is_dir() and not folder.exists():
        old.rename(folder)
    shutil.rmtree(workshop)


def _refusal(folder: Path, slug: str, message: str, hint: str | None = None) -> InputError:
    report = Report()
    report.error(slug, message, Location(show_path(folder)), hint)
    return InputError(report.diagnostics)
