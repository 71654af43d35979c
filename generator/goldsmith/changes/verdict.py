"""What a comparison means for the version of the package, as Semantic Versioning has it."""

from __future__ import annotations

import re
from typing import Final, Literal

from goldsmith.changes.rule import LEVELS, Comparison

Bump = Literal["major", "minor", "patch", "none"]

_UNSEEN: Final = frozenset(
    "operation-renamed path-variable-renamed error-status-removed server-removed argument-made-secret argument-made-public "
    "field-made-secret field-made-public method-restored argument-restored field-restored model-restored scope-removed reference-removed".split()
)
"""Rules of changes that break nothing and give nothing new."""

_VERSION = re.compile(r"v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(.*)", re.DOTALL)
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)(.*)", re.DOTALL)
"""A version that is a day: its numbers stand between hyphens, as packages have them between dots."""


def _match(version: str) -> re.Match[str] | None:
    """The numbers that a version begins with, and the rest."""
    return _DATE.fullmatch(version.strip()) or _VERSION.fullmatch(version.strip())


def find_bump(comparison: Comparison) -> Bump:
    """What the changes ask for of a version that is above 1.0."""
    if not comparison.changes:
        return "none"
    if comparison.breaks(*LEVELS):
        return "major"
    is_news = any(change.rule.id not in _UNSEEN for change in comparison.changes)
    return "minor" if is_news else "patch"


def find_step(version: str, bump: Bump) -> Bump:
    """The part of this version that goes up: below 1.0 what breaks moves the minor part, and all else the patch."""
    found = _match(version)
    if found is None or int(found.group(1)):
        return bump
    steps: dict[Bump, Bump] = {"major": "minor", "minor": "patch", "patch": "patch", "none": "none"}
    return steps[bump]


def bump_version(version: str, bump: Bump) -> str:
    """The version that comes next; raises :class:`ValueError` where a version does not begin with numbers.

    A pre-release leads to the release that it is of, where that is as much of a step already.
    """
    if bump == "none":
        return version
    found = _match(version)
    if found is None:
        raise ValueError(f"{version!r} is no version that begins with a number")
    major, minor, patch = (int(part or 0) for part in found.groups()[:3])
    step = find_step(version, bump)
    is_early = bool(re.match(r"[-.]?(a|b|c|rc|alpha|beta|dev|pre)", found.group(4).lower()))
    if is_early and (step == "patch" or not patch) and (step != "major" or not minor):
        return f"{major}.{minor}.{patch}"
    if step == "major":
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if step == "minor" else f"{major}.{minor}.{patch + 1}"
