"""The hook as hatchling knows it; the one module that knows hatchling, which a project that is built with it brings along."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.plugin import hookimpl


class GoldsmithBuildHook(BuildHookInterface[BuilderConfig]):
    """``[tool.hatch.build.hooks.goldsmith]``: generates the clients of a project before it is built, or fails where one is stale."""

    PLUGIN_NAME = "goldsmith"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before a wheel, an editable one too, or a source distribution; what is generated is in it, whatever git ignores."""
        # Hatchling asks every plugin that is installed for its hooks, whatever is built: what follows takes longer to load.
        from goldsmith.hatch.build import BuildError, prepare_build
        from goldsmith.hatch.request import build_request
        from goldsmith.terminal import Terminal

        root = Path(self.root)
        try:
            request = build_request(root, self.config)
            # What a build prints to its standard output may be read: the name of what it made.
            folders = prepare_build(root, request, Terminal(out=sys.stderr, err=sys.stderr))
        except (BuildError, ValueError, OSError) as error:
            self.app.abort(f"goldsmith: error: {error}")
            return
        inner = [folder.relative_to(root) for folder in folders if folder.is_relative_to(root)]
        build_data["artifacts"] += [f"/{folder.as_posix()}/**" for folder in inner]


@hookimpl
def hatch_register_build_hook() -> type[GoldsmithBuildHook]:
    """What hatchling asks the entry point for."""
    return GoldsmithBuildHook
