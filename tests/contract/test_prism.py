"""A mock server that knows only the document accepts what the client sends, and the client reads what it answers."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from bitbadges import models

from ..wire.comparing import dump, text_of
from ..wire.documents import SPEC, read_example
from ..wire.operations import CASES, Case
from ..wire.surface import FLAVOURS, Surface, open_surface
from .prism import UnavailableError, open_prism

VIOLATIONS = "sl-violations"


@pytest.fixture(scope="module")
def mock_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Prism, or the reason why there is none."""
    log = tmp_path_factory.mktemp("prism") / "log.txt"
    try:
        with open_prism(SPEC / "openapi.yaml", log) as url:
            yield url
    except UnavailableError as reason:
        pytest.skip(f"no mock server: {reason}")


@pytest.fixture(params=FLAVOURS)
def client(request: pytest.FixtureRequest, mock_url: str) -> Iterator[Surface]:
    """A client of the mock server with the credentials of an application and of a user."""
    credentials = {"api_key": "key", "access_token": "token"}
    surface = open_surface(
        request.param, base_url=mock_url, strict=True, max_retries=0, **credentials
    )
    yield surface
    surface.close()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_request_and_answer(case: Case, client: Surface) -> None:
    """The request violates nothing of the document, and the answer is the documented one as a typed model."""
    keywords = {**case.keywords, **case.harmless}
    answer = client.send(case.call, *case.arguments, **keywords)
    assert answer.headers.get(VIOLATIONS) is None
    assert answer.status == 200
    parsed = answer.parse()
    assert isinstance(parsed, BaseModel)
    assert type(parsed) is getattr(models, case.returns)
    assert text_of(dump(parsed)) == text_of(read_example(case.id, "response"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_method(case: Case, client: Surface) -> None:
    """The method itself, as users call it, takes the answer too."""
    result = client.call(case.call, *case.arguments, **{**case.keywords, **case.harmless})
    answer = result.response if case.items else result
    assert type(answer) is getattr(models, case.returns)


@pytest.mark.parametrize(
    ("path", "headers", "body", "status"),
    [
        ("/dynamicStore/1", {}, None, 401),
        ("/dynamicStores/search", {"x-api-key": "key"}, None, 401),
        ("/dynamicStore/1/value", {"x-api-key": "key"}, None, 400),
        ("/collection/1/owners?oldestFirst=perhaps", {"x-api-key": "key"}, None, 400),
        ("/collections", {"x-api-key": "key"}, {"collectionsToFetch": "1"}, 400),
        ("/nowhere", {"x-api-key": "key"}, None, 404),
    ],
)
def test_the_mock_server_is_no_pushover(
    mock_url: str, path: str, headers: dict[str, str], body: Any, status: int
) -> None:
    """Missing credentials, parameters and wrong types are refused: an acceptance says something."""
    content = None if body is None else json.dumps(body).encode()
    sent = {**headers, "content-type": "application/json"} if content else headers
    request = urllib.request.Request(mock_url + path, content, sent)
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=30)
    with caught.value as error:
        assert error.code == status
