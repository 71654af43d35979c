"""Credentials among parameters: concluded, declared by the configuration, or left as they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goldsmith.changes.compare import compare_surfaces
from goldsmith.cli import main
from goldsmith.config import read_config
from goldsmith.pipeline import understand

Captured = pytest.CaptureFixture[str]
CONFIG = 'document = "api.json"\noutput = "out"\npackage = "pets"\n'
TEXT = {"type": "string"}


def parameter(name: str, place: str = "header", said: str = "", **schema: Any) -> dict[str, Any]:
    """A parameter that is text, unless it is said to be something else."""
    return {"name": name, "in": place, "description": said, "schema": schema or TEXT}


def write(folder: Path, *operations: list[dict[str, Any]], config: str = "", **more: Any) -> None:
    """A document with an operation for each list of parameters, and the configuration."""
    answer = {"200": {"description": "Fine.", "content": {"application/json": {"schema": TEXT}}}}
    paths = {
        f"/p{n}": {
            "get": {"operationId": f"p{n}", "tags": ["x"], "parameters": given, "responses": answer}
        }
        for n, given in enumerate(operations)
    }
    document = {"openapi": "3.1.0", "info": {"title": "P", "version": "1"}, "paths": paths, **more}
    (folder / "api.json").write_text(json.dumps(document), encoding="utf-8")
    (folder / "goldsmith.toml").write_text(CONFIG + config, encoding="utf-8")


def find(folder: Path) -> dict[str, tuple[str, str, str]]:
    """The credentials of the client: kind, place and name."""
    api = understand(read_config(folder / "goldsmith.toml")).api
    return {each.argument: (each.type, each.location, each.wire_name) for each in api.schemes}


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (parameter("X-API-Key"), {"api_key": ("apiKey", "header", "X-API-Key")}),
        (parameter("api_key", "query"), {"api_key": ("apiKey", "query", "api_key")}),
        (parameter("acme-api-key"), {"acme_api_key": ("apiKey", "header", "acme-api-key")}),
        (
            parameter("Ocp-Apim-Subscription-Key"),
            {"ocp_apim_subscription_key": ("apiKey", "header", "Ocp-Apim-Subscription-Key")},
        ),
        (
            parameter("token", "query", "Authentication token."),
            {"token": ("apiKey", "query", "token")},
        ),
        (parameter("key", "query", "Your API key."), {"key": ("apiKey", "query", "key")}),
        (
            parameter("access_token", "cookie"),
            {"access_token": ("apiKey", "cookie", "access_token")},
        ),
        (
            parameter("Authorization", said="Bearer token of the user."),
            {"authorization": ("http", "header", "bearer")},
        ),
        (
            parameter("Authorization", said="HTTP Basic."),
            {"authorization": ("http", "header", "basic")},
        ),
        (parameter("Authorization"), {"authorization": ("apiKey", "header", "Authorization")}),
        (
            parameter("X-Auth-Token", type=["null", "string"]),
            {"auth_token": ("apiKey", "header", "X-Auth-Token")},
        ),
        (
            parameter("x-api-key", **{"$ref": "#/components/schemas/Key"}),
            {"api_key": ("apiKey", "header", "x-api-key")},
        ),
        (parameter("PRIVATE-TOKEN"), {"private_token": ("apiKey", "header", "PRIVATE-TOKEN")}),
        (parameter("page_token", "query", "Token of the next page."), {}),
        (parameter("token", "query", "Where the upload goes on."), {}),
        (parameter("key", "query", "The key of the entry."), {}),
        (parameter("Idempotency-Key"), {}),
        (parameter("If-Match"), {}),
        (parameter("sort_key", "query"), {}),
        (parameter("api_key", "query", enum=["a", "b"]), {}),
        (parameter("api_key", "query", type="integer"), {}),
        (parameter("anthropic-version"), {}),
        (parameter("public_key", "query"), {}),
    ],
    ids=lambda value: value["name"] if isinstance(value, dict) and "name" in value else "",
)
def test_what_is_a_credential(
    tmp_path: Path, given: dict[str, Any], found: dict[str, tuple[str, str, str]]
) -> None:
    """By a name that says it, or one that may mean anything with a description that says it."""
    write(tmp_path, [given], [given], [given], components={"schemas": {"Key": TEXT}})
    assert find(tmp_path) == found


def test_nearly_all_operations(tmp_path: Path) -> None:
    """Four of five, not three of five; then the argument stays, and is secret."""
    key = [parameter("api_key", "query")]
    write(tmp_path, key, key, key, key, [])
    assert list(find(tmp_path)) == ["api_key"]
    write(tmp_path, key, key, key, [], [])
    assert find(tmp_path) == {}
    (resource,) = understand(read_config(tmp_path / "goldsmith.toml")).api.resources
    given = [each for operation in resource.operations for each in operation.parameters]
    assert [(each.name, each.secret) for each in given] == [("api_key", True)] * 3


def test_a_declared_scheme_goes_before(tmp_path: Path) -> None:
    """There is one credential where the document declares it as well."""
    declared: dict[str, Any] = {
        "components": {
            "securitySchemes": {"k": {"type": "apiKey", "in": "query", "name": "api_key"}}
        }
    }
    key = [parameter("api_key", "query")]
    write(tmp_path, key, key, **declared)
    assert list(find(tmp_path)) == ["k"]


def test_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """By ``generate`` and ``suggest``; ``infer = false`` turns it off."""
    monkeypatch.chdir(tmp_path)
    key = [parameter("X-API-Key")]
    write(tmp_path, key, key)
    assert main(["generate"]) == 0
    said = "credential in the header `X-API-Key`: 2 operations, inferred"
    assert said in capsys.readouterr().out
    assert main(["suggest"]) == 0
    assert f"# {said}" in capsys.readouterr().out
    write(tmp_path, key, key, config="infer = false\n")
    assert find(tmp_path) == {}


def test_changes_say_so(tmp_path: Path) -> None:
    """In whichever place it was an argument; the other arguments are what they were."""
    key, other = parameter("X-Api-Key"), parameter("limit", "query")
    given = [key, other], [parameter("x_api_key", "query"), other]
    write(tmp_path, *given, config="infer = false\n")
    before = understand(read_config(tmp_path / "goldsmith.toml")).surface
    write(tmp_path, *given)
    after = understand(read_config(tmp_path / "goldsmith.toml")).surface
    assert after.credentials[0].places == ("query x_api_key",)
    changes = compare_surfaces(before, after).changes
    assert {(each.symbol, each.rule.id) for each in changes} == {
        ("Pets(api_key)", "credential-added"),
        ("x.p0(x_api_key)", "argument-made-credential"),
        ("x.p1(x_api_key)", "argument-made-credential"),
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('user = "X-User"', {"user": ("apiKey", "header", "X-User")}),
        ('user = "header x-user"', {"user": ("apiKey", "header", "x-user")}),
        ('who = "query who"', {"who": ("apiKey", "query", "who")}),
    ],
)
def test_conventions(tmp_path: Path, text: str, found: dict[str, Any]) -> None:
    """What the configuration names is a credential, also where it is asked for by one operation alone."""
    given = [parameter("X-User"), parameter("who", "query")]
    write(tmp_path, given, [], config=f"[conventions.credentials]\n{text}\n")
    assert {name: each[:2] for name, each in find(tmp_path).items()} == {
        name: each[:2] for name, each in found.items()
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('user = "X-Nobody"', "the credential `X-Nobody` is no parameter of any operation"),
        ('user = "query X-User"', "is no parameter of any operation"),
        ('"a b" = "X-User"', "must be a Python name"),
        ("user = 1", "a string"),
        ('user = "body x"', "a parameter's name"),
    ],
)
def test_faults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, text: str, said: str
) -> None:
    """Each at its place in the configuration."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path, [parameter("X-User")], config=f"[conventions.credentials]\n{text}\n")
    assert main(["generate"]) == 1
    err = capsys.readouterr().err
    assert said in err
    assert "goldsmith.toml:5" in err
