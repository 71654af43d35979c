"""Candidates for the classes of schemas that stand inside something else: as short as still says what they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldsmith.identifiers import class_name, words
from goldsmith.ir.naming.lexicon import LONGEST, SMALL_WORDS, VERBS, is_plural, singular
from goldsmith.ir.naming.paths import lower_words
from goldsmith.load.values import Object
from goldsmith.normalize.nodes import as_text

_OUTER = frozenset(("response", "body"))
_MADE = frozenset("response body item value extra option object with".split())
"""Words that normalizing puts in, and that say nothing by themselves."""
_VAGUE = _MADE | frozenset("data type list result attributes".split())


@dataclass(frozen=True, slots=True)
class Base:
    """What an operation's schemas are called after: the id that normalizing called them by, and words to say instead."""

    identity: str
    said: tuple[str, ...]
    thing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an inline schema stands: in what (``root``), of which thing (``thing``), and the way from there, a step a piece."""

    root: tuple[str, ...]
    thing: tuple[str, ...]
    steps: tuple[tuple[str, ...], ...]

    @property
    def all_words(self) -> tuple[str, ...]:
        """All that is said of it."""
        return _joined(self.thing or self.root, self.steps)


def build_base(resource: str, method: str, identity: str, *, is_like_path: bool) -> Base:
    """The base of an operation by its resource and method; by its id where that says more than the path."""
    said = method.strip("_").split("_")
    plural = [word for word in resource.strip("_").split("_") if word]
    one = [*plural[:-1], singular(plural[-1])]
    rest = said[1:] if said[0] in VERBS else said
    small = next((i for i, word in enumerate(rest) if word in SMALL_WORDS), len(rest))
    thing = [*one, *rest[: max(small - 1, 0)], *(singular(word) for word in rest[:small][-1:])]
    if not is_like_path and len(class_name(identity)) <= LONGEST - 10:
        return Base(identity, lower_words(identity), tuple(thing))
    if said[0] in VERBS:
        noun = plural if said[0] == "list" and len(said) == 1 else one
        return Base(identity, (said[0], *noun, *said[1:]), tuple(thing))
    return Base(identity, (*one, *said), tuple(thing))


def read_spot(
    schema: Object, pointer: str, bases: Mapping[str, Base], names: Mapping[str, str]
) -> Spot:
    """Where an inline schema stands. ``bases`` are by the pointer of the operation, ``names`` the classes of components."""
    said = as_text(schema.get("x-goldsmith-words"))
    parts = pointer.split("/")
    base = bases.get("/".join(parts[:4]))
    if base is not None and said.startswith(base.identity):
        return Spot(base.said, base.thing, _steps(said.removeprefix(base.identity).split()))
    component = parts[3] if parts[1:3] == ["components", "schemas"] else ""
    key = component.replace("~1", "/").replace("~0", "~")
    if key in names and said.startswith(key):
        root = key if len(class_name(key)) <= LONGEST else names[key]
        return Spot(tuple(words(root)), (), _steps(said.removeprefix(key).split()))
    pieces = said.split()
    cut = next((i for i, piece in enumerate(pieces[1:], 1) if piece in _MADE), 1)
    return Spot(
        tuple(word for piece in pieces[:cut] for word in words(piece)), (), _steps(pieces[cut:])
    )


def _steps(pieces: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The steps of a way; what is an item of several is called like one of them."""
    found: list[tuple[str, ...]] = []
    for piece in pieces:
        last = found[-1] if found else ()
        if piece in ("item", "value") and last and last[0] not in _OUTER and is_plural(last[-1]):
            found[-1] = (*last[:-1], singular(last[-1]))
        elif last and last[-1] == "with":
            found[-1] = (*last, *words(piece))
        elif last and last[-1] == "option":
            found[-1] = (*last, piece)
        else:
            found.append(words(piece) or (piece,))
    return tuple(found)


def spot_candidates(spot: Spot) -> list[str]:
    """Texts to call the class at a spot by, the best first."""
    steps = spot.steps
    outer = [i for i, step in enumerate(steps) if step[0] in _OUTER or step[-1] in _OUTER]
    inner = steps[outer[-1] + 1 :] if outer else steps
    whole = _joined(spot.root, steps)
    if not inner:
        return _sized([whole])
    if spot.thing and inner[0] == ("item",):
        inner = inner[1:] or ((),)
    least = min(2, len(inner))
    counts = [*range(least, len(inner) + 1), *range(1, least)]
    roots = (spot.thing, spot.root) if spot.thing else (spot.root,)
    found = [_joined(root, inner[-count:]) for root in roots for count in counts]
    return _sized([*found, whole])


def common_candidates(spots: Sequence[Spot]) -> list[str]:
    """Texts for one class at several spots: what they all end with."""
    said = [tuple(word.lower() for word in spot.all_words) for spot in spots]
    count = 0
    while all(len(each) > count for each in said) and len({each[-1 - count] for each in said}) == 1:
        count += 1
    first = spots[0].all_words
    ending = first[len(first) - count :] if count else ()
    roots = {spot.thing or spot.root for spot in spots}
    found: list[tuple[str, ...]] = []
    is_whole = bool(ending) and ending[0].lower() not in _MADE
    if is_whole and any(word.lower() not in _VAGUE for word in ending):
        found.append(ending)
    if ending and len(roots) == 1:
        root = next(iter(roots))
        found.append(ending if ending[: len(root)] == root else (*root, *ending))
    return _sized(found)


def _joined(root: Sequence[str], steps: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Root and steps as words, without what a step repeats of the end of what is before it."""
    result = list(root)
    for step in steps:
        for count in range(min(len(step), len(result)), 0, -1):
            begin = [singular(word.lower()) for word in step[:count]]
            if [singular(word.lower()) for word in result[-count:]] == begin:
                result = [*result[:-count]]
                break
        result += step
    return tuple(result)


def _sized(found: Sequence[Sequence[str]]) -> list[str]:
    texts = list(dict.fromkeys(" ".join(each) for each in found))
    short = [text for text in texts if len(class_name(text)) <= LONGEST]
    if len(short) == len(texts):
        return texts
    shortest = min(found, key=lambda each: len("".join(each)))
    return [*short, *squeeze(shortest), *(text for text in texts if text not in short)]


def squeeze(said: Sequence[str]) -> list[str]:
    """The words without some in the middle: those that are short enough, the longest first."""
    found = {
        " ".join((*said[start : start + 2], *said[-count:]))
        for start in range(max(len(said) - 2, 0))
        for count in range(1, len(said) - start - 2)
    }
    short = (text for text in found if len(class_name(text)) <= LONGEST and text[0].isalpha())
    return sorted(short, key=lambda text: (-len(text), text))


def component_candidates(key: str) -> list[str]:
    """Texts to call a component by: the end of a long name in several parts, then the name. One in one piece is called so."""
    if len(class_name(key)) <= LONGEST:
        return [key]
    found: list[str] = []
    for sign in (".", "__", "_", "-", "/", " "):
        parts = key.split(sign)
        found += [sign.join(parts[i:]) for i in range(1, len(parts)) if parts[i].strip()]
    named = [text for text in found if text[:1].isalpha() and len(class_name(text)) > 3]
    short = {text for text in named if len(class_name(text)) <= LONGEST}
    if not found:
        return [key]
    said = words(key)
    ends = [" ".join(said[i:]) for i in range(1, len(said))]
    ends = [text for text in ends if 3 < len(class_name(text)) <= LONGEST and text[0].isalpha()]
    return [*sorted(short, key=lambda text: (-len(text), text)), *ends, *squeeze(said), key]
