"""What a part is built of, and what is built."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from goldsmith.config import Config
from goldsmith.ir.model import Api, Json
from goldsmith.render.code import Code
from goldsmith.render.lower import Lowering
from goldsmith.render.views import PackageView
from goldsmith.surface.model import Surface


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a builder may speak of: the API, its configuration, its annotations and samples, its surface, the view of the README, and the
    document as it was read."""

    api: Api
    config: Config
    lowering: Lowering
    surface: Surface
    package: PackageView
    document: Mapping[str, Json]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What depends on the document: files by path within the part, beside those that are copied; and a section of the README.

    ``beside`` has files by path beside the package, in the distribution's folder; they are in the package where it has none.
    """

    files: Mapping[str, str]
    readme: Code
    beside: Mapping[str, str] = field(default_factory=dict[str, str])


Builder = Callable[[Subject], Built]
