"""The commands, as their user sees them: what they print, their exit status, and what they leave on disk."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from goldsmith.cli import main

from .commanding import CONFIG, PETS

Stamps = Callable[[Path], dict[str, tuple[int, int]]]


FRESH = "no drift: nothing has changed since the package was generated\n"


WHOLE = "1 of 1 operations, 0 nodes degraded\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a document and its configuration."""
    (tmp_path / "api.yaml").write_text(PETS)
    (tmp_path / "goldsmith.toml").write_text(CONFIG)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def generated(home: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The folder of a package that was generated just now."""
    assert main(["generate"]) == 0
    capsys.readouterr()
    return home / "out"


def test_generate_says_what_it_did(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line for each file, sorted, a summary, and what to do next; nothing on standard error."""
    assert main(["generate"]) == 0
    out, err = capsys.readouterr()
    said, _, following = out.partition("next:\n")
    *lines, summary = said.splitlines(keepends=True)
    assert following.count("\n") == 3
    paths = sorted(
        p.relative_to(home / "out").as_posix() for p in (home / "out").rglob("*") if p.is_file()
    )
    assert lines == [f"added   {path}\n" for path in paths]
    assert "pets/client.py" in paths
    assert summary == WHOLE
    assert err == ""


def test_generate_again_changes_nothing(
    generated: Path, stamps: Stamps, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second run says so, and touches nothing."""
    before = stamps(generated)
    assert main(["generate"]) == 0
    assert capsys.readouterr().out == f"nothing changed\n{WHOLE}"
    assert stamps(generated) == before


def test_a_dry_run_writes_nothing(
    generated: Path, home: Path, stamps: Stamps, capsys: pytest.CaptureFixture[str]
) -> None:
    """What would change is said in the same lines."""
    (home / "api.yaml").write_text(PETS.replace("name: {", "age: {"))
    before = stamps(generated)
    assert main(["generate", "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "changed pets/models.py\n" in out
    assert "dry run: nothing was written\n" in out
    assert stamps(generated) == before


def test_generate_needs_no_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A document, a folder and a name are enough."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "api.yaml").write_text(PETS)
    assert main(["generate", "api.yaml", "--output", "client", "--package", "petshop"]) == 0
    assert WHOLE in capsys.readouterr().out
    assert (tmp_path / "client" / "petshop" / "client.py").is_file()
    assert main(["check", "api.yaml", "--output", "client", "--package", "petshop"]) == 0


@pytest.mark.parametrize("arguments", [["check"], ["check", "--full"]])
def test_check_is_content_with_what_was_generated(
    generated: Path, stamps: Stamps, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """No drift is exit status 0, by hashes and in full, and nothing is touched."""
    before = stamps(generated)
    assert main(arguments) == 0
    out = capsys.readouterr().out
    assert out == (WHOLE if "--full" in arguments else FRESH)
    assert stamps(generated) == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("api.yaml", "paths:", "paths:  # the same document, another file"),
        ("goldsmith.lock", '"names": {', '"names": {\n  "/x": "y",'),
        ("goldsmith.toml", 'package = "pets"', 'package = "pets"\nstrict = true'),
    ],
)
def test_check_looks_closer_where_a_hash_differs(
    generated: Path, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str
) -> None:
    """Another document, configuration or lock is no longer taken for the one that was generated from."""
    path = next(generated.parent.rglob(file))
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    main(["check"])
    assert FRESH not in capsys.readouterr().out


def test_check_names_drift_of_three_kinds(
    generated: Path, stamps: Stamps, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that was edited, one that was deleted and one that was added: exit status 1, names, diffs; no file touched."""
    client = generated / "pets" / "client.py"
    client.write_text(client.read_text() + "# a remark\n")
    (generated / "pets" / "errors.py").unlink()
    (generated / "pets" / "extra.py").write_text("mine = 1\n")
    before = stamps(generated)
    assert main(["check"]) == 1
    out = capsys.readouterr().out
    assert "-# a remark\n" in out
    assert "--- /dev/null\n+++ b/pets/errors.py\n" in out
    assert "-mine = 1\n" in out
    assert "\nchanged pets/client.py\nmissing pets/errors.py\nstray   pets/extra.py\n" in out
    assert "drift: 1 changed, 1 missing, 1 stray" in out
    assert stamps(generated) == before


def test_generate_mends_drift_and_keeps_what_is_not_its_own(generated: Path) -> None:
    """After it, only the stray file is left to complain about."""
    (generated / "pets" / "client.py").write_text("")
    (generated / "pets" / "errors.py").unlink()
    (generated / "pets" / "extra.py").write_text("mine = 1\n")
    assert main(["generate"]) == 0
    assert (generated / "pets" / "extra.py").read_text() == "mine = 1\n"
    assert main(["check"]) == 1
    (generated / "pets" / "extra.py").unlink()
    assert main(["check"]) == 0


def test_diff_shows_and_does_not_judge(generated: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same diffs, exit status 0."""
    (generated / "pets" / "errors.py").unlink()
    assert main(["diff"]) == 0
    assert capsys.readouterr().out.startswith("--- /dev/null\n+++ b/pets/errors.py\n@@")


def test_a_faulty_document_is_told_and_nothing_is_written(
    generated: Path, home: Path, stamps: Stamps, capsys: pytest.CaptureFixture[str]
) -> None:
    """Errors go to standard error, located; exit status 1 from every command; the package stays as it was."""
    (home / "api.yaml").write_text(PETS.replace("schemas/Pet", "schemas/Dog"))
    before = stamps(generated)
    (home / "goldsmith.toml").write_text(CONFIG + "strict = true\n")
    for command in ("generate", "check", "validate", "diff", "inspect ir"):
        assert main(command.split()) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("api.yaml:15:")
        assert ": error[" in err
    assert stamps(generated) == before


def test_inspect_prints_each_stage(generated: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The document, its normal form and the representation as JSON; the tree as names, or one file of it."""
    printed = {}
    for stage in ("document", "normal", "ir", "tree"):
        assert main(["inspect", stage]) == 0
        printed[stage] = capsys.readouterr().out
    assert (
        json.loads(printed["document"])["paths"]["/pets/{petId}"]["get"]["operationId"] == "getPet"
    )
    assert "/pets/{petId}" in json.loads(printed["normal"])["paths"]
    (resource,) = json.loads(printed["ir"])["resources"]
    assert resource["operations"][0]["wire_id"] == "getPet"
    assert "goldsmith.lock" in printed["tree"].splitlines()
    assert main(["inspect", "tree", "--file", "pets/errors.py"]) == 0
    assert capsys.readouterr().out == (generated / "pets" / "errors.py").read_text()


def test_validate_takes_a_document_alone(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who only wants to know what is wrong need not name an output."""
    (home / "goldsmith.toml").unlink()
    assert main(["validate", "api.yaml"]) == 0
    assert capsys.readouterr().out == "all is well: no errors, no warnings\n" + WHOLE


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("generate nothing.yaml", "DOCUMENT needs --output and --package"),
        ("generate --output x", "--output without DOCUMENT"),
        ("generate api.yaml --config goldsmith.toml", "either DOCUMENT or --config"),
        ("generate api.yaml --output o --package 3x", "'package' must be the name"),
        ("inspect ir --file x", "--file goes with tree"),
        ("inspect tree --file x", "the tree has no file x"),
        ("inspect nothing", "is not one of"),
        ("generat", "No such command"),
    ],
)
def test_misuse_has_exit_status_2(
    home: Path, capsys: pytest.CaptureFixture[str], command: str, words: str
) -> None:
    """What makes no sense is told in words, on standard error."""
    assert main(command.split()) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err


def test_no_configuration_at_all_is_misuse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A stranger's first try is answered with what to do."""
    monkeypatch.chdir(tmp_path)
    assert main(["generate"]) == 2
    assert "DOCUMENT with --output and --package" in capsys.readouterr().err


def test_a_faulty_configuration_is_told_at_its_place(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong key is an error of the input, like one of the document."""
    (home / "goldsmith.toml").write_text(CONFIG + "packge = 'x'\n")
    assert main(["check"]) == 1
    err = capsys.readouterr().err
    assert (
        err
        == "goldsmith.toml:4:1: error[unknown-key]: there is no key 'packge'\n  hint: did you mean 'package'?\n"
    )
