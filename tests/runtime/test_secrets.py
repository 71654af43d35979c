"""Values that carry secrets do not show them."""

from __future__ import annotations

import copy
import pickle
from urllib.parse import quote

import pytest
from runtime.auth.grant import Attachment
from runtime.errors import ClientError
from runtime.message import Headers, HTTPResponse, Request
from runtime.options import Options
from runtime.secrets import Redactor, Secret

from .faults import (
    FaultServer,
)
from .hunting import NEW_SESSION, PAIR, find_leaks, render
from .sample import DATA, GET, KEY, SESSION, TOKEN, Call, Connect, Driver, attempt


def test_a_bad_credential_is_not_quoted(connect: Connect, server: FaultServer) -> None:
    """A key with a line end, as files give it, is refused before anything is sent, without being shown."""
    with pytest.raises(ClientError) as caught:
        connect(api_key=f"{KEY}\n")
    assert "api_key" in str(caught.value)
    assert find_leaks(str(caught.value) + repr(vars(caught.value))) == []
    error = attempt(connect(api_key=lambda: f"{KEY}\n"), Call(GET))
    assert isinstance(error, ClientError)
    assert find_leaks(render(error)) == []
    assert not server.received


def test_a_secret_shows_nothing() -> None:
    """``repr``, ``str``, formatting, pickling and ``vars`` of a wrapped secret give nothing away."""
    secret = Secret(KEY)
    shown = [repr(secret), str(secret), f"{secret}", f"{secret:>40}", f"{secret!r}", repr([secret])]
    assert find_leaks("".join(shown)) == []
    assert not hasattr(secret, "__dict__")
    for act in (pickle.dumps, copy.deepcopy):
        with pytest.raises(TypeError):
            act(secret)
    assert secret.reveal() == KEY
    assert secret == Secret(KEY)
    assert secret != Secret(TOKEN)
    assert len({secret, Secret(KEY)}) == 1
    assert not Secret("")


def test_clients_are_not_pickled(driver: Driver) -> None:
    """A client holds credentials and connections: it goes nowhere."""
    with pytest.raises(TypeError):
        pickle.dumps(driver.client)


@pytest.mark.parametrize(
    "value",
    [
        Request(
            method="GET",
            url=f"http://u:{KEY}@h/p?dataSecret={quote(DATA)}&api_key={KEY}&q=plain#{KEY}",
            headers=Headers({"X-Api-Key": KEY, "Authorization": f"Bearer {TOKEN}", "Accept": "a"}),
            content=DATA.encode(),
            redactor=Redactor((KEY, TOKEN, DATA)),
        ),
        HTTPResponse(200, {"Set-Cookie": NEW_SESSION, "X-Session-Token": TOKEN}, DATA.encode()),
        Attachment((("a", KEY),), (("b", KEY),), (("c", KEY),), (KEY,)),
        Redactor((KEY,)),
        Headers({"Cookie": SESSION, "Proxy-Authorization": PAIR}),
        Options(
            extra_headers={"Authorization": TOKEN}, extra_query={"k": KEY}, extra_body={"s": DATA}
        ),
        Call(GET, {"data_secret": DATA}),
    ],
    ids=lambda each: type(each).__name__,
)
def test_what_carries_secrets_does_not_show_them(value: object) -> None:
    """The classes that secrets pass through mask them in ``repr``, and drop them from pickles of what is kept."""
    assert find_leaks(repr(value)) == []
    if isinstance(value, (Request, Headers, Redactor)):
        assert find_leaks(pickle.dumps(value).decode("latin-1")) == []


def test_addresses_keep_what_is_no_secret() -> None:
    """Redaction takes values of secret parameters, user information and fragments; the rest stays readable."""
    redactor = Redactor((), frozenset({"datasecret"}))
    url = "https://u:p@h.test:8/a/b?tokenId=7&key=name&dataSecret=x&access_token=y&flag#f"
    clean = "https://h.test:8/a/b?tokenId=7&key=name&dataSecret=***&access_token=***&flag"
    assert redactor.url(url) == clean
    assert redactor.text(f"GET {url} failed") == f"GET {clean} failed"
    assert redactor.url("https://h.test/a?b=c") == "https://h.test/a?b=c"
