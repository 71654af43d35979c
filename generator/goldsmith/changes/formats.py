"""Writes a comparison: as text, Markdown, JSON, or annotations of a pull request."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from goldsmith.changes.rule import LEVELS, Change, Comparison, Rule
from goldsmith.changes.rules import TABLE
from goldsmith.changes.verdict import bump_version, find_bump, find_step
from goldsmith.diagnostics import counted
from goldsmith.ir.model import Origin

_SHOWN = 160


def show_levels(rule: Rule) -> str:
    """Where a change breaks, in words."""
    if not rule.levels:
        return "nothing"
    text = ", ".join(rule.levels)
    return text if rule.is_decided else f"{text} (undecided)"


def show_place(origin: Origin | None) -> str:
    """Where a document says so: the line, where it is known, or the pointer."""
    if origin is None:
        return ""
    if not origin.file:
        return origin.pointer
    line = f"{origin.file}:{origin.line}"
    return line if origin.line > 1 else f"{line} {origin.pointer}"  # a document in one line


def find_verdict(comparison: Comparison) -> str:
    """What all changes come to, in one line."""
    bump = find_bump(comparison)
    count, broken = len(comparison.changes), len(comparison.breaks(*LEVELS))
    if bump == "none":
        return "no change: the same version will do"
    try:
        step = f" ({comparison.old_version} -> {bump_version(comparison.old_version, bump)})"
    except ValueError:
        step = ""
    word = find_step(comparison.old_version, bump)
    return f"{word}{step}: {counted(count, 'change')}, {broken} of them break"


def _shorten(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def print_text(comparison: Comparison) -> str:
    """For people at a terminal: each change in a few lines, those that break first."""
    lines: list[str] = []
    for change in comparison.changes:
        lines.append(f"{change.symbol}: {change.rule.what} [{change.rule.id}]")
        lines.append(f"  breaks: {show_levels(change.rule)}")
        lines += [
            f"  {word}: {'  '.join(filter(None, (_shorten(text), place and f'({place})')))}"
            for word, text, place in (
                ("was", change.old, show_place(change.old_origin)),
                ("is", change.new, show_place(change.new_origin)),
            )
            if text or place
        ]
        lines.append(f"  do: {change.rule.advice}")
    return "\n".join([*lines, find_verdict(comparison)]) + "\n"


def print_markdown(comparison: Comparison) -> str:
    """For a comment on a pull request."""
    lines = [f"**{find_verdict(comparison)}**", ""]
    if comparison.changes:
        lines += ["| symbol | change | breaks | was | is |", "| --- | --- | --- | --- | --- |"]
    for change in comparison.changes:
        cells = [
            _code(change.symbol),
            f"{change.rule.what} ({change.rule.id})",
            show_levels(change.rule),
            _code(_shorten(change.old)),
            _code(_shorten(change.new)),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines).rstrip() + "\n"


def _code(text: str) -> str:
    """Text of a document as code within a table, whatever is in it."""
    plain = " ".join(text.split()).replace("|", "\\|")
    return f"`` {plain} ``" if "`" in plain else f"`{plain}`" if plain else ""


def print_json(comparison: Comparison) -> str:
    """For programs: everything."""
    bump = find_bump(comparison)
    try:
        following = bump_version(comparison.old_version, bump)
    except ValueError:
        following = None
    content = {
        "verdict": find_step(comparison.old_version, bump),
        "breaks": bool(comparison.breaks(*LEVELS)),
        "old_version": comparison.old_version,
        "next_version": following,
        "changes": [_build_record(change) for change in comparison.changes],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _build_record(change: Change) -> Mapping[str, object]:
    return {
        "rule": change.rule.id,
        "symbol": change.symbol,
        "what": change.rule.what,
        "levels": list(change.rule.levels),
        "decided": change.rule.is_decided,
        "old": change.old or None,
        "new": change.new or None,
        "old_place": _build_place(change.old_origin),
        "new_place": _build_place(change.new_origin),
        "advice": change.rule.advice,
    }


def _build_place(origin: Origin | None) -> Mapping[str, object] | None:
    if origin is None:
        return None
    line = {"file": origin.file, "line": origin.line} if origin.file else {}
    return {**line, "pointer": origin.pointer}


def print_github(comparison: Comparison) -> str:
    """Annotations: an error for what breaks at run time or on the wire, a warning for types alone, else a notice."""
    lines = [_annotate(change) for change in comparison.changes]
    lines.append(f"::notice title=goldsmith::{_escape(find_verdict(comparison))}")
    return "\n".join(lines) + "\n"


def _annotate(change: Change) -> str:
    levels = set(change.rule.levels)
    kind = "error" if levels - {"types"} else "warning" if levels else "notice"
    origin = change.new_origin if change.new_origin and change.new_origin.file else None
    place = f"file={_escape(origin.file, ',:')},line={origin.line}," if origin else ""
    title = _escape(change.rule.id, ",:")
    said = f"{change.symbol}: {change.rule.what}; breaks {show_levels(change.rule)}; {change.rule.advice}"
    return f"::{kind} {place}title={title}::{_escape(said)}"


def _escape(text: str, more: str = "") -> str:
    """As commands of a workflow want it: no text of a document ends the line, or a property."""
    for sign in "%\r\n" + more:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def print_rules() -> str:
    """The whole table."""
    width = max(len(rule.id) for rule in TABLE)
    lines: Sequence[str] = [
        f"{rule.id:{width}}  {show_levels(rule):22}  {rule.what}" for rule in TABLE
    ]
    return "\n".join(lines) + "\n"


FORMATS: Final[Mapping[str, Callable[[Comparison], str]]] = {
    "text": print_text,
    "markdown": print_markdown,
    "json": print_json,
    "github": print_github,
}
