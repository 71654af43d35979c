"""Several clients of one configuration, or of several; and packages beside other people's files."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldsmith.cli import main

from .commanding import PETS

TWO = """\
document = "api.yaml"
version = "1.0.0"

[package]
name = "shared"
license = "MIT"

[[clients]]
output = "pets"
package = "pets"

[[clients]]
name = "zoo"
document = "zoo.yaml"
output = "zoo"
version = "2.0.0"
package = { name = "animals", keywords = ["zoo"] }
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two documents and the configuration of two clients."""
    (tmp_path / "api.yaml").write_text(PETS)
    (tmp_path / "zoo.yaml").write_text(PETS.replace("title: Pets", "title: Zoo"))
    (tmp_path / "goldsmith.toml").write_text(TWO)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_command_is_for_all_clients(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each is written, checked and told apart; what they share is in both, and what they say themselves goes before."""
    assert main(["generate"]) == main(["check"]) == main(["check", "--full"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said.count("client pets") == said.count("client zoo") == 3
    one, two = ((home / name / "pyproject.toml").read_text() for name in ("pets", "zoo"))
    assert 'license = "MIT"' in one and 'license = "MIT"' in two
    assert 'version = "1.0.0"' in one and 'version = "2.0.0"' in two and 'keywords = ["zoo"]' in two
    assert (home / "zoo/animals/client.py").is_file()
    (home / "zoo/animals/client.py").write_text("")
    assert main(["check"]) == 1
    assert main(["check", "--client", "pets"]) == 0
    assert main(["check", "--client", "pets", "--client", "zoo"]) == 1


def test_a_name_is_explained_by_those_who_know_it(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others have nothing to say; where nobody knows it, that is an error."""
    zoo = (home / "zoo.yaml").read_text().replace("Pet", "Beast").replace("pets", "beasts")
    (home / "zoo.yaml").write_text(zoo)
    assert main(["explain", "models.Beast"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("client zoo\nmodels.Beast\n") and said.err == ""
    assert "client pets" not in said.out
    assert main(["explain", "models.Fish"]) == 1
    assert capsys.readouterr().err.count("error[unknown-symbol]") == 2
    assert main(["explain", "models.Pet", "--format", "json"]) == 2
    assert "JSON is of one client: name it with --client (pets, zoo)" in capsys.readouterr().err
    assert main(["explain", "models.Pet", "--format", "json", "--client", "pets"]) == 0


def test_a_client_that_is_none_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the one that may have been meant."""
    assert main(["generate", "--client", "pet"]) == 1
    assert "there is no client 'pet'\n  hint: did you mean 'pets'?" in capsys.readouterr().err
    assert main(["generate", "api.yaml", "--client", "pets"]) == 2


def test_a_broken_client_does_not_hold_up_the_others(home: Path) -> None:
    """The status is that of the worst."""
    (home / "api.yaml").write_text("openapi: [\n")
    assert main(["generate"]) == 1
    assert (home / "zoo/animals/client.py").is_file()
    assert not (home / "pets").exists()


@pytest.mark.parametrize("output", ["pets", "./x/../pets", "pets/inner", "."])
def test_two_in_one_folder_are_refused(
    home: Path, capsys: pytest.CaptureFixture[str], output: str
) -> None:
    """The same one, by whatever path, or one in the other; nothing is written."""
    (home / "goldsmith.toml").write_text(TWO.replace('output = "zoo"', f'output = "{output}"'))
    assert main(["generate"]) == 1
    said = capsys.readouterr().err
    assert "goldsmith.toml:15:1: error[" in said
    assert not (home / "pets").exists()


def test_two_of_one_name_are_refused(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They could not be told apart."""
    (home / "goldsmith.toml").write_text(TWO.replace('name = "zoo"', 'name = "pets"'))
    assert main(["generate"]) == 1
    assert "error[shared-name]: two clients are called 'pets'" in capsys.readouterr().err


def test_faults_of_clients_have_their_places(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of all clients at once; one of what they share is said once."""
    text = TWO.replace('output = "zoo"', "outputs = 'zoo'").replace('"1.0.0"', "1.0")
    (home / "goldsmith.toml").write_text(text.replace('"2.0.0"', '"new"'))
    assert main(["generate"]) == 1
    said = [line for line in capsys.readouterr().err.splitlines() if "error[" in line]
    assert [line.split(": error")[0] for line in said] == [
        "goldsmith.toml:2:1",
        "goldsmith.toml:12:3",
        "goldsmith.toml:15:1",
        "goldsmith.toml:16:1",
    ]


FILE = 'document = "{0}.yaml"\noutput = "{1}"\npackage = "{0}"\n'


def test_several_files_are_several_clients(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All at once, with the same rules; and one after the other, the second does not remove the first."""
    (home / "a.toml").write_text(FILE.format("api", "out"))
    (home / "b.toml").write_text(FILE.format("zoo", "other"))
    both = ["--config", "a.toml", "--config", "b.toml"]
    assert main(["generate", *both]) == main(["check", *both]) == 0
    assert main(["check", *both, "--client", "zoo"]) == 0
    (home / "b.toml").write_text(FILE.format("zoo", "out"))
    before = sorted((home / "out").rglob("*"))
    assert main(["generate", *both]) == 1
    assert main(["generate", "--config", "b.toml"]) == 1
    assert main(["generate", "zoo.yaml", "--output", "out", "--package", "zoo"]) == 1
    assert "the output holds the package 'api', of ../a.toml" in capsys.readouterr().err
    assert sorted((home / "out").rglob("*")) == before
    (home / "a.toml").write_text(FILE.format("api", "out").replace('e = "api"', 'e = "apis"'))
    assert main(["generate", "--config", "a.toml"]) == 0  # a package may get another name
    assert not (home / "out/api").exists()


@pytest.mark.parametrize("output", ["src/app", "src/app/pets"])
def test_a_package_is_put_beside_other_files(home: Path, output: str) -> None:
    """Exactly where it is told: into a folder that holds others' files, or as the folder of its own name."""
    (home / "src/app").mkdir(parents=True)
    (home / "src/app/mine.py").write_text("mine\n")
    (home / "goldsmith.toml").write_text(
        f'document = "api.yaml"\noutput = "{output}"\npackage = "pets"\ninclude-package = false\n'
    )
    assert main(["generate"]) == main(["check"]) == main(["check", "--full"]) == 0
    package = home / "src/app/pets"
    assert (package / "client.py").is_file()
    assert (package / "goldsmith.lock").is_file()
    assert not (package / "pyproject.toml").exists()
    assert sorted(path.name for path in (home / "src/app").iterdir()) == ["mine.py", "pets"]
    (package / "stray.py").write_text("")
    assert main(["check"]) == 1
