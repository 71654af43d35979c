"""Where the links of pages lead: out of a book, and within a site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

_FENCE = re.compile(r"(^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)\s*$)", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"(?<!\\)(!?)\[((?:\\.|`[^`\n]*`|\[[^\]\n]*\]|[^\[\]\\])*)\]\(([^()\s]+)\)")
_READMES = ("README.md", "index.md")


def find_targets(text: str, path: str) -> Iterator[str]:
    """The paths that a page's links lead to, from the folder of the book."""
    for piece, is_code in _split(text):
        if not is_code:
            yield from (
                _resolve(found[3], path) for found in _LINK.finditer(piece) if _is_inner(found[3])
            )


def keep_links(text: str, path: str, known: Mapping[str, object]) -> str:
    """A page whose links stay where they lead to something of the book; others become their text, and a folder its first page."""

    def settle(found: re.Match[str]) -> str:
        if not _is_inner(found[3]):
            return found[0]
        target = _resolve(found[3], path)
        if target in known:
            return found[0]
        first = _find_first(target, known)
        if first is None:
            return found[2]
        return f"{found[1]}[{found[2]}]({posixpath.relpath(first, posixpath.dirname(path) or '.')})"

    return "".join(
        piece if is_code else _LINK.sub(settle, piece) for piece, is_code in _split(text)
    )


def _split(text: str) -> Iterator[tuple[str, bool]]:
    """The text, and the blocks of code in it."""
    last = 0
    for found in _FENCE.finditer(text):
        yield text[last : found.start()], False
        yield found[0], True
        last = found.end()
    yield text[last:], False


def _is_inner(target: str) -> bool:
    parts = urlsplit(target)
    return not parts.scheme and not parts.netloc and bool(parts.path)


def _resolve(target: str, path: str) -> str:
    place = unquote(urlsplit(target).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), place))


def _find_first(folder: str, known: Mapping[str, object]) -> str | None:
    """The page that a reader of a folder begins with."""
    inside = sorted(path for path in known if path.startswith(f"{folder}/") and path[-3:] == ".md")
    chief = (f"{folder}/{name}" for name in _READMES)
    return next((path for path in chief if path in known), inside[0] if inside else None)


class _Page(HTMLParser):
    """The links and the anchors of a page of a site."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.anchors: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes what a tag leads to, and what leads to it."""
        for name, value in attrs:
            if name in ("href", "src") and value:
                self.links.append(unescape(value))
            elif name == "id" or (name == "name" and tag == "a"):
                self.anchors.append(value or "")


def read_page(text: str) -> tuple[list[str], list[str]]:
    """The links and the anchors of a page."""
    page = _Page()
    page.feed(text)
    return page.links, page.anchors


def find_dead_links(site: Mapping[str, bytes]) -> tuple[int, list[str]]:
    """How many links lead to places of the site, and those that lead nowhere: to no file, to no anchor, or to one of several."""
    pages = {
        path: read_page(content.decode())
        for path, content in site.items()
        if path.endswith(".html")
    }
    anchors = {path: set(found) for path, (_, found) in pages.items()}
    count, dead = 0, list[str]()
    for path, (links, own) in pages.items():
        dead += [f"{path}: two places are called {name}" for name in _list_twice(own)]
        for link in dict.fromkeys(links):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            count += 1
            target = _resolve(link, path) if parts.path else path
            if target not in site and target != ".":
                dead.append(f"{path}: {link} leads nowhere")
            elif parts.fragment and unquote(parts.fragment) not in anchors.get(target, ()):
                dead.append(f"{path}: {link} leads to no place of that page")
    return count, dead


def _list_twice(names: list[str]) -> list[str]:
    seen: set[str] = set()
    twice: dict[str, None] = {}
    for name in names:
        if name in seen:
            twice[name] = None
        seen.add(name)
    return list(twice)
