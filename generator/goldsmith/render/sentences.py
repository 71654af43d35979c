"""What a document says in words, made the sentences of a docstring."""

from __future__ import annotations

import re

from goldsmith.render.prose import plain

_END = re.compile(r"[.!?](?=\s|$)|[。！？]")
_ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|resp|no)\.$", re.IGNORECASE)
_LISTED = re.compile(r"^\s*(?:[-*+|>]|\d+[.)])\s", re.MULTILINE)
_PLAIN_WORD = re.compile(r"[a-z]+(?=[\s,;]|$)")
_LONGEST = 300
_EMPTY = frozenset(
    "200 201 202 204 2xx a accepted an answer completed content created default empty executed http no ok okay operation "
    "been has if is request response result returned status success successful successfully succeeded the".split()
)
"""Words with which documents say that an answer is an answer."""


def sentence(text: str) -> str:
    """The text as one line that begins and ends like a sentence; empty where there is none."""
    words = " ".join(plain(text).split())
    if not words:
        return ""
    if _PLAIN_WORD.match(words):
        words = words[0].upper() + words[1:]
    return words if words.rstrip("\"'`*_)")[-1:] in tuple(".!?:。！？") else f"{words}."


def says_nothing(text: str) -> bool:
    """Whether a text is no more than a name or an empty phrase: ``PetList``, ``OK``, ``Successful operation``."""
    words = plain(text).rstrip(".").split()
    if len(words) == 1:
        return not words[0].istitle() or words[0].lower() in _EMPTY
    return all(word.lower() in _EMPTY for word in words)


def split_sentence(text: str) -> tuple[str, str]:
    """The first sentence of a text, and the rest; no sentence where the text begins with a list, or does not come to an end."""
    paragraph, _, rest = text.lstrip("# \n").partition("\n\n")
    head = paragraph[: _LONGEST + 1]
    ends = (found.end() for found in _END.finditer(head))
    end = next((end for end in ends if not _ABBREVIATION.search(head[:end])), len(head))
    first = head[:end]
    if not first or len(first) > _LONGEST or _LISTED.search(first):
        return "", text
    return first, f"{paragraph[end:].strip()}\n\n{rest}".strip()


def first_sentence(text: str) -> str:
    """The first sentence of a text on one line, its first paragraph where that is none; empty where there is no text."""
    cleaned = plain(text)
    first, rest = split_sentence(cleaned)
    return " ".join((first or rest.partition("\n\n")[0]).split())
