"""Certificates that cannot be verified, and an environment whose certificates or proxies cannot be used."""

from __future__ import annotations

import re
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from socket import create_server

import pytest
from runtime.errors import APIConnectionError, ArgumentError

from ..faults import FaultServer
from ..sample import DELETE, GET, POST, Call, Connect, attempt

VARIABLES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "NO_PROXY", "no_proxy") + tuple(
    f(f"{scheme}_proxy") for scheme in ("http", "https", "all") for f in (str.upper, str.lower)
)


class Handshakes:
    """A TLS server with a certificate that nobody signed; it counts who comes."""

    def __init__(self, folder: Path) -> None:
        self.certificate = folder / "certificate.pem"
        key = folder / "key.pem"
        command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
        command += ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
        command += ["-keyout", str(key), "-out", str(self.certificate)]
        try:
            subprocess.run(command, check=True, capture_output=True)
        except FileNotFoundError:
            pytest.skip("the command openssl is not installed")
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(self.certificate, key)
        self.listener = create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.count = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                plain, _ = self.listener.accept()
            except OSError:
                return
            self.count += 1
            try:
                with self.context.wrap_socket(plain, server_side=True) as connection:
                    connection.recv(65536)
                    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                    connection.sendall(head + b"Connection: close\r\nContent-Length: 2\r\n\r\n{}")
            except OSError:
                continue


@pytest.fixture(scope="module")
def handshakes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Handshakes]:
    """One server for all."""
    server = Handshakes(tmp_path_factory.mktemp("trust"))
    yield server
    server.listener.close()


@pytest.fixture(autouse=True)
def environment(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the environment counts."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("call", [Call(GET), Call(POST, {"name": "x"}), Call(DELETE)])
def test_who_is_not_trusted_is_asked_once(
    connect: Connect, handshakes: Handshakes, call: Call
) -> None:
    """Another attempt would find the same certificate; the error speaks of it, and of the way out."""
    before = handshakes.count
    error = attempt(connect(base_url=f"https://localhost:{handshakes.port}", max_retries=3), call)
    assert type(error) is APIConnectionError
    assert not error.reached
    assert "certificate of the server cannot be verified: self-signed certificate" in str(error)
    assert "SSL_CERT_FILE" in (error.hint or "")
    assert handshakes.count == before + 1


def test_another_name(
    connect: Connect, handshakes: Handshakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A certificate of another host is said to be one; trusted by its own name, it is taken."""
    monkeypatch.setenv("SSL_CERT_FILE", str(handshakes.certificate))
    assert connect(base_url=f"https://localhost:{handshakes.port}").execute(Call(GET)) is not None
    before = handshakes.count
    error = attempt(connect(base_url=f"https://127.0.0.1:{handshakes.port}"), Call(GET))
    assert type(error) is APIConnectionError
    assert "certificate is not valid for '127.0.0.1'" in str(error)
    assert str(handshakes.certificate) in (error.hint or "")
    assert handshakes.count == before + 1


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
@pytest.mark.parametrize("content", [None, "nothing\n", "-----BEGIN CERTIFICATE-----\nxx\n"])
def test_certificates_that_are_none(
    connect: Connect,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    content: str | None,
) -> None:
    """The variable is named, and what it says."""
    path = tmp_path / "trusted.pem"
    if content is not None:
        path.write_text(content)
    monkeypatch.setenv(variable, str(path))
    error = attempt(connect(base_url="https://localhost:1"), Call(GET))
    assert type(error) is ArgumentError
    assert f"the environment variable {variable} is {str(path)!r}" in str(error)


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("HTTP_PROXY", "ftp://me:word@proxy.example:1", "'ftp://***@proxy.example:1', which has"),
        ("https_proxy", "socks4://proxy.example", "the scheme 'socks4'"),
        ("ALL_PROXY", "socks5://u:w@proxy.example", "'socks5://***@proxy.example', "),
        ("HTTPS_PROXY", "http://u:w@proxy.example:port", "is no address of a host"),
        ("all_proxy", "htp://u:w/@d@proxy.example", "'htp://***@proxy.example', which has"),
    ],
)
def test_proxies_that_are_none(
    connect: Connect,
    server: FaultServer,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    value: str,
    said: str,
) -> None:
    """The variable is named, and what it says, but for the password."""
    monkeypatch.setenv(variable, value)
    error = attempt(connect(), Call(GET))
    assert type(error) is ArgumentError
    assert f"the environment variable {variable} is" in str(error)
    assert said in str(error)
    if "socks5" in value:
        assert re.search("needs a package that is not installed|aiohttp has no SOCKS", str(error))
    assert "word" not in str(error)
    assert "u:w" not in str(error)
    assert not server.received
