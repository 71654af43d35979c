"""Which operations stand together in a resource, and what it is called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldsmith.identifiers import module_name
from goldsmith.ir.naming.lexicon import LONGEST, singular
from goldsmith.ir.naming.paths import is_version, lower_words, read_route
from goldsmith.ir.pins import tag_pointer
from goldsmith.load.values import Object
from goldsmith.normalize.hints import GROUP
from goldsmith.normalize.nodes import OperationNode, as_text, operation_pointer
from goldsmith.normalize.operations import group_of

_KINDS = frozenset(
    "api apis controller controllers endpoint endpoints operations resource resources".split()
)
"""Words that say of a tag only that it is one."""
_RELATION = ("relationship",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The operations of a resource: the ``tag`` that names it, all tags that mean it, and the ``texts`` its name can be made of."""

    tag: str
    tags: tuple[str, ...]
    texts: tuple[str, ...]
    operations: tuple[OperationNode, ...]


def group_operations(
    nodes: Sequence[OperationNode],
    declared: Mapping[str, Object],
    pins: Mapping[str, str],
    asked: Mapping[str, str],
) -> list[Group]:
    """The groups of operations, by the tag that each names first, or by what stands for it.

    Tags that differ in case or number alone are one, unless the document gives them names or ``pins`` has two for them.
    ``declared`` has the tags that the document describes, ``asked`` the resources that were asked for, by operation.
    """
    tags = [asked.get(operation_pointer(node)) or find_tag(node, pins) for node in nodes]
    uses = Counter(tags)
    pinned = _index_pins(pins)
    families: dict[str, list[str]] = {}
    for tag in uses:
        families.setdefault(_family(tag, declared, pins, pinned), []).append(tag)
    for members in families.values():
        members.sort(
            key=lambda tag: (tag_pointer(tag) not in pins, tag not in declared, -uses[tag], tag)
        )
    heads = {tag: members for members in families.values() for tag in members}
    found: dict[str, list[OperationNode]] = {}
    for tag, node in zip(tags, nodes, strict=True):
        found.setdefault(heads[tag][0], []).append(node)
    return [
        Group(
            tag=tag,
            tags=tuple(heads[tag]),
            texts=resource_texts(tag),
            operations=tuple(operations),
        )
        for tag, operations in found.items()
    ]


def _said(tag: str) -> str:
    return " ".join(singular(word) for word in lower_words(tag)) or tag


def _index_pins(pins: Mapping[str, str]) -> Mapping[str, set[str]]:
    """The resources of earlier by what their tags say."""
    found: dict[str, set[str]] = {}
    for pointer, name in pins.items():
        if pointer.startswith("/tags/") and pointer.count("/") == 2:
            tag = pointer.removeprefix("/tags/").replace("~1", "/").replace("~0", "~")
            found.setdefault(_said(tag), set()).add(name)
    return found


def _family(
    tag: str,
    declared: Mapping[str, Object],
    pins: Mapping[str, str],
    pinned: Mapping[str, set[str]],
) -> str:
    """What tags that mean the same have in common."""
    said = _said(tag)
    given = as_text(declared.get(tag, {}).get("x-goldsmith-resource"))
    own = pins.get(tag_pointer(tag), "") if len(pinned.get(said, ())) > 1 else ""
    return f"{said}={given or own}"


def find_tag(node: OperationNode, pins: Mapping[str, str]) -> str:
    """The tag of an operation, or what stands for one: a vendor's hint, what it is a relationship of, the begin of its path.

    Where an operation had a resource by one of them before, it keeps that.
    """
    plain = _plain_tag(node, pins)
    found = [as_text(node.operation.get(GROUP)), _owner(node), plain]
    choices = [tag for tag in found if tag]
    earlier = pins.get(operation_pointer(node), "").partition(".")[0]
    kept = (tag for tag in choices if earlier and pins.get(tag_pointer(tag)) == earlier)
    return next(kept, choices[0])


def _plain_tag(node: OperationNode, pins: Mapping[str, str]) -> str:
    tag = group_of(node)
    if tag_pointer(tag) in pins or (node.operation.get("tags") and not is_version(tag)):
        return tag
    statics = read_route(node.path).statics()
    return " ".join(statics[0].words) if statics else tag


def _owner(node: OperationNode) -> str:
    """What a JSON:API relationship is one of, where the document does not name the operation itself."""
    if as_text(node.operation.get("x-goldsmith-wire-id", "-")):
        return ""
    pieces = read_route(node.path).pieces
    for owner, slot, relation in zip(pieces, pieces[1:], pieces[2:], strict=False):
        if slot.is_slot and not owner.is_slot and relation.singular == _RELATION:
            return " ".join(owner.words)
    return ""


def resource_texts(tag: str) -> tuple[str, ...]:
    """What a resource's name can be made of: its tag without words that say nothing, as short as it has to be."""
    words = lower_words(tag)
    while len(words) > 1 and words[-1] in _KINDS:
        words = words[:-1]
        tag = " ".join(words)
    if len(module_name(tag)) > LONGEST:
        tag = re.sub(r"\([^)]*\)", " ", tag).strip() or tag
    if len(module_name(tag)) <= LONGEST:
        return (tag,)
    words = lower_words(tag)
    ends = [words[count:] for count in range(1, len(words))]
    squeezed = [(words[0], *words[count:]) for count in range(2, len(words))]
    texts = (" ".join(each) for each in (*ends, *squeezed))
    return tuple(text for text in texts if len(module_name(text)) <= LONGEST)
