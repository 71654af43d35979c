"""What the documentation pages state is in the document, and the reverse, or it is a recorded difference."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from .comparison import compare, load_document, names_too_little

SPEC = Path(__file__).parents[2] / "spec"
PARTS = {"id", "trap", "lines", "decision", "page_says", "document_says", "why"}
TRAPS = [f"Q{number:02}" for number in range(1, 53)]


@dataclass
class Inputs:
    """All that is compared; a test may change its own copy."""

    captured: list[Any]
    document: dict[str, Any]
    differences: list[Any]

    def compare(self) -> list[str]:
        return compare(self.captured, self.document, self.differences)

    def operation(self, name: str) -> Any:
        """The operation `name` as captured."""
        operations = [shown for page in self.captured for shown in page["operations"]]
        return next(shown for shown in operations if shown["method"] == name)

    def schema(self, name: str) -> Any:
        return self.document["components"]["schemas"][name]


def read_yaml(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def provenance() -> Any:
    return read_yaml(SPEC / "provenance.yaml")


@pytest.fixture(scope="module")
def original(provenance: Any) -> Inputs:
    captured = [read_yaml(SPEC / page["captured"]) for page in provenance["pages"]]
    document = load_document(SPEC / "openapi.yaml")
    return Inputs(captured, document, provenance["differences"])


@pytest.fixture
def inputs(original: Inputs) -> Inputs:
    return copy.deepcopy(original)


def test_pages_and_document_agree(original: Inputs) -> None:
    """No difference is unrecorded, no record is stale."""
    messages = original.compare()
    assert not messages, "\n".join(["", *messages])


def test_every_captured_page_has_a_source(provenance: Any, original: Inputs) -> None:
    """The list of pages is the folder of captured pages, and both call a page the same."""
    files = {f"captured/{path.name}" for path in (SPEC / "captured").iterdir()}
    assert files == {page["captured"] for page in provenance["pages"]}
    for page, captured in zip(provenance["pages"], original.captured, strict=True):
        assert (page["page"], page["title"]) == (captured["page"], captured["title"])
        assert re.fullmatch("[0-9a-f]{64}", page["sha256"])


def test_captured_lines_are_in_page_order(original: Inputs) -> None:
    """Operations follow each other, and what belongs to one lies within its lines."""
    for page in original.captured:
        last = 0
        for shown in page["operations"]:
            first, end = shown["lines"]
            assert last <= first < end, shown["method"]
            last = end
            for line in captured_lines(shown):
                assert first <= line <= end, (shown["method"], line)


def captured_lines(shown: Any) -> list[int]:
    listed = [*shown.get("parameters", []), *shown.get("body", [])]
    examples = [shown[key] for key in ("request_example", "response_example") if key in shown]
    lines = [node["line"] for node in listed if "line" in node]
    return lines + [line for example in examples for line in example["lines"]]


def test_every_trap_is_decided(provenance: Any) -> None:
    """Each trap of the pages has an entry that decides it."""
    assert sorted(difference["trap"] for difference in provenance["differences"]) == TRAPS


def test_differences_are_well_formed(provenance: Any, original: Inputs) -> None:
    """Entries are complete, and only what changes something has patterns."""
    ends = {page["page"]: page["operations"][-1]["lines"][1] for page in original.captured}
    ids = [difference["id"] for difference in provenance["differences"]]
    assert len(ids) == len(set(ids))
    for difference in provenance["differences"]:
        name = difference["id"]
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name)
        assert difference["decision"] in ("changed", "kept", "beyond"), name
        changed = {"where"} if difference["decision"] == "changed" else set()
        assert difference.keys() == PARTS | changed, name
        for page, lines in difference["lines"].items():
            assert all(int(n) <= ends[page] for n in re.findall("[0-9]+", str(lines))), name


def test_patterns_are_narrow(provenance: Any) -> None:
    """No pattern takes in a whole kind of finding."""
    for difference in provenance["differences"]:
        for where in difference.get("where", []):
            assert not names_too_little(where), (difference["id"], where)


# A comparison that finds nothing proves nothing: each of these changes has to be found, and told by name.

CHANGES: dict[str, tuple[Callable[[Inputs], Any], str]] = {
    "a page gains an operation": (
        lambda given: given.captured[0]["operations"].append(
            {
                "method": "getDynamicDataStoreOwner",
                "request": "GET /dynamicStore/{dynamicStoreId}/owner",
                "lines": [720, 760],
                "auth": ["x-api-key"],
                "statuses": [200],
            }
        ),
        "absent: getDynamicDataStoreOwner: GET /dynamicStore/{dynamicStoreId}/owner, page dynamic-stores",
    ),
    "a page loses an operation": (
        lambda given: given.captured[0]["operations"].pop(),
        "added: getDynamicDataActivity",
    ),
    "a page moves an operation": (
        lambda given: given.operation("getOwners").update(request="GET /owners/{collectionId}"),
        "request: getOwners: page GET /owners/{collectionId}",
    ),
    "a page gains a parameter": (
        lambda given: given.operation("getAddressListActivity")["parameters"].append(
            {"name": "limit", "in": "query", "required": False, "type": "number"}
        ),
        "absent: getAddressListActivity: query parameter limit",
    ),
    "a page moves a parameter": (
        lambda given: given.operation("getAddressList")["parameters"][0].update({"in": "query"}),
        "absent: getAddressList: query parameter addressListId",
    ),
    "a page requires a parameter": (
        lambda given: given.operation("getAddressListActivity")["parameters"][1].update(
            required=True
        ),
        "required: getAddressListActivity: query parameter bookmark",
    ),
    "a page retypes a parameter": (
        lambda given: given.operation("getAddressListActivity")["parameters"][1].update(
            type="number"
        ),
        "type: getAddressListActivity: query parameter bookmark: page number",
    ),
    "a page gains a body field": (
        lambda given: given.operation("deleteAddressLists")["body"].append(
            {"name": "reason", "required": False, "type": "string"}
        ),
        "absent: deleteAddressLists: request body: reason",
    ),
    "a page requires a body field": (
        lambda given: given.operation("updateDynamicDataStore")["body"][2].update(required=True),
        "required: updateDynamicDataStore: request body: UpdateDynamicDataStorePayload.label",
    ),
    "a page gains a status": (
        lambda given: given.operation("getOwners")["statuses"].append(418),
        "absent: getOwners: response 418",
    ),
    "a page gains a scope": (
        lambda given: given.operation("getOwners").update(scopes=["readOwners"]),
        "scopes: getOwners",
    ),
    "an example gains a field": (
        lambda given: given.captured[1]["shapes"]["merkleChallenge"].update(depth="number"),
        "absent: getCollection: response 200: MerkleChallenge.depth at collection.collectionApprovals",
    ),
    "an example retypes a field": (
        lambda given: given.captured[0]["shapes"]["store"].update(label="boolean"),
        "type: getDynamicDataStore: response 200: DynamicDataDoc.label at doc.label: page boolean",
    ),
    "an example loses a field": (
        lambda given: given.captured[0]["shapes"]["store"].pop("label"),
        "added: getDynamicDataStore: response 200: DynamicDataDoc.label at doc.label",
    ),
    "the document loses an operation": (
        lambda given: given.document["paths"].pop("/collection/{collectionId}/owners"),
        "absent: getCollectionOwners",
    ),
    "the document gains a parameter": (
        lambda given: given.document["paths"]["/dynamicStores/search"]["get"]["parameters"].append(
            {"name": "sortBy", "in": "query", "schema": {"type": "string"}}
        ),
        "added: searchDynamicDataStores: query parameter sortBy",
    ),
    "the document gains a status": (
        lambda given: given.document["paths"]["/collections"]["post"]["responses"].update(
            {"418": {"description": "A teapot."}}
        ),
        "added: getCollections: response 418",
    ),
    "the document needs no user": (
        lambda given: given.document["paths"]["/dynamicStores/search"]["get"].pop("security"),
        "scopes: searchDynamicDataStores",
    ),
    "the document gains a field": (
        lambda given: given.schema("Balance")["properties"].update(note={"type": "string"}),
        "added: getCollection: response 200: Balance.note",
    ),
    "the document loses a field": (
        lambda given: given.schema("Balance")["properties"].pop("amount"),
        "absent: getCollection: response 200: Balance.amount",
    ),
    "the document lets a type in": (
        lambda given: given.schema("PaginationInfo")["properties"]["hasMore"].update(
            type=["boolean", "string"]
        ),
        "wider: getDynamicDataStoreValuesPaginated: response 200: PaginationInfo.hasMore",
    ),
    "the document lists values": (
        lambda given: given.schema("DenomUnit")["properties"]["symbol"].update(enum=["a", "b"]),
        "values: getCollection: response 200: DenomUnit.symbol",
    ),
    "a difference is forgotten": (
        lambda given: given.differences.pop(0),
        "request: getCollectionAmountTrackerById",
    ),
    "a difference outlives its reason": (
        lambda given: given.captured[0]["shapes"]["store"].update(data={"emails": ["string"]}),
        "stale: difference store-data: nothing differs at field DynamicDataDoc.data",
    ),
}


@pytest.mark.parametrize(("change", "message"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_found(inputs: Inputs, change: Callable[[Inputs], Any], message: str) -> None:
    """After the change the comparison fails, and names what differs."""
    change(inputs)
    messages = inputs.compare()
    assert any(message in line for line in messages), "\n".join(["", *messages])
