"""Leaves of a document what is selected: operations, and the components that they reach. Done before anything costs time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

from goldsmith.config.selection import Selection, Selector
from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.pointer import (
    MISSING,
    build_reference,
    find_nearest_name,
    find_target,
    split_reference,
)
from goldsmith.load.values import Object, as_list, as_object

METHODS = frozenset("get put post delete options head patch trace query".split())
_ASIDE = "x-not-selected"
"""Where path items are kept that are left out, but of which something is referred to."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An operation that may be selected."""

    path: str
    method: str
    item: Object
    operation: Object
    is_webhook: bool = False

    @property
    def id(self) -> str:
        """Its operation id, or nothing."""
        return str(self.operation.get("operationId") or "")

    @property
    def tags(self) -> list[str]:
        """Its tags."""
        return [tag for tag in as_list(self.operation.get("tags")) if isinstance(tag, str)]


def select_operations(document: Document, selection: Selection, report: Report) -> None:
    """Takes away what is not selected; an entry that selects nothing goes into the report."""
    found = list(find_candidates(document.root))
    chosen: set[int] = set()
    included = _pick(found, selection.include, report)
    excluded = _pick(found, selection.exclude, report)
    for index in range(len(found)):
        if (index in included or not selection.include) and index not in excluded:
            chosen.add(index)
    _keep_models(document, selection, report)
    if len(chosen) == len(found):
        return
    aside = {section: as_object(document.root.get(section)) for section in ("paths", "webhooks")}
    kept = [found[index] for index in sorted(chosen)]
    for section, items in aside.items():
        if items:
            document.root[section] = _build_items(
                document, items, [c for c in kept if c.is_webhook == (section == "webhooks")]
            )
    _drop_components(document, aside["paths"])


def find_candidates(root: Object) -> Iterator[Candidate]:
    """Every operation of a document, also of path items that are references within it."""
    for section in ("paths", "webhooks"):
        for path, value in as_object(root.get(section)).items():
            item = _follow(root, value)
            yield from _find_in_item(path, item, section == "webhooks")


def _find_in_item(path: str, item: Object, is_webhook: bool) -> Iterator[Candidate]:
    methods = {key: item[key] for key in item if key in METHODS}
    for method, operation in {**methods, **_additional(item)}.items():
        if isinstance(operation, dict):
            yield Candidate(path, method, item, operation, is_webhook)


def _additional(item: Object) -> Object:
    return as_object(item.get("additionalOperations"))


def _follow(root: Object, value: Json) -> Object:
    item = as_object(value)
    reference = item.get("$ref")
    tokens = split_reference(reference) if isinstance(reference, str) else None
    target = None if tokens is None else find_target(root, tokens)
    if not isinstance(target, dict):
        return item
    return {**target, **{key: inner for key, inner in item.items() if key != "$ref"}}


def _pick(found: list[Candidate], selectors: Iterable[Selector], report: Report) -> set[int]:
    picked: set[int] = set()
    for selector in selectors:
        matched = {n for n, each in enumerate(found) if _is_picked(each, selector)}
        if not matched:
            message = f"{selector.text!r} matches no operation"
            hint = _suggest(found, selector)
            report.error("unmatched-entry", message, selector.location, hint)
        picked |= matched
    return picked


def _is_picked(each: Candidate, selector: Selector) -> bool:
    pattern = selector.pattern
    if selector.by == "path":
        return _is_path(each, pattern)
    if selector.by == "extension":
        return _has_extension(each, pattern)
    is_id = selector.by != "tag" and fnmatchcase(each.id, _escape(pattern))
    is_tag = selector.by != "id" and any(fnmatchcase(tag, _escape(pattern)) for tag in each.tags)
    return bool(each.id and is_id) or is_tag


def _escape(pattern: str) -> str:
    return pattern.replace("[", "[[]")


def _is_path(each: Candidate, pattern: str) -> bool:
    method, _, path = pattern.rpartition(" ")
    if each.is_webhook or (
        method.strip() not in ("", "*") and method.strip().lower() != each.method.lower()
    ):
        return False
    expression = re.sub(
        r"/\*\*|\*\*|\*|[^*/]+|/",
        lambda found: {"/**": "(?:/.*)?", "**": ".*", "*": "[^/]*"}.get(
            found[0], re.escape(found[0])
        ),
        path,
    )
    return re.fullmatch(expression, each.path, re.DOTALL) is not None


def _has_extension(each: Candidate, pattern: str) -> bool:
    name, equals, wanted = pattern.partition("=")
    value = each.operation.get(name.strip(), each.item.get(name.strip()))
    if not equals:
        return value not in (None, False, "false", "")
    values = value if isinstance(value, list) else [value]
    return any(_spell(one) == wanted.strip() for one in values)


def _spell(value: Json) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _suggest(found: list[Candidate], selector: Selector) -> str | None:
    if selector.by == "path":
        method, _, path = selector.pattern.rpartition(" ")
        near = find_nearest_name(path, {each.path for each in found})
        return None if near is None else f"did you mean {(method + ' ' + near).strip()!r}?"
    prefix = selector.text.removesuffix(selector.pattern) if selector.by in ("id", "tag") else ""
    known: set[str] = set()
    for each in found:
        if selector.by == "extension":
            known |= {key for key in (*each.operation, *each.item) if key.startswith("x-")}
            continue
        known |= {each.id} if selector.by != "tag" else set()
        known |= set(each.tags) if selector.by != "id" else set()
    near = find_nearest_name(selector.pattern.partition("=")[0], known - {""})
    return None if near is None else f"did you mean {prefix + near!r}?"


def _keep_models(document: Document, selection: Selection, report: Report) -> None:
    schemas = as_object(as_object(document.root.get("components")).get("schemas"))
    for kept in selection.keep_models:
        names = [name for name in schemas if fnmatchcase(name, _escape(kept.name))]
        for name in names:
            schema = schemas[name]
            if isinstance(schema, dict):
                schema["x-goldsmith-keep"] = True
        if not names:
            near = find_nearest_name(kept.name, schemas)
            hint = None if near is None else f"did you mean {near!r}?"
            message = f"there is no component schema {kept.name!r} to keep"
            report.error("unmatched-entry", message, kept.location, hint)


def _build_items(document: Document, items: Object, kept: list[Candidate]) -> Object:
    """The path items that still have an operation, each with those that it is to have."""
    methods: dict[str, set[str]] = {}
    for each in kept:
        methods.setdefault(each.path, set()).add(each.method)
    built: Object = {}
    for path, value in items.items():
        if path.startswith("x-"):
            built[path] = value
        elif path in methods:
            built[path] = _build_item(document, value, methods[path])
    document.adopt(built, items)
    return built


def _build_item(document: Document, value: Json, methods: set[str]) -> Json:
    item = _follow(document.root, value)
    gone = {key for key in item if key in METHODS and key not in methods}
    more = _additional(item)
    if not gone and not more.keys() - methods:
        return value
    built = {key: inner for key, inner in item.items() if key not in gone}
    document.adopt(built, as_object(value))
    if more:
        left: Object = {key: inner for key, inner in more.items() if key in methods}
        document.adopt(left, more)
        built["additionalOperations"] = left
    return built


def _drop_components(document: Document, paths: Object) -> None:
    """Keeps the components that are reached; where a reference is no plain pointer, all of them: a later pass knows more."""
    reach = _Reach(document.root, paths)
    if not reach.follow():
        return
    if reach.aside:
        document.adopt(reach.aside, paths)
        document.root[_ASIDE] = reach.aside
    for kind, section in reach.components.items():
        if isinstance(section, dict) and kind != "securitySchemes":
            for name in [name for name in section if (kind, name) not in reach.reached]:
                del section[name]


class _Reach:
    """What the rest of a document refers to, and what that refers to in turn; ``paths`` are those from before the selection."""

    def __init__(self, root: Object, paths: Object) -> None:
        self.root = root
        self.paths = paths
        self.components = as_object(root.get("components"))
        schemas = as_object(self.components.get("schemas")).items()
        kept = [(name, schema) for name, schema in schemas if is_kept(schema)]
        self.reached = {("schemas", name) for name, _ in kept}
        self.pending: list[Json] = [value for key, value in root.items() if key != "components"]
        self.pending += [schema for _, schema in kept]
        self.aside: Object = {}

    def follow(self) -> bool:
        """Finds it all; false where a reference cannot be followed."""
        while self.pending:
            for holder, reference in _references(self.pending.pop()):
                tokens = split_reference(reference)
                if not tokens:
                    return False
                if tokens[0] == "paths":
                    self.put_aside(holder, tokens)
                elif tokens[0] == "components" and len(tokens) > 2:
                    self.reach(tokens[1], tokens[2])
        return True

    def reach(self, kind: str, name: str) -> None:
        if (kind, name) not in self.reached:
            self.reached.add((kind, name))
            self.pending.append(as_object(self.components.get(kind)).get(name))

    def put_aside(self, holder: Object, tokens: tuple[str, ...]) -> None:
        """Lets a reference into what was left out lead to where that is kept."""
        if len(tokens) < 2 or find_target(self.root, tokens) is not MISSING:
            return
        path = tokens[1]
        if path not in self.paths:
            return
        holder["$ref"] = build_reference((_ASIDE, *tokens[1:]))
        if path not in self.aside:
            self.aside[path] = self.paths[path]
            self.pending.append(self.paths[path])


def is_kept(schema: Json) -> bool:
    """Whether a schema is to become a model although nothing reaches it."""
    return as_object(schema).get("x-goldsmith-keep") is True


def _references(value: Json) -> Iterator[tuple[Object, str]]:
    """Every reference inside a value, with what holds it; those of a discriminator's mapping too."""
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(node)
        if not isinstance(node, dict):
            continue
        reference = node.get("$ref")
        if isinstance(reference, str):
            yield node, reference
        mapping = as_object(as_object(node.get("discriminator")).get("mapping"))
        for target in mapping.values():
            if isinstance(target, str):
                yield {}, (
                    target if "#" in target else build_reference(("components", "schemas", target))
                )
        stack.extend(node.values())
