"""What a vendor calls otherwise keeps its name where it can be recognised; what cannot be kept, and what is gone, is said."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from goldsmith.cli import main
from goldsmith.output.lock import LOCK_NAME, read_lock

JSON = "application/json"
OK: dict[str, Any] = {"description": "Fine."}


def answer(schema: dict[str, Any]) -> dict[str, Any]:
    """Responses of an operation whose success is of a schema."""
    return {"200": {**OK, "content": {JSON: {"schema": schema}}}}


PET: dict[str, Any] = {"$ref": "#/components/schemas/Pet"}
API: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "paths": {
        "/pets/{petId}": {
            "get": {
                "operationId": "getPet",
                "tags": ["zoo"],
                "parameters": [
                    {"name": "petId", "in": "path", "required": True, "schema": {"type": "string"}},
                    {"name": "x-id", "in": "header", "schema": {"type": "string"}},
                ],
                "responses": answer(PET),
            }
        },
        "/pets": {
            "get": {
                "operationId": "listPets",
                "tags": ["zoo"],
                "responses": answer({"type": "array", "items": PET}),
            }
        },
    },
    "components": {
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
        "schemas": {
            "Pet": {
                "type": "object",
                "properties": {"petName": {"type": "string"}, "age": {"type": "integer"}},
            }
        },
    },
    "security": [{"key": []}],
}

Run = Callable[[str, dict[str, Any]], tuple[dict[str, str], str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command for a document; gives the names of the lock, and all that was said."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "goldsmith.toml").write_text(
        'document = "pets.json"\noutput = "out"\npackage = "pets"\nstrict = true\n'
    )

    def call(command: str, document: dict[str, Any]) -> tuple[dict[str, str], str]:
        (tmp_path / "pets.json").write_text(json.dumps(document))
        main(command.split())
        lock = read_lock(tmp_path / "out")
        assert lock is not None
        said = capsys.readouterr()
        return dict(lock.names), said.out + said.err

    return call


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    """The API after a change."""
    document = copy.deepcopy(API)
    change(document)
    return document


def _rename_path_variable(api: dict[str, Any]) -> None:
    item = api["paths"].pop("/pets/{petId}")
    item["get"]["parameters"][0]["name"] = "id"
    api["paths"]["/pets/{id}"] = item


def _rename_operation(api: dict[str, Any]) -> None:
    api["paths"]["/pets"]["get"]["operationId"] = "findAllPets"


def _move_operation(api: dict[str, Any]) -> None:
    api["paths"]["/v2/pets"] = api["paths"].pop("/pets")


def _rename_tag(api: dict[str, Any]) -> None:
    for item in api["paths"].values():
        item["get"]["tags"] = ["animals"]


def _rename_schema(api: dict[str, Any]) -> None:
    schemas = api["components"]["schemas"]
    schemas["Animal"] = schemas.pop("Pet")
    text = json.dumps(api["paths"]).replace("schemas/Pet", "schemas/Animal")
    api["paths"] = json.loads(text)


def _rename_scheme(api: dict[str, Any]) -> None:
    api["components"]["securitySchemes"] = {
        "apiKey": api["components"]["securitySchemes"].pop("key")
    }
    api["security"] = [{"apiKey": []}]


RENAMES = [
    _rename_path_variable,
    _rename_operation,
    _move_operation,
    _rename_tag,
    _rename_schema,
    _rename_scheme,
]


@pytest.mark.parametrize("rename", RENAMES, ids=lambda each: each.__name__.strip("_"))
def test_a_recognised_rename_keeps_its_name(run: Run, rename: Callable[..., None]) -> None:
    """Each name of before is a name of after, and nothing is said of it; the same once more from the new lock."""
    before, _ = run("generate", API)
    document = changed(rename)
    after, said = run("generate", document)
    assert sorted(after.values()) == sorted(before.values())
    assert "warning" not in said
    assert run("check --full", document)[0] == after


def test_all_renames_at_once_are_recognised(run: Run) -> None:
    """One does not hide another."""
    before, _ = run("generate", API)
    document = copy.deepcopy(API)
    for rename in RENAMES:
        rename(document)
    document["paths"]["/v2/pets"]["get"]["operationId"] = "listPets"  # moved and renamed is another
    after, said = run("generate", document)
    assert sorted(after.values()) == sorted(before.values())
    assert "warning" not in said


def test_another_of_the_same_shape_is_no_rename(run: Run) -> None:
    """Two that could be meant are none; the same shape elsewhere is another thing."""

    def change(api: dict[str, Any]) -> None:
        schemas = api["components"]["schemas"]
        shape = schemas.pop("Pet")
        schemas |= {"Owner": shape, "Keeper": copy.deepcopy(shape)}
        for path, name in (("/pets", "Owner"), ("/pets/{petId}", "Keeper")):
            api["paths"][path]["get"]["responses"] = answer(
                {"$ref": f"#/components/schemas/{name}"}
            )

    run("generate", API)
    after, said = run("generate", changed(change))
    assert {"Owner", "Keeper"} <= set(after.values())
    assert "warning[removed]: `models.Pet` is gone" in said


def test_a_new_parameter_takes_no_argument(run: Run) -> None:
    """The header was called so first, and callers mean it; the query says where it goes."""

    def change(api: dict[str, Any]) -> None:
        parameters = api["paths"]["/pets/{petId}"]["get"]["parameters"]
        parameters.append({"name": "x_id", "in": "query", "schema": {"type": "string"}})

    before, _ = run("generate", API)
    after, _ = run("generate", changed(change))
    place = "/paths/~1pets~1{petId}/get/arguments"
    assert before[f"{place}/header/x-id"] == after[f"{place}/header/x-id"] == "x_id"
    assert after[f"{place}/query/x_id"] == "x_id_query"


def test_a_new_property_takes_no_field(run: Run) -> None:
    """Nor where its own name would be the better claim."""

    def change(api: dict[str, Any]) -> None:
        api["components"]["schemas"]["Pet"]["properties"]["pet_name"] = {"type": "string"}

    run("generate", API)
    after, _ = run("generate", changed(change))
    fields = "/components/schemas/Pet/fields"
    assert after[f"{fields}/petName"] == "pet_name"
    assert after[f"{fields}/pet_name"] != "pet_name"


GONE: dict[str, tuple[Callable[[dict[str, Any]], object], str, str]] = {
    "method": (lambda api: api["paths"].pop("/pets"), "`zoo.list_pets`", "x-goldsmith-method"),
    "argument": (
        lambda api: api["paths"]["/pets/{petId}"]["get"]["parameters"].pop(),
        "the argument `x_id` of `zoo.get_pet`",
        "x-goldsmith-name",
    ),
    "field": (
        lambda api: api["components"]["schemas"]["Pet"]["properties"].pop("age"),
        "the field `age` of `Pet`",
        "x-goldsmith-name",
    ),
    "credential": (
        lambda api: [api.pop("security"), api["components"].pop("securitySchemes")],
        "the credential `key`",
        "x-goldsmith-argument",
    ),
    "resource": (
        lambda api: api.update(
            paths={"/other": {"get": {"tags": ["other"], "responses": answer(PET)}}}
        ),
        "the resource `zoo`",
        "x-goldsmith-resource",
    ),
}


@pytest.mark.parametrize("kind", GONE)
def test_what_is_gone_is_said(run: Run, kind: str) -> None:
    """By the check and by the run, under ``strict`` too, with the extension that keeps a name; once, and then no more."""
    change, what, extension = GONE[kind]
    run("generate", API)
    document = changed(change)
    for command in ("check", "generate"):
        _, said = run(command, document)
        assert said.count("warning[removed]") == 1
        assert f"{what} is gone" in said
        assert extension in said
    assert "warning" not in run("generate", document)[1]


def test_what_cannot_keep_its_name_is_said(run: Run) -> None:
    """An operation in another group is another attribute of the client."""

    def change(api: dict[str, Any]) -> None:
        api["paths"]["/pets"]["get"]["tags"] = ["lists"]

    run("generate", API)
    _, said = run("check", changed(change))
    assert (
        "warning[renamed]: what was called `zoo.list_pets` is called `lists.list_pets` now" in said
    )
    assert "x-goldsmith-method" in said


def test_an_upgrade_is_said_before_anything_else(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The lock names the version; another one that runs says both, and then what differs."""
    run("generate", API)
    lock = json.loads((tmp_path / "out" / LOCK_NAME).read_text())
    monkeypatch.setattr("goldsmith.inputs.find_version", lambda: "9.8.7")
    for command in ("check", "check --full"):
        _, said = run(command, API)
        assert said.startswith(f"generated by {lock['goldsmith']}, this is 9.8.7\n")
    assert "changed goldsmith.lock" in said
