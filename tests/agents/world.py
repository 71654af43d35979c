"""A server that keeps lists, stores and owners, for agents to work with: what they do to it is there to be looked at."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qs, unquote

from ..wire.recording import Recorded, Reply, json_reply

EXAMPLES = Path(__file__).parents[2] / "spec" / "examples"
OWNERS = 60
PAGE = 25

Json = dict[str, Any]


def read_example(operation: str) -> Json:
    """The documented answer of an operation, with no page after it."""
    content: Any = json.loads((EXAMPLES / f"{operation}.json").read_text(encoding="utf-8"))
    value: Json = deepcopy(content["response"]["value"])
    if "pagination" in value:
        value["pagination"] = {"bookmark": "", "hasMore": False}
    return value


class World:
    """What the server knows."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """As it was in the beginning."""
        self.lists: dict[str, Json] = {}
        for name, members in {"friends": ["bb1a", "bb1b"], "staff": ["bb1b"], "empty": []}.items():
            self.lists[name] = self._make_list(name, members)
        self.owners = OWNERS
        self.stores: dict[str, set[str]] = {"mails": {"a@example.com", "b@example.com"}}

    def _make_list(self, name: str, members: list[str]) -> Json:
        made: Json = read_example("getAddressList")["addressList"]
        return {**made, "listId": name, "addresses": members}

    def decide(self, request: Recorded) -> Reply:
        """The answer to a request, by the first route that it takes."""
        path = unquote(request.path.removeprefix("/api/v0"))
        query = {
            name: values[0] for name, values in parse_qs(request.target.partition("?")[2]).items()
        }
        body = cast("Json", json.loads(request.body)) if request.body else {}
        for method, pattern, answer in ROUTES:
            found = re.fullmatch(pattern, path)
            if method == request.method and found is not None:
                return answer(self, found.groups(), query, body)
        return json_reply({"errorMessage": f"no such path: {path}"}, 404)

    def get_list(self, names: tuple[str, ...], query: Json, body: Json) -> Reply:
        """One list."""
        if names[0] not in self.lists:
            return json_reply({"errorMessage": "there is no such list"}, 404)
        return json_reply({"addressList": self.lists[names[0]]})

    def get_lists(self, names: tuple[str, ...], query: Json, body: Json) -> Reply:
        """Several lists, those that there are."""
        wanted = [each["listId"] for each in body["listsToFetch"]]
        return json_reply({"addressLists": [self.lists[w] for w in wanted if w in self.lists]})

    def create_lists(self, names: tuple[str, ...], query: Json, body: Json) -> Reply:
        """New lists."""
        for each in body["addressLists"]:
            self.lists[each["listId"]] = self._make_list(each["listId"], each["addresses"])
        return json_reply({})

    def delete_lists(self, names: tuple[str, ...], query: Json, body: Json) -> Reply:
        """No lists any more."""
        for name in body["listIds"]:
            self.lists.pop(name, None)
        return json_reply({})

    def update_list(self, names: tuple[str, ...], query: Json, body: Json) -> Reply:
        """Other members."""
        self.lists[body["listId"]]["addresses"] = body["addresses"]
        return json_reply({})

    def get_value(self, names: tuple[str, ...], query: Json, body: Json) -> Reply:
        """Whether something is in a store."""
        kept = self.stores.get(names[0], set())
        found = {"key": query["key"], "lookupType": "id", "inStore": query["key"] in kept}
        return json_reply(found)

    def act(self, names: tuple[str, ...], query: Json, body: Json) -> Reply:
        """One thing more, or less, in a store."""
        store = self.stores.setdefault(body["dynamicDataId"], set())
        change = store.add if body["actionName"] == "add" else store.discard
        change(body["payload"]["email"])
        return json_reply({})

    def list_owners(self, names: tuple[str, ...], query: Json, body: Json) -> Reply:
        """A page of owners; the first one owns most."""
        start = int(query.get("bookmark") or 0)
        template: Json = read_example("getOwners")["owners"][0]
        owners: list[Json] = []
        for index in range(start, min(start + PAGE, self.owners)):
            balances = deepcopy(template["balances"])
            balances[0]["amount"] = str(self.owners - index)
            owners.append(
                {**template, "bitbadgesAddress": f"bb1owner{index}", "balances": balances}
            )
        more = start + PAGE < self.owners
        page = {"bookmark": str(start + PAGE), "hasMore": more}
        return json_reply({"owners": owners, "pagination": page})

    def get_collection(self, names: tuple[str, ...], query: Json, body: Json) -> Reply:
        """A collection, unless its number is too large."""
        if not names[0].isdigit() or int(names[0]) > 999:
            return json_reply({"errorMessage": "there is no such collection"}, 404)
        return json_reply(read_example("getCollection"))


Answering = Callable[[World, tuple[str, ...], Json, Json], Reply]


def _example(operation: str) -> Answering:
    return lambda world, names, query, body: json_reply(read_example(operation))


ROUTES: tuple[tuple[str, str, Answering], ...] = (
    ("GET", "/addressList/([^/]+)", World.get_list),
    ("POST", "/addressLists/fetch", World.get_lists),
    ("POST", "/addressLists", World.create_lists),
    ("DELETE", "/addressLists", World.delete_lists),
    ("PUT", "/addressLists/addresses", World.update_list),
    ("GET", "/addressLists/[^/]+/activity", _example("getAddressListActivity")),
    ("GET", "/addressLists/[^/]+/claims", _example("getAddressListClaims")),
    ("GET", "/addressLists/[^/]+/listings", _example("getAddressListListings")),
    ("GET", "/dynamicStores/search", _example("searchDynamicDataStores")),
    ("POST", "/dynamicStores/fetch", _example("getDynamicDataStores")),
    ("POST", "/dynamicStores", _example("createDynamicDataStore")),
    ("GET", "/dynamicStore/([^/]+)/value", World.get_value),
    ("GET", "/dynamicStore/[^/]+/values", _example("getDynamicDataStoreValuesPaginated")),
    ("GET", "/dynamicStore/[^/]+", _example("getDynamicDataStore")),
    ("POST", "/storeActions/single", World.act),
    ("GET", "/collection/[^/]+/[^/]+/owners", World.list_owners),
    ("GET", "/collection/[^/]+/[^/]+/metadata", _example("getBadgeMetadata")),
    ("GET", "/collection/[^/]+/[^/]+/activity", _example("getTokenActivity")),
    ("GET", "/collection/[^/]+/[^/]+/balance/[^/]+", _example("getBalanceByAddressSpecificToken")),
    ("GET", "/collection/[^/]+/balance/[^/]+", _example("getBalanceByAddress")),
    ("GET", "/collection/[^/]+/activity", _example("getCollectionTransferActivity")),
    ("GET", "/collection/[^/]+/claims", _example("getCollectionClaims")),
    ("GET", "/collection/[^/]+/listings", _example("getCollectionListings")),
    ("GET", "/collection/[^/]+/refreshStatus", _example("getRefreshStatus")),
    ("POST", "/collections", _example("getCollections")),
    ("GET", "/collection/([^/]+)", World.get_collection),
)
