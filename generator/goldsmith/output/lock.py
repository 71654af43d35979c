"""The lock: ``goldsmith.lock`` in the output folder, the record of what was generated from what.

It says which files are goldsmith's (only those are ever replaced or removed), from which input they came, and which version of
goldsmith made them. It holds no date, and one fact a line, so that two branches merge well.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from goldsmith.diagnostics import Diagnostic, InputError, Location, Severity, show_path
from goldsmith.output.disk import is_link, read_bytes
from goldsmith.output.tree import Tree

LOCK_NAME = "goldsmith.lock"
_FORMAT = 1
_Json = None | bool | int | float | str | list["_Json"] | dict[str, "_Json"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What a tree was made from: a hash per document file, of the templates, of goldsmith, of the options, and of what the models were
    printed from; the version of goldsmith; and which client of which configuration it is."""

    documents: Mapping[str, str] = field(default_factory=dict[str, str])
    templates: str = ""
    generator: str = ""
    options: str = ""
    models: str = ""
    version: str = ""
    client: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """A lock as read back: the files it owns with their hashes, and the Python name of every pointer of the document.

    ``is_sealed`` tells whether it still is as goldsmith wrote it.
    """

    inputs: Inputs
    files: Mapping[str, str]
    names: Mapping[str, str]
    is_sealed: bool = True


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def build_lock(tree: Tree, *, inputs: Inputs, names: Mapping[str, str]) -> str:
    """The text of the lock for a tree: the same for the same tree, always."""
    content = {
        "format": _FORMAT,
        "goldsmith": inputs.version,
        "client": inputs.client,
        "documents": dict(sorted(inputs.documents.items())),
        "templates": inputs.templates,
        "generator": inputs.generator,
        "options": inputs.options,
        "models": inputs.models,
        "files": {path: _hash(tree[path]) for path in sorted(tree) if path != LOCK_NAME},
        "names": dict(sorted(names.items())),
    }
    return json.dumps({**content, "seal": _seal(content)}, indent=1, ensure_ascii=False) + "\n"


def _seal(content: Mapping[str, object]) -> str:
    """A hash of everything else in the lock, by which a change by hand is known."""
    return _hash(json.dumps(content, sort_keys=True))


def add_lock(tree: Tree, *, inputs: Inputs, names: Mapping[str, str]) -> Tree:
    """The tree with its lock."""
    return {**tree, LOCK_NAME: build_lock(tree, inputs=inputs, names=names)}


def read_lock(folder: Path) -> Lock | None:
    """The lock of a folder, or ``None`` where there is none; raises :class:`InputError` where it cannot be read."""
    place = folder / LOCK_NAME
    text = read_bytes(folder, LOCK_NAME)
    if text is None:
        _require_absent(place)
        return None
    try:
        content: _Json = json.loads(text)
    except json.JSONDecodeError as error:
        raise _broken(Location(show_path(place), error.lineno, error.colno), error.msg) from None
    except UnicodeDecodeError:
        raise _broken(Location(show_path(place)), "it is not UTF-8") from None
    if not isinstance(content, dict):
        raise _broken(Location(show_path(place)), "it is no JSON object")
    if content.get("format") != _FORMAT:
        raise _broken(Location(show_path(place)), "another version of goldsmith wrote it")
    inputs = Inputs(
        documents=_strings(content, "documents"),
        templates=str(content.get("templates", "")),
        generator=str(content.get("generator", "")),
        options=str(content.get("options", "")),
        models=str(content.get("models", "")),
        version=str(content.get("goldsmith", "")),
        client=str(content.get("client", "")),
    )
    rest = {key: value for key, value in content.items() if key != "seal"}
    return Lock(
        inputs=inputs,
        files=_strings(content, "files"),
        names=_strings(content, "names"),
        is_sealed=content.get("seal") == _seal(rest),
    )


def _require_absent(place: Path) -> None:
    """Where the lock's place is taken by what is no file, one does not know what is goldsmith's: not the same as no lock."""
    if is_link(place):
        raise _broken(
            Location(show_path(place)), "it is a symbolic link, and links are not followed"
        )
    if place.exists():
        raise _broken(Location(show_path(place)), "it is not a regular file")


def _strings(content: dict[str, _Json], key: str) -> dict[str, str]:
    value = content.get(key)
    return {name: str(text) for name, text in value.items()} if isinstance(value, dict) else {}


def _broken(location: Location, reason: str) -> InputError:
    hint = "take one side of a merge as it is, or restore the file from version control, and generate again"
    message = f"the lock cannot be read: {reason}"
    return InputError((Diagnostic(Severity.ERROR, "broken-lock", message, location, hint),))
