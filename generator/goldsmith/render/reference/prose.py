"""What a document says, as Markdown that says the same and does nothing else."""

from __future__ import annotations

import re

from goldsmith.render.code import Code, plain_text
from goldsmith.render.package import one_line

_SPAN = re.compile(r"``([^`\n]+)``|`[^`\n]+`")
_MARKS = re.compile(r"([\[\]`]|(?<!\w)_|_(?!\w)|\*(?!\s)|(?<=\S)\*)")
_START = re.compile(r"^( {0,3})([#>=~+]|-(?!\s)|-{3}|\d+[.)](?=\s))", re.MULTILINE)


def show_prose(text: str) -> Code:
    """Paragraphs and lists as they are; no tag, heading or rule comes of them."""
    return plain_text(_START.sub(r"\1\\\2", _escape(text)))


def show_cell(text: str) -> Code:
    """The same in one cell of a table."""
    return plain_text(one_line(_escape(text)).replace("|", "\\|"))


def show_code(text: str) -> Code:
    """A name of the document as code in one cell of a table; as text where code cannot hold it."""
    name = one_line(text)
    return (
        show_cell(text) if "`" in name or not name else plain_text(f"`{name}`".replace("|", "\\|"))
    )


def _escape(text: str) -> str:
    """Signs of HTML as themselves, but for code; what is code in two signs is so in one."""
    pieces: list[str] = []
    last = 0
    for found in _SPAN.finditer(text):
        span = f"`{found[1]}`" if found[1] else found[0]
        pieces += [_neutral(text[last : found.start()]), span]
        last = found.end()
    return "".join([*pieces, _neutral(text[last:])])


def _neutral(text: str) -> str:
    for sign, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(sign, written)
    return _MARKS.sub(r"\\\1", text)
