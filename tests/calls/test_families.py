"""Parents whose children a discriminator tells apart: what comes is the child, and the child may go."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from ..wire.recording import RecordingServer
from .client import CaseClient

Open = Callable[[str], CaseClient]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ({"petType": "cat", "lives": 9}, "Cat"),
        ({"petType": "kitty"}, "Cat"),
        ({"petType": "Dog", "barks": True}, "Dog"),
        ({"petType": "Puppy", "barks": True}, "Puppy"),
        ({"petType": "bird", "lives": 1}, "Pet"),
        ({"lives": 1}, "Pet"),
        ({"petType": "cat", "lives": "many"}, "Cat"),
        ({"petType": None, "lives": 1}, "Pet"),
    ],
)
def test_an_answer_is_the_child(
    open_case: Open, server: RecordingServer, value: dict[str, Any], name: str
) -> None:
    """Children that the mapping names or not, and theirs; unknown ones are the parent, faulty ones what they say they are."""
    server.answer_json(value, {"petType": "Dog", "friend": value}, [value])
    client = open_case("unions-of-a-parent")
    found = client.call("getPet")
    nested = client.call("getPet").friend
    (listed,) = client.call("addPet", body={"petType": "Dog"})
    assert [type(each).__name__ for each in (found, nested, listed)] == [name] * 3
    assert found.to_dict() == value
    assert client.annotations("getPet")["return"] == "models.AnyPet"


def test_a_child_of_a_child(open_case: Open, server: RecordingServer) -> None:
    """What is a child itself may be any of its own children."""
    server.answer_json({"petType": "Puppy"}, {"petType": "Dog", "barks": True})
    client = open_case("unions-of-a-parent")
    assert isinstance(client.call("getDog"), client.models.Puppy)
    assert isinstance(client.call("getDog"), client.models.Dog)
    assert client.annotations("getDog")["return"] == "models.AnyDog"


def test_a_child_may_be_sent(open_case: Open, server: RecordingServer) -> None:
    """As a model, inside another, and as a mapping, with all that only the child has."""
    client = open_case("unions-of-a-parent")
    cat, pet = client.models.Cat, client.models.Pet
    given = [
        cat(pet_type="kitty", lives=9),
        cat(pet_type="cat", friend=client.models.Puppy(pet_type="Puppy", barks=False)),
        {"pet_type": "cat", "lives": 1},
        pet(pet_type="bird", wings=2),
    ]
    for body in given:
        server.answer_json([])
        client.call("addPet", body=body)
    assert [json.loads(request.body) for request in server.requests] == [
        {"petType": "kitty", "lives": 9},
        {"petType": "cat", "friend": {"petType": "Puppy", "barks": False}},
        {"petType": "cat", "lives": 1},
        {"petType": "bird", "wings": 2},
    ]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ({"kind": "cat", "lives": 9}, "Cat"),
        ({"kind": "Dog", "lives": True}, "Dog"),
        ({"kind": "bird", "lives": "many"}, "Other"),
        ({"lives": "many"}, "Other"),
    ],
)
def test_the_member_that_all_others_are(
    open_case: Open, server: RecordingServer, value: dict[str, Any], name: str
) -> None:
    """``defaultMapping`` names what an unknown tag, or none, means."""
    server.answer_json(value)
    found = open_case("unions-with-a-default").call("getPet", strict=True)
    assert type(found).__name__ == name
