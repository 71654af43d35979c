"""Rules about the extensions of OpenAPI that goldsmith reads: known, in their place, and with a value that means something."""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Iterator
from typing import Final

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.pointer import find_hint
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.validate.survey import survey_all

PREFIX: Final = "x-goldsmith-"


def _is_name(value: Json) -> bool:
    return isinstance(value, str) and value.isidentifier() and not keyword.iskeyword(value)


def _is_flag(value: Json) -> bool:
    return isinstance(value, bool)


def _is_variable(value: Json) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[A-Z_][A-Z0-9_]*", value) is not None


def _is_header(value: Json) -> bool:
    return (
        isinstance(value, str) and re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", value) is not None
    )


_NAME = (_is_name, "a Python name")
_FLAG = (_is_flag, "true or false")

_ARTICLES = {
    "document": "the document",
    "operation": "an operation",
    "parameter": "a parameter",
    "schema": "a schema",
    "security-scheme": "a security scheme",
    "tag": "a tag",
}

# Extension: where it may stand, what makes its value valid, and that in words. The order is that of the documentation.
VOCABULARY: Final[dict[str, tuple[frozenset[str], Callable[[Json], bool], str]]] = {
    "x-goldsmith-method": (frozenset({"operation"}), *_NAME),
    "x-goldsmith-read": (frozenset({"operation"}), *_FLAG),
    "x-goldsmith-paging": (
        frozenset({"operation", "document"}),
        lambda value: isinstance(value, dict | list) or value is False,
        "a mapping",
    ),
    "x-goldsmith-stream": (
        frozenset({"operation"}),
        lambda value: isinstance(value, dict) or value is False,
        "a mapping, or false where there is no stream",
    ),
    "x-goldsmith-idempotency-key": (frozenset({"operation"}), _is_header, "the name of a header"),
    "x-goldsmith-secret": (frozenset({"schema", "parameter"}), *_FLAG),
    "x-goldsmith-name": (frozenset({"schema", "parameter"}), *_NAME),
    "x-goldsmith-keep": (frozenset({"schema"}), *_FLAG),
    "x-goldsmith-type": (
        frozenset({"schema"}),
        lambda value: value == "integer-string",
        "`integer-string`",
    ),
    "x-goldsmith-accept-integer": (frozenset({"schema"}), *_FLAG),
    "x-goldsmith-argument": (frozenset({"security-scheme"}), *_NAME),
    "x-goldsmith-env": (frozenset({"security-scheme"}), _is_variable, "the name of a variable"),
    "x-goldsmith-resource": (frozenset({"tag"}), *_NAME),
}


def _check_vocabulary(document: Document, report: Report) -> None:
    for node, kind in _holders(document):
        for key in node:
            if not key.startswith(PREFIX):
                continue
            place = document.locate(node, key)
            if key not in VOCABULARY:
                hint = find_hint(key, VOCABULARY)
                report.error("unknown-extension", f"there is no `{key}`", place, hint)
                continue
            kinds, is_valid, wanted = VOCABULARY[key]
            if kind not in kinds:
                where = " or ".join(_ARTICLES[kind] for kind in sorted(kinds))
                message = f"`{key}` means nothing here: it belongs to {where}"
                report.error("misplaced-extension", message, place)
            elif not is_valid(node[key]):
                message = f"the value of `{key}` is {wanted}, not {_show(node[key])}"
                report.error("bad-extension-value", message, place)


def _holders(document: Document) -> Iterator[tuple[Object, str]]:
    yield document.root, "document"
    yield as_object(document.root.get("info")), "info"
    for tag in as_list(document.root.get("tags")):
        yield as_object(tag), "tag"
    for visit in survey_all(document):
        yield as_object(visit.node), visit.kind


def _show(value: Json) -> str:
    return "a mapping" if isinstance(value, dict) else f"{value!r}"


RULES = (_check_vocabulary,)
