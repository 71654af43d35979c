"""What a command reads beside its command line: files, and standard input. What cannot be read raises :class:`ValueError`, in words."""

from __future__ import annotations

import sys
from pathlib import Path


def read_bytes(name: str) -> bytes:
    """The content of a file; ``-`` is standard input."""
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except (OSError, ValueError) as error:
        problem = getattr(error, "strerror", None) or "it is no name of a file"
    raise ValueError(f"the file {name!r} cannot be read: {problem}")


def read_text(name: str) -> str:
    """The same as text, which is UTF-8."""
    try:
        return read_bytes(name).decode("utf-8-sig")
    except UnicodeDecodeError:
        where = "standard input" if name == "-" else f"the file {name!r}"
    raise ValueError(f"{where} is no text in UTF-8")


def find_file(name: str) -> object:
    """A file that is read while it is sent; ``-`` is standard input."""
    if name == "-":
        return sys.stdin.buffer
    path = Path(name)
    if not path.exists():
        raise ValueError(f"there is no file {name!r}")
    if path.is_dir():
        raise ValueError(f"{name!r} is a directory, not a file")
    return path


def read_secret(name: str) -> str:
    """A secret out of a file, without the line end that editors put behind it."""
    return read_text(name).rstrip("\r\n")
