"""Command lines out of the arguments of methods: what somebody would type to make the same call."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, cast
from uuid import UUID


class Lines:
    """Writes command lines; files that they name are in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.count = 0

    def write(self, operation: Any, arguments: Mapping[str, object]) -> list[str]:
        """What stands behind the command's name, for an ``operation`` of a package's ``cli.operations``."""
        options: list[str] = []
        places: list[str] = []
        told = {each.name for each in operation.arguments}
        words = {each.word for each in operation.arguments}
        for argument in operation.arguments:
            if argument.name not in arguments:
                continue
            value = arguments[argument.name]
            if argument.secret:
                options += [f"--{argument.word}", self.keep(str(value).encode())]
            elif argument.place == "path":
                places.append(self.write_place(value, argument.kind))
            else:
                options += self.write_option(argument, value, words)
        for name, value in arguments.items():
            if name == "content_type":
                options += ["--content-type", str(value)]
            elif name not in told and _is_form(operation.body, value):
                options += self.write_form(cast("Mapping[str, object]", value))
            elif name not in told:
                options += ["--data", self.write_body(operation.body, value, arguments)]
        return [*options, "--", *places]

    def keep(self, content: bytes, name: str = "") -> str:
        """The path of a new file."""
        self.count += 1
        path = self.folder / str(self.count) / (name or "file")
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
        return str(path)

    def write_option(self, argument: Any, value: object, words: Collection[str]) -> Iterator[str]:
        """An option, as often as it takes; a flag is one where no other of the ``words`` is its opposite."""
        is_body = argument.place == "body"
        if value is None:
            if argument.place == "body":
                yield from ("--field", f"{_escape(argument.wire)}=null")
        elif isinstance(value, bool) and _is_flag(argument, words):
            yield f"--{'' if value else 'no-'}{argument.word}"
        elif (item := _find_item(argument.kind)) is not None and isinstance(value, (list, tuple)):
            for each in cast("Sequence[object]", value):
                yield from (
                    f"--{argument.word}",
                    self.write_text(each, item, is_body, argument.wire),
                )
            if not value:
                yield from ("--field", f"{_escape(argument.wire)}=[]")
        else:
            yield from (
                f"--{argument.word}",
                self.write_text(value, argument.kind, is_body, argument.wire),
            )

    def write_form(self, members: Mapping[str, object]) -> Iterator[str]:
        """The fields of a form, files among them by their paths."""
        for wire, value in members.items():
            text = self.write_text(value, "file", True, wire)
            is_file = isinstance(value, (bytes, tuple))
            spelt = f"@{text}" if is_file else json.dumps(value, default=_spell)
            yield from ("--field", f"{_escape(wire)}={spelt}")

    def write_place(self, value: object, kind: object) -> str:
        """An argument by position."""
        if isinstance(value, list):
            return json.dumps(value, default=_spell)
        return self.write_text(value, kind, False)

    def write_text(self, value: object, kind: object, is_body: bool, wire: str = "") -> str:
        """One value as a text; a file that has no name of its own is called as the argument is on the wire."""
        if isinstance(value, tuple) and len(value) == 2 and isinstance(value[1], bytes):
            return self.keep(value[1], str(value[0]))
        if isinstance(value, bytes):
            is_file = _mentions(kind, "file")
            return self.keep(value, wire) if is_file else f"@{self.keep(value)}"
        if isinstance(value, (dict, list, bool, type(None))) or kind == "any":
            return json.dumps(value, default=_spell)
        if is_body and isinstance(value, str) and _is_ambiguous(kind, value):
            return json.dumps(value)
        return str(_spell(value))

    def write_body(self, body: Any, value: object, arguments: Mapping[str, object]) -> str:
        """A body that is given whole."""
        wanted = str(arguments.get("content_type") or "")
        writing = next((w for media, w in body.media if media == wanted), body.media[0][1])
        if isinstance(value, str) and writing == "raw":
            return f"@{self.keep(value.encode())}"
        if isinstance(value, bytes):
            return f"@{self.keep(value)}"
        if writing == "rows":
            rows = cast("list[object]", value)
            written = "".join(f"{_compact(row)}\n" for row in rows)
            return f"@{self.keep(written.encode())}"
        return f"@{self.keep(json.dumps(value, default=_spell).encode())}"


def _is_flag(argument: Any, words: Collection[str]) -> bool:
    is_boolean = argument.kind in ("boolean", {"nullable": "boolean"})
    return is_boolean and f"no-{argument.word}" not in words


def _is_form(body: Any, value: object) -> bool:
    return isinstance(value, dict) and bool(body.media[0][0].startswith("multipart/"))


def _find_item(kind: Any) -> object:
    inner = kind.get("nullable", kind) if isinstance(kind, dict) else kind
    return inner.get("list") if isinstance(inner, dict) else None


def _mentions(kind: object, name: str) -> bool:
    return kind == name or (isinstance(kind, dict) and name in json.dumps(kind))


def _is_ambiguous(kind: Any, value: str) -> bool:
    """Whether a text could be something else among the members of a union."""
    try:
        json.loads(value)
    except ValueError:
        return False
    return isinstance(kind, dict) and "union" in kind


def _escape(wire: str) -> str:
    return wire.replace(".", "\\.")


def _compact(value: object) -> str:
    return json.dumps(value, default=_spell, separators=(",", ":"), ensure_ascii=False)


def _spell(value: object) -> object:
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if isinstance(value, timedelta):
        return f"PT{value.total_seconds():.0f}S"
    if isinstance(value, (UUID, Decimal)):
        return str(value)
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return value
