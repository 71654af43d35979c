"""Credentials that a document hides among the parameters of its operations: made what they are, or at least secret.

A document without a word of security may ask for a key in each operation, as a header or in the query. Where nearly all of them do, it
is a credential of the client; elsewhere the argument stays, and its value is shown nowhere. Names must say it, or a name that may
mean anything and a description that says it: ``page_token``, ``If-Match`` and ``Idempotency-Key`` are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from goldsmith.config.model import Conclusions
from goldsmith.diagnostics import Report, counted
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import (
    OperationNode,
    Place,
    as_text,
    behind_references,
    component_schemas,
    free_key,
    operations,
    place_of,
    section,
)

SHARES: Final = "x-goldsmith-shares"
"""Says, in normal form, which other scheme has the same credential."""
INFERRED: Final = "x-goldsmith-inferred"
_SECRET: Final = "x-goldsmith-secret"
_NEARLY_ALL = 0.8
_PLACES = ("header", "query", "cookie")
_STRONG = re.compile(
    r"(?:x[-_])?(?:[a-z0-9]+[-_]){0,2}?(?:api[-_]?key|api[-_]?token|api[-_]?secret|access[-_]?token|auth[-_]?token|auth[-_]?key|"
    r"app[-_]?key|subscription[-_]?key|secret[-_]?key|private[-_]?token|client[-_]?secret|session[-_]?token)",
    re.IGNORECASE,
)
_WEAK = frozenset(
    {"token", "key", "auth", "secret", "appid", "xtoken", "xauth", "authentication", "session"}
)
_SAYING = re.compile(
    r"\bapi[ -]?keys?\b|\b(?:api|access|auth\w*|bearer|secret|user|bot|your)[ -]+(?:token|key)s?\b|\bauthenticat|\bauthoriz|"
    r"\bcredentials?\b|\bsecret\b",
    re.IGNORECASE,
)
_TOKENS = frozenset({"token", "accesstoken", "authtoken", "oauthtoken", "bearertoken"})
"""Names by which a parameter may hold the very token that a declared scheme would send as a header."""


@dataclass(frozen=True, slots=True)
class _Hidden:
    """A parameter that holds a credential, where it stands."""

    node: OperationNode
    parameter: Object
    place: Place
    security: list[Json]

    @property
    def key(self) -> str:
        """Its name without what spelling does to it: the same in a header and in a query."""
        return _flatten(self.place[1])


def find_credentials(document: Document, report: Report, conclusions: Conclusions) -> None:
    """Declares the credentials that are hidden among parameters: those of conventions, then those that names tell."""
    nodes = list(operations(document.root))
    schemes = section(section(document.root, "components"), "securitySchemes")
    known = {place_of(as_object(each)) for each in schemes.values()}
    for convention in conclusions.credentials:
        places = {
            place_of(parameter)
            for node in nodes
            for parameter in _parameters(node)
            if convention.fits(place_of(parameter))
        }
        if not places:
            message = f"the credential `{convention}` is no parameter of any operation"
            report.error("idle-convention", message, convention.location)
        _declare(schemes, sorted(places), convention.argument, given=True)
        known |= places
    if not conclusions.infer:
        return
    found = [
        each for node in nodes for each in _find_hidden(document, node) if each.place not in known
    ]
    groups: dict[str, list[_Hidden]] = {}
    for each in found:
        groups.setdefault(each.key, []).append(each)
    for key, members in sorted(groups.items()):
        reached = {id(each.node.operation) for each in members}
        if len(nodes) > 1 and len(reached) >= _NEARLY_ALL * len(nodes):
            _lift(schemes, key, members)
        else:
            for each in members:
                each.parameter.setdefault(_SECRET, True)
    schemas = component_schemas(document.root)
    for node in nodes:
        _conceal_properties(node, schemas)


def _conceal_properties(node: OperationNode, schemas: Object) -> None:
    """What a body holds of credentials is shown nowhere."""
    content = as_object(as_object(node.operation.get("requestBody")).get("content"))
    for media in content.values():
        schema = behind_references(as_object(media).get("schema"), schemas)
        for name, inner in as_object(schema.get("properties")).items():
            parameter: Object = {"schema": inner}
            said = as_text(as_object(inner).get("description"))
            if _is_text(parameter, schemas) and _is_credential(name, said):
                as_object(inner).setdefault(_SECRET, True)


def _lift(schemes: Object, key: str, members: list[_Hidden]) -> None:
    """A scheme for each place; one credential for all, that of a declared scheme where the parameter says the same."""
    places = sorted({each.place for each in members})
    shared = _find_shared(schemes, key, members)
    texts = {as_text(each.parameter.get("description")) for each in members}
    doc = max(texts, key=lambda text: (len(text), text))
    if key == "authorization":
        said = " ".join(
            f"{as_text(m.parameter.get('description'))} {m.parameter.get('example', '')}"
            for m in members
        )
        scheme: Object = {"type": "http", "scheme": _find_word(said), "description": doc}
        if not _find_word(said):
            scheme = {"type": "apiKey", "in": "header", "name": "Authorization", "description": doc}
        schemes[free_key(schemes, "authorization")] = {**scheme, INFERRED: True}
        return
    _declare(schemes, places, re.sub(r"^[xX][-_]", "", places[0][1]), doc, shared)


def _declare(
    schemes: Object,
    places: list[Place],
    argument: str,
    doc: str = "",
    shared: str | None = None,
    *,
    given: bool = False,
) -> None:
    for location, name in places:
        key = free_key(schemes, argument if shared is None else f"{shared} {location} {name}")
        scheme: Object = {"type": "apiKey", "in": location, "name": name, "description": doc}
        if given:
            scheme["x-goldsmith-argument"] = argument
        schemes[key] = {**scheme, INFERRED: not given, **({SHARES: shared} if shared else {})}
        shared = shared or key


def _find_shared(schemes: Object, key: str, members: list[_Hidden]) -> str | None:
    """The declared scheme of a token that the parameter holds as well."""
    if key not in _TOKENS:
        return None
    names: set[str] = set()
    for each in members:
        for alternative in each.security:
            names |= as_object(alternative).keys()
    tokens = [
        name
        for name in sorted(names)
        if as_object(schemes.get(name)).get("type") in ("oauth2", "openIdConnect")
        or as_text(as_object(schemes.get(name)).get("scheme")).lower() == "bearer"
    ]
    # One that the client fetches itself may be given as a pair, which is no token.
    kept = [name for name in tokens if not _is_fetched(as_object(schemes.get(name)))]
    return kept[0] if len(kept) == 1 else None


def _is_fetched(scheme: Object) -> bool:
    return bool({"clientCredentials", "password"} & as_object(scheme.get("flows")).keys())


def _list_security(document: Document, node: OperationNode) -> list[Json]:
    """The alternatives of an operation, its own or those of the document."""
    return as_list(node.operation.get("security", document.root.get("security")))


def _find_hidden(document: Document, node: OperationNode) -> Iterator[_Hidden]:
    security = _list_security(document, node)
    is_declared = bool(section(section(document.root, "components"), "securitySchemes"))
    schemas = component_schemas(document.root)
    for parameter in _parameters(node):
        location, name = place = place_of(parameter)
        if location not in _PLACES or not _is_text(parameter, schemas):
            continue
        if place == ("header", "authorization"):
            if not is_declared:  # else schemes say what it holds
                yield _Hidden(node, parameter, place, security)
        elif _is_credential(name, as_text(parameter.get("description"))):
            yield _Hidden(node, parameter, (location, as_text(parameter.get("name"))), security)


def _is_credential(name: str, said: str) -> bool:
    if _STRONG.fullmatch(name):
        return True
    return _flatten(name) in _WEAK and _SAYING.search(said) is not None


def _is_text(parameter: Object, schemas: Object) -> bool:
    schema = behind_references(parameter.get("schema"), schemas)
    kinds = schema.get("type", "string")
    listed = kinds if isinstance(kinds, list) else [kinds]
    is_text = "string" in listed and all(kind in ("string", "null") for kind in listed)
    return is_text and "enum" not in schema and "const" not in schema


def _find_word(said: str) -> str:
    """The scheme of HTTP authentication that a text speaks of."""
    found = re.search(r"\b(bearer|basic)\b", said, re.IGNORECASE)
    return found[1].lower() if found else ""


def _parameters(node: OperationNode) -> list[Object]:
    return [as_object(each) for each in as_list(node.operation.get("parameters"))]


def _flatten(name: str) -> str:
    return re.sub(r"[-_. ]", "", name).lower()


def summarize_credentials(normal: Document) -> list[str]:
    """What of the credentials was inferred, in a line each."""
    schemes = as_object(as_object(normal.root.get("components")).get("securitySchemes"))
    lines: list[str] = []
    for name, scheme in schemes.items():
        node = as_object(scheme)
        if node.get(INFERRED) is True:
            number = sum(
                any(name in as_object(each) for each in as_list(node_.operation.get("security")))
                for node_ in operations(normal.root)
            )
            place = f"{as_text(node.get('in')) or 'header'} `{as_text(node.get('name')) or 'Authorization'}`"
            lines.append(f"credential in the {place}: {counted(number, 'operation')}, inferred")
    return lines
