"""Overlays: documents that mend another document. Strict: an action that finds nothing to change is a fault."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document
from goldsmith.load.files import Files
from goldsmith.load.pointer import MISSING, find_hint, find_target
from goldsmith.load.source import Json, Source

_FIELDS = ("target", "description", "update", "remove", "copy")
_Tokens = tuple[str | int, ...]


def apply_overlays(
    document: Document, locations: Sequence[str], root: Path, files: Files, report: Report
) -> None:
    """Changes ``document`` as the overlays say, one after the other."""
    for location in locations:
        source = files.open(location, root)
        if source is not None:
            document.register(source)
            _Overlay(document, source, report).apply()


class _Overlay:
    def __init__(self, document: Document, source: Source, report: Report) -> None:
        self.document = document
        self.source = source
        self.report = report

    def apply(self) -> None:
        """Performs every action, or says what is wrong with it."""
        content = self.source.content
        if not isinstance(content, dict) or not str(content.get("overlay", "")).startswith("1."):
            place = self.document.locate(content if isinstance(content, dict | list) else [])
            self.report.error("not-an-overlay", "not an overlay of version 1", place)
            return
        actions = content.get("actions")
        if not isinstance(actions, list) or not actions:
            place = self.document.locate(content, "actions")
            self.report.error("bad-overlay", "an overlay is a list of `actions`", place)
            return
        for index, action in enumerate(actions):
            if isinstance(action, dict):
                self._perform(action)
            else:
                place = self.document.locate(actions, index)
                self.report.error("bad-overlay", "an action is a mapping", place)

    def _perform(self, action: dict[str, Json]) -> None:
        self._check_fields(action)
        matches = self._find(action, "target")
        if matches is None:
            return
        if action.get("remove") is True:
            self._remove(matches)
        elif "copy" in action:
            self._copy(action, matches)
        elif "update" in action:
            for tokens in matches:
                self._update(action, tokens, action["update"])
        else:
            message = "an action has `update`, `remove: true` or `copy`"
            self.report.error("bad-overlay", message, self.document.locate(action))

    def _check_fields(self, action: dict[str, Json]) -> None:
        for key in action:
            if key not in _FIELDS and not key.startswith("x-"):
                hint = find_hint(key, _FIELDS)
                place = self.document.locate(action, key)
                self.report.error("bad-overlay", f"an action has no `{key}`", place, hint)

    def _find(self, action: dict[str, Json], field: str) -> list[_Tokens] | None:
        """What a JSONPath of the action selects; ``None`` after reporting that it is nothing, or no JSONPath."""
        query = action.get(field)
        place = self.document.locate(action, field)
        if not isinstance(query, str):
            self.report.error("bad-overlay", f"`{field}` is a JSONPath", place)
            return None
        try:
            matches = _query(query, self.document.root)
        except ValueError as error:
            self.report.error("bad-overlay", f"`{query}` is not a JSONPath: {error}", place)
            return None
        if not matches:
            message = f"`{query}` matches nothing in the document"
            hint = "the document has changed, or the path is misspelled"
            self.report.error("overlay-without-match", message, place, hint)
            return None
        return matches

    def _remove(self, matches: list[_Tokens]) -> None:
        # From the end, so that the places of items that are still to go stay what they are.
        for tokens in sorted(set(matches), key=_order, reverse=True):
            holder = find_target(self.document.root, tokens[:-1])
            if not tokens:
                self.document.root.clear()
            elif isinstance(holder, dict):
                holder.pop(str(tokens[-1]), None)
            elif isinstance(holder, list) and isinstance(tokens[-1], int):
                del holder[tokens[-1] : tokens[-1] + 1]

    def _copy(self, action: dict[str, Json], matches: list[_Tokens]) -> None:
        sources = self._find(action, "copy")
        if sources is None:
            return
        if len(sources) > 1:
            message = f"`copy` selects {len(sources)} things, and only one can be copied"
            self.report.error("bad-overlay", message, self.document.locate(action, "copy"))
            return
        value = find_target(self.document.root, sources[0])
        for tokens in matches:
            self._update(action, tokens, self._own(value) if value is not MISSING else None)

    def _update(self, action: dict[str, Json], tokens: _Tokens, update: Json) -> None:
        target = find_target(self.document.root, tokens)
        holder = find_target(self.document.root, tokens[:-1])
        if isinstance(target, dict) and isinstance(update, dict):
            self._merge(target, update)
        elif isinstance(target, list):
            added = self._own(update)
            target.extend(added if isinstance(added, list) else [added])
        elif isinstance(target, dict) or isinstance(update, dict | list):
            message = f"`update` does not fit `{action['target']}`: a mapping meets something else"
            self.report.error("bad-overlay", message, self.document.locate(action, "update"))
        elif isinstance(holder, dict):
            holder[str(tokens[-1])] = update
        elif isinstance(holder, list) and isinstance(tokens[-1], int):
            holder[tokens[-1]] = update

    def _merge(self, target: dict[str, Json], update: dict[str, Json]) -> None:
        for key, value in update.items():
            present = target.get(key)
            if isinstance(present, dict) and isinstance(value, dict):
                self._merge(present, value)
            elif isinstance(present, list) and isinstance(value, list):
                present.extend(_items(self._own(value)))
            else:
                target[key] = self._own(value)

    def _own(self, value: Json) -> Json:
        """The value, to be put into the document; the overlay keeps its own, for the next match."""
        if isinstance(value, dict):
            return self.document.duplicate(value)
        return self.document.duplicate(value) if isinstance(value, list) else value


def _items(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _order(tokens: _Tokens) -> tuple[tuple[bool, int, str], ...]:
    return tuple((True, t, "") if isinstance(t, int) else (False, 0, t) for t in tokens)


def _query(query: str, root: dict[str, Json]) -> list[_Tokens]:
    """The places that a JSONPath (RFC 9535) selects."""
    import jsonpath

    try:
        return [
            match.parts for match in jsonpath.JSONPathEnvironment(strict=True).finditer(query, root)
        ]
    except jsonpath.JSONPathError as error:
        raise ValueError(str(error).splitlines()[0]) from None
