"""What the rules look at: every object of a document, by kind. Made once for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from goldsmith.load.document import Document, Json
from goldsmith.load.grammar import METHODS, Kind, Visit, is_map, walk
from goldsmith.load.pointer import find_target, split_reference
from goldsmith.load.values import Object, as_object

_SURVEYS: WeakKeyDictionary[Document, dict[Kind, list[Visit]]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class OperationNode:
    """An operation, where it stands: ``holder[method]``; ``item`` is ``paths[path]``, in which the holder is."""

    path: str
    method: str
    item: Object
    holder: Object
    operation: Object


def survey(document: Document, kind: Kind) -> list[Visit]:
    """Every place of the document that wants an object of ``kind``."""
    found = _SURVEYS.get(document)
    if found is None:
        found = _SURVEYS[document] = {}
        for visit in walk(document.root):
            found.setdefault(visit.kind, []).append(visit)
    return found.get(kind, [])


def survey_all(document: Document) -> Iterator[Visit]:
    """Every place of the document that wants an object of some kind, but for mappings of which every key is a name."""
    survey(document, "document")
    for kind, visits in _SURVEYS[document].items():
        if is_map(kind):
            yield from (visit for visit in visits if not isinstance(visit.node, dict))
        else:
            yield from visits


def forget(document: Document) -> None:
    """Lets go of what was found; the document may change."""
    _SURVEYS.pop(document, None)


def objects(document: Document, kind: Kind) -> Iterator[Object]:
    """The mappings among :func:`survey`, without those that are references."""
    for visit in survey(document, kind):
        if isinstance(visit.node, dict) and "$ref" not in visit.node:
            yield visit.node


def operations(document: Document) -> Iterator[OperationNode]:
    """Every operation of the paths."""
    for path, item in as_object(document.root.get("paths")).items():
        if not isinstance(item, dict) or path.startswith("x-"):
            continue
        others = as_object(item.get("additionalOperations"))
        places = [(item, method) for method in METHODS] + [(others, method) for method in others]
        for holder, method in places:
            operation = holder.get(method)
            if isinstance(operation, dict):
                yield OperationNode(path, method, item, holder, operation)


def resolve(document: Document, node: Json) -> Json:
    """What ``node`` is once references are followed."""
    for _ in range(100):
        reference = node.get("$ref") if isinstance(node, dict) else None
        if not isinstance(reference, str):
            break
        tokens = split_reference(reference)
        target = None if tokens is None else find_target(document.root, tokens)
        node = target if isinstance(target, dict | bool) else None
    return node
