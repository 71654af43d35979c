"""What becomes of a reference that leads nowhere: the smallest thing around it does without, and the report says so."""

from __future__ import annotations

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document
from goldsmith.load.grammar import Kind
from goldsmith.load.pointer import (
    MISSING,
    build_reference,
    find_nearest,
    find_target,
    split_reference,
)
from goldsmith.load.source import Json
from goldsmith.load.target import Use

_MOST_HINTS = 100
"""References for which a near name is looked for, which takes long among many names."""

_VITAL = ("paths", "path-item", "operation")
"""Kinds that nothing can stand in for: without them operations would be lost."""


class Degrader:
    """Notes references that lead nowhere; :meth:`finish` mends them, when nobody walks the document any more."""

    def __init__(self, document: Document, report: Report) -> None:
        self._document = document
        self._report = report
        self._uses: list[Use] = []
        self._hints: dict[str, str | None] = {}

    def add_missing(self, use: Use, fragment: str, content: Json, file: str | None = None) -> None:
        """A reference to a part that is not in ``content``, which is that of another ``file`` if that is given."""
        tokens = split_reference(fragment)
        where = "" if file is None else f" of {file}"
        if tokens is not None and find_target(content, tokens) is not MISSING:
            self.add(use, f"`{fragment}`{where} is not a {_name(use.kind)}", None)
            return
        if fragment not in self._hints and len(self._hints) < _MOST_HINTS:
            near = find_nearest(content, tokens) if tokens is not None else None
            hint = None if near is None else f"did you mean `{build_reference(near)}`?"
            self._hints[fragment] = hint
        self.add(use, f"`{fragment}`{where} does not exist", self._hints.get(fragment))

    def add(self, use: Use, message: str, hint: str | None) -> None:
        """A reference that cannot be followed."""
        location = self._document.locate(use.node, use.key)
        if use.kind in _VITAL:
            self._report.error(
                "dangling-ref", f"{message}, so its operations are unknown", location, hint
            )
        else:
            self._report.warn("dangling-ref", f"{message}; {_consequence(use)}", location, hint)
        self._uses.append(use)

    def finish(self) -> None:
        """Mends what was added. Lists are shortened from their end, so that places before stay what they were."""
        for use in reversed(self._uses):
            self._mend(use)
        self._uses.clear()

    def _mend(self, use: Use) -> None:
        if use.is_mapping or use.kind == "schema":
            use.node.pop(use.key, None)
        elif use.kind in ("response", "request-body", *_VITAL):
            beside = {key: value for key, value in use.node.items() if key != "$ref"}
            use.node.clear()
            use.node.update(beside)
            if use.kind not in _VITAL:
                use.node["content"] = {"*/*": {}}
            if use.kind == "response":
                use.node.setdefault("description", "")
        elif isinstance(use.holder, dict):
            use.holder.pop(str(use.at), None)
        else:
            use.holder[:] = [item for item in use.holder if item is not use.node]


def _consequence(use: Use) -> str:
    if use.is_mapping:
        return "the mapping does without it"
    if use.kind == "schema":
        return "any value is taken for it"
    if use.kind in ("response", "request-body"):
        return "bytes are taken for it"
    return f"the {_name(use.kind)} is left out"


def _name(kind: Kind) -> str:
    return kind.replace("-", " ")
