"""Documents on the network: only from origins that are allowed, redirections included."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from goldsmith.diagnostics import InputError, Report
from goldsmith.load import load_document

FILES = {
    "/api.yaml": "openapi: 3.1.0\npaths: {/a: {$ref: 'paths.yaml#/a'}}\n",
    "/paths.yaml": "a: {get: {responses: {'200': {description: ok}}}}\n",
    "/local.yaml": "openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: 'file:///etc/passwd'}}}\n",
    "/broken.yaml": "a: [",
}


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Answers with a file, or sends away."""
        if self.path == "/away.yaml":
            self.send_response(302)
            self.send_header("Location", "http://127.0.0.2:9/api.yaml")
            self.end_headers()
        elif self.path in FILES:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(FILES[self.path].encode())
        else:
            self.send_error(404)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is logged."""


@pytest.fixture
def origin(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server of documents."""
    monkeypatch.setenv("no_proxy", "*")
    with HTTPServer(("127.0.0.1", 0), _Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def _fail(url: str, allowed: tuple[str, ...], root: Path) -> str:
    with pytest.raises(InputError) as caught:
        load_document(url, root=root, allow_remote=allowed, report=Report())
    return str(caught.value)


def test_an_allowed_document_is_fetched(origin: str, tmp_path: Path) -> None:
    """With its origin allowed, a document and what it refers to are fetched, and located by URL."""
    report = Report()
    document = load_document(
        f"{origin}/api.yaml", root=tmp_path, allow_remote=(origin,), report=report
    )
    assert report.diagnostics == ()
    assert document.root["paths"] == {"/a": {"get": {"responses": {"200": {"description": "ok"}}}}}
    paths = document.root["paths"]
    assert isinstance(paths, dict) and isinstance(paths["/a"], dict)
    assert str(document.locate(paths["/a"], "get")) == f"{origin}/paths.yaml:1:5"


def test_nothing_is_fetched_that_is_not_allowed(origin: str, tmp_path: Path) -> None:
    """Neither a document nor a reference; the message says what would allow it."""
    fault = (
        f"error[missing-file]: `{origin}/api.yaml` is not fetched\n"
        f'  hint: `--allow-remote {origin}`, or `allow-remote = ["{origin}"]` in the configuration, allows it'
    )
    assert fault in _fail(f"{origin}/api.yaml", (), tmp_path)
    assert fault in _fail(f"{origin}/api.yaml", (origin.replace("http", "https"),), tmp_path)
    (tmp_path / "api.yaml").write_text(
        f"components: {{schemas: {{A: {{$ref: '{origin}/a.yaml'}}}}}}"
    )
    report = Report()
    document = load_document("api.yaml", root=tmp_path, report=report)
    assert document.root["components"] == {"schemas": {"A": {}}}
    assert "is not fetched; any value is taken for it" in str(report.warnings[0])


def test_redirections_are_checked(origin: str, tmp_path: Path) -> None:
    """An allowed origin cannot send elsewhere."""
    fault = _fail(f"{origin}/away.yaml", (origin,), tmp_path)
    assert "`http://127.0.0.2:9/api.yaml` is not fetched" in fault


def test_a_remote_document_reads_no_local_file(origin: str, tmp_path: Path) -> None:
    """A reference from the network into the file system leads nowhere."""
    report = Report()
    document = load_document(
        f"{origin}/local.yaml", root=tmp_path, allow_remote=(origin,), report=report
    )
    assert document.root["components"] == {"schemas": {"A": {}}}
    assert "`file:///etc/passwd` is not read" in str(report.warnings[0])


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("/none.yaml", "/none.yaml` answers 404 Not Found"),
        ("/broken.yaml", "error[invalid-yaml]"),
    ],
)
def test_what_goes_wrong_is_said(origin: str, tmp_path: Path, path: str, fault: str) -> None:
    """A status other than success and a broken file are errors."""
    assert fault in _fail(origin + path, (origin,), tmp_path)


def test_a_server_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A refused connection is an error, not a traceback."""
    monkeypatch.setenv("no_proxy", "*")
    fault = _fail("http://127.0.0.1:9/api.yaml", ("http://127.0.0.1:9",), tmp_path)
    assert "cannot be fetched" in fault
