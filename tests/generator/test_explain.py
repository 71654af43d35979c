"""``goldsmith explain``: from a name to the document, and back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goldsmith.cli import main

Captured = pytest.CaptureFixture[str]
DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: pageToken, in: query, schema: {type: string}}
      responses:
        "200":
          description: Fine.
          content: {application/json: {schema: {$ref: "#/components/schemas/PetPage"}}}
    post:
      operationId: createPet
      tags: [pets]
      x-goldsmith-method: add
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                petName: {type: string}
      responses: {"204": {description: Made.}}
components:
  schemas:
    PetPage:
      type: object
      properties:
        pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}
        nextPageToken: {type: string}
    Pet:
      type: object
      properties:
        petName: {type: string}
        kind: {$ref: "#/components/schemas/Kind"}
    Kind: {type: integer, enum: [1, 2], x-enum-varnames: [CAT, DOG]}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
"""
CONFIG = 'document = "api.yaml"\noutput = "out"\npackage = "pets"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> Path:
    """A client that was generated."""
    (tmp_path / "api.yaml").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "goldsmith.toml").write_text(CONFIG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["generate"]) == 0
    capsys.readouterr()
    return tmp_path


def ask(captured: Captured, what: str) -> list[dict[str, Any]]:
    """What is explained, as JSON."""
    assert main(["explain", what, "--format", "json"]) == 0
    found: list[dict[str, Any]] = json.loads(captured.readouterr().out)
    return found


@pytest.mark.parametrize(
    ("what", "symbol", "line"),
    [
        ("pets.list", "pets.list", 5),
        ("client.pets.list()", "pets.list", 5),
        ("pets.list(page_token)", "pets.list(page_token)", 9),
        ("pets.list.page_token", "pets.list(page_token)", 9),
        ("pets.add", "pets.add", 14),
        ("models.Pet", "models.Pet", 33),
        ("Pet.pet_name", "models.Pet.pet_name", 36),
        ("constants.Kind.DOG", "constants.Kind.DOG", 38),
        ("api.yaml:9", "pets.list(page_token)", 9),
        ("api.yaml:11", "pets.list(page_token)", 9),
        ("api.yaml#/components/schemas/Pet", "models.Pet", 33),
        ("#/paths/~1pets/post", "pets.add", 14),
    ],
)
def test_from_a_name_and_from_a_place(
    folder: Path, capsys: Captured, what: str, symbol: str, line: int
) -> None:
    """One thing, with the line that declares it."""
    (found,) = ask(capsys, what)
    assert (found["symbol"], found["line"]) == (symbol, line)
    assert Path(found["file"]).name == "api.yaml"


def test_credentials_and_the_client(folder: Path, capsys: Captured) -> None:
    """Have names as well."""
    (found,) = ask(capsys, "key")
    assert (found["symbol"], found["kind"], found["wire"]) == ("Pets(key)", "credential", "X-Key")
    (found,) = ask(capsys, "Pets")
    assert found["kind"] == "client"


def test_errors_are_of_what_declares_them(folder: Path, capsys: Captured) -> None:
    """A class of errors is of a status: the methods that declare an answer of it are named."""
    text = DOCUMENT.replace(
        '{"204": {description: Made.}}', '{"204": {description: Made.}, "404": *no, "502": *no}'
    )
    no = '      responses:\n        "404": &no\n          description: No.\n'
    no += '          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}\n'
    (folder / "api.yaml").write_text(text.replace("      responses:\n", no, 1))
    (found,) = ask(capsys, "NotFoundError")
    assert (found["kind"], found["wire"]) == ("error", "status 404")
    assert [note.split(" (404")[0] for note in found["notes"]] == [
        "declared by: pets.add",
        "declared by: pets.list",
    ]
    (found,) = ask(capsys, "errors.ServerError")
    assert (found["wire"], len(found["notes"])) == ("status 5xx", 1)
    assert found["notes"][0].startswith("declared by: pets.add (502, Pet")
    (found,) = ask(capsys, "ConflictError")
    assert found["notes"] == ["declared by: nothing, and raised all the same"]


def test_lines_of_generated_code(folder: Path, capsys: Captured) -> None:
    """Every line of a method is the method's, and of a class the class's; a line with a field is the field's."""
    for file, text, symbol in (
        ("resources/pets.py", "    async def add(", "pets.add"),
        ("resources/pets.py", "    def list(", "pets.list"),
        ("models.py", "class PetPage(", "models.PetPage"),
        ("models.py", "    next_page_token:", "models.PetPage.next_page_token"),
        ("constants.py", "    CAT", "constants.Kind.CAT"),
        ("client.py", "class AsyncPets(", "Pets"),
        ("errors.py", "class ConflictError(", "ConflictError"),
    ):
        lines = (folder / "out/pets" / file).read_text(encoding="utf-8").splitlines()
        number = next(i for i, line in enumerate(lines, 1) if line.startswith(text))
        (found,) = ask(capsys, f"out/pets/{file}:{number}")
        assert found["symbol"] == symbol


def test_how_it_came_to_its_name(folder: Path, capsys: Captured) -> None:
    """By an extension, by the lock, or by the document; with how its pages follow each other."""
    assert main(["explain", "pets.list"]) == 0
    out = capsys.readouterr().out
    assert "document's: GET /pets (listPets)" in out
    assert "from: api.yaml:5" in out
    assert "pages: by cursor, inferred from names and shapes" in out
    assert "name: kept by goldsmith.lock" in out
    assert "name: by `x-goldsmith-method`" in str(ask(capsys, "pets.add"))
    (folder / "out/goldsmith.lock").unlink()
    assert "name: made of the document's" in str(ask(capsys, "pets.list"))


def test_many_are_listed(folder: Path, capsys: Captured) -> None:
    """A line each, for all that comes of a part of the document."""
    assert main(["explain", "#/paths"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [
        "pets.add",
        "pets.add(pet_name)",
        "pets.list",
        "pets.list(page_token)",
        "models.CreatePetBody",
        "models.CreatePetBody.pet_name",
    ]
    assert lines[0].endswith("api.yaml:14")


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("pets.lists", "did you mean `pets.list`?"),
        ("nothing at all", "the package gives nothing of that name"),
        ("nowhere.yaml:3", "there is no file nowhere.yaml"),
        ("goldsmith.toml:1", "nothing of the package comes of this file"),
        ("#/components/schemas/Pets", "did you mean `/components/schemas/Pet`?"),
        ("out/pets/_runtime/call.py:1", "nothing that is named by the document stands there"),
    ],
)
def test_what_there_is_not(folder: Path, capsys: Captured, what: str, said: str) -> None:
    """Is told, with what may have been meant."""
    assert main(["explain", what]) == 1
    assert said in capsys.readouterr().err
