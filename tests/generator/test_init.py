"""``goldsmith init`` writes a first configuration, and ``goldsmith schema`` what editors know it by."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from goldsmith.cli import main
from goldsmith.config.keys import KEYS
from goldsmith.config.schema import build_config_schema

from .commanding import CONFIG, PETS
from .inferring import TEXT, THINGS, document, get, query, shape

Captured = pytest.CaptureFixture[str]
EXAMPLE = re.compile(r"^# (?=[a-z-]+(?:\.[a-z-]+)* = )", re.MULTILINE)
"""A line that somebody takes the comment sign from."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a document and no configuration."""
    (tmp_path / "api.yaml").write_text(PETS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def is_valid(text: str) -> bool:
    """Whether an editor would leave a configuration without a mark."""
    schema = build_config_schema()
    Draft202012Validator.check_schema(schema)
    return bool(Draft202012Validator(schema).is_valid(tomllib.loads(text)))


def test_what_is_written_is_a_configuration(home: Path, capsys: Captured) -> None:
    """Generated from without a further word; every key is in it, and every example may be taken as it is."""
    assert main(["init", "api.yaml"]) == 0
    assert "wrote goldsmith.toml, for the package pets\n" in capsys.readouterr().out
    text = (home / "goldsmith.toml").read_text()
    assert main(["generate"]) == main(["check", "--strict"]) == 0
    assert (home / "client/pets/__init__.py").exists()
    assert is_valid(text)
    whole = tomllib.loads(EXAMPLE.sub("", text))
    assert whole.keys() >= {key.name for key in KEYS} - {"name", "conventions", "accept"}
    assert is_valid(EXAMPLE.sub("", text))
    assert text.startswith("#:schema goldsmith.schema.json\n")
    assert json.loads((home / "goldsmith.schema.json").read_text()) == build_config_schema()


def test_what_is_found_is_written(home: Path) -> None:
    """Paging that is proved as a convention; warnings as what `strict` would have to accept. Options are kept."""
    cursor = get(query("cursor", TEXT), answer=shape(data=THINGS, next_cursor=TEXT))
    whole = document(a=cursor)
    del whole["info"]["version"]
    (home / "more").mkdir()
    (home / "more/api.json").write_text(json.dumps(whole))
    (home / "fix.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: a, version: '1'}\nactions: [{target: $.info, update: {}}]\n"
    )
    given = ["more/api.json", "--package", "shop", "--output", "out/here", "--overlay", "fix.yaml"]
    assert main(["init", *given]) == 0
    text = (home / "goldsmith.toml").read_text()
    found = tomllib.loads(text)
    assert found["document"] == "more/api.json"
    assert (found["package"], found["output"]) == ("shop", "out/here")
    assert found["overlays"] == ["fix.yaml"]
    (convention,) = found["conventions"]["paging"]
    assert convention["cursor"] == "/next_cursor"
    assert '# accept.missing-info = "…"  # 1 of them now' in text
    assert "strict" not in found
    assert main(["generate"]) == 0


@pytest.mark.parametrize(
    ("title", "package"),
    [
        ("Swagger Petstore - OpenAPI 3.0", "petstore"),
        ("The Acme Billing REST API v2", "acme_billing"),
        ("API", "api"),
        ("宠物", "client"),
        ("class", "client"),
    ],
)
def test_a_package_is_called_after_the_title(home: Path, title: str, package: str) -> None:
    """Without what any title may have; what is no name for a package is none."""
    (home / "api.yaml").write_text(PETS.replace("title: Pets", f"title: {title}"))
    assert main(["init", "api.yaml"]) == 0
    assert tomllib.loads((home / "goldsmith.toml").read_text())["package"] == package


@pytest.mark.parametrize(
    ("given", "status", "said"),
    [
        ([], 2, "DOCUMENT"),
        (["api.yaml", "--package", "no-name"], 2, "no-name"),
        (["other.yaml"], 1, "other.yaml"),
        (["api.yaml", "--client", "a"], 2, "--client"),
        (["api.yaml", "--strict"], 2, "--strict"),
    ],
)
def test_what_cannot_be_begun_leaves_nothing(
    home: Path, capsys: Captured, given: list[str], status: int, said: str
) -> None:
    """Said in words; no file is written."""
    assert main(["init", *given]) == status
    assert said in capsys.readouterr().err
    assert [path.name for path in home.iterdir()] == ["api.yaml"]


@pytest.mark.parametrize(
    ("name", "text"), [("goldsmith.toml", CONFIG), ("pyproject.toml", "[tool.goldsmith]\n")]
)
def test_a_configuration_is_never_overwritten(
    home: Path, capsys: Captured, name: str, text: str
) -> None:
    """Nor put beside another."""
    (home / name).write_text(text)
    assert main(["init", "api.yaml"]) == 2
    assert f"there is a configuration here already: {name}" in capsys.readouterr().err
    assert (home / name).read_text() == text


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        (CONFIG, True),
        ('document = "a"\noutput = "b"\n', False),
        (f"{CONFIG}strikt = true\n", False),
        (f"{CONFIG}strict = 1\n", False),
        ('[[clients]]\ndocument = "a"\noutput = "b"\npackage = "c"\nname = "d"\n', True),
        ('document = "a"\n[[clients]]\noutput = "b"\npackage = "c"\n', True),
        ("clients = []\n", False),
        ("[[clients]]\n[[clients.clients]]\n", False),
        *((f"{CONFIG}{key.example}\n", True) for key in KEYS if not key.required),
    ],
)
def test_the_schema_says_what_the_reader_takes(text: str, fits: bool) -> None:
    """Keys, their kinds, and several clients; each example of a key fits it."""
    assert is_valid(text) is fits


def test_the_schema_is_printed(capsys: Captured) -> None:
    """As JSON."""
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == build_config_schema()
