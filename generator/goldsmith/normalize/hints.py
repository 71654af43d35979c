"""Notes what documents tell the generators of others about names, in words of our own: a hint beside the thing it names.

A hint gives way to what the configuration, an extension of ours or an earlier run says. The order of :data:`HINTS` is that of the
documentation; where a document gives several for one thing, the first counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import as_text, operations

Named = Literal["resource", "method", "class", "argument", "field", "body"]
Holder = Literal["operation", "parameter", "property", "schema"]

GROUP: Final = "x-goldsmith-hint-group"
HINT: Final = "x-goldsmith-hint"
CLASS: Final = "x-goldsmith-hint-class"
BODY: Final = "x-goldsmith-hint-body"
_KEYS: Final[dict[Named, str]] = {
    "resource": GROUP, "method": HINT, "class": CLASS, "argument": HINT, "field": HINT, "body": BODY,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hint:
    """An extension, what may hold it, and what of that it names. ``keys`` lead to the name within a mapping."""

    extension: str
    holders: tuple[Holder, ...]
    names: Named
    keys: tuple[str, ...] = ()


HINTS: Final = (
    Hint("x-fern-sdk-group-name", ("operation",), "resource"),
    Hint("x-fern-sdk-method-name", ("operation",), "method"),
    Hint("x-fern-parameter-name", ("parameter",), "argument"),
    Hint("x-fern-property-name", ("property",), "field"),
    Hint("x-fern-type-name", ("schema", "property"), "class"),
    Hint("x-speakeasy-group", ("operation",), "resource"),
    Hint("x-speakeasy-name-override", ("operation",), "method"),
    Hint("x-speakeasy-name-override", ("parameter",), "argument"),
    Hint("x-speakeasy-name-override", ("schema", "property"), "class"),
    Hint("x-stainless-naming", ("operation",), "method", ("python", "method_name")),
    Hint("x-stainless-naming", ("parameter",), "argument", ("python", "method_argument")),
    Hint("x-stainless-naming", ("parameter",), "argument", ("python", "property_name")),
    Hint("x-stainless-naming", ("property",), "field", ("python", "property_name")),
    Hint("x-stainless-naming", ("schema", "property"), "class", ("python", "type_name")),
    Hint("x-stainless-naming", ("schema", "property"), "class", ("python", "model_name")),
    Hint("x-stainless-param", ("parameter",), "argument"),
    Hint("x-ms-client-name", ("parameter",), "argument"),
    Hint("x-ms-client-name", ("property",), "field"),
    Hint("x-ms-client-name", ("schema",), "class"),
    Hint("x-ms-enum", ("schema", "property"), "class", ("name",)),
    Hint("x-codegen-request-body-name", ("operation",), "body"),
)  # fmt: skip
"""What is read, as the documentation lists it."""

_EXTENSIONS: Final = frozenset(hint.extension for hint in HINTS)
_OVERRIDES: Final = "x-speakeasy-name-override"
_VALUES: Final = frozenset(("example", "examples", "default", "enum", "const"))


def note_hints(document: Document, report: Report) -> None:
    """Puts a note beside everything that a vendor's extension names."""
    for node, holder in _find_hinted(document.root):
        for hint in HINTS:
            text = _read(node.get(hint.extension), hint) if holder in hint.holders else ""
            if text:
                node.setdefault(_KEYS[hint.names], text)
    _note_overrides(document.root)


def _find_hinted(root: Object) -> Iterator[tuple[Object, Holder]]:
    """Everything that has such an extension; values of the API's are not looked into."""
    pending: list[tuple[Json, Holder | None]] = [(root, None)]
    while pending:
        node, holder = pending.pop()
        if isinstance(node, dict):
            if not _EXTENSIONS.isdisjoint(node):
                yield node, holder or _tell_holder(node)
            pending.extend(_find_inner(node))
        elif isinstance(node, list):
            pending.extend((item, None) for item in node if isinstance(item, dict | list))


def _find_inner(node: Object) -> Iterator[tuple[Json, Holder | None]]:
    for key, value in node.items():
        if not isinstance(value, dict | list) or key in _VALUES or key.startswith("x-"):
            continue
        if key == "properties" and isinstance(value, dict):
            for inner in value.values():
                yield inner, "property"
        else:
            yield value, None


def _tell_holder(node: Object) -> Holder:
    if "responses" in node:
        return "operation"
    return "parameter" if "in" in node and "name" in node else "schema"


def _read(value: Json, hint: Hint) -> str:
    for key in hint.keys:
        value = as_object(value).get(key)
    parts = [as_text(part) for part in as_list(value)] or [as_text(value)]
    return " ".join(" ".join(parts).replace(".", " ").split())


def _note_overrides(root: Object) -> None:
    """Names methods by the patterns that a document gives for all of its operation ids."""
    patterns: list[tuple[re.Pattern[str], str]] = []
    for rule in map(as_object, as_list(root.get(_OVERRIDES))):
        name = as_text(rule.get("methodNameOverride"))
        try:
            patterns.append((re.compile(as_text(rule.get("operationId"))), name))
        except re.error:
            continue  # another's extension: what cannot be understood is no hint
    for node in operations(root) if patterns else ():
        identity = as_text(node.operation.get("operationId"))
        found = (
            name for pattern, name in patterns if identity and name and pattern.search(identity)
        )
        name = next(found, "")
        if name:
            node.operation.setdefault(HINT, name)
