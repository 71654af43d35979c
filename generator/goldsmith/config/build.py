"""Makes a configuration of the values of a table."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from goldsmith.config import keys
from goldsmith.config.conventions import CONVENTIONS, NO_CONVENTIONS
from goldsmith.config.metadata import Metadata
from goldsmith.config.mixins import MIXINS
from goldsmith.config.model import Config
from goldsmith.config.names import NAMES
from goldsmith.config.parts import PARTS_KEY
from goldsmith.config.places import FILE_NAME, Key
from goldsmith.config.selection import build_selection
from goldsmith.config.table import Table, Value
from goldsmith.diagnostics import Location, Report
from goldsmith.standard_input import STANDARD_INPUT

_TAKEN = sys.stdlib_module_names | {"goldsmith", "httpx2", "msgspec", "pydantic", "pydantic_core"}


def build_config(
    root: Path, values: Mapping[str, Value], places: Mapping[Key, Location] | None = None
) -> Config:
    """A configuration of the values of a table; raises :class:`InputError` with all that is wrong with them."""
    table = Table(values, places or {(): Location(FILE_NAME)}, Report(), root=root)
    table.refuse_unknown(keys.KEYS)
    metadata = table.require(keys.PACKAGE, Metadata())
    if metadata.name in _TAKEN and table.get(keys.INCLUDE_PACKAGE, True):
        message = (
            f"{metadata.name!r} is the name of a module that Python or the client itself imports"
        )
        table.refuse("package", "wrong-value", message, f"call it {metadata.name}_client")
    conventions = table.get(CONVENTIONS, NO_CONVENTIONS)
    config = Config(
        root=root,
        document=_build_document(root, table.require(keys.DOCUMENT, "")),
        output=_build_output(root, table, metadata.name),
        package=metadata.name,
        name=table.find(keys.NAME_OF_CLIENT) or metadata.name,
        overlays=tuple(_build_address(root, item) for item in table.get(keys.OVERLAYS, ())),
        class_name=table.find(keys.CLASS_NAME),
        distribution=table.find(keys.DISTRIBUTION),
        version=table.find(keys.VERSION),
        environment=table.find(keys.ENVIRONMENT),
        strict=table.get(keys.STRICT, False),
        accept=table.get(keys.ACCEPT, {}),
        allow_remote=table.get(keys.ALLOW_REMOTE, ()),
        include_package=table.get(keys.INCLUDE_PACKAGE, True),
        parts=table.get(PARTS_KEY, ()),
        cookbook=root / folder if (folder := table.find(keys.COOKBOOK)) else None,
        models=table.get(keys.MODELS, "pydantic"),
        infer=table.get(keys.INFER, True),
        conventions=conventions.paging,
        credentials=conventions.credentials,
        selection=build_selection(table),
        mixins=table.get(MIXINS, ()),
        names=table.get(NAMES, ()),
        own=table.get(keys.OWN, ()),
        metadata=metadata,
        places=table.places,
    )
    table.report.require_clean()
    return config


def _build_document(root: Path, value: str) -> str:
    """The same of the document, which may come by standard input."""
    return value if value == STANDARD_INPUT else _build_address(root, value)


def _build_address(root: Path, value: str) -> str:
    """The absolute path of a file; a URL stays as it is."""
    return value if "://" in value else str(root / value)


def _build_output(root: Path, table: Table, package: str) -> Path:
    """The folder that is written as a whole. Without a distribution around it, that is the package itself: where `output` leads to
    if that has its name, else in there, beside whatever else there is."""
    output = Path(os.path.realpath(root / table.require(keys.OUTPUT, "")))
    if not table.get(keys.INCLUDE_PACKAGE, True) and output.name != package:
        output = Path(os.path.realpath(output / package))
    if any(place.is_symlink() for place in (output, *output.parents)):  # what is left of a circle
        table.refuse("output", "wrong-value", "'output' leads to a symbolic link to itself")
    if output.is_file():
        message = "'output' is a file, and is to be a folder"
        table.refuse("output", "not-a-folder", message, "name a folder, or remove the file")
    for folder in output.parents:
        if folder.is_file():
            message = f"'output' lies below {folder.name}, which is a file"
            table.refuse("output", "not-a-folder", message, "name a folder, or remove the file")
    if "output" in table.values and root.resolve().is_relative_to(output):
        hint = "name a folder of its own: goldsmith replaces it as a whole"
        table.refuse(
            "output", "wrong-value", "'output' must not hold the configuration itself", hint
        )
    return output
