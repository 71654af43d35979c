"""What a side of a comparison can be given as, and how each is read."""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from goldsmith.diagnostics import InputError, Location, Report
from goldsmith.history.git import GitError, require_commit
from goldsmith.standard_input import STANDARD_INPUT
from goldsmith.surface.model import Surface
from goldsmith.surface.text import SURFACE_NAME, read_surface

Kind = Literal["tree", "document", "surface", "wheel", "revision"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One side: what it is, where, and for a revision the file of it, if one is named."""

    kind: Kind
    name: str = ""
    path: Path | None = None
    commit: str = ""
    file: str = ""


def find_place(given: str, here: Path) -> Place:
    """What a text on the command line means: a file or folder that is there goes before a revision of that name."""
    if given == STANDARD_INPUT or "://" in given:
        return Place(kind="document", name=given)
    path = here / given
    if path.is_dir() and (path / SURFACE_NAME).is_file():
        return Place(kind="surface", name=given, path=path / SURFACE_NAME)
    if path.is_file():
        return Place(kind=_find_kind(path), name=given, path=path)
    revision, _, file = given.partition(":")
    try:
        return Place(kind="revision", name=given, commit=require_commit(here, revision), file=file)
    except GitError as error:
        message = (
            f"`{given}` is no file, no folder with a {SURFACE_NAME}, and no git revision: {error}"
        )
        raise refuse("no-such-side", message.rstrip(": "), given) from None


def _find_kind(path: Path) -> Kind:
    if zipfile.is_zipfile(path):
        return "wheel"
    return "surface" if path.suffix == ".json" and is_surface(path.read_bytes()) else "document"


def is_surface(content: bytes) -> bool:
    """Whether a file looks like a surface: a document never says its format so."""
    try:
        found: object = json.loads(content)
    except ValueError:
        return False
    return isinstance(found, dict) and "format" in found and "class_name" in found


def load_surface(content: bytes, name: str) -> Surface:
    """The surface in a file; raises :class:`InputError`, located, where it is none."""
    try:
        return read_surface(content.decode())
    except ValueError as error:
        raise refuse("broken-surface", f"the surface cannot be read: {error}", name) from None


def read_wheel(path: Path, name: str) -> Surface:
    """The surface that a wheel carries; raises :class:`InputError` where it has none, or more than one."""
    with zipfile.ZipFile(path) as archive:
        found = [each for each in archive.namelist() if each.rpartition("/")[2] == SURFACE_NAME]
        if len(found) != 1:
            message = f"the wheel has {len(found) or 'no'} {SURFACE_NAME}"
            hint = "an older goldsmith wrote none: compare with the document that it was made of"
            raise refuse("no-surface", message, name, hint)
        return load_surface(archive.read(found[0]), f"{name}/{found[0]}")


def refuse(slug: str, message: str, name: str, hint: str | None = None) -> InputError:
    """An error that speaks of one side."""
    report = Report()
    report.error(slug, message, Location(name), hint)
    return InputError(report.diagnostics)
