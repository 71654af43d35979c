"""Many files made one document: what references reach in other files moves into it."""

from __future__ import annotations

from goldsmith.diagnostics import Report
from goldsmith.load.degrade import Degrader
from goldsmith.load.document import Document
from goldsmith.load.files import Files
from goldsmith.load.grammar import Kind, is_inlined
from goldsmith.load.naming import build_names, find_named, find_section
from goldsmith.load.pointer import (
    MISSING,
    Anchors,
    build_reference,
    find_target,
    split_reference,
)
from goldsmith.load.source import Json, Source
from goldsmith.load.target import Found, Target, Use, find_uses, is_usable


def bundle(source: Source, files: Files, report: Report) -> Document:
    """The document of a root file, which holds all that it reaches in other files.

    References within the root file are left as they are.
    """
    document = Document(source.content if isinstance(source.content, dict) else {})
    document.register(source)
    bundler = _Bundler(source, document, files, report)
    bundler.discover()
    bundler.assemble()
    return document


class _Bundler:
    def __init__(self, source: Source, document: Document, files: Files, report: Report) -> None:
        self.source = source
        self.document = document
        self.files = files
        self.report = report
        self.degrader = Degrader(document, report)
        self.top = Found([document.root], source)
        self.found: dict[Target, Found] = {}
        self.registered = {source.address}
        self.anchors = {source.address: Anchors(source.content)}
        self.own = _find_own_name(source, files)
        self.to_root: list[tuple[Use, str]] = []

    def discover(self) -> None:
        """Follows the references from the root to every target in another file."""
        queue: list[tuple[Found, Kind]] = [(self.top, "document")]
        for found, kind in queue:
            for use in find_uses(found.box, kind):
                reached = self._reach(use, found.source)
                if reached is None:
                    continue
                target, other = reached
                found.uses.append((use, target))
                if target not in self.found:
                    self.found[target] = other
                    queue.append((other, target.kind))

    def assemble(self) -> None:
        """Moves every target to its place in the root and makes the references lead there."""
        names = build_names(self.document, self.found, self.top, self.report)
        for found in (self.top, *self.found.values()):
            for use, target in found.uses:
                if not is_inlined(target.kind):
                    use.write(build_reference(self._component(target, names)))
        for use, reference in self.to_root:
            use.write(reference)
        self.degrader.finish()
        _mark_shared(self.found)
        self._inline(self.top, set())
        for target, found in self.found.items():
            if not is_inlined(target.kind) and not found.is_twin:
                self._place(self._component(target, names), self._take(found))

    def _component(self, target: Target, names: dict[Target, str]) -> tuple[str, ...]:
        return (*find_section(self.document.root, target.kind), names[target])

    def _reach(self, use: Use, source: Source) -> tuple[Target, Found] | None:
        """What a use means in another file; ``None`` where it stays in the root, or leads nowhere (then it is mended)."""
        reference = use.read()
        address = self.files.resolve(source.address, reference)
        if self.own and self.files.resolve(self._base(source), reference) == self.own:
            address = self.source.address
            if reference.partition("#")[0] and source is self.source:
                use.write("#" + reference.partition("#")[2])  # by its own name: within itself
                return None
        if address == self.source.address and source is self.source and reference.startswith("#"):
            return None
        opened = self.files.find(address)
        if opened is None:
            is_root = source is self.source
            anchors = self.anchors[self.source.address]
            root = self.document.root
            if is_root and find_named(root, use.kind, reference, anchors) is not None:
                return None
            self.degrader.add(use, *self.files.explain(address))
            return None
        if address not in self.registered:
            self.registered.add(address)
            self.anchors[address] = Anchors(opened.content)
            self.document.register(opened)
        fragment = "#" + reference.partition("#")[2]
        tokens = split_reference(fragment) or (
            self.anchors[address].find(fragment[1:]) if fragment != "#" else ()
        )
        content = MISSING if tokens is None else find_target(opened.content, tokens)
        if tokens is None or not is_usable(content, use.kind):
            self.degrader.add_missing(use, fragment, opened.content, opened.file)
            return None
        if address == self.source.address:
            self.to_root.append((use, build_reference(tokens)))
            return None
        return Target(use.kind, address, tokens), Found([content], opened)

    def _base(self, source: Source) -> str:
        return self.own if source is self.source else source.address

    def _inline(self, found: Found, around: set[int]) -> None:
        """Puts path items and examples where the references to them are, the innermost first."""
        around = around | {id(found)}
        for use, target in found.uses:
            if not is_inlined(target.kind):
                continue
            inner = self.found[target]
            if id(inner) in around:
                self.degrader.add(use, "a reference that leads back to itself", None)
                self.degrader.finish()
                continue
            if not inner.is_inlined:
                self._inline(inner, around)
                inner.is_inlined = True
            use.replace(self._beside(use.node, self._take(inner)))

    def _take(self, found: Found) -> Json:
        """What was found; a copy, if it stands somewhere already."""
        content = found.box[0]
        if found.is_placed and isinstance(content, dict):
            return self.document.duplicate(content)
        found.is_placed = True
        return content

    def _beside(self, node: dict[str, Json], content: Json) -> Json:
        """``content`` with what stands beside the reference to it, which counts more."""
        beside = {key: value for key, value in node.items() if key != "$ref"}
        if not beside or not isinstance(content, dict):
            return content
        merged = {**content, **beside}
        self.document.adopt(merged, content)
        return merged

    def _place(self, tokens: tuple[str, ...], content: Json) -> None:
        """Makes ``content`` the component at ``tokens``."""
        node = self.document.root
        for key in tokens[:-1]:
            inner = node.get(key)
            if not isinstance(inner, dict):
                created: dict[str, Json] = {}
                self.document.adopt(created, self.document.root)
                inner = node[key] = created
            node = inner
        declared = node.get(tokens[-1])
        if isinstance(declared, dict) and declared.get("$ref") == build_reference(tokens):
            content = self._beside(declared, content)
        node[tokens[-1]] = content


def _find_own_name(source: Source, files: Files) -> str:
    """What a document calls itself: ``$self``, since 3.2, from where it was found."""
    name = source.content.get("$self") if isinstance(source.content, dict) else None
    return files.resolve(source.address, name) if isinstance(name, str) and name else ""


def _mark_shared(found: dict[Target, Found]) -> None:
    """Marks as placed what stands inside another target and comes to its place with that: its own place gets a copy."""
    around: Target | None = None
    for target in sorted(found, key=lambda target: (target.address, target.tokens)):
        if (
            around is not None
            and around.address == target.address
            and target.tokens[: len(around.tokens)] == around.tokens
        ):
            found[target].is_placed = True
        else:
            around = target
