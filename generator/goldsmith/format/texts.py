"""Docstrings as black would have them."""

from __future__ import annotations

import re

from goldsmith.format.width import WIDTH

_QUOTES = '"""'
_CONTINUED = re.compile(r"\\\s*\n")
_UNUSUAL = re.compile(r"[\r\v\f\x1c-\x1f\x85\u2028\u2029]")
_ESCAPED = re.compile(r"(?<!\\)(?:\\\\)*\\[xuUN]")


def is_usual(body: str) -> bool:
    """Whether a text holds nothing that black may treat in a way of its own: odd line ends, escapes by number."""
    return not (_UNUSUAL.search(body) or ("\\" in body and _ESCAPED.search(body)))


def settle_docstring(body: str, indent: int) -> str:
    """The docstring, quotes included, of what stands between its quotes."""
    if "\\" in body and _CONTINUED.search(body):
        return f"{_QUOTES}{body}{_QUOTES}"
    pad = " " * indent
    text = _indented(body, pad) if "\n" in body else body.strip()
    if text:
        text = _padded(text)
    elif body:
        text = " "
    last = text.rpartition("\n")[2]
    is_late = "\n" in text and len(last) + len(_QUOTES) > WIDTH and not last.endswith("\\ ")
    return f"{_QUOTES}{text}{_late_end(body, pad) if is_late else ''}{_QUOTES}"


def _indented(body: str, pad: str) -> str:
    """The lines moved together so that the least indented begins where the quotes do; the first stands beside them."""
    first, *others = [_spread(line) for line in body.split("\n")]
    indents = [len(line) - len(line.lstrip()) for line in others if line.strip()]
    if not indents:
        return first.strip()
    least = min(indents)
    lines = [first.strip()]
    for line in others:
        kept = line[least:].rstrip()
        lines.append(pad + kept if kept else "")
    lines[-1] = lines[-1] or pad
    return "\n".join(lines)


def _spread(line: str) -> str:
    """The line with spaces for the tabs that it begins with."""
    if "\t" not in line:
        return line
    text = line.lstrip()
    return line[: len(line) - len(text)].expandtabs(4) + text if text else line


def _padded(text: str) -> str:
    """The text with a space between it and quotes with which it would melt."""
    if text[0] == '"':
        text = f" {text}"
    if text[-1] == '"':
        text += " "
    if (len(text) - len(text.rstrip("\\"))) % 2:
        text += " "
    return text


def _late_end(body: str, pad: str) -> str:
    return "" if body.endswith("\n") else f"\n{pad}"
