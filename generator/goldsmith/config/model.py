"""What a configuration says, once it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from goldsmith.config.metadata import Metadata
from goldsmith.config.mixins import Mixin
from goldsmith.config.names import Naming
from goldsmith.config.places import Key, find_place
from goldsmith.config.selection import Selection
from goldsmith.diagnostics import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention:
    """How the pages of many operations follow each other, in the fields of ``x-goldsmith-paging``.

    One without ``items`` means the one array of each answer.
    """

    fields: Mapping[str, object] = field(hash=False)
    location: Location

    def __str__(self) -> str:
        return ", ".join(f"{key} = {value!r}" for key, value in self.fields.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialConvention:
    """A parameter that holds a credential, wherever an operation has it: ``name``, and where it stands if that matters."""

    argument: str
    name: str
    place: str
    location: Location = field(compare=False, repr=False)

    def __str__(self) -> str:
        return f"{self.place} {self.name}".strip()

    def fits(self, place: tuple[str, str]) -> bool:
        """Whether a parameter, by its place and name, is the one."""
        location, name = place
        wanted = self.name.lower() if location == "header" else self.name
        return name == wanted and self.place in ("", location)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusions:
    """What of a document may be made of what it does not say: from names, types and words, and from conventions."""

    infer: bool = True
    credentials: tuple[CredentialConvention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What to generate from what, into where. Paths are absolute; ``root`` is the folder of the configuration file.

    ``strict_asked`` is ``strict`` for one run alone, which shapes nothing. ``name`` is what one of several clients is called, ``file`` the configuration that it is of, and ``index`` which of
    its several clients it is. ``output`` is the folder that goldsmith
    writes as a whole: that of the distribution, or without one that of the package.

    ``accept`` maps the slug of a warning to the reason why it is accepted under ``strict``. ``places`` says where each value
    stands in the configuration file, by the way to it.
    """

    root: Path
    document: str
    output: Path
    package: str
    name: str = ""
    overlays: tuple[str, ...] = ()
    class_name: str | None = None
    distribution: str | None = None
    version: str | None = None
    environment: str | None = None
    strict: bool = False
    strict_asked: bool = field(default=False, compare=False)
    accept: dict[str, str] = field(default_factory=dict[str, str])
    allow_remote: tuple[str, ...] = ()
    include_package: bool = True
    parts: tuple[str, ...] = ()
    cookbook: Path | None = None
    models: str = "pydantic"
    infer: bool = True
    conventions: tuple[Convention, ...] = ()
    credentials: tuple[CredentialConvention, ...] = ()
    selection: Selection = field(default_factory=Selection)
    names: tuple[Naming, ...] = ()
    mixins: tuple[Mixin, ...] = ()
    file: Path | None = field(default=None, compare=False)
    index: int | None = field(default=None, compare=False)
    own: tuple[str, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    places: Mapping[Key, Location] = field(
        default_factory=dict[Key, Location], compare=False, repr=False
    )

    @property
    def conclusions(self) -> Conclusions:
        """What may be concluded of what the document does not say."""
        return Conclusions(infer=self.infer, credentials=self.credentials)

    @property
    def is_strict(self) -> bool:
        """Whether warnings that are not accepted are errors, always or for this run."""
        return self.strict or self.strict_asked

    def locate(self, *key: str | int) -> Location:
        """Where a value stands in the configuration file; else where the table does that would hold it; else the begin."""
        return find_place(self.places, key)
