"""What arguments become on the wire, whatever the operation."""

from __future__ import annotations

import inspect
import json
from typing import Any
from urllib.parse import quote

import pytest

from bitbadges import models
from bitbadges.errors import ArgumentError

from .comparing import dump, text_of
from .documents import read_example
from .operations import CASES, Case
from .recording import RecordingServer, Reply, json_reply
from .surface import Surface, SurfaceFactory

WITH_PATH = [case for case in CASES if case.arguments and not case.variant]
EMPTY = [case for case in CASES if read_example(case.id, "response") == {} and not case.variant]
HOSTILE = (
    "a/b",
    "..a",
    "%2e%2e",
    "../..",
    "ü ",
    "a\\b",
    "a;b=c",
    "?q#f",
    "\n",
    "\x00",
    "@:",
    "+",
    "😀",
)


def test_absent_arguments_are_not_sent(server: RecordingServer, client: Surface) -> None:
    """What is not given is neither in the query nor in the body."""
    server.answer_json(read_example("getDynamicDataStore", "response"))
    server.answer_json(read_example("updateDynamicDataStore", "response"))
    client.call("dynamic_stores.get", "s")
    client.call("dynamic_stores.update", dynamic_data_id="s")
    assert server.requests[0].target == "/api/v0/dynamicStore/s"
    assert json.loads(server.requests[1].body) == {"dynamicDataId": "s"}


def test_none_is_null_in_a_body(server: RecordingServer, client: Surface) -> None:
    """``None`` is sent as null, not left out."""
    server.answer_json(read_example("updateDynamicDataStore", "response"))
    client.call("dynamic_stores.update", dynamic_data_id="s", label=None)
    assert json.loads(server.last.body) == {"dynamicDataId": "s", "label": None}


def test_none_is_absent_in_a_query(server: RecordingServer, client: Surface) -> None:
    """A query has no null: ``None`` is not sent there."""
    server.answer_json(read_example("getDynamicDataStore", "response"))
    client.call("dynamic_stores.get", "s", data_secret=None)
    assert server.last.query == ()


def test_empty_text_is_sent(server: RecordingServer, client: Surface) -> None:
    """The empty text is a value, in a query as in a body."""
    server.answer_json(read_example("getCollectionOwners", "response"))
    server.answer_json(read_example("updateDynamicDataStore", "response"))
    client.call("tokens.get_collection_owners", 1, bookmark="")
    client.call("dynamic_stores.update", dynamic_data_id="", label="")
    assert server.requests[0].query == ("bookmark=",)
    assert json.loads(server.requests[1].body) == {"dynamicDataId": "", "label": ""}


@pytest.mark.parametrize(("value", "text"), [(True, "true"), (False, "false")])
def test_booleans_in_a_query(
    value: bool, text: str, server: RecordingServer, client: Surface
) -> None:
    """Booleans are ``true`` and ``false``, as the API takes no other spelling."""
    server.answer_json(read_example("getBalanceByAddress", "response"))
    client.call("tokens.get_balance_by_address", "1", "bb1", forceful=value)
    assert server.last.query == (f"forceful={text}",)


def test_delete_carries_its_body(server: RecordingServer, client: Surface) -> None:
    """A DELETE says in its body what is to go."""
    client.call("address_lists.delete", list_ids=["a"])
    assert server.last.method == "DELETE"
    assert server.last.body == b'{"listIds":["a"]}'
    assert server.last.header("content-length") == "17"


@pytest.mark.parametrize("case", WITH_PATH, ids=str)
def test_path_arguments_are_encoded(
    case: Case, server: RecordingServer, open_client: SurfaceFactory
) -> None:
    """Any text stays within its segment of the path: everything but unreserved characters is percent-encoded."""
    client = open_client(strict=False)
    for value in HOSTILE:
        server.answer(json_reply(read_example(case.id, "response")))
        arguments = [f"{value}{place}" for place in range(len(case.arguments))]
        client.call(case.call, *arguments, **case.keywords)
        segments = server.requests[-1].path.split("/")[3:]
        sent = [text for text in segments if quote(value, safe="") in text]
        assert sent == [quote(argument, safe="") for argument in arguments]
        assert len(segments) == case.path.count("/")


@pytest.mark.parametrize("case", WITH_PATH, ids=str)
@pytest.mark.parametrize("value", ["", ".", "..", None], ids=repr)
def test_path_arguments_that_lead_elsewhere(
    value: Any, case: Case, server: RecordingServer, client: Surface
) -> None:
    """What would name another path is refused before anything is sent; the message names the argument."""
    names = list(inspect.signature(client.find(case.call)).parameters)
    for place in range(len(case.arguments)):
        arguments = ["1"] * len(case.arguments)
        arguments[place] = value
        with pytest.raises(ArgumentError, match=names[place]):
            client.call(case.call, *arguments, **case.keywords)
    assert server.requests == []


def test_a_missing_path_argument_is_a_type_error(client: Surface) -> None:
    """Python itself says that an argument is missing."""
    with pytest.raises(TypeError, match="collection_id"):
        client.find("tokens.get_collection")()


@pytest.mark.parametrize("case", EMPTY, ids=str)
@pytest.mark.parametrize("content_type", ["application/json", None], ids=str)
def test_empty_answers(
    case: Case, content_type: str | None, server: RecordingServer, client: Surface
) -> None:
    """Where the documentation shows ``{}``, an empty body is as good."""
    server.answer(Reply(body=b"", content_type=content_type))
    answer = client.call(case.call, *case.arguments, **case.keywords)
    assert type(answer) is getattr(models, case.returns)
    assert dump(answer) == {}


def test_the_operations_with_empty_answers() -> None:
    """These are the writes that confirm nothing."""
    assert {case.id for case in EMPTY} == {
        "performStoreAction",
        "performBatchStoreAction",
        "createAddressLists",
        "deleteAddressLists",
        "updateAddressListCoreDetails",
        "updateAddressListAddresses",
    }


def nested_forms() -> dict[str, Any]:
    """One nested request, as models, as a mapping of wire names, and as both."""
    tokens = models.UintRange(start=1, end=2**64 - 1)
    options = models.MetadataFetchOptions(uris=["u"], badge_ids=[tokens])
    wire = {
        "collectionId": "1",
        "metadataToFetch": {"uris": ["u"], "badgeIds": [{"start": 1, "end": 2**64 - 1}]},
    }
    return {
        "models": models.GetCollectionRequestBody(collection_id="1", metadata_to_fetch=options),
        "wire names": wire,
        "Python names": {
            "collection_id": "1",
            "metadata_to_fetch": {"uris": ["u"], "badge_ids": [tokens]},
        },
        "a model in a mapping": {"collectionId": "1", "metadataToFetch": options},
    }


@pytest.mark.parametrize("form", ["models", "wire names", "Python names", "a model in a mapping"])
def test_nested_objects(form: str, server: RecordingServer, client: Surface) -> None:
    """A nested object may be a model or a plain mapping; the same goes over the wire, integers as decimal strings."""
    server.answer_json(read_example("getCollections", "response"))
    client.call("tokens.get_collections", collections_to_fetch=[nested_forms()[form]])
    ranges = [{"start": "1", "end": "18446744073709551615"}]
    expected = {"collectionId": "1", "metadataToFetch": {"uris": ["u"], "badgeIds": ranges}}
    assert text_of(json.loads(server.last.body)) == text_of({"collectionsToFetch": [expected]})


@pytest.mark.parametrize(
    ("number", "sent"), [(0, "0"), (1, "1"), ("7", "7"), (2**64 - 1, "18446744073709551615")]
)
def test_numbers_are_sent_as_strings(
    number: Any, sent: str, server: RecordingServer, client: Surface
) -> None:
    """An ``int`` of any size is a decimal string, in a body and in a query."""
    server.answer_json(read_example("getCollections", "response"))
    server.answer_json(read_example("getCollectionListings", "response"))
    wanted = {"collectionId": "1", "badgeFloorPricesToFetch": [number]}
    client.call("tokens.get_collections", collections_to_fetch=[wanted])
    client.call("tokens.get_collection_listings", "1", badge_id=number)
    body = json.loads(server.requests[0].body)
    assert body["collectionsToFetch"][0]["badgeFloorPricesToFetch"] == [sent]
    assert server.requests[1].query == (f"badgeId={sent}",)


@pytest.mark.parametrize("number", [1.5, True, -1, 2**64, "1.5", "x", ""], ids=repr)
def test_what_is_no_number_is_refused(
    number: Any, server: RecordingServer, client: Surface
) -> None:
    """A float, a boolean, a text, a number out of range is refused before anything is sent."""
    wanted = {
        "collectionId": "1",
        "metadataToFetch": {"badgeIds": [{"start": number, "end": "2"}]},
    }
    with pytest.raises(ArgumentError, match="collections_to_fetch"):
        client.call("tokens.get_collections", collections_to_fetch=[wanted])
    assert server.requests == []


def test_unknown_keywords_are_a_type_error(server: RecordingServer, client: Surface) -> None:
    """A misspelt keyword is not sent as something else."""
    with pytest.raises(TypeError, match="labl"):
        client.call("dynamic_stores.update", dynamic_data_id="s", labl="x")
    assert server.requests == []


@pytest.mark.parametrize("strict", [True, False])
def test_unknown_fields_are_kept(
    strict: bool, server: RecordingServer, open_client: SurfaceFactory
) -> None:
    """A field that the document does not have is kept, at any depth, and is written again."""
    answer = read_example("getDynamicDataStore", "response")
    answer["new"] = {"deep": [1, None, 1.5, "1"]}
    answer["doc"]["alsoNew"] = 18446744073709551616
    server.answer_json(answer)
    found = open_client(strict=strict).call("dynamic_stores.get", "s")
    assert found.new == {"deep": [1, None, 1.5, "1"]}
    assert found.doc.alsoNew == 18446744073709551616
    assert text_of(dump(found)) == text_of(answer)


def test_numbers_are_int_in_python(server: RecordingServer, client: Surface) -> None:
    """A number beyond the reach of a float keeps all its digits."""
    server.answer_json({"balance": "18446744073709551615"})
    answer = client.call("tokens.get_balance_by_address_specific_token", 1, 2, "bb1")
    assert answer.balance == 18446744073709551615
    assert type(answer.balance) is int
