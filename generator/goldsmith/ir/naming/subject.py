"""What there is to know of an operation when it is named."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

from goldsmith.ir.naming.lexicon import HTTP_VERBS, find_verb, is_plural, singular
from goldsmith.ir.naming.paths import Route, lower_words, read_route
from goldsmith.load.values import Object, as_object
from goldsmith.normalize.media import is_json
from goldsmith.normalize.nodes import OperationNode, as_text, behind_references

_JOINTS = frozenset(
    "by id ids and with of for in from to the all using via api apis rest value item items collection one resource".split()
)
_SLOTS = re.compile(r"/\{")
_ENVELOPES = frozenset("data items results values entries records value list content".split())
_WRAPPERS = ("data", "result", "response", "d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """An operation: its method and route, the words of its id, the verb of its summary, and what it is about.

    ``lists`` tells whether it answers several things, ``None`` where the document does not say. ``base`` is the position in the
    route where the resource stands, or -1.
    """

    method: str
    route: Route
    identity: str
    id_words: tuple[str, ...]
    summary_verb: str | None
    lists: bool | None
    has_items: bool
    base: int = -1

    @property
    def tail(self) -> Route:
        """What follows the resource in the route."""
        return replace(self.route, pieces=self.route.pieces[self.base + 1 :])

    @property
    def is_like_path(self) -> bool:
        """Whether the operation id says method and path over again, or is none."""
        if not self.id_words:
            return True
        if self.route.extra:
            return False
        verbs = [word for word in self.id_words if word in HTTP_VERBS]
        ends = {self.id_words[0], self.id_words[-1], *self.id_words[-2:]}
        if self.method not in verbs or self.method not in ends:
            return False
        known = {word for piece in self.route.pieces for word in piece.singular}
        known |= {singular(word) for word in self.route.extra} | _JOINTS | {self.method}
        squashed = "".join(singular(word) for piece in self.route.pieces for word in piece.words)
        return all(
            singular(word) in known
            or (len(word) > 3 and singular(word) in squashed)
            or is_number(word)
            for word in self.id_words
        )


def is_number(word: str) -> bool:
    """Whether a word is a version, or merely counts operations of one name."""
    return word.lstrip("v").isdigit()


def find_collections(paths: Iterable[str]) -> frozenset[str]:
    """The beginnings of paths that a slot follows: ``/things`` of ``/things/{id}`` and of all below it."""
    return frozenset(path[: slot.start()] for path in paths for slot in _SLOTS.finditer(path))


def build_subject(node: OperationNode, schemas: Object, collections: Container[str]) -> Subject:
    """The subject of an operation in normal form; ``collections`` are those of all paths of the API."""
    given = as_text(node.operation.get("x-goldsmith-wire-id", node.operation.get("operationId")))
    route = read_route(node.path)
    return Subject(
        method=node.method.lower(),
        route=route,
        identity=given,
        id_words=without_noise(lower_words(given), node.method.lower()),
        summary_verb=find_verb(as_text(node.operation.get("summary"))),
        lists=find_whether_list(node.operation, schemas),
        has_items=node.path.rstrip("/") in collections,
    )


def without_noise(found: tuple[str, ...], method: str) -> tuple[str, ...]:
    """The words of an operation id without what frameworks put at its end: ``UsingGET``, ``UsingGET_1``."""
    bare = found[:-1] if len(found) > 1 and found[-1].isdigit() else found
    if bare[-2:] == ("using", method) and len(bare) > 2:
        return bare[:-2]
    return found


def find_whether_list(operation: Object, schemas: Object) -> bool | None:
    """Whether the first success answers an array, or an object whose one array of objects it is about."""
    responses = as_object(operation.get("responses"))
    for status in sorted(responses):
        if status[:1] != "2":
            continue
        content = as_object(as_object(responses[status]).get("content"))
        for media_type, media in content.items():
            if is_json(media_type) and as_object(media).get("schema"):
                return _is_list(as_object(as_object(media)["schema"]), schemas)
    return None


def _is_list(schema: Object, schemas: Object) -> bool | None:
    node = behind_references(schema, schemas)
    if node.get("type") == "array":
        return True
    properties = as_object(node.get("properties"))
    if not properties:
        return None
    arrays = [
        name
        for name, value in properties.items()
        if behind_references(value, schemas).get("type") == "array"
    ]
    if len(properties) <= 6 and len(arrays) == 1:
        return True
    if any(name.lower() in _ENVELOPES for name in arrays):
        return True
    inner = [name for name in _WRAPPERS if name in properties]
    if inner and len(properties) <= 6:
        return _is_list(as_object(properties[inner[0]]), schemas)
    return False


def says_several(subject: Subject) -> bool:
    """Whether what is read there are several things: by the answer, else by the word that the path ends with."""
    if subject.route.ends_with_slot or not subject.route.pieces:
        return False
    last = subject.route.pieces[-1].words[-1]
    if subject.lists is None or (subject.has_items and is_plural(last)):
        return is_plural(last)
    return subject.lists
