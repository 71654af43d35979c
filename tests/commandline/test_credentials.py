"""Credentials of other kinds than a key: a name with its password, a token that is fetched, a certificate."""

from __future__ import annotations

import base64
import importlib
import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import keyring
import pytest

from ..wire.recording import Recorded, RecordingServer, Reply, json_reply
from .filed_keyring import FiledKeyring
from .packages import write_package

Main = Callable[[list[str]], int]
SECRET = "pass:wörd"


def build_document(url: str) -> dict[str, Any]:
    """A document whose tokens come from a server of ours."""
    flow = {"clientCredentials": {"tokenUrl": f"{url}/token", "scopes": {}}}

    def operation(name: str) -> dict[str, Any]:
        responses = {"200": {"description": "ok", "content": {"application/json": {"schema": {}}}}}
        return {
            "tags": ["things"],
            "operationId": name,
            "security": [{name: []}],
            "responses": responses,
        }

    return {
        "openapi": "3.1.0",
        "info": {"title": "Credentials", "version": "1"},
        "servers": [{"url": url}],
        "paths": {f"/{name}": {"get": operation(name)} for name in ("user", "app", "device")},
        "components": {
            "securitySchemes": {
                "user": {"type": "http", "scheme": "basic"},
                "app": {"type": "oauth2", "flows": flow},
                "device": {"type": "mutualTLS"},
            }
        },
    }


def answer(request: Recorded) -> Reply:
    """A token, or whatever was asked for."""
    if request.path.endswith("/token"):
        return json_reply({"access_token": "fetched", "token_type": "bearer", "expires_in": 60})
    return json_reply({})


@pytest.fixture
def main(
    server: RecordingServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Main]:
    """The command line of the document, with a keyring of its own."""
    former = keyring.get_keyring()
    keyring.set_keyring(FiledKeyring())  # type: ignore[no-untyped-call]
    monkeypatch.setenv("KEYRING_FILE", str(tmp_path / "keyring.json"))
    server.decide = answer
    name = f"credentials{server.url.rpartition(':')[2].partition('/')[0]}"
    package = write_package(name, build_document(server.url)).name
    yield importlib.import_module(f"{package}.cli.main").main
    keyring.set_keyring(former)


def find_command(main: Any, method: str) -> list[str]:
    """The words of the command of an operation."""
    package = main.__module__.rpartition(".")[0]
    operations = importlib.import_module(f"{package}.operations").read_operations("things")
    return next(
        ["things", word] for word, each in operations.items() if each.http.endswith(f"/{method}")
    )


def test_a_user_and_a_password(main: Main, server: RecordingServer, tmp_path: Path) -> None:
    """A line each, out of a file and out of the keyring; a colon in a password is part of it."""
    path = tmp_path / "user"
    path.write_text(f"ada\n{SECRET}\n", encoding="utf-8")
    line = find_command(main, "user")
    expected = "Basic " + base64.b64encode(f"ada:{SECRET}".encode()).decode()
    assert main([*line, "--user-file", str(path)]) == 0
    assert server.requests.pop().header("authorization") == expected
    assert main(["login", "--user-file", str(path)]) == 0
    path.unlink()
    assert main(line) == 0
    assert server.requests.pop().header("authorization") == expected
    assert main(["logout"]) == 0


def test_a_token_is_fetched(
    main: Main, server: RecordingServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """By an id and a secret, which are sent to the token's address alone; a token as it is needs no fetching."""
    path = tmp_path / "app"
    path.write_text(f"the-id\n{SECRET}\n", encoding="utf-8")
    line = find_command(main, "app")
    assert main([*line, "--app-file", str(path), "-vv"]) == 0
    fetching, asking = server.requests
    assert fetching.path.endswith("/token")
    basic = "Basic " + base64.b64encode(b"the-id:pass%3Aw%C3%B6rd").decode()
    sent = dict(fetching.headers).get("Authorization"), dict(parse_qsl(fetching.body.decode()))
    assert sent[0] == basic or sent[1].get("client_secret") == SECRET
    assert asking.header("authorization") == "Bearer fetched"
    server.requests.clear()
    assert main([*line, "--app-file", str(path), "--dry-run"]) == 0
    assert not server.requests
    path.write_text("as-it-is\n", encoding="utf-8")
    assert main([*line, "--app-file", str(path)]) == 0
    assert server.requests.pop().header("authorization") == "Bearer as-it-is"
    shown = "".join(capfd.readouterr())
    assert not [word for word in (SECRET, "fetched", "as-it-is") if word in shown]


def test_a_certificate_that_is_none(
    main: Main, server: RecordingServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is said which file it is, and nothing is sent."""
    path = tmp_path / "device.pem"
    line = [*find_command(main, "device"), "--device-file", str(path)]
    for text in (None, "no certificate"):
        if text is not None:
            path.write_text(text)
        assert main(line) in (1, 2)
        err = capfd.readouterr().err
        assert "Error: " in err
        assert "Traceback" not in err
    assert not server.requests


def test_what_is_asked_for(
    main: Main, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The name openly, the password hidden; what is left empty is left out."""
    asked: list[str] = []

    def hide(prompt: str) -> str:
        asked.append(prompt)
        return SECRET

    monkeypatch.setattr("click.termui.hidden_prompt_func", hide)
    typed = io.TextIOWrapper(io.BytesIO(b"ada\n\n"), "utf-8")
    typed.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr(sys, "stdin", typed)
    answers = iter(["ada", "the-id"])
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda prompt: next(answers))
    assert main(["login"]) == 0
    kept = json.loads((tmp_path / "keyring.json").read_text())
    assert sorted(json.loads(value) for value in kept.values()) == [
        ["ada", SECRET],
        ["the-id", SECRET],
    ]
    assert len(asked) == 2
    assert SECRET not in "".join(capfd.readouterr())
