"""The schema of a piece of an answer, where its name says so: ``ChatStreamEvent`` for the operation ``chat``."""

from __future__ import annotations

from goldsmith.identifiers import words
from goldsmith.load.document import Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import OperationNode, as_text, behind_references, component_name

_STREAM = frozenset({"stream", "streamed", "streaming", "chunk"})
_SAYING = _STREAM | frozenset(
    "answer chunk create created data delta event events generate get message object output part post response result "
    "run send sse".split()
)
"""Words that say what a thing is, and not of which operation."""
_REQUEST = frozenset(
    "config input option options param parameter parameters params query request settings".split()
)


def find_piece(node: OperationNode, schemas: Object) -> str | None:
    """The component that is a piece of the answer of an operation; ``None`` where none is called so, or several are."""
    own = _describe(node, schemas)
    graded: dict[str, int] = {}
    for name in schemas:
        said = _split(name)
        if not said & _STREAM or said & _REQUEST or not _is_object(schemas[name], schemas):
            continue
        rest = said - _SAYING
        if rest and rest <= own:
            graded[name] = len(rest) * 2 + bool(said & {"event", "events", "chunk", "response"})
    best = max(graded.values(), default=0)
    found = [name for name, grade in graded.items() if grade == best]
    unions = [name for name in found if {"oneOf", "anyOf"} & as_object(schemas[name]).keys()]
    chosen = unions if len(found) > 1 else found
    return chosen[0] if len(chosen) == 1 else None


def _describe(node: OperationNode, schemas: Object) -> set[str]:
    """The words of an operation: of its id, its path, and the names of what it takes and gives."""
    texts = [as_text(node.operation.get("operationId")), node.path.replace("/", " ")]
    contents = [as_object(node.operation.get("requestBody"))]
    contents += map(as_object, as_object(node.operation.get("responses")).values())
    for holder in contents:
        for media in as_object(holder.get("content")).values():
            texts.append(component_name(as_object(as_object(media).get("schema"))) or "")
    texts += map(as_text, as_list(node.operation.get("tags")))
    return {word for text in texts for word in _split(text)}


def _split(text: str) -> set[str]:
    """The words of a name, in the singular and in small letters."""
    found = [word.lower() for word in words(text)]
    return {word[:-1] if word.endswith("s") and len(word) > 3 else word for word in found}


def _is_object(schema: Json, schemas: Object) -> bool:
    node = behind_references(schema, schemas)
    return node.get("type") == "object" or any(
        key in node for key in ("properties", "oneOf", "anyOf", "allOf")
    )
