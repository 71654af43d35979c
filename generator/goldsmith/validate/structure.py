"""Rules about the frame of a document: is it one, and does everything stand where it can be found?"""

from __future__ import annotations

import re

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.grammar import METHODS, find_misfits
from goldsmith.load.values import Object, as_object
from goldsmith.validate.survey import survey, survey_all

_VERSIONS = ("3.0", "3.1", "3.2")
_METHOD = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def _check_version(document: Document, report: Report) -> None:
    root = document.root
    version = root.get("openapi")
    if version is None:
        hint = "a document starts with `openapi: 3.1.0` or `swagger: '2.0'`"
        if "swagger" in root:
            message = f"Swagger {root['swagger']} is not supported"
            report.error("unsupported-version", message, document.locate(root, "swagger"), "2.0 is")
        else:
            report.error("not-openapi", "not an OpenAPI document", document.locate(root), hint)
        return
    if not str(version).startswith(_VERSIONS):
        message = f"OpenAPI {version} is not supported"
        hint = f"{', '.join(_VERSIONS)} and Swagger 2.0 are"
        report.error("unsupported-version", message, document.locate(root, "openapi"), hint)


def _check_info(document: Document, report: Report) -> None:
    root = document.root
    info = root.get("info")
    if "openapi" not in root:
        return
    if not isinstance(info, dict):
        place = document.locate(root, "info") if "info" in root else document.locate(root)
        report.warn("missing-info", "the document has no `info`", place)
        return
    for key in ("title", "version"):
        if info.get(key) in (None, ""):
            message = f"the document has no `info.{key}`"
            report.warn("missing-info", message, document.locate(root, "info"))


def _check_paths(document: Document, report: Report) -> None:
    root = document.root
    paths = root.get("paths")
    if isinstance(paths, dict):
        return
    if "paths" in root and paths is not None:
        report.error(
            "paths-not-a-mapping", "`paths` is not a mapping", document.locate(root, "paths")
        )
    elif "openapi" in root and not ("webhooks" in root or "components" in root):
        report.warn("missing-paths", "the document has no paths", document.locate(root))


def _check_path_items(document: Document, report: Report) -> None:
    for path, item in as_object(document.root.get("paths")).items():
        if path.startswith("x-"):
            continue
        holder = as_object(document.root["paths"])
        if not path.startswith("/"):
            message = f"the path `{path}` does not start with a slash"
            report.warn("path-without-slash", message, document.locate(holder, path))
        if item is None:
            message = f"the path `{path}` has nothing in it"
            report.warn("empty-path", message, document.locate(holder, path))
        elif not isinstance(item, dict):
            message = f"the path `{path}` is not a mapping of methods"
            report.error("path-not-a-mapping", message, document.locate(holder, path))
        else:
            _check_methods(document, report, item)


def _check_methods(document: Document, report: Report, item: Object) -> None:
    for key, value in item.items():
        if key in METHODS and not isinstance(value, dict):
            message = f"the operation `{key}` is not a mapping"
            report.error("operation-not-a-mapping", message, document.locate(item, key))
        elif key not in METHODS and key.lower() in METHODS:
            hint = f"write `{key.lower()}`"
            message = f"the method `{key}` is not in lower case, and not seen"
            report.error("method-case", message, document.locate(item, key), hint)
    _check_other_methods(document, report, item)


def _check_other_methods(document: Document, report: Report, item: Object) -> None:
    others = as_object(item.get("additionalOperations"))
    for method, value in others.items():
        place = document.locate(others, method)
        if not _METHOD.fullmatch(method):
            report.error("bad-method", f"{method!r} cannot be a method of HTTP", place)
        elif method.lower() in METHODS and method.lower() in item:
            message = f"the path has the method `{method}` twice"
            hint = f"the other one is at {document.locate(item, method.lower())}"
            report.error("repeated-operation", message, place, hint)
        elif not isinstance(value, dict):
            message = f"the operation `{method}` is not a mapping"
            report.error("operation-not-a-mapping", message, place)


def _check_objects(document: Document, report: Report) -> None:
    for visit in survey_all(document):
        node = visit.node
        if isinstance(node, dict) or visit.kind in ("schema", "paths", "path-item", "operation"):
            continue
        wanted = f"a {visit.kind.replace('-', ' ')}"
        if visit.kind == visit.key:
            wanted = f"a mapping of {visit.key}"
        message = f"{_describe(node)} stands where {wanted} belongs"
        report.warn("not-an-object", message, document.locate(visit.holder, visit.key))


def _check_containers(document: Document, report: Report) -> None:
    for key, wanted in find_misfits(document.root, "document"):
        if key != "paths":
            _report_misfit(document, report, document.root, key, wanted)
    for visit in survey_all(document):
        if isinstance(visit.node, dict):
            for key, wanted in find_misfits(visit.node, visit.kind):
                _report_misfit(document, report, visit.node, key, wanted)


def _report_misfit(document: Document, report: Report, node: Object, key: str, wanted: str) -> None:
    message = f"`{key}` is not a {wanted} but {_describe(node[key])}"
    report.warn("wrong-container", message, document.locate(node, key))


def _check_references(document: Document, report: Report) -> None:
    for visit in survey_all(document):
        node = visit.node
        if isinstance(node, dict) and "$ref" in node and not isinstance(node["$ref"], str):
            message = f"a reference is text, not {_describe(node['$ref'])}"
            report.warn("bad-reference", message, document.locate(node, "$ref"))


def _check_servers(document: Document, report: Report) -> None:
    holders: list[Object] = [document.root]
    for kind in ("path-item", "operation"):
        holders += [visit.node for visit in survey(document, kind) if isinstance(visit.node, dict)]
    for holder in holders:
        servers = holder.get("servers")
        if servers is None:
            continue
        if not isinstance(servers, list):
            report.warn("bad-server", "`servers` is not a list", document.locate(holder, "servers"))
            continue
        for index, server in enumerate(servers):
            if not isinstance(as_object(server).get("url"), str):
                report.warn("bad-server", "a server without a URL", document.locate(servers, index))


def _describe(value: Json) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list) else "text" if isinstance(value, str) else "a number"


RULES = (
    _check_version,
    _check_info,
    _check_paths,
    _check_path_items,
    _check_objects,
    _check_containers,
    _check_references,
    _check_servers,
)
