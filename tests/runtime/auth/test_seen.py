"""Credentials of other calls: a server may tell of any that it has seen."""

from __future__ import annotations

import traceback

import pytest
from runtime.errors import ClientError, ResponseDecodingError
from runtime.secrets import REMEMBERED, Redactor, Seen

from ..faults import FaultServer, answer
from ..sample import GET, Call, Connect, attempt, operation

ANONYMOUS = operation(security=((),))
BY_KEY = operation(security=(("key",),))
BY_TOKEN = operation(security=(("token",),))


def show(error: ClientError) -> str:
    """All that an error shows."""
    return "".join([*traceback.format_exception(error), repr(error), repr(vars(error))])


def test_an_answer_that_quotes_them(connect: Connect, server: FaultServer) -> None:
    """Keys that a function gave, a token that was fetched and its pair, by a call that carries none of them."""
    keys = ["first-of-the-keys", "second-of-the-keys"]
    left = iter(keys)
    driver = connect(api_key=lambda: next(left), access_token=("me", "pass word of the pair"))
    driver.execute(Call(BY_KEY))
    driver.execute(Call(BY_KEY))
    server.play(answer(200, {"access_token": "fetched-token-1"}), answer(200, {"name": "x"}))
    driver.execute(Call(BY_TOKEN))
    said = [*keys, "fetched-token-1", "pass word of the pair", "pass+word+of+the+pair"]
    for call in (Call(ANONYMOUS), Call(BY_TOKEN)):
        server.play(answer(200, f"<html>seen: {' '.join(said)} </html>".encode()))
        error = attempt(driver, call)
        assert isinstance(error, ResponseDecodingError)
        assert "seen" in show(error)
        assert [secret for secret in said if secret in show(error)] == []


def test_copies_know_them_too(connect: Connect, server: FaultServer) -> None:
    """A copy with other credentials, and the client that it is a copy of."""
    driver = connect(api_key="the-key-of-the-first")
    copy = connect(api_key=None)
    copy.client = driver.client.with_options(credentials={"api_key": lambda: "the-key-of-the-copy"})
    for each in (driver, copy):
        server.play(answer(200, {"name": "x"}))
        each.execute(Call(GET))
    for each in (driver, copy):
        server.play(answer(200, b"<html>the-key-of-the-first the-key-of-the-copy"))
        error = attempt(each, Call(ANONYMOUS))
        assert "the-key" not in show(error)


def test_the_newest_are_remembered() -> None:
    """Keys that are new with each call do not fill the memory."""
    seen = Seen()
    redactor = Redactor(("held-for-good",), seen=seen)
    for number in range(REMEMBERED + 5):
        seen.add([f"secret-{number:04}", "", f"secret-{number:04}"])
    assert len(seen.values) == REMEMBERED
    assert redactor.text("secret-0004 secret-0005 held-for-good") == "secret-0004 *** ***"
    assert "secret-0005" not in repr(seen)


@pytest.mark.parametrize("values", [(), ("",)])
def test_nothing_seen(values: tuple[str, ...]) -> None:
    """Nothing is masked where nothing is known."""
    seen = Seen()
    seen.add(values)
    assert Redactor(seen=seen).text("a text") == "a text"
