"""Reading the configuration: where it is found, what it gives, and every fault with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldsmith.config import build_config, find_config, read_config
from goldsmith.config.keys import KEYS
from goldsmith.diagnostics import InputError

FULL = """\
document = "api.yaml"
output = "out"
package = "pets"
overlays = ["fix.yaml", "https://example.com/more.yaml"]
class-name = "Pets"
distribution = "pets-client"
version = "1.2.3"
environment = "PETS"
strict = true
allow-remote = ["https://example.com"]
include-package = false

[accept]
null-schema = "the vendor will not mend it"
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: empty, and far from any other configuration."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _faults(home: Path, text: str, name: str = "goldsmith.toml") -> list[str]:
    (home / name).write_text(text)
    with pytest.raises(InputError) as caught:
        read_config()
    return str(caught.value).splitlines()


def test_reads_every_key(home: Path) -> None:
    """Paths are absolute, from the folder of the file; URLs stay; the rest is as written."""
    (home / "goldsmith.toml").write_text(FULL)
    config = read_config()
    assert config.root == home
    assert config.document == str(home / "api.yaml")
    assert config.output == home / "out" / "pets"  # without a distribution around it
    assert config.overlays == (str(home / "fix.yaml"), "https://example.com/more.yaml")
    assert (config.package, config.class_name, config.distribution) == (
        "pets",
        "Pets",
        "pets-client",
    )
    assert (config.version, config.environment, config.strict) == ("1.2.3", "PETS", True)
    assert config.allow_remote == ("https://example.com",)
    assert not config.include_package
    assert config.accept == {"null-schema": "the vendor will not mend it"}
    assert str(config.locate("accept", "null-schema")) == "goldsmith.toml:14:1"


def test_reads_the_table_of_a_project(home: Path) -> None:
    """Other tables of a pyproject.toml are not goldsmith's business."""
    table = '[project]\nname = "x"\n[tool.goldsmith]\ndocument = "d"\noutput = "o"\npackage = "p"\n'
    (home / "pyproject.toml").write_text(table)
    config = read_config()
    assert config.package == "p"
    assert str(config.locate("package")) == "pyproject.toml:6:1"


def test_is_found_from_a_folder_below(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project without the table is passed by; goldsmith.toml goes before pyproject.toml."""
    inner = home / "a" / "b"
    inner.mkdir(parents=True)
    (home / "a" / "pyproject.toml").write_text("[project] # not tool.goldsmith\n")
    (home / "pyproject.toml").write_text("[tool.goldsmith]\n")
    monkeypatch.chdir(inner)
    assert find_config(inner) == home / "pyproject.toml"
    (home / "goldsmith.toml").write_text(FULL)
    assert find_config(inner) == home / "goldsmith.toml"
    assert read_config().output == home / "out" / "pets"


def test_reads_the_file_that_is_named(home: Path) -> None:
    """Any file may be named; paths start at its folder."""
    (home / "else").mkdir()
    (home / "else" / "my.toml").write_text(FULL)
    assert read_config(Path("else/my.toml")).output == home / "else" / "out" / "pets"


def test_reports_every_fault_at_once(home: Path) -> None:
    """Unknown keys with what was meant, wrong types and values, missing keys: each at its line and column."""
    text = (
        "docment = 'a'\nclass_name = 'X'\nzzz = 1\npackage = 'class'\noverlays = ['a', 2]\n"
        "strict = 'yes'\nversion = 1.0\naccept = { x = '' }\nenvironment = 'a b'\nallow-remote = 'x'\n"
    )
    assert _faults(home, text) == [
        "goldsmith.toml:1:1: error[missing-key]: the key 'document' is missing",
        "goldsmith.toml:1:1: error[missing-key]: the key 'output' is missing",
        "goldsmith.toml:1:1: error[unknown-key]: there is no key 'docment'",
        "  hint: did you mean 'document'?",
        "goldsmith.toml:2:1: error[unknown-key]: there is no key 'class_name'",
        "  hint: did you mean 'class-name'?",
        "goldsmith.toml:3:1: error[unknown-key]: there is no key 'zzz'",
        f"  hint: the keys are {', '.join(key.name for key in KEYS)}",
        "goldsmith.toml:4:1: error[wrong-value]: 'package' must be the name of a Python package, like pet_store, "
        "not 'class'",
        "goldsmith.toml:5:18: error[wrong-type]: 'overlays.1' must be a string, not a number",
        "goldsmith.toml:6:1: error[wrong-type]: 'strict' must be true or false, not a string",
        "goldsmith.toml:7:1: error[wrong-type]: 'version' must be a string, not a number",
        "goldsmith.toml:8:12: error[no-reason]: the reason for accepting 'x' must be a text that is not empty",
        "goldsmith.toml:9:1: error[wrong-value]: 'environment' must be the begin of environment variables, "
        "like PET_STORE, not 'a b'",
        "goldsmith.toml:10:1: error[wrong-type]: 'allow-remote' must be a list of strings, not a string",
    ]


def test_a_syntax_error_has_its_place(home: Path) -> None:
    """TOML that is none is told with line and column."""
    (line,) = _faults(home, "document = 'a'\noutput = \n")
    assert line.startswith("goldsmith.toml:2:10: error[toml-syntax]: ")


def test_a_file_that_cannot_be_read_is_told(home: Path) -> None:
    """A file that is not there, and one that is no text."""
    with pytest.raises(InputError, match=r"^none\.toml:1:1: error\[no-configuration\]"):
        read_config(Path("none.toml"))
    (home / "bad.toml").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(InputError, match=r"^bad\.toml:1:1: error\[not-utf-8\]"):
        read_config(Path("bad.toml"))
    (home / "pyproject.toml").write_text("[project]\n")
    with pytest.raises(InputError, match=r"^pyproject\.toml:1:1: error\[no-configuration\]"):
        read_config(Path("pyproject.toml"))


@pytest.mark.parametrize("output", [".", "..", "../..", "/"])
def test_the_output_must_not_hold_the_configuration(home: Path, output: str) -> None:
    """Replacing the folder would replace the configuration and all beside it."""
    with pytest.raises(InputError, match="must not hold the configuration"):
        build_config(home, {"document": "d", "package": "p", "output": output})
