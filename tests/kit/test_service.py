"""What is sent to a fake's server is held to the document, whatever it is: parameters, credentials, bodies of every kind."""

from __future__ import annotations

import importlib
import json
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bitbadges.testing import serve

from .packages import make_folder, write_package

GOOD = {"X-Level": "1", "Authorization": "Basic YTpi"}
NDJSON = "application/x-ndjson"
FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data; boundary=b"


@pytest.fixture(scope="module")
def service() -> Any:
    """The service of a small document, which answers requests as values."""
    write_package(Path(__file__).parent / "bodies.yaml", make_folder(), "kit_bodies")
    importlib.invalidate_caches()
    return importlib.import_module("kit_bodies.testing.server.service").Service()


def ask(service: Any, method: str, target: str, headers: dict[str, str], content: bytes) -> Any:
    """The status and what is wrong."""
    package = type(service).__module__.partition(".")[0]
    given = sys.modules[f"{package}.testing.server.given"].Given(
        method=method,
        target=target,
        headers=importlib.import_module(f"{package}._runtime.message").Headers(headers),
        content=content,
    )
    reply = service.answer(given, "http://127.0.0.1:1")
    body = b"".join(reply.pieces)
    if reply.headers.get("content-type") != "application/problem+json":
        return reply.status, []
    problem = json.loads(body)
    assert problem["status"] == reply.status
    assert problem["detail"].startswith(problem["problems"][0])
    return reply.status, problem["problems"]


@pytest.mark.parametrize(
    ("target", "headers", "status", "faults"),
    [
        ("/search?ids=1,2", GOOD, 200, []),
        ("/v1/search?ids=1%2C2&words=a&words=b", GOOD, 200, []),
        ("/search?ids=1,2&filter[a]=true&from=1&shape=%7B%22x%22:1%7D", GOOD, 200, []),
        ("/search?ids=1&x=1", GOOD, 400, ["query x is no parameter"]),
        ("/search", GOOD, 400, ["query ids is missing"]),
        ("/search?ids=1,2,3", GOOD, 400, ["has 3 items, and is to have 2 at most"]),
        ("/search?ids=a", GOOD, 400, ["query ids: /0 is a string, and is to be integer"]),
        ("/search?ids=1&words=a&words=long", GOOD, 400, ["words: /1 has 4 characters"]),
        ("/search?ids=1&filter[a]=2", GOOD, 400, ["query filter: /a is a number"]),
        ("/search?ids=1&filter[b]=2", GOOD, 400, ["query filter: /a is missing"]),
        ("/search?ids=1&from=x&fro=1", GOOD, 400, ["range: /from is a string", "mean from?"]),
        ("/search?ids=1&shape=%7B", GOOD, 400, ["query shape: it is no JSON"]),
        ("/search?ids=1&shape=%7B%7D", GOOD, 400, ["query shape: /x is missing"]),
        ("/search?ids=1", GOOD | {"X-Level": "high"}, 400, ["header X-Level: "]),
        ("/search?ids=1", GOOD | {"Cookie": "seen=2"}, 400, ["cookie seen: "]),
        ("/search?ids=1", {"Authorization": GOOD["Authorization"]}, 400, ["X-Level is missing"]),
        (
            "/search?ids=1",
            GOOD | {"Authorization": "Basic !"},
            401,
            ["name and password in base64"],
        ),
        ("/search?ids=1", GOOD | {"Authorization": "Basic"}, 401, ["nothing behind 'Basic'"]),
        ("/search?ids=1", GOOD | {"Authorization": "Bearer a"}, 401, ["begin with 'Basic'"]),
        ("/search?ids=1", {"X-Level": "1"}, 401, ["header Authorization is missing"]),
        ("//[/search", GOOD, 400, ["the request cannot be read"]),
        ("/%ff/%00/\x00", GOOD, 404, ["no operation GET"]),
    ],
)
def test_parameters(
    service: Any, target: str, headers: dict[str, str], status: int, faults: list[str]
) -> None:
    """Lists, objects, JSON, headers and cookies; each fault is told with its place."""
    found = ask(service, "GET", target, headers, b"")
    assert found[0] == status, found
    assert len(found[1]) == len(faults), found
    for said, wanted in zip(found[1], faults, strict=True):
        assert wanted in said


def build_parts(*parts: tuple[str, bytes]) -> bytes:
    """A body of parts: what stands behind ``form-data``, and what they hold."""
    pieces = [
        b"--b\r\nContent-Disposition: form-data" + head.encode() + b"\r\n\r\n" + content
        for head, content in parts
    ]
    return b"\r\n".join([*pieces, b"--b--\r\n"])


FILE = ('; name="file"; filename="x"', b"\x00\xff")
NAME = ('; name="name"', b"abc")
META = '; name="meta"\r\nContent-Type: application/json'


@pytest.mark.parametrize(
    ("target", "kind", "content", "status", "faults"),
    [
        ("/files/1.txt", "application/octet-stream", b"\x00", 204, []),
        (
            "/files/1.txt",
            "image/png",
            b"\x00",
            415,
            ["image/png, and is to be multipart/form-data"],
        ),
        ("/files/1.txt", "", b"\x00", 415, ["Content-Type is missing"]),
        ("/files/1.txt", PARTS, b"", 400, ["the body is missing"]),
        ("/files/x.gif", "application/octet-stream", b"1", 400, ["path id: ", "path kind: "]),
        ("/files/1.txt", PARTS, build_parts(NAME, FILE), 204, []),
        ("/files/1.txt", PARTS, build_parts(NAME, FILE, (META, b'{"size": 1}')), 204, []),
        (
            "/files/1.txt",
            PARTS,
            build_parts(NAME, FILE, (META, b'{"size": "1"}')),
            400,
            ["meta: /size"],
        ),
        (
            "/files/1.txt",
            PARTS,
            build_parts(NAME, FILE, (META, b"{")),
            400,
            ["meta: the body is no JSON"],
        ),
        ("/files/1.txt", PARTS, build_parts(FILE), 400, ["field name is missing"]),
        (
            "/files/1.txt",
            PARTS,
            build_parts(('; name="name"', b"abcdef"), FILE),
            400,
            ["name: the value has 6"],
        ),
        ("/files/1.txt", PARTS, b"nothing", 400, ["its boundary is not in it"]),
        ("/files/1.txt", PARTS, b"--b\r\n", 400, ["its last boundary is missing"]),
        ("/files/1.txt", PARTS, b"--b\r\nx\r\n--b--", 400, ["no empty line behind"]),
        ("/files/1.txt", "multipart/form-data", b"--b--", 400, ["names no boundary"]),
        ("/files/1.txt", NDJSON, b'{"row": 1}\n\n{"row": 2}\n', 204, []),
        (
            "/files/1.txt",
            NDJSON,
            b'{"row": 1}\n{}\n[',
            400,
            ["line 2: /row is missing", "line 3: "],
        ),
        ("/forms", FORM, b"count=2&days=mon&days=tue", 200, []),
        ("/forms", FORM, b"count=2&days[]=mon", 200, []),
        ("/forms", FORM, b"count=0&days=sun&x=1", 400, ["field x is none", "count: ", "days: /0"]),
        ("/forms", FORM, b"days=mon", 400, ["field count is missing"]),
        ("/forms", FORM, b"count=%FF", 400, ["the body is no form"]),
        ("/forms", "text/csv", b"abc", 200, []),
        ("/forms", "text/csv", b"b", 400, ["does not match ^a"]),
        ("/forms", "text/csv; charset=utf-8", b"\xff", 400, ["no text in UTF-8"]),
        ("/forms", "", b"", 200, []),
    ],
)
def test_bodies(
    service: Any, target: str, kind: str, content: bytes, status: int, faults: list[str]
) -> None:
    """JSON, lines of it, forms, parts, text and bytes."""
    found = ask(service, "POST", target, {"Content-Type": kind}, content)
    assert found[0] == status, found
    assert len(found[1]) == len(faults), found
    for said, wanted in zip(found[1], faults, strict=True):
        assert wanted in said


@pytest.fixture(scope="module")
def address() -> Iterator[tuple[str, int]]:
    """Where a server listens."""
    with serve() as url:
        yield "127.0.0.1", int(url.rpartition(":")[2])


def exchange(address: tuple[str, int], sent: bytes) -> bytes:
    """All that comes back for these bytes, after which nothing more is sent."""
    with socket.create_connection(address, timeout=5) as connection:
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        pieces: list[bytes] = []
        while piece := connection.recv(65536):
            pieces.append(piece)
    return b"".join(pieces)


GET = b"GET /collection/1 HTTP/1.1\r\nx-api-key: k\r\n"
POST = b"DELETE /addressLists HTTP/1.1\r\nx-api-key: k\r\nCookie: bitbadges=s\r\nContent-Type: application/json\r\n"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(256)) + b"\r\n\r\n", 400),
        (b"GET\r\n\r\n", 400),
        (b"GET / HTTP/9.9\r\n\r\n", 505),
        (b"BREW /collection/1 HTTP/1.1\r\n\r\n", 501),
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 200 + b"\r\n", 431),
        (b"GET http://other.example/collection/1 HTTP/1.1\r\nx-api-key: k\r\n\r\n", 200),
        (b"HEAD /collection/1 HTTP/1.1\r\nx-api-key: k\r\n\r\n", 200),
        (POST + b"Content-Length: -1\r\n\r\n", 400),
        (POST + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400),
        (POST + b"Content-Length: 99999999999999999999999\r\n\r\n", 413),
        (POST + b"Content-Length: 10\r\n\r\nabc", 400),
        (POST + b"Transfer-Encoding: gzip\r\n\r\nabc", 400),
        (POST + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
        (POST + b"Transfer-Encoding: chunked\r\n\r\n5\r\nabc", 400),
        (
            POST
            + b'Transfer-Encoding: chunked\r\n\r\n11;x=1\r\n{"listIds": ["a"]}\r\n0\r\nA: b\r\n\r\n',
            400,
        ),
        (
            POST
            + b'Transfer-Encoding: chunked\r\n\r\n12\r\n{"listIds": ["a"]}\r\n0\r\nA: b\r\n\r\n',
            200,
        ),
        (POST + b"Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\na", 415),
    ],
)
def test_hostile_bytes(address: tuple[str, int], sent: bytes, status: int) -> None:
    """Each is answered in the same words every time, and none of them ends the server."""
    first = exchange(address, sent)
    assert first.startswith(b"HTTP/1.1 %d " % status), first
    if status >= 400:
        assert b"application/problem+json" in first
        assert json.loads(first.partition(b"\r\n\r\n")[2])["status"] == status
    assert exchange(address, sent) == first
    assert exchange(address, GET + b"\r\n").startswith(b"HTTP/1.1 200 OK\r\n")


def test_those_who_go_away_are_not_missed(
    address: tuple[str, int], capfd: pytest.CaptureFixture[str]
) -> None:
    """In the midst of a request, or before its answer: nothing is said of it."""
    for sent in (b"", b"GET /coll", POST + b"Content-Length: 100\r\n\r\n", GET + b"\r\n"):
        with socket.create_connection(address, timeout=5) as connection:
            connection.sendall(sent)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    assert exchange(address, GET + b"\r\n").startswith(b"HTTP/1.1 200 OK\r\n")
    assert capfd.readouterr().err == ""
