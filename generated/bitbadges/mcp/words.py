"""The words of names and sentences, brought to a form in which they can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

_BREAK = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_WORD = re.compile(r"[^\W_]+")
_STOP = frozenset(
    "a an and any are as at be been by can do for from has have how i if in into is it its me my of on or our over s some that the "
    "their them this to under up us was we what when which who whose will with you your".split()
)
_GROUPS = (
    "get fetch read retrieve show view load lookup describe obtain detail info information",
    "list all find search query browse index enumerate every many page filter",
    "create add new insert make post register open generate",
    "delete remove destroy erase drop purge trash discard wipe unset",
    "update edit modify change patch set put replace rename save adjust",
    "send submit deliver dispatch",
    "cancel stop abort terminate revoke end close kill",
    "start run execute launch trigger begin invoke perform",
    "check verify validate test exist",
    "copy clone duplicate fork",
    "count number total amount sum",
    "upload attach import",
    "download export",
    "picture image photo avatar icon thumbnail",
    "user member person people account profile",
    "org organization organisation company",
    "auth login signin authenticate session token credential",
    "config configuration setting preference option",
    "stat statistic metric analytics usage report",
    "log audit history activity event",
    "permission right role access grant",
    "repo repository",
    "id identifier key",
    "doc document file",
    "comment note reply",
    "tag label",
    "group team",
    "customer client contact",
    "bill invoice",
    "pay payment charge",
    "song track music",
    "film movie video",
    "hold holder own owner",
    "sale sell offer market",
    "enable activate unlock",
    "disable deactivate lock",
    "status state health",
    "webhook hook callback subscription",
)
_LONGEST = 4000


def _build_synonyms() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in _GROUPS:
        members = {stem(word) for word in group.split()}
        for member in members:
            found.setdefault(member, set()).update(members - {member})
    return {word: frozenset(others) for word, others in found.items()}


@cache
def stem(word: str) -> str:
    """A word without the endings that make no other word of it: plurals, ``-ing``, ``-ed``."""
    for ending, instead, shortest in (
        ("ies", "y", 5),
        ("sses", "ss", 6),
        ("xes", "x", 5),
        ("ches", "ch", 6),
        ("shes", "sh", 6),
        ("ing", "", 6),
        ("ed", "", 5),
        ("s", "", 4),
    ):
        if (
            word.endswith(ending)
            and len(word) >= shortest
            and not word.endswith(("ss", "us", "is"))
        ):
            return _settle(word[: -len(ending)] + instead)
    return _settle(word)


def _settle(word: str) -> str:
    """``creat`` of ``creating`` and ``create`` are one; so are ``stopp`` and ``stop``."""
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def split(text: str) -> Iterator[str]:
    """The words of a name or a sentence, small and stemmed, without those that say nothing."""
    for found in _WORD.finditer(_BREAK.sub(" ", text[:_LONGEST])):
        word = found[0].lower()
        if word not in _STOP:
            yield stem(word)


SYNONYMS = _build_synonyms()
"""Other words for a word, stemmed."""
