"""Mutual TLS: the client's own certificate, shown by its connections."""

from __future__ import annotations

import asyncio
import ssl
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from socket import create_server
from typing import Any

import pytest
from runtime.client.sync import AsyncClient, Client
from runtime.errors import APIConnectionError, ArgumentError
from runtime.operation import API, Response, SecurityScheme

from ..sample import Call, operation

MUTUAL = API(
    title="Mutual",
    package="mutual",
    version="1",
    environment="MUTUAL",
    servers=("https://localhost",),
    schemes={
        "mtls": SecurityScheme(
            id="mtls", type="mutualTLS", argument="mtls", environment="MUTUAL_MTLS"
        )
    },
)
GET = operation(security=(("mtls",),), responses=(Response("200", str, "text", "text/plain"),))


@dataclass(frozen=True)
class Files:
    """A certificate of localhost, which signs itself, and its key; both also in one file."""

    certificate: Path
    key: Path
    both: Path


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Made by OpenSSL's command."""
    folder = tmp_path_factory.mktemp("certificates")
    certificate, key, both = (folder / f"{name}.pem" for name in ("certificate", "key", "both"))
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    command += ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    try:
        subprocess.run(
            [*command, "-keyout", str(key), "-out", str(certificate)],
            check=True,
            capture_output=True,
        )
    except FileNotFoundError:
        pytest.skip("the command openssl is not installed")
    both.write_text(certificate.read_text() + key.read_text())
    return Files(certificate, key, both)


@pytest.fixture
def address(files: Files) -> Iterator[str]:
    """A server that answers who shows a certificate with its name."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(files.certificate, files.key)
    context.load_verify_locations(files.certificate)
    context.verify_mode = ssl.CERT_REQUIRED
    listener = create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                plain, _ = listener.accept()
            except OSError:
                return
            try:
                with context.wrap_socket(plain, server_side=True) as connection:
                    connection.recv(65536)
                    shown: Any = connection.getpeercert()
                    name = shown["subject"][0][0][1].encode()
                    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n"
                    connection.sendall(head + b"Content-Length: %d\r\n\r\n" % len(name) + name)
            except OSError:
                continue

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield f"https://localhost:{listener.getsockname()[1]}"
    listener.close()


def ask(address: str, certificate: object, is_async: bool, **more: Any) -> object:
    """What the server answers a client with that certificate."""
    given: Any = {"mtls": certificate}
    options: Any = {"base_url": address, "max_retries": 0, **more}
    if not is_async:
        with Client(MUTUAL, given, **options) as client:
            return client._execute(Call(GET))

    async def main() -> object:
        async with AsyncClient(MUTUAL, given, **options) as client:
            return await client._execute(Call(GET))

    return asyncio.run(main())


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_what_a_certificate_may_be(
    files: Files, address: str, monkeypatch: pytest.MonkeyPatch, is_async: bool
) -> None:
    """A file, a pair of them, a context, or a file that the environment names."""
    monkeypatch.setenv("SSL_CERT_FILE", str(files.certificate))
    monkeypatch.setenv("NO_PROXY", "*")
    context = ssl.create_default_context(cafile=str(files.certificate))
    context.load_cert_chain(files.certificate, files.key)
    for certificate in (files.both, str(files.both), (files.certificate, files.key), context):
        assert ask(address, certificate, is_async) == "localhost"
    monkeypatch.setenv("MUTUAL_MTLS", str(files.both))
    assert ask(address, None, is_async) == "localhost"


def test_without_a_certificate_there_is_no_connection(
    files: Files, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server sees to it."""
    monkeypatch.setenv("SSL_CERT_FILE", str(files.certificate))
    with pytest.raises(APIConnectionError):
        ask(address, None, False)


@pytest.mark.parametrize(
    ("certificate", "said"),
    [
        ("nowhere.pem", "mtls: there is no file 'nowhere.pem'"),
        (("nowhere.pem", "key.pem"), "there is no file 'nowhere.pem'"),
        (b"-----BEGIN", "has to be a PEM file"),
        (lambda: "token", "has to be a PEM file"),
        ((), "has to be a PEM file"),
    ],
)
def test_what_is_no_certificate(certificate: object, said: str) -> None:
    """It is refused at the door."""
    for kind in (Client, AsyncClient):
        with pytest.raises(ArgumentError, match=said):
            kind(MUTUAL, {"mtls": certificate})  # type: ignore[dict-item]


def test_a_file_that_holds_none(tmp_path: Path) -> None:
    """The first call tells, before anything is sent."""
    empty = tmp_path / "empty.pem"
    empty.write_text("nothing\n")
    for is_async in (False, True):
        with pytest.raises(ArgumentError, match="certificate cannot be loaded"):
            ask("https://localhost:1", empty, is_async)


def test_connections_of_the_callers_own(files: Files) -> None:
    """They would not show it; and a copy shares its connections."""
    import httpx2

    transport = httpx2.MockTransport(lambda request: httpx2.Response(200))
    with pytest.raises(ArgumentError, match="http_client or transport"):
        Client(MUTUAL, {"mtls": files.both}, transport=transport)
    client = Client(MUTUAL, {"mtls": files.both})
    with pytest.raises(ArgumentError, match="make a new client"):
        client.with_options(credentials={"mtls": str(files.both)})
