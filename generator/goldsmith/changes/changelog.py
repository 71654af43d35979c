"""Changes as an entry of a changelog, in the form of Keep a Changelog: into what is not released yet, each line once."""

from __future__ import annotations

import re
from collections.abc import Mapping

from goldsmith.changes.rule import Change, Comparison

_TITLES = ("Added", "Changed", "Deprecated", "Removed")
_OPENING = """\
# Changelog

All notable changes to this package. The format is that of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/); versions
follow [Semantic Versioning](https://semver.org).
"""
_UNRELEASED = re.compile(r"^## \[?Unreleased\]?[^\n]*$", re.IGNORECASE | re.MULTILINE)
_RELEASE = re.compile(r"^## ", re.MULTILINE)


def build_entry(comparison: Comparison) -> dict[str, list[str]]:
    """The lines of each section; a change that breaks says so."""
    entry: dict[str, list[str]] = {title: [] for title in _TITLES}
    for change in comparison.changes:
        line = _describe(change)
        section = entry[_find_title(change)]
        if line not in section:
            section.append(line)
    return {title: lines for title, lines in entry.items() if lines}


def _find_title(change: Change) -> str:
    rule = change.rule.id
    if rule.endswith("-deprecated"):
        return "Deprecated"
    is_whole = not rule.startswith(("argument-", "result-", "given-", "taken-"))
    if (
        rule.endswith("-removed") and is_whole and "-field-" not in rule
    ) or rule == "argument-removed":
        return "Removed"
    return "Added" if rule.endswith("-added") and not change.rule.levels else "Changed"


def _describe(change: Change) -> str:
    words = " ".join(f"{change.symbol}".split()).replace("`", "'")
    breaks = "**Breaking:** " if change.rule.levels else ""
    return f"- {breaks}`{words}`: {change.rule.what}."


def build_changelog(text: str, comparison: Comparison) -> str:
    """A changelog with the entry in it; what it says already is not said again."""
    entry = build_entry(comparison)
    if not entry:
        return text
    ending = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n") or _OPENING
    head = _UNRELEASED.search(plain)
    if head is None:
        release = _RELEASE.search(plain)
        at = release.start() if release else len(plain)
        before = plain[:at].rstrip("\n")
        plain = f"{before}\n\n## Unreleased\n\n{plain[at:]}"
        head = _UNRELEASED.search(plain)
        assert head is not None
    following = _RELEASE.search(plain, head.end())
    end = following.start() if following else len(plain)
    section = _merge(plain[head.end() : end], entry)
    return (plain[: head.end()] + section + plain[end:]).replace("\n", ending)


def _merge(section: str, entry: Mapping[str, list[str]]) -> str:
    """What is not released yet, with the lines of the entry that it lacks at the end of their parts."""
    known = set(section.splitlines())
    for title in _TITLES:
        lines = [line for line in entry.get(title, ()) if line not in known]
        if not lines:
            continue
        added = "\n".join(lines)
        heading = re.search(rf"^### {title}[ \t]*$", section, re.MULTILINE)
        if heading is None:
            section = f"{section.rstrip(chr(10))}\n\n### {title}\n\n{added}\n"
            continue
        rest = re.search(r"^### ", section[heading.end() :], re.MULTILINE)
        at = heading.end() + rest.start() if rest else len(section)
        section = f"{section[:at].rstrip(chr(10))}\n{added}\n\n{section[at:]}"
    return section.rstrip("\n") + "\n\n"
