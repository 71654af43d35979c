"""A document: where its nodes were read, through copies and changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldsmith.diagnostics import Location
from goldsmith.load.document import Document, Json, Origin

from .loading import load

TEXT = """\
openapi: 3.1.0
info: {title: A, version: "1"}
paths:
  /a:
    get:
      tags: [x, y]
      responses:
        200:
          description: ok
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, so that files are shown by their names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("api.yaml", TEXT),
        (
            "api.json",
            '{"openapi": "3.1.0",\n"info": {"title": "A", "version": "1"},\n"paths": {\n'
            '  "/a": {\n    "get": {\n      "tags": ["x", "y"],\n      "responses": {\n'
            '        "200": {\n          "description": "ok"}}}}}}',
        ),
    ],
)
def test_locate_gives_lines_and_columns(home: Path, name: str, text: str) -> None:
    """A node is where its key is, an item where it starts; both in YAML and in JSON."""
    loaded = load(home, {name: text})
    operation = loaded.root["paths"]["/a"]["get"]
    places = [
        loaded.document.locate(operation),
        loaded.document.locate(operation, "tags"),
        loaded.document.locate(operation["tags"], 1),
        loaded.document.locate(operation["responses"]["200"], "description"),
    ]
    assert [place.line for place in places] == [5, 6, 6, 9]
    assert places[2].column > places[1].column
    assert places[0] == Location(name, 5, 5)


def test_files_are_named_from_the_working_directory(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Below the working directory by the relative path, elsewhere by the absolute one."""
    document = load(home, {"deep/api.yaml": TEXT}).document
    assert document.locate(document.root) == Location("deep/api.yaml", 1, 1)
    (home / "elsewhere").mkdir()
    monkeypatch.chdir(home / "elsewhere")
    document = load(home, {"deep/api.yaml": TEXT}).document
    assert document.locate(document.root).file == str(home / "deep" / "api.yaml")


def test_locate_falls_back_to_what_is_near(home: Path) -> None:
    """A key that was never read is where its mapping is; a node that was made, where it has been put."""
    loaded = load(home, TEXT)
    document, operation = loaded.document, loaded.root["paths"]["/a"]["get"]
    assert document.locate(operation, "summary") == document.locate(operation)
    made: dict[str, Json] = {"inner": {"deeper": []}}
    assert document.locate(made, "inner") == Location("api.yaml", 1, 1)
    operation["made"] = made
    inner = operation["made"]["inner"]["deeper"]
    assert document.locate(inner, 3) == document.locate(operation)
    assert document.origin(inner) is None


def test_adopted_nodes_have_the_place_of_their_source(home: Path) -> None:
    """A pass that makes a node out of another says so, and messages go on pointing at what the user wrote."""
    loaded = load(home, TEXT)
    tags = loaded.root["paths"]["/a"]["get"]["tags"]
    made: list[Json] = ["z"]
    loaded.document.adopt(made, tags)
    assert loaded.document.locate(made) == loaded.document.locate(tags)
    assert loaded.document.origin(made) == Origin("api.yaml", "/paths/~1a/get/tags")
    stranger: list[Json] = []
    loaded.document.adopt(made, stranger)
    assert loaded.document.locate(made) == loaded.document.locate(tags)


def test_copies_keep_places_and_share_nothing(home: Path) -> None:
    """A copy is equal, wholly apart, and located like what it is a copy of."""
    document = load(home, TEXT).document
    twin = document.copy()
    assert twin.root == document.root
    before = repr(document.root)
    pairs: list[tuple[Json, Json]] = [(document.root, twin.root)]
    while pairs:
        old, new = pairs.pop()
        if isinstance(old, dict) and isinstance(new, dict):
            assert old is not new
            assert document.locate(old) == twin.locate(new)
            pairs += zip(old.values(), new.values(), strict=True)
            new.clear()
        elif isinstance(old, list) and isinstance(new, list):
            assert old is not new
            assert document.origin(old) == twin.origin(new)
            new.clear()
    assert repr(document.root) == before


def test_a_copy_knows_its_sources(home: Path) -> None:
    """What a document was read from is known of its copies too, with the hash of each file."""
    files = {"api.yaml": "openapi: 3.1.0\npaths: {/a: {$ref: b.yaml}}", "b.yaml": "get: {}\n"}
    document = load(home, files).document
    assert [Path(source.address).name for source in document.sources] == ["api.yaml", "b.yaml"]
    assert document.copy().sources == document.sources
    assert len({source.digest for source in document.sources}) == 2


def test_a_document_of_nothing_is_located_nowhere() -> None:
    """Even a document that was never read can be asked."""
    document = Document({"a": {}})
    assert document.locate(document.root, "a") == Location("<document>")
