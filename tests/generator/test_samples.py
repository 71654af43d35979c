"""``goldsmith samples``: a program for each operation, as text and as an Overlay that goldsmith itself applies."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goldsmith.cli import main

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "paths": {
        "/pets/{id}": {
            "get": {
                "operationId": "getPet",
                "tags": ["pets"],
                "parameters": [
                    {
                        "name": "id",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "string", "format": "uuid"},
                        "example": "7b1f7a52-2c1e-4b0c-9d61-1d3b7ad3a111",
                    }
                ],
                "responses": {
                    "200": {"description": "x", "content": {"application/json": {"schema": {}}}}
                },
            }
        },
        "/it's": {
            "post": {
                "operationId": "say",
                "tags": ["pets"],
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "name": {"type": "string", "example": "Rex"},
                                    "tags": {"type": "object", "properties": {"a": {}}},
                                },
                            }
                        }
                    },
                },
                "responses": {"204": {"description": "x"}},
            }
        },
    },
}


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The document, in the folder that commands run in."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "api.json"
    path.write_text(json.dumps(DOCUMENT), encoding="utf-8")
    return path


def test_programs(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each compiles, has the document's values, and imports what it needs."""
    assert main(["samples", str(document), "--package", "pets"]) == 0
    text = capsys.readouterr().out
    for program in text.split("# GET")[1:]:
        compile("#" + program, "sample", "exec")
    assert "from uuid import UUID\n\nfrom pets import Pets\n" in text
    assert 'client.pets.get(UUID("7b1f7a52-2c1e-4b0c-9d61-1d3b7ad3a111"))' in text
    assert 'client.pets.say(name="Rex")' in text


def test_overlay(document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its actions find their operations, whatever a path is called."""
    assert main(["samples", str(document), "--package", "pets", "--overlay"]) == 0
    overlay = tmp_path / "samples.json"
    overlay.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["inspect", "document", str(document), "--overlay", str(overlay)]) == 0
    mended = json.loads(capsys.readouterr().out)
    for path, method in (("/pets/{id}", "get"), ("/it's", "post")):
        samples = mended["paths"][path][method]["x-codeSamples"]
        assert [each["lang"] for each in samples] == ["Python", "Python"]
        for each in samples:
            compile(each["source"], each["label"], "exec")
        assert samples[1]["source"].startswith("import asyncio\n")


def test_of_the_configuration(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a document it is that of the project."""
    root = Path(__file__).resolve().parents[2]
    assert main(["samples", "--config", str(root / "pyproject.toml")]) == 0
    assert capsys.readouterr().out.count("with BitBadges() as client:\n") == 36


def test_objects_have_what_requests_must_have(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is only sent too, where answers have the same object; and nothing that only answers have."""
    properties = {
        "name": {"type": "string"},
        "id": {"type": "string", "readOnly": True},
        "key": {"type": "string", "writeOnly": True},
    }
    pet = {"type": "object", "required": ["id", "name", "key"], "properties": properties}
    body = {
        "application/json": {
            "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}
        }
    }
    operation = {
        "operationId": "sendPets",
        "tags": ["pets"],
        "requestBody": {"required": True, "content": body},
        "responses": {"200": {"description": "x", "content": body}},
    }
    document = {
        **DOCUMENT,
        "paths": {"/": {"post": operation}},
        "components": {"schemas": {"Pet": pet}},
    }
    path = tmp_path / "api.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert main(["samples", str(path), "--package", "pets"]) == 0
    assert '(body=[{"name": "text", "key": "text"}])' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("marked", "shown"),
    [(("Major", "Minor"), '{"Major": 1}'), (("Major",), '{"Minor": 1}'), ((), '{"Major": 1}')],
)
def test_a_parameter_of_nothing_but_read_only_properties_can_be_given(
    marked: tuple[str, ...], shown: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No answer holds a parameter: where none of it could be sent, all of it is. Where some is, the marks are believed."""
    names = ("Major", "Minor")
    properties = {name: {"type": "integer", "readOnly": name in marked} for name in names}
    schema = {"$ref": "#/components/schemas/Version"}
    parameter = {"name": "version", "in": "path", "required": True, "schema": schema}
    operation = {
        "operationId": "getPlugin",
        "tags": ["plugins"],
        "parameters": [parameter],
        "responses": {"204": {"description": "x"}},
    }
    document = {
        **DOCUMENT,
        "paths": {"/plugins/{version}": {"get": operation}},
        "components": {"schemas": {"Version": {"type": "object", "properties": properties}}},
    }
    path = tmp_path / "api.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert main(["samples", str(path), "--package", "plugins"]) == 0
    assert shown in capsys.readouterr().out


def test_what_the_wire_does_not_take_is_not_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty part of a path, and a length that is not that of the body."""
    text = {"type": "string"}
    parameters = [
        {"name": "state", "in": "path", "required": True, "schema": {**text, "enum": ["", "done"]}},
        {"name": "of", "in": "path", "required": True, "schema": text, "example": ".."},
        {
            "name": "Content-Length",
            "in": "header",
            "required": True,
            "schema": {"type": "number"},
            "example": 262144,
        },
    ]
    body = {"content": {"application/octet-stream": {"schema": {**text, "format": "binary"}}}}
    operation = {
        "operationId": "sendPart",
        "tags": ["pets"],
        "parameters": parameters,
        "requestBody": body,
        "responses": {"204": {"description": "x"}},
    }
    path = tmp_path / "api.json"
    document = {**DOCUMENT, "paths": {"/{state}/{of}/{any}": {"put": operation}}}
    path.write_text(json.dumps(document), encoding="utf-8")
    assert main(["samples", str(path), "--package", "pets"]) == 0
    said = capsys.readouterr().out
    assert '("done", "of", "any", content_length=7, body=b"content")' in said
