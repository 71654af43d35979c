"""Explanations as text for people, and as JSON for programs."""

from __future__ import annotations

import json
from pathlib import Path

from goldsmith.diagnostics import show_path
from goldsmith.explain.symbols import Symbol

_MOST_WHOLE = 3
"""More than so many are listed in a line each."""


def print_text(symbols: list[Symbol]) -> str:
    """Each with all that is known of it; where there are many, a line each."""
    if len(symbols) > _MOST_WHOLE:
        width = max(len(each.name) for each in symbols)
        return "".join(f"{each.name:{width}}  {_place(each)}\n" for each in symbols)
    return "\n".join(map(_print_one, symbols))


def _print_one(symbol: Symbol) -> str:
    lines = [symbol.name, f"  {symbol.kind}: {symbol.signature}"]
    if symbol.wire:
        lines.append(f"  document's: {symbol.wire}")
    lines.append(f"  from: {_place(symbol)}")
    if symbol.origin.pointer:
        lines.append(f"  at: #{symbol.origin.pointer}")
    return "\n".join([*lines, *(f"  {note}" for note in symbol.notes)]) + "\n"


def _place(symbol: Symbol) -> str:
    origin = symbol.origin
    if not origin.file:
        return f"#{origin.pointer}"
    file = origin.file if "://" in origin.file else show_path(Path(origin.file))
    return f"{file}:{origin.line}" if origin.line else file


def print_json(symbols: list[Symbol]) -> str:
    """The same, as a list."""
    found = [
        {
            "symbol": each.name,
            "kind": each.kind,
            "signature": each.signature,
            "wire": each.wire,
            "file": each.origin.file,
            "line": each.origin.line,
            "pointer": each.origin.pointer,
            "notes": list(each.notes),
        }
        for each in symbols
    ]
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"
