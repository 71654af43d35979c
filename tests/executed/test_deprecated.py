"""What the document calls deprecated warns whoever still uses it, at the line that does."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
import warnings
from collections.abc import Callable
from typing import Any

import pytest

from .packages import Both

Clients = Callable[..., Both]


def call(both: Both, method: str, is_async: bool, **arguments: Any) -> list[str]:
    """The warnings of one call, each with the file that it names."""
    name = f"Async{both.name}" if is_async else both.name

    async def main() -> None:
        async with getattr(both.package, name)(**both.options) as client:
            await getattr(client.things, method)(**arguments)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", DeprecationWarning)
        if is_async:
            asyncio.run(main())
        else:
            with getattr(both.package, name)(**both.options) as client:
                getattr(client.things, method)(**arguments)
    return [
        f"{each.message}: {each.filename.rpartition('/')[2]}"
        for each in caught
        if each.category is DeprecationWarning
    ]


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize(
    ("method", "arguments", "said"),
    [
        ("list", {}, ["things.list is deprecated by the API"]),
        ("list", {"limit": 1}, ["things.list is deprecated by the API"]),
        ("create", {"new": "x", "name": "y"}, []),
        ("create", {"old": "x"}, ["old of createThing is deprecated by the API"]),
        (
            "create",
            {"old": "x", "title": "y"},
            [
                "old of createThing is deprecated by the API",
                "title of createThing is deprecated by the API",
            ],
        ),
    ],
)
def test_warnings(
    clients: Clients, is_async: bool, method: str, arguments: dict[str, Any], said: list[str]
) -> None:
    """One for a method, one for each argument that is given."""
    found = call(clients("operations-deprecated"), method, is_async, **arguments)
    assert found == [f"{each}: test_deprecated.py" for each in said]


@pytest.mark.parametrize(
    "answer", [{"a": 1, "b": "x"}, {"a": "one", "b": "x"}], ids=["fits", "not"]
)
def test_fields_warn_whoever_reads_them(clients: Clients, answer: dict[str, Any]) -> None:
    """By name, at the line that reads; whatever else is done with the object, nothing warns."""
    both = clients("schemas-notes")
    both.server.answer_json(answer)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        found, _ = both.call("x.list_all")
        assert json.loads(found.to_json()) == answer
        assert pickle.loads(pickle.dumps(found)) == found == copy.deepcopy(found)
        assert "b='x'" in repr(found)
        assert not caught
        assert found.b == "x"
    assert [str(each.message) for each in caught] == ["All.b is deprecated by the API"]
    assert caught[0].category is DeprecationWarning
    assert caught[0].filename == __file__


def test_only_a_field_can_be_deprecated(clients: Clients) -> None:
    """What is said of items, of members of unions and of whole types is in the docstring, and disturbs nobody."""
    both = clients("schemas-deprecated")
    answer = {
        "field": "x",
        "items": ["y"],
        "values": {"z": 1},
        "either": 2,
        "named": "a",
        "both": "b",
    }
    both.server.answer_json(answer)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found, _ = both.call("x.list_a")
        assert (found.items, found.values, found.either, found.named) == (["y"], {"z": 1}, 2, "a")
        for name in ("field", "both"):
            with pytest.raises(DeprecationWarning, match=f"A.{name} is deprecated by the API"):
                getattr(found, name)
