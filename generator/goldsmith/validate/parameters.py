"""Rules about parameters: each is complete, stands once, and those of the path are those that the path has slots for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.pointer import find_hint
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.validate.survey import OperationNode, objects, operations, resolve, survey

_LOCATIONS = ("path", "query", "querystring", "header", "cookie")
_OWN_HEADERS = frozenset({"accept", "authorization", "content-type"})
_SLOT = re.compile(r"\{([^{}]*)\}")


def _check_parameters(document: Document, report: Report) -> None:
    for parameter in objects(document, "parameter"):
        name, location = parameter.get("name"), parameter.get("in")
        hint = None
        if not isinstance(name, str) or not name:
            slug, message = "bad-parameter", "a parameter without a name is left out"
        elif location not in _LOCATIONS:
            slug = "bad-parameter"
            message = f"the parameter `{name}` is nowhere (`in: {location}`), and left out"
            hint = find_hint(location, _LOCATIONS)
        elif "schema" not in parameter and not as_object(parameter.get("content")):
            slug = "parameter-without-schema"
            message = f"the parameter `{name}` has no schema; it is taken as text"
        elif location == "path" and parameter.get("required") is not True:
            slug, hint = "path-parameter-optional", "add `required: true`"
            message = f"the path parameter `{name}` is always required"
        else:
            continue
        report.warn(slug, message, document.locate(parameter), hint)


def _check_own_headers(document: Document, report: Report) -> None:
    for parameter in objects(document, "parameter"):
        name = parameter.get("name")
        if (
            parameter.get("in") == "header"
            and isinstance(name, str)
            and name.lower() in _OWN_HEADERS
        ):
            hint = "security schemes and media types say what these headers hold"
            message = f"the header `{name}` is not a parameter, and is left out"
            report.warn("ignored-parameter", message, document.locate(parameter), hint)


def _check_credentials(document: Document, report: Report) -> None:
    schemes = as_object(as_object(document.root.get("components")).get("securitySchemes"))
    filled: dict[tuple[Json, Json], str] = {}
    for name, scheme in schemes.items():
        node = as_object(scheme)
        if node.get("type") == "apiKey" and isinstance(node.get("name"), str):
            filled[_place(node)] = name
    for parameter in objects(document, "parameter"):
        scheme_name = filled.get(_place(parameter))
        if scheme_name is not None:
            message = f"the parameter `{parameter['name']}` is what the security scheme `{scheme_name}` fills"
            place = document.locate(parameter)
            report.warn("credential-parameter", message, place, "remove the parameter")


def _place(node: Object) -> tuple[Json, Json]:
    name, location = str(node.get("name")), str(node.get("in"))
    return location, name.lower() if location == "header" else name


def _check_repetition(document: Document, report: Report) -> None:
    for visit in (*survey(document, "path-item"), *survey(document, "operation")):
        parameters = as_list(as_object(visit.node).get("parameters"))
        seen: set[tuple[str, str]] = set()
        for index, parameter in enumerate(parameters):
            node = as_object(resolve(document, parameter))
            key = (str(node.get("in")), str(node.get("name")))
            if key in seen and "name" in node:
                message = f"the {key[0]} parameter `{key[1]}` is declared twice"
                report.warn("repeated-parameter", message, document.locate(parameters, index))
            seen.add(key)


def _check_slots(document: Document, report: Report) -> None:
    for node in operations(document):
        slots = set(_SLOT.findall(node.path)) - {""}
        declared: set[str] = set()
        for holder, index, parameter in _path_parameters(document, node):
            name = str(parameter.get("name"))
            declared.add(name)
            if name not in slots:
                hint = find_hint(name, slots)
                message = f"the path `{node.path}` has no slot for the path parameter `{name}`"
                place = document.locate(holder, index)
                report.warn("path-parameter-unused", message, place, hint)
        for slot in sorted(slots - declared):
            message = f"the slot `{{{slot}}}` of `{node.path}` is not declared; it is taken as text"
            place = document.locate(node.holder, node.method)
            report.warn("path-parameter-undeclared", message, place)


def _path_parameters(
    document: Document, node: OperationNode
) -> Iterator[tuple[list[Json], int, Object]]:
    for holder in (as_list(node.item.get("parameters")), as_list(node.operation.get("parameters"))):
        for index, parameter in enumerate(holder):
            resolved = as_object(resolve(document, parameter))
            if resolved.get("in") == "path" and isinstance(resolved.get("name"), str):
                yield holder, index, resolved


RULES = (
    _check_parameters,
    _check_own_headers,
    _check_credentials,
    _check_repetition,
    _check_slots,
)
