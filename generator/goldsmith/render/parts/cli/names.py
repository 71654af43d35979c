"""What things are called in a shell: words with hyphens, and never what the command line itself is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

COMMANDS = frozenset({"completion", "login", "logout"})
"""What the command line has beside the groups of the API."""
OPTIONS = frozenset(
    "all base-url content-type cursor data deadline dry-run field help idempotency-key max-items max-retries output "
    "output-file profile query server timeout verbose version".split()
)
"""The command line's own options, whatever the API has."""


def build_word(name: str) -> str:
    """A Python name as it is written in a shell: ``get_owners`` -> ``get-owners``, ``from_`` -> ``from``."""
    return name.strip("_").replace("_", "-") or "value"


def build_words(names: Iterable[str], taken: Iterable[str], prefix: str) -> Mapping[str, str]:
    """A word for each name, all of them distinct, and none of those that are taken: what clashes has ``prefix`` before it."""
    told = list(names)
    return dict(zip(told, list_words(told, taken, prefix), strict=True))


def list_words(names: Iterable[str], taken: Iterable[str], prefix: str) -> Iterator[str]:
    """The words of names that may be the same, in their order."""
    used = set(taken)
    for name in names:
        word = build_word(name)
        if word in used:
            word = f"{prefix}-{word}"
        number = 2
        free = word
        while free in used:
            free, number = f"{word}-{number}", number + 1
        used.add(free)
        yield free
