"""A document over several files becomes one."""

from __future__ import annotations

from pathlib import Path

import pytest

from .bundling import HEAD
from .loading import load


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, so that files are shown by their names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_document_over_several_files_is_one(home: Path) -> None:
    """Path items and examples go where they belong, everything else becomes a component of its own name."""
    files = {
        "api.yaml": HEAD + "paths: {/pets: {$ref: 'paths/pets.yaml#/pets'}}\n",
        "paths/pets.yaml": """\
            pets:
              get:
                parameters: [{$ref: '../parts.yaml#/parameters/Limit'}]
                responses:
                  '200':
                    description: ok
                    headers: {X-Next: {$ref: '../parts.yaml#/headers/Next'}}
                    content:
                      application/json:
                        schema: {$ref: '../schemas/pet.yaml'}
                        examples: {one: {$ref: '../examples/pet.json#/response'}}
                  default: {$ref: '../parts.yaml#/responses/Problem'}
        """,
        "parts.yaml": """\
            parameters: {Limit: {name: limit, in: query, schema: {type: integer}}}
            headers: {Next: {schema: {type: string}}}
            responses: {Problem: {description: no, content: {text/plain: {schema: {$ref: '#/text'}}}}}
            text: {type: string}
        """,
        "schemas/pet.yaml": """\
            type: object
            properties:
              owner: {$ref: 'people.yaml#/Owner'}
              friends: {type: array, items: {$ref: '#'}}
        """,
        "schemas/people.yaml": "Owner: {properties: {pets: {items: {$ref: pet.yaml}}}}",
        "examples/pet.json": '{"response": {"value": {"$ref": "data, not a reference"}}}',
    }
    loaded = load(home, files)
    assert loaded.found == []
    operation = loaded.root["paths"]["/pets"]["get"]
    assert operation["parameters"] == [{"$ref": "#/components/parameters/Limit"}]
    media = operation["responses"]["200"]["content"]["application/json"]
    assert media["schema"] == {"$ref": "#/components/schemas/pet"}
    assert media["examples"] == {"one": {"value": {"$ref": "data, not a reference"}}}
    components = loaded.root["components"]
    assert {section: sorted(components[section]) for section in components} == {
        "parameters": ["Limit"],
        "headers": ["Next"],
        "responses": ["Problem"],
        "schemas": ["Owner", "pet", "text"],
    }
    pet = components["schemas"]["pet"]
    assert pet["properties"]["owner"] == {"$ref": "#/components/schemas/Owner"}
    assert pet["properties"]["friends"]["items"] == {"$ref": "#/components/schemas/pet"}
    assert str(loaded.document.locate(pet["properties"])) == "schemas/pet.yaml:2:1"
    assert str(loaded.document.locate(operation)) == "paths/pets.yaml:2:3"


def test_siblings_of_a_reference_stay(home: Path) -> None:
    """What stands beside a reference stays there; beside that to a path item, it counts more than the path item."""
    files = {
        "api.yaml": HEAD
        + "paths: {/a: {$ref: 'b.yaml#/item', summary: ours}}\n"
        + "components: {schemas: {A: {properties: {b: {$ref: 'b.yaml#/B', description: mine}}}}}\n",
        "b.yaml": "B: {type: string}\nitem: {summary: theirs, get: {responses: {}}}\n",
    }
    root = load(home, files).root
    assert root["paths"]["/a"] == {"summary": "ours", "get": {"responses": {}}}
    assert root["components"]["schemas"]["A"]["properties"]["b"] == {
        "$ref": "#/components/schemas/B",
        "description": "mine",
    }


def test_a_property_called_ref_is_a_property(home: Path) -> None:
    """Names may be anything: under ``properties``, in examples, in defaults and in enums nothing is a reference."""
    text = HEAD + """\
paths: {}
components:
  schemas:
    A:
      properties: {$ref: {type: string}, type: {type: integer}}
      default: {$ref: nowhere.yaml}
      enum: [{$ref: '#/nowhere'}]
      example: {$ref: '#/nowhere'}
      x-any: {$ref: '#/nowhere'}
"""
    loaded = load(home, text)
    assert loaded.found == []
    assert loaded.root["components"]["schemas"]["A"]["properties"]["$ref"] == {"type": "string"}


def test_the_root_names_what_it_passes_on(home: Path) -> None:
    """A component of the root that is only a reference to a file gives its name to what is there, and holds it."""
    files = {
        "api.yaml": HEAD
        + """\
paths: {}
components:
  schemas:
    Animal: {$ref: 'all.yaml#/Pet', description: ours}
    Cage: {properties: {inmate: {$ref: 'all.yaml#/Pet'}}}
""",
        "all.yaml": "Pet: {type: object, description: theirs}\n",
    }
    schemas = load(home, files).root["components"]["schemas"]
    assert schemas == {
        "Animal": {"type": "object", "description": "ours"},
        "Cage": {"properties": {"inmate": {"$ref": "#/components/schemas/Animal"}}},
    }


def test_an_index_that_passes_on_is_no_collision(home: Path) -> None:
    """Files that only list others under the same names leave no trace."""
    files = {
        "api.yaml": HEAD
        + "paths: {}\ncomponents: {schemas: {Pet: {$ref: 'schemas/_index.yaml#/Pet'}}}\n",
        "schemas/_index.yaml": "Pet: {$ref: Pet.yaml}\nOwner: {$ref: Owner.yaml}\n",
        "schemas/Pet.yaml": "properties: {owner: {$ref: '_index.yaml#/Owner'}}\n",
        "schemas/Owner.yaml": "properties: {pet: {$ref: 'Pet.yaml'}}\n",
    }
    loaded = load(home, files)
    assert loaded.found == []
    assert loaded.root["components"]["schemas"] == {
        "Pet": {"properties": {"owner": {"$ref": "#/components/schemas/Owner"}}},
        "Owner": {"properties": {"pet": {"$ref": "#/components/schemas/Pet"}}},
    }


def _collision(home: Path, first: str, second: str) -> tuple[list[str], dict[str, str]]:
    files = {
        "api.yaml": HEAD
        + f"paths: {{}}\ncomponents: {{schemas: {{A: {{properties: {{x: {{$ref: '{first}.yaml#/E'}}, "
        + f"y: {{$ref: '{second}.yaml#/E'}}}}}}}}}}\n",
        "pets.yaml": "E: {type: string}\n",
        "users.yaml": "E: {type: integer}\n",
    }
    loaded = load(home, files)
    schemas = loaded.root["components"]["schemas"]
    return loaded.found, {name: schemas[name]["type"] for name in schemas if name != "A"}


def test_names_that_collide_are_told_apart_by_their_files(home: Path) -> None:
    """The names do not depend on the order in which the document comes to them, and the report tells."""
    found, types = _collision(home, "pets", "users")
    assert types == {"E": "string", "users_E": "integer"}
    assert found == [
        "users.yaml:1:1: warning[ref-name-collision]: another schema is called `E` too; "
        "this one becomes `users_E`"
    ]
    assert _collision(home, "users", "pets") == (found, types)


def test_the_same_said_twice_is_one(home: Path) -> None:
    """Equal content under one name is one component, and no collision."""
    files = {
        "api.yaml": HEAD
        + "paths: {}\ncomponents: {schemas: {A: {allOf: [{$ref: 'b.yaml#/E'}, {$ref: 'c.yaml#/E'}]}}}\n",
        "b.yaml": "E: {type: string}\n",
        "c.yaml": "E: {type: string}\n",
    }
    loaded = load(home, files)
    assert loaded.found == []
    assert sorted(loaded.root["components"]["schemas"]) == ["A", "E"]


def test_a_component_of_the_root_keeps_its_name(home: Path) -> None:
    """What comes from a file gives way to what the root itself calls so; a reference back to the root is that."""
    files = {
        "api.yaml": HEAD
        + "paths: {}\ncomponents: {schemas: {E: {type: string}, A: {items: {$ref: 'b.yaml#/E'}}}}\n",
        "b.yaml": "E: {properties: {root: {$ref: 'api.yaml#/components/schemas/E'}}}\n",
    }
    loaded = load(home, files)
    schemas = loaded.root["components"]["schemas"]
    assert schemas["E"] == {"type": "string"}
    assert schemas["A"] == {"items": {"$ref": "#/components/schemas/b_E"}}
    assert schemas["b_E"]["properties"]["root"] == {"$ref": "#/components/schemas/E"}
    assert len(loaded.found) == 1


def test_a_part_of_a_part_stands_on_its_own(home: Path) -> None:
    """What is reached inside something else that is reached becomes a component too, and no node stands in two places."""
    files = {
        "api.yaml": HEAD
        + "paths: {}\ncomponents: {schemas: {A: {allOf: [{$ref: 'b.yaml#/B'}, "
        + "{$ref: 'b.yaml#/B/properties/c'}, {$ref: 'b.yaml#/B/allOf/0'}]}}}\n",
        "b.yaml": "B: {properties: {c: {items: {$ref: '#/B'}}}, allOf: [{title: first}]}\n",
    }
    loaded = load(home, files)
    schemas = loaded.root["components"]["schemas"]
    assert schemas["c"] == schemas["B"]["properties"]["c"]
    assert schemas["c"] is not schemas["B"]["properties"]["c"]
    assert schemas["c"] == {"items": {"$ref": "#/components/schemas/B"}}
    assert schemas["allOf_0"] == {"title": "first"}


def test_a_path_item_used_twice_is_copied(home: Path) -> None:
    """Two paths that share a path item have one each."""
    files = {
        "api.yaml": HEAD + "paths: {/a: {$ref: b.yaml}, /b: {$ref: b.yaml}}\n",
        "b.yaml": "$ref: c.yaml#/item\n",
        "c.yaml": "item: {get: {responses: {'200': {description: ok}}}}\n",
    }
    paths = load(home, files).root["paths"]
    assert paths["/a"] == paths["/b"] == {"get": {"responses": {"200": {"description": "ok"}}}}
    assert paths["/a"]["get"] is not paths["/b"]["get"]


def test_whole_sections_may_be_files(home: Path) -> None:
    """Paths, components and their sections are often kept whole in a file of their own."""
    files = {
        "api.yaml": HEAD
        + "paths: {$ref: paths.yaml}\ncomponents: {schemas: {$ref: schemas.yaml}}\n",
        "paths.yaml": "/a: {get: {responses: {'200': {$ref: 'answers.yaml#/Fine'}}}}\n",
        "schemas.yaml": "A: {items: {$ref: '#/B'}}\nB: {type: string}\n",
        "answers.yaml": "Fine: {description: ok}\n",
    }
    loaded = load(home, files)
    assert loaded.found == []
    reference = loaded.root["paths"]["/a"]["get"]["responses"]["200"]["$ref"]
    assert reference == "#/components/responses/Fine"
    assert loaded.root["components"]["schemas"] == {
        "A": {"items": {"$ref": "#/components/schemas/B"}},
        "B": {"type": "string"},
    }


def test_mappings_of_discriminators_follow(home: Path) -> None:
    """The mapping of a discriminator holds references, or names of components."""
    files = {
        "api.yaml": HEAD
        + """\
paths: {}
components:
  schemas:
    Pet:
      discriminator:
        propertyName: kind
        mapping: {cat: 'b.yaml#/Cat', dog: Dog, none: 'c.yaml', far: '#/components/schemas/Nope'}
    Dog: {type: object}
""",
        "b.yaml": "Cat: {type: object}\n",
    }
    loaded = load(home, files)
    schemas = loaded.root["components"]["schemas"]
    assert schemas["Pet"]["discriminator"]["mapping"] == {
        "cat": "#/components/schemas/Cat",
        "dog": "Dog",
    }
    assert schemas["Cat"] == {"type": "object"}
    assert [line.split(": ", 1)[1] for line in loaded.found] == [
        "warning[dangling-ref]: `c.yaml` does not exist; the mapping does without it",
        "warning[dangling-ref]: `#/components/schemas/Nope` does not exist; the mapping does without it",
    ]


def test_escaped_references_lead_on(home: Path) -> None:
    """Percent-encoding and ``~1`` are undone in files' names and in fragments."""
    files = {
        "api.yaml": HEAD
        + "paths: {}\ncomponents: {schemas: {A: {items: {$ref: 'my%20file.yaml#/a~1b%7Bc%7D'}}}}\n",
        "my file.yaml": "a/b{c}: {type: string}\n",
    }
    schemas = load(home, files).root["components"]["schemas"]
    assert schemas["A"]["items"] == {"$ref": "#/components/schemas/a~1b{c}"}
    assert schemas["a/b{c}"] == {"type": "string"}
