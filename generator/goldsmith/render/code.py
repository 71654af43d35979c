"""Code as a type: text of the document becomes :class:`Code` only through the functions here, and so only as data."""

from __future__ import annotations

import keyword
import re
import textwrap
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_UNUSUAL = re.compile(r"[^ -\[\]-~]")


class Code(str):
    """Text that is Python. The templates print nothing else."""

    __slots__ = ()


def identifier(name: str) -> Code:
    """A name. Raises ``ValueError`` for what is none: naming is done before rendering."""
    if not name.isidentifier() or keyword.iskeyword(name):
        raise ValueError(f"{name!r} is no Python identifier")
    return Code(name)


def dotted(name: str) -> Code:
    """Names joined by dots."""
    return Code(".".join(identifier(part) for part in name.split(".")))


def literal(value: object) -> Code:
    """A value's literal: text, number, boolean, ``None``, or lists and mappings of them."""
    if isinstance(value, dict):
        return braces(f"{literal(k)}: {literal(v)}" for k, v in value.items())  # pyright: ignore
    if isinstance(value, list):
        return Code(f"[{', '.join(literal(v) for v in value)}]")  # pyright: ignore
    if isinstance(value, tuple):
        return tuple_of(literal(v) for v in value)  # pyright: ignore
    if value is None or isinstance(value, bool | int | float):
        return Code(repr(value).replace("e+", "e"))
    if isinstance(value, str):
        return Code(_quoted(value))
    raise TypeError(f"no literal of {type(value).__name__}")


def braces(items: Iterable[str]) -> Code:
    """A mapping of the given items."""
    return Code("{" + ", ".join(items) + "}")


def tuple_of(items: Iterable[str]) -> Code:
    """A tuple of the given items."""
    parts = list(items)
    return Code(f"({', '.join(parts)}{',' if len(parts) == 1 else ''})")


def arguments(*given: str | None) -> Code:
    """Arguments or parameters joined by commas; those that are ``None`` are left out."""
    return Code(", ".join(part for part in given if part is not None))


def _quoted(text: str) -> str:
    """``repr`` in the quotes that black prefers, with everything that is not plainly printable escaped."""
    body = _UNUSUAL.sub(_escaped, text)
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + body.replace(quote, f"\\{quote}") + quote


def _escaped(found: re.Match[str]) -> str:
    character = found.group()
    if character == "\\":
        return "\\\\"
    if character.isprintable():
        return character
    return repr(character)[1:-1]


WIDTH = 96


def docstring(text: str, indent: int = 4) -> Code:
    """A docstring: what cannot stand in one is escaped, long lines are wrapped."""
    inner = "\n".join(_wrapped(line, WIDTH - indent) for line in _clean(text).split("\n")).strip()
    body = inner.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if re.search(r'(?<!\\)(?:\\\\)*"$', body):
        body = body[:-1] + '\\"'
    padding = " " * indent
    lines = [
        line if not line or i == 0 else padding + line for i, line in enumerate(body.split("\n"))
    ]
    end = f"\n{padding}" if len(lines) > 1 else ""
    return Code('"""' + "\n".join(lines) + end + '"""')


def comment(text: str) -> Code:
    """A comment of one line."""
    return Code("# " + " ".join(_clean(text).split()))


def plain_text(text: str) -> Code:
    """Text outside of Python (a README): only line ends and invisible characters are made harmless."""
    return Code(_clean(text))


def _clean(text: str) -> str:
    """Without tabs, carriage returns and invisible characters, which editors show wrongly or not at all."""
    spread = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    return "\n".join(line.rstrip() for line in _UNUSUAL.sub(_visible, spread).split("\n"))


def _visible(found: re.Match[str]) -> str:
    character = found.group()
    category = unicodedata.category(character)
    is_hidden = category[0] == "C" or category in ("Zl", "Zp")
    return " " if is_hidden and character != "\n" else character


@lru_cache(
    2000
)  # what a method does is told twice: of the one that waits and of the one that awaits
def _wrapped(line: str, width: int) -> str:
    if len(line) <= width or line.lstrip().startswith((">>>", "...", "|")):
        return line
    lead = line[: len(line) - len(line.lstrip())]
    inner = lead + "  " if line.lstrip().startswith(("- ", "* ")) else lead
    if re.match(r" +\w+: ", line):
        inner = lead + "    "  # an argument's text hangs under its name
    pieces = textwrap.wrap(
        line.strip(),
        width,
        initial_indent=lead,
        subsequent_indent=inner,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(pieces)
