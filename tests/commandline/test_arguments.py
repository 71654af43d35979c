"""From words of a shell to a request: all kinds of values, names that clash, bodies in all their ways."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from ..wire.recording import RecordingServer
from .conftest import Done, Run


class Odd:
    """The command line of the odd document."""

    def __init__(self, run: Run, server: RecordingServer) -> None:
        self.run = run
        self.server = server

    def __call__(self, *words: str, **more: Any) -> Done:
        return self.run("--base-url", self.server.url, *words, of="odd", **more)

    def body(self, *words: str, **more: Any) -> Any:
        """The JSON that a command sends."""
        done = self(*words, **more)
        assert done.status == 0, done.err
        return json.loads(self.server.requests.pop().body)

    def query(self, *words: str) -> dict[str, str]:
        """The query that a command sends."""
        done = self(*words)
        assert done.status == 0, done.err
        return dict(parse_qsl(urlsplit(self.server.requests.pop().target).query, True))


@pytest.fixture
def odd(run: Run, server: RecordingServer) -> Odd:
    """Its requests go to a server that records them."""
    return Odd(run, server)


GET = ("api-login", "get-thing", "1")
PUT = ("api-login", "update-thing", "1")


@pytest.mark.parametrize(
    ("words", "query"),
    [
        (["--param-query", "a b"], {"query": "a b"}),
        (["--param-output", "large"], {"output": "large"}),
        (["--param-output", "huge"], {"output": "huge"}),
        (["--param-help"], {"help": "true"}),
        (["--no-cache", "--cache", "false"], {"no-cache": "true", "cache": "false"}),
        (["--große", "1.5"], {"größe": "1.5"}),
        (["--große", "-2"], {"größe": "-2"}),
        (["--from", "2030-01-31"], {"from": "2030-01-31"}),
        (["--since", "2030-01-31T12:00:00Z"], {"since": "2030-01-31T12:00:00Z"}),
        (["--level", "2"], {"level": "2"}),
        (["--level", "9"], {"level": "9"}),
        (["--where", '{"a": [1]}'], {"where": '{"a":[1]}'}),
        ([], {}),
    ],
    ids=str,
)
def test_options(words: list[str], query: dict[str, str], odd: Odd) -> None:
    """Each kind of values; what is called as our own options are has another name; values that nobody knew of are sent."""
    assert odd.query(*GET, *words) == query


def test_a_list_is_given_bit_by_bit(odd: Odd) -> None:
    """The option stands as often as there are members."""
    odd(*GET, "--tags", "a,b", "--tags", "c")
    assert odd.server.last.query == ("tags=a%2Cb", "tags=c")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["api-login", "get-thing", "x"], "no integer"),
        (["api-login", "get-thing"], "ID"),
        ([*GET, "--from", "tomorrow"], "2030-01-31"),
        ([*GET, "--since", "noon"], "2030-01-31T12:00:00Z"),
        ([*GET, "--große", "big"], "no number"),
        ([*GET, "--große", "NaN"], "no number"),
        ([*GET, "--level", "high"], "one of 1, 2"),
        ([*GET, "--where", "[1"], "no JSON (line 1, column 3)"),
        ([*GET, "--where", "[1]"], "an object"),
        ([*GET, "--where", "@nowhere.json"], "No such file"),
        ([*PUT], "--name"),
        ([*PUT, "--data", "{"], "no JSON"),
        ([*PUT, "--data", "[]"], "an object"),
        ([*PUT, "--data", "@nowhere.json"], "No such file"),
        ([*PUT, "--name", "x", "--field", "nothing"], "NAME=VALUE"),
        ([*PUT, "--data", '{"parts": []}', "--field", "parts.7=1"], "no place in a list"),
        ([*PUT, "--name", "x", "--field", "name.x=1"], "no 'x'"),
        ([*PUT, "--name", "x", "--field", "count=many"], "no integer"),
        ([*PUT, "--name", "x", "--field", "pin=1234"], "a secret"),
        ([*PUT, "--name", "x", "--field", "inner.pin=1234"], "a secret"),
        ([*PUT, "--data", '{"name": "x", "inner": {"pin": "1234"}}'], "a secret"),
        ([*PUT, "--name", "x", "--pin", "1234"], "--pin-file"),
        ([*PUT, "--name", "x", "--pin-file", "nowhere"], "No such file"),
        (["files", "upload", "--file", "nowhere.zip"], "no file 'nowhere.zip'"),
        (["files", "upload", "--file", "."], "directory"),
        (["files", "list"], "--data"),
        (["files", "form", "--data", '{"b": 1}'], "no field 'b'"),
    ],
    ids=str,
)
def test_misuse(
    words: list[str], said: str, odd: Odd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What does not fit is said before anything is sent, with exit status 2, and without a secret."""
    monkeypatch.chdir(tmp_path)
    done = odd(*words)
    assert (done.status, done.out) == (2, b"")
    assert said in done.err
    assert "1234" not in done.err
    assert not odd.server.requests


def test_a_body_of_options(odd: Odd) -> None:
    """Values as the document has them; in JSON a number is not its digits."""
    line = ["--name", "7", "--note", "null", "--count", "null", "--size", "7", "--raw", "x"]
    assert odd.body(*PUT, *line) == {
        "name": "7", "note": "null", "count": None, "size": 7, "raw": "eA==",
    }  # fmt: skip
    assert odd.body(*PUT, "--name", "x", "--size", '"7"') == {"name": "x", "size": "7"}
    assert odd.body(*PUT, "--name", "x", "--size", "big") == {"name": "x", "size": "big"}


def test_a_body_as_it_is(odd: Odd, tmp_path: Path) -> None:
    """Inline, out of a file, and from standard input."""
    text = '{"name": "x", "when": "2030-01-31T12:00:00Z"}'
    path = tmp_path / "body.json"
    path.write_text(f"\ufeff{text}", encoding="utf-8")
    for words in ([text], [f"@{path}"], ["-"]):
        assert odd.body(*PUT, "--data", *words, stdin=text) == json.loads(text)


def test_fields_at_any_depth(odd: Odd) -> None:
    """Objects are made on the way, lists grow; a dot in a name has a backslash before it."""
    line = ["--field", "name=7", "--field", "inner.x=1", "--field", "parts.0.a\\.b=2"]
    expected = {"name": "7", "inner": {"x": 1}, "parts": [{"a.b": 2}]}
    assert odd.body(*PUT, *line) == expected
    more = ["--field", "parts.1={}", "--field", "note=null"]
    assert odd.body(*PUT, *line, *more) == {**expected, "parts": [{"a.b": 2}, {}], "note": None}


def test_who_comes_over_whom(odd: Odd) -> None:
    """--data is laid down first, options come over it, --field last."""
    line = ["--data", '{"name": "a", "note": "a", "count": 1}', "--note", "b", "--count", "2"]
    assert odd.body(*PUT, *line, "--field", "count=3") == {"name": "a", "note": "b", "count": 3}


def test_what_the_document_does_not_know(odd: Odd) -> None:
    """It is sent, and said: an API may be newer than its document."""
    done = odd(*PUT, "--name", "x", "--field", "nmae=y")
    assert done.status == 0
    assert json.loads(odd.server.last.body) == {"name": "x", "nmae": "y"}
    assert "did you mean 'name'" in done.err


def test_secrets_come_from_files(odd: Odd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or from the environment."""
    path = tmp_path / "pin"
    path.write_text("1234\n")
    assert odd.body(*PUT, "--name", "x", "--pin-file", str(path))["pin"] == "1234"
    assert odd.body(*PUT, "--name", "x", "--pin-file", "-", stdin="5678")["pin"] == "5678"
    monkeypatch.setenv("SHELL_ODD_PIN", "9999")
    assert odd.body(*PUT, "--name", "x")["pin"] == "9999"


def test_uploads(odd: Odd, tmp_path: Path) -> None:
    """Files by their paths, which are sent with their names."""
    for name in ("a.png", "b.txt"):
        (tmp_path / name).write_bytes(name.encode())
    line = ["--file", str(tmp_path / "a.png"), "--title", "T", "--data", '{"data": {"a": 1}}']
    done = odd(
        "files",
        "upload",
        *line,
        "--more",
        str(tmp_path / "b.txt"),
        "--more",
        str(tmp_path / "a.png"),
    )
    assert done.status == 0, done.err
    body = odd.server.last.body
    assert b'filename="a.png"\r\nContent-Type: image/png\r\n' in body
    assert body.count(b'name="more"; filename=') == 2
    assert b'name="title"\r\n\r\nT\r\n' in body


def test_raw_bodies(odd: Odd, tmp_path: Path) -> None:
    """A file as it is, standard input as it is, text."""
    path = tmp_path / "file.bin"
    path.write_bytes(b"\x00\xff")
    assert odd("files", "replace", "--data", f"@{path}").status == 0
    assert odd.server.requests.pop().body == b"\x00\xff"
    assert odd("files", "replace", "--data", "-", stdin=b"\xff\x00").status == 0
    assert odd.server.requests.pop().body == b"\xff\x00"
    line = ["--data", "text", "--content-type", "text/plain"]
    assert odd("files", "replace", *line).status == 0
    assert odd.server.last.header("content-type").startswith("text/plain")


def test_bodies_of_other_shapes(odd: Odd, tmp_path: Path) -> None:
    """Rows of a file, a list, a form."""
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b'{"a":1}\n{"a":2}\n')
    assert odd("files", "write", "--data", f"@{path}").status == 0
    assert odd.server.requests.pop().body == path.read_bytes()
    assert odd.body("files", "list", "--data", "[1, 2]") == [1, 2]
    assert odd("files", "form", "--a", "x y", "--field", "a=ä").status == 0
    assert odd.server.last.body == b"a=%C3%A4"


def test_deprecated(odd: Odd) -> None:
    """It says so, and nothing is printed where nothing comes."""
    done = odd("api-login", "delete", "1")
    assert (done.status, done.out) == (0, b"")
    assert "deprecated" in done.err
    assert "(deprecated)" in odd("api-login", "--help").text


def test_headers_and_variables(odd: Odd) -> None:
    """A header is an option like any other; so is a part of the server's address."""
    odd(*GET, "--x-api-version", "8")
    assert odd.server.last.header("x-api-version") == "8"
    done = odd.run(*GET, "--region", "us", "--dry-run", of="odd")
    assert "https://us.odd.example/v1/things/1" in done.text
    assert odd.run(*GET, "--region", "mars", "--dry-run", of="odd").status == 2
