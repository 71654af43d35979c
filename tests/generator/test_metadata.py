"""What a distribution says of itself: told in the configuration, carried by wheel and sdist; and its version."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.version import Version

from goldsmith.cli import main
from goldsmith.render.versions import build_version

from .commanding import CONFIG, PETS

METADATA = """\
document = "api.yaml"
output = "out"

[package]
name = "pets"
description = 'Pets, "tame" and wild'
license = "Apache-2.0 OR MIT"
license-file = "COPYING"
authors = [{ name = "Ada \\"A.\\" Lovelace", email = "ada@example.com" }, { name = "Zoë" }]
maintainers = [{ email = "api@example.com" }]
keywords = ["pets", "zoo"]
classifiers = ["Development Status :: 4 - Beta", "Typing :: Typed"]
requires-python = ">=3.12,<4"
dependencies = ["httpx2>=2.11,<3", "rich[jupyter]>=13; python_version < '3.14'"]
readme = "more.md"

[package.urls]
Source = "https://example.com/source"
"Bug Tracker" = "https://example.com/bugs?a=b&c"
"""
BUILD = "import hatchling.build as b, sys; b.build_wheel(sys.argv[1]); b.build_sdist(sys.argv[1])"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a document and the files that the metadata names."""
    (tmp_path / "api.yaml").write_text(PETS)
    (tmp_path / "COPYING").write_text("Do what you like.\n\tReally.  \n")
    (tmp_path / "more.md").write_text("## More\n\nAsk *us* {{ here }}.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_wheel_and_sdist_carry_all_of_it(home: Path) -> None:
    """Built for real; the licence byte for byte."""
    (home / "goldsmith.toml").write_text(METADATA)
    assert main(["generate"]) == 0
    built = home / "built"
    built.mkdir()
    subprocess.run([sys.executable, "-c", BUILD, str(built)], cwd=home / "out", check=True)
    (wheel,), (sdist,) = built.glob("*.whl"), built.glob("*.tar.gz")
    with ZipFile(wheel) as archive:
        names = {name.partition(".dist-info/")[2] or name: name for name in archive.namelist()}
        metadata = archive.read(names["METADATA"]).decode()
        assert archive.read(names["licenses/LICENSE"]) == (home / "COPYING").read_bytes()
    with tarfile.open(sdist) as tarball:
        inside = {name.partition("/")[2] for name in tarball.getnames()}
        told = tarball.extractfile("pets-1/PKG-INFO")
        assert told is not None and told.read().decode() == metadata
    assert {"LICENSE", "README.md", "pyproject.toml", "pets/client.py", ".gitignore"} <= inside
    check_metadata(metadata)


def check_metadata(text: str) -> None:
    """Everything that was told is there."""
    told = Parser().parsestr(text)
    assert told["Summary"] == 'Pets, "tame" and wild'
    assert (told["License-Expression"], told["License-File"]) == ("Apache-2.0 OR MIT", "LICENSE")
    assert (told["Author"], told["Maintainer-Email"]) == ("Zoë", "api@example.com")
    assert told["Author-Email"] == '"Ada \\"A.\\" Lovelace" <ada@example.com>'
    assert told["Keywords"] == "pets,zoo"
    assert set(told["Requires-Python"].split(",")) == {">=3.12", "<4"}
    requires = told.get_all("Requires-Dist") or []
    assert requires[0] in ("httpx2<3,>=2.11", "httpx2>=2.11,<3")
    assert [each.split("[")[0] for each in requires[1:]] == ["pydantic<3,>=2.12", "rich"]
    assert told.get_all("Project-URL") == [
        "Source, https://example.com/source",
        "Bug Tracker, https://example.com/bugs?a=b&c",
    ]
    assert "Development Status :: 4 - Beta" in (told.get_all("Classifier") or [])
    assert "Python 3.12 or later" in text
    assert text.endswith("## More\n\nAsk *us* {{ here }}.\n")


def test_another_text_of_a_file_is_drift(home: Path) -> None:
    """What is copied in is an input like the document."""
    (home / "goldsmith.toml").write_text(METADATA)
    assert main(["generate"]) == main(["check"]) == 0
    (home / "COPYING").write_text("No.\n")
    assert main(["check"]) == 1


FAULTS = {
    'license = "do what you like"': "'license' must be a licence as SPDX writes it",
    'license-file = "none.txt"': "'license-file' must",
    'requires-python = ">=3.9"': "allows a Python that the package does not run on",
    'requires-python = "new"': "'requires-python' must be a range of versions",
    'urls.Home = "example"': "'urls.Home' must be an address",
    "authors = [{}]": "a person has a name, an email, or both",
    "authors = ['Ada']": "'authors.0' must be a table, not a string",
    'classifiers = ["Beta"]': "'classifiers.0' must be a classifier",
    'dependencies = ["a b"]': "'dependencies.0' must be a requirement",
    'licence = "MIT"': "there is no key 'licence'",
    'license = "MIT"\nclassifiers = ["License :: OSI Approved"]': "already says what the licence is",
}


@pytest.mark.parametrize("line", FAULTS)
def test_faults_are_told(home: Path, capsys: pytest.CaptureFixture[str], line: str) -> None:
    """Each in the file, at its line."""
    text = f'document = "api.yaml"\noutput = "out"\n[package]\nname = "pets"\n{line}\n'
    (home / "goldsmith.toml").write_text(text)
    assert main(["generate"]) == 1
    said = capsys.readouterr().err
    expected = FAULTS[line].replace("'license-file' must", "'none.txt' cannot be read")
    assert expected in said
    assert said.startswith(("goldsmith.toml:5:", "goldsmith.toml:6:"))


@pytest.mark.parametrize(
    "text", ["1", "1.2.0", "v1.2", "1.0.0-beta.1", "2025.04", "1!2.0", "1.0rc1+local.1"]
)
def test_a_version_is_as_written(text: str) -> None:
    """Whatever packaging takes."""
    assert build_version(text) == text
    Version(text)


def test_any_text_gives_a_version_of_its_own() -> None:
    """What is none still begins with its numbers, and no two texts are one version, however packaging spells it."""
    texts = """2025-04-01-preview 2025-04-01 2025-4-1 2025-04-1 2025-04-02 2024-04-01-preview v2025-04-01 latest Latest LATEST
        ä 版本 1.x 1.2.3.x 1_0 2025/04 2024-Q1 2024-q1 v v-1 -1 1..2 + 1+ +1 1.0+ü 1-beta-x 01-x 1-x 1-X 1--x 3.0.0-SNAPSHOT
        1.0.0-alpha.beta 20250401T00 1.0,2.0 1.0|2 a'b"c a\\b 9999999999999999999999-x""".split()
    texts += ["2025 04 01", "1.0 (beta)", "a b", "a  b", "\ud800"]
    made = {str(Version(build_version(text))): text for text in texts}
    assert len(made) == len(texts)
    assert build_version("2025-04-01-preview") == "2025.04.01+2025-04-01-preview"
    assert build_version("3.0.0-SNAPSHOT").startswith("3.0.0+3-0-0-snapshot")
    assert build_version("") == build_version("  ") == "0.1.0"


def test_the_version_of_a_document_reaches_the_package(home: Path) -> None:
    """As it is, or made of it; a configured one goes before."""
    (home / "goldsmith.toml").write_text(CONFIG)
    (home / "api.yaml").write_text(PETS.replace('version: "1"', "version: 2025-04-01-preview"))
    assert main(["generate"]) == 0
    line = 'version = "2025.04.01+2025-04-01-preview"\n'
    assert line in (home / "out/pyproject.toml").read_text()
    (home / "goldsmith.toml").write_text(CONFIG + 'version = "2.0.0-beta.1"\n')
    assert main(["generate"]) == 0
    assert 'version = "2.0.0-beta.1"\n' in (home / "out/pyproject.toml").read_text()
