"""A short tour of the client: what the fake is told, and the steps, each of which is shown as it stands here."""

from __future__ import annotations

from collections.abc import Callable

from bitbadges import BadRequestError, BitBadges, NotFoundError
from bitbadges.testing import FakeBitBadges, make


def build_fake() -> FakeBitBadges:
    """The fake whose answers the tour gets; whatever it is not told, the document's examples answer."""
    fake = FakeBitBadges.from_examples()
    store = make.dynamic_data_doc(
        dynamic_data_id="store-1", label="Early users", handler_id="addresses"
    )
    fake.dynamic_stores.create.returns(store)
    of_value = make.get_dynamic_data_store_values_paginated_success_response_lookup_values_item
    first, second, third = (of_value(key=f"bb1{name}") for name in ("alice", "bob", "carol"))
    fake.dynamic_stores.get_values.pages([[first, second], [third]])
    reason = make.error_response(error_message="There is no list of this id")
    fake.address_lists.get.fails(NotFoundError, body=reason)
    collection = make.get_collection_success_response()
    fake.tokens.get_collection.fails(429, retry_after=1).then.returns(collection)
    return fake


def create(client: BitBadges) -> object:
    """Create a store: arguments are checked, and the answer is typed."""
    store = client.dynamic_stores.create(handler_id="addresses", label="Early users").doc
    return store.dynamic_data_id, store.label


def fill(client: BitBadges) -> object:
    """Fill it: bodies are plain data or models."""
    for address in ("bb1alice", "bb1bob", "bb1carol"):
        client.dynamic_stores.perform_action(
            dynamic_data_id="store-1", action_name="add", payload={"address": address}
        )
    return "filled"


def page(client: BitBadges) -> object:
    """Read it: a loop asks for the next page by itself."""
    return [value.key for value in client.dynamic_stores.get_values("store-1")]


def refuse(client: BitBadges) -> object:
    """Ask for what is not there: errors have a class, a status and a reason."""
    try:
        return client.address_lists.get("no-such-list")
    except NotFoundError as error:
        return type(error), error.status, error.message


def check(client: BitBadges) -> object:
    """Ask wrongly, around the types: the fake holds what it gets to the document."""
    try:
        return client.request("GET", "/collection/1/1/owners", query={"sort": "amount"})
    except BadRequestError as error:
        return error.message


def wait(client: BitBadges) -> object:
    """Ask too often: a 429 is waited for as it says, and the call is repeated."""
    return client.tokens.get_collection("1").collection is not None


STEPS: tuple[Callable[[BitBadges], object], ...] = (create, fill, page, refuse, check, wait)
