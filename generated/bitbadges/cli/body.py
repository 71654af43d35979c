"""The body of a request out of what a command was given: its options, ``--data`` and ``--field``.

``--data`` is laid down first, options come over it, ``--field`` last. What the document has no argument for is sent all the same, as
it was given: an API may know more than its document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from .fields import MisuseError, put, split_field
from .operations import Argument, Body, Operation
from .scalars import read_json
from .sources import find_file, read_text


@dataclass(slots=True)
class Given:
    """The arguments of a method, and properties of the body that it has no argument for."""

    arguments: dict[str, object] = field(default_factory=dict[str, object])
    extra: dict[str, object] = field(default_factory=dict[str, object])
    notes: list[str] = field(default_factory=list[str])


def build_given(
    operation: Operation,
    values: Mapping[str, object],
    data: str | None,
    fields: tuple[str, ...],
    content_type: str | None,
) -> Given:
    """The arguments of a call. Raises :class:`MisuseError` where something is missing, or does not fit."""
    given = Given({**values})
    body = operation.body
    if body is None:
        return given
    if content_type is not None:
        given.arguments["content_type"] = content_type
    writing = find_writing(body, content_type)
    base = None if data is None else read_data(data, body, writing, operation.secrets)
    if body.name:
        _add_whole(given, body, base, data is not None, fields, operation.secrets)
    elif data is not None or fields:
        _add_fields(given, operation, base if data is not None else {}, fields)
    return given


def find_writing(body: Body, content_type: str | None) -> str:
    """How a body of a content type is written."""
    wanted = (content_type or "").partition(";")[0].strip().lower()
    for declared, writing in body.media:
        if declared.partition(";")[0].strip().lower() == wanted:
            return writing
    return body.media[0][1]


def read_data(text: str, body: Body, writing: str, secrets: frozenset[str]) -> object:
    """What ``--data`` says: ``@file``, ``-`` for standard input, or the body itself."""
    name = "-" if text == "-" else text[1:] if text.startswith("@") else None
    try:
        if writing in ("json", "form"):
            found = read_json(text if name is None else read_text(name))
            if name is None and (shown := find_secret(found, secrets)):
                raise MisuseError(f"{shown} is a secret: give it in a file, with --data @FILE")
            return found
        if name is None:
            return text
        return read_text(name) if body.kind == "string" else find_file(name)
    except ValueError as error:
        raise MisuseError(f"--data: {error}") from None


def find_secret(value: object, secrets: frozenset[str]) -> str | None:
    """The name of a secret that is somewhere in a value."""
    if isinstance(value, dict):
        for name, inner in cast("dict[str, object]", value).items():
            if name in secrets:
                return name
            if found := find_secret(inner, secrets):
                return found
    if isinstance(value, list):
        for inner in cast("list[object]", value):
            if found := find_secret(inner, secrets):
                return found
    return None


def _add_whole(
    given: Given,
    body: Body,
    base: object,
    has_base: bool,
    fields: tuple[str, ...],
    secrets: frozenset[str],
) -> None:
    kind = str(given.arguments.get("content_type") or body.media[0][0])
    sends_files = kind.startswith("multipart/")
    for text in fields:
        if not has_base:
            base, has_base = {}, True
        found = split_field(text, secrets)
        base = put(base, found.steps, found.read_any(sends_files=sends_files), text)
    if has_base:
        given.arguments[body.name] = base
    elif body.required:
        raise MisuseError(
            "the body is missing: give it with --data @FILE, --data - or --field NAME=VALUE"
        )


def _add_fields(given: Given, operation: Operation, base: object, fields: tuple[str, ...]) -> None:
    if not isinstance(base, dict):
        raise MisuseError("--data: it has to be an object of JSON")
    known = {each.wire: each for each in operation.arguments if each.place == "body" and each.wire}
    members = dict(cast("dict[str, object]", base))
    for wire, argument in known.items():
        if argument.name in given.arguments:
            members[wire] = given.arguments[argument.name]
    for text in fields:
        found = split_field(text, operation.secrets)
        told = known.get(found.steps[0]) if len(found.steps) == 1 else None
        value = found.read_any() if told is None else found.read_as(told.kind)
        members = cast("dict[str, object]", put(members, found.steps, value, text))
    for wire, member in members.items():
        _place(given, operation, known, wire, member)


def _place(
    given: Given,
    operation: Operation,
    known: Mapping[str, Argument],
    wire: str,
    value: object,
) -> None:
    """A property of the body where the method takes it."""
    body = operation.body
    if wire in known:
        given.arguments[known[wire].name] = value
    elif body is not None and body.rest:
        rest = given.arguments.get(body.rest, {})
        given.arguments[body.rest] = {**cast("dict[str, object]", rest), wire: value}
    elif body is not None and body.media[0][1] == "json":
        given.extra[wire] = value
        given.notes.append(_note(wire, known))
    else:
        raise MisuseError(f"the body has no field {wire!r}{_suggest(wire, known)}")


def _note(wire: str, known: Mapping[str, Argument]) -> str:
    return f"the API's document has no field {wire!r} here{_suggest(wire, known)}; it is sent all the same"


def _suggest(wire: str, known: Mapping[str, Argument]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(wire, known, n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""
