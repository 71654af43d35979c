"""Descriptions as plain text: documents write them in Markdown, in HTML, or in both at once."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

_TAGS = (
    "a abbr b big blockquote body br caption center cite code col colgroup dd del details dfn div dl dt em figure font "
    "footer h1 h2 h3 h4 h5 h6 header hr html i img ins kbd li main mark nav ol p pre q s samp section small span strike "
    "strong sub summary sup table tbody td tfoot th thead tr tt u ul var wbr"
)
_NAME = rf"(?:{'|'.join(_TAGS.split())})\b"
_TAG = re.compile(rf"</?{_NAME}[^<>]*>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LINK = re.compile(
    r"<a\b[^<>]*?\bhref\s*=\s*[\"']?([^\"'\s>]+)[^<>]*>(.*?)</a\s*>", re.IGNORECASE | re.DOTALL
)
_CODE = re.compile(r"<(code|tt|kbd|samp)\b[^<>]*>([^<>]*)</\1\s*>", re.IGNORECASE)
# Blanks before a tag are tried from where they begin and given up as one: real descriptions have runs of thousands.
_ITEM = re.compile(r"(?:(?<![ \t])(?:[ \t]*+\n)?[ \t]*+)?<li\b[^<>]*>\s*", re.IGNORECASE)
_PARAGRAPH = re.compile(
    r"(?:(?<!\s)\s*+)?</?(?:p|div|ul|ol|table|h[1-6]|pre|blockquote|dl|section|details)\b[^<>]*>\s*",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<(?:br|hr|/tr|/dt|/dd|/li)\b[^<>]*>[ \t]*\n?", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);")

_IMAGE = re.compile(r"!\[([^\]\n]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_INLINE = re.compile(
    r"\[([^\[\]]+)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+[\"'][^\"']*[\"'])?\s*\)"
)
_REFERENCE = re.compile(r"\[([^\[\]\n]+)\]\[[^\[\]\n]*\]")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s+\S+.*$\n?", re.MULTILINE)
_BOLD = re.compile(
    r"(?<![\w*])\*\*(?=\S)(.+?)(?<=\S)\*\*(?![\w*])|(?<![\w_])__(?=[^\s_])([^_\n]+?)(?<=\S)__(?![\w_])"
)
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(|.*?(?<![ \t]))[ \t]*+#*+[ \t]*+$", re.MULTILINE)
_RULE = re.compile(r"^(?=[^\n]*(?:\||---))(?=[^\n]*-)[|: \t-]+$\n?", re.MULTILINE)
_FENCE = re.compile(r"^[ \t]*(?:```|~~~)[^\n]*$\n?", re.MULTILINE)
_QUOTE = re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_SPAN = re.compile(r"(?<!`)`[^`\n]+`(?!`)|(?<!`)``[^`\n]+``(?!`)")
_GAP = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")


_SIGN = re.compile(r"[\r<>&\[*_\\#`~-]|\n[ \t]*\n")
"""What none of the rules here has to do with a text without."""


@lru_cache(2000)
def plain(text: str) -> str:
    """The text without tags, entities, marks of emphasis, headings and fences; lists, tables and what is code stay readable."""
    return text.strip() if _SIGN.search(text) is None else _without_marks(text)


def _without_marks(text: str) -> str:
    text = text.replace("\r\n", "\n")
    if "<" in text:
        text = _COMMENT.sub("", text) if "-->" in text else text
        text = _CODE.sub(lambda found: f"`{unescape(found[2])}`" if found[2].strip() else "", text)
        if "</a" in text or "</A" in text:
            text = _LINK.sub(lambda found: _show_link(found[2], found[1]), text)
    if any(sign in text for sign in "[#>`~-"):
        for pattern in (_FENCE, _RULE, _QUOTE, _DEFINITION):
            text = pattern.sub("", text)
        text = _HEADING.sub(r"\1", text)
    spans = list(_SPAN.finditer(text)) if "`" in text else []
    pieces: list[str] = []
    last = 0
    for span in spans:
        pieces += [_strip(text[last : span.start()]), span[0]]
        last = span.end()
    whole = "".join([*pieces, _strip(text[last:])])
    if spans:  # a link around a code span was cut in pieces
        whole = _INLINE.sub(lambda found: _show_link(found[1], found[2]), whole)
    return _GAP.sub("\n\n", whole).strip()


def _strip(text: str) -> str:
    """A text outside of code, without tags, entities and emphasis."""
    if "<" in text:
        text = _BREAK.sub("\n", _PARAGRAPH.sub("\n\n", _ITEM.sub("\n- ", text)))
        text = _TAG.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(lambda found: unescape(found[0]), text).replace("\xa0", " ")
    if not any(sign in text for sign in "[*_\\"):
        return text
    text = _IMAGE.sub(r"\1", text)
    text = _INLINE.sub(lambda found: _show_link(found[1], found[2]), text)
    text = _REFERENCE.sub(r"\1", text)
    text = _BOLD.sub(lambda found: found[1] or found[2], text)
    text = _ITALIC.sub(r"\1", text)
    return _ESCAPED.sub(r"\1", text)


def _show_link(said: str, address: str) -> str:
    """What a link says, with where it leads if that is somewhere else than in the document."""
    words = " ".join(_TAG.sub("", said).split())
    if not address.startswith(("http://", "https://")) or address in words:
        return words or address
    return f"{words} ({address})" if words else address
