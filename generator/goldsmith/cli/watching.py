"""``generate --watch``: generates again whenever a file that was read changes."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from goldsmith.assets import find_templates
from goldsmith.cli.asked import Asked
from goldsmith.config import Config, find_config, read_clients
from goldsmith.diagnostics import InputError

if TYPE_CHECKING:
    from goldsmith.load.document import Document

_PAUSE = 0.3
"""Seconds between two looks: nobody notices less, and a folder on a network does not mind more."""

Run = Callable[[Config], "Document"]
Stamps = dict[Path, tuple[int, int]]


def watch(asked: Asked, run: Run) -> int:
    """Runs, and runs again after each change, until it is interrupted. What is wrong is said, and may be put right."""
    terminal = asked.terminal
    watched = find_inputs(asked.require_config(), None)
    try:
        while True:
            stamps = read_stamps(watched)
            try:
                config = _read_again(asked)
                document = run(config)
                watched = find_inputs(config, document)
                stamps = {**read_stamps(watched), **stamps}
            except InputError as error:
                terminal.diagnostics(error.diagnostics, every=False)
            gc.collect()  # else nobody looks for what this run left in cycles
            terminal.say(f"watching {len(watched)} files: ctrl-c ends it")
            while read_stamps(watched) == {path: stamps.get(path) for path in watched}:
                time.sleep(_PAUSE)
            settle(partial(read_stamps, watched))
    except KeyboardInterrupt:
        terminal.say("stopped")
        return 0


def settle(look: Callable[[], Stamps], pause: float = _PAUSE / 3) -> None:
    """Waits until two looks are the same: who saves a file may empty it first, and be writing it still."""
    before = look()
    while True:
        time.sleep(pause)
        now = look()
        if now == before:
            return
        before = now


def _read_again(asked: Asked) -> Config:
    """The configuration as it is now."""
    config = asked.require_config()
    file = config.file or asked.config or (None if asked.document else find_config(Path.cwd()))
    if file is None:
        return config
    return next((each for each in read_clients(file) if each.name == config.name), config)


def find_inputs(config: Config, document: Document | None) -> list[Path]:
    """The files on this machine that a run reads: what is fetched is not looked for again."""
    found = [config.document, *config.overlays]
    found += [source.address for source in document.sources] if document is not None else []
    found += [str(config.file)] if config.file is not None else []
    found += [location.file for location in config.places.values()]
    found += config.metadata.files
    if config.cookbook is not None:  # the folder too: a recipe may come or go
        found += [str(path) for path in (config.cookbook, *config.cookbook.glob("*"))]
    own = {Path(each).absolute() for each in found if "://" not in each and each != "-"}
    return sorted(own | {path for path in find_templates().rglob("*") if path.is_file()})


def read_stamps(paths: Iterable[Path]) -> Stamps:
    """When each file was written last, and how long it is; a file that is gone has neither."""
    stamps: Stamps = {}
    for path in paths:
        try:
            found = os.stat(path)
        except OSError:
            stamps[path] = (0, -1)
        else:
            stamps[path] = (found.st_mtime_ns, found.st_size)
    return stamps
