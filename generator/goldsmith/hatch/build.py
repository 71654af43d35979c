"""What the hook does before a build: each client is generated, or held to its document."""

from __future__ import annotations

from pathlib import Path

from goldsmith import pipeline
from goldsmith.config import Config, find_config, pick_clients, read_clients
from goldsmith.diagnostics import InputError
from goldsmith.hatch.request import HookRequest
from goldsmith.output.lock import read_lock
from goldsmith.terminal import Terminal


class BuildError(Exception):
    """Why there can be no build, in words."""


def prepare_build(root: Path, request: HookRequest, terminal: Terminal) -> tuple[Path, ...]:
    """Generates, or checks; gives the folders of the clients.

    In a source distribution nothing is done: the clients in it are those that were generated, or checked, when it was made, and
    their documents need not be in it. Raises :class:`BuildError`.
    """
    found = request.config or find_config(root)
    if found is None or (request.config is None and found.parent != root):
        raise BuildError(
            "no goldsmith.toml, and no pyproject.toml with [tool.goldsmith], in the project's folder: "
            "name one as `config` in [tool.hatch.build.hooks.goldsmith]"
        )
    try:
        clients = pick_clients(read_clients(found), request.clients)
    except InputError as error:
        terminal.diagnostics(error.diagnostics, every=False)
        raise BuildError("the configuration is faulty") from None
    is_unpacked = (root / "PKG-INFO").is_file()
    for client in clients:
        if not (is_unpacked and read_lock(client.output) is not None):
            _prepare_client(client, request.mode, terminal)
    return tuple(client.output for client in clients)


def _prepare_client(client: Config, mode: str, terminal: Terminal) -> None:
    try:
        if pipeline.is_fresh(client):
            return
        if mode == "check":
            _check(client, terminal)
            return
        understanding, changes = pipeline.generate(client)
    except InputError as error:
        terminal.diagnostics(error.diagnostics, every=False)
        raise BuildError(f"nothing can be made of the document of {client.name}") from None
    terminal.diagnostics(understanding.diagnostics, every=False)
    written = len(changes.added) + len(changes.changed)
    terminal.complain(
        f"goldsmith: {client.name}: {written} files written, {len(changes.removed)} removed"
    )


def _check(client: Config, terminal: Terminal) -> None:
    _, drift = pipeline.check(client)
    for each in drift.differences:
        terminal.complain(f"{each.kind:8}{each.path}")
    if drift:
        raise BuildError(
            f"{client.name} is not what its document says: run `goldsmith generate`, and build again"
        )
