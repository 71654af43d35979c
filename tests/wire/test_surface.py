"""The table of operations, the document and both clients name the same operations, with the same arguments."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

import pytest

from bitbadges import AsyncBitBadges, BitBadges

from .comparing import to_keyword
from .documents import list_operations
from .operations import CASES

CREDENTIALS = {"key", "token", "session", "authorization", "cookie", "bearer", "credential"}


def list_resources(client: type[object]) -> list[str]:
    """The resources of a client class."""
    return [name for name, member in vars(client).items() if isinstance(member, cached_property)]


def list_methods(client: object) -> dict[str, Callable[..., Any]]:
    """All public methods of all resources, as ``resource.method``."""
    found: dict[str, Callable[..., Any]] = {}
    for resource in list_resources(type(client)):
        held: object = getattr(client, resource)
        for name, member in vars(type(held)).items():
            if not name.startswith("_") and inspect.isfunction(member):
                found[f"{resource}.{name}"] = member
    return found


def shape(method: Callable[..., Any], *, but: str = "") -> list[tuple[str, Any, Any, Any]]:
    """Name, kind, default and annotation of each parameter."""
    parameters = inspect.signature(method).parameters.values()
    return [
        (each.name, each.kind, each.default, each.annotation)
        for each in parameters
        if each.name != but
    ]


@pytest.fixture(scope="module")
def clients() -> Iterator[tuple[BitBadges, AsyncBitBadges]]:
    """Both clients; neither opens a connection."""
    with BitBadges(api_key="x") as client:
        yield client, AsyncBitBadges(api_key="x")


Clients = tuple[BitBadges, AsyncBitBadges]


def test_table_is_complete(clients: Clients) -> None:
    """The operations of the table are those of the document; its calls are all public methods of both clients."""
    calls = {case.call for case in CASES}
    assert {case.id for case in CASES} == set(list_operations())
    assert len(calls) == 36
    assert set(list_methods(clients[0])) == calls
    assert set(list_methods(clients[1])) == calls


def test_each_call_has_its_operation(clients: Clients) -> None:
    """The call that a method builds is that of the operation in the table."""
    for case in CASES:
        calls = getattr(clients[0], case.resource).calls
        built = getattr(calls, case.function)(*case.arguments, **case.keywords)
        assert built.operation.id == case.id


def test_both_clients_take_the_same_settings() -> None:
    """The constructors have the same arguments; what comes from the HTTP library is of their own kind."""
    pairs = zip(shape(BitBadges.__init__), shape(AsyncBitBadges.__init__), strict=True)
    different = {one[0] for one, other in pairs if one != other}
    assert different <= {"middleware", "http_client", "transport"}
    assert [one[:3] for one in shape(BitBadges.__init__)] == [
        other[:3] for other in shape(AsyncBitBadges.__init__)
    ]


@pytest.mark.parametrize("call", sorted({case.call for case in CASES}))
def test_same_signature(clients: Clients, call: str) -> None:
    """With and without await a method has the same parameters; so has its unsent call, but for the options."""
    sync, awaiting = (list_methods(client)[call] for client in clients)
    assert shape(sync) == shape(awaiting)
    resource, _, name = call.partition(".")
    calls: object = getattr(clients[0], resource).calls
    assert shape(sync, but="options") == shape(getattr(type(calls), name))
    assert list(inspect.signature(sync).parameters)[-1] == "options"


@pytest.mark.parametrize("case", list({case.id: case for case in CASES}.values()), ids=str)
def test_names_and_kinds(clients: Clients, case: Any) -> None:
    """Path arguments are positional in the order of the path, all else is keyword-only in snake_case of the document."""
    operation = list_operations()[case.id]
    parameters = [
        operation.child("parameters", each)
        for each in range(len(operation.value.get("parameters", [])))
    ]
    in_path = [to_keyword(each.value["name"]) for each in parameters if each.value["in"] == "path"]
    names = {to_keyword(each.value["name"]) for each in parameters}
    if "requestBody" in operation.value:
        body = operation.child("requestBody", "content", "application/json", "schema")
        names |= {to_keyword(name) for name in body.value["properties"]}
    _, *found = inspect.signature(list_methods(clients[0])[case.call]).parameters.values()
    positional = [each.name for each in found if each.kind is each.POSITIONAL_OR_KEYWORD]
    keyword_only = [each.name for each in found if each.kind is each.KEYWORD_ONLY]
    assert positional == in_path
    assert {*positional, *keyword_only} == {*names, "options"}


@pytest.mark.parametrize("call", sorted({case.call for case in CASES}))
def test_no_credential_is_an_argument(clients: Clients, call: str) -> None:
    """Credentials belong to the client: no method takes one. (``key`` of a store's value is the entry looked up.)"""
    names = {name.lower() for name in inspect.signature(list_methods(clients[0])[call]).parameters}
    words = {word for name in names for word in name.split("_")}
    allowed = {"key"} if call == "dynamic_stores.get_value" else set[str]()
    assert words & CREDENTIALS <= allowed
