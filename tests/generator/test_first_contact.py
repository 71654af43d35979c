"""What a new user meets first: what to do next, a README that is short, examples of the document's own."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from goldsmith.cli import main
from goldsmith.render.package import build_opening, shorten

Captured = pytest.CaptureFixture[str]
TEXT = {"type": "string"}
LONG = "This paragraph goes on about the API and its many virtues. " * 20


def write(folder: Path, parameters: list[dict[str, Any]], doc: str = "") -> None:
    """A document of two operations, one of which speaks of the other."""
    answer = {"200": {"description": "Fine.", "content": {"application/json": {"schema": TEXT}}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1", "description": doc},
        "paths": {
            "/pets/{petId}": {
                "get": {
                    "operationId": "findPet",
                    "tags": ["pets"],
                    "description": "Gives <b>one</b>. See `listPets` &amp; [more](https://a.example/b).",
                    "parameters": [
                        {
                            "name": "petId",
                            "in": "path",
                            "required": True,
                            "schema": TEXT,
                            "example": "rex-1",
                        },
                        *parameters,
                    ],
                    "responses": answer,
                }
            },
            "/pets": {"get": {"operationId": "listPets", "tags": ["pets"], "responses": answer}},
        },
    }
    (folder / "api.json").write_text(json.dumps(document), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_to_do_next(folder: Path, capsys: Captured) -> None:
    """Three commands, once; the last of them is one that passes."""
    write(folder, [])
    command = ["generate", "api.json", "--output", "a client", "--package", "pets"]
    assert main(command) == 0
    out = capsys.readouterr().out
    _, _, following = out.partition("next:\n")
    install, look, check = following.rstrip("\n").split("\n")
    assert shlex.split(install) == ["pip", "install", "./a client"]
    assert "from pets import Pets" in look
    assert main(shlex.split(check)[1:]) == 0
    capsys.readouterr()
    assert main(command) == 0
    assert "next:" not in capsys.readouterr().out


def test_docstrings(folder: Path) -> None:
    """Without tags and filler, with the names of methods, and the document's own examples."""
    write(
        folder,
        [
            {"name": "how", "in": "query", "schema": TEXT},
            {"name": "whyNot", "in": "query", "schema": TEXT},
        ],
    )
    assert main(["generate", "api.json", "--output", "out", "--package", "pets"]) == 0
    text = (folder / "out/pets/resources/pets.py").read_text(encoding="utf-8")
    assert "Gives one. See `pets.list` & more (https://a.example/b)." in " ".join(text.split())
    assert '>>> client.pets.get("rex-1")' in text
    assert "how: " not in text.partition("Args:")[2].partition("Returns:")[0].replace(
        "how: str", ""
    )
    assert "why_not: ``whyNot`` in the query." in text


@pytest.mark.parametrize(
    ("doc", "opening"),
    [
        ("", ""),
        ("Pets of all kinds.", "Pets of all kinds."),
        (
            "# Pets\n\nThe pets of a **shop**. Ask.\n\nMore of it that nobody reads.",
            "The pets of a shop. Ask.",
        ),
        ("<h1>Pets</h1><p>The pets of a shop are here.</p>", "The pets of a shop are here."),
        ("| a | b |\n|---|---|\n\nThe pets of a shop are here.", "The pets of a shop are here."),
    ],
)
def test_a_readme_begins_shortly(doc: str, opening: str) -> None:
    """With what the API is, and not with all that is said of it."""
    assert build_opening(doc) == opening


def test_a_long_description_is_cut_at_a_sentence() -> None:
    """In three lines or less."""
    opening = build_opening(LONG)
    assert 100 < len(opening) <= 330
    assert opening.endswith("virtues.")


@pytest.mark.parametrize(
    ("schema", "example", "shown"),
    [
        ({"type": "integer"}, 5, "5"),
        ({"type": "integer"}, "five", "1"),
        ({"type": "string", "enum": ["a", "b"]}, "b", '"b"'),
        ({"type": "string", "enum": ["a", "b"]}, "c", '"a"'),
        ({"type": "string", "format": "date"}, "2031-02-03", "date(2031, 2, 3)"),
        ({"type": "boolean"}, False, "False"),
        ({"type": "array", "items": TEXT}, ["x", "y"], '["x", "y"]'),
        (TEXT, "string", '"q"'),
        (TEXT, "x" * 100, '"q"'),
    ],
)
def test_examples_that_fit(folder: Path, schema: Any, example: Any, shown: str) -> None:
    """Are shown as the type has them; any other is made up."""
    write(
        folder,
        [{"name": "q", "in": "query", "required": True, "schema": schema, "example": example}],
    )
    assert main(["generate", "api.json", "--output", "out", "--package", "pets"]) == 0
    text = (folder / "out/pets/resources/pets.py").read_text(encoding="utf-8")
    assert f'>>> client.pets.get("rex-1", q={shown})' in text


def test_what_is_long_is_told_by_its_first_sentence() -> None:
    """In a table; what fits stays whole."""
    short = "A token. It is renewed by itself."
    assert shorten(short) == short
    assert shorten(f"A token. {'It is renewed by itself. ' * 9}") == "A token."
