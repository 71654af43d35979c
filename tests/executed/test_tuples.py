"""Arrays with a type for each position are tuples: as arguments, in answers, by any names and at any depth."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from .packages import Both

Clients = Callable[..., Both]
AT = datetime(2030, 1, 31, 12, tzinfo=UTC)
SENT = {
    "at": [1, 2.5],
    "path": [[1, 2, 3], [4, 5]],
    "entry": ["a", {"theName": "b"}, "2030-01-31T12:00:00Z"],
    "inline": [{"theName": "c"}, "red"],
    "old": [1, "x"],
    "both": [1, "x"],
    "tree": ["root", [["leaf", []]]],
    "rest": ["a", 1, 2],
    "more": ["a", 1, "b"],
}
GIVEN: dict[str, Any] = {
    "at": (1, 2.5),
    "path": [(1, 2, 3), (4, 5)],
    "entry": ("a", {"theName": "b"}, AT),
    "inline": ({"theName": "c"}, "red"),
    "old": (1, "x"),
    "both": (1, "x"),
    "tree": ("root", [("leaf", [])]),
    "rest": ["a", 1, 2],
    "more": ["a", 1, "b"],
}


@pytest.mark.parametrize("build", [tuple, list])
def test_tuples_are_sent(clients: Clients, build: Any) -> None:
    """In a body and in a query; what is given as a list goes as well, and so do models within."""
    both = clients("schemas-tuples")
    entry = build(["a", both.models.Part(the_name="b"), AT])
    given = GIVEN | {"entry": entry, "at": build((1, 2.5))}
    _, sent = both.call("shapes.create", **given, range=build((1, 2)))
    assert json.loads(sent.body) == SENT
    assert sent.target.endswith("/shapes?range=1&range=2")


def test_tuples_are_read(clients: Clients) -> None:
    """Each position has its own type, and all of it goes out again as it came."""
    both = clients("schemas-tuples")
    both.server.answer_json(SENT)
    shape, _ = both.call("shapes.create", at=(1, 2))
    assert shape.at == (1, 2.5)
    assert shape.path == [(1, 2, 3), (4, 5)]
    assert (shape.entry[1].the_name, shape.entry[2]) == ("b", AT)
    assert (shape.inline[0].the_name, shape.inline[1]) == ("c", "red")
    assert shape.tree == ("root", [("leaf", [])])
    assert json.loads(shape.to_json()) == SENT


@pytest.mark.parametrize(
    ("field", "value", "read"),
    [
        ("old", [1], (1,)),
        ("old", [1, "x", True], (1, "x", True)),
        ("old", ["one", 2], ("one", 2)),
        ("old", {"a": 1}, {"a": 1}),
        ("at", [1, 2, 3, 4], (1, 2, 3, 4)),
        ("both", None, None),
    ],
)
def test_what_does_not_fit_is_kept(clients: Clients, field: str, value: Any, read: Any) -> None:
    """Too few, too many, others: by position as far as it goes, and as it came on the way out."""
    body = {"at": [1, 2], field: value}
    both = clients("schemas-tuples")
    both.server.answer_json(body)
    shape, _ = both.call("shapes.create", at=(1, 2))
    assert getattr(shape, field) == read
    assert json.loads(shape.to_json()) == body


def test_what_does_not_fit_is_refused(clients: Clients) -> None:
    """Of what is given, as any other argument is."""
    both = clients("schemas-tuples")
    with pytest.raises(Exception, match="old") as caught:
        both.call("shapes.create", at=(1, 2), old=(1,))
    assert type(caught.value).__name__ == "ArgumentError"
