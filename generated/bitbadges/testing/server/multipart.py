"""The parts of a multipart body."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PARAMETER = re.compile(r';\s*([\w*!#$%&+.^`|~-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;\s]*))')
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Part:
    """A part: its name, whether it is a file, its media type, and what it holds."""

    name: str | None
    is_file: bool
    content_type: str
    content: bytes


def split_parts(content_type: str, content: bytes) -> list[Part]:
    """The parts of a body. Raises ``ValueError`` where it is none."""
    boundary = _read_parameters(content_type).get("boundary", "")
    if not boundary:
        raise ValueError("Content-Type names no boundary")
    delimiter = b"\r\n--" + boundary.encode("latin-1", "replace")
    _, *sections = (b"\r\n" + content).split(delimiter, _MOST)
    if not sections:
        raise ValueError("its boundary is not in it")
    if not sections[-1].startswith(b"--"):
        raise ValueError("its last boundary is missing")
    return [_read_part(section) for section in sections[:-1]]


def _read_part(section: bytes) -> Part:
    head, mark, content = section.partition(b"\r\n\r\n")
    if not mark:
        raise ValueError("a part has no empty line behind its headers")
    headers: dict[str, str] = {}
    for line in head.decode("utf-8", "replace").split("\r\n"):
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    disposition = _read_parameters(headers.get("content-disposition", ""))
    is_file = "filename" in disposition or "filename*" in disposition
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    return Part(disposition.get("name"), is_file, kind, content)


def _read_parameters(value: str) -> dict[str, str]:
    """The parameters of a header."""
    found = _PARAMETER.finditer(value)
    return {
        each[1].lower(): re.sub(r"\\(.)", r"\1", each[2]) if each[2] is not None else each[3]
        for each in found
    }
