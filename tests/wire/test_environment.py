"""Where a client has its settings from."""

from __future__ import annotations

import pytest

from bitbadges import BitBadges
from bitbadges.errors import ArgumentError

from .documents import read_example
from .recording import RecordingServer
from .surface import Flavour, Surface, open_surface

VARIABLES = {
    "BITBADGES_API_KEY": ("x-api-key", "from-the-environment"),
    "BITBADGES_ACCESS_TOKEN": ("authorization", "Bearer from-the-environment"),
    "BITBADGES_SESSION": ("cookie", "bitbadges=from-the-environment"),
}


def call(client: Surface, server: RecordingServer) -> None:
    """One call that takes every credential."""
    server.answer_json(read_example("getRefreshStatus", "response"))
    try:
        client.call("tokens.get_refresh_status", "1")
    finally:
        client.close()


@pytest.mark.parametrize("variable", VARIABLES)
def test_credentials_of_the_environment(
    variable: str, server: RecordingServer, flavour: Flavour, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each credential has its variable, and so has the base URL."""
    monkeypatch.setenv("BITBADGES_BASE_URL", server.url + "/")
    monkeypatch.setenv("BITBADGES_API_KEY", "some-key")
    monkeypatch.setenv(variable, "from-the-environment")
    call(open_surface(flavour), server)
    header, value = VARIABLES[variable]
    assert server.last.header(header) == value
    assert server.last.path == "/api/v0/collection/1/refreshStatus"


def test_arguments_come_first(
    server: RecordingServer, flavour: Flavour, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is given to the constructor is not overridden by the environment."""
    monkeypatch.setenv("BITBADGES_BASE_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("BITBADGES_API_KEY", "from-the-environment")
    call(open_surface(flavour, api_key="given", base_url=server.url), server)
    assert server.last.header("x-api-key") == "given"


def test_without_a_key(server: RecordingServer, flavour: Flavour) -> None:
    """Without a key nothing stands in its place: the server decides."""
    call(open_surface(flavour, base_url=server.url), server)
    assert not {"x-api-key", "authorization", "cookie"} & set(server.last.header_names)


def test_the_server_of_the_document() -> None:
    """Without any setting the calls go to the first server of the document."""
    with BitBadges(api_key="x") as client:
        assert "https://api.bitbadges.io/api/v0" in repr(client)


@pytest.mark.parametrize("url", ["api.bitbadges.io", "ftp://x", "http://", "http://x/?a=b"])
def test_a_base_url_that_is_none(url: str, flavour: Flavour) -> None:
    """What cannot be called is refused at once."""
    with pytest.raises(ArgumentError, match="base URL"):
        open_surface(flavour, base_url=url)
