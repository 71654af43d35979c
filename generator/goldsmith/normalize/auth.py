"""Makes credentials what they are: a parameter that a security scheme fills is taken away, a scheme that nobody declared too."""

from __future__ import annotations

from ..diagnostics import Report
from ..load.document import Document, Json
from .nodes import Object, as_list, as_object, as_text, operations

_KNOWN_HTTP_SCHEMES = frozenset(
    "basic bearer digest dpop gnap hoba mutual negotiate oauth privatetoken".split()
)
_IGNORED = frozenset(
    {("header", "accept"), ("header", "content-type"), ("header", "authorization")}
)
"""Header parameters that OpenAPI says to ignore: other parts of the document say what they hold."""
_TYPES = frozenset("apiKey http oauth2 openIdConnect mutualTLS".split())


def lift_credentials(document: Document, report: Report) -> None:
    """Every operation gets its own ``security``; parameters that carry a credential go."""
    root = document.root
    schemes = as_object(as_object(root.get("components")).get("securitySchemes"))
    for name in [name for name, scheme in schemes.items() if not _is_usable(scheme)]:
        del schemes[name]
    filled = {
        place for scheme in schemes.values() for place in _filled_by(as_object(scheme))
    } | _IGNORED
    for node in operations(root):
        security = node.operation.get("security", root.get("security"))
        node.operation["security"] = _known_alternatives(security, schemes)
        parameters = as_list(node.operation.get("parameters"))
        node.operation["parameters"] = [p for p in parameters if _place(as_object(p)) not in filled]


def _is_usable(scheme: Json) -> bool:
    node = as_object(scheme)
    if node.get("type") not in _TYPES:
        return False
    if node["type"] == "http":
        return as_text(node.get("scheme")).lower() in _KNOWN_HTTP_SCHEMES
    return node["type"] != "apiKey" or (
        bool(node.get("name")) and node.get("in") in ("header", "query", "cookie")
    )


def _filled_by(scheme: Object) -> list[tuple[str, str]]:
    """The places (``header``, ``x-api-key``) that a scheme fills, with header names in lower case."""
    return [_place(scheme)] if scheme.get("type") == "apiKey" else []


def _place(node: Object) -> tuple[str, str]:
    name, location = str(node.get("name", "")), as_text(node.get("in"))
    return (location, name.lower() if location == "header" else name)


def _known_alternatives(security: Json, schemes: Object) -> list[Json]:
    """The alternatives that can be met; one of unknown schemes alone is as if it were not there."""
    alternatives: list[Json] = []
    for alternative in as_list(security):
        if not isinstance(alternative, dict):
            continue
        known = {name: scopes for name, scopes in alternative.items() if name in schemes}
        if known or not alternative:
            alternatives.append(dict(known))
    return alternatives
