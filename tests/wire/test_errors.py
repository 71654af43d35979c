"""What calls raise when the answer is no success, or no answer at all."""

from __future__ import annotations

import logging
import pickle
import socket
import traceback
from pathlib import Path
from typing import Any

import pytest

import bitbadges
from bitbadges import BitBadgesError, errors, models

from .documents import read_example
from .recording import RecordingServer, Reply, json_reply
from .surface import Flavour, Surface, SurfaceFactory, open_surface

CLASSES: dict[int, type[errors.APIStatusError]] = {
    400: errors.BadRequestError,
    401: errors.UnauthorizedError,
    402: errors.PaymentRequiredError,
    403: errors.ForbiddenError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    418: errors.APIStatusError,
    422: errors.UnprocessableEntityError,
    429: errors.RateLimitError,
    500: errors.ServerError,
    502: errors.ServerError,
    503: errors.ServerError,
}
BODY = {"error": {"code": 7}, "errorMessage": "it is not there", "unauthorized": False}
HTML = b"<html><head><title>502 Bad Gateway</title></head></html>"
KEY = "key-of-the-app"

every_status = pytest.mark.parametrize("status", CLASSES)


def fail(client: Surface) -> BitBadgesError:
    """What a call raises."""
    with pytest.raises(BitBadgesError) as caught:
        client.call("tokens.get_collection", "1")
    return caught.value


def fail_status(client: Surface) -> errors.APIStatusError:
    """What a call raises that was answered by a status."""
    error = fail(client)
    assert isinstance(error, errors.APIStatusError)
    return error


def test_the_tree() -> None:
    """Every error is a ``BitBadgesError``; a timeout is a failed connection; a status has its class."""
    public = {name: getattr(errors, name) for name in errors.__all__}
    assert all(issubclass(each, BitBadgesError) for each in public.values())
    assert issubclass(errors.APITimeoutError, errors.APIConnectionError)
    assert all(issubclass(each, errors.APIStatusError) for each in CLASSES.values())
    assert not issubclass(errors.APIStatusError, errors.APIConnectionError)


@every_status
def test_documented_body(status: int, server: RecordingServer, client: Surface) -> None:
    """The class tells the status; the body is a model; the message is the API's own; the answer is at hand."""
    server.answer(json_reply(BODY, status, {"X-Request-Id": "r-1"}))
    error = fail_status(client)
    assert type(error) is CLASSES[status]
    assert error.status == status
    documented = models.CreditsExhaustedResponse if status == 402 else models.ErrorResponse
    assert type(error.body) is documented
    assert error.body.error == {"code": 7}
    assert error.message == "it is not there"
    assert "it is not there" in str(error)
    assert str(status) in str(error)
    assert error.response.content
    assert error.headers["x-request-id"] == error.request_id == "r-1"
    assert (error.method, error.operation) == ("GET", "getCollection")
    assert error.url == f"{server.url}/collection/1"


@every_status
@pytest.mark.parametrize(
    ("body", "content_type", "parsed"),
    [
        (HTML, "text/html", HTML.decode()),
        (b"", "application/json", None),
        (b"", None, None),
        (b'{"errorMessage": "it is', "application/json", '{"errorMessage": "it is'),
        (b"[1, 2]", "application/json", [1, 2]),
        (b"upstream is away", "text/plain", "upstream is away"),
    ],
    ids=["html", "empty", "nothing", "truncated", "list", "text"],
)
def test_any_other_body(
    status: int,
    body: bytes,
    content_type: str | None,
    parsed: object,
    server: RecordingServer,
    client: Surface,
) -> None:
    """Whatever the body is, the status decides the class, and what came is kept."""
    server.answer(Reply(status=status, body=body, content_type=content_type))
    error = fail_status(client)
    assert type(error) is CLASSES[status]
    assert error.body == parsed
    assert f"HTTP {status}" in str(error)
    assert "<html>" not in str(error)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"errorMessage": "", "error": "the other"}, "the other"),
        ({"error": "only this"}, "only this"),
        ({"errorMessage": None}, "HTTP 400"),
        ({}, "HTTP 400"),
    ],
    ids=str,
)
def test_message(body: object, message: str, server: RecordingServer, client: Surface) -> None:
    """The message is ``errorMessage``, else ``error``, else the status."""
    server.answer(json_reply(body, 400))
    assert fail_status(client).message == message


def test_credits(server: RecordingServer, client: Surface) -> None:
    """What a 402 says of the account are attributes of its body and of the error."""
    body = {"errorMessage": "empty", "topUpUrl": "https://x", "remaining": "0", "decimals": 6}
    server.answer(json_reply(body, 402))
    error = fail_status(client)
    assert isinstance(error.body, models.CreditsExhaustedResponse)
    assert (error.body.top_up_url, error.body.remaining, getattr(error, "decimals", None)) == (
        "https://x",
        0,
        6,
    )


def test_retry_after(server: RecordingServer, client: Surface) -> None:
    """A 429 says how many seconds to wait."""
    server.answer(json_reply(BODY, 429, {"Retry-After": "17"}))
    assert fail_status(client).retry_after == 17


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (HTML, "text/html"),
        (HTML, "application/json"),
        (b"", "application/json"),
        (b"", None),
        (b'{"collection": {"a": 1', "application/json"),
        (b"\x80\x81", "application/json"),
    ],
    ids=["html", "html-as-json", "empty", "nothing", "truncated", "bytes"],
)
def test_a_success_that_is_no_json(
    body: bytes,
    content_type: str | None,
    strict: bool,
    server: RecordingServer,
    open_client: SurfaceFactory,
) -> None:
    """A 200 that cannot be read is an error that says which operation, whatever the strictness."""
    server.answer(Reply(body=body, content_type=content_type))
    error = fail(open_client(strict=strict))
    assert type(error) is errors.ResponseDecodingError
    assert error.status == 200
    assert "getCollection" in str(error)


def test_a_body_that_is_cut_off(server: RecordingServer, client: Surface) -> None:
    """A connection that ends within the body is a failed connection."""
    server.answer(Reply(body=b'{"collection"', length=1000))
    assert isinstance(fail(client), errors.APIConnectionError)


def test_nobody_listens(flavour: Flavour) -> None:
    """A refused connection is a failed connection, and nothing reached the server."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
        client = open_surface(flavour, api_key=KEY, base_url=url, max_retries=0)
        error = fail(client)
        client.close()
    assert type(error) is errors.APIConnectionError
    assert error.reached is False
    assert KEY not in show(error)


def test_strictness(server: RecordingServer, open_client: SurfaceFactory) -> None:
    """What does not fit is kept as it came, or, strictly, is an error that names the place."""
    server.answer_json({"balance": "many"}, {"balance": "many"})
    arguments = ("tokens.get_balance_by_address_specific_token", 1, 2, "bb1")
    assert open_client(strict=False).call(*arguments).balance == "many"
    with pytest.raises(errors.ResponseValidationError) as caught:
        open_client(strict=True).call(*arguments)
    assert caught.value.path == "/balance"
    assert "many" not in str(caught.value)


def show(error: BaseException) -> str:
    """All that can be printed of an error and what led to it: themselves, their attributes, their pickles."""
    shown = [str(error), repr(error), repr(vars(error)), repr(pickle.dumps(error))]
    chain = [error, error.__cause__, error.__context__]
    for each in (link for link in chain if link is not None):
        shown += traceback.format_exception_only(each)
    return "\n".join(shown)


def show_frames(error: BaseException) -> str:
    """The variables of the package's own frames that the error went through."""
    package = str(Path(bitbadges.__file__).parent)
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    own = [frame for frame in frames if frame.f_code.co_filename.startswith(package)]
    assert own
    return "\n".join(repr(value) for frame in own for value in frame.f_locals.values())


@pytest.mark.parametrize("scheme", ["api_key", "access_token", "session"])
def test_credentials_are_never_shown(
    scheme: str,
    server: RecordingServer,
    open_client: SurfaceFactory,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Neither a client, a resource, an error nor a log line shows a credential, even where the server repeats it."""
    caplog.set_level(logging.DEBUG)
    secret = "sentinel-5f0c2a"
    client = open_client(**{"api_key": KEY, scheme: secret})
    server.answer(json_reply({"errorMessage": f"bad key {secret}"}, 401, {"X-Echo": secret}))
    with pytest.raises(errors.UnauthorizedError) as caught:
        client.call("tokens.get_refresh_status", "1")
    server.answer_json(read_example("getRefreshStatus", "response"))
    client.call("tokens.get_refresh_status", "1")
    assert any(secret in value for _, value in server.requests[0].headers)
    shown = [repr(client.client), str(client.client), repr(client.client.tokens), caplog.text]
    shown += [show(caught.value), show_frames(caught.value)]
    assert secret not in "\n".join(shown)
    assert "/collection/1/refreshStatus" in str(caught.value)


def test_secret_arguments_are_never_shown(
    server: RecordingServer, client: Surface, caplog: pytest.LogCaptureFixture
) -> None:
    """The secret of a store is sent, and shown nowhere."""
    caplog.set_level(logging.DEBUG)
    secret = "sentinel/5f0c2a"
    server.answer(json_reply({"errorMessage": f"not {secret}"}, 400))
    with pytest.raises(errors.BadRequestError) as caught:
        client.call("dynamic_stores.get", "s", data_secret=secret)
    assert server.last.query == ("dataSecret=sentinel%2F5f0c2a",)
    shown = show(caught.value) + caplog.text
    assert "sentinel" not in shown
    assert "/dynamicStore/s" in shown


def test_secret_arguments_are_not_in_frames(server: RecordingServer, client: Surface) -> None:
    """A traceback that prints variables does not show the secret of a store either."""
    server.answer(json_reply({"errorMessage": "no"}, 400))
    with pytest.raises(errors.BadRequestError) as caught:
        client.call("dynamic_stores.get", "s", data_secret="sentinel-5f0c2a")
    assert "sentinel" not in show_frames(caught.value)


def test_secret_fields_are_never_shown(server: RecordingServer, client: Surface) -> None:
    """The secret of a store in an answer can be read and dumped, but is not in the model's repr."""
    answer = read_example("getDynamicDataStore", "response")
    answer["doc"]["dataSecret"] = "sentinel-5f0c2a"
    server.answer_json(answer)
    found: Any = client.call("dynamic_stores.get", "s")
    assert found.doc.data_secret == "sentinel-5f0c2a"
    assert "sentinel" not in repr(found) + str(found)
