"""The reference is whole, and says what goldsmith does."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest
import yaml

from goldsmith.cli.main import main
from goldsmith.cli.status import Status
from goldsmith.config import read_config
from goldsmith.config.keys import KEYS
from goldsmith.diagnostics import EVENTS
from goldsmith.slugs.table import SLUGS
from goldsmith.validate.explanations import EXPLANATIONS
from goldsmith.validate.extensions import VOCABULARY

from .examples import FOLDER as EXAMPLES
from .examples import UNSHOWN, read_examples
from .pages import CASES, FOLDER, ROOT, build_pages, find_findings, find_keys

GENERATOR = ROOT / "generator" / "goldsmith"
KEYS_BY_WAY = dict(find_keys(KEYS))
WHAT_TO_DO = (
    "add one line for each, Slug(name, what it means, what to do), to DOCUMENT_SLUGS in "
    "generator/goldsmith/slugs/documents.py or to WORK_SLUGS in slugs/work.py, then ./run reference"
)
_SAYS = {"error", "warn", "refuse", "complain", "Diagnostic", "TextError", "_refusal"}
_SLUG = re.compile(r"[a-z]+(-[a-z0-9]+)+")
PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets: {get: {operationId: listPets, tags: [pets], responses: {"200": {description: fine}}}}
"""


def _find_said() -> dict[str, str]:
    """Slugs that are said in the code, each with a place."""
    found: dict[str, str] = {}
    for path in sorted(GENERATOR.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                for value in node.args[:3] if name in _SAYS else ():
                    text = getattr(value, "value", None)
                    if isinstance(text, str) and _SLUG.fullmatch(text):
                        found[text] = f"{path.relative_to(ROOT)}:{node.lineno}"
    return found


def test_every_slug_that_is_said_is_explained() -> None:
    """Also those that reach a diagnostic by other ways, and show in a case."""
    said = {**dict.fromkeys(find_findings(), "tests/cases"), **_find_said()}
    unknown = {name: place for name, place in said.items() if name not in SLUGS}
    assert not unknown, f"new kinds of diagnostics: {unknown}; {WHAT_TO_DO}"


def test_every_slug_that_is_explained_is_said() -> None:
    """The table keeps nothing that went."""
    texts = {
        node.value
        for path in GENERATOR.rglob("*.py")
        if path.parent.name != "slugs"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    gone = SLUGS.keys() - texts
    assert (
        not gone
    ), f"nothing says these any more, remove them from generator/goldsmith/slugs: {gone}"
    assert SLUGS.keys() >= EVENTS


def test_the_example_of_a_slug_is_of_its_document() -> None:
    """The place that an example names is there."""
    for finding in find_findings().values():
        lines = (CASES / finding.file).read_text(encoding="utf-8").splitlines()
        assert 1 <= finding.line <= len(lines) + 1


def test_every_slug_has_an_example() -> None:
    """A case, or a file in ``examples``; one of them is enough."""
    cases, examples = find_findings().keys(), read_examples().keys()
    bare = SLUGS.keys() - cases - examples - UNSHOWN.keys()
    assert not bare, (
        f"no example shows {sorted(bare)}: write a case, or the files and commands of one into "
        "tests/reference/examples/<slug>.txt, as those beside it, and have it completed by --update-golden"
    )
    assert not (cases | examples) & UNSHOWN.keys()
    assert not examples & cases, "a case shows these already: remove the files"
    assert not examples - SLUGS.keys()


@pytest.mark.parametrize("name", read_examples())
def test_the_example_of_a_slug_says_it(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Run as it is written, in an empty folder."""
    example = read_examples()[name]
    if example.needs_shell and sys.platform == "win32":
        pytest.skip("it takes a shell")
    monkeypatch.chdir(tmp_path)
    actual = example.run()
    if request.config.getoption("--update-golden"):
        (EXAMPLES / f"{name}.txt").write_text(actual.print(), encoding="utf-8")
    assert f"[{name}]: " in actual.said
    assert actual == example or request.config.getoption("--update-golden")


def test_every_extension_is_explained() -> None:
    """Each of the vocabulary, and no other."""
    assert EXPLANATIONS.keys() == VOCABULARY.keys(), (
        "an extension of VOCABULARY has its meaning and an example in EXPLANATIONS, "
        "generator/goldsmith/validate/explanations.py; then ./run reference"
    )


@pytest.mark.parametrize("name", EXPLANATIONS)
def test_the_example_of_an_extension_is_valid(name: str) -> None:
    """By the rule that documents are held to."""
    example = yaml.safe_load(EXPLANATIONS[name].example)
    assert list(example) == [name]
    assert VOCABULARY[name][1](example[name])


@pytest.mark.parametrize("way", KEYS_BY_WAY)
def test_the_example_of_a_key_is_accepted(way: str, tmp_path: Path) -> None:
    """By the reader of the configuration, in the table that the key stands in, beside what that needs."""
    (tmp_path / "LICENSE").write_text("Do what you want.")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "more.md").write_text("More.")
    (tmp_path / "goldsmith.toml").write_text(_place(way, KEYS_BY_WAY[way].example))
    read_config(tmp_path / "goldsmith.toml")


def _place(way: str, example: str) -> str:
    table = way.rpartition(".")[0]
    needed = {"document": '"a.yaml"', "output": '"out"', "package": '"pets"'}
    needed.pop("package" if table.startswith("package") else way, None)
    before = "".join(f"{name} = {value}\n" for name, value in needed.items())
    if table == "package":
        name = "" if way == "package.name" else 'name = "pets"\n'
        return f"{before}[package]\n{name}{example}\n"
    if table.startswith("package."):
        return f'{before}[package]\nname = "pets"\n[[{table}]]\n{example}\n'
    if table in ("include", "exclude"):
        return f"{before}[{table}]\n{example}\n"
    if table == "conventions.paging":
        return f"{before}[[{table}]]\n{_FULL[way.rpartition('.')[2]]}{example}\n"
    return f"{before}{example}\n"


_SCHEMES = {
    "cursor": ("request", "cursor"),
    "offset": ("request", "start", "total"),
    "page": ("request", "start", "current", "pages"),
    "link": ("next",),
    "link-token": ("request", "next", "token"),
    "last-item": ("request", "key"),
}


def _accompany(field: str) -> str:
    """The scheme that uses a field, and what it needs beside that."""
    scheme = next((name for name, used in _SCHEMES.items() if field in used), "cursor")
    needed = {"cursor": ("request", "cursor"), "link-token": ("request", "next", "token")}
    beside = needed.get(
        scheme, _SCHEMES[scheme][:1] + _SCHEMES[scheme][-1:] * (scheme == "last-item")
    )
    lines = [] if field == "scheme" else [f'scheme = "{scheme}"']
    for name in dict.fromkeys(beside):
        if name != field:
            text = "/x" if name in ("cursor", "next", "key") else "x"
            lines.append(f'{name} = "{text}"')
    return "".join(f"{line}\n" for line in lines)


_FULL = {way.rpartition(".")[2]: _accompany(way.rpartition(".")[2]) for way in KEYS_BY_WAY}


@pytest.mark.parametrize("status", [Status.DONE, Status.FAULT, Status.MISUSE])
def test_the_example_of_a_status_ends_so(
    status: Status, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Run as it is written."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yaml").write_text(PETS)
    assert main(status.example.split()[1:]) == status


@pytest.mark.parametrize("name", build_pages())
def test_the_page_is_what_the_code_says(name: str) -> None:
    """Byte for byte."""
    path = FOLDER / name
    assert (
        path.exists() and path.read_text(encoding="utf-8") == build_pages()[name]
    ), "docs/reference tells of another goldsmith: ./run reference writes it anew; commit what it writes"
