"""What a package is made from, in hashes: the same hashes make the same package."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from goldsmith.config import Config
from goldsmith.output.disk import find_dropping, find_files
from goldsmith.output.lock import Inputs

if TYPE_CHECKING:
    from goldsmith.load.document import Document

_SHAPING = ("class_name", "distribution", "environment", "include_package", "package", "version")


def hash_inputs(config: Config, document: Document, templates: Path) -> Inputs:
    """The hashes of every file of the document, of its overlays, of the templates, and of the options that shape the output."""
    documents = {_name(source.address, config.root): source.digest for source in document.sources}
    for overlay in config.overlays:
        if "://" not in overlay:
            documents[_name(overlay, config.root)] = sha256(Path(overlay).read_bytes()).hexdigest()
    options = {name: getattr(config, name) for name in _SHAPING}
    return Inputs(
        documents=documents,
        templates=_hash_folder(templates),
        options=sha256(repr(sorted(options.items())).encode()).hexdigest(),
    )


def _name(address: str, root: Path) -> str:
    """An input as the configuration would name it: relative to its folder, the same on every machine; a URL as it is."""
    return address if "://" in address else os.path.relpath(address, root).replace(os.sep, "/")


def _hash_folder(folder: Path) -> str:
    total = sha256()
    for path in find_files(folder):
        if find_dropping(path) is None:
            total.update(f"{path}\0{sha256((folder / path).read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()
