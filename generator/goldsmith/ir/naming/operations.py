"""The resources of an API and their methods, each with its name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from goldsmith.identifiers import method_name, module_name
from goldsmith.ir.names import Namer, Wish
from goldsmith.ir.naming.asked import find_asked_resources, operation_aliases
from goldsmith.ir.naming.inline import Base, build_base
from goldsmith.ir.naming.methods import method_candidates
from goldsmith.ir.naming.resources import Group, group_operations
from goldsmith.ir.naming.subject import Subject, build_subject, find_collections, is_number
from goldsmith.ir.naming.topic import build_topic, place_subject
from goldsmith.ir.pins import tag_pointer
from goldsmith.ir.surface import CLIENT_ATTRIBUTES, DEVICES
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.hints import HINT
from goldsmith.normalize.nodes import (
    OperationNode,
    as_text,
    component_schemas,
    operation_pointer,
    operations,
)

_METHODS = ("get", "patch", "post", "put", "delete")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedResource:
    """A resource by its name: what the document says of its tag, its operations and their names, by pointer."""

    name: str
    tag: str
    tags: tuple[str, ...]
    node: Object
    operations: Mapping[str, OperationNode]
    methods: Mapping[str, str]
    bases: Mapping[str, Base]


def find_bases(resources: Iterable[NamedResource]) -> dict[str, Base]:
    """What the schemas of each operation are called after, by the operation's pointer."""
    return {pointer: base for resource in resources for pointer, base in resource.bases.items()}


def stream_pointer(pointer: str) -> str:
    """What stands for the place of an operation once more, as the one that answers piece by piece."""
    return f"{pointer}/x-goldsmith-stream"


def name_resources(root: Object, namer: Namer) -> tuple[NamedResource, ...]:
    """The resources of a document in normal form, by name."""
    every = list(operations(root))
    declared = {
        as_text(as_object(tag).get("name")): as_object(tag) for tag in as_list(root.get("tags"))
    }
    asked = find_asked_resources(namer.asked, every)
    groups = {group.tag: group for group in group_operations(every, declared, namer.pins, asked)}
    wishes = {
        tag: Wish(
            pointer=tag_pointer(tag),
            text=tag,
            given=_given(group, declared, asked),
            node=declared.get(tag) or group.operations[0].operation,
            candidates=group.texts,
            rank=(-len(group.operations),),
        )
        for tag, group in groups.items()
    }
    names = namer.name(wishes, module_name, CLIENT_ATTRIBUTES | DEVICES)
    schemas, collections = component_schemas(root), find_collections(as_object(root.get("paths")))
    found: list[NamedResource] = []
    for tag, name in names.items():
        nodes = {operation_pointer(node): node for node in groups[tag].operations}
        subjects = {
            pointer: build_subject(node, schemas, collections) for pointer, node in nodes.items()
        }
        methods = _name_methods(name, groups[tag], namer, subjects)
        found.append(
            NamedResource(
                name=name,
                tag=tag,
                tags=groups[tag].tags,
                node=declared.get(tag, {}),
                operations=nodes,
                methods=methods,
                bases=_build_bases(name, nodes, methods, subjects),
            )
        )
    return tuple(sorted(found, key=lambda resource: resource.name))


def _build_bases(
    resource: str,
    nodes: Mapping[str, OperationNode],
    methods: Mapping[str, str],
    subjects: Mapping[str, Subject],
) -> dict[str, Base]:
    return {
        pointer: build_base(
            resource,
            methods[pointer],
            as_text(node.operation["operationId"]),
            is_like_path=subjects[pointer].is_like_path,
        )
        for pointer, node in nodes.items()
    }


def _given(group: Group, declared: Mapping[str, Object], asked: Mapping[str, str]) -> str:
    wanted = [asked.get(operation_pointer(node), "") for node in group.operations]
    if wanted[0] == group.tag:
        return group.tag
    given = (as_text(declared.get(tag, {}).get("x-goldsmith-resource")) for tag in group.tags)
    return next(filter(None, given), "")


def _name_methods(
    resource: str, group: Group, namer: Namer, subjects: Mapping[str, Subject]
) -> dict[str, str]:
    by_pointer = {operation_pointer(node): node for node in group.operations}
    topic = build_topic(group.tag, resource, list(subjects.values()))
    placed = {pointer: place_subject(subject, topic) for pointer, subject in subjects.items()}
    wishes = {
        pointer: Wish(
            pointer=pointer,
            text=as_text(node.operation["operationId"]),
            given=as_text(node.operation.get("x-goldsmith-method")),
            node=node.operation,
            hint=as_text(node.operation.get(HINT)),
            candidates=tuple(method_candidates(placed[pointer], topic)),
            rank=_rank(placed[pointer]),
            aliases=operation_aliases(node),
        )
        for pointer, node in by_pointer.items()
    }
    streams = (namer.pins.get(stream_pointer(pointer), "") for pointer in by_pointer)
    taken = ["calls", *(pinned.rpartition(".")[2] for pinned in streams)]
    return namer.name(wishes, method_name, taken, prefix=f"{resource}.")


def _rank(subject: Subject) -> tuple[int, ...]:
    """The shorter path, then the method that reads first, has the name that several want."""
    method = subject.method
    numbers = sum(is_number(word) for word in subject.id_words)
    order = _METHODS.index(method) if method in _METHODS else len(_METHODS)
    length = sum(len(piece.words) for piece in subject.route.pieces)
    return len(subject.route.pieces), order, numbers, length
