"""Twelve versions of the document: what the vendor does, what is to be said of it, and what maintainers and users do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .vendor import Node, find_answer, find_operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """One version.

    ``says`` has all that ``goldsmith changes`` is to say, a rule and a symbol, each with the function of the users that meets it, or
    nothing; ``*`` stands for all methods, or all functions that call one. ``refused`` is a part of what the first run says where it must stop, and ``settled`` the edits of the configuration that
    are its remedy. ``adapted`` is how users rewrite what broke: for each function a text in
    it, and what they put in its place; functions with neither are given up.
    """

    name: str
    change: Callable[[Node], object]
    says: Mapping[str, str]
    refused: str = ""
    settled: Mapping[str, str] = field(default_factory=dict[str, str])
    adapted: Mapping[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])


def _properties(document: Node, schema: str) -> Any:
    return document["components"]["schemas"][schema]["properties"]


def _add_twin(document: Node) -> None:
    """A header that Python would call as it calls a parameter of the query."""
    twin = {"name": "data-secret", "in": "header", "schema": {"type": "string"}}
    find_operation(document, "getDynamicDataStoreValue")["parameters"].insert(0, twin)


def _rename_ids(document: Node) -> None:
    """Other operation ids everywhere, and another variable of a path."""
    for item in document["paths"].values():
        for operation in item.values():
            operation["operationId"] = f"v2.{operation['operationId']}"
    document["components"]["parameters"]["DynamicStoreId"]["name"] = "storeId"
    paths = {
        path.replace("{dynamicStoreId}", "{storeId}"): item
        for path, item in document["paths"].items()
    }
    document["paths"] = paths


def _promise_less(document: Node) -> None:
    """A field that is not promised any more, though it is still sent; and an operation more."""
    schema = document["components"]["schemas"]["GetDynamicDataStoreValueSuccessResponse"]
    schema["required"].remove("key")
    del schema["properties"]["key"]
    answer = {
        "description": "Fine.",
        "content": {"application/json": {"schema": {"type": "integer"}}},
    }
    document["paths"]["/dynamicStores/quota"] = {
        "get": {"operationId": "getQuota", "tags": ["Dynamic Stores"], "responses": {"200": answer}}
    }


def _ask_more(document: Node) -> None:
    """A parameter without which there is no answer."""
    reason = {"name": "reason", "in": "query", "required": True, "schema": {"type": "string"}}
    find_operation(document, "v2.getDynamicDataStore")["parameters"].append(reason)


def _take_less(document: Node) -> None:
    """A value that is not taken any more; and one more that may come."""
    document["components"]["parameters"]["LookupType"]["schema"]["enum"].remove("username")
    document["components"]["schemas"]["OauthAppName"]["anyOf"][0]["enum"].append("mastodon")


def _remove(document: Node) -> None:
    """An operation, and with it the schema that only it had."""
    del document["paths"]["/storeActions/batch"]


def _move(document: Node) -> None:
    """Another path for the same."""
    document["paths"]["/stores/{storeId}/values"] = document["paths"].pop(
        "/dynamicStore/{storeId}/values"
    )


def _leave_out(document: Node) -> None:
    """A field of an answer that may be absent, and is."""
    document["components"]["schemas"]["AddressList"]["required"].remove("uri")
    del find_answer(find_operation(document, "v2.getAddressList"))["addressList"]["uri"]


def _end_pages(document: Node) -> None:
    """All keys in one answer."""
    operation = find_operation(document, "v2.getDynamicDataStoreValuesPaginated")
    schema = document["components"]["schemas"]["GetDynamicDataStoreValuesPaginatedSuccessResponse"]
    schema["required"].remove("pagination")
    del schema["properties"]["pagination"], find_answer(operation)["pagination"]
    operation["parameters"] = [
        each for each in operation["parameters"] if "Bookmark" not in each["$ref"]
    ]


def _add_namesake(document: Node) -> None:
    """An operation that would be called as a method of ours is."""
    answer = {
        "description": "Fine.",
        "content": {"application/json": {"schema": {"type": "integer"}}},
    }
    document["paths"]["/dynamicStores/count"] = {
        "get": {"operationId": "count", "tags": ["Dynamic Stores"], "responses": {"200": answer}}
    }


def _rename_tag(document: Node) -> None:
    """Another word for the same tag."""
    for each in document["tags"]:
        each["name"] = each["name"].replace("Dynamic Stores", "Stores")
    for item in document["paths"].values():
        for operation in item.values():
            operation["tags"] = [
                tag.replace("Dynamic Stores", "Stores") for tag in operation["tags"]
            ]


def _retype(document: Node) -> None:
    """Ids are numbers: those that are asked for, and those that come; and the key goes in another header."""
    _properties(document, "GetDynamicDataStoresPayload")["dynamicDataIds"]["items"] = {
        "type": "integer"
    }
    _properties(document, "DynamicDataDoc")["label"] = {"type": "integer"}
    for item in document["paths"].values():
        for operation in item.values():
            for each in _list_stores(find_example(operation)):
                each["label"] = 7
    document["components"]["securitySchemes"]["apiKey"]["name"] = "x-key"


def find_example(operation: Node) -> Any:
    """What it answers, or nothing."""
    try:
        return find_answer(operation)
    except KeyError:
        return None


def _list_stores(node: Any) -> list[Any]:
    """All stores within an answer."""
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    found = [store for each in inner for store in _list_stores(each)]
    return (
        [node, *found]
        if isinstance(node, dict) and "handlerId" in node and "label" in node
        else found
    )


_OF_PAGES = "dynamic_stores.get_dynamic_data_values_paginated"
_OF_VALUE = "dynamic_stores.get_dynamic_data_value"

MONTHS: tuple[Month, ...] = (
    Month(
        name="January",
        change=_add_twin,
        says={f"argument-added {_OF_VALUE}(data_secret_header)": ""},
    ),
    Month(
        name="February",
        change=_rename_ids,
        refused="there is no operation 'searchDynamicDataStores'",
        settled={"\nsearchDynamicDataStores": '\n"v2.searchDynamicDataStores"'},
        says={
            "operation-renamed *": "",
            "path-variable-renamed dynamic_stores.get_dynamic_data(dynamic_store_id)": "",
            f"path-variable-renamed {_OF_VALUE}(dynamic_store_id)": "",
            f"path-variable-renamed {_OF_PAGES}(dynamic_store_id)": "",
        },
    ),
    Month(
        name="March",
        change=_promise_less,
        says={
            "answer-field-removed models.GetDynamicDataStoreValueSuccessResponse.key": "look_up_user",
            "method-added dynamic_stores.get_quota": "",
        },
        adapted={"look_up_user": (").key", ").in_store")},
    ),
    Month(
        name="April",
        change=_ask_more,
        says={"argument-added-required dynamic_stores.get_dynamic_data(reason)": "read_store"},
        adapted={"read_store": ('"1", ', '"1", reason="audit", ')},
    ),
    Month(
        name="May",
        change=_take_less,
        says={
            f"argument-value-removed {_OF_VALUE}(lookup_type)": "look_up_user",
            f"argument-value-removed {_OF_PAGES}(lookup_type)": "list_users",
            "given-alias-value-added models.OauthAppName": "",
        },
        adapted={"look_up_user": ('"username"', '"id"'), "list_users": ('"username"', '"id"')},
    ),
    Month(
        name="June",
        change=_remove,
        says={
            "method-removed dynamic_stores.perform_batch_action": "act",
            "model-removed models.PerformStoreWithBodyAuthPayloadAction": "act",
            "model-removed models.BatchStoreActionSuccessResponse": "act",
            "model-removed models.PerformStoreActionBatchWithBodyAuthPayload": "build_batch",
        },
        adapted={"act": ("", ""), "build_batch": ("", "")},
    ),
    Month(
        name="July",
        change=_move,
        says={f"path-changed {_OF_PAGES}": "list_keys list_users"},
    ),
    Month(
        name="August",
        change=_leave_out,
        says={"answer-field-made-optional models.BitBadgesAddressList.uri": "read_list"},
        adapted={"read_list": (".uri.upper()", ".uri")},
    ),
    Month(
        name="September",
        change=_end_pages,
        says={
            f"pages-ended {_OF_PAGES}": "list_keys list_users",
            f"argument-removed {_OF_PAGES}(bookmark)": "list_users",
            "answer-field-removed models.GetDynamicDataStoreValuesPaginatedSuccessResponse.pagination": "read_page",
        },
        adapted={
            "list_keys": ('paginated("1")', 'paginated("1").lookup_values'),
            "list_users": ('lookup_type="id", bookmark="")', 'lookup_type="id").lookup_values'),
            "read_page": ("page.pagination", "page.lookup_values"),
        },
    ),
    Month(
        name="October",
        change=_add_namesake,
        refused="`Counting.count` has the name of a generated one",
        settled={"[clients.names]\n": '[clients.names]\ncount = "get_count"\n'},
        says={"method-added dynamic_stores.get_count": ""},
    ),
    Month(
        name="November",
        change=_rename_tag,
        refused="'tag:Dynamic Stores' matches no operation",
        settled={"tag:Dynamic Stores": "tag:Stores"},
        says={},
    ),
    Month(
        name="December",
        change=_retype,
        says={
            "argument-type-changed dynamic_stores.fetch(dynamic_data_ids)": "fetch",
            "request-field-type-changed models.GetDynamicDataStoresPayload.dynamic_data_ids": "build_body",
            "answer-field-type-changed models.Store.label": "find",
            "credential-moved Badgestores(api_key)": "*",
            "credential-moved Badgelists(api_key)": "*",
        },
        adapted={
            "fetch": ('["1"]', "[1]"),
            "build_body": ('["1"]', "[1]"),
            "find": ("label.upper()", "label + 1"),
        },
    ),
)
