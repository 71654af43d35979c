"""What the templates of the site see."""

from __future__ import annotations

from dataclasses import dataclass

from goldsmith.render.code import Code
from goldsmith.render.reference.views import IndexPage, MethodPart, ResourcePage


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One way to write a call: its blocks stand indented below the tab's title."""

    title: Code
    language: Code
    code: Code
    fuller: Code | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMethod:
    """A method, and the ways to write its call."""

    part: MethodPart
    tabs: tuple[Tab, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteResource:
    """The page of a resource."""

    page: ResourcePage
    methods: tuple[SiteMethod, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteIndex:
    """The first page of the reference, and what each way to write a call begins with."""

    reference: IndexPage
    tabs: tuple[Tab, ...]
