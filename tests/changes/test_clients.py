"""The command, where a configuration has several clients: for each, or for those that are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldsmith.cli import main

from .test_history import CHANGED, GONE, PETS, SCHEMAS, git

BOTH = """\
[[clients]]
document = "api.yaml"
output = "one"
package = "one"
[[clients]]
name = "second"
document = "other.yaml"
output = "two"
package = "two"
"""
MORE = BOTH + '[[clients]]\ndocument = "api.yaml"\noutput = "three"\npackage = "three"\n'
Captured = pytest.CaptureFixture[str]


@pytest.fixture(params=["documents", "surfaces"])
def home(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two clients, of which the second one's document has been changed since; generated, or not."""
    for name, text in (("api", PETS), ("other", PETS), ("schemas", SCHEMAS)):
        (tmp_path / f"{name}.yaml").write_text(text)
    (tmp_path / "goldsmith.toml").write_text(BOTH)
    monkeypatch.chdir(tmp_path)
    if request.param == "surfaces":
        assert main(["generate"]) == 0
    git(tmp_path, "init")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-m", "one")
    (tmp_path / "other.yaml").write_text(CHANGED)
    return tmp_path


def test_each_client_is_compared(home: Path, capsys: Captured) -> None:
    """Under its name; the worst of them is the status."""
    capsys.readouterr()
    assert main(["changes", "--fail-on", "breaking"]) == 1
    first, second = capsys.readouterr().out.split("client second\n")
    assert first.startswith("client one\n")
    assert GONE not in first
    assert GONE in second


def test_one_client_is_named(home: Path, capsys: Captured) -> None:
    """What is for one alone is asked of one; nobody is called otherwise than the configuration says."""
    assert main(["changes", "--client", "one", "--fail-on", "breaking"]) == 0
    capsys.readouterr()
    assert main(["changes", "--client", "second", "--bump"]) == 0
    assert capsys.readouterr().out == "2.0.0\n"
    for given in (["--bump"], ["--format", "json"], ["--changelog", "CHANGES.md"]):
        assert main(["changes", *given]) == 2
        assert "name one with --client (one, second)" in capsys.readouterr().err
    assert not (home / "CHANGES.md").exists()
    assert main(["changes", "--client", "secnd"]) == 1
    assert "did you mean 'second'?" in capsys.readouterr().err


def test_a_new_client_has_nothing_to_be_compared_with(home: Path, capsys: Captured) -> None:
    """It is no fault, and no break."""
    (home / "goldsmith.toml").write_text(MORE)
    capsys.readouterr()
    assert main(["changes", "--client", "three", "--fail-on", "types"]) == 0
    assert "client three is new: there is nothing to compare with" in capsys.readouterr().out
    assert main(["changes", "--format", "github", "--fail-on", "breaking"]) == 1
    assert "::notice title=goldsmith::client three is new" in capsys.readouterr().out


def test_two_documents_are_of_no_client(home: Path, capsys: Captured) -> None:
    """They need no configuration."""
    assert main(["changes", "api.yaml", "other.yaml"]) == 0
    assert GONE in capsys.readouterr().out
    assert main(["changes", "api.yaml", "other.yaml", "--client", "one"]) == 1
    assert "leave --client out" in capsys.readouterr().err
