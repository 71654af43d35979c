"""``goldsmith explain``: what of the configuration, of the lock and of own code is the reason of a name, with its line."""

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
tags: [{name: pets}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: X-Shop, in: header, schema: {type: string}}
        - {name: pageToken, in: query, schema: {type: string}}
        - $ref: "#/components/parameters/Limit"
      responses:
        "200":
          description: Fine.
          content: {application/json: {schema: {$ref: "#/components/schemas/PetPage"}}}
    post:
      operationId: createPet
      tags: [pets]
      x-goldsmith-method: add
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses: {"204": {description: Made.}}
  /toys:
    get: {operationId: listToys, tags: [pets], x-fern-sdk-method-name: toys, responses: {"204": {description: Fine.}}}
components:
  parameters:
    Limit: {name: limit, in: query, schema: {type: integer}}
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
        kind: {type: string}
"""
CONFIG = """\
document = "api.yaml"
output = "out"
package = "pets"
class-name = "Shop"
own = ["pets/extras.py"]

[mixins]
client = "pets.extras:Greeting"
animals = "pets.extras:Counting"

[names]
listPets = "animals.all"
"POST /pets" = { arguments = { petName = "called" } }
"/components/parameters/Limit" = "at_most"
"#/components/schemas/Pet" = "Animal"
"/components/schemas/Pet/properties/kind" = "species"
createPet = { resource = "animals" }
listToys = { resource = "animals" }

[[conventions.paging]]
scheme = "cursor"
request = "pageToken"
cursor = "/nextPageToken"

[conventions.credentials]
shop = "X-Shop"
"""
EXTRAS = """\
class Greeting:
    def greet(self) -> str:
        return "hello"


class Counting:
    def count(self) -> int:
        return 1


class AsyncCounting:
    async def count(self) -> int:
        return 1
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A client that was not generated yet."""
    (tmp_path / "api.yaml").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "goldsmith.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "out/pets").mkdir(parents=True)
    (tmp_path / "out/pets/extras.py").write_text(EXTRAS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ask(captured: Captured, what: str) -> list[dict[str, Any]]:
    """What is explained, as JSON."""
    captured.readouterr()
    assert main(["explain", what, "--format", "json"]) == 0
    found: list[dict[str, Any]] = json.loads(captured.readouterr().out)
    return found


NAMED = {
    "Shop": "name: by `class-name` (goldsmith.toml:4:1)",
    "animals": "name: by [names] (goldsmith.toml:12:1)",
    "animals.all": "name: by [names] (goldsmith.toml:12:1)",
    "animals.add(called)": "name: by [names] (goldsmith.toml:13:32)",
    "animals.all(at_most)": "name: by [names] (goldsmith.toml:14:1)",
    "models.Animal": "name: by [names] (goldsmith.toml:15:1)",
    "Animal.species": "name: by [names] (goldsmith.toml:16:1)",
    "animals.add(species)": "name: by [names] (goldsmith.toml:16:1)",
    "animals.add": "name: by `x-goldsmith-method` (api.yaml:20:7)",
    "animals.toys": "name: by a hint for another generator",
    "animals.all(page_token)": "name: made of the document's",
}


@pytest.mark.parametrize("what", NAMED)
def test_what_gave_a_name(folder: Path, capsys: Captured, what: str) -> None:
    """The entry of the configuration, or the extension, each with its line."""
    (found,) = ask(capsys, what)
    assert NAMED[what] in found["notes"]


@pytest.mark.parametrize(
    ("what", "note"),
    [
        ("animals.all", "pages: by cursor, declared by [conventions] (goldsmith.toml:20:15)"),
        ("Shop(shop)", "credential: by [conventions] (goldsmith.toml:26:1)"),
        ("animals", "mixin: pets.extras:Counting (goldsmith.toml:9:1)"),
        ("Shop", "mixin: pets.extras:Greeting (goldsmith.toml:8:1)"),
    ],
)
def test_what_else_the_configuration_says(
    folder: Path, capsys: Captured, what: str, note: str
) -> None:
    """Conventions and mixins, with their lines too."""
    (found,) = ask(capsys, what)
    assert note in found["notes"]


def test_own_methods(folder: Path, capsys: Captured) -> None:
    """They are explained as well: by their own files."""
    (greet,) = ask(capsys, "Shop.greet")
    assert (greet["kind"], greet["line"]) == ("own method", 2)
    assert Path(greet["file"]).as_posix() == "out/pets/extras.py"
    both = ask(capsys, "animals.count")
    assert [(each["signature"], each["line"]) for each in both] == [
        ("Counting.count", 7),
        ("AsyncCounting.count", 12),
    ]


@pytest.mark.parametrize(
    ("what", "symbols"),
    [
        ("goldsmith.toml:4", {"Shop"}),
        ("goldsmith.toml:9", {"animals", "animals.count"}),
        ("goldsmith.toml:12", {"animals", "animals.all"}),
        ("goldsmith.toml:14", {"animals.all(at_most)"}),
        ("goldsmith.toml:20", {"animals.all"}),
        ("out/pets/extras.py:2", {"Shop.greet"}),
        ("out/pets/extras.py:8", {"animals.count"}),
    ],
)
def test_from_a_line_of_the_maintainers(
    folder: Path, capsys: Captured, what: str, symbols: set[str]
) -> None:
    """Of the configuration, or of code that is own: what it has its say in."""
    assert {each["symbol"] for each in ask(capsys, what)} == symbols


def test_from_a_line_of_what_mixins_derive_from(folder: Path, capsys: Captured) -> None:
    """A module of its own, whose names are those of the classes that callers see."""
    assert main(["generate"]) == 0
    for name, symbol in (("_client.py", "Shop"), ("resources/_animals.py", "animals.add")):
        lines = (folder / "out/pets" / name).read_text().splitlines()
        line = next(n for n, text in enumerate(lines, 1) if "def __init__" in text or "def add" in text)  # fmt: skip
        assert symbol in {each["symbol"] for each in ask(capsys, f"out/pets/{name}:{line}")}


def test_the_lock_is_named_with_its_line(folder: Path, capsys: Captured) -> None:
    """What was called so before is; what the configuration says, it says still."""
    assert main(["generate"]) == 0
    lines = (folder / "out/goldsmith.lock").read_text().splitlines()
    (found,) = ask(capsys, "animals.all(page_token)")
    (note,) = [note for note in found["notes"] if note.startswith("name: ")]
    place = note.removeprefix("name: kept by goldsmith.lock (out/goldsmith.lock:").rstrip(")")
    assert "pageToken" in lines[int(place) - 1]
    for what in ("animals.all", "models.Animal", "Animal.species"):
        assert NAMED[what] in ask(capsys, what)[0]["notes"]
