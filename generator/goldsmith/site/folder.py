"""The pages that lie in a folder: those at its top, and those of its folders of documentation."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from goldsmith.diagnostics import InputError, Location, Report, show_path
from goldsmith.site.book import README, Book, Entry, entitle, find_title, list_entries
from goldsmith.site.links import find_targets

FOLDERS = ("docs", "guides", "cookbook")
"""Folders whose pages are of the site."""
_LAST = ("CHANGELOG.md", "CONTRIBUTING.md")
_PICTURES = frozenset({".png", ".svg", ".jpg", ".jpeg", ".gif", ".webp"})


def read_book(folder: Path) -> Book:
    """The book of a folder; raises :class:`InputError` where it has no README."""
    pages = read_pages(folder)
    if README not in pages:
        report = Report()
        hint = "name a folder with a README.md, and with guides in docs/"
        message = f"there is no {README}, which a site begins with"
        report.error("missing-file", message, Location(show_path(folder / README)), hint)
        raise InputError(report.diagnostics)
    return Book(
        title=find_title(pages[README], README),
        pages=pages,
        entries=list_reading(pages),
        files=read_pictures(folder, pages),
    )


def read_pages(folder: Path, known: Iterable[str] = ()) -> dict[str, str]:
    """The pages of a folder by path, but for those that are ``known``."""
    left = set(known)
    found = [path for path in sorted(folder.glob("*.md")) if path.is_file()]
    for name in FOLDERS:
        for home, inner, files in os.walk(folder / name):
            inner[:] = sorted(each for each in inner if not each.startswith("."))
            found += [Path(home, each) for each in sorted(files) if each.endswith(".md")]
    pages: dict[str, str] = {}
    for place in found:
        path = place.relative_to(folder).as_posix()
        if path not in left:
            pages[path] = _read(place)
    return pages


def _read(place: Path) -> str:
    try:
        return place.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        is_text = isinstance(error, UnicodeDecodeError)
        reason = "it is not UTF-8" if is_text else str(error)
        report = Report()
        slug = "not-utf-8" if is_text else "missing-file"
        report.error(slug, f"the page cannot be read: {reason}", Location(show_path(place)))
        raise InputError(report.diagnostics) from None


def read_pictures(folder: Path, pages: Mapping[str, str]) -> dict[str, bytes]:
    """The pictures of the folder that its pages lead to."""
    pictures: dict[str, bytes] = {}
    for path, text in pages.items():
        for target in find_targets(text, path):
            place = folder / target
            is_inside = not target.startswith(("..", "/"))
            if is_inside and place.suffix.lower() in _PICTURES and place.is_file():
                pictures[target] = place.read_bytes()
    return pictures


def list_reading(pages: Mapping[str, str], reference: tuple[Entry, ...] = ()) -> tuple[Entry, ...]:
    """The order of reading: the README, guides and other pages, a reference, and at last what tells of the package's own making."""
    top = [path for path in pages if "/" not in path and path not in (README, *_LAST)]
    entries = [Entry(title="Start", page=README)]
    entries += [Entry(title=find_title(pages[path], path), page=path) for path in sorted(top)]
    for name in FOLDERS:
        inside = list_entries(pages, f"{name}/")
        loose = tuple(entry for entry in inside if entry.page)
        sections = tuple(entry for entry in inside if not entry.page)
        if name != "docs":
            entries += [Entry(title=entitle(name), entries=inside)] if inside else []
            continue
        entries += [*sections, *loose]
    entries += reference
    entries += [Entry(title=entitle(p[:-3].lower()), page=p) for p in _LAST if p in pages]
    return tuple(entries)
