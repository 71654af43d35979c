"""What is found for the words of people, and in how many tokens: a token is counted as three characters, which is more than tokenizers need."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from bitbadges.mcp.calls import Caller
from bitbadges.mcp.interface import Interface, build_interface, read_interface
from bitbadges.mcp.permission import Permission
from bitbadges.mcp.search import Index
from goldsmith.config import build_config
from goldsmith.pipeline import understand
from goldsmith.render.lower import Lowering
from goldsmith.render.parts.interface import print_interface

from ..corpus.test_corpus import DOCUMENTS
from .setting import Setting

CHARACTERS = 3
"""Of a token."""

ASKED = {
    "owners of a token": "tokens.get_owners",
    "who owns this badge": "tokens.get_owners",
    "holders": "tokens.get_owners",
    "tokens.get_owners": "tokens.get_owners",
    "client.tokens.get_owners(": "tokens.get_owners",
    "getOwners": "tokens.get_owners",
    "GET /collection/{collectionId}/{badgeId}/owners": "tokens.get_owners",
    "onwers of a tokn": "tokens.get_owners",
    "everyone who owns anything of a collection": "tokens.get_collection_owners",
    "remove address lists": "address_lists.delete",
    "delete a list of addresses": "address_lists.delete",
    "make a new list": "address_lists.create",
    "change the members of a list": "address_lists.update_addresses",
    "replace addresses": "address_lists.update_addresses",
    "fetch several lists": "address_lists.get_many",
    "transfer history of a collection": "tokens.get_collection_transfer_activity",
    "transfers": "tokens.get_collection_transfer_activity",
    "balance of an address": "tokens.get_balance_by_address",
    "how much of one token does an address have": "tokens.get_balance_by_address_specific_token",
    "token picture and name": "tokens.get_badge_metadata",
    "list my dynamic stores": "dynamic_stores.search",
    "is a key in a store": "dynamic_stores.get_value",
    "all values of a store": "dynamic_stores.get_values",
    "add to a store": "dynamic_stores.perform_action",
    "many actions at once": "dynamic_stores.perform_batch_action",
    "rotate the secret": "dynamic_stores.update",
    "refresh queue": "tokens.get_refresh_status",
    "what is listed in a collection": "tokens.get_collection_listings",
    "claims of a collection": "tokens.get_collection_claims",
    "merkle challenge": "tokens.get_collection_challenge_tracker_by_id",
}


@pytest.fixture(scope="module")
def index(interface: Interface) -> Index:
    """All methods of bitbadges."""
    return Index(interface)


@pytest.mark.parametrize("query", ASKED)
def test_what_is_meant_is_among_the_first(query: str, index: Index) -> None:
    """By name, operation, path, description, other words for them, and with letters out of place."""
    found = [method.symbol for method in index.search(query)[:3]]
    assert ASKED[query] in found


def test_a_name_is_the_first(index: Index, interface: Interface) -> None:
    """Whoever knows it gets it."""
    for symbol in interface.methods:
        assert index.search(symbol)[0].symbol == symbol


@pytest.mark.parametrize(
    "query", ["", "   ", "…", "xyzzyx", "the of a", "'; DROP TABLE", "\0", "a" * 10_000]
)
def test_words_that_mean_nothing_find_something_to_go_on_with(
    query: str, interface: Interface
) -> None:
    """What there is, or what comes near: never an error."""
    answer = build_tools(interface).search(query)
    assert not answer.is_error
    assert answer.text


def test_a_hit_is_a_call_in_two_lines(interface: Interface) -> None:
    """What is needed with its types, what may be left out by name; a type is said to be one."""
    tools = build_tools(interface)
    first, second, *_ = tools.search("tokens.get_owners", limit=1).text.splitlines()
    assert first == (
        "tokens.get_owners(collection_id: str | int, badge_id: str | int, *, bookmark=…, sort_by=…) -> list[BalanceDoc]"
    )
    assert second.strip() == "Get the owners of a token."
    deleting = tools.search("address_lists.delete", limit=1).text.splitlines()[0]
    assert deleting.endswith("[deletes: not allowed here]")
    assert tools.search("BalanceDoc").text.splitlines()[0] == "BalanceDoc is a type: describe it"


def build_tools(interface: Interface) -> Any:
    """The tools, which need no client to search."""
    from bitbadges.mcp.tools import Tools

    return Tools(Caller(None, interface, Permission()), None)  # type: ignore[arg-type]


def count_list(interface: Interface) -> int:
    """Characters of ``tools/list``, as it goes over the wire."""
    from bitbadges.mcp.definitions import build_code_desk

    desk = build_code_desk(build_tools(interface), interface, Permission())
    hints = {"readOnlyHint": True, "destructiveHint": False, "idempotentHint": True}
    tools = [
        {
            "name": each.name,
            "description": each.description,
            "inputSchema": each.schema,
            "annotations": {**hints, "openWorldHint": False},
        }
        for each in desk.definitions
    ]
    return len(json.dumps({"tools": tools}))


def measure(interface: Interface) -> list[str]:
    """What is said in more words than it may have; nothing is."""
    from bitbadges.mcp.tools import weigh

    tools = build_tools(interface)
    faults: list[str] = []
    if count_list(interface) > 1000 * CHARACTERS:
        faults.append(f"tools/list: {count_list(interface)} characters")
    asked = [each for method in interface.methods.values() for each in (method.doc, method.symbol)]
    for query in (*asked, "", "list", "delete everything", "create a new one"):
        text = tools.search(query).text
        if weigh(text) > 1500 * CHARACTERS:
            faults.append(f"search {query!r}: {len(text)} characters")
    for symbol in (*interface.methods, *interface.types, *interface.resources):
        answer = tools.describe(symbol)
        if answer.is_error or len(answer.text) > 3000 * CHARACTERS:
            faults.append(f"describe {symbol!r}: {len(answer.text)} characters")
    return faults


@pytest.mark.usefixtures("settings")
def test_few_words_for_bitbadges(interface: Interface) -> None:
    """Of what is listed, found and described."""
    assert measure(interface) == []


@pytest.mark.skipif(not DOCUMENTS, reason="GOLDSMITH_CORPUS names no folder of documents")
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_few_words_for_any_document(document: Path, settings: dict[str, Setting]) -> None:
    """However large it is; and a method is found by what is said of it, in no time."""
    config = build_config(
        document.parent, {"document": document.name, "output": "none", "package": "client"}
    )
    known = understand(config)
    docs = Lowering(known.api, config).docs
    interface = build_interface(json.loads(print_interface(known.api, known.surface, docs)))
    assert measure(interface) == []
    index = Index(interface)
    started = time.monotonic()
    methods = interface.methods.values()
    found = sum(method in index.search(f"{method.resource} {method.doc}")[:5] for method in methods)
    assert found >= len(methods) * 0.6
    assert (time.monotonic() - started) / len(methods) < 0.05


def test_the_interface_is_that_of_the_package(interface: Interface) -> None:
    """Every method and every type is there."""
    import bitbadges
    from bitbadges import models

    client = bitbadges.BitBadges(api_key="k")
    for method in interface.methods.values():
        assert callable(getattr(getattr(client, method.resource), method.name))
    for name in interface.types:
        assert hasattr(models, name)
    assert read_interface() == interface
