"""The configuration: ``[tool.goldsmith]`` of a ``pyproject.toml``, or a ``goldsmith.toml``."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from goldsmith.diagnostics import InputError, Location, Report, show_path
from goldsmith.table import Table, Value, Wording
from goldsmith.toml import Key, build_places, build_syntax_error

FILE_NAME = "goldsmith.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What to generate from what, into where. Paths are absolute; ``root`` is the folder of the configuration file.

    ``accept`` maps the slug of a warning to the reason why it is accepted under ``strict``. ``places`` says where each key
    stands in the configuration file (``accept.SLUG`` for those of that table).
    """

    root: Path
    document: str
    output: Path
    package: str
    overlays: tuple[str, ...] = ()
    class_name: str | None = None
    distribution: str | None = None
    version: str | None = None
    environment: str | None = None
    strict: bool = False
    accept: dict[str, str] = field(default_factory=dict[str, str])
    allow_remote: tuple[str, ...] = ()
    include_package: bool = True
    places: Mapping[str, Location] = field(
        default_factory=dict[str, Location], compare=False, repr=False
    )

    def locate(self, key: str) -> Location:
        """Where a key stands in the configuration file, or the begin of the file."""
        return self.places.get(key) or self.places.get("") or Location(FILE_NAME)


_KEYS = tuple(
    each.name.replace("_", "-") for each in fields(Config) if each.name not in {"root", "places"}
)
_HEADER = re.compile(r"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*goldsmith\b", re.MULTILINE)
_NAME = r"[A-Za-z][A-Za-z0-9_]*"
_CLASS = Wording(_NAME, "the name of a Python class, like PetStore", identifier=True)
_DISTRIBUTION = Wording(
    r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", "the name of a distribution, like pet-store"
)
_ENVIRONMENT = Wording(r"[A-Z][A-Z0-9_]*", "the begin of environment variables, like PET_STORE")
_PACKAGE = Wording(_NAME, "the name of a Python package, like pet_store", identifier=True)
_VERSION = Wording(r"[0-9][A-Za-z0-9.!+-]*", "a version, like 1.2.0")


def find_config(start: Path) -> Path | None:
    """The configuration file of a folder, or of the nearest one above; ``goldsmith.toml`` goes before ``pyproject.toml``."""
    for folder in (start, *start.parents):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
        project = folder / "pyproject.toml"
        if project.is_file() and _HEADER.search(project.read_text("utf-8", "replace")):
            return project
    return None


def read_config(path: Path | None = None) -> Config:
    """Reads a configuration file, or without one that of the current folder or above.

    Raises :class:`InputError` with every fault of it, each with its line and column.
    """
    found = find_config(Path.cwd()) if path is None else path.absolute()
    if found is None:
        hint = "name one with --config, or give DOCUMENT, --output and --package"
        message = (
            f"there is no {FILE_NAME} and no pyproject.toml with [tool.goldsmith], here or above"
        )
        raise _refusal("no-configuration", message, Location(FILE_NAME), hint)
    file = show_path(found)
    text = _read_text(found, file)
    try:
        content: dict[str, Value] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, place = build_syntax_error(error, text, file)
        raise _refusal("toml-syntax", message, place) from None
    prefix: tuple[str, ...] = ("tool", "goldsmith") if found.name == "pyproject.toml" else ()
    values = _find_table(content, prefix)
    if values is None:
        raise _refusal("no-configuration", "the file has no table [tool.goldsmith]", Location(file))
    return build_config(found.parent, values, _name_places(build_places(text, file), prefix, file))


def _read_text(path: Path, file: str) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        raise _refusal("no-configuration", message, Location(file)) from None
    except UnicodeDecodeError:
        raise _refusal("not-utf-8", "the file is not UTF-8", Location(file)) from None


def _find_table(content: dict[str, Value], names: tuple[str, ...]) -> dict[str, Value] | None:
    table: Value | None = content
    for name in names:
        table = table.get(name) if isinstance(table, dict) else None
    return table if isinstance(table, dict) else None


def _name_places(places: Mapping[Key, Location], prefix: Key, file: str) -> dict[str, Location]:
    """The places of the keys of one table, by their names; a name may be in several parts."""
    depth = len(prefix)
    inner = {k[depth:]: place for k, place in places.items() if k[:depth] == prefix}
    return {"": Location(file)} | {".".join(map(str, k)): place for k, place in inner.items()}


def build_config(
    root: Path, values: Mapping[str, Value], places: Mapping[str, Location] | None = None
) -> Config:
    """A configuration of the values of a table; raises :class:`InputError` with all that is wrong with them."""
    table = Table(values, places or {"": Location(FILE_NAME)}, Report())
    table.refuse_unknown(_KEYS)
    config = Config(
        root=root,
        document=_build_address(root, table.required("document")),
        output=_build_output(root, table),
        package=table.required("package", _PACKAGE),
        overlays=tuple(_build_address(root, item) for item in table.strings("overlays")),
        class_name=table.string("class-name", _CLASS),
        distribution=table.string("distribution", _DISTRIBUTION),
        version=table.string("version", _VERSION),
        environment=table.string("environment", _ENVIRONMENT),
        strict=table.flag("strict", default=False),
        accept=table.reasons("accept"),
        allow_remote=table.strings("allow-remote"),
        include_package=table.flag("include-package", default=True),
        places=table.places,
    )
    table.report.require_clean()
    return config


def _build_address(root: Path, value: str) -> str:
    """The absolute path of a file; a URL stays as it is."""
    return value if "://" in value else str(root / value)


def _build_output(root: Path, table: Table) -> Path:
    output = Path(os.path.realpath(root / table.required("output")))
    if any(place.is_symlink() for place in (output, *output.parents)):  # what is left of a circle
        table.refuse("output", "wrong-value", "'output' leads to a symbolic link to itself")
    if "output" in table.values and root.resolve().is_relative_to(output):
        hint = "name a folder of its own: goldsmith replaces it as a whole"
        table.refuse(
            "output", "wrong-value", "'output' must not hold the configuration itself", hint
        )
    return output


def _refusal(slug: str, message: str, location: Location, hint: str | None = None) -> InputError:
    report = Report()
    report.error(slug, message, location, hint)
    return InputError(report.diagnostics)
