"""Candidates made of method and path, with the verb of the summary where the path alone does not say what is done."""

from __future__ import annotations

from collections.abc import Sequence

from goldsmith.ir.naming.lexicon import LONGEST, USUAL, VERBS, is_plural, singular
from goldsmith.ir.naming.paths import Piece
from goldsmith.ir.naming.subject import Subject
from goldsmith.ir.naming.topic import Topic, lean
from goldsmith.ir.naming.verbs import is_on_many, usual_verb

_HIDDEN = frozenset((("relationship",),))
"""What JSON:API puts between a thing and what it is related to."""


def route_candidates(subject: Subject, topic: Topic) -> list[str]:
    """Texts to call an operation by, the shortest first."""
    statics = [piece for piece in subject.tail.statics() if piece.singular not in _HIDDEN]
    parents = subject.route.parents(max(subject.base, 0))
    if not statics:
        found = _bare(subject, topic, parents)
    else:
        found = _with_object(subject, statics, topic)
        found += with_parents(found[0], parents, topic)[1:]
        found += with_parents(_fullest(found), parents, topic)[1:]
    found = _with_extra(found, subject)
    texts = dict.fromkeys((found[0], _fullest(found)))
    return [*found, *(said for text in texts for said in _with_slots(text, subject, topic))]


def _fullest(texts: Sequence[str]) -> str:
    """The longest text that leaves room for more, or the first."""
    short = [text for text in texts if len(text) < LONGEST - 8]
    return max(short, key=len, default=texts[0])


def _with_extra(found: list[str], subject: Subject) -> list[str]:
    """With what follows a question or number sign in the path: what is done, or what else tells operations apart."""
    extra = subject.route.extra
    if not extra:
        return found
    verbs = [position for position, word in enumerate(extra) if word in VERBS]
    action = [" ".join(extra[verbs[0] :])] if verbs and not subject.summary_verb else []
    return [*action, *found, f"{found[-1]} {' '.join(extra)}"]


def _with_slots(text: str, subject: Subject, topic: Topic) -> list[str]:
    """A text with what picks the thing: the first and the last slot, the last word of that, and all."""
    slots = [lean(piece.words, topic) for piece in subject.tail.pieces if piece.is_slot]
    said = [" ".join(words) for words in slots if words]
    if not said:
        return []
    short = said[-1].split()[-1]
    ways = (said[0], said[-1], short, " and ".join(said))
    return [f"{text} by {way}" for way in dict.fromkeys(ways)]


def with_parents(verb: str, parents: Sequence[Piece], topic: Topic) -> list[str]:
    """A verb, then the verb with whose things it is about: ``list``, ``list for card``, ``list for user card``."""
    found = [verb]
    for count in range(1, len(parents) + 1):
        owners = [
            word for piece in reversed(parents[:count]) for word in lean(piece.singular, topic)
        ]
        found += [f"{verb} for {' '.join(owners)}"] if owners else []
    return list(dict.fromkeys(found))


def _bare(subject: Subject, topic: Topic, parents: Sequence[Piece]) -> list[str]:
    verb = usual_verb(subject)
    said = subject.summary_verb
    if subject.method == "post" and topic.words[1:] and topic.words[0] in VERBS:
        verb = topic.words[0]
    elif subject.method == "post" and said and said not in USUAL:
        verb = said
    elif subject.method == "post" and said and USUAL[said] in ("create", "update"):
        verb = USUAL[said]
    found = with_parents(f"{verb} many" if is_on_many(subject) else verb, parents, topic)
    if subject.method == "put":
        found += with_parents("replace", parents, topic)
    elif said and said != verb:
        found += with_parents(said, parents, topic)
    return found


def _telling_verb(subject: Subject, verb: str) -> str:
    """The verb of the summary where the method's says less."""
    said = subject.summary_verb
    if subject.method in ("get", "head", "options") or said is None:
        return verb
    if said in ("get", "post", "put", "patch", "list", "use"):
        return verb
    if USUAL.get(said) == verb and said != "remove" and said != "add":
        return verb
    return said


def _with_object(subject: Subject, statics: Sequence[Piece], topic: Topic) -> list[str]:
    last = statics[-1]
    if _is_action(subject, last) and last.singular[0] not in topic.words:
        return _action(subject, statics, topic)
    verb = _telling_verb(subject, usual_verb(subject))
    one = subject.route.ends_with_slot or verb == "create"
    whole = [*last.words[:-1], singular(last.words[-1])] if one else list(last.words)
    thing = lean(whole, topic) or whole
    if len(whole) == 1 and whole[0][:6] == verb[:6]:
        return [verb, f"{verb} {whole[0]}"]
    if is_on_many(subject) and verb in ("update", "delete"):
        thing = ["many", *thing]
    before = [word for piece in statics[:-1] for word in lean(piece.singular, topic)]
    ends = [before[len(before) - count :] for count in range(len(before) + 1)]
    begin = [] if thing[0] == verb else [verb]
    return [" ".join((*begin, *end, *thing)) for end in ends]


def _is_action(subject: Subject, last: Piece) -> bool:
    """Whether a path ends with what is done: ``/orders/{id}/cancel``."""
    first = last.words[0]
    if subject.route.ends_with_slot and subject.method in ("put", "patch", "delete"):
        return False
    if first not in VERBS or (is_plural(last.words[-1]) and len(last.words) == 1):
        return False
    if subject.method == "post" or len(last.words) > 1:
        return True
    if subject.summary_verb in (first, singular(first)):
        return True
    return subject.method == "get" and first in (
        "search",
        "download",
        "export",
        "preview",
        "check",
        "verify",
        "validate",
    )


def _action(subject: Subject, statics: Sequence[Piece], topic: Topic) -> list[str]:
    verb, *rest = statics[-1].words
    found = [" ".join([verb, *lean(rest, topic)]), " ".join([verb, *rest])]
    for count in range(1, len(statics)):
        owners = [word for piece in statics[-1 - count : -1] for word in piece.singular]
        found.append(" ".join([verb, *owners, *rest]))
    return [*found, f"{usual_verb(subject)} {found[-1]}"]
