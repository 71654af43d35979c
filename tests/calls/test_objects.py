"""What objects must have, and numbers that are integers however they are written."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable

import pytest

from ..wire.recording import RecordingServer, Reply
from .client import CaseClient

Open = Callable[[str], CaseClient]


@pytest.mark.parametrize("method", ["beside", "typed", "reference"])
def test_what_stands_beside_a_composition_is_asked_for(
    open_case: Open, server: RecordingServer, method: str
) -> None:
    """A create that is a patch with ``required`` beside it asks for the name, and sends it."""
    client = open_case("allof-required")
    given = client.annotations(method)
    assert (given["name"], given["size"]) == ("str", "int | Omit")
    with pytest.raises(TypeError, match="name"):
        client.call(method, size=1)
    client.call(method, name="n")
    assert json.loads(server.last.body) == {"name": "n"}


def test_every_member_may_ask(open_case: Open) -> None:
    """Members that do no more than ask are heard, several of them and inside others; a union's members all have to have it."""
    client = open_case("allof-required")
    given = client.annotations("member")
    assert (given["name"], given["size"]) == ("str", "int")
    for name in ("UnionPatch", "UnionOther"):
        assert client.list_required(name) == ["name"]
    assert client.models.Nested.__value__ == client.models.UnionPatch | str
    assert client.list_required("Patch") == []


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(
    ("text", "count", "sizes"),
    [
        (b'{"count": 1.0, "level": 2.0, "sizes": [1e3, 2], "either": 3.0}', 1, [1000, 2]),
        (b'{"count": 1e23, "level": 1, "sizes": [-0.0, 12.0], "either": 3}', 10**23, [0, 12]),
    ],
)
def test_integers_may_be_written_with_a_fraction_of_nothing(
    open_case: Open,
    server: RecordingServer,
    caplog: pytest.LogCaptureFixture,
    text: bytes,
    count: int,
    sizes: list[int],
    strict: bool,
) -> None:
    """``1.0`` and ``1e3`` are integers in JSON Schema: read as such, to the digit, without a warning, strictly too."""
    server.answer(Reply(body=text))
    with caplog.at_level(logging.WARNING):
        found = open_case("schemas-integers").call("getCount", strict=strict)
    assert (found.count, found.sizes, found.either) == (count, sizes, 3)
    numbers = [found.count, found.level, found.either, *found.sizes]
    assert {type(number) for number in numbers} == {int}
    assert caplog.text == ""


def test_a_fraction_is_no_integer(open_case: Open, server: RecordingServer) -> None:
    """``1.5`` is told of and kept as it came; strictly it is refused with its place."""
    server.answer(*[Reply(body=b'{"count": 1.5, "level": 2.0, "share": 1.0}')] * 2)
    client = open_case("schemas-integers")
    found = client.call("getCount")
    assert (found.count, found.level, found.share) == (1.5, 2, 1.0)
    with pytest.raises(client.package.ResponseValidationError, match="/count"):
        client.call("getCount", strict=True)
