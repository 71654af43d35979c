"""The command: each side a document, a revision, a wheel, a surface file, or the tree."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from goldsmith.cli import main

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1.2.3"}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        "200":
          description: fine
          content: {application/json: {schema: {$ref: "schemas.yaml#/Pet"}}}
"""
SCHEMAS = "Pet: {type: object, properties: {name: {type: string}}}\n"
CHANGED = PETS.replace("limit", "count")
GONE = "pets.list(limit): a method does not take an argument any more [argument-removed]"

Say = Callable[..., tuple[int, str]]


def git(folder: Path, *arguments: str) -> None:
    """One command of git, by somebody."""
    who = ["-c", "user.name=A", "-c", "user.email=a@b.test", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs ``goldsmith changes``; gives its status and all that it said."""

    def run(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        status = main(["changes", *arguments])
        said = capsys.readouterr()
        return status, said.out + said.err

    return run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document and the current one."""
    (tmp_path / "api.yaml").write_text(PETS)
    (tmp_path / "schemas.yaml").write_text(SCHEMAS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    return tmp_path


@pytest.fixture(scope="module")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a configuration and the package, generated and committed."""
    home = tmp_path_factory.mktemp("committed")
    (home / "api.yaml").write_text(PETS)
    (home / "schemas.yaml").write_text(SCHEMAS)
    (home / "goldsmith.toml").write_text(
        'document = "api.yaml"\noutput = "out"\npackage = "pets"\n'
    )
    git(home, "init")
    assert main(["generate", "--config", str(home / "goldsmith.toml")]) == 0
    git(home, "add", "-A")
    git(home, "commit", "-m", "one")
    return home


@pytest.fixture
def project(folder: Path, committed: Path) -> Path:
    """A copy of the repository, in which the document has changed since."""
    shutil.copytree(committed, folder, dirs_exist_ok=True)
    (folder / "api.yaml").write_text(CHANGED)
    return folder


def test_the_tree_against_head(project: Path, say: Say) -> None:
    """Without a word more; the package on disk need not be generated anew."""
    status, said = say()
    assert status == 0
    assert GONE in said
    assert "is: count: int = ...  (api.yaml:9)" in said
    assert "minor" not in said and "major (1.2.3 -> 2.0.0)" in said


@pytest.mark.parametrize(("level", "status"), [("breaking", 1), ("types", 1), ("never", 0)])
def test_the_status(project: Path, say: Say, level: str, status: int) -> None:
    """As it was asked to fail."""
    assert say("--fail-on", level)[0] == status


def test_types_alone(project: Path, say: Say) -> None:
    """A field that vanishes from an answer breaks types, not a run."""
    (project / "api.yaml").write_text(PETS)
    (project / "schemas.yaml").write_text("Pet: {type: object, properties: {}}\n")
    assert say("--fail-on", "breaking")[0] == 0
    status, said = say("--fail-on", "types")
    assert status == 1
    assert "answer-field-removed" in said


def test_versions_and_changelogs(project: Path, say: Say) -> None:
    """The next version alone; an entry once."""
    assert say("--bump", "--changelog", "CHANGES.md") == (0, "2.0.0\n")
    text = (project / "CHANGES.md").read_text()
    assert "- **Breaking:** `pets.list(limit)`" in text
    say("--changelog", "CHANGES.md")
    assert (project / "CHANGES.md").read_text() == text
    assert not list(project.glob(".*.goldsmith"))


@pytest.mark.parametrize("old", ["HEAD", "HEAD:api.yaml", "HEAD:out/goldsmith.surface.json", "out", "out/goldsmith.surface.json"])  # fmt: skip
def test_the_older_side(project: Path, say: Say, old: str) -> None:
    """In each form; below the top folder too, where git counts from there."""
    assert GONE in say(old)[1]
    assert GONE in say(old, "api.yaml")[1]


def test_a_revision_of_a_folder_below(
    project: Path, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is looked for where one is, then from the top."""
    (project / "below").mkdir()
    monkeypatch.chdir(project / "below")
    assert GONE in say("HEAD:api.yaml")[1]
    assert GONE in say("HEAD:../api.yaml")[1]


def test_both_sides_of_the_past(project: Path, say: Say) -> None:
    """Neither is the tree; places of a document are those of the revision."""
    git(project, "commit", "-am", "two")
    (project / "api.yaml").write_text("no: more\n")
    status, said = say("HEAD~1:api.yaml", "HEAD:api.yaml", "--format", "json")
    assert status == 0
    changes = json.loads(said)["changes"]
    places = {each["rule"]: (each["old_place"], each["new_place"]) for each in changes}
    _, added = places["argument-added"]
    gone, _ = places["argument-removed"]
    where = "/paths/~1pets/get/arguments/query"
    assert added == {"file": "HEAD:api.yaml", "line": 9, "pointer": f"{where}/count"}
    assert gone == {"file": "HEAD~1:api.yaml", "line": 9, "pointer": f"{where}/limit"}


def test_places_are_those_of_parts(folder: Path, say: Say) -> None:
    """A field where it is declared, in whatever file; a property of a body, too."""
    (folder / "old.yaml").write_text(PETS)
    (folder / "more.yaml").write_text(
        "Pet:\n  type: object\n  properties:\n    name: {type: integer}\n"
    )
    (folder / "new.yaml").write_text(PETS.replace("schemas.yaml", "more.yaml"))
    said = say("old.yaml", "new.yaml")[1]
    assert "was: name: str = None  (schemas.yaml:1 " in said
    assert "is: name: int = None  (more.yaml:4)" in said


def test_a_revision_without_a_surface(project: Path, say: Say) -> None:
    """Its document is read, as its configuration says."""
    git(project, "rm", "-rq", "--cached", "out")
    (project / "api.yaml").write_text(PETS)
    git(project, "add", "api.yaml", "schemas.yaml", "goldsmith.toml")
    git(project, "commit", "-m", "no output")
    (project / "api.yaml").write_text(CHANGED)
    assert GONE in say()[1]


def test_two_documents_need_nothing(folder: Path, say: Say) -> None:
    """No configuration, no repository, no output; and nothing is written."""
    (folder / "new.yaml").write_text(CHANGED)
    before = sorted(folder.rglob("*"))
    assert GONE in say("api.yaml", "new.yaml")[1]
    assert say("api.yaml", "api.yaml") == (0, "no change: the same version will do\n")
    assert sorted(folder.rglob("*")) == before


def test_a_wheel(project: Path, say: Say) -> None:
    """It carries the surface that it was generated with."""
    wheel = project / "pets-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.write(project / "out" / "goldsmith.surface.json", "pets/goldsmith.surface.json")
    assert GONE in say(wheel.name)[1]
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("pets/__init__.py", "")
    status, said = say(wheel.name)
    assert status == 1
    assert "error[no-surface]: the wheel has no goldsmith.surface.json" in said


def test_names_are_those_of_the_older_side(folder: Path, say: Say) -> None:
    """A schema with a better claim renames nothing, and an operation with another variable is the same."""
    paths = PETS.replace("/pets:", "/pets/{a}:").replace(
        "limit, in: query", "a, in: path, required: true"
    )
    (folder / "old.yaml").write_text(paths)
    (folder / "new.yaml").write_text(paths.replace("{a}", "{b}").replace("name: a,", "name: b,"))
    said = say("old.yaml", "new.yaml")[1]
    assert "path-variable-renamed" in said
    assert "breaks: types" not in said


MISUSES = {
    "nothing of that name": (["no-such-thing"], "error[no-such-side]: `no-such-thing` is no file"),
    "an option of git": (["--", "--output=x"], "error[no-such-side]"),
    "a file that a revision lacks": (["HEAD:no.yaml"], "the revision has no file no.yaml"),
    "a broken surface": (["broken.json"], "error[broken-surface]"),
    "a broken document": (["broken.yaml", "api.yaml"], "broken.yaml:2:"),
}


@pytest.mark.parametrize("name", MISUSES)
def test_what_cannot_be_compared(project: Path, say: Say, name: str) -> None:
    """One error, and status 1; nothing is written."""
    (project / "broken.json").write_text('{"format": 7, "class_name": 1}')
    (project / "broken.yaml").write_text("a: [\n")
    given, wanted = MISUSES[name]
    before = sorted(project.rglob("*"))
    status, said = say(*given)
    assert status == 1
    assert wanted in said
    assert "Traceback" not in said and "internal error" not in said
    assert sorted(project.rglob("*")) == before


@pytest.mark.parametrize("given", [[], ["api.yaml"]])
def test_the_tree_needs_a_configuration(folder: Path, say: Say, given: list[str]) -> None:
    """Or a repository, where a revision is meant."""
    status, said = say(*given)
    assert status == 1
    assert "error[no-" in said


def test_an_output_of_its_own_repository(project: Path, say: Say) -> None:
    """A configuration elsewhere says which output is meant."""
    other = project / "elsewhere.toml"
    other.write_text((project / "goldsmith.toml").read_text())
    (project / "goldsmith.toml").unlink()
    assert GONE in say("--config", "elsewhere.toml")[1]


def test_the_table(say: Say) -> None:
    """Wherever one is."""
    status, said = say("--rules")
    assert status == 0
    assert len(said.splitlines()) >= 80
