"""Reads a command of curl that was printed, as a shell and curl would."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

MASK = "***"
_UNSAID = {"accept-encoding", "content-length", "host", "user-agent", "idempotency-key"}


@dataclass(slots=True)
class Line:
    """What curl is told: variables of the shell have their values already."""

    method: str = "GET"
    url: str = ""
    headers: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    data: str | None = None
    file: str | None = None
    parts: int = 0
    user: str | None = None


def read_curl(text: str, variables: Mapping[str, str]) -> Line:
    """The command that was printed."""
    filled = re.sub(r"\$\{(\w+)\}", lambda found: variables.get(found[1], found[0]), text)
    filled = re.sub(r'"\$(\w+)"', lambda found: shlex.quote(variables[found[1]]), filled)
    words = iter(shlex.split(filled.replace("\\\n", " ")))
    assert next(words) == "curl", text
    line = Line()
    for word in words:
        if word == "-X":
            line.method = next(words)
        elif word == "--head":
            line.method = "HEAD"
        elif word == "-H":
            name, _, value = next(words).partition(": ")
            line.headers.append((name, value))
        elif word == "--data-raw":
            line.data = next(words)
        elif word == "--data-binary":
            line.file = next(words)
        elif word == "--user":
            line.user = next(words)
        elif word in ("-F", "--form-string"):
            line.parts += 1
            next(words)
        elif line.url:
            raise AssertionError(f"{word!r} is no word of curl's: {text}")
        else:
            line.url = word
    return line


def compare(line: Line, request: Any, url: str, content: bytes) -> None:
    """Raises ``AssertionError`` where curl would send something else than was sent; what is masked may be anything."""
    assert line.method == request.method, f"{line.method} for {request.method}"
    assert is_same(line.url, url), f"{line.url} for {url}"
    content_type = str(request.headers.get("content-type", ""))
    is_form = content_type.startswith("multipart/form-data")
    for name, value in request.headers.pairs:
        if name.lower() in _UNSAID or (is_form and name.lower() == "content-type"):
            continue
        if name.lower() == "authorization" and value.startswith("Basic ") and line.user:
            continue
        said = [v for n, v in line.headers if n.lower() == name.lower()]
        assert any(is_same(each, value) for each in said), f"no header {name}: {value}"
    if line.data is not None:
        assert is_same(line.data, content.decode()), f"{line.data[:200]!r} for {content[:200]!r}"
    elif is_form:
        assert line.parts == content.count(b"Content-Disposition: form-data"), "other parts"
    elif content:
        assert line.file is not None, f"no body for {content[:200]!r}"


def is_same(shown: str, sent: str) -> bool:
    """Whether a text is another, but for what is masked in it."""
    pieces = re.split(r"\*\*\*|%2A%2A%2A", shown)
    return re.fullmatch(".*".join(map(re.escape, pieces)), sent, re.DOTALL) is not None
