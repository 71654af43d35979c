"""What a package is made from, in hashes: the same hashes make the same package.

So a check need not make the package again: where no input and no file has changed since the lock was written, it is what the
document says. Nothing heavy is imported for that.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from goldsmith.config import Config
from goldsmith.output.disk import find_dropping, find_files, read_bytes
from goldsmith.output.lock import LOCK_NAME, Inputs, Lock, read_lock

if TYPE_CHECKING:
    from goldsmith.load.document import Document

_SHAPING = (
    "class_name",
    "distribution",
    "environment",
    "include_package",
    "package",
    "strict",
    "version",
)


def hash_inputs(config: Config, document: Document, templates: Path, models: str) -> Inputs:
    """The hashes of every file of the document, of its overlays, of the templates, of goldsmith, and of the options.

    ``models`` is that of what the models are printed from.
    """
    documents = {_name(source.address, config.root): source.digest for source in document.sources}
    for overlay in config.overlays:
        if "://" not in overlay:
            documents[_name(overlay, config.root)] = _hash_file(Path(overlay))
    return Inputs(
        documents=documents,
        templates=_hash_folder(templates),
        generator=_hash_generator(),
        options=_hash_options(config),
        models=models,
    )


def is_unchanged(config: Config, templates: Path) -> bool:
    """Whether inputs and output are, byte for byte, those that the lock of the output tells of.

    ``False`` says no more than that one has to look: also where a part of the document is somewhere on the network.
    """
    lock = read_lock(config.output)
    if lock is None or not lock.is_sealed or any("://" in name for name in lock.inputs.documents):
        return False
    inputs = lock.inputs
    return (
        inputs.options == _hash_options(config)
        and _are_as_hashed(config.root, inputs.documents)
        and _have_no_stray(config.output, lock.files)
        and _are_as_locked(config.output, lock.files)
        and inputs.templates == _hash_folder(templates)
        and inputs.generator == _hash_generator()
    )


def can_reuse(config: Config) -> bool:
    """Whether there are models that the same goldsmith printed, so that they may turn out to be up to date."""
    return _find_own_lock(config) is not None


def find_models(config: Config, path: str, digest: str) -> str | None:
    """The models on disk, where the same goldsmith printed them from the same source, and nobody has touched them since."""
    lock = _find_own_lock(config)
    if lock is None or lock.inputs.models != digest:
        return None
    content = read_bytes(config.output, path)
    if content is None or sha256(content).hexdigest() != lock.files.get(path):
        return None
    return content.decode()


def _find_own_lock(config: Config) -> Lock | None:
    """The lock, where this very goldsmith wrote it and nobody has changed it."""
    lock = read_lock(config.output)
    is_own = lock is not None and lock.is_sealed and lock.inputs.generator == _hash_generator()
    return lock if is_own else None


def _are_as_hashed(folder: Path, files: Mapping[str, str]) -> bool:
    try:
        return all(_hash_file(folder / path) == digest for path, digest in files.items())
    except OSError:
        return False


def _are_as_locked(folder: Path, files: Mapping[str, str]) -> bool:
    """Whether the files of the output are those of its lock; unlike an input, none of them may be a link."""
    return all(_hash_output(folder, path) == digest for path, digest in files.items())


def _hash_output(folder: Path, path: str) -> str | None:
    content = read_bytes(folder, path)
    return None if content is None else sha256(content).hexdigest()


def _have_no_stray(folder: Path, files: Mapping[str, str]) -> bool:
    present = {path for path in find_files(folder) if find_dropping(path) is None}
    return present == {*files, LOCK_NAME}


def _hash_options(config: Config) -> str:
    options: dict[str, object] = {name: getattr(config, name) for name in _SHAPING}
    options["accept"] = sorted(config.accept.items())
    options["document"] = _name(config.document, config.root)
    options["overlays"] = [_name(overlay, config.root) for overlay in config.overlays]
    return sha256(repr(sorted(options.items())).encode()).hexdigest()


@cache
def _hash_generator() -> str:
    """Of goldsmith's own modules, and of the versions of the libraries that shape the bytes of the output."""
    from importlib.metadata import version  # takes long, and is not always needed

    versions = [f"{name} {version(name)}" for name in ("black", "datamodel-code-generator")]
    modules = _hash_folder(Path(__file__).parent, skip="templates/")
    return sha256("\n".join([*versions, modules]).encode()).hexdigest()


def _hash_file(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _name(address: str, root: Path) -> str:
    """An input as the configuration would name it: relative to its folder, the same on every machine; a URL as it is."""
    return (
        address
        if "://" in address
        else os.path.relpath(os.path.join(root, address), root).replace(os.sep, "/")
    )


def _hash_folder(folder: Path, skip: str | None = None) -> str:
    total = sha256()
    for path in find_files(folder):
        if find_dropping(path) is None and not (skip and path.startswith(skip)):
            total.update(f"{path}\0{_hash_file(folder / path)}\n".encode())
    return total.hexdigest()
