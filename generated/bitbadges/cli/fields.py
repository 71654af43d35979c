"""``--field a.b=1``: a place in the body, and what is to stand there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from .kinds import Kind, holds, read_value
from .scalars import read_loose
from .sources import find_file, read_text


class MisuseError(Exception):
    """What was asked for cannot be; the message says why."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field as it was given: the names on the way to it, and its value as a text, or as ``@FILE``."""

    path: str
    steps: list[str]
    value: str

    def read_any(self, *, sends_files: bool = False) -> object:
        """The value where the document has no kind for it: JSON, or a text; a file is read, or sent as it is."""
        if self.value.startswith("@") and sends_files:
            return self._read(find_file, self.value[1:])
        return read_loose(self._load())

    def read_as(self, kind: Kind) -> object:
        """The value as the document has it."""
        if self.value == "null" and not isinstance(kind, str) and "nullable" in kind:
            return None
        if holds(kind, "file"):
            text = self.value.removeprefix("@")
        else:
            text = self.value if holds(kind, "bytes") else self._load()
        return self._read(lambda text: read_value(kind, text, is_body=True), text)

    def _load(self) -> str:
        if not self.value.startswith("@"):
            return self.value
        return str(self._read(read_text, self.value[1:]))

    def _read(self, read: Callable[[str], object], text: str) -> object:
        try:
            return read(text)
        except ValueError as error:
            raise MisuseError(f"--field {self.path}: {error}") from None


def split_field(text: str, secrets: frozenset[str]) -> Field:
    """``a.b=1`` as its steps and its value; a dot that is part of a name has a backslash before it."""
    path, sign, value = text.partition("=")
    if not sign or not path:
        raise MisuseError("--field: write NAME=VALUE, or NAME.INNER=VALUE")
    steps = [step.replace("\0", ".") for step in path.replace("\\.", "\0").split(".")]
    if shown := next((step for step in steps if step in secrets), None):
        raise MisuseError(f"{shown} is a secret: give it in a file, not with --field")
    return Field(path, steps, value)


def put(base: object, steps: list[str], value: object, text: str) -> object:
    """The same with a value at a place in it; objects on the way are made, and lists grow by one."""
    if not steps:
        return value
    step, rest = steps[0], steps[1:]
    if isinstance(base, list):
        items = list(cast("list[object]", base))
        if not step.isascii() or not step.isdigit() or int(step) > len(items):
            raise MisuseError(f"--field {text.partition('=')[0]}: {step!r} is no place in a list")
        index = int(step)
        inner = items[index] if index < len(items) else None
        return [*items[:index], put(inner, rest, value, text), *items[index + 1 :]]
    if base is None and step == "0":
        return [put(None, rest, value, text)]
    members = cast("dict[str, object]", base) if isinstance(base, dict) else {}
    if base is not None and not isinstance(base, dict):
        raise MisuseError(
            f"--field {text.partition('=')[0]}: there is no {step!r} in what is there"
        )
    return {**members, step: put(members.get(step), rest, value, text)}
