"""A program for each operation of a document: its reference's examples, for documentation elsewhere."""

from __future__ import annotations

from goldsmith.config import Config
from goldsmith.pipeline import understand
from goldsmith.stages import Progress


def show_samples(config: Config, progress: Progress, *, as_overlay: bool) -> str:
    """The programs as text, or as an Overlay that puts them into the document."""
    from goldsmith.render.lower import Lowering
    from goldsmith.render.reference.overlay import print_overlay, print_samples

    api = understand(config, progress).api
    lowering = Lowering(api, config)
    return print_overlay(api, lowering) if as_overlay else print_samples(api, lowering)
