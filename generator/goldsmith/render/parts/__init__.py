"""What a package has beside the client: each part of it is built by a module of this room.

To add a part: a module here with a function that takes a :class:`~goldsmith.render.parts.built.Subject` and gives what it
:class:`~goldsmith.render.parts.built.Built`; a folder below ``templates/`` with the part's hand-written Python, which is copied byte
for byte beside what was built, and with its templates (``*.j2``), which the builder renders; and a row in :mod:`goldsmith.parts`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module

from goldsmith.assets import read_modules
from goldsmith.config import Config
from goldsmith.ir.model import Api, Json
from goldsmith.output.tree import Formatted
from goldsmith.parts import Part, find_parts, find_source
from goldsmith.render.code import Code
from goldsmith.render.lower import Lowering
from goldsmith.render.parts.built import Builder, Built, Subject
from goldsmith.render.parts.offers import build_offers
from goldsmith.render.views import PackageView
from goldsmith.surface.build import build_surface


def render_parts(
    api: Api,
    config: Config,
    lowering: Lowering,
    package: PackageView,
    document: Mapping[str, Json],
) -> tuple[Mapping[str, str], Mapping[str, str], PackageView]:
    """The files of all parts that the configuration asks for, by path within the package; those beside it; and ``package`` with what
    the parts offer.
    """
    subject = build_subject(api, config, lowering, package, document)
    files: dict[str, str] = {}
    beside: dict[str, str] = {}
    sections: list[Code] = []
    parts = find_parts(config.parts)
    for part in parts:
        built = require_builder(part)(subject)
        copied = {name: Formatted(text) for name, text in read_modules(find_source(part)).items()}
        both = copied.keys() & built.files.keys()
        if both:
            raise ValueError(f"{part.name}: {', '.join(sorted(both))} is both copied and rendered")
        both_kinds = {**copied, **built.files}
        files |= {f"{part.folder}/{name}": text for name, text in both_kinds.items()}
        beside |= built.beside
        sections.append(built.readme)
    offers = build_offers(parts, config)
    return files, beside, replace(package, sections=tuple(sections), offers=offers)


def build_subject(
    api: Api,
    config: Config,
    lowering: Lowering,
    package: PackageView,
    document: Mapping[str, Json],
) -> Subject:
    """What builders are told."""
    return Subject(
        api=api,
        config=config,
        lowering=lowering,
        surface=build_surface(api),
        package=package,
        document=document,
    )


def require_builder(part: Part) -> Builder:
    """The function that builds a part, as its row says."""
    module, _, name = part.builder.partition(":")
    builder: Builder = getattr(import_module(module), name)
    return builder


__all__ = ["Built", "Subject", "build_subject", "render_parts", "require_builder"]
