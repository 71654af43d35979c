"""Candidates for the names of a resource's methods: what is left of ids and paths once the words of the resource are gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goldsmith.identifiers import method_name
from goldsmith.ir.naming.lexicon import ARTICLES, HTTP_VERBS, LONGEST, SMALL_WORDS, VERBS, singular
from goldsmith.ir.naming.paths import Piece
from goldsmith.ir.naming.routes import route_candidates, with_parents
from goldsmith.ir.naming.subject import Subject, is_number
from goldsmith.ir.naming.topic import Topic, lean, without_topic
from goldsmith.ir.naming.verbs import is_on_many, settle_verb, usual_verb

_TRAILING = {
    "get": "get", "list": "get", "view": "get", "create": "post", "add": "post", "delete": "delete", "remove": "delete",
    "update": "any", "download": "any", "upload": "any", "attach": "any", "detach": "any", "cancel": "any",
}  # fmt: skip


def method_candidates(subject: Subject, topic: Topic) -> list[str]:
    """Texts to call an operation by, the best first; the last is all that is known of it."""
    by_route = route_candidates(subject, topic)
    whole = " ".join(subject.id_words)
    if subject.is_like_path:
        numbers = [word for word in subject.id_words if is_number(word)]
        numbered = [" ".join((by_route[0], *numbers))] if numbers else []
        left = " ".join(tidy(lean(subject.id_words, topic)))
        found = [by_route[0], *numbered, *by_route[1:], left, whole]
    else:
        said = " ".join(tidy(_without_group(subject, topic)))
        found = [*_by_id(subject, topic, by_route), *by_route[:3], said, whole]
    if len(method_name(found[0])) > LONGEST:
        found += [*_shortened(found[0].split()), *by_route]
    last = " ".join([subject.method, *_all_words(subject)])
    kept = list(dict.fromkeys(text for text in (*found, subject.identity, last) if text.strip()))
    return sorted(kept, key=lambda text: len(method_name(text)) > LONGEST)


def _shortened(words: Sequence[str]) -> list[str]:
    """A long text without what a small word begins, then without words in the middle."""
    small = next((i for i, word in enumerate(words) if i and word in SMALL_WORDS), len(words))
    found = [" ".join(words[:small])] if 1 < small < len(words) else []
    begin = 1 if words[0] in VERBS else 0
    for count in range(len(words) - begin - 1, 1, -1):
        found.append(" ".join((*words[:begin], *words[-count:])))
    return found


def _all_words(subject: Subject) -> list[str]:
    pieces = subject.route.pieces
    said = [
        word
        for piece in pieces
        for word in ((*("by",), *piece.words) if piece.is_slot else piece.words)
    ]
    return [*said, *subject.route.extra]


def _by_id(subject: Subject, topic: Topic, by_route: Sequence[str]) -> list[str]:
    words = _without_group(subject, topic)
    counted = [word for word in words[-1:] if len(words) > 1 and is_number(word)]
    left, ended = without_topic(words[: len(words) - len(counted)], topic)
    left = tidy(left)
    found: list[str] = []
    parents = subject.route.parents(max(subject.base, 0))
    if ended and len(left) > 1 and left[0] in VERBS and _are_of(left[1:], parents):
        verb = settle_verb(left[0], subject) or left[0]
        found.append(f"{verb} for {' '.join(left[1:])}")
    bare = _without_slots(left, subject)
    said = " ".join(bare) if bare else _own_verb(topic)
    settled = settle_verb(said, subject) if said else usual_verb(subject)
    if settled is not None:
        verb = f"{settled} many" if is_on_many(subject) else settled
        found += [verb, *by_route[:3], *with_parents(verb, parents, topic)[1:]]
    if bare and (bare[0] in SMALL_WORDS or is_number(bare[0])):
        found.append(" ".join([usual_verb(subject), *bare]))
    elif said:
        found.append(" ".join(_verb_first(bare, subject)) if bare else said)
    found.append(" ".join(left))
    return [*found, *(" ".join((found[0], each)) for each in counted)]


def _own_verb(topic: Topic) -> str:
    """The verb that a resource is called by, where it is: ``search``."""
    return topic.words[0] if topic.words and topic.words[0] in VERBS else ""


def _without_group(subject: Subject, topic: Topic) -> list[str]:
    """The words of an operation id without a prefix that says the group: ``Users_GetUser``, ``users/list``."""
    words = list(subject.id_words)
    for prefix in topic.prefixes:
        if tuple(words[: len(prefix)]) == prefix and len(words) > len(prefix):
            return words[len(prefix) :]
    return words


def _without_slots(words: Sequence[str], subject: Subject) -> list[str]:
    """The words without an end that says which slot picks the thing: ``get by id``."""
    if "by" not in words or not subject.route.ends_with_slot:
        return list(words)
    start = len(words) - 1 - list(reversed(words)).index("by")
    slot = {singular(word) for word in subject.route.pieces[-1].words} | {"id", "key", "name"}
    rest = [singular(word) for word in words[start + 1 :]]
    return list(words[:start]) if rest and all(word in slot for word in rest) else list(words)


def _verb_first(words: Sequence[str], subject: Subject) -> list[str]:
    """``events get`` is ``get events``, where the method agrees."""
    last = words[-1]
    if (
        len(words) > 1
        and words[0] not in VERBS
        and _TRAILING.get(last, "") in ("any", subject.method)
    ):
        return [last, *words[:-1]]
    return list(words)


def _are_of(words: Iterable[str], parents: Sequence[Piece]) -> bool:
    known = {word for piece in parents for word in piece.singular}
    found = [singular(word) for word in words]
    return bool(found) and all(word in known for word in found)


def tidy(words: Sequence[str]) -> list[str]:
    """The words without articles, HTTP's method before another verb, and small words that lead nowhere."""
    left = [word for word in words if word not in ARTICLES] or list(words)
    if len(left) > 1 and left[0] in HTTP_VERBS - {"get"} and left[1] in VERBS:
        left = left[1:]
    while len(left) > 1 and left[-1] in SMALL_WORDS:
        left = left[:-1]
    while len(left) > 1 and left[0] in ("of", "to", "and", "or", "in", "on", "at"):
        left = left[1:]
    return [word for i, word in enumerate(left) if i == 0 or word != left[i - 1]]
