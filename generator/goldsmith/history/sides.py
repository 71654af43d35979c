"""Makes the two surfaces of a comparison, the newer with the names of the older."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from goldsmith.changes.compare import compare_surfaces
from goldsmith.changes.rule import Comparison
from goldsmith.config import FILE_NAME, Config, pick_clients, read_clients, read_config
from goldsmith.history.git import GitError, find_content, find_top, write_commit
from goldsmith.history.lines import Side, refine_lines
from goldsmith.history.place import Place, find_place, is_surface, load_surface, read_wheel, refuse
from goldsmith.pipeline import read_predecessor, understand
from goldsmith.stages import Progress
from goldsmith.surface.model import Surface
from goldsmith.surface.names import list_names
from goldsmith.surface.succession import Predecessor
from goldsmith.surface.text import SURFACE_NAME

_PACKAGE = "client"
"""What the package is called where nobody says it: the same on both sides."""


class NewClientError(Exception):
    """The revision has no client of this name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to compare: the two sides as they were given, if they were, and the configuration's file, if there is one.

    ``client`` is which one of the configuration's several clients is meant.
    """

    config_file: Path | None
    old: str | None = None
    new: str | None = None
    client: str | None = None
    allow_remote: tuple[str, ...] = ()
    here: Path = field(default_factory=Path.cwd)


def list_requests(request: Request, clients: tuple[str, ...]) -> tuple[Request, ...]:
    """The same for each client that is meant: all of the configuration, or those of these names.

    Two sides that say for themselves what they are need no configuration, and are of no client. Raises :class:`InputError`.
    """
    if not any(map(_needs_config, _find_sides(request))):
        if clients:
            message = "neither side is of the configuration, which alone has clients"
            raise refuse("no-such-side", message, "--client", "leave --client out")
        return (request,)
    known = read_clients(_require_file(request))
    picked = pick_clients(known, clients)
    if len(known) == 1:
        return (request,)
    return tuple(replace(request, client=each.name) for each in picked)


def compare(request: Request, progress: Progress) -> Comparison:
    """Everything that changed from the older side to the newer; raises :class:`InputError` for what cannot be read.

    Raises :class:`NewClientError` where a revision has no such client.
    """
    sides = _find_sides(request)
    with ExitStack() as stack:
        config = None
        if any(map(_needs_config, sides)):
            config = read_config(_require_file(request), request.client)
        reader = _Reader(request, config, stack, progress)
        old = reader.read(sides[0], None)
        new = reader.read(sides[1], old.surface)
        if config is None and old.document is not None:
            # A document by itself says nothing of parts.
            old = replace(old, surface=replace(old.surface, parts=new.surface.parts))
        return refine_lines(compare_surfaces(old.surface, new.surface), old, new)


def _needs_config(place: Place) -> bool:
    return place.kind == "tree" or (place.kind == "revision" and not place.file)


def _require_file(request: Request) -> Path:
    """The configuration's file, without which nothing says what the tree is, or a whole revision."""
    if request.config_file is None:
        message = "there is no configuration to say what is compared"
        hint = "name two documents, of a revision as REV:PATH, or give --config"
        raise refuse("no-configuration", message, FILE_NAME, hint)
    return request.config_file


def _find_sides(request: Request) -> tuple[Place, Place]:
    return _find_side(request.old, "HEAD", request), _find_side(request.new, None, request)


def _find_side(given: str | None, default: str | None, request: Request) -> Place:
    text = given or default
    return Place(kind="tree") if text is None else find_place(text, request.here)


class _Reader:
    def __init__(
        self, request: Request, config: Config | None, stack: ExitStack, progress: Progress
    ) -> None:
        self.request = request
        self.config = config
        self.stack = stack
        self.progress = progress

    def read(self, place: Place, old: Surface | None) -> Side:
        """The surface of a side; the older side is at hand when the newer is made."""
        if place.path is not None and place.kind == "surface":
            return Side(surface=load_surface(place.path.read_bytes(), place.name))
        if place.path is not None and place.kind == "wheel":
            return Side(surface=read_wheel(place.path, place.name))
        if place.kind == "revision":
            return self.read_revision(place, old)
        if place.kind == "tree":
            assert self.config is not None
            return self.build(self.config, old, is_tree=True)
        document = place.name if place.path is None else str(place.path)
        return self.build(self.identify(document, self.request.here, old), old)

    def identify(self, document: str, root: Path, old: Surface | None) -> Config:
        """A configuration for a document by itself: the package is called as it is, or as the older side calls it."""
        config = self.config
        package = config.package if config else old.package if old else _PACKAGE
        return Config(
            root=root,
            document=document,
            output=root / "goldsmith-compares-and-writes-nothing",
            package=package,
            class_name=config.class_name if config else old.class_name if old else None,
            environment=config.environment if config else old.environment if old else None,
            parts=config.parts if config else old.parts if old else (),
            allow_remote=self.request.allow_remote or (config.allow_remote if config else ()),
        )

    def build(self, config: Config, old: Surface | None, *, is_tree: bool = False) -> Side:
        """The surface of a document, with the names of the older side and of the package that is there."""
        earlier = read_predecessor(config) if is_tree else Predecessor()
        if old is not None:
            names = {**list_names(old), **earlier.names}
            earlier = Predecessor(names=names, surface=old)
        understanding = understand(config, self.progress, earlier)
        return Side(surface=understanding.surface, document=understanding.normal)

    def read_revision(self, place: Place, old: Surface | None) -> Side:
        """The surface that was committed; where there is none, what is made of the document that was."""
        here, commit = self.request.here, place.commit
        top = find_top(here)
        if place.file:
            return self.read_file(place, top, old)
        config = self.config
        assert config is not None
        content = find_content(top, commit, _name(config.output / SURFACE_NAME, top))
        if content is not None:
            name = f"{place.name}:{_name(config.output / SURFACE_NAME, top)}"
            return Side(surface=load_surface(content, name))
        folder = self.check_out(place)
        file = config.root / (self.request.config_file or Path(FILE_NAME)).name
        if not (folder / _name(file, top)).is_file():
            message = f"the revision has no {_name(file, top)}, and no {SURFACE_NAME}"
            raise refuse(
                "no-configuration", message, place.name, f"name the document: {place.name}:PATH"
            )
        side = self.build(self.read_earlier(folder / _name(file, top), config), old, is_tree=True)
        return replace(side, folder=folder, revision=place.name)

    def read_earlier(self, file: Path, config: Config) -> Config:
        """The configuration of a revision: of the same client, or of its only one, where there is one alone to this day."""
        clients = read_clients(file)
        if self.request.client is None and len(clients) == 1:
            return clients[0]
        for client in clients:
            if client.name == config.name:
                return client
        raise NewClientError(config.name)

    def read_file(self, place: Place, top: Path, old: Surface | None) -> Side:
        """A file of a revision: a surface, or a document with whatever files it refers to."""
        path = _name(self.request.here / place.file, top)
        if place.file.startswith("/") or find_content(top, place.commit, path) is None:
            path = place.file.lstrip("/")  # git counts from the top folder
        content = find_content(top, place.commit, path)
        if content is None:
            raise refuse("no-such-side", f"the revision has no file {place.file}", place.name)
        if is_surface(content):
            return Side(surface=load_surface(content, place.name))
        folder = self.check_out(place)
        side = self.build(self.identify(str(folder / path), folder, old), old)
        return replace(side, folder=folder, revision=place.name.partition(":")[0])

    def check_out(self, place: Place) -> Path:
        """The files of a revision, in a folder that goes when all is done."""
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory(prefix="goldsmith-")))
        self.progress(f"reading {place.name}")
        try:
            write_commit(self.request.here, place.commit, folder)
        except GitError as error:
            raise refuse(
                "no-such-side", f"the revision cannot be read: {error}", place.name
            ) from None
        return folder


def _name(path: Path, top: Path) -> str:
    """A path as git names it."""
    return os.path.relpath(os.path.realpath(path), os.path.realpath(top)).replace(os.sep, "/")
