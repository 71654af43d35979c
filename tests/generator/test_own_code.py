"""Whose code is whose: the maintainer's files stay, whatever is generated around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldsmith.cli import main

from .commanding import CONFIG, PETS


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a package that is generated, and files of the maintainer's in it."""
    (tmp_path / "api.yaml").write_text(PETS)
    (tmp_path / "goldsmith.toml").write_text(CONFIG)
    monkeypatch.chdir(tmp_path)
    assert main(["generate"]) == 0
    for path in ("out/CHANGELOG.md", "out/pets/extras/a.py", "out/tests/test_a.py"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("mine\n")
    return tmp_path


def configure(home: Path, lines: str) -> None:
    """Adds lines to the configuration."""
    (home / "goldsmith.toml").write_text(CONFIG + lines)


def test_own_files_are_neither_stray_nor_touched(home: Path) -> None:
    """Both checks pass, and a later run leaves every byte of them."""
    assert main(["check"]) == 1
    configure(home, 'own = ["CHANGELOG.md", "pets/extras/**", "tests/**"]\n')
    assert main(["generate"]) == 0
    assert main(["check"]) == 0
    assert main(["check", "--full"]) == 0
    (home / "api.yaml").write_text(PETS.replace("getPet", "fetchPet"))
    assert main(["generate"]) == 0
    assert (home / "out/pets/extras/a.py").read_text() == "mine\n"
    assert (home / "out/CHANGELOG.md").read_text() == "mine\n"


def test_a_file_around_the_package_may_be_taken_over(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A README of one's own takes the place of the generated one, and is no drift; given up again, it is in the way."""
    configure(home, 'own = ["README.md", "CHANGELOG.md", "pets/extras/", "tests"]\n')
    (home / "out/README.md").write_text("mine\n")
    assert main(["generate"]) == 0
    assert (home / "out/README.md").read_text() == "mine\n"
    assert main(["check"]) == main(["check", "--full"]) == 0
    configure(home, 'own = ["CHANGELOG.md", "pets/extras/", "tests"]\n')
    assert main(["generate"]) == 1
    assert "README.md:1:1: error[file-in-the-way]" in capsys.readouterr().err


def test_patterns_of_nothing_and_of_needed_files_are_refused(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each with its place; what is near is suggested."""
    configure(home, 'own = ["CHANGELOG.md", "pets/extra/**", "test/**"]\n')
    for command in (["generate"], ["check"], ["check", "--full"], ["diff"]):
        assert main(command) == 1
        said = capsys.readouterr().err.splitlines()
        assert said == [
            "goldsmith.toml:4:24: error[unmatched-entry]: 'pets/extra/**' matches no file in out",
            "  hint: did you mean 'pets/extras/**'?",
            "goldsmith.toml:4:41: error[unmatched-entry]: 'test/**' matches no file in out",
            "  hint: did you mean 'tests/**'?",
        ]
    configure(home, 'own = ["pets/**"]\n')
    assert main(["generate"]) == 1
    assert "error[own-generated]: 'pets/**' is of pets/" in capsys.readouterr().err


def test_a_checkout_with_other_line_ends_is_no_drift(home: Path) -> None:
    """Neither by the hashes nor by comparing; the document has other line ends too, and nothing is written again."""
    configure(home, 'own = ["CHANGELOG.md", "pets/extras/**", "tests/**"]\n')
    assert main(["generate"]) == 0
    turned = [path for path in home.rglob("*") if path.is_file()]
    for path in turned:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["check"]) == main(["check", "--full"]) == 0
    assert main(["generate"]) == 0
    assert b"\r\n" in (home / "out/pets/client.py").read_bytes()


def test_what_git_ignores_is_what_is_nobodys(home: Path) -> None:
    """The generated .gitignore says to git what goldsmith says itself: asked of git, for the same files."""
    import subprocess

    from goldsmith.output.droppings import find_dropping

    paths = [
        "dist/a.whl",
        "build/x",
        "pets.egg-info/PKG-INFO",
        ".venv/bin/x",
        "pets/__pycache__/a.pyc",
        "a.py~",
        "#a.py#",
        "pets/build/x.py",
        "dist.py",
        "pets/env/x.py",
        ".coverage",
        "x/.mypy_cache/a",
    ]
    subprocess.run(["git", "init", "-q", "out"], check=True)
    asked = ["git", "-C", "out", "check-ignore", "--no-index", "--stdin"]
    done = subprocess.run(asked, input="\n".join(paths), capture_output=True, text=True)
    assert done.stdout.splitlines() == [p for p in paths if find_dropping(p) is not None]
