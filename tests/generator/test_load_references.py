"""References within a document: one spelling, no dead ends, no circles."""

from __future__ import annotations

from pathlib import Path

import pytest

from .loading import Loaded, load


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, so that files are shown by their names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _load(home: Path, text: str) -> Loaded:
    return load(home, "openapi: 3.1.0\n" + text)


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("#/components/schemas/B", "#/components/schemas/B"),
        ("#/paths/~1a~1%7Bid%7D/get/x-schema", "#/paths/~1a~1{id}/get/x-schema"),
        ("#/components/schemas/100%25", "#/components/schemas/100%25"),
        ("#/components/schemas/20%20", "#/components/schemas/20%2520"),
        ("api.yaml#/components/schemas/B", "#/components/schemas/B"),
        ("./api.yaml#/components/schemas/B", "#/components/schemas/B"),
        ("#anchored", "#/components/schemas/C/properties/c"),
        ("https://example.com/d", "#/components/schemas/D"),
        ("B", "#/components/schemas/B"),
    ],
)
def test_references_have_one_spelling(home: Path, written: str, spelled: str) -> None:
    """However a reference is written, it is a plain pointer afterwards."""
    loaded = _load(
        home,
        f"""\
paths: {{"/a/{{id}}": {{get: {{x-schema: {{type: string}}}}}}}}
components:
  schemas:
    A: {{items: {{$ref: "{written}"}}}}
    B: {{type: string}}
    C: {{properties: {{c: {{$anchor: anchored}}}}}}
    D: {{$id: "https://example.com/d"}}
    100%: {{type: string}}
    20%20: {{type: string}}
""",
    )
    assert loaded.found == []
    assert loaded.root["components"]["schemas"]["A"]["items"] == {"$ref": spelled}


def test_dead_ends_are_mended_where_they_are(home: Path) -> None:
    """A missing schema is any value, a missing answer or body bytes, a missing parameter is left out; all are reported."""
    loaded = _load(
        home,
        """\
paths:
  /a:
    post:
      parameters: [{$ref: '#/components/parameters/No'}, {name: q, in: query, schema: {type: string}}]
      requestBody: {$ref: '#/components/requestBodies/No', description: kept}
      responses:
        '200': {$ref: '#/components/responses/No'}
        '201':
          description: ok
          headers: {X-A: {$ref: '#/components/headers/No'}}
          content: {text/plain: {schema: {$ref: '#/components/schemas/No', description: kept}}}
""",
    )
    operation = loaded.root["paths"]["/a"]["post"]
    assert operation["parameters"] == [{"name": "q", "in": "query", "schema": {"type": "string"}}]
    assert operation["requestBody"] == {"description": "kept", "content": {"*/*": {}}}
    assert operation["responses"] == {
        "200": {"description": "", "content": {"*/*": {}}},
        "201": {
            "description": "ok",
            "headers": {},
            "content": {"text/plain": {"schema": {"description": "kept"}}},
        },
    }
    assert [line.split(":")[1] for line in loaded.found] == ["5", "6", "8", "11", "12"]
    assert all("warning[dangling-ref]" in line for line in loaded.found)


def test_a_reference_to_what_is_no_schema_is_a_dead_end(home: Path) -> None:
    """Text, a list or a null is nothing that could be referred to; true and false are schemas."""
    loaded = _load(
        home,
        """\
x-any: {text: a, list: [], 'null': null, 'true': true}
components:
  schemas:
    A: {$ref: '#/x-any/text'}
    B: {$ref: '#/x-any/list'}
    C: {$ref: '#/x-any/null'}
    D: {$ref: '#/x-any/true'}
""",
    )
    schemas = loaded.root["components"]["schemas"]
    assert schemas == {"A": {}, "B": {}, "C": {}, "D": {"$ref": "#/x-any/true"}}
    assert loaded.found[0].endswith("`#/x-any/text` is not a schema; any value is taken for it")


def test_references_inside_what_only_references_reach(home: Path) -> None:
    """Schemas that stand where the specification knows none are followed when something refers to them."""
    loaded = _load(
        home,
        """\
x-own: {A: {items: {$ref: '#/x-own/No'}}, B: {items: {$ref: '#/x-own/No'}}}
components: {schemas: {C: {$ref: '#/x-own/A'}}}
""",
    )
    assert [line.split(":")[1] for line in loaded.found] == ["2"]
    assert loaded.root["x-own"] == {"A": {"items": {}}, "B": {"items": {"$ref": "#/x-own/No"}}}


def test_circles_of_references_are_broken(home: Path) -> None:
    """A circle in which each schema only refers to the next means nothing; a schema that contains itself does."""
    loaded = _load(
        home,
        """\
components:
  schemas:
    A: {$ref: '#/components/schemas/B'}
    B: {$ref: '#/components/schemas/A', description: b}
    C: {$ref: '#/components/schemas/C'}
    D: {$ref: '#/components/schemas/A'}
    E: {properties: {e: {$ref: '#/components/schemas/E'}}}
""",
    )
    schemas = loaded.root["components"]["schemas"]
    assert schemas["A"] == {} or schemas["B"] == {"description": "b"}
    assert schemas["C"] == {}
    assert schemas["D"] == {"$ref": "#/components/schemas/A"}
    assert schemas["E"]["properties"]["e"] == {"$ref": "#/components/schemas/E"}
    assert len(loaded.found) == 2


def test_path_items_are_put_in_place(home: Path) -> None:
    """A reference to a path item within the document becomes a copy of it, its own fields first."""
    loaded = _load(
        home,
        """\
paths:
  /a: {$ref: '#/components/pathItems/Item', summary: mine}
  /b: {$ref: '#/paths/~1a'}
components: {pathItems: {Item: {summary: theirs, get: {responses: {}}}}}
""",
    )
    paths = loaded.root["paths"]
    assert paths["/a"] == {"summary": "mine", "get": {"responses": {}}}
    assert paths["/b"]["get"] == {"responses": {}}
    assert paths["/a"]["get"] is not loaded.root["components"]["pathItems"]["Item"]["get"]
    assert str(loaded.document.locate(paths["/b"]["get"])) == "api.yaml:5:50"
