"""Enums as documents write them: values as they were written, by the names that they have."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable
from typing import Any

import pytest

from .packages import Both

Clients = Callable[..., Both]


@pytest.mark.parametrize("value", ["1.0", "2.10", "1e3", "0x1F", "+1", "007", "true", ".5"])
def test_what_stands_without_quotes_is_sent_as_it_was_written(clients: Clients, value: str) -> None:
    """Of a text that YAML takes for a number."""
    both = clients("enums-as-written")
    _, sent = both.call("things.get", release=value)
    assert sent.target.endswith(f"/things?release={value.replace('+', '%2B')}")


def test_what_is_a_number_stays_one(clients: Clients) -> None:
    """However it was written."""
    both = clients("enums-as-written")
    both.server.answer_json({"release": "1.10", "kind": "1.10"})
    thing, sent = both.call("things.get", whole=31, number=1.0, only="4.20")
    assert sent.target.endswith("/things?number=1.0&only=4.20&whole=31")
    assert (thing.release, thing.kind) == ("1.10", "1.10")


def test_constants_are_the_values(clients: Clients) -> None:
    """Each of them is sent as what it stands for."""
    both = clients("enums-with-names")
    constants: Any = importlib.import_module(f"{both.package.__name__}.constants")
    _, sent = both.call(
        "jobs.create",
        order="desc",
        many=[constants.JobManyItem.ONE, constants.JobManyItem.TWO],
        priority=constants.Priority.VERY_HIGH,
        state=constants.JobState.RUNNING,
        level=constants.JobLevel.HIGH_LEVEL,
        mapped=constants.JobMapped.TWO,
        or_null=None,
    )
    assert sent.target.endswith("/jobs?many=1&many=2&order=desc")
    assert json.loads(sent.body) == {
        "priority": 1,
        "state": "on",
        "level": "high",
        "mapped": 2,
        "or_null": None,
    }
    assert constants.Priority.NONE == -1
    assert constants.Ms.CLASS == "class"
    assert not hasattr(constants, "JobWrong")
