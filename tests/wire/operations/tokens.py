"""The operations of token collections that read documents, balances and owners; trackers and pages are in `activity`."""

from __future__ import annotations

from .case import Case

LARGEST = 2**64 - 1

CASES = (
    Case(
        id="getCollection",
        call="tokens.get_collection",
        arguments=(LARGEST,),
        path="/collection/18446744073709551615",
        returns="GetCollectionSuccessResponse",
    ),
    Case(
        id="getBadgeMetadata",
        call="tokens.get_badge_metadata",
        arguments=("1", LARGEST),
        path="/collection/1/18446744073709551615/metadata",
        returns="GetBadgeMetadataSuccessResponse",
    ),
    Case(
        id="getCollections",
        call="tokens.get_collections",
        keywords={
            "collections_to_fetch": [
                {
                    "collectionId": "1",
                    "fetchTotalBalances": True,
                    "disableDefaults": False,
                    "viewsToFetch": [
                        {"viewType": "owners", "viewId": "o", "bookmark": "", "badgeId": LARGEST}
                    ],
                    "metadataToFetch": {"badgeIds": [{"start": 1, "end": "10"}], "uris": []},
                    "badgeFloorPricesToFetch": [1, "2"],
                }
            ]
        },
        method="POST",
        path="/collections",
        body={
            "collectionsToFetch": [
                {
                    "collectionId": "1",
                    "fetchTotalBalances": True,
                    "disableDefaults": False,
                    "viewsToFetch": [
                        {
                            "viewType": "owners",
                            "viewId": "o",
                            "bookmark": "",
                            "badgeId": "18446744073709551615",
                        }
                    ],
                    "metadataToFetch": {"badgeIds": [{"start": "1", "end": "10"}], "uris": []},
                    "badgeFloorPricesToFetch": ["1", "2"],
                }
            ]
        },
        returns="GetCollectionsSuccessResponse",
        user="optional",
    ),
    Case(
        id="getBalanceByAddressSpecificToken",
        call="tokens.get_balance_by_address_specific_token",
        arguments=(1, 2, "bb1/ä b"),
        path="/collection/1/2/balance/bb1%2F%C3%A4%20b",
        returns="GetBalanceByAddressSpecificTokenSuccessResponse",
        user="optional",
    ),
    Case(
        id="getBalanceByAddress",
        call="tokens.get_balance_by_address",
        arguments=(1, "Total"),
        keywords={"fetch_private_params": False, "forceful": True},
        path="/collection/1/balance/Total",
        query={"fetchPrivateParams": "false", "forceful": "true"},
        returns="GetBalanceByAddressSuccessResponse",
        user="optional",
    ),
    Case(
        id="getOwners",
        call="tokens.get_owners",
        arguments=("123", "1"),
        keywords={"sort_by": "amount", "bookmark": "2"},
        path="/collection/123/1/owners",
        query={"sortBy": "amount", "bookmark": "2"},
        returns="GetOwnersSuccessResponse",
        items="/owners",
    ),
    Case(
        id="getOwners",
        variant="hostile",
        call="tokens.get_owners",
        arguments=("a/b c", "../x"),
        keywords={"bookmark": None},
        path="/collection/a%2Fb%20c/..%2Fx/owners",
        returns="GetOwnersSuccessResponse",
        items="/owners",
    ),
    Case(
        id="getRefreshStatus",
        call="tokens.get_refresh_status",
        arguments=("1~2_3-4.5!",),
        path="/collection/1~2_3-4.5%21/refreshStatus",
        returns="RefreshStatusSuccessResponse",
        user="optional",
    ),
    Case(
        id="getCollectionOwners",
        call="tokens.get_collection_owners",
        arguments=(7,),
        keywords={"oldest_first": True},
        path="/collection/7/owners",
        query={"oldestFirst": "true"},
        returns="GetCollectionOwnersSuccessResponse",
        items="/owners",
    ),
    Case(
        id="getCollectionClaims",
        call="tokens.get_collection_claims",
        arguments=(7,),
        path="/collection/7/claims",
        returns="GetCollectionClaimsSuccessResponse",
        user="optional",
    ),
)
