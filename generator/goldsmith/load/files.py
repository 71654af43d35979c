"""The files that a document is made of: each is read once, wherever it is."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from goldsmith.diagnostics import InputError, Location, Report, show_path
from goldsmith.load.pointer import find_hint
from goldsmith.load.read import build_source, read_source
from goldsmith.load.remote import FetchError, fetch, is_remote
from goldsmith.load.source import Source
from goldsmith.standard_input import NAME, STANDARD_INPUT, read_standard_input

_Reason = tuple[str, str | None]
_MOST_HINTS = 100
"""Missing files for which a near name is looked for."""


class Files:
    """Opens files by address (an absolute path or a URL) and keeps them."""

    def __init__(self, report: Report, allow_remote: tuple[str, ...] = ()) -> None:
        self._report = report
        self._allow_remote = allow_remote
        self._sources: dict[str, Source | None] = {}
        self._reasons: dict[str, _Reason] = {}
        self._resolved: dict[tuple[str, str], str] = {}

    def resolve(self, base: str, reference: str) -> str:
        """The address that a reference in the file at ``base`` means, its fragment left out."""
        address = reference.partition("#")[0]
        if not address:
            return base
        if (base, address) not in self._resolved:
            self._resolved[base, address] = _resolve(base, address)
        return self._resolved[base, address]

    def find(self, address: str) -> Source | None:
        """The file at ``address``; ``None`` where there is none, or it may not be fetched. A broken one is reported."""
        if address not in self._sources:
            self._sources[address] = self._read(address)
        return self._sources[address]

    def explain(self, address: str) -> _Reason:
        """Why :meth:`find` found nothing at ``address``, and a hint."""
        return self._reasons.get(address, (f"`{_label(address)}` cannot be read", None))

    def open(self, location: str, root: Path) -> Source | None:
        """A file that the configuration names, by URL or by path below ``root``; what is wrong with it is reported."""
        if location == STANDARD_INPUT:
            address = os.path.join(os.getcwd(), NAME)  # references start from the current folder
            if address not in self._sources:
                content = read_standard_input()
                self._sources[address] = build_source(content, NAME, address, self._report)
            return self._sources[address]
        address = location
        if not is_remote(location):
            address = os.path.normpath((root / location).absolute())
        found = self.find(address)
        if address in self._reasons:
            message, hint = self._reasons[address]
            self._report.error("missing-file", message, Location(_label(address)), hint)
        return found

    def open_root(self, location: str, root: Path) -> Source:
        """The file that everything starts from; :class:`~goldsmith.diagnostics.InputError` where it is none."""
        source = self.open(location, root)
        if source is not None and isinstance(source.content, dict):
            return source
        if source is not None:
            place = Location(source.file)
            self._report.error("not-a-mapping", "an OpenAPI document is a mapping", place)
        raise InputError(self._report.diagnostics)

    def _read(self, address: str) -> Source | None:
        if is_remote(address):
            return self._fetch(address)
        path = Path(address)
        if not path.is_absolute():  # a URL that the network gave, of some other kind
            self._reasons[address] = (f"`{address}` is not read", None)
            return None
        if _is_file(path):
            return read_source(path, self._report)
        self._reasons[address] = _explain_missing(path, hinting=len(self._reasons) < _MOST_HINTS)
        return None

    def _fetch(self, address: str) -> Source | None:
        try:
            content = fetch(address, self._allow_remote)
        except FetchError as error:
            self._reasons[address] = (error.message, error.hint)
            return None
        return build_source(content, address, address, self._report)


def _resolve(base: str, address: str) -> str:
    try:
        return _join(base, address)
    except ValueError:  # brackets that hold no IP address
        return address


def _join(base: str, address: str) -> str:
    if is_remote(address) or is_remote(base):
        return urljoin(base, address) if is_remote(base) else address
    local = urlsplit(address).path if address.startswith("file:") else address
    path = os.path.normpath(Path(base).parent / local)
    return path if _is_file(Path(path)) else os.path.normpath(unquote(path))


def _explain_missing(path: Path, *, hinting: bool) -> _Reason:
    try:
        if path.is_dir():
            return f"`{show_path(path)}` is a folder, not a file", None
        if path.exists():  # what a device or a pipe gives may have no end
            return f"`{show_path(path)}` is no ordinary file, and not read", None
        siblings = [other.name for other in path.parent.iterdir()] if hinting else []
    except (OSError, ValueError):
        siblings = []
    hint = find_hint(path.name, siblings)
    return f"`{show_path(path)}` does not exist", hint


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _label(address: str) -> str:
    return address if is_remote(address) else show_path(Path(address))
