"""What the normal form of a document has no place for, and inference looks at."""

from __future__ import annotations

from goldsmith.infer.shapes import Notes
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import as_text
from goldsmith.validate.survey import OperationNode, operations, resolve


def build_notes(document: Document) -> dict[tuple[str, str], Notes]:
    """The notes of each operation, by path and method."""
    return {
        (node.path, node.method): Notes(
            lows=_find_lows(document, node), has_link=_has_link(document, node.operation)
        )
        for node in operations(document)
    }


def _find_lows(document: Document, node: OperationNode) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for each in (
        *as_list(node.item.get("parameters")),
        *as_list(node.operation.get("parameters")),
    ):
        parameter = as_object(resolve(document, each))
        schema = as_object(resolve(document, parameter.get("schema")))
        if "minimum" in schema:
            found[as_text(parameter.get("name"))] = schema["minimum"]
    return found


def _has_link(document: Document, operation: Object) -> bool:
    """Whether a success has a header ``Link`` of which the document says that it leads to the next page."""
    for status, response in as_object(operation.get("responses")).items():
        headers = as_object(as_object(resolve(document, response)).get("headers"))
        for name, header in headers.items():
            node = as_object(resolve(document, header))
            said = f"{as_text(node.get('description'))} {node.get('example', '')} {node.get('examples', '')}"
            said += str(as_object(resolve(document, node.get("schema"))).get("example", ""))
            if name.lower() == "link" and status[:1] == "2" and _leads_on(said):
                return True
    return False


def _leads_on(said: str) -> bool:
    return any(word in said.lower() for word in ("next", "pag", "rel=", "8288", "5988"))
