"""The names under which what comes from other files joins the components of the root."""

from __future__ import annotations

from collections.abc import Iterable

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document
from goldsmith.load.grammar import SECTIONS, Kind, is_inlined
from goldsmith.load.pointer import Anchors, find_target
from goldsmith.load.source import Json
from goldsmith.load.target import Found, Target

_ANNOTATIONS = frozenset({"title", "summary", "description", "deprecated"})
_SWAGGER_SECTIONS: dict[Kind, str] = {
    "schema": "definitions",
    "parameter": "parameters",
    "response": "responses",
}


def find_section(root: dict[str, Json], kind: Kind) -> tuple[str, ...]:
    """Where a document keeps its objects of a kind."""
    if "swagger" in root:
        return (_SWAGGER_SECTIONS.get(kind, SECTIONS[kind]),)
    return ("components", SECTIONS[kind])


def find_named(
    root: dict[str, Json], kind: Kind, text: str, anchors: Anchors
) -> tuple[str, ...] | None:
    """Where the root has what a reference names that is no pointer: a schema's ``$id``, or the bare name of a component."""
    if kind in SECTIONS:
        section = find_section(root, kind)
        components = find_target(root, section)
        if isinstance(components, dict) and text in components:
            return (*section, text)
    return anchors.find_id(text)


def build_names(
    document: Document, found: dict[Target, Found], top: Found, report: Report
) -> dict[Target, str]:
    """A name for each target: the one it asks for wherever nothing else has it.

    Of several that ask for one name, the first in the order of files has it and the others are called after their files
    too, so that names do not depend on the order of the document.
    """
    names = _find_claimed(document, top) | _find_listed(found)
    ends = {target: _find_end(target, found) for target in found if not is_inlined(target.kind)}
    for target, end in ends.items():
        found[target].is_twin = end != target
        if end != target and target in names:
            names.setdefault(end, names.pop(target))
    taken = {(kind, name) for kind in SECTIONS for name in _section_names(document.root, kind)}
    holders = {(target.kind, name): target for target, name in names.items()}
    for target in sorted(
        set(ends.values()) - set(names),
        key=lambda target: (target.kind, target.address, target.tokens),
    ):
        wanted = (target.kind, target.name)
        holder = holders.get(wanted)
        if holder is not None and holder in found and _is_same(found[target], found[holder]):
            found[target].is_twin = True
            names[target] = target.name
            continue
        names[target] = target.name
        if wanted in holders or wanted in taken:
            names[target] = _disambiguate(
                target, {name for kind, name in (*holders, *taken) if kind == target.kind}
            )
            _warn(document, found[target], target, names[target], report)
        holders[target.kind, names[target]] = target
    return {target: names[end] for target, end in ends.items()}


def _find_claimed(document: Document, top: Found) -> dict[Target, str]:
    """The names that the root's own components give, where one is nothing but a reference to another file."""
    claimed: dict[Target, str] = {}
    for use, target in top.uses:
        if is_inlined(target.kind):
            continue
        section = _section(document.root, target.kind)
        if section is not use.holder or use.is_mapping or target in claimed:
            continue
        if all(key == "$ref" or key in _ANNOTATIONS or key.startswith("x-") for key in use.node):
            claimed[target] = str(use.at)
    return claimed


def _find_listed(found: dict[Target, Found]) -> dict[Target, str]:
    """The names that files give which are a whole section of the components."""
    kinds: dict[Kind, Kind] = {section: kind for kind, section in SECTIONS.items()}
    listed: dict[Target, str] = {}
    for target, there in found.items():
        names = there.box[0]
        if target.kind in kinds and isinstance(names, dict):
            kind = kinds[target.kind]
            for name in names:
                listed[Target(kind, target.address, (*target.tokens, name))] = name
    return listed


def _section(root: dict[str, Json], kind: Kind) -> Json:
    node: Json = root
    for key in find_section(root, kind):
        node = node.get(key) if isinstance(node, dict) else None
    return node


def _section_names(root: dict[str, Json], kind: Kind) -> Iterable[str]:
    section = _section(root, kind)
    return section if isinstance(section, dict) else ()


def _find_end(target: Target, found: dict[Target, Found]) -> Target:
    """What ``target`` is in the end: files often do no more than pass on what another one says under the same name."""
    passed = [target]
    while True:
        here = found[passed[-1]]
        content = here.box[0]
        if not isinstance(content, dict) or list(content) != ["$ref"] or len(here.uses) != 1:
            return passed[-1]
        onwards = here.uses[0][1]
        if onwards.name != target.name or onwards.kind != target.kind or onwards in passed:
            return passed[-1]
        passed.append(onwards)


def _is_same(one: Found, other: Found) -> bool:
    """Whether two targets say the same, and nothing that could mean two things."""
    return (
        one.box[0] == other.box[0]
        and not one.uses
        and not other.uses
        and "$ref" not in str(one.box[0])
    )


def _disambiguate(target: Target, taken: set[str]) -> str:
    name = target.name
    for part in reversed(target.parts):
        name = f"{part}_{name}"
        if name not in taken:
            return name
    number = 2
    while f"{name}_{number}" in taken:
        number += 1
    return f"{name}_{number}"


def _warn(document: Document, found: Found, target: Target, name: str, report: Report) -> None:
    content = found.box[0]
    location = document.locate(content if isinstance(content, dict | list) else document.root)
    message = f"another {target.kind.replace('-', ' ')} is called `{target.name}` too; this one becomes `{name}`"
    report.warn("ref-name-collision", message, location, "give them different names")
