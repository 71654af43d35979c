"""How a comparison is said: four formats, a version, an entry of a changelog."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import pytest

from goldsmith.changes.changelog import build_changelog
from goldsmith.changes.formats import FORMATS, print_rules
from goldsmith.changes.rule import Change, Comparison
from goldsmith.changes.rules import RULES, TABLE
from goldsmith.changes.verdict import Bump, bump_version, find_bump
from goldsmith.ir.model import Origin

NASTY = "a|b`c\r\n::error::,:%"


def build(*rules: str, text: str = "x") -> Comparison:
    """A comparison with a change of each of some rules."""
    origin = Origin(file="api,v1.yaml", line=3, pointer="/paths/~1a/get")
    far = Origin(file="", line=0, pointer="/paths/~1a/get")
    changes = tuple(
        Change(
            rule=RULES[rule],
            symbol=f"pets.{text}",
            old=text,
            new=text,
            old_origin=far,
            new_origin=origin,
        )
        for rule in rules
    )
    return Comparison(changes=changes, old_version="1.2.3", new_version="1.2.3")


@pytest.mark.parametrize(
    ("version", "bump", "wanted"),
    [
        ("1.2.3", "major", "2.0.0"),
        ("1.2.3", "minor", "1.3.0"),
        ("1.2.3", "patch", "1.2.4"),
        ("1.2.3", "none", "1.2.3"),
        ("0.2.3", "major", "0.3.0"),
        ("0.2.3", "minor", "0.2.4"),
        ("0.2.3", "patch", "0.2.4"),
        ("0.0.1", "major", "0.1.0"),
        ("v3", "major", "4.0.0"),
        ("2.0.0-rc.1", "major", "2.0.0"),
        ("2.0.0rc1", "minor", "2.0.0"),
        ("2.1.0b2", "major", "3.0.0"),
        ("2.1.1.dev3", "minor", "2.2.0"),
        ("2.1.1.dev3", "patch", "2.1.1"),
    ],
)  # fmt: skip
def test_the_next_version(version: str, bump: Bump, wanted: str) -> None:
    """As Semantic Versioning has it; below 1.0 a part less."""
    assert bump_version(version, bump) == wanted


@pytest.mark.parametrize(
    ("version", "bump", "wanted"),
    [
        ("2025-04-01", "major", "2026.0.0"),
        ("2025-04-01", "minor", "2025.5.0"),
        ("2025-04-01", "patch", "2025.4.2"),
        ("2025-04-01-preview", "minor", "2025.5.0"),
        ("2025-04-01-preview", "none", "2025-04-01-preview"),
        ("1.2.3-04-01", "minor", "1.3.0"),
    ],
)
def test_a_day_has_three_numbers_too(version: str, bump: Bump, wanted: str) -> None:
    """The next version is above the package's, which has them between dots."""
    assert bump_version(version, bump) == wanted


def test_a_version_without_numbers_has_no_next() -> None:
    """Nobody knows; and where nothing changed nobody has to."""
    assert bump_version("latest", "none") == "latest"
    with pytest.raises(ValueError, match="latest"):
        bump_version("latest", "minor")


@pytest.mark.parametrize(
    ("rules", "bump"),
    [
        ((), "none"),
        (("operation-renamed",), "patch"),
        (("method-added", "operation-renamed"), "minor"),
        (("answer-field-removed", "method-added"), "major"),
        (("path-changed",), "major"),
    ],
)
def test_what_a_change_asks_for(rules: tuple[str, ...], bump: Bump) -> None:
    """The worst of them decides."""
    assert find_bump(build(*rules)) == bump


@pytest.mark.parametrize("form", FORMATS)
def test_no_text_of_a_document_breaks_out(form: str) -> None:
    """Neither out of a line, nor of a cell of a table, nor into a command of a workflow."""
    plain, nasty = (FORMATS[form](build("method-removed", text=text)) for text in ("x", NASTY))
    if form != "text":
        assert len(nasty.splitlines()) == len(plain.splitlines())
    if form == "json":
        assert json.loads(nasty)["changes"][0]["old"] == NASTY
    if form == "github":
        assert nasty.startswith(
            "::error file=api%2Cv1.yaml,line=3,title=method-removed::pets.a|b`c%0D%0A::error"
        )
    if form == "markdown":
        row = next(line for line in nasty.splitlines() if "method-removed" in line)
        assert row.replace("\\|", "").count("|") == 6


def test_below_one_a_break_is_a_minor_step() -> None:
    """As everyone has it; and it is a break all the same."""
    comparison = replace(build("method-removed"), old_version="0.1.0")
    said = json.loads(FORMATS["json"](comparison))
    assert (said["verdict"], said["next_version"], said["breaks"]) == ("minor", "0.2.0", True)
    assert "minor (0.1.0 -> 0.2.0): 1 change, 1 of them break" in FORMATS["text"](comparison)


def test_annotations_are_as_grave_as_the_break() -> None:
    """An error at run time or on the wire, a warning for types, else a notice."""
    text = FORMATS["github"](
        build("method-removed", "path-changed", "answer-field-removed", "method-added")
    )
    assert [line.split(" ")[0] for line in text.splitlines()] == [
        "::error", "::error", "::warning", "::notice", "::notice",
    ]  # fmt: skip


def test_text_says_all_there_is() -> None:
    """What it is, where it breaks, what was and is and where, and what to do; what is undecided says so."""
    text = FORMATS["text"](build("method-removed", "result-typed"))
    for part in ("pets.x: a method is gone [method-removed]", "breaks: types, run time\n", "(/paths/~1a/get)",
                 "(api,v1.yaml:3)", "do: find out", "types (undecided)", "major (1.2.3 -> 2.0.0): 2 changes, 2 of them break"):  # fmt: skip
        assert part in text


def test_the_table_is_printed_whole() -> None:
    """One line a row."""
    lines = print_rules().splitlines()
    assert [line.split()[0] for line in lines] == [rule.id for rule in TABLE]
    assert all(rule.advice and rule.what for rule in TABLE)


def test_a_changelog_is_made() -> None:
    """With what was added, changed, deprecated and removed; and once is enough."""
    comparison = build(
        "method-added", "method-deprecated", "method-removed", "argument-made-required"
    )
    text = build_changelog("", comparison)
    order = ["# Changelog", "## Unreleased", "### Added", "### Changed", "- **Breaking:** `pets.x`: an argument may not", "### Deprecated", "### Removed"]  # fmt: skip
    places = [text.index(part) for part in order]
    assert all(one < other for one, other in pairwise(places))
    assert build_changelog(text, comparison) == text
    assert build_changelog("", build()) == ""


EXISTING = """\
# Changelog

## [Unreleased] - soon

### Added

- By hand.

### Fixed

- A fault.

## [1.2.3] - 2026-01-01

### Added

- All.
"""


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_changelog_is_completed(ending: str) -> None:
    """What is there stays as it is; lines go to the parts that are there."""
    text = build_changelog(EXISTING.replace("\n", ending), build("method-added", "method-removed"))
    assert text.count(ending) == text.count("\n")
    plain = text.replace("\r\n", "\n")
    assert (
        "### Added\n\n- By hand.\n- `pets.x`: a new method.\n\n### Fixed\n\n- A fault.\n" in plain
    )
    assert "### Removed\n\n- **Breaking:** `pets.x`: a method is gone.\n\n## [1.2.3]" in plain
    assert plain.endswith("### Added\n\n- All.\n")


def test_a_changelog_of_releases_gets_a_part_for_what_is_not_released() -> None:
    """Before the latest release."""
    text = build_changelog("# Changes\n\n## 1.0\n\n- All.\n", build("method-added"))
    assert text == (
        "# Changes\n\n## Unreleased\n\n### Added\n\n- `pets.x`: a new method.\n\n## 1.0\n\n- All.\n"
    )
