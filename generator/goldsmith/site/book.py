"""What a site is made of: pages and files by path, and the order in which a reader is led through them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1\s*$", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^# +(.+?)\s*$", re.MULTILINE)
_MARKS = re.compile(r"\\([\\`*_\[\]|<>#])|[`*]")
README = "README.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page, or a section with entries of its own, in the order of reading."""

    title: str
    page: str = ""
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Markdown by path, which begins with ``README.md``; files that stand beside the built pages as they are; and the order of reading."""

    title: str
    pages: Mapping[str, str]
    entries: tuple[Entry, ...]
    files: Mapping[str, bytes] = field(default_factory=dict[str, bytes])


def find_title(text: str, path: str) -> str:
    """The first heading of a page; its name where it has none."""
    found = _HEADING.search(_FENCE.sub("", text))
    if found is None:
        return entitle(posixpath.splitext(posixpath.basename(path))[0])
    return _MARKS.sub(r"\1", found[1]).strip() or path


def entitle(name: str) -> str:
    """A file's or a folder's name as a title."""
    text = name.replace("-", " ").replace("_", " ").strip()
    return text[:1].upper() + text[1:]


def list_entries(pages: Mapping[str, str], folder: str = "") -> tuple[Entry, ...]:
    """The pages of a folder by their titles, with those of its folders as sections; its README first."""
    inside = sorted(path for path in pages if path.startswith(folder))
    names = dict.fromkeys(path[len(folder) :].split("/")[0] for path in inside)
    ordered = sorted(names, key=lambda name: (name != README, not name.endswith(".md"), name))
    entries: list[Entry] = []
    for name in ordered:
        path = f"{folder}{name}"
        if path in pages:
            entries.append(Entry(title=find_title(pages[path], path), page=path))
        else:
            entries.append(Entry(title=entitle(name), entries=list_entries(pages, f"{path}/")))
    return tuple(entries)


def list_pages(entries: Iterable[Entry]) -> Iterable[str]:
    """Every page in the order of reading."""
    for entry in entries:
        if entry.page:
            yield entry.page
        yield from list_pages(entry.entries)
