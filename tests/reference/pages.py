"""The pages of the reference, made of the tables that goldsmith itself reads by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goldsmith.changes.rules import RULES
from goldsmith.cli.status import Status
from goldsmith.config.keys import KEYS
from goldsmith.config.kinds import ConfigKey, Structure, Structures
from goldsmith.config.metadata import NameOrTable
from goldsmith.normalize.hints import HINTS
from goldsmith.normalize.meanings import DESCRIPTIONS, NAMES
from goldsmith.normalize.streams import FERN
from goldsmith.slugs.table import SLUGS
from goldsmith.validate.explanations import EXPLANATIONS
from goldsmith.validate.extensions import VOCABULARY

from .differences import DIFFERENCES
from .examples import UNSHOWN, read_examples

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "reference"
CASES = ROOT / "tests" / "cases"
_MADE = "<!-- Made by `./run reference`, of the tables that goldsmith reads by: change those. -->"
_FINDING = re.compile(r"^(\S+?):(\d+):\d+: (error|warning)\[([a-z0-9-]+)\]: (.*)$")


@dataclass(frozen=True)
class Finding:
    """What a case says: in which of its files, at which line, how bad and in which words."""

    case: str
    file: str
    line: int
    severity: str
    message: str


def build_pages() -> dict[str, str]:
    """All pages, by the names of their files."""
    return {
        "configuration.md": _print("The configuration", _tell_keys()),
        "extensions.md": _print("Extensions of OpenAPI", _tell_extensions()),
        "diagnostics.md": _print("Diagnostics", _tell_slugs()),
        "models.md": _print("The library of the models", [DIFFERENCES]),
        "exit-status.md": _print("Exit status", _tell_statuses()),
    }


def find_keys(
    keys: Iterable[ConfigKey[Any]], way: str = ""
) -> Iterator[tuple[str, ConfigKey[Any]]]:
    """Every key, those within tables too, by the way that leads to it."""
    for key in keys:
        name = f"{way}{key.name}"
        yield name, key
        kind = key.kind
        inner = kind.table if isinstance(kind, NameOrTable) else kind
        inner = inner.item if isinstance(inner, Structures) else inner
        if isinstance(inner, Structure):
            yield from find_keys(inner.keys, f"{name}.")


def find_findings() -> dict[str, Finding]:
    """An example of each slug that a case has."""
    found: dict[str, Finding] = {}
    for path in sorted(CASES.glob("*/expected/diagnostics.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            match = _FINDING.match(line)
            if match:
                case = path.parents[1].name
                finding = Finding(case, f"{case}/{match[1]}", int(match[2]), match[3], match[5])
                found.setdefault(match[4], finding)
    return found


def _print(title: str, lines: Iterable[str]) -> str:
    return "\n".join([f"# {title}", "", _MADE, "", *lines]).rstrip("\n") + "\n"


def _tell_keys() -> Iterator[str]:
    yield "In `goldsmith.toml`, or in `[tool.goldsmith]` of `pyproject.toml`. `goldsmith schema` prints the same for editors."
    yield ""
    for name, key in find_keys(KEYS):
        needed = " Required." if key.required else ""
        yield from (f"## `{name}`", "", f"{key.meaning}{needed}", "")
        yield from ("```toml", *key.example.splitlines(), "```", "")


def _tell_extensions() -> Iterator[str]:
    yield from ("## Of goldsmith", "")
    for name, (holders, _, wanted) in VOCABULARY.items():
        told = EXPLANATIONS[name]
        where = ", ".join(sorted(holders)).replace("-", " ")
        yield from (f"### `{name}`", "", told.meaning, "", f"On: {where}. Value: {wanted}.", "")
        yield from ("```yaml", told.example, "```", "")
    yield from (
        "## Of others",
        "",
        "Names that are read as hints, where nothing of ours says otherwise:",
        "",
    )
    yield from ("| extension | on | names | example |", "| --- | --- | --- | --- |")
    for hint in HINTS:
        value = "name"
        for key in reversed(hint.keys):
            value = f"{{{key}: {value}}}"
        on = ", ".join(hint.holders)
        yield f"| `{hint.extension}` | {on} | {hint.names} | `{hint.extension}: {value}` |"
    yield from (
        "",
        "What the values of an enum are called and mean, each with one text for each value:",
        "",
    )
    for name in (*NAMES, *DESCRIPTIONS):
        yield f"- `{name}: [first, second]`"
    yield "- `x-ms-enum: {values: [{value: 1, name: first, description: The first.}]}`"
    yield from ("", f"A stream, read as `x-goldsmith-stream` is: `{FERN}`.")


def _tell_slugs() -> Iterator[str]:
    found, examples = find_findings(), read_examples()
    yield "A warning is accepted by its name, with the reason, under `[accept]`. Every example is run by the tests, many as a case in `tests/cases`."
    yield ""
    for name, slug in sorted(SLUGS.items()):
        yield from (f"## `{name}`", "", f"{slug.meaning} {slug.remedy}", "")
        if name in found:
            example = found[name]
            link = f"[{example.case}](../../tests/cases/{example.file}#L{example.line})"
            yield from (f"Example: {link}, line {example.line}:", "")
            yield from ("```text", f"{example.severity}[{name}]: {example.message}", "```", "")
        elif name in examples:
            yield from ("Example:", "", *examples[name].tell())
        elif name in UNSHOWN:
            yield from (UNSHOWN[name], "")


def _tell_statuses() -> Iterator[str]:
    yield from ("| status | when | example |", "| --- | --- | --- |")
    for status in Status:
        yield f"| {status.value} | {status.meaning} | `{status.example}` |".replace(
            " | head", " \\| head"
        )
    yield from ("", f"`goldsmith changes --rules` lists the {len(RULES)} rules of `--fail-on`.")
