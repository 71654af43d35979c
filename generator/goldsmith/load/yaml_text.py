"""YAML: one pass over libyaml's events, which builds data and marks without recursion and within bounds."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any, cast

import yaml

from goldsmith.load.numbers import build_float, build_integer
from goldsmith.load.source import (
    MAX_DEPTH,
    TOO_DEEP,
    Json,
    Mark,
    TextError,
    build_duplicate,
    is_too_deep,
)

MAX_EXPANDED = 10_000
"""Nodes that aliases may stand for beyond ten times what is written: a few lines could otherwise make billions."""
_EXPANSION = 10
_TEXT_OF_A_NODE = 64
"""Characters that a text may have for each node that it counts as."""
_MAX_DIGITS = 3500

# The core schema of YAML 1.2, in which `no` and `2024-01-01` are text; so is a number with leading zeros, to lose nothing.
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEAN = {
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_PREFIXED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")

_LOOKAHEAD = 1024
"""Characters that a key may have in YAML, all in one line, if it is not marked as one."""
_QUOTED = re.compile(r"""\"(?:[^\"\\]|\\.)*(?:\"|\Z)|'[^']*(?:'|\Z)""", re.DOTALL)

_TAG = "tag:yaml.org,2002:"
_TEXT_TAGS = frozenset({_TAG + "str", _TAG + "timestamp", _TAG + "binary", "!"})
_PLAIN_TAGS = frozenset(_TAG + name for name in ("null", "bool", "int", "float"))


_STARTS = frozenset({yaml.MappingStartEvent, yaml.SequenceStartEvent})
_ENDS = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})


class _Frame:
    """A mapping or sequence that is being filled."""

    __slots__ = ("anchor", "items", "key", "mark", "merges", "merging", "pending", "size")

    def __init__(
        self, items: dict[str, Json] | list[Json], mark: Mark, anchor: str | None, size: int
    ) -> None:
        self.items = items
        self.mark = mark
        self.anchor = anchor
        self.size = size
        self.key = ""
        self.pending: Mark | None = None
        self.merging = False
        self.merges: list[tuple[Json, Mark]] = []


class _Builder:
    def __init__(self) -> None:
        self.stack: list[_Frame] = []
        self.anchors: dict[str, tuple[Json, Mark, int] | None] = {}
        self.size = 0
        self.expanded = 0
        self.faults: list[TextError] = []
        self.done: tuple[Json, Mark] | None = None

    def take(self, event: Any) -> None:
        kind = cast("type[object]", type(event))
        if kind in _ENDS:
            self._close()
            return
        start = event.start_mark
        mark = Mark(start.line + 1, start.column + 1)
        if kind is yaml.ScalarEvent:
            self._take_scalar(event, mark)
        elif kind in _STARTS:
            self._open(event, mark)
        elif isinstance(event, yaml.AliasEvent):
            self._take_alias(str(event.anchor), mark)
        elif isinstance(event, yaml.DocumentStartEvent) and self.done is not None:
            raise TextError(
                "invalid-yaml", "more than one YAML document in the file", mark.line, mark.column
            )

    def _take_scalar(self, event: Any, mark: Mark) -> None:
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.items, dict) and frame.pending is None:
            self._take_key(frame, event.value, mark, plain=event.implicit[0])
            return
        size = 1 + len(event.value) // _TEXT_OF_A_NODE
        self.size += size
        value = _resolve(event, mark)
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, mark, size)
        self._put(value, mark)

    def _take_key(self, frame: _Frame, key: str, mark: Mark, *, plain: bool) -> None:
        if plain and key == "<<":
            frame.merging = True
        elif key in frame.items:
            self.faults.append(build_duplicate(key, "mapping", mark.line, mark.column))
        frame.key, frame.pending = key, mark

    def _open(self, event: Any, mark: Mark) -> None:
        if event.tag is not None and event.tag not in (_TAG + "map", _TAG + "seq", "!"):
            raise TextError(
                "yaml-tag", f"the tag {event.tag!r} means nothing here", mark.line, mark.column
            )
        if len(self.stack) >= MAX_DEPTH:
            raise TextError("too-deep", TOO_DEEP, mark.line, mark.column)
        if self.stack and isinstance(self.stack[-1].items, dict) and self.stack[-1].pending is None:
            raise TextError("invalid-yaml", "a key must be text", mark.line, mark.column)
        if event.anchor is not None:
            self.anchors[event.anchor] = None
        self.size += 1
        items: dict[str, Json] | list[Json] = (
            {} if isinstance(event, yaml.MappingStartEvent) else []
        )
        self.stack.append(_Frame(items, mark, event.anchor, self.size))

    def _close(self) -> None:
        frame = self.stack.pop()
        items = frame.items
        if isinstance(items, dict):
            for value, mark in frame.merges:
                _merge(items, frame.mark, value, mark)
        if frame.anchor is not None:
            self.anchors[frame.anchor] = (items, frame.mark, self.size - frame.size + 1)
        self._put(items, frame.mark)

    def _take_alias(self, anchor: str, mark: Mark) -> None:
        if anchor not in self.anchors:
            raise TextError(
                "invalid-yaml", f"no anchor is called {anchor!r}", mark.line, mark.column
            )
        held = self.anchors[anchor]
        if held is None:
            raise TextError(
                "yaml-alias", f"the alias {anchor!r} stands inside itself", mark.line, mark.column
            )
        value, meant, size = held
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.items, dict) and frame.pending is None:
            if not isinstance(value, str):
                raise TextError("invalid-yaml", "a key must be text", mark.line, mark.column)
            self._take_key(frame, value, mark, plain=False)
            return
        self.size += size
        self.expanded += size
        written = self.size - self.expanded
        if self.expanded > MAX_EXPANDED + _EXPANSION * written:
            message = f"aliases stand for more than {_EXPANSION} times what is written"
            raise TextError("yaml-alias", message, mark.line, mark.column)
        mark.children = meant.children
        self._put(_copy(value), mark)

    def _put(self, value: Json, mark: Mark) -> None:
        if not self.stack:
            self.done = (value, mark)
            return
        frame = self.stack[-1]
        if isinstance(frame.items, list):
            frame.mark.add(len(frame.items), mark)
            frame.items.append(value)
            return
        key, pending = frame.key, frame.pending
        if pending is None:
            return
        frame.pending = None
        if frame.merging:
            frame.merging = False
            frame.merges.extend(_merged(value, mark, pending))
            return
        pending.children = mark.children
        frame.mark.add(key, pending)
        frame.items[key] = value


def parse_yaml(text: str) -> tuple[Json, Mark, list[TextError]]:
    """The data of a text, its marks, and the faults that do not keep it from being read."""
    builder = _Builder()
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        parse = yaml.parse  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        events = cast("Iterator[Any]", parse(text, Loader=loader))
        for event in events:
            builder.take(event)
    except RecursionError:
        raise TextError("too-deep", TOO_DEEP, 1, 1) from None
    except yaml.MarkedYAMLError as error:
        raise _build_fault(error, text) from None
    except yaml.YAMLError as error:
        offset = getattr(error, "position", 0)
        line = text.count("\n", 0, offset) + 1
        column = offset - text.rfind("\n", 0, offset)
        raise TextError(
            "invalid-yaml", "not YAML: a character that YAML does not allow", line, column
        ) from None
    content, mark = builder.done if builder.done is not None else (None, Mark(1, 1))
    if is_too_deep(content):  # through aliases
        raise TextError("too-deep", TOO_DEEP, 1, 1)
    mark.line, mark.column = 1, 1
    return content, mark, builder.faults


def _build_fault(error: yaml.MarkedYAMLError, text: str) -> TextError:
    mark = error.problem_mark or error.context_mark
    if mark is not None and _opens_too_much(text[mark.index - mark.column : mark.index]):
        return TextError("too-deep", TOO_DEEP, mark.line + 1, mark.column + 1)
    message = " ".join(part for part in (error.context, error.problem) if part)
    if mark is None:
        return TextError("invalid-yaml", f"not YAML: {message}", 1, 1)
    is_tab = text[mark.index : mark.index + 1] == "\t"
    hint = "indent with spaces: YAML does not allow tabs there" if is_tab else None
    return TextError("invalid-yaml", f"not YAML: {message}", mark.line + 1, mark.column + 1, hint)


def _opens_too_much(line: str) -> bool:
    """Whether brackets are open at the end of a line that are more than a document may have around a value.

    Libraries have bounds of their own, and words of their own for them. They meet one before we do where they read ahead: a row of
    brackets may turn out to be the key of a mapping, so that none of them is told of until that is settled.
    """
    bare = _QUOTED.sub("", line)[-_LOOKAHEAD:]
    return sum(map(bare.count, "[{")) - sum(map(bare.count, "]}")) > MAX_DEPTH


def _resolve(event: Any, mark: Mark) -> Json:
    """The value of a scalar."""
    text: str = event.value
    tag: str | None = event.tag
    if tag in _TEXT_TAGS or (tag is None and not event.implicit[0]):
        return text
    if tag is not None and tag not in _PLAIN_TAGS:
        raise TextError("yaml-tag", f"the tag {tag!r} means nothing here", mark.line, mark.column)
    if text in _NULL:
        return None
    if text in _BOOLEAN:
        return _BOOLEAN[text]
    if _SPECIAL.fullmatch(text):
        raise TextError(
            "not-a-number", f"{text} is no number that JSON has", mark.line, mark.column
        )
    if len(text) < _MAX_DIGITS and _PREFIXED.fullmatch(text):
        return build_integer(text)
    if len(text) < _MAX_DIGITS and _INTEGER.fullmatch(text):
        return float(text) if tag == _TAG + "float" else build_integer(text)
    if _FLOAT.fullmatch(text) and math.isfinite(number := build_float(text)):
        return number
    return text


def _merged(value: Json, mark: Mark, key: Mark) -> list[tuple[Json, Mark]]:
    """The mappings that a ``<<`` key brings in, with their marks."""
    if isinstance(value, dict):
        return [(value, mark)]
    if isinstance(value, list) and all(isinstance(item, dict) for item in value):
        children = mark.children or {}
        return [(item, children.get(index, mark)) for index, item in enumerate(value)]
    raise TextError(
        "invalid-yaml", "`<<` takes a mapping, or a list of mappings", key.line, key.column
    )


def _merge(into: dict[str, Json], into_mark: Mark, value: Json, mark: Mark) -> None:
    if not isinstance(value, dict):
        return
    for key, child in value.items():
        if key not in into:
            into[key] = child
            into_mark.add(key, (mark.children or {}).get(key, mark))


def _copy(value: Json) -> Json:
    """A copy of what an anchor holds; its depth is bounded."""
    if isinstance(value, dict):
        return {key: _copy(child) for key, child in value.items()}
    if isinstance(value, list):
        return [_copy(child) for child in value]
    return value
