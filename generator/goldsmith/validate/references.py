"""Rules about names that refer to something: security schemes and tags."""

from __future__ import annotations

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.pointer import find_hint
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.validate.survey import objects, operations, survey

_TYPES = ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS")
_HTTP_SCHEMES = frozenset(
    "basic bearer concealed digest dpop gnap hoba mutual negotiate oauth privatetoken "
    "scram-sha-1 scram-sha-256 vapid".split()
)
"""IANA's registry of HTTP authentication schemes."""


def _check_requirements(document: Document, report: Report) -> None:
    schemes = as_object(as_object(document.root.get("components")).get("securitySchemes"))
    for holder in (document.root, *(node.operation for node in operations(document))):
        if "security" in holder and not isinstance(holder["security"], list):
            message = "`security` is not a list of requirements"
            report.warn("bad-security", message, document.locate(holder, "security"))
        for requirement in map(as_object, as_list(holder.get("security"))):
            for name in [name for name in requirement if name not in schemes]:
                hint = find_hint(name, schemes)
                message = f"no security scheme is called `{name}`"
                place = document.locate(requirement, name)
                report.warn("unknown-security-scheme", message, place, hint)


def _check_schemes(document: Document, report: Report) -> None:
    for scheme in objects(document, "security-scheme"):
        given = scheme.get("type")
        if given not in _TYPES:
            hint = find_hint(given, _TYPES)
            message = f"there is no type `{given}` of security schemes; nobody can fill it"
            report.warn("bad-security-scheme", message, document.locate(scheme), hint)
        elif given == "apiKey":
            _check_api_key(document, report, scheme)
        elif given == "http":
            _check_http_scheme(document, report, scheme)


def _check_api_key(document: Document, report: Report, scheme: Object) -> None:
    name, location = scheme.get("name"), scheme.get("in")
    if not isinstance(name, str) or not name or location not in ("header", "query", "cookie"):
        message = "an API key needs `name`, and `in` with `header`, `query` or `cookie`"
        report.warn("bad-security-scheme", message, document.locate(scheme))


def _check_http_scheme(document: Document, report: Report, scheme: Object) -> None:
    name: Json = scheme.get("scheme")
    if isinstance(name, str) and name.lower() in _HTTP_SCHEMES:
        return
    hint = None
    if isinstance(name, str):
        hint = find_hint(name, _HTTP_SCHEMES)
        if name.lower() in ("apikey", "cookie", "header", "token"):
            hint = "a cookie or a header of its own is `type: apiKey`"
    place = document.locate(scheme, "scheme") if "scheme" in scheme else document.locate(scheme)
    message = f"HTTP has no authentication scheme `{name}`"
    report.warn("unknown-http-scheme", message, place, hint)


def _check_tags(document: Document, report: Report) -> None:
    tags = as_list(document.root.get("tags"))
    seen: set[str] = set()
    for index, tag in enumerate(tags):
        name = as_object(tag).get("name")
        if not isinstance(name, str):
            report.warn("bad-tag", "a tag without a name", document.locate(tags, index))
        elif name in seen:
            message = f"the tag `{name}` is described twice"
            report.warn("repeated-tag", message, document.locate(tags, index))
        else:
            seen.add(name)


def _check_operation_tags(document: Document, report: Report) -> None:
    for visit in survey(document, "operation"):
        tags = as_object(visit.node).get("tags")
        if tags is None:
            continue
        if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
            place = document.locate(as_object(visit.node), "tags")
            report.warn("bad-tag", "`tags` is not a list of names", place)


RULES = (_check_requirements, _check_schemes, _check_tags, _check_operation_tags)
