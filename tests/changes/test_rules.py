"""Each row of the table has a case, and is found in it; with nothing else but what the case says."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

from goldsmith.changes.compare import compare_surfaces
from goldsmith.changes.rule import Change
from goldsmith.changes.rules import RULES, TABLE
from goldsmith.pipeline import understand
from goldsmith.surface.text import print_surface, read_surface

from . import clients
from .cases import CASES
from .documents import Case, build_config, build_document, build_surfaces, operation, side
from .results import ERROR_CLASSES

WHOLE = {
    "package-renamed",
    "client-renamed",
    "environment-renamed",
    "resource-class-renamed",
    "part-added",
    "part-removed",
    "reference-removed",
    *clients.SERVERS,
}
"""What there is one of in a package: cases of their own."""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The rules that were found for each case, all of which stand in one document."""
    folder = tmp_path_factory.mktemp("rules")
    old = build_document(CASES, lambda case: case.old)
    new = build_document(CASES, lambda case: case.new)
    comparison = compare_surfaces(*build_surfaces(folder, old, new))
    result: dict[str, set[str]] = defaultdict(set)
    for change in comparison.changes:
        if change.symbol == "errors.APIStatusError":
            continue  # it stands for all statuses of all cases
        result[_find_owner(change)].add(change.rule.id)
    return result


def _find_owner(change: Change) -> str:
    """The case that a change befell: the one with the longest name that the symbol has."""
    if change.symbol in ERROR_CLASSES:
        return ERROR_CLASSES[change.symbol]
    symbol = (
        change.symbol.removeprefix("Sample(").removeprefix("models.").removeprefix("constants.")
    )
    owners = [c for c in CASES if symbol.startswith((c.name, c.title))]
    fitting = [
        case
        for case in owners
        if not symbol[len(case.name) if symbol.startswith(case.name) else len(case.title) :][
            :1
        ].islower()
    ]
    return max(fitting, key=lambda case: len(case.name)).rule


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_change_falls_under_its_rule(case: Case, found: dict[str, set[str]]) -> None:
    """And under no other but what is said."""
    assert found[case.rule] == {case.rule, *case.also}


def test_every_row_has_a_case() -> None:
    """One each, and the table is as long as it claims."""
    names = [case.rule for case in CASES]
    assert sorted([*names, *WHOLE]) == sorted(RULES)
    assert len(TABLE) == len(RULES) >= 80


@pytest.mark.parametrize("rule", clients.SERVERS)
def test_servers(rule: str, tmp_path: Path) -> None:
    """The first is where calls go; the others are named."""
    old, new = (
        {**build_document([], lambda case: case.old), "servers": [{"url": url} for url in urls]}
        for urls in clients.SERVERS[rule]
    )
    comparison = compare_surfaces(*build_surfaces(tmp_path, old, new))
    assert [change.rule.id for change in comparison.changes] == [rule]


@pytest.mark.parametrize("rule", ["package-renamed", "client-renamed", "environment-renamed"])
def test_what_the_configuration_calls_the_client(rule: str, tmp_path: Path) -> None:
    """A change of the configuration is one of the surface."""
    config = build_config(tmp_path, build_document([], lambda case: case.old), "old")
    config = replace(config, class_name="Sample", environment="SAMPLE")
    changed = {
        "package-renamed": replace(config, package="other"),
        "client-renamed": replace(config, class_name="Other"),
        "environment-renamed": replace(config, environment="OTHER"),
    }[rule]
    surfaces = [understand(each).surface for each in (config, changed)]
    assert [each.rule.id for each in compare_surfaces(*surfaces).changes] == [rule]


@pytest.mark.parametrize(
    ("before", "after", "rules"),
    [
        ((), ("testing",), {"kit.testing": "part-added"}),
        (("testing",), (), {"kit.testing": "part-removed"}),
        (
            ("reference", "mcp"),
            ("cli",),
            {
                "kit.mcp": "part-removed",
                "kit.cli": "part-added",
                "kit.reference": "reference-removed",
            },
        ),
        (("testing", "mcp"), ("mcp", "testing"), {}),
    ],
)
def test_parts(
    before: tuple[str, ...], after: tuple[str, ...], rules: dict[str, str], tmp_path: Path
) -> None:
    """Code that imports one that is gone fails; the surface keeps them when it is written and read."""
    config = build_config(tmp_path, build_document([], lambda case: case.old), "old")
    surfaces = [
        read_surface(print_surface(understand(replace(config, package="kit", parts=parts)).surface))
        for parts in (before, after)
    ]
    changes = compare_surfaces(*surfaces).changes
    assert {change.symbol: change.rule.id for change in changes} == rules


def test_the_class_of_a_resource(tmp_path: Path) -> None:
    """It may change without the resource's name, where somebody has said so."""
    case = Case(rule="method-added", old=side(operation()), new=side(operation()))
    document = build_document([case], lambda case: case.old)
    old, new = build_surfaces(tmp_path, document, document)
    resources = tuple(replace(each, class_name="Other") for each in new.resources)
    changes = compare_surfaces(old, replace(new, resources=resources)).changes
    assert [each.rule.id for each in changes] == ["resource-class-renamed"]
