"""Names that the configuration asks for: the one place where they are looked up.

They are a plain mapping. Its keys say a place as a JSON pointer, as ``METHOD /path`` or as an operation id; a method's name may have
its resource before it, with a dot between.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from goldsmith.normalize.nodes import OperationNode, as_text, operation_pointer


def find_asked(asked: Mapping[str, str], pointer: str, aliases: Iterable[str] = ()) -> str:
    """The name asked for what is at a pointer, without its resource; empty where none is."""
    for place in (pointer, *aliases):
        if place in asked:
            return asked[place].rpartition(".")[2]
    return ""


def operation_aliases(node: OperationNode) -> tuple[str, ...]:
    """How else the place of an operation can be said."""
    identity = as_text(node.operation.get("x-goldsmith-wire-id", node.operation.get("operationId")))
    said = f"{node.method.upper()} {node.path}"
    return (said, identity) if identity else (said,)


def find_asked_resources(
    asked: Mapping[str, str], nodes: Iterable[OperationNode]
) -> dict[str, str]:
    """The resource asked for each operation that has one, by the operation's pointer."""
    found: dict[str, str] = {}
    for node in nodes:
        pointer = operation_pointer(node)
        place = next((p for p in (pointer, *operation_aliases(node)) if p in asked), "")
        resource = asked[place].rpartition(".")[0] if place else ""
        if resource:
            found[pointer] = resource
    return found
