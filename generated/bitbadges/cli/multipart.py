"""The parts of a form that is about to be sent, to be shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BOUNDARY = re.compile(r'boundary="?([^";]+)"?')
_NAME = re.compile(r'\bname="((?:[^"\\]|\\.)*)"')
_FILENAME = re.compile(r'\bfilename="((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a form."""

    name: str
    filename: str | None
    content_type: str
    content: bytes


def read_parts(content: bytes, content_type: str) -> Iterator[Part]:
    """The parts of a body."""
    found = _BOUNDARY.search(content_type)
    if found is None:
        return
    mark = b"--" + found[1].encode()
    for piece in content.split(mark)[1:-1]:
        head, _, body = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        headers: dict[str, str] = {}
        for line in head.decode("utf-8", "replace").split("\r\n"):
            word, _, value = line.partition(":")
            headers[word.strip().lower()] = value.strip()
        disposition = headers.get("content-disposition", "")
        name = _NAME.search(disposition)
        filename = _FILENAME.search(disposition)
        yield Part(
            name=_unquote(name[1]) if name else "",
            filename=_unquote(filename[1]) if filename else None,
            content_type=headers.get("content-type", ""),
            content=body.removesuffix(b"\r\n"),
        )


def _unquote(text: str) -> str:
    """As it was before a form's rules for quotes and line ends."""
    return text.replace("%22", '"').replace("%0D", "\r").replace("%0A", "\n").replace('\\"', '"')
