"""``--dry-run``: the request as a command of curl, which is complete and holds no secret."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from email import message_from_bytes
from pathlib import Path

import pytest

from ..wire.recording import Recorded, RecordingServer
from .conftest import Run
from .test_arguments import GET, PUT, Odd, odd

__all__ = ["odd"]

CURL = pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl")
SECRET = "secret-of-somebody"


def do(text: str, **environment: str) -> None:
    """Runs what was printed, as it was printed."""
    subprocess.run(
        ["bash", "-c", text],
        env={**os.environ, **environment, "no_proxy": "*"},
        capture_output=True,
        timeout=20,
        check=True,
    )


def test_nothing_is_sent(odd: Odd) -> None:
    """And what is printed is one command."""
    done = odd(*GET, "--dry-run")
    assert done.text == f"curl {odd.server.url}/things/1 \\\n  -H 'Accept: application/json'\n"
    assert not odd.server.requests


def test_credentials_are_variables(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever they come from, the environment is where somebody would put them."""
    monkeypatch.setenv("BITBADGES_API_KEY", SECRET)
    monkeypatch.setenv("BITBADGES_SESSION", SECRET)
    done = run("tokens", "get-collection-claims", "1", "--dry-run")
    assert SECRET not in done.text
    assert '-H "x-api-key: ${BITBADGES_API_KEY}"' in done.text
    assert '-H "Cookie: bitbadges=${BITBADGES_SESSION}"' in done.text


def test_pairs_are_users(odd: Odd, tmp_path: Path) -> None:
    """A name and a password are curl's --user; a pair that fetches a token is not sent to fetch one."""
    path = tmp_path / "pair"
    path.write_text(f"ada\n{SECRET}\n")
    done = odd(*GET, "--dry-run", "--user-file", str(path))
    assert '--user "$SHELL_ODD_USER"' in done.text
    done = odd(*GET, "--dry-run", "--app-file", str(path))
    assert '-H "Authorization: Bearer ${SHELL_ODD_APP}"' in done.text
    assert not odd.server.requests


def test_secrets_of_a_call_are_masked(odd: Odd, run: Run, tmp_path: Path) -> None:
    """In a body at any depth, in a query, in a form."""
    path = tmp_path / "pin"
    path.write_text(SECRET)
    body = tmp_path / "body.json"
    body.write_text(json.dumps({"name": "x", "inner": {"pin": SECRET, "x": 1}}))
    texts = [
        odd(*PUT, "--data", f"@{body}", "--pin-file", str(path), "--dry-run").text,
        run("dynamic-stores", "get", "1", "--data-secret-file", str(path), "--dry-run").text,
        odd("files", "form", "--a", "x", "--password-file", str(path), "--dry-run").text,
        odd("files", "upload", "--file", str(body), "--token-file", str(path), "--dry-run").text,
    ]
    for text in texts:
        assert SECRET not in text
        assert "***" in text
    assert '"inner":{"pin":"***","x":1}' in texts[0]


@CURL
def test_curl_sends_the_same(odd: Odd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is printed can be run, and then sends what the command would have sent."""
    monkeypatch.setenv("SHELL_ODD_USER", "ada:love lace$")
    file = tmp_path / "a b;c.png"
    file.write_bytes(b"\x89PNG\x00")
    for words in (
        [*GET, "--param-query", "it's $HOME", "--tags", "a", "--tags", "`b`"],
        [*PUT, "--name", 'it\'s "$x" ä\n', "--count", "1"],
        ["files", "form", "--a", "x y&z"],
        ["files", "list", "--data", "[1]"],
        ["files", "replace", "--data", f"@{file}"],
        ["api-login", "delete", "1"],
    ):
        assert odd(*words).status == 0
        printed = odd(*words, "--dry-run").text
        do(printed, SHELL_ODD_USER="ada:love lace$")
        ours, curls = odd.server.requests
        assert (curls.method, curls.target, curls.body) == (ours.method, ours.target, ours.body)
        assert curls.header("authorization") == ours.header("authorization")
        odd.server.requests.clear()


@CURL
def test_curl_sends_the_same_form(odd: Odd, tmp_path: Path) -> None:
    """Files by their paths, and beside them what is no file."""
    file = tmp_path / "a;b.png"
    file.write_bytes(b"\x89PNG\x00" * 1000)
    line = [
        "files",
        "upload",
        "--file",
        str(file),
        "--title",
        '@x;"y',
        "--data",
        '{"data": {"a": "b;c"}}',
    ]
    assert odd(*line).status == 0
    do(odd(*line, "--dry-run").text)
    ours, curls = odd.server.requests
    assert read_form(curls) == read_form(ours)


def read_form(request: Recorded) -> list[tuple[str, str, object]]:
    """The parts of a form, by the standard library."""
    kind = request.header("content-type").encode()
    parsed = message_from_bytes(b"Content-Type: " + kind + b"\r\n\r\n" + request.body)
    return [
        (str(part["content-disposition"]), part.get_content_type(), part.get_payload(decode=True))
        for part in parsed.walk()
        if not part.is_multipart()
    ]


def test_arguments_that_cannot_be_sent(odd: Odd, tmp_path: Path) -> None:
    """They are misuse, dry or not."""
    done = odd(*GET, "--x-api-version", "a\nb", "--dry-run")
    assert (done.status, done.out) == (2, b"")
    assert "--x-api-version" in done.err


def test_a_body_on_standard_input_is_not_read(odd: Odd) -> None:
    """curl is to read it."""
    done = odd("files", "replace", "--data", "-", "--dry-run", stdin=b"x")
    assert "--data-binary @-" in done.text


def test_the_server_that_is_there(run: Run, server: RecordingServer) -> None:
    """By its name, or by its address, before the command or behind it."""
    assert (
        "/testnet/" in run("--server", "testnet", "tokens", "get-collection", "1", "--dry-run").text
    )
    assert (
        "/testnet/" in run("tokens", "get-collection", "1", "--dry-run", "--server", "testnet").text
    )
    done = run("tokens", "--base-url", server.url, "get-collection", "1", "--dry-run")
    assert server.url in done.text
