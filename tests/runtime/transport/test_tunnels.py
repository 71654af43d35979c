"""HTTPS through a proxy: a tunnel by CONNECT, on real sockets, with the credential of the proxy for the proxy alone."""

from __future__ import annotations

import socket
import threading
from base64 import b64encode
from collections.abc import Iterator

import pytest
from runtime.errors import APIConnectionError, APITimeoutError
from runtime.options import Options, Timeout

from ..sample import GET, KEY, Call, Connect, attempt
from .test_trust import VARIABLES, Handshakes, handshakes

__all__ = ["handshakes"]

END = b"\r\n\r\n"
LOGIN = f"Basic {b64encode(b'me:s3ntinel').decode()}"


class Tunnels:
    """A proxy that opens tunnels, or answers with what it is told; it keeps what it was asked."""

    def __init__(self) -> None:
        self.answer: bytes | None = b"HTTP/1.1 200 Connection established\r\n\r\n"
        self.asked: list[str] = []
        self.stop = threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        with connection:
            received = b""
            while END not in received:
                piece = connection.recv(65536)
                if not piece:
                    return
                received += piece
            self.asked.append(received.decode("latin-1"))
            if self.answer is None:
                self.stop.wait(10)
                return
            connection.sendall(self.answer)
            if b" 200 " in self.answer:
                place = ("127.0.0.1", int(received.split()[1].rpartition(b":")[2]))
                with socket.create_connection(place) as there:
                    back = threading.Thread(target=relay, args=(there, connection), daemon=True)
                    back.start()
                    relay(connection, there)
                    back.join(10)

    def close(self) -> None:
        """Open no more."""
        self.stop.set()
        self.listener.close()


def relay(one: socket.socket, other: socket.socket) -> None:
    """What comes from one goes to the other, until it ends."""
    try:
        while piece := one.recv(65536):
            other.sendall(piece)
        other.shutdown(socket.SHUT_WR)
    except OSError:
        return


@pytest.fixture
def tunnels(monkeypatch: pytest.MonkeyPatch, connect: Connect) -> Iterator[Tunnels]:
    """A proxy, and nothing of the environment."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    tunnels = Tunnels()
    yield tunnels
    tunnels.close()


def test_a_tunnel(
    connect: Connect, handshakes: Handshakes, tunnels: Tunnels, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proxy is told the place and its own credential, and nothing of the call."""
    monkeypatch.setenv("SSL_CERT_FILE", str(handshakes.certificate))
    place = f"localhost:{handshakes.port}"
    driver = connect(
        base_url=f"https://{place}", proxy=f"http://me:s3ntinel@127.0.0.1:{tunnels.port}"
    )
    driver.execute(Call(GET))
    (asked,) = tunnels.asked
    assert asked.startswith(f"CONNECT {place} HTTP/1.1\r\n")
    assert f"proxy-authorization: {LOGIN}".lower() in asked.lower()
    assert KEY not in asked


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
@pytest.mark.parametrize("spared", ["", "localhost", "*", "example.com"])
def test_the_environment(
    connect: Connect,
    handshakes: Handshakes,
    tunnels: Tunnels,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    spared: str,
) -> None:
    """It says which proxy, and who is spared."""
    monkeypatch.setenv("SSL_CERT_FILE", str(handshakes.certificate))
    monkeypatch.setenv(name, f"http://127.0.0.1:{tunnels.port}")
    monkeypatch.setenv("NO_PROXY", spared)
    connect(base_url=f"https://localhost:{handshakes.port}").execute(Call(GET))
    assert len(tunnels.asked) == (spared in ("", "example.com"))


def test_who_is_not_trusted(connect: Connect, handshakes: Handshakes, tunnels: Tunnels) -> None:
    """The certificate of the server is what counts, through a tunnel too, and it is asked for once."""
    driver = connect(
        base_url=f"https://localhost:{handshakes.port}",
        proxy=f"http://127.0.0.1:{tunnels.port}",
        max_retries=3,
    )
    error = attempt(driver, Call(GET))
    assert type(error) is APIConnectionError
    assert "certificate" in str(error)
    assert len(tunnels.asked) == 1


@pytest.mark.parametrize("status", [403, 407, 502])
def test_a_proxy_that_opens_none(connect: Connect, tunnels: Tunnels, status: int) -> None:
    """Nothing was sent; the error says what the proxy said, and shows no credential."""
    tunnels.answer = f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode()
    driver = connect(
        base_url="https://things.example",
        proxy=f"http://me:s3ntinel@127.0.0.1:{tunnels.port}",
        max_retries=0,
    )
    error = attempt(driver, Call(GET))
    assert type(error) is APIConnectionError
    assert not error.reached
    assert str(status) in str(error)
    assert "s3ntinel" not in f"{error!r} {error}"
    assert KEY not in tunnels.asked[0]


def test_a_proxy_that_says_nothing(connect: Connect, tunnels: Tunnels) -> None:
    """The time for connecting ends it, or that for reading: nothing was sent."""
    tunnels.answer = None
    driver = connect(
        base_url="https://things.example", proxy=f"http://127.0.0.1:{tunnels.port}", max_retries=0
    )
    options = Options(timeout=Timeout(connect=0.3, read=0.3, write=5, pool=5))
    error = attempt(driver, Call(GET), options)
    assert isinstance(error, APITimeoutError)
