"""Names that were given stay given, whatever comes and goes around them."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from goldsmith.config import build_config
from goldsmith.ir.model import Api
from goldsmith.load import Document
from goldsmith.output.lock import LOCK_NAME, read_lock
from goldsmith.pipeline import generate
from goldsmith.surface.build import build_surface
from goldsmith.surface.names import list_names

from .normalizing import build, read_case, section

DOCUMENTS = [
    "names-colliding-parameters",
    "parameters-header-and-cookie",
    "names-inline",
    "names-colliding-schemas",
    "names-colliding-operations",
    "names-of-resources",
    "unions-discriminated",
    "responses-events",
    "responses-shared",
    "auth-api-keys",
]
ANSWER = {"description": "Fine."}


def record_names(api: Api) -> dict[str, str]:
    """The names of an API by place, as the lock has them."""
    return list_names(build_surface(api))


def _like(name: str, chance: random.Random) -> str:
    """A text that asks for the same name, or nearly so."""
    pieces = [name, name.lower(), name.replace("_", "-"), f"{name}_", name.swapcase(), f"{name}2"]
    return chance.choice(pieces)


def _add_schema(document: Document, names: list[str], chance: random.Random) -> None:
    """A schema with a name that something else may have, used by an operation of its own."""
    schemas = document.root.setdefault("components", {})
    assert isinstance(schemas, dict)
    schemas = schemas.setdefault("schemas", {})
    assert isinstance(schemas, dict)
    key = _like(chance.choice(names), chance)
    schemas.setdefault(key, {"type": "object", "properties": {"added": {"type": "string"}}})
    reference = {"$ref": "#/components/schemas/" + key.replace("~", "~0").replace("/", "~1")}
    answer = {**ANSWER, "content": {"application/json": {"schema": reference}}}
    paths = section(document, "paths")
    paths[f"/added/{chance.random()}"] = {"get": {"tags": ["added"], "responses": {"200": answer}}}


def _add_operation(document: Document, names: list[str], chance: random.Random) -> None:
    """An operation whose id and tag something else may have."""
    operations = [
        operation
        for item in section(document, "paths").values()
        for operation in item.values()
        if isinstance(operation, dict)
    ]
    other = chance.choice(operations)
    added: dict[str, Any] = {
        "operationId": _like(other.get("operationId", chance.choice(names)), chance),
        "tags": [_like(tag, chance) for tag in other.get("tags", ["other"])],
        "responses": copy.deepcopy(other.get("responses", {"200": ANSWER})),
    }
    section(document, "paths")[f"/0/{chance.random()}"] = {"get": added}


def _remove_schema(document: Document, names: list[str], chance: random.Random) -> None:
    """One schema less, and any value where it was used."""
    schemas = section(document, "components", "schemas")
    if schemas:
        del schemas[chance.choice(sorted(schemas))]


def _remove_operation(document: Document, names: list[str], chance: random.Random) -> None:
    """One path less."""
    paths = section(document, "paths")
    if len(paths) > 1:
        del paths[chance.choice(sorted(paths))]


def _reorder(document: Document, names: list[str], chance: random.Random) -> None:
    """Everything in another order."""
    for mapping in (section(document, "paths"), section(document, "components", "schemas")):
        items = list(mapping.items())
        chance.shuffle(items)
        mapping.clear()
        mapping.update(items)


def _add_parameter(document: Document, names: list[str], chance: random.Random) -> None:
    """A parameter of an operation, with a name that another argument of it may have."""
    operations = [
        operation
        for item in section(document, "paths").values()
        for operation in item.values()
        if isinstance(operation, dict)
    ]
    parameters = chance.choice(operations).setdefault("parameters", [])
    known = [each["name"] for each in parameters if "name" in each] or ["id"]
    name, location = _like(chance.choice(known), chance), chance.choice(["query", "header"])
    if {"in": location, "name": name} not in [
        {key: each.get(key) for key in ("in", "name")} for each in parameters
    ]:
        parameters.append({"name": name, "in": location, "schema": {"type": "string"}})


def _add_property(document: Document, names: list[str], chance: random.Random) -> None:
    """A property of an object, with a name that another field of it may have."""
    schemas = section(document, "components", "schemas")
    objects = [each for each in schemas.values() if isinstance(each.get("properties"), dict)]
    if objects:
        properties = chance.choice(objects)["properties"]
        name = _like(chance.choice(sorted(properties) or ["id"]), chance)
        properties.setdefault(name, {"type": "string"})


MUTATIONS: list[Callable[[Document, list[str], random.Random], None]] = [
    _add_schema,
    _add_operation,
    _add_parameter,
    _add_property,
    _remove_schema,
    _remove_operation,
    _reorder,
]


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("seed", range(15))
def test_no_change_around_it_renames_a_symbol(name: str, seed: int) -> None:
    """Seven changes at random, one after the other, each with the names of the one before: what survives is called as it was."""
    chance = random.Random(f"{name}{seed}")
    document = read_case(name)
    names = record_names(build(document)[0])
    for _ in range(7):
        texts = sorted({value.rpartition(".")[2] for value in names.values()})
        chance.choice(MUTATIONS)(document, texts, chance)
        api, report = build(document, names)
        after = record_names(api)
        surviving = names.keys() & after.keys()
        assert {key: after[key] for key in surviving} == {key: names[key] for key in surviving}
        assert not [each for each in report.warnings if each.slug == "renamed"]
        classes = [key for key in after if "/schemas/" in key and "/fields/" not in key]
        assert len({after[key] for key in classes}) == len(classes)
        names = after


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_schema_of_another_name_renames_nothing_even_without_pins(name: str) -> None:
    """Names are made of where things stand, so that only another of the same name could take one."""
    document = read_case(name)
    before = record_names(build(document)[0])
    components = document.root.setdefault("components", {})
    assert isinstance(components, dict)
    schemas = components.setdefault("schemas", {})
    assert isinstance(schemas, dict)
    schemas["AAnother"] = {
        "type": "object",
        "properties": {"a": {"type": "object", "properties": {"b": {"type": "string"}}}},
    }
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/AAnother"}}}
    section(document, "paths")["/a/another"] = {
        "get": {"operationId": "another", "responses": {"200": {**ANSWER, "content": content}}}
    }
    after = record_names(build(document)[0])
    assert after | before == after
    assert {"AAnother", "AAnotherA"} <= set(after.values())


def test_a_class_name_of_an_operation_stays_with_the_next_like_it() -> None:
    """Two operations of one id in different groups are both called by it."""
    document = read_case("names-colliding-operations")
    for path in ("/b", "/c"):
        del section(document, "paths")[path]
    names = set(record_names(build(document)[0]).values())
    assert {"parts.list_things", "things.list"} <= names


PETS: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "paths": {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "tags": ["pets"],
                "responses": {
                    "200": {
                        "description": "All.",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/pet"}}},
                    }
                },
            }
        }
    },
    "components": {"schemas": {"pet": {"type": "object", "properties": {"a": {"type": "string"}}}}},
}  # fmt: skip


@pytest.fixture
def write(tmp_path: Path) -> Callable[[dict[str, Any]], dict[str, str]]:
    """Generates from a document into the same folder each time; gives the names in the lock."""

    def run(document: dict[str, Any]) -> dict[str, str]:
        (tmp_path / "pets.json").write_text(json.dumps(document))
        values = {"document": "pets.json", "output": "out", "package": "pets"}
        generate(build_config(tmp_path, {**values}))
        lock = read_lock(tmp_path / "out")
        assert lock is not None
        return dict(lock.names)

    return run


def test_the_lock_keeps_names(write: Callable[[dict[str, Any]], dict[str, str]]) -> None:
    """The first run records names by place; the second keeps them, though another schema has a better claim."""
    first = write(PETS)
    assert first == {
        "/components/schemas/pet": "Pet",
        "/components/schemas/pet/fields/a": "a",
        "/info": "Pets",
        "/paths/~1pets/get": "pets.list",
        "/tags/pets": "pets",
        "/tags/pets/class": "PetsResource",
    }
    changed = copy.deepcopy(PETS)
    changed["components"]["schemas"]["Pet"] = {"type": "object", "properties": {"b": {"type": "string"}}}  # fmt: skip
    changed["components"]["schemas"]["pet"]["properties"]["pet"] = {"$ref": "#/components/schemas/Pet"}  # fmt: skip
    assert write(changed) == first | {
        "/components/schemas/Pet": "PetSchema",
        "/components/schemas/Pet/fields/b": "b",
        "/components/schemas/pet/fields/pet": "pet",
    }


def test_a_lock_whose_names_are_none_is_no_matter(
    tmp_path: Path, write: Callable[[dict[str, Any]], dict[str, str]]
) -> None:
    """What somebody wrote into the lock by hand is taken as far as it is a name, and free."""
    first = write(PETS)
    place = tmp_path / "out" / LOCK_NAME
    content = json.loads(place.read_text())
    content["names"] = {"/components/schemas/pet": "not a name", "/tags/pets": "with_options"}
    place.write_text(json.dumps(content))
    assert write(PETS) == first
