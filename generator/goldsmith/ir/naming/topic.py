"""What a resource is about: the words that its methods need not repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from goldsmith.ir.naming.lexicon import VERBS, singular
from goldsmith.ir.naming.paths import Piece, lower_words
from goldsmith.ir.naming.subject import Subject


@dataclass(frozen=True, slots=True)
class Topic:
    """The words of a resource in the singular; ``heads`` are those that alone may stand for it; ``prefixes`` begin ids of its
    operations and say nothing but the group."""

    words: tuple[str, ...]
    heads: frozenset[str]
    prefixes: tuple[tuple[str, ...], ...] = ()


def build_topic(tag: str, name: str, subjects: Sequence[Subject]) -> Topic:
    """The topic of a resource by the text of its tag, its Python name and its operations."""
    outside = re.sub(r"\([^)]*\)", " ", tag)
    words = [singular(word) for text in (outside, tag, name) for word in lower_words(text)]
    heads = {singular(found[-1]) for text in (outside, tag, name) if (found := lower_words(text))}
    topic = Topic(tuple(dict.fromkeys(words)), frozenset(heads))
    return replace(topic, prefixes=_find_prefixes(subjects, topic))


def _find_prefixes(subjects: Sequence[Subject], topic: Topic) -> tuple[tuple[str, ...], ...]:
    found: Counter[tuple[str, ...]] = Counter()
    for subject in subjects:
        group = re.match(r"([A-Za-z0-9]+)([._/:]|::)(?=[A-Z]|[a-z0-9]+([A-Z]|$))", subject.identity)
        if group is None:
            continue
        prefix = lower_words(group[1])
        if prefix[0] not in VERBS or all(singular(word) in topic.words for word in prefix):
            found[prefix] += 1
    return tuple(sorted(found, key=lambda prefix: (-len(prefix), prefix)))


def find_base(subject: Subject, topic: Topic) -> int:
    """Where in the route the resource stands: the last fixed piece that is about it; -1 where there is none."""
    whole = "".join(topic.words)
    found = -1
    for position, piece in enumerate(subject.route.pieces):
        if not piece.is_slot and (_is_about(piece, topic) or "".join(piece.singular) == whole):
            found = position
    pieces = subject.route.pieces[found + 1 :] if found >= 0 else ()
    for piece in pieces:
        if piece.is_slot or not all(word in topic.words for word in piece.singular):
            break
        found += 1
    return found


def _is_about(piece: Piece, topic: Topic) -> bool:
    return all(word in topic.words for word in piece.singular) and piece.singular[-1] in topic.heads


def place_subject(subject: Subject, topic: Topic) -> Subject:
    """The subject with its base."""
    return replace(subject, base=find_base(subject, topic))


def without_topic(words: Sequence[str], topic: Topic) -> tuple[list[str], bool]:
    """The words without those of the resource, and whether they ended with some.

    Runs of such words go where one of them alone may stand for the resource.
    """
    kept: list[str] = []
    run: list[str] = []
    ended = False
    for word in (*words, ""):
        if word and _is_of(word, topic):
            run.append(word)
            continue
        if run and not any(
            singular(each) in topic.heads or (each not in topic.words and _is_squashed(each, topic))
            for each in run
        ):
            kept += run
        ended = bool(run)
        run = []
        kept += [word] if word else []
    return kept, ended


def lean(words: Sequence[str], topic: Topic) -> list[str]:
    """The words without those of the resource; empty where they say nothing else."""
    return without_topic(words, topic)[0]


def _is_of(word: str, topic: Topic) -> bool:
    return singular(word) in topic.words or _is_squashed(word, topic)


def _is_squashed(word: str, topic: Topic) -> bool:
    return len(topic.words) > 1 and singular(word) == "".join(topic.words)
