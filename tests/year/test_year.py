"""A maintainer's year: twelve versions of a document, and after each of them nothing is lost that was not said to be.

Two clients come of one configuration, with names, conventions and code of their own. The vendor's server takes what the document of
the month says; the users' code was written for the version before, and is type-checked and run against what was generated.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from goldsmith.surface.model import Surface
from goldsmith.surface.text import SURFACE_NAME, read_surface

from ..wire.recording import RecordingServer, open_recording
from .months import MONTHS, Month
from .project import FOLDERS, Project
from .users import FIRST, HEADER, Outcome, check_types, run_code
from .vendor import Node, Vendor, read_first_document

MYPY = """\
[mypy]
mypy_path = $MYPY_CONFIG_FILE_DIR/stores:$MYPY_CONFIG_FILE_DIR/app
cache_dir = $MYPY_CONFIG_FILE_DIR/.mypy_cache
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What came of a month. Code and its outcomes: that of before, and that which users made of it."""

    month: Month
    document: Node
    refusal: tuple[int, str]
    reports: Mapping[str, Any]
    generated: tuple[int, str]
    checks: tuple[int, int]
    touched: list[str]
    surfaces: tuple[Mapping[str, Surface], Mapping[str, Surface]]
    complaints: Mapping[str, Mapping[str, str]]
    outcomes: tuple[Mapping[str, Outcome], Mapping[str, Outcome], Mapping[str, Outcome]]
    changelogs: Mapping[str, str]

    @property
    def changes(self) -> dict[str, Any]:
        """Everything that was said of both clients, by rule and symbol."""
        both = [change for report in self.reports.values() for change in report["changes"]]
        return {f"{each['rule']} {each['symbol']}": each for each in both}


class Year:
    """The project, its vendor and its users, month after month."""

    def __init__(self, home: Path, server: RecordingServer) -> None:
        self.home, self.server = home, server
        self.document = read_first_document()
        self.vendor = Vendor(server, self.document)
        self.project = Project(home)
        (home / "mypy.ini").write_text(MYPY, encoding="utf-8")
        (home / ".gitignore").write_text("__pycache__\n.mypy_cache\nusers_*\n", encoding="utf-8")
        self.code = dict(FIRST)
        self.project.receive(self.document)
        assert self.project.run("generate")[0] == 0
        self.project.commit("The first version")
        self.file = self._write_code("first")
        assert check_types(home, self.file) == {self.file.name: {}}
        (self.outcomes,) = run_code(home, server, self.file)

    def _write_code(self, name: str) -> Path:
        file = self.home / f"users_{name.lower()}.py"
        file.write_text(HEADER + "\n\n".join(self.code.values()), encoding="utf-8")
        return file

    def _read_surfaces(self) -> dict[str, Surface]:
        read = {name: self.project.read_file(name, SURFACE_NAME) for name in FOLDERS}
        return {name: read_surface(text) for name, text in read.items()}

    def pass_month(self, month: Month) -> Record:
        """What a maintainer does when the document has changed, and what becomes of the users' code."""
        project, old = self.project, self._read_surfaces()
        month.change(self.document)
        project.receive(self.document)
        refusal = (0, "")
        if month.refused:
            status, _, said = project.run("generate")
            refusal = (status, said)
            for text, other in month.settled.items():
                project.settle(text, other)
        reports = {name: project.read_changes(name) for name in FOLDERS}
        for name, report in reports.items():
            project.release(name, report["old_version"], report["next_version"])
        status, _, said = project.run("generate")
        name = list(FOLDERS)[MONTHS.index(month) % len(FOLDERS)]  # all of it would take too long
        full = project.run("check", "--full", "--client", name)
        checks = project.run("check")[0], full[0]
        touched = project.find_touched()
        project.commit(month.name)
        before, file = self.outcomes, self.file
        self._adapt(month)
        self.file = self._write_code(month.name)
        after, self.outcomes = run_code(self.home, self.server, file, self.file)
        complaints = check_types(self.home, file, self.file)
        return Record(
            month=month,
            document=copy.deepcopy(self.document),
            refusal=refusal,
            reports=reports,
            generated=(status, said),
            checks=checks,
            touched=touched,
            surfaces=(old, self._read_surfaces()),
            complaints={"old": complaints.pop(file.name), "new": complaints.pop(self.file.name), **complaints},
            outcomes=(before, after, self.outcomes),
            changelogs={name: project.read_file(name, "CHANGELOG.md") for name in FOLDERS},
        )  # fmt: skip

    def _adapt(self, month: Month) -> None:
        for name, (old, new) in month.adapted.items():
            if not old:
                del self.code[name]
                continue
            assert old in self.code[name]
            self.code[name] = self.code[name].replace(old, new)


def list_symbols(surface: Surface) -> set[str]:
    """Everything that callers can name, as ``goldsmith changes`` names it."""
    methods = surface.methods.items()
    arguments = {
        f"{symbol}({each.name})" for symbol, method in methods for each in method.arguments
    }
    fields = {f"{model.symbol}.{each.name}" for model in surface.models for each in model.fields}
    return {*surface.methods, *arguments, *(model.symbol for model in surface.models), *fields}  # fmt: skip


def expand(record: Record) -> dict[str, set[str]]:
    """What is to be said, each with the functions that meet it."""
    found = {}
    calls = [name for name, outcome in record.outcomes[0].items() if outcome.sent]
    for said, met in record.month.says.items():
        rule, symbol = said.split(" ")
        both = [method for each in record.surfaces[0].values() for method in each.methods]
        for each in both if symbol == "*" else [symbol]:
            found[f"{rule} {each}"] = set(calls if met == "*" else met.split())
    return found


def it_stops_where_the_configuration_fits_no_more(record: Record) -> None:
    """With a place and a way out; and goes on once that is settled."""
    status, said = record.refusal
    assert (status == 1) == bool(record.month.refused)
    assert record.month.refused in said
    assert record.generated[0] == 0, record.generated[1]


def all_that_changed_is_said_and_nothing_else(record: Record) -> None:
    """By rule and symbol; and whatever breaks is met by some user."""
    wanted = expand(record)
    assert record.changes.keys() == wanted.keys()
    assert [said for said, each in record.changes.items() if each["levels"] and not wanted[said]] == []  # fmt: skip


def old_code_behaves_as_was_said(record: Record) -> None:
    """It passes the type checker, runs and sends what it sent, except where that was said to break."""
    before, after, _ = record.outcomes
    complaints = record.complaints["old"]
    for name, was in before.items():
        met = [said for said, functions in expand(record).items() if name in functions]
        levels = {level for said in met for level in record.changes[said]["levels"]}
        came = after[name]
        assert (name in complaints) == ("types" in levels), (name, complaints.get(name))
        if "run time" in levels:
            assert came.failed or came.value != was.value, name
        elif "wire" in levels:
            assert not came.failed and (came.refused or came.sent != was.sent), name
        else:
            assert came == was, name


def code_that_was_adapted_is_well(record: Record) -> None:
    """So is everything that is nobody's: the packages themselves, and the code in them that is the maintainer's."""
    assert {file: said for file, said in record.complaints.items() if said and file != "old"} == {}
    assert [each for each in record.outcomes[2].values() if each.failed or each.refused] == []


def nothing_is_lost(record: Record) -> None:
    """Neither a name that was not said to be gone, nor an operation, nor a file of the maintainer's."""
    old, new = record.surfaces
    said = [each.split(" ") for each in record.changes]
    gone = {symbol for rule, symbol in said if re.fullmatch(r"(?!.*-value-).*-removed", rule)}
    for name in FOLDERS:
        lost = list_symbols(old[name]) - list_symbols(new[name])
        whole = {
            each for each in lost if not any(each.startswith((f"{g}(", f"{g}.")) for g in gone)
        }
        assert whole <= gone
    operations = [each for item in record.document["paths"].values() for each in item.values()]
    assert sum(len(each.methods) for each in new.values()) == len(operations)
    inline = {symbol for symbol in gone if symbol.startswith("models.") and symbol.count(".") == 1}
    for symbol in gone - inline:
        word = symbol.rstrip(")").replace("(", ".").rpartition(".")[2]
        assert f"{word}` " in record.generated[1], symbol  # fmt: skip


def the_packages_are_what_the_document_says(record: Record) -> None:
    """By the hashes of the lock, and byte for byte; beside the maintainer's own files, which are as they were written."""
    assert record.checks == (0, 0)
    assert record.touched == []


def the_changelog_is_complete(record: Record) -> None:
    """Under the version that the changes ask for, each in a line; nothing of what was released is touched."""
    for name, report in record.reports.items():
        text = record.changelogs[name]
        _, _, section = text.partition(f"## {report['next_version']}\n")
        section = section.partition("\n## ")[0]
        if not report["changes"]:
            assert report["next_version"] == report["old_version"]
            continue
        lines = [line for line in section.splitlines() if line.startswith("- ")]
        for change in report["changes"]:
            breaks = "**Breaking:** " if change["levels"] else ""
            assert f"- {breaks}`{change['symbol']}`: {change['what']}." in lines
        assert len(lines) == len(report["changes"])


def versions_rise_as_far_as_they_must(record: Record) -> None:
    """What breaks moves the first number, or the second while the first is 0."""
    for name, report in record.reports.items():
        old, new = (
            [int(n) for n in report[f"{which}_version"].split(".")] for which in ("old", "next")
        )
        part = 0 if name == "stores" else 1
        broke = any(change["levels"] for change in report["changes"])
        assert (old[: part + 1] != new[: part + 1]) == broke, report["next_version"]
        assert (old != new) == bool(report["changes"])


PROMISES: tuple[Callable[[Record], None], ...] = (
    it_stops_where_the_configuration_fits_no_more,
    all_that_changed_is_said_and_nothing_else,
    old_code_behaves_as_was_said,
    code_that_was_adapted_is_well,
    nothing_is_lost,
    the_packages_are_what_the_document_says,
    the_changelog_is_complete,
    versions_rise_as_far_as_they_must,
)
"""What has to hold after each month."""


def test_a_year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, subtests: pytest.Subtests) -> None:
    """Month after month, each going on from the one before; what fails is told by its month, and the year goes on."""
    monkeypatch.setenv("NO_PROXY", "*")
    released: dict[str, list[str]] = {name: [] for name in FOLDERS}
    with open_recording() as server:
        year = Year(tmp_path, server)
        for month in MONTHS:
            record = year.pass_month(month)
            for promise in PROMISES:
                with subtests.test(f"{month.name}: {promise.__name__}"):
                    promise(record)
            for name, report in record.reports.items():
                released[name] += [report["next_version"]] if report["changes"] else []
    for name in FOLDERS:
        heads = re.findall(r"^## (.+)$", record.changelogs[name], re.MULTILINE)
        assert heads == released[name][::-1]  # every release is there still, newest first
    assert record.outcomes[2]["greet"].value == "'hello you, there are 2'"
