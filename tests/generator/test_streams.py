"""Streams that a document does not declare: what is concluded, what is said of it, and how it is overruled."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goldsmith.cli import main
from goldsmith.config import read_config
from goldsmith.pipeline import understand
from goldsmith.surface.types import show_type

Captured = pytest.CaptureFixture[str]
CONFIG = 'document = "api.json"\noutput = "out"\npackage = "pets"\n'
BOOLEAN = {"type": "boolean"}


def thing(**properties: Any) -> dict[str, Any]:
    """An object."""
    return {"type": "object", "properties": properties}


def document(
    flag: dict[str, Any], answer: dict[str, Any], schemas: dict[str, Any], **more: Any
) -> dict[str, Any]:
    """An operation ``ask`` with a flag ``stream``."""
    content = {"application/json": {"schema": thing(text={"type": "string"}, stream=flag)}}
    operation = {
        "operationId": "ask",
        "tags": ["x"],
        "requestBody": {"content": content},
        "responses": {
            "200": {"description": "Fine.", "content": {"application/json": {"schema": answer}}}
        },
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "paths": {"/ask": {"post": {**operation, **more}}},
        "components": {"schemas": schemas},
    }


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a configuration."""
    (tmp_path / "goldsmith.toml").write_text(CONFIG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, content: dict[str, Any]) -> None:
    """The document."""
    (folder / "api.json").write_text(json.dumps(content), encoding="utf-8")


def list_methods(folder: Path) -> dict[str, str]:
    """The methods, each with the type of what it gives."""
    surface = understand(read_config(folder / "goldsmith.toml")).surface
    return {
        each.name: show_type(each.result)
        for resource in surface.resources
        for each in resource.methods
    }


ANSWER = thing(text={"type": "string"})
EVENT = {"AskStreamEvent": thing(delta={"type": "string"})}
SAID = {**BOOLEAN, "description": "Whether to stream the response back in chunks."}


@pytest.mark.parametrize(
    ("flag", "schemas", "piece"),
    [
        (SAID, {}, "event"),
        (SAID, EVENT, "AskStreamEvent"),
        (BOOLEAN, EVENT, "AskStreamEvent"),
        (
            {"type": ["boolean", "null"]},
            {"StreamedAskResponse": EVENT["AskStreamEvent"]},
            "StreamedAskResponse",
        ),
        ({"anyOf": [BOOLEAN, {"type": "null"}]}, {"AskChunk": EVENT["AskStreamEvent"]}, "AskChunk"),
        ({"enum": [True, False], "description": "As server-sent events."}, {}, "event"),
        (SAID, {"PetStreamEvent": EVENT["AskStreamEvent"]}, "event"),
        (SAID, {"AskStreamOptions": EVENT["AskStreamEvent"]}, "event"),
        (SAID, {**EVENT, "AskStreamChunk": thing(a=BOOLEAN)}, "event"),
        (
            SAID,
            {**EVENT, "AskStream": {"oneOf": [{"$ref": "#/components/schemas/AskStreamEvent"}]}},
            "AskStreamEvent",
        ),
    ],
)
def test_what_is_a_stream(folder: Path, flag: Any, schemas: Any, piece: str) -> None:
    """By what is said of the flag, or by a schema that is called so; of several none is taken, unless one holds the others."""
    write(folder, document(flag, ANSWER, schemas))
    assert list_methods(folder) == {"ask": "AskResponse", "ask_stream": piece}


@pytest.mark.parametrize(
    ("flag", "answer", "more"),
    [
        (BOOLEAN, ANSWER, {}),
        ({**BOOLEAN, "description": "Whether the camera is live."}, ANSWER, {}),
        ({"type": "string", "description": "Stream the response to it."}, ANSWER, {}),
        (SAID, thing(stream=BOOLEAN), {}),
        (SAID, ANSWER, {"x-goldsmith-stream": False}),
    ],
)
def test_what_is_none(folder: Path, flag: Any, answer: Any, more: dict[str, Any]) -> None:
    """What nothing is said of, what is no flag, what is stored, and what the document says is none."""
    write(folder, document(flag, answer, {}, **more))
    assert list(list_methods(folder)) == ["ask"]


REF = "#/components/schemas/"
BOTH = {"oneOf": [{"$ref": REF + "Answer"}, {"$ref": REF + "AskStreamEvent"}]}
FERN = {"stream-condition": "$request.stream", "response-stream": {"$ref": REF + "AskStreamEvent"}}


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"x-goldsmith-stream": {"field": "stream", "event": "AskStreamEvent"}},
        {"x-fern-streaming": FERN},
        {"x-fern-streaming": {**FERN, "response": {**ANSWER, "description": "All of it."}}},
    ],
)
def test_one_answer_for_both(folder: Path, more: dict[str, Any]) -> None:
    """The plain method gives the member of the union that is no piece."""
    write(folder, document(SAID, BOTH, {**EVENT, "Answer": ANSWER}, **more))
    assert list_methods(folder) == {"ask": "Answer", "ask_stream": "AskStreamEvent"}


def test_it_is_said(folder: Path, capsys: Captured) -> None:
    """By ``generate`` and by ``suggest``; ``infer = false`` turns it off."""
    write(folder, document(SAID, ANSWER, EVENT))
    assert main(["generate"]) == 0
    said = "streams by the flag `stream`: 1 operation, inferred (ask)"
    assert said in capsys.readouterr().out
    assert main(["suggest"]) == 0
    assert "# Streams by the flag `stream`, applied: ask" in capsys.readouterr().out
    (folder / "goldsmith.toml").write_text(CONFIG + "infer = false\n", encoding="utf-8")
    assert list(list_methods(folder)) == ["ask"]


def test_what_is_doubted_is_suggested(folder: Path, capsys: Captured) -> None:
    """With the words that declare it."""
    write(folder, document(BOOLEAN, ANSWER, {}))
    assert main(["suggest"]) == 0
    out = capsys.readouterr().out
    assert "nothing that says what it asks for: ask" in out
    assert "x-goldsmith-stream: {field: stream}" in out


@pytest.mark.parametrize(
    ("extension", "said"),
    [
        ({"field": "stream", "event": "Nothing"}, "there is no schema 'Nothing'"),
        ({"field": "live"}, "there is no boolean 'live'"),
        ({"flag": "stream"}, "`x-goldsmith-stream` has no field `flag`"),
        (True, "the value of `x-goldsmith-stream` is"),
    ],
)
def test_faults(folder: Path, capsys: Captured, extension: Any, said: str) -> None:
    """Each at its place, with what is wrong."""
    write(folder, document(BOOLEAN, ANSWER, {}, **{"x-goldsmith-stream": extension}))
    assert main(["generate"]) == 1
    assert said in capsys.readouterr().err
