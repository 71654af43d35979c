"""Makes credentials what they are: a parameter that a security scheme fills is taken away, a scheme that nobody declared too."""

from __future__ import annotations

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import Place, as_text, is_true, operations, place_of

_NO_HTTP_SCHEMES = frozenset("apikey api-key api_key cookie header none query".split())
"""What is written for the scheme of HTTP authentication and says that something else is meant."""
_IGNORED = frozenset(
    {("header", "accept"), ("header", "content-type"), ("header", "authorization")}
)
"""Header parameters that OpenAPI says to ignore: other parts of the document say what they hold."""
_TYPES = frozenset("apiKey http oauth2 openIdConnect mutualTLS".split())


def lift_credentials(document: Document, report: Report) -> None:
    """Every operation gets its own ``security``; parameters that carry a credential go, and their schemes come to it."""
    root = document.root
    schemes = as_object(as_object(root.get("components")).get("securitySchemes"))
    for name in [name for name, scheme in schemes.items() if not _is_usable(scheme)]:
        del schemes[name]
    fillers: dict[Place, list[str]] = {}
    for name, scheme in sorted(schemes.items()):
        if as_object(scheme).get("type") == "apiKey":
            fillers.setdefault(place_of(as_object(scheme)), []).append(name)
    for node in operations(root):
        security = node.operation.get("security", root.get("security"))
        alternatives = _known_alternatives(security, schemes)
        kept: list[Json] = []
        for parameter in as_list(node.operation.get("parameters")):
            place = place_of(as_object(parameter))
            if place in fillers:
                is_required = is_true(as_object(parameter).get("required"))
                alternatives = _joined(alternatives, fillers[place], is_required)
            elif place not in _IGNORED:
                kept.append(parameter)
        node.operation["parameters"] = kept
        node.operation["security"] = [*alternatives]


def _is_usable(scheme: Json) -> bool:
    node = as_object(scheme)
    kind = as_text(node.get("type"))
    if kind not in _TYPES:
        return False
    if kind == "http":
        word = as_text(node.get("scheme")).lower()
        return bool(word) and word not in _NO_HTTP_SCHEMES
    return kind != "apiKey" or (
        bool(as_text(node.get("name"))) and node.get("in") in ("header", "query", "cookie")
    )


def _known_alternatives(security: Json, schemes: Object) -> list[Object]:
    """The alternatives that can be met; one of unknown schemes alone is as if it were not there."""
    alternatives: list[Object] = []
    for alternative in as_list(security):
        if not isinstance(alternative, dict):
            continue
        known = {name: scopes for name, scopes in alternative.items() if name in schemes}
        if known or not alternative:
            alternatives.append(known)
    return alternatives


def _joined(alternatives: list[Object], names: list[str], is_required: bool) -> list[Object]:
    """The alternatives with a scheme that fills a parameter, where none of them has one yet."""
    if any(name in alternative for alternative in alternatives for name in names):
        return alternatives
    without = alternatives or [{}]
    with_it: list[Object] = [{**alternative, names[0]: []} for alternative in without]
    return with_it if is_required else [*with_it, *without]
