"""An API as the successor of an earlier one: what was there keeps its name, and what callers lose is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from goldsmith.config import Config
from goldsmith.diagnostics import Location, Report
from goldsmith.ir.build import build_api
from goldsmith.ir.model import Api
from goldsmith.load.document import Document
from goldsmith.surface.build import build_surface
from goldsmith.surface.losses import report_losses
from goldsmith.surface.model import Surface
from goldsmith.surface.names import list_names
from goldsmith.surface.places import find_moves, move_names


@dataclass(frozen=True, slots=True, kw_only=True)
class Predecessor:
    """What is known of the client of earlier: its names by place, and its surface where there is one."""

    names: Mapping[str, str] = field(default_factory=dict[str, str])
    surface: Surface | None = None


def build_successor(
    document: Document, config: Config, report: Report, earlier: Predecessor
) -> tuple[Api, Surface]:
    """The API of a document in normal form and its surface, with the names of ``earlier`` wherever they still are of something."""
    found = Report()
    api = build_api(document, config, found, earlier.names)
    surface = build_surface(api, config.parts)
    names = list_names(surface)
    pins = dict(earlier.names)
    if earlier.surface is not None and pins.keys() - names.keys() and names.keys() - pins.keys():
        moves = find_moves(earlier.surface, surface)
        if moves:
            found = Report()
            pins = move_names(pins, moves)
            api = build_api(document, config, found, pins)
            surface = build_surface(api, config.parts)
            names = list_names(surface)
    report.extend(found.diagnostics)
    report_losses(pins, names, report, _Places(document, api).locate)
    return api, surface


class _Places:
    def __init__(self, document: Document, api: Api) -> None:
        self.document = document
        self.origins = {model.origin.pointer: model.origin for model in api.models}
        for resource in api.resources:
            for operation in resource.operations:
                self.origins[operation.origin.pointer] = operation.origin

    def locate(self, pointer: str) -> Location:
        """The place of what a pointer leads to, or of the nearest that it leads through."""
        while pointer:
            if pointer in self.origins:
                origin = self.origins[pointer]
                return Location(origin.file, origin.line)
            pointer = pointer.rpartition("/")[0]
        return self.document.locate(self.document.root)
