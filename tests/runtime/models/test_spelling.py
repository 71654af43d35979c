"""What was read is what is sent: date-times with more digits than Python has, and other spellings of the same value."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from runtime.models.adapters import dump_text, find_adapter, validate_json
from runtime.models.base import Model
from runtime.operation import Body, BodyField, Parameter, Response
from runtime.options import Options

from ..faults import FaultServer, answer
from ..sample import Call, Driver, operation


class Event(Model):
    """Moments in all places."""

    at: datetime | None = None
    times: list[datetime] | None = None
    by_name: dict[str, datetime | None] | None = None
    either: datetime | int | None = None
    text_or_time: str | datetime | None = None
    id: UUID | None = None
    day: date | None = None
    inner: Event | None = None
    count: int | None = None


NAMES = "at times by_name either text_or_time id day inner count".split()
ECHO = operation(
    "PUT",
    parameters=(Parameter("since", "query", "since"), Parameter("X-At", "header", "header")),
    bodies=(
        Body(
            "application/json",
            Event,
            fields=tuple(BodyField(name, name) for name in NAMES),
        ),
    ),
    responses=(Response("200", Event),),
)
TIMES = [
    "2026-01-02T03:04:05.123456789Z",
    "2026-01-02T03:04:05.1234567+02:00",
    "2026-01-02T03:04:05.100Z",
    "2026-01-02T03:04:05Z",
    "2026-01-02t03:04:05.5z",
    "2026-01-02 03:04:05.000+00:00",
    "2026-01-02T03:04:05.000000000-00:00",
    "2026-01-02T03:04Z",
    "2026-01-02T03:04:05",
]


@pytest.mark.parametrize("text", TIMES)
@pytest.mark.parametrize("misfit", [{}, {"count": "many"}], ids=["fits", "does not fit"])
def test_there_and_back(
    driver: Driver, server: FaultServer, text: str, misfit: dict[str, Any]
) -> None:
    """A model that was read is sent as it came, in bodies, queries and headers, whole or in parts."""
    sent = {
        "at": text,
        "times": [text, text],
        "by_name": {"a": text, "b": None},
        "either": text,
        "text_or_time": text,
        "id": "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
        "day": "2026-01-02",
        "inner": {"at": text},
        **misfit,
    }
    server.play(answer(200, sent))
    event = driver.execute(Call(ECHO))
    assert isinstance(event.at, datetime)
    assert json.loads(event.to_json()) == sent
    given = {name: getattr(event, name) for name in sent if name not in misfit}
    driver.execute(Call(ECHO, {**given, "since": event.at, "header": event.at}))
    request = server.received[-1]
    assert json.loads(request.body) == {name: sent[name] for name in given}
    assert request.headers["x-at"] == text
    driver.request("GET", "/x", query={"since": event.at, "id": event.id})
    assert server.received[-1].query == f"{request.query}&id={sent['id']}"


def test_values_of_no_model() -> None:
    """Lists of moments, and moments by themselves."""
    text = "2026-01-02T03:04:05.123456789Z"
    for kind, value in (
        (datetime, text),
        (list[datetime], [text]),
        (dict[str, UUID | None], {"a": None}),
    ):
        adapter = find_adapter(kind)
        found = validate_json(adapter, json.dumps(value))
        assert json.loads(dump_text(adapter, found)) == value


def test_a_spelled_moment_is_a_moment() -> None:
    """It compares, computes, copies and pickles like any; what is computed from it is written anew."""
    text = "2026-01-02T03:04:05.123456789Z"
    moment: Any = Event.from_dict({"at": text}).at
    plain = datetime(2026, 1, 2, 3, 4, 5, 123456, tzinfo=UTC)
    assert moment == plain
    assert hash(moment) == hash(plain)
    assert repr(moment).startswith("datetime.datetime(2026, 1, 2, 3, 4, 5, 123456, tzinfo=")
    assert (moment + timedelta(days=1)).isoformat() == "2026-01-03T03:04:05.123456+00:00"
    for same in (copy.copy(moment), copy.deepcopy(moment), pickle.loads(pickle.dumps(moment))):
        assert json.loads(Event(at=same).to_json()) == {"at": text}
    later = pickle.loads(pickle.dumps(moment.replace(year=2027)))
    assert json.loads(Event(at=later).to_json()) == {"at": "2027-01-02T03:04:05.123456Z"}
    assert type(Event.from_json('{"at": "2026-01-02T03:04:05Z"}').at) is datetime


def test_a_spelled_uuid_is_a_uuid() -> None:
    """The same for UUIDs."""
    text = "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"
    found: Any = Event.from_dict({"id": text}).id
    assert found == UUID(text)
    assert repr(found) == repr(UUID(text))
    for same in (copy.deepcopy(found), pickle.loads(pickle.dumps(found))):
        assert json.loads(Event(id=same).to_json()) == {"id": text}
    assert type(Event.from_dict({"id": text.lower()}).id) is UUID


@pytest.mark.parametrize("value", [5, "no time", "2026-13-01T00:00:00Z", True, {}])
def test_what_is_no_moment_still_is_none(driver: Driver, server: FaultServer, value: Any) -> None:
    """It is kept as it came."""
    server.play(answer(200, {"at": value, "times": [value]}))
    event = driver.execute(Call(ECHO))
    assert (event.at, event.times) == (value, [value])


class Holder(Model):
    """A value of which the document says nothing."""

    value: Any = None


def test_within_values_that_are_anything(driver: Driver, server: FaultServer) -> None:
    """In what the document does not describe too: anything, JSON of the caller's own, properties beside the declared ones."""
    text, spelled = TIMES[0], "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"
    server.play(answer(200, {"at": text, "id": spelled}))
    event = driver.execute(Call(ECHO))
    value = {"list": [event.at, {"deep": (event.id, 1)}], "event": event}
    sent = {"list": [text, {"deep": [spelled, 1]}], "event": {"at": text, "id": spelled}}
    driver.request("POST", "/x", json=value)
    assert json.loads(server.received[-1].body) == sent
    driver.request("POST", "/x", json=Holder(value=value))
    assert json.loads(server.received[-1].body) == {"value": sent}
    driver.request("POST", "/x", options=Options(extra_body={"more": value}))
    assert json.loads(server.received[-1].body) == {"more": sent}
