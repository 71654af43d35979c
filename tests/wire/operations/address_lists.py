"""The operations of address lists."""

from __future__ import annotations

from .case import Case

NOTHING: list[str] = []
NEW_LIST = {
    "listId": "bb1abc_one",
    "addresses": NOTHING,
    "whitelist": False,
    "uri": "",
    "customData": "",
    "claims": NOTHING,
    "metadata": {"name": "One", "description": "", "image": "", "tags": NOTHING},
}
WANTED = [
    {
        "listId": "one",
        "viewsToFetch": [{"viewId": "v", "viewType": "listActivity", "bookmark": ""}],
    },
    {"listId": "two", "fetchPrivateParams": False},
]

CASES = (
    Case(
        id="getAddressList",
        call="address_lists.get",
        arguments=("bb1abc_my list/1",),
        path="/addressList/bb1abc_my%20list%2F1",
        returns="GetAddressListSuccessResponse",
    ),
    Case(
        id="createAddressLists",
        call="address_lists.create",
        keywords={"address_lists": [NEW_LIST]},
        method="POST",
        path="/addressLists",
        body={"addressLists": [NEW_LIST]},
        returns="CreateAddressListsSuccessResponse",
        user="required",
    ),
    Case(
        id="deleteAddressLists",
        call="address_lists.delete",
        keywords={"list_ids": ["bb1abc_one", "bb1abc_zwei/drei"]},
        method="DELETE",
        path="/addressLists",
        body={"listIds": ["bb1abc_one", "bb1abc_zwei/drei"]},
        returns="DeleteAddressListsSuccessResponse",
        user="required",
    ),
    Case(
        id="updateAddressListCoreDetails",
        call="address_lists.update_core_details",
        keywords={"list_id": "one", "whitelist": True, "uri": "", "custom_data": '{"a": "\n"}'},
        method="PUT",
        path="/addressLists/coreDetails",
        body={"listId": "one", "whitelist": True, "uri": "", "customData": '{"a": "\n"}'},
        returns="UpdateAddressListCoreDetailsSuccessResponse",
        user="required",
    ),
    Case(
        id="updateAddressListAddresses",
        call="address_lists.update_addresses",
        keywords={"list_id": "one", "addresses": ["bb1abc", "bb1def"]},
        method="PUT",
        path="/addressLists/addresses",
        body={"listId": "one", "addresses": ["bb1abc", "bb1def"]},
        returns="UpdateAddressListAddressesSuccessResponse",
        user="required",
    ),
    Case(
        id="getAddressLists",
        call="address_lists.get_many",
        keywords={"lists_to_fetch": WANTED},
        method="POST",
        path="/addressLists/fetch",
        body={"listsToFetch": WANTED},
        returns="GetAddressListsSuccessResponse",
        user="optional",
    ),
    Case(
        id="getAddressListActivity",
        call="address_lists.get_activity",
        arguments=("a;b=c,d",),
        keywords={"bookmark": "b"},
        path="/addressLists/a%3Bb%3Dc%2Cd/activity",
        query={"bookmark": "b"},
        returns="GetAddressListActivitySuccessResponse",
        items="/activity",
    ),
    Case(
        id="getAddressListListings",
        call="address_lists.get_listings",
        arguments=("100%25",),
        path="/addressLists/100%2525/listings",
        returns="GetAddressListListingsSuccessResponse",
        items="/listings",
    ),
    Case(
        id="getAddressListClaims",
        call="address_lists.get_claims",
        arguments=("...",),
        path="/addressLists/.../claims",
        returns="GetAddressListClaimsSuccessResponse",
        user="optional",
    ),
)
