"""Which operations of a document are the client's, and what they and everything else are called."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from goldsmith import pipeline
from goldsmith.config import build_config
from goldsmith.config.table import Value
from goldsmith.diagnostics import InputError
from goldsmith.ir.model import Api

DOCUMENT = """\
openapi: 3.1.0
info: {title: Zoo, version: "1"}
servers: [{url: "https://zoo.example"}]
paths:
  /pets:
    parameters: [{$ref: "#/components/parameters/Limit"}]
    get: {operationId: listPets, tags: [pets], responses: {"200": {$ref: "#/components/responses/Pets"}}}
    post:
      operationId: createPet
      tags: [pets]
      x-internal: true
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewPet"}}}}
      responses: {"201": {description: made}}
  /pets/{petId}:
    get:
      operationId: getPet
      tags: [pets]
      x-stability: beta
      parameters:
        - {name: petId, in: path, required: true, schema: {type: string}}
        - {$ref: "#/components/parameters/Limit"}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
  /pets/{petId}/photo: {$ref: "#/paths/~1photos~1{petId}"}
  /photos/{petId}:
    get:
      tags: [media]
      parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/paths/~1secret/get/responses/200/content/application~1json/schema"}}}}}
  /secret:
    x-internal: true
    get:
      operationId: secret.get
      tags: [admin]
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object, properties: {code: {type: integer}}}}}}}
webhooks:
  born: {post: {operationId: onBorn, requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Birth"}}}}, responses: {"200": {description: ok}}}}
components:
  parameters:
    Limit: {name: limit, in: query, schema: {type: integer}}
  responses:
    Pets: {description: ok, content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}}
  schemas:
    Pet: {type: object, properties: {id: {type: string}, owner: {$ref: "#/components/schemas/Owner"}}}
    Owner: {type: object, properties: {name: {type: string}}}
    NewPet: {type: object, properties: {petName: {type: string}, kind: {type: string}}}
    Birth: {type: object, properties: {at: {type: string}}}
    Event: {type: object, properties: {cause: {$ref: "#/components/schemas/Cause"}}}
    Cause: {type: object, properties: {why: {type: string}}}
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the document, and the current one."""
    (tmp_path / "zoo.yaml").write_text(DOCUMENT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def understand(home: Path, **values: Value) -> Api:
    """The API with some keys of a configuration."""
    given = {"document": "zoo.yaml", "output": "out", "package": "zoo"}
    config = build_config(home, {**given, **{k.replace("_", "-"): v for k, v in values.items()}})
    return pipeline.understand(config).api


def list_methods(api: Api) -> set[str]:
    """What can be called."""
    return {f"{r.name}.{o.name}" for r in api.resources for o in r.operations}


def list_models(api: Api) -> set[str]:
    """The classes of the models."""
    return {model.name for model in api.models}


def ids(api: Api) -> set[str]:
    """Methods and paths of what can be called."""
    return {f"{o.method} {o.path}" for r in api.resources for o in r.operations}


LIST, CREATE, GET = "GET /pets", "POST /pets", "GET /pets/{petId}"
PHOTO, PHOTOS, SECRET = "GET /pets/{petId}/photo", "GET /photos/{petId}", "GET /secret"
PICKED: list[tuple[dict[str, Value], set[str]]] = [
    ({"include": ["pets"]}, {LIST, CREATE, GET}),
    ({"include": ["getPet", "secret.*"]}, {GET, SECRET}),
    ({"include": ["/pets/*"]}, {GET}),
    ({"include": ["/pets/**"]}, {LIST, CREATE, GET, PHOTO}),
    ({"include": ["GET /pets**"]}, {LIST, GET, PHOTO}),
    ({"include": ["/pets/{petId}/photo"]}, {PHOTO}),
    ({"exclude": ["x-internal"]}, {LIST, GET, PHOTO, PHOTOS}),
    ({"include": ["x-stability=beta"]}, {GET}),
    ({"include": ["tag:pets"], "exclude": ["post /**"]}, {LIST, GET}),
    ({"exclude": {"tags": ["pets", "media"]}}, {SECRET}),
    ({"include": {"operations": ["getPet"], "paths": ["/secret"]}}, {GET, SECRET}),
    ({"include": ["/photos/**"]}, {PHOTOS}),
]


@pytest.mark.parametrize(("values", "expected"), PICKED, ids=[str(each[0]) for each in PICKED])
def test_operations_are_picked(home: Path, values: dict[str, Value], expected: set[str]) -> None:
    """By tag, id, path and extension, of the operation or of its path; what is picked works as it did."""
    assert ids(understand(home, **values)) == expected


def test_models_are_those_that_are_reached(home: Path) -> None:
    """Through responses and references into what is left out, too; webhooks are left out like the rest."""
    assert list_models(understand(home, include=["listPets"])) == {"Pet", "Owner"}
    assert list_models(understand(home, include=["createPet"])) == {"NewPet"}
    (photo,) = list_models(understand(home, include=["/photos/**"]))
    assert "Pet" not in photo
    everything = list_models(understand(home))
    assert "Birth" in everything and "Event" not in everything


def test_models_are_kept(home: Path) -> None:
    """With all that they refer to; with a selection and without."""
    assert list_models(understand(home, include=["createPet"], keep_models=["Event"])) == {
        "NewPet",
        "Event",
        "Cause",
    }
    assert {"Event", "Cause"} <= list_models(understand(home, keep_models=["Ev*"]))


UNMATCHED: list[tuple[dict[str, Value], list[str]]] = [
    ({"include": ["petz"]}, ["'petz' matches no operation", "did you mean 'pets'?"]),
    ({"include": ["tag:petz"]}, ["'tag:petz' matches no operation", "did you mean 'tag:pets'?"]),
    ({"include": {"tags": ["petz"]}}, ["'petz' matches no operation", "did you mean 'pets'?"]),
    ({"exclude": ["/pet/*"]}, ["'/pet/*' matches no operation", "did you mean '/pets'?"]),
    ({"exclude": ["x-intern"]}, ["'x-intern' matches no operation", "did you mean 'x-internal'?"]),
    ({"include": ["tag:getPet"]}, ["'tag:getPet' matches no operation"]),
    ({"keep-models": ["Evnt"]}, ["there is no component schema 'Evnt'", "did you mean 'Event'?"]),
    ({"names": {"getPt": "x"}}, ["there is no operation 'getPt'", "did you mean 'getPet'?"]),
    ({"names": {"GET /pet": "x"}}, ["no operation 'GET /pet'", "did you mean 'GET /pets'?"]),
    (
        {"names": {"/components/schemas/Pett": "X"}},
        ["nothing to be named is at", "did you mean '/components/schemas/Pet'?"],
    ),
    (
        {"names": {"getPet": {"arguments": {"petid": "x"}}}},
        ["has no parameter 'petid'", "did you mean 'petId'?"],
    ),
    ({"names": {"/tags/pet": "x"}}, ["there is no tag 'pet'", "did you mean 'pets'?"]),
    ({"names": {"getPet": "1x"}}, ["'names.getPet' must be a Python name"]),
    ({"names": {"getPet": {"methd": "x"}}}, ["there is no key 'methd'"]),
]


@pytest.mark.parametrize(("values", "said"), UNMATCHED, ids=[str(each[0]) for each in UNMATCHED])
def test_what_is_of_nothing_is_an_error(
    home: Path, values: dict[str, Value], said: list[str]
) -> None:
    """With what was meant, where something is near."""
    with pytest.raises(InputError) as caught:
        understand(home, **values)
    assert all(text in str(caught.value) for text in said), str(caught.value)


def test_names_go_before_all_others(home: Path) -> None:
    """Of methods, resources, arguments, models, fields and tags, by every way to say what is meant."""
    api = understand(
        home,
        names={
            "getPet": "animals.fetch",
            "GET /pets": {"method": "all", "arguments": {"limit": "at_most"}},
            "createPet": {"arguments": {"petName": "called"}},
            "/paths/~1pets~1{petId}/get/parameters/0": "which",
            "/components/schemas/Pet": "Animal",
            "/components/schemas/Pet/properties/id": "number",
            "/components/schemas/Pet/properties/owner": "keeper",
            "/tags/media": "pictures",
        },
    )
    methods = list_methods(api)
    assert {"animals.fetch", "pets.all"} < methods
    assert {m.split(".")[0] for m in methods} == {"animals", "pets", "pictures", "admin"}
    found = {f"{o.method} {o.path}": o for r in api.resources for o in r.operations}
    names = {p.wire_name: p.name for p in found[GET].parameters}
    assert names == {"petId": "which", "limit": "limit"}
    assert [p.name for p in found[LIST].parameters] == ["at_most"]
    assert [f.name for f in found[CREATE].bodies[0].fields or ()] == ["called", "kind"]
    models = {model.wire_name: model for model in api.models}
    assert models["Pet"].name == "Animal"
    assert models["Pet"].fields == {"id": "number", "owner": "keeper"}


def test_a_few_operations_of_a_large_document_are_quick(home: Path) -> None:
    """Only reading takes longer the larger a document is; everything else is about what was selected."""
    schema = {"type": "object", "properties": {f"p{n}": {"type": "string"} for n in range(40)}}
    large = {
        "openapi": "3.0.3",
        "info": {"title": "Large", "version": "1"},
        "paths": {
            f"/things{n}": {
                "get": {
                    "operationId": f"getThing{n}",
                    "responses": {
                        "200": {
                            "description": "ok",
                            "content": {
                                "application/json": {
                                    "schema": {"$ref": f"#/components/schemas/Thing{n}"}
                                }
                            },
                        }
                    },
                }
            }
            for n in range(1188)
        },
        "components": {"schemas": {f"Thing{n}": schema for n in range(1188)}},
    }
    (home / "zoo.yaml").write_text(json.dumps(large))
    started = time.process_time()
    api = understand(home, include=["getThing10?", "getThing12", "getThing13"])
    assert time.process_time() - started < 2
    assert len(ids(api)) == len(list_models(api)) == 12
