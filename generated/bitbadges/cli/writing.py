"""Standard output: text in whatever encoding it has, bytes, and a reader who may have had enough."""

from __future__ import annotations

import sys
from typing import NoReturn


class ReaderGoneError(Exception):
    """Whoever read standard output reads no more."""


def write(text: str) -> None:
    """Writes text; what its encoding has no form for is escaped."""
    try:
        try:
            sys.stdout.write(text)
        except UnicodeEncodeError:
            encoding = sys.stdout.encoding or "utf-8"
            sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
    except BrokenPipeError:
        leave()


def write_bytes(content: bytes) -> None:
    """Writes bytes as they are."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    except BrokenPipeError:
        leave()


def flush() -> None:
    """Hands on what was written: somebody waits for it."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        leave()


def leave() -> NoReturn:
    """Tells that there is no reader any more, in an error that the libraries between here and there do not take for their own."""
    raise ReaderGoneError from None


def can_write(text: str) -> bool:
    """Whether standard output has a form for all of a text."""
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def is_terminal() -> bool:
    """Whether somebody reads along."""
    return sys.stdout.isatty()
