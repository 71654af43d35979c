"""Markdown as repositories show it, where Python-Markdown would make something else of it: an extension of the latter's.

- A heading has the anchor that repositories give it, or that of an ``<a id="…"></a>`` above it.
- A list needs no empty line before it, and one within another two spaces, not four.
- A comment is not shown. A tag is text, but for the few that can do nothing; a link whose scheme could run a script leads nowhere, and
  no picture is fetched from elsewhere. What stands in a page may come from anybody's document.
"""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

_OPEN, _CLOSE = "\ue000", "\ue001"
"""What a heading's anchor stands in until the page is a tree: signs for private use."""
_ANCHOR = re.compile(r'^<a (?:id|name)="([^"<>&\s]+)"></a>\s*$')
_HEADING = re.compile(r"^#{1,6}\s")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_COMMENT = re.compile(r"^ {0,3}<!--.*?-->[ \t]*$", re.DOTALL | re.MULTILINE)
_ITEM = re.compile(r"^( *)(?:[-*+]|\d{1,9}[.)])\s+\S")
_BRACKET = re.compile(r"^(\d{1,9})\)")
_RULE = re.compile(r"^ {0,3}(?:[-*_] *){3,}$")
_MARKED = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_STASHED = re.compile(f"{STX}(\\d+){ETX}")
_SAFE = r"<(/?)(br|kbd|sub|sup|details|summary)\s*(/?)>"
_SCHEME = re.compile(r"^[\s\x00-\x20]*([A-Za-z][\w+.-]*):")
_SCHEMES = frozenset({"ftp", "ftps", "http", "https", "mailto"})
_LEVELS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class GitHub(Extension):
    """Reads a page as a repository does."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Puts what is ours in the place of what reads raw HTML."""
        anchors: list[str] = []
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.preprocessors.register(_Lines(md, anchors), "github-lines", 22)
        md.inlinePatterns.register(_Block(r"<pre>(.*?)</pre>", md), "github-blocks", 195)
        md.inlinePatterns.register(_Tag(_SAFE, md), "github-tags", 90)
        md.inlinePatterns.register(_Place(r'<a (?:id|name)="([^"<>&\s]+)"></a>', md), "places", 91)
        md.treeprocessors.register(_Tree(md, anchors), "github-tree", 6)


class _Lines(Preprocessor):
    """Lists and anchors; blocks of code have been taken out before."""

    def __init__(self, md: Markdown, anchors: list[str]) -> None:
        super().__init__(md)
        self.anchors = anchors

    def run(self, lines: list[str]) -> list[str]:
        """The lines as Python-Markdown wants them."""
        self.anchors.clear()
        text = _COMMENT.sub("", "\n".join(lines).replace(_OPEN, "").replace(_CLOSE, ""))
        return self.mark(_settle_lists(text.split("\n")))

    def mark(self, lines: list[str]) -> list[str]:
        """Headings with the number of the anchor above them, which is no line any more."""
        kept: list[str] = []
        pending = ""
        for line in lines:
            found = _ANCHOR.match(line)
            if found and not pending:
                pending = line
            elif pending and _HEADING.match(line):
                known = _ANCHOR.match(pending)
                self.anchors.append(known[1] if known else "")
                kept.append(f"{line.rstrip()} {_OPEN}{len(self.anchors) - 1}{_CLOSE}")
                pending = ""
            else:
                if pending and line.strip():
                    kept += [pending, ""]
                    pending = ""
                kept.append(line)
        return [*kept, pending] if pending else kept


def _settle_lists(lines: list[str]) -> list[str]:
    """An empty line before a list that follows a paragraph, and four spaces for what belongs to an item."""
    kept: list[str] = []
    columns: list[int] = []
    """Where the text of each item begins that is open, the outermost first."""
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        item = None if _RULE.match(line) else _ITEM.match(line)
        before = lines[number - 1] if number else ""
        if line.strip() and not before.strip():
            while columns and indent < columns[-1]:
                columns.pop()
        if item is None:
            depth = len(columns) if line.strip() else 0
            kept.append("    " * depth + line[columns[-1] :] if _is_inside(line, columns) else line)
            continue
        while columns and len(item[1]) < columns[-1]:
            columns.pop()
        if len(item[1]) - (columns[-1] if columns else 0) >= 4:
            kept.append(line)
            continue
        if not columns and before.strip() and not _is_of_list(kept):
            kept.append("")
        kept.append("    " * len(columns) + _BRACKET.sub(r"\1.", line.lstrip(" ")))
        columns.append(_find_text(line))
    return kept


def _is_inside(line: str, columns: list[int]) -> bool:
    return bool(columns) and bool(line.strip()) and not line[: columns[-1]].strip()


def _is_of_list(kept: list[str]) -> bool:
    """Whether the paragraph that ends here is an item's."""
    for line in reversed(kept):
        if not line.strip():
            return False
        if _ITEM.match(line):
            return True
    return False


def _find_text(line: str) -> int:
    """The column at which the text of an item begins."""
    found = re.match(r"^ *(?:[-*+]|\d{1,9}[.)])\s+", line)
    return len(found[0]) if found else 0


class _Block(InlineProcessor):
    """A block of code in the cell of a table, where a fence cannot stand; its lines end with ``<br>``."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """The code as it is."""
        text = unescape(_ESCAPE.sub(r"\1", re.sub(r"<br */?>", "\n", m[1])))
        block = Element("pre")
        SubElement(block, "code").text = AtomicString(text)
        return block, m.start(0), m.end(0)


class _Tag(InlineProcessor):
    """A tag without attributes that only says how text is to look."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        """The tag as it is."""
        return self.md.htmlStash.store(m[0]), m.start(0), m.end(0)


class _Place(InlineProcessor):
    """An anchor that is not a heading's."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """A place without text."""
        return Element("span", id=m[1]), m.start(0), m.end(0)


class _Tree(Treeprocessor):
    """Anchors of headings, and links that lead to pages alone."""

    def __init__(self, md: Markdown, anchors: list[str]) -> None:
        super().__init__(md)
        self.anchors = anchors

    def run(self, root: Element) -> None:
        """Changes the page in place."""
        taken = Counter(self.anchors)
        for element in root.iter():
            if element.tag in _LEVELS:
                element.set("id", self.take_anchor(element) or _count(_slug(element), taken))
            for key in ("href", "src"):
                found = _SCHEME.match(_unstash(element.get(key, "")))
                if found and found[1].lower() not in _SCHEMES:
                    element.set(key, "#")
            if element.tag == "img" and re.match(r"\s*(?:\w+:|//)", element.get("src", "")):
                _unpicture(element)

    def take_anchor(self, heading: Element) -> str:
        """The anchor that stood above a heading, and out of its text with it."""
        for element in heading.iter():
            for key in ("text", "tail"):
                text: str = getattr(element, key) or ""
                found = _MARKED.search(text)
                if found:
                    setattr(element, key, text.replace(found[0], "").rstrip())
                    return self.anchors[int(found[1])]
        return ""


def _unpicture(element: Element) -> None:
    """A picture from elsewhere as the text that stands for it."""
    alternative = element.get("alt", "")
    element.tag = "span"
    element.attrib.clear()
    element.text = alternative


def _unstash(text: str) -> str:
    return _STASHED.sub(lambda found: chr(int(found[1])), text)


def _slug(heading: Element) -> str:
    """The anchor that a repository gives a heading."""
    text = _unstash("".join(heading.itertext())).strip().lower()
    return re.sub(r"[^\w\- ]", "", text).replace(" ", "-")


def _count(slug: str, taken: Counter[str]) -> str:
    number = taken[slug]
    taken[slug] += 1
    return f"{slug}-{number}" if number else slug


def makeExtension(**given: Any) -> GitHub:  # noqa: N802
    """What Python-Markdown asks a module of extensions for."""
    return GitHub(**given)
