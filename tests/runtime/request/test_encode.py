"""Calls as requests."""

from __future__ import annotations

import pickle

import pytest
from runtime.call import Call
from runtime.errors import ArgumentError
from runtime.models.base import Model
from runtime.omit import OMIT
from runtime.operation import Body, BodyField, Operation, Parameter, Response
from runtime.request.encode import encode_call

SENTINEL = "s3ntinel/value"


class Update(Model):
    """A body."""

    value: str | None = None
    secret: str | None = None


UPDATE = Operation(
    id="updateValue",
    method="DELETE",
    path="/stores/{storeId}/values/{key}",
    parameters=(
        Parameter("storeId", "path", "store_id", "simple", False),
        Parameter("key", "path", "key", "simple", False),
        Parameter("dryRun", "query", "dry_run"),
        Parameter("dataSecret", "query", "data_secret", secret=True),
        Parameter("X-Trace", "header", "trace", "simple", False),
        Parameter("theme", "cookie", "theme"),
    ),
    bodies=(
        Body(
            "application/json",
            Update,
            fields=(BodyField("value", "value"), BodyField("secret", "secret", secret=True)),
            required=False,
        ),
        Body("text/plain", argument="text"),
    ),
    responses=(
        Response("200", Update),
        Response("200", None, "bytes", "image/png"),
        Response("204", None, "empty", None),
        Response("default", Update),
    ),
)
PATH = {"store_id": "a/b", "key": 5}


def test_whole_call() -> None:
    """Each argument goes to its place."""
    call: Call[object] = Call(
        UPDATE, {**PATH, "dry_run": True, "trace": "t", "theme": "dark mode", "value": "v"}
    )
    found = encode_call(call)
    assert (found.method, found.path, found.query) == (
        "DELETE",
        "/stores/a%2Fb/values/5",
        "dryRun=true",
    )
    assert found.headers == (("X-Trace", "t"),)
    assert found.cookies == (("theme", "dark%20mode"),)
    assert (found.content, found.content_type) == (b'{"value":"v"}', "application/json")
    assert found.accept == "application/json, image/png"
    assert found.secret_values == ()


def test_absent_and_null() -> None:
    """What is omitted is not sent; None is null in a body and not sent elsewhere; an empty text is sent."""
    call: Call[object] = Call(
        UPDATE, {**PATH, "dry_run": None, "data_secret": "", "trace": OMIT, "value": OMIT}
    )
    found = encode_call(call)
    assert (found.query, found.headers, found.content, found.content_type) == (
        "dataSecret=",
        (),
        None,
        None,
    )
    assert encode_call(call.replace(value=None)).content == b'{"value":null}'


def test_order_of_the_query() -> None:
    """The query has the order of the document, not that of the arguments."""
    call: Call[object] = Call(UPDATE, {"data_secret": "s", "dry_run": False, **PATH})
    assert encode_call(call).query == "dryRun=false&dataSecret=s"


def test_secrets() -> None:
    """Secret arguments are listed for the redactor, in each spelling, and no repr shows them or anything like them."""
    call: Call[object] = Call(
        UPDATE, {**PATH, "data_secret": SENTINEL, "secret": "in the body", "theme": SENTINEL}
    )
    found = encode_call(call)
    assert found.secret_values == (SENTINEL, "s3ntinel%2Fvalue", "in the body", "in%20the%20body")
    assert "s3ntinel" not in repr(found) + repr(call)


def test_content_type() -> None:
    """A call may choose another body."""
    call: Call[object] = Call(UPDATE, {**PATH, "text": "t"}, content_type="text/plain")
    found = encode_call(call)
    assert (found.content, found.content_type) == (b"t", "text/plain; charset=utf-8")
    with pytest.raises(ArgumentError, match="no body of the content type"):
        encode_call(Call(UPDATE, PATH, content_type="image/png"))


def test_refusals_show_no_value() -> None:
    """What cannot be sent is told by argument."""
    for arguments in (
        {**PATH, "trace": f"{SENTINEL}\r\n"},
        {**PATH, "key": ".."},
        {**PATH, "value": [SENTINEL]},
        {**PATH, "dry_run": float("nan")},
    ):
        with pytest.raises(ArgumentError) as caught:
            encode_call(Call(UPDATE, arguments))
        assert "s3ntinel" not in str(caught.value)
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_argument_error_is_a_value_error() -> None:
    """Callers may catch it as what it is in Python."""
    with pytest.raises(ValueError, match="key is missing"):
        encode_call(Call(UPDATE, {"store_id": 1}))


def test_accept_without_content() -> None:
    """An operation whose answers have no content type accepts anything."""
    operation = Operation(
        id="op", method="GET", path="/", responses=(Response("204", None, "empty", None),)
    )
    assert encode_call(Call(operation)).accept == "*/*"


def test_calls_are_values() -> None:
    """The same call gives the same request, and is not changed by it."""
    call: Call[object] = Call(UPDATE, {**PATH, "value": "v"})
    assert encode_call(call) == encode_call(call)
    assert dict(call.arguments) == {**PATH, "value": "v"}
