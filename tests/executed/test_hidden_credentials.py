"""Credentials that a document hides among parameters: they are the client's, sent where each operation wants them, and shown nowhere."""

from __future__ import annotations

import inspect
import logging
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from ..wire.recording import Reply
from .packages import Both

Clients = Callable[..., Both]
KEY = "sentinel-hidden-key-1"


def test_one_for_all_places(clients: Clients) -> None:
    """In a header of one operation and in the query of another, by one argument of the client."""
    both = clients("auth-hidden", api_key=KEY)
    _, sent = both.call("x.get_a", page_token="p", idempotency_key="i")
    assert sent.header("x-api-key") == KEY
    assert sent.query == ("page_token=p",)
    assert sent.header("idempotency-key") == "i"
    _, sent = both.call("x.create", key="k", name="n")
    assert sent.query == ("key=k", f"x_api_key={KEY}")
    assert "x-api-key" not in sent.header_names


def test_another_one(clients: Clients) -> None:
    """A copy of the client has it in all places; an environment gives it too."""
    both = clients("auth-hidden", api_key=KEY)
    client = getattr(both.package, both.name)(**both.options)
    copy = client.with_options(credentials={"api_key": "another-key"})
    copy.x.get_a()
    copy.x.create()
    first, second = both.server.requests
    assert first.header("x-api-key") == "another-key"
    assert second.query == ("x_api_key=another-key",)
    client.close()


def test_beside_a_token(clients: Clients) -> None:
    """What holds the token of a declared scheme is filled with it."""
    both = clients("auth-hidden-beside-a-token", slack=KEY)
    _, sent = both.call("x.get_a")
    assert (sent.header("token"), sent.header("authorization")) == (KEY, f"Bearer {KEY}")
    _, sent = both.call("x.get_b")
    assert sent.query == (f"token={KEY}",)
    arguments = inspect.signature(getattr(both.package, both.name)).parameters
    assert "slack" in arguments
    assert "token" not in arguments


@pytest.mark.parametrize(
    ("case", "options", "method", "given"),
    [
        ("auth-hidden", {"api_key": KEY}, "x.create", {}),
        ("auth-hidden", {"api_key": "k"}, "x.create", {"client_secret": KEY}),
        ("auth-hidden-in-some", {}, "x.get_a", {"token": KEY}),
    ],
)
def test_shown_nowhere(
    clients: Clients,
    caplog: pytest.LogCaptureFixture,
    case: str,
    options: dict[str, Any],
    method: str,
    given: dict[str, Any],
) -> None:
    """Neither in a log nor in an error, also where it is an argument of some operations alone."""
    both = clients(case, **options)
    both.server.answer(Reply(status=400, body=f'{{"message":"no {KEY}"}}'.encode()))
    caplog.set_level(logging.DEBUG)
    with pytest.raises(both.package.BadRequestError) as caught:
        both._call(method, (), given)
    shown = "".join(traceback.format_exception(caught.value)) + repr(vars(caught.value))
    logged = "".join(
        record.getMessage() for record in caplog.records if record.name.startswith("executed")
    )
    assert KEY not in shown + logged
    assert KEY in both.server.requests[-1].target + both.server.requests[-1].body.decode()


def test_what_is_none_stays_an_argument(clients: Clients) -> None:
    """A token of an upload is what it was, and is not masked."""
    both = clients("auth-hidden-in-some")
    _, sent = both.call("x.get_b", token="upload-token-1")
    assert sent.query == ("token=upload-token-1",)
