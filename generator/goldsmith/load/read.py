"""Reads a file into a Source: bytes, text, data; each thing that can be wrong on the way is one clear error."""

from __future__ import annotations

import codecs
from hashlib import sha256
from pathlib import Path

from goldsmith.diagnostics import Location, Report, show_path
from goldsmith.load.json_places import JsonPlaces
from goldsmith.load.json_text import parse_json, replace_surrogates
from goldsmith.load.source import MAX_BYTES, Source, TextError


def read_source(path: Path, report: Report) -> Source | None:
    """The file at ``path``, or ``None`` with the reason in the report."""
    file = show_path(path)
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        report.error("missing-file", "no such file", Location(file))
    except IsADirectoryError:
        report.error("unreadable-file", "a folder, not a file", Location(file))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        report.error("unreadable-file", f"cannot be read: {reason}", Location(file))
    else:
        if len(content) <= MAX_BYTES:
            return build_source(content, file, str(path), report)
        message = f"the file is larger than {MAX_BYTES:,} bytes"
        report.error("unreadable-file", message, Location(file))
    return None


def build_source(content: bytes, file: str, address: str, report: Report) -> Source | None:
    """The source that some bytes hold; ``address`` is where references in it start."""
    try:
        source, faults = _parse(_decode(content), file, address)
    except TextError as error:
        report.error(
            error.slug, error.message, Location(file, error.line, error.column), error.hint
        )
        return None
    for fault in faults:
        say = report.warn if fault.slug == "duplicate-key" else report.error
        say(fault.slug, fault.message, Location(file, fault.line, fault.column), fault.hint)
    source.digest = sha256(content.replace(b"\r\n", b"\n")).hexdigest()
    return source


def _decode(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    else:
        encoding = "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        hint = "save the file as UTF-8"
        raise TextError(
            "not-utf-8", f"byte 0x{content[error.start]:02x} is not UTF-8", line, column, hint
        ) from None


def _parse(text: str, file: str, address: str) -> tuple[Source, list[TextError]]:
    if not text.strip():
        raise TextError("empty-document", "the file is empty", 1, 1)
    if file.lower().endswith(".json") or text.lstrip().startswith("{"):
        try:
            return _parse_json(text, file, address)
        except TextError as fault:
            # YAML has braces too.
            if fault.slug != "invalid-json" or file.lower().endswith(".json"):
                raise
    from goldsmith.load.yaml_text import (
        parse_yaml,
    )  # takes as long to import as a small JSON document to read

    content, mark, faults = parse_yaml(text)
    return Source(file, address, content, mark.find), faults


def _parse_json(text: str, file: str, address: str) -> tuple[Source, list[TextError]]:
    text = replace_surrogates(text)
    content, faults = parse_json(text)
    return Source(file, address, content, JsonPlaces(text).find), faults
