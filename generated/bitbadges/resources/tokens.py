"""Tokens: Collections of tokens, with balances, owners, activity, trackers, listings and claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from .. import models
from .._runtime.answers.page import AsyncPager, Page
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Paging, Parameter, Response
from .._runtime.options import Options

if TYPE_CHECKING:
    from .. import params

# GET /collection/{collectionId}/{badgeId}/metadata
GET_BADGE_METADATA = Operation(
    id="getBadgeMetadata",
    method="GET",
    path="/collection/{collectionId}/{badgeId}/metadata",
    parameters=(
        Parameter("collectionId", "path", "collection_id", style="simple", explode=False),
        Parameter("badgeId", "path", "badge_id", style="simple", explode=False),
    ),
    responses=(
        Response("200", models.GetBadgeMetadataSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("apiKey",),),
)

# GET /collection/{collectionId}/balance/{address}
GET_BALANCE_BY_ADDRESS = Operation(
    id="getBalanceByAddress",
    method="GET",
    path="/collection/{collectionId}/balance/{address}",
    parameters=(
        Parameter("collectionId", "path", "collection_id", style="simple", explode=False),
        Parameter("address", "path", "address", style="simple", explode=False),
        Parameter("fetchPrivateParams", "query", "fetch_private_params"),
        Parameter("forceful", "query", "forceful"),
    ),
    responses=(
        Response("200", models.GetBalanceByAddressSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session"), ("apiKey",)),
)

# GET /collection/{collectionId}/{badgeId}/balance/{address}
GET_BALANCE_BY_ADDRESS_SPECIFIC_TOKEN = Operation(
    id="getBalanceByAddressSpecificToken",
    method="GET",
    path="/collection/{collectionId}/{badgeId}/balance/{address}",
    parameters=(
        Parameter("collectionId", "path", "collection_id", style="simple", explode=False),
        Parameter("badgeId", "path", "badge_id", style="simple", explode=False),
        Parameter("address", "path", "address", style="simple", explode=False),
    ),
    responses=(
        Response("200", models.GetBalanceByAddressSpecificTokenSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session"), ("apiKey",)),
)

# GET /collection/{collectionId}
GET_COLLECTION = Operation(
    id="getCollection",
    method="GET",
    path="/collection/{collectionId}",
    parameters=(Parameter("collectionId", "path", "collection_id", style="simple", explode=False),),
    responses=(
        Response("200", models.GetCollectionSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("apiKey",),),
)

# GET /collection/amountTracker
GET_COLLECTION_AMOUNT_TRACKER_BY_ID = Operation(
    id="getCollectionAmountTrackerById",
    method="GET",
    path="/collection/amountTracker",
    parameters=(
        Parameter("amountTrackerId", "query", "amount_tracker_id"),
        Parameter("approvalId", "query", "approval_id"),
        Parameter("approvalLevel", "query", "approval_level"),
        Parameter("approvedAddress", "query", "approved_address"),
        Parameter("approverAddress", "query", "approver_address"),
        Parameter("collectionId", "query", "collection_id"),
        Parameter("trackerType", "query", "tracker_type"),
    ),
    responses=(
        Response("200", models.GetCollectionAmountTrackerByIdSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("apiKey",),),
)

# GET /collection/{collectionId}/amountTrackers
GET_COLLECTION_AMOUNT_TRACKERS = Operation(
    id="getCollectionAmountTrackers",
    method="GET",
    path="/collection/{collectionId}/amountTrackers",
    parameters=(
        Parameter("collectionId", "path", "collection_id", style="simple", explode=False),
        Parameter("bookmark", "query", "bookmark"),
        Parameter("oldestFirst", "query", "oldest_first"),
    ),
    responses=(
        Response("200", models.GetCollectionAmountTrackersSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("apiKey",),),
    paging=Paging(
        scheme="cursor",
        items="/amountTrackers",
        request="bookmark",
        cursor="/pagination/bookmark",
        more="/pagination/hasMore",
    ),
)

# GET /collection/challengeTracker
GET_COLLECTION_CHALLENGE_TRACKER_BY_ID = Operation(
    id="getCollectionChallengeTrackerById",
    method="GET",
    path="/collection/challengeTracker",
    parameters=(
        Parameter("approvalId", "query", "approval_id"),
        Parameter("approvalLevel", "query", "approval_level"),
        Parameter("approverAddress", "query", "approver_address"),
        Parameter("challengeTrackerId", "query", "challenge_tracker_id"),
        Parameter("collectionId", "query", "collection_id"),
    ),
    responses=(
        Response("200", models.GetCollectionChallengeTrackerByIdSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("apiKey",),),
)

# GET /collection/{collectionId}/challengeTrackers
GET_COLLECTION_CHALLENGE_TRACKERS = Operation(
    id="getCollectionChallengeTrackers",
    method="GET",
    path="/collection/{collectionId}/challengeTrackers",
    parameters=(
        Parameter("collectionId", "path", "collection_id", style="simple", explode=False),
        Parameter("bookmark", "query", "bookmark"),
        Parameter("oldestFirst", "query", "oldest_first"),
    ),
    responses=(
        Response("200", models.GetCollectionChallengeTrackersSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("apiKey",),),
    paging=Paging(
        scheme="cursor",
        items="/challengeTrackers",
        request="bookmark",
        cursor="/pagination/bookmark",
        more="/pagination/hasMore",
    ),
)

# GET /collection/{collectionId}/claims
GET_COLLECTION_CLAIMS = Operation(
    id="getCollectionClaims",
    method="GET",
    path="/collection/{collectionId}/claims",
    parameters=(Parameter("collectionId", "path", "collection_id", style="simple", explode=False),),
    responses=(
        Response("200", models.GetCollectionClaimsSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session"), ("apiKey",)),
)

# GET /collection/{collectionId}/listings
GET_COLLECTION_LISTINGS = Operation(
    id="getCollectionListings",
    method="GET",
    path="/collection/{collectionId}/listings",
    parameters=(
        Parameter("collectionId", "path", "collection_id", style="simple", explode=False),
        Parameter("badgeId", "query", "badge_id"),
        Parameter("bookmark", "query", "bookmark"),
        Parameter("oldestFirst", "query", "oldest_first"),
    ),
    responses=(
        Response("200", models.GetCollectionListingsSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("apiKey",),),
    paging=Paging(
        scheme="cursor",
        items="/listings",
        request="bookmark",
        cursor="/pagination/bookmark",
        more="/pagination/hasMore",
    ),
)

# GET /collection/{collectionId}/owners
GET_COLLECTION_OWNERS = Operation(
    id="getCollectionOwners",
    method="GET",
    path="/collection/{collectionId}/owners",
    parameters=(
        Parameter("collectionId", "path", "collection_id", style="simple", explode=False),
        Parameter("bookmark", "query", "bookmark"),
        Parameter("oldestFirst", "query", "oldest_first"),
    ),
    responses=(
        Response("200", models.GetCollectionOwnersSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("apiKey",),),
    paging=Paging(
        scheme="cursor",
        items="/owners",
        request="bookmark",
        cursor="/pagination/bookmark",
        more="/pagination/hasMore",
    ),
)

# GET /collection/{collectionId}/activity
GET_COLLECTION_TRANSFER_ACTIVITY = Operation(
    id="getCollectionTransferActivity",
    method="GET",
    path="/collection/{collectionId}/activity",
    parameters=(
        Parameter("collectionId", "path", "collection_id", style="simple", explode=False),
        Parameter("address", "query", "address"),
        Parameter("bookmark", "query", "bookmark"),
        Parameter("oldestFirst", "query", "oldest_first"),
    ),
    responses=(
        Response("200", models.GetCollectionTransferActivitySuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("apiKey",),),
    paging=Paging(
        scheme="cursor",
        items="/activity",
        request="bookmark",
        cursor="/pagination/bookmark",
        more="/pagination/hasMore",
    ),
)

# POST /collections
GET_COLLECTIONS = Operation(
    id="getCollections",
    method="POST",
    path="/collections",
    bodies=(
        Body(
            "application/json",
            type=models.GetCollectionsPayload,
            fields=(BodyField("collectionsToFetch", "collections_to_fetch"),),
        ),
    ),
    responses=(
        Response("200", models.GetCollectionsSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session"), ("apiKey",)),
    read=True,
)

# GET /collection/{collectionId}/{badgeId}/owners
GET_OWNERS = Operation(
    id="getOwners",
    method="GET",
    path="/collection/{collectionId}/{badgeId}/owners",
    parameters=(
        Parameter("collectionId", "path", "collection_id", style="simple", explode=False),
        Parameter("badgeId", "path", "badge_id", style="simple", explode=False),
        Parameter("bookmark", "query", "bookmark"),
        Parameter("sortBy", "query", "sort_by"),
    ),
    responses=(
        Response("200", models.GetOwnersSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("apiKey",),),
    paging=Paging(
        scheme="cursor",
        items="/owners",
        request="bookmark",
        cursor="/pagination/bookmark",
        more="/pagination/hasMore",
    ),
)

# GET /collection/{collectionId}/refreshStatus
GET_REFRESH_STATUS = Operation(
    id="getRefreshStatus",
    method="GET",
    path="/collection/{collectionId}/refreshStatus",
    parameters=(Parameter("collectionId", "path", "collection_id", style="simple", explode=False),),
    responses=(
        Response("200", models.RefreshStatusSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session"), ("apiKey",)),
)

# GET /collection/{collectionId}/{badgeId}/activity
GET_TOKEN_ACTIVITY = Operation(
    id="getTokenActivity",
    method="GET",
    path="/collection/{collectionId}/{badgeId}/activity",
    parameters=(
        Parameter("collectionId", "path", "collection_id", style="simple", explode=False),
        Parameter("badgeId", "path", "badge_id", style="simple", explode=False),
        Parameter("bitbadgesAddress", "query", "bitbadges_address"),
        Parameter("bookmark", "query", "bookmark"),
    ),
    responses=(
        Response("200", models.GetTokenActivitySuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("apiKey",),),
    paging=Paging(
        scheme="cursor",
        items="/activity",
        request="bookmark",
        cursor="/pagination/bookmark",
        more="/pagination/hasMore",
    ),
)


class TokensCalls(Calls):
    """Builds the calls of :class:`Tokens`, not yet sent."""

    __slots__ = ()

    def get_badge_metadata(
        self, collection_id: str | int, badge_id: str | int
    ) -> Call[models.GetBadgeMetadataSuccessResponse]:
        """The call of :meth:`Tokens.get_badge_metadata`, not yet sent."""
        return Call(GET_BADGE_METADATA, {"collection_id": collection_id, "badge_id": badge_id})

    def get_balance_by_address(
        self,
        collection_id: str | int,
        address: str,
        *,
        fetch_private_params: bool | None | Omit = OMIT,
        forceful: bool | None | Omit = OMIT,
    ) -> Call[models.GetBalanceByAddressSuccessResponse]:
        """The call of :meth:`Tokens.get_balance_by_address`, not yet sent."""
        return Call(
            GET_BALANCE_BY_ADDRESS,
            {
                "collection_id": collection_id,
                "address": address,
                "fetch_private_params": fetch_private_params,
                "forceful": forceful,
            },
        )

    def get_balance_by_address_specific_token(
        self, collection_id: str | int, badge_id: str | int, address: str
    ) -> Call[models.GetBalanceByAddressSpecificTokenSuccessResponse]:
        """The call of :meth:`Tokens.get_balance_by_address_specific_token`, not yet sent."""
        return Call(
            GET_BALANCE_BY_ADDRESS_SPECIFIC_TOKEN,
            {"collection_id": collection_id, "badge_id": badge_id, "address": address},
        )

    def get_collection(self, collection_id: str | int) -> Call[models.GetCollectionSuccessResponse]:
        """The call of :meth:`Tokens.get_collection`, not yet sent."""
        return Call(GET_COLLECTION, {"collection_id": collection_id})

    def get_collection_amount_tracker_by_id(
        self,
        *,
        amount_tracker_id: str,
        approval_id: str,
        approval_level: str,
        approved_address: str,
        approver_address: str,
        collection_id: str | int,
        tracker_type: str,
    ) -> Call[models.GetCollectionAmountTrackerByIdSuccessResponse]:
        """The call of :meth:`Tokens.get_collection_amount_tracker_by_id`, not yet sent."""
        return Call(
            GET_COLLECTION_AMOUNT_TRACKER_BY_ID,
            {
                "amount_tracker_id": amount_tracker_id,
                "approval_id": approval_id,
                "approval_level": approval_level,
                "approved_address": approved_address,
                "approver_address": approver_address,
                "collection_id": collection_id,
                "tracker_type": tracker_type,
            },
        )

    def get_collection_amount_trackers(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
    ) -> Call[models.GetCollectionAmountTrackersSuccessResponse]:
        """The call of :meth:`Tokens.get_collection_amount_trackers`, not yet sent."""
        return Call(
            GET_COLLECTION_AMOUNT_TRACKERS,
            {"collection_id": collection_id, "bookmark": bookmark, "oldest_first": oldest_first},
        )

    def get_collection_challenge_tracker_by_id(
        self,
        *,
        approval_id: str,
        approval_level: Literal["collection", "incoming", "outgoing", ""],
        approver_address: str,
        challenge_tracker_id: str,
        collection_id: str | int,
    ) -> Call[models.GetCollectionChallengeTrackerByIdSuccessResponse]:
        """The call of :meth:`Tokens.get_collection_challenge_tracker_by_id`, not yet sent."""
        return Call(
            GET_COLLECTION_CHALLENGE_TRACKER_BY_ID,
            {
                "approval_id": approval_id,
                "approval_level": approval_level,
                "approver_address": approver_address,
                "challenge_tracker_id": challenge_tracker_id,
                "collection_id": collection_id,
            },
        )

    def get_collection_challenge_trackers(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
    ) -> Call[models.GetCollectionChallengeTrackersSuccessResponse]:
        """The call of :meth:`Tokens.get_collection_challenge_trackers`, not yet sent."""
        return Call(
            GET_COLLECTION_CHALLENGE_TRACKERS,
            {"collection_id": collection_id, "bookmark": bookmark, "oldest_first": oldest_first},
        )

    def get_collection_claims(
        self, collection_id: str | int
    ) -> Call[models.GetCollectionClaimsSuccessResponse]:
        """The call of :meth:`Tokens.get_collection_claims`, not yet sent."""
        return Call(GET_COLLECTION_CLAIMS, {"collection_id": collection_id})

    def get_collection_listings(
        self,
        collection_id: str | int,
        *,
        badge_id: int | None | Omit = OMIT,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
    ) -> Call[models.GetCollectionListingsSuccessResponse]:
        """The call of :meth:`Tokens.get_collection_listings`, not yet sent."""
        return Call(
            GET_COLLECTION_LISTINGS,
            {
                "collection_id": collection_id,
                "badge_id": badge_id,
                "bookmark": bookmark,
                "oldest_first": oldest_first,
            },
        )

    def get_collection_owners(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
    ) -> Call[models.GetCollectionOwnersSuccessResponse]:
        """The call of :meth:`Tokens.get_collection_owners`, not yet sent."""
        return Call(
            GET_COLLECTION_OWNERS,
            {"collection_id": collection_id, "bookmark": bookmark, "oldest_first": oldest_first},
        )

    def get_collection_transfer_activity(
        self,
        collection_id: str | int,
        *,
        address: str | None | Omit = OMIT,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
    ) -> Call[models.GetCollectionTransferActivitySuccessResponse]:
        """The call of :meth:`Tokens.get_collection_transfer_activity`, not yet sent."""
        return Call(
            GET_COLLECTION_TRANSFER_ACTIVITY,
            {
                "collection_id": collection_id,
                "address": address,
                "bookmark": bookmark,
                "oldest_first": oldest_first,
            },
        )

    def get_collections(
        self,
        *,
        collections_to_fetch: Sequence[
            models.GetCollectionRequestBody | params.GetCollectionRequestBody
        ],
    ) -> Call[models.GetCollectionsSuccessResponse]:
        """The call of :meth:`Tokens.get_collections`, not yet sent."""
        return Call(GET_COLLECTIONS, {"collections_to_fetch": collections_to_fetch})

    def get_owners(
        self,
        collection_id: str | int,
        badge_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        sort_by: Literal["amount"] | None | Omit = OMIT,
    ) -> Call[models.GetOwnersSuccessResponse]:
        """The call of :meth:`Tokens.get_owners`, not yet sent."""
        return Call(
            GET_OWNERS,
            {
                "collection_id": collection_id,
                "badge_id": badge_id,
                "bookmark": bookmark,
                "sort_by": sort_by,
            },
        )

    def get_refresh_status(
        self, collection_id: str | int
    ) -> Call[models.RefreshStatusSuccessResponse]:
        """The call of :meth:`Tokens.get_refresh_status`, not yet sent."""
        return Call(GET_REFRESH_STATUS, {"collection_id": collection_id})

    def get_token_activity(
        self,
        collection_id: str | int,
        badge_id: str | int,
        *,
        bitbadges_address: str | None | Omit = OMIT,
        bookmark: str | None | Omit = OMIT,
    ) -> Call[models.GetTokenActivitySuccessResponse]:
        """The call of :meth:`Tokens.get_token_activity`, not yet sent."""
        return Call(
            GET_TOKEN_ACTIVITY,
            {
                "collection_id": collection_id,
                "badge_id": badge_id,
                "bitbadges_address": bitbadges_address,
                "bookmark": bookmark,
            },
        )


class Tokens(Resource[TokensCalls]):
    """Collections of tokens, with balances, owners, activity, trackers, listings and claims."""

    calls = TokensCalls()

    def get_badge_metadata(
        self, collection_id: str | int, badge_id: str | int, *, options: Options | None = None
    ) -> models.GetBadgeMetadataSuccessResponse:
        """Get the metadata of a token.

        Reads what the metadata of one token is now.

        Args:
            collection_id: Id of the collection.
            badge_id: Id of the token within its collection, up to 18446744073709551615.
            options: Settings of this call alone.

        Returns:
            models.GetBadgeMetadataSuccessResponse: The metadata.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> client.tokens.get_badge_metadata("123", "123")

        Operation: ``getBadgeMetadata``, ``GET /collection/{collectionId}/{badgeId}/metadata``.
        """
        call = self.calls.get_badge_metadata(collection_id, badge_id)
        return self._execute(call, options)

    def get_balance_by_address(
        self,
        collection_id: str | int,
        address: str,
        *,
        fetch_private_params: bool | None | Omit = OMIT,
        forceful: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetBalanceByAddressSuccessResponse:
        """Get the balances of an address in a collection.

        Reads the balance document of an address: all balances, approvals and permissions. Scope
        `readPrivateClaimData` for private claim data in approvals of the user.

        Args:
            collection_id: Id of the collection.
            address: Address whose balance is wanted (`bb1…`), or `Total` for the circulating
                supply.
            fetch_private_params: True to include private parameters of claims in incoming and
                outgoing approvals; only for their creator.
            forceful: True to fetch afresh what is cached; only for collections whose balances
                are fetched on demand.
            options: Settings of this call alone.

        Returns:
            models.GetBalanceByAddressSuccessResponse: The balance document.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            UnauthorizedError: The API key is wrong or used up, or the call needs a signed-in
                user or a wider scope.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> client.tokens.get_balance_by_address("123", "address")

        Scopes: readPrivateClaimData.

        Operation: ``getBalanceByAddress``, ``GET
        /collection/{collectionId}/balance/{address}``.
        """
        call = self.calls.get_balance_by_address(
            collection_id, address, fetch_private_params=fetch_private_params, forceful=forceful
        )
        return self._execute(call, options)

    def get_balance_by_address_specific_token(
        self,
        collection_id: str | int,
        badge_id: str | int,
        address: str,
        *,
        options: Options | None = None,
    ) -> models.GetBalanceByAddressSpecificTokenSuccessResponse:
        """Get the balance of one token at an address.

        Reads how many of one token an address owns now. The whole balance document comes from
        `tokens.get_balance_by_address`.

        Args:
            collection_id: Id of the collection.
            badge_id: Id of the token within its collection, up to 18446744073709551615.
            address: Address whose balance is wanted (`bb1…`), or `Total` for the circulating
                supply.
            options: Settings of this call alone.

        Returns:
            models.GetBalanceByAddressSpecificTokenSuccessResponse: The balance.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            UnauthorizedError: The API key is wrong or used up, or the call needs a signed-in
                user or a wider scope.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> client.tokens.get_balance_by_address_specific_token("123", "123", "address")

        Operation: ``getBalanceByAddressSpecificToken``, ``GET
        /collection/{collectionId}/{badgeId}/balance/{address}``.
        """
        call = self.calls.get_balance_by_address_specific_token(collection_id, badge_id, address)
        return self._execute(call, options)

    def get_collection(
        self, collection_id: str | int, *, options: Options | None = None
    ) -> models.GetCollectionSuccessResponse:
        """Get a collection.

        Reads one collection. Views and what they fill (`owners`, `approvalTrackers` and so on)
        are blank here; the calls for a single view read them.

        Args:
            collection_id: Id of the collection.
            options: Settings of this call alone.

        Returns:
            models.GetCollectionSuccessResponse: The collection.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> client.tokens.get_collection("123")

        Operation: ``getCollection``, ``GET /collection/{collectionId}``.
        """
        call = self.calls.get_collection(collection_id)
        return self._execute(call, options)

    def get_collection_amount_tracker_by_id(
        self,
        *,
        amount_tracker_id: str,
        approval_id: str,
        approval_level: str,
        approved_address: str,
        approver_address: str,
        collection_id: str | int,
        tracker_type: str,
        options: Options | None = None,
    ) -> models.GetCollectionAmountTrackerByIdSuccessResponse:
        """Get one amount tracker.

        Reads one tracker of an approval with limits. Every parameter must be sent, empty where
        it does not apply.

        Args:
            amount_tracker_id: Id of the tracker within the approval.
            approval_id: Id of the approval.
            approval_level: Whose approval it is: `collection`, `incoming` or `outgoing`.
            approved_address: Address that is counted; "" for the type `overall`.
            approver_address: Address of the user whose approval it is; "" at level
                `collection`.
            collection_id: Id of the collection that the approval belongs to.
            tracker_type: What is counted: `overall`, `to`, `from` or `initiatedBy`.
            options: Settings of this call alone.

        Returns:
            models.GetCollectionAmountTrackerByIdSuccessResponse: The tracker.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> client.tokens.get_collection_amount_tracker_by_id(amount_tracker_id="amountTrackerId", approval_id="approvalId", approval_level="approvalLevel", approved_address="approvedAddress", approver_address="approverAddress", collection_id="123", tracker_type="trackerType")

        Operation: ``getCollectionAmountTrackerById``, ``GET /collection/amountTracker``.
        """
        call = self.calls.get_collection_amount_tracker_by_id(
            amount_tracker_id=amount_tracker_id,
            approval_id=approval_id,
            approval_level=approval_level,
            approved_address=approved_address,
            approver_address=approver_address,
            collection_id=collection_id,
            tracker_type=tracker_type,
        )
        return self._execute(call, options)

    def get_collection_amount_trackers(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.ApprovalTrackerDoc, models.GetCollectionAmountTrackersSuccessResponse]:
        """Get the amount trackers of a collection.

        Reads what was transferred under approvals with limits, 25 trackers per page.

        Args:
            collection_id: Id of the collection.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            oldest_first: True for the oldest entries first; otherwise the newest come first.
            options: Settings of this call alone.

        Returns:
            Page[models.ApprovalTrackerDoc, models.GetCollectionAmountTrackersSuccessResponse]:
            The first page; iterating over it gives the items of all pages.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> for item in client.tokens.get_collection_amount_trackers("123"):
            ...     print(item)

        Operation: ``getCollectionAmountTrackers``, ``GET
        /collection/{collectionId}/amountTrackers``.
        """
        call = self.calls.get_collection_amount_trackers(
            collection_id, bookmark=bookmark, oldest_first=oldest_first
        )
        return self._paginate(call, options)

    def get_collection_challenge_tracker_by_id(
        self,
        *,
        approval_id: str,
        approval_level: Literal["collection", "incoming", "outgoing", ""],
        approver_address: str,
        challenge_tracker_id: str,
        collection_id: str | int,
        options: Options | None = None,
    ) -> models.GetCollectionChallengeTrackerByIdSuccessResponse:
        """Get one challenge tracker.

        Reads which leaves of one Merkle challenge are used. Every parameter must be sent, empty
        where it does not apply.

        Args:
            approval_id: Id of the approval.
            approval_level: Whose approval it is; "" where there is none.
            approver_address: Address of the user whose approval it is; "" at level
                `collection`.
            challenge_tracker_id: Id of the challenge within the approval.
            collection_id: Id of the collection that the approval belongs to.
            options: Settings of this call alone.

        Returns:
            models.GetCollectionChallengeTrackerByIdSuccessResponse: The tracker.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> client.tokens.get_collection_challenge_tracker_by_id(approval_id="approvalId", approval_level="collection", approver_address="approverAddress", challenge_tracker_id="challengeTrackerId", collection_id="123")

        Operation: ``getCollectionChallengeTrackerById``, ``GET /collection/challengeTracker``.
        """
        call = self.calls.get_collection_challenge_tracker_by_id(
            approval_id=approval_id,
            approval_level=approval_level,
            approver_address=approver_address,
            challenge_tracker_id=challenge_tracker_id,
            collection_id=collection_id,
        )
        return self._execute(call, options)

    def get_collection_challenge_trackers(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[
        models.MerkleChallengeTrackerDoc, models.GetCollectionChallengeTrackersSuccessResponse
    ]:
        """Get the challenge trackers of a collection.

        Reads which leaves of Merkle challenges are used, 25 trackers per page.

        Args:
            collection_id: Id of the collection.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            oldest_first: True for the oldest entries first; otherwise the newest come first.
            options: Settings of this call alone.

        Returns:
            Page[models.MerkleChallengeTrackerDoc,
            models.GetCollectionChallengeTrackersSuccessResponse]: The first page; iterating
            over it gives the items of all pages.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> for item in client.tokens.get_collection_challenge_trackers("123"):
            ...     print(item)

        Operation: ``getCollectionChallengeTrackers``, ``GET
        /collection/{collectionId}/challengeTrackers``.
        """
        call = self.calls.get_collection_challenge_trackers(
            collection_id, bookmark=bookmark, oldest_first=oldest_first
        )
        return self._paginate(call, options)

    def get_collection_claims(
        self, collection_id: str | int, *, options: Options | None = None
    ) -> models.GetCollectionClaimsSuccessResponse:
        """Get the claims of a collection.

        Reads the claims that distribute tokens of a collection. Private data is better read
        with the calls for claims, by the ids found here. Further pages cannot be asked for.
        Scope `readPrivateClaimData` as the manager of the collection for private claim data.

        Args:
            collection_id: Id of the collection.
            options: Settings of this call alone.

        Returns:
            models.GetCollectionClaimsSuccessResponse: The claims.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> client.tokens.get_collection_claims("123")

        Scopes: readPrivateClaimData.

        Operation: ``getCollectionClaims``, ``GET /collection/{collectionId}/claims``.
        """
        call = self.calls.get_collection_claims(collection_id)
        return self._execute(call, options)

    def get_collection_listings(
        self,
        collection_id: str | int,
        *,
        badge_id: int | None | Omit = OMIT,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.UtilityPageDoc, models.GetCollectionListingsSuccessResponse]:
        """Get the listings of a collection.

        Reads the utility pages that are linked to a collection, 25 per page.

        Args:
            collection_id: Id of the collection.
            badge_id: Token to which the listings are limited; absent for all.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            oldest_first: True for the oldest entries first; otherwise the newest come first.
            options: Settings of this call alone.

        Returns:
            Page[models.UtilityPageDoc, models.GetCollectionListingsSuccessResponse]: The first
            page; iterating over it gives the items of all pages.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> for item in client.tokens.get_collection_listings("123"):
            ...     print(item)

        Operation: ``getCollectionListings``, ``GET /collection/{collectionId}/listings``.
        """
        call = self.calls.get_collection_listings(
            collection_id, badge_id=badge_id, bookmark=bookmark, oldest_first=oldest_first
        )
        return self._paginate(call, options)

    def get_collection_owners(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.BalanceDoc, models.GetCollectionOwnersSuccessResponse]:
        """Get the owners of a collection.

        Reads the addresses that own anything of a collection, with their balances, 25 per page.

        Args:
            collection_id: Id of the collection.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            oldest_first: True for the oldest entries first; otherwise the newest come first.
            options: Settings of this call alone.

        Returns:
            Page[models.BalanceDoc, models.GetCollectionOwnersSuccessResponse]: The first page;
            iterating over it gives the items of all pages.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> for item in client.tokens.get_collection_owners("123"):
            ...     print(item)

        Operation: ``getCollectionOwners``, ``GET /collection/{collectionId}/owners``.
        """
        call = self.calls.get_collection_owners(
            collection_id, bookmark=bookmark, oldest_first=oldest_first
        )
        return self._paginate(call, options)

    def get_collection_transfer_activity(
        self,
        collection_id: str | int,
        *,
        address: str | None | Omit = OMIT,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.TransferActivityDoc, models.GetCollectionTransferActivitySuccessResponse]:
        """Get the transfers of a collection.

        Reads the transfers of all tokens of a collection, 25 per page.

        Args:
            collection_id: Id of the collection.
            address: Address to which the activity is limited; absent for all.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            oldest_first: True for the oldest entries first; otherwise the newest come first.
            options: Settings of this call alone.

        Returns:
            Page[models.TransferActivityDoc,
            models.GetCollectionTransferActivitySuccessResponse]: The first page; iterating over
            it gives the items of all pages.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> for item in client.tokens.get_collection_transfer_activity("123"):
            ...     print(item)

        Operation: ``getCollectionTransferActivity``, ``GET
        /collection/{collectionId}/activity``.
        """
        call = self.calls.get_collection_transfer_activity(
            collection_id, address=address, bookmark=bookmark, oldest_first=oldest_first
        )
        return self._paginate(call, options)

    def get_collections(
        self,
        *,
        collections_to_fetch: Sequence[
            models.GetCollectionRequestBody | params.GetCollectionRequestBody
        ],
        options: Options | None = None,
    ) -> models.GetCollectionsSuccessResponse:
        """Get several collections.

        Reads collections by id, each with the metadata, views, trackers and balances asked for;
        at most 250, and the server may allow only 100. Its many legacy parts are planned to be
        deprecated: prefer the GET calls for views. Scope `readPrivateClaimData` as the manager
        for private claim data.

        Args:
            collections_to_fetch: Collections to fetch, 250 at most by the documentation; the
                server may stop at 100.
            options: Settings of this call alone.

        Returns:
            models.GetCollectionsSuccessResponse: The collections; null in place of one that was
            not found.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            UnauthorizedError: The API key is wrong or used up, or the call needs a signed-in
                user or a wider scope.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> client.tokens.get_collections(collections_to_fetch=[{"collectionId": "text"}])

        Scopes: readPrivateClaimData.

        Operation: ``getCollections``, ``POST /collections``.
        """
        call = self.calls.get_collections(collections_to_fetch=collections_to_fetch)
        return self._execute(call, options)

    def get_owners(
        self,
        collection_id: str | int,
        badge_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        sort_by: Literal["amount"] | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.BalanceDoc, models.GetOwnersSuccessResponse]:
        """Get the owners of a token.

        Reads the addresses that own a token, with their balances, 25 per page. Ids beyond 2^53
        may fail.

        Args:
            collection_id: Id of the collection.
            badge_id: Id of the token within its collection, up to 18446744073709551615.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            sort_by: `amount` for the largest balances first, the only order there is.
            options: Settings of this call alone.

        Returns:
            Page[models.BalanceDoc, models.GetOwnersSuccessResponse]: The first page; iterating
            over it gives the items of all pages.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            UnauthorizedError: The API key is wrong or used up, or the call needs a signed-in
                user or a wider scope.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> for item in client.tokens.get_owners("123", "123"):
            ...     print(item)

        Operation: ``getOwners``, ``GET /collection/{collectionId}/{badgeId}/owners``.
        """
        call = self.calls.get_owners(collection_id, badge_id, bookmark=bookmark, sort_by=sort_by)
        return self._paginate(call, options)

    def get_refresh_status(
        self, collection_id: str | int, *, options: Options | None = None
    ) -> models.RefreshStatusSuccessResponse:
        """Get the refresh status of a collection.

        Tells whether a refresh of the collection is queued and which errors it met. The user
        may have to be its manager.

        Args:
            collection_id: Id of the collection.
            options: Settings of this call alone.

        Returns:
            models.RefreshStatusSuccessResponse: The state of the refresh queue.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> client.tokens.get_refresh_status("123")

        Operation: ``getRefreshStatus``, ``GET /collection/{collectionId}/refreshStatus``.
        """
        call = self.calls.get_refresh_status(collection_id)
        return self._execute(call, options)

    def get_token_activity(
        self,
        collection_id: str | int,
        badge_id: str | int,
        *,
        bitbadges_address: str | None | Omit = OMIT,
        bookmark: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.TransferActivityDoc, models.GetTokenActivitySuccessResponse]:
        """Get the activity of a token.

        Reads the transfers of a token, 25 per page. Ids beyond 2^53 may fail.

        Args:
            collection_id: Id of the collection.
            badge_id: Id of the token within its collection, up to 18446744073709551615.
            bitbadges_address: Address to which the activity is limited; absent for all.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            options: Settings of this call alone.

        Returns:
            Page[models.TransferActivityDoc, models.GetTokenActivitySuccessResponse]: The first
            page; iterating over it gives the items of all pages.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            UnauthorizedError: The API key is wrong or used up, or the call needs a signed-in
                user or a wider scope.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> for item in client.tokens.get_token_activity("123", "123"):
            ...     print(item)

        Operation: ``getTokenActivity``, ``GET /collection/{collectionId}/{badgeId}/activity``.
        """
        call = self.calls.get_token_activity(
            collection_id, badge_id, bitbadges_address=bitbadges_address, bookmark=bookmark
        )
        return self._paginate(call, options)


class AsyncTokens(AsyncResource[TokensCalls]):
    """Collections of tokens, with balances, owners, activity, trackers, listings and claims."""

    calls = TokensCalls()

    async def get_badge_metadata(
        self, collection_id: str | int, badge_id: str | int, *, options: Options | None = None
    ) -> models.GetBadgeMetadataSuccessResponse:
        """Get the metadata of a token.

        Reads what the metadata of one token is now.

        Args:
            collection_id: Id of the collection.
            badge_id: Id of the token within its collection, up to 18446744073709551615.
            options: Settings of this call alone.

        Returns:
            models.GetBadgeMetadataSuccessResponse: The metadata.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> await client.tokens.get_badge_metadata("123", "123")

        Operation: ``getBadgeMetadata``, ``GET /collection/{collectionId}/{badgeId}/metadata``.
        """
        call = self.calls.get_badge_metadata(collection_id, badge_id)
        return await self._execute(call, options)

    async def get_balance_by_address(
        self,
        collection_id: str | int,
        address: str,
        *,
        fetch_private_params: bool | None | Omit = OMIT,
        forceful: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetBalanceByAddressSuccessResponse:
        """Get the balances of an address in a collection.

        Reads the balance document of an address: all balances, approvals and permissions. Scope
        `readPrivateClaimData` for private claim data in approvals of the user.

        Args:
            collection_id: Id of the collection.
            address: Address whose balance is wanted (`bb1…`), or `Total` for the circulating
                supply.
            fetch_private_params: True to include private parameters of claims in incoming and
                outgoing approvals; only for their creator.
            forceful: True to fetch afresh what is cached; only for collections whose balances
                are fetched on demand.
            options: Settings of this call alone.

        Returns:
            models.GetBalanceByAddressSuccessResponse: The balance document.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            UnauthorizedError: The API key is wrong or used up, or the call needs a signed-in
                user or a wider scope.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> await client.tokens.get_balance_by_address("123", "address")

        Scopes: readPrivateClaimData.

        Operation: ``getBalanceByAddress``, ``GET
        /collection/{collectionId}/balance/{address}``.
        """
        call = self.calls.get_balance_by_address(
            collection_id, address, fetch_private_params=fetch_private_params, forceful=forceful
        )
        return await self._execute(call, options)

    async def get_balance_by_address_specific_token(
        self,
        collection_id: str | int,
        badge_id: str | int,
        address: str,
        *,
        options: Options | None = None,
    ) -> models.GetBalanceByAddressSpecificTokenSuccessResponse:
        """Get the balance of one token at an address.

        Reads how many of one token an address owns now. The whole balance document comes from
        `tokens.get_balance_by_address`.

        Args:
            collection_id: Id of the collection.
            badge_id: Id of the token within its collection, up to 18446744073709551615.
            address: Address whose balance is wanted (`bb1…`), or `Total` for the circulating
                supply.
            options: Settings of this call alone.

        Returns:
            models.GetBalanceByAddressSpecificTokenSuccessResponse: The balance.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            UnauthorizedError: The API key is wrong or used up, or the call needs a signed-in
                user or a wider scope.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> await client.tokens.get_balance_by_address_specific_token("123", "123", "address")

        Operation: ``getBalanceByAddressSpecificToken``, ``GET
        /collection/{collectionId}/{badgeId}/balance/{address}``.
        """
        call = self.calls.get_balance_by_address_specific_token(collection_id, badge_id, address)
        return await self._execute(call, options)

    async def get_collection(
        self, collection_id: str | int, *, options: Options | None = None
    ) -> models.GetCollectionSuccessResponse:
        """Get a collection.

        Reads one collection. Views and what they fill (`owners`, `approvalTrackers` and so on)
        are blank here; the calls for a single view read them.

        Args:
            collection_id: Id of the collection.
            options: Settings of this call alone.

        Returns:
            models.GetCollectionSuccessResponse: The collection.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> await client.tokens.get_collection("123")

        Operation: ``getCollection``, ``GET /collection/{collectionId}``.
        """
        call = self.calls.get_collection(collection_id)
        return await self._execute(call, options)

    async def get_collection_amount_tracker_by_id(
        self,
        *,
        amount_tracker_id: str,
        approval_id: str,
        approval_level: str,
        approved_address: str,
        approver_address: str,
        collection_id: str | int,
        tracker_type: str,
        options: Options | None = None,
    ) -> models.GetCollectionAmountTrackerByIdSuccessResponse:
        """Get one amount tracker.

        Reads one tracker of an approval with limits. Every parameter must be sent, empty where
        it does not apply.

        Args:
            amount_tracker_id: Id of the tracker within the approval.
            approval_id: Id of the approval.
            approval_level: Whose approval it is: `collection`, `incoming` or `outgoing`.
            approved_address: Address that is counted; "" for the type `overall`.
            approver_address: Address of the user whose approval it is; "" at level
                `collection`.
            collection_id: Id of the collection that the approval belongs to.
            tracker_type: What is counted: `overall`, `to`, `from` or `initiatedBy`.
            options: Settings of this call alone.

        Returns:
            models.GetCollectionAmountTrackerByIdSuccessResponse: The tracker.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> await client.tokens.get_collection_amount_tracker_by_id(amount_tracker_id="amountTrackerId", approval_id="approvalId", approval_level="approvalLevel", approved_address="approvedAddress", approver_address="approverAddress", collection_id="123", tracker_type="trackerType")

        Operation: ``getCollectionAmountTrackerById``, ``GET /collection/amountTracker``.
        """
        call = self.calls.get_collection_amount_tracker_by_id(
            amount_tracker_id=amount_tracker_id,
            approval_id=approval_id,
            approval_level=approval_level,
            approved_address=approved_address,
            approver_address=approver_address,
            collection_id=collection_id,
            tracker_type=tracker_type,
        )
        return await self._execute(call, options)

    def get_collection_amount_trackers(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.ApprovalTrackerDoc, models.GetCollectionAmountTrackersSuccessResponse]:
        """Get the amount trackers of a collection.

        Reads what was transferred under approvals with limits, 25 trackers per page.

        Args:
            collection_id: Id of the collection.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            oldest_first: True for the oldest entries first; otherwise the newest come first.
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.ApprovalTrackerDoc,
            models.GetCollectionAmountTrackersSuccessResponse]: The first page; iterating over
            it gives the items of all pages.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> async for item in client.tokens.get_collection_amount_trackers("123"):
            ...     print(item)

        Operation: ``getCollectionAmountTrackers``, ``GET
        /collection/{collectionId}/amountTrackers``.
        """
        call = self.calls.get_collection_amount_trackers(
            collection_id, bookmark=bookmark, oldest_first=oldest_first
        )
        return self._paginate(call, options)

    async def get_collection_challenge_tracker_by_id(
        self,
        *,
        approval_id: str,
        approval_level: Literal["collection", "incoming", "outgoing", ""],
        approver_address: str,
        challenge_tracker_id: str,
        collection_id: str | int,
        options: Options | None = None,
    ) -> models.GetCollectionChallengeTrackerByIdSuccessResponse:
        """Get one challenge tracker.

        Reads which leaves of one Merkle challenge are used. Every parameter must be sent, empty
        where it does not apply.

        Args:
            approval_id: Id of the approval.
            approval_level: Whose approval it is; "" where there is none.
            approver_address: Address of the user whose approval it is; "" at level
                `collection`.
            challenge_tracker_id: Id of the challenge within the approval.
            collection_id: Id of the collection that the approval belongs to.
            options: Settings of this call alone.

        Returns:
            models.GetCollectionChallengeTrackerByIdSuccessResponse: The tracker.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> await client.tokens.get_collection_challenge_tracker_by_id(approval_id="approvalId", approval_level="collection", approver_address="approverAddress", challenge_tracker_id="challengeTrackerId", collection_id="123")

        Operation: ``getCollectionChallengeTrackerById``, ``GET /collection/challengeTracker``.
        """
        call = self.calls.get_collection_challenge_tracker_by_id(
            approval_id=approval_id,
            approval_level=approval_level,
            approver_address=approver_address,
            challenge_tracker_id=challenge_tracker_id,
            collection_id=collection_id,
        )
        return await self._execute(call, options)

    def get_collection_challenge_trackers(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[
        models.MerkleChallengeTrackerDoc, models.GetCollectionChallengeTrackersSuccessResponse
    ]:
        """Get the challenge trackers of a collection.

        Reads which leaves of Merkle challenges are used, 25 trackers per page.

        Args:
            collection_id: Id of the collection.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            oldest_first: True for the oldest entries first; otherwise the newest come first.
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.MerkleChallengeTrackerDoc,
            models.GetCollectionChallengeTrackersSuccessResponse]: The first page; iterating
            over it gives the items of all pages.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> async for item in client.tokens.get_collection_challenge_trackers("123"):
            ...     print(item)

        Operation: ``getCollectionChallengeTrackers``, ``GET
        /collection/{collectionId}/challengeTrackers``.
        """
        call = self.calls.get_collection_challenge_trackers(
            collection_id, bookmark=bookmark, oldest_first=oldest_first
        )
        return self._paginate(call, options)

    async def get_collection_claims(
        self, collection_id: str | int, *, options: Options | None = None
    ) -> models.GetCollectionClaimsSuccessResponse:
        """Get the claims of a collection.

        Reads the claims that distribute tokens of a collection. Private data is better read
        with the calls for claims, by the ids found here. Further pages cannot be asked for.
        Scope `readPrivateClaimData` as the manager of the collection for private claim data.

        Args:
            collection_id: Id of the collection.
            options: Settings of this call alone.

        Returns:
            models.GetCollectionClaimsSuccessResponse: The claims.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> await client.tokens.get_collection_claims("123")

        Scopes: readPrivateClaimData.

        Operation: ``getCollectionClaims``, ``GET /collection/{collectionId}/claims``.
        """
        call = self.calls.get_collection_claims(collection_id)
        return await self._execute(call, options)

    def get_collection_listings(
        self,
        collection_id: str | int,
        *,
        badge_id: int | None | Omit = OMIT,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.UtilityPageDoc, models.GetCollectionListingsSuccessResponse]:
        """Get the listings of a collection.

        Reads the utility pages that are linked to a collection, 25 per page.

        Args:
            collection_id: Id of the collection.
            badge_id: Token to which the listings are limited; absent for all.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            oldest_first: True for the oldest entries first; otherwise the newest come first.
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.UtilityPageDoc, models.GetCollectionListingsSuccessResponse]: The
            first page; iterating over it gives the items of all pages.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> async for item in client.tokens.get_collection_listings("123"):
            ...     print(item)

        Operation: ``getCollectionListings``, ``GET /collection/{collectionId}/listings``.
        """
        call = self.calls.get_collection_listings(
            collection_id, badge_id=badge_id, bookmark=bookmark, oldest_first=oldest_first
        )
        return self._paginate(call, options)

    def get_collection_owners(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.BalanceDoc, models.GetCollectionOwnersSuccessResponse]:
        """Get the owners of a collection.

        Reads the addresses that own anything of a collection, with their balances, 25 per page.

        Args:
            collection_id: Id of the collection.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            oldest_first: True for the oldest entries first; otherwise the newest come first.
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.BalanceDoc, models.GetCollectionOwnersSuccessResponse]: The first
            page; iterating over it gives the items of all pages.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> async for item in client.tokens.get_collection_owners("123"):
            ...     print(item)

        Operation: ``getCollectionOwners``, ``GET /collection/{collectionId}/owners``.
        """
        call = self.calls.get_collection_owners(
            collection_id, bookmark=bookmark, oldest_first=oldest_first
        )
        return self._paginate(call, options)

    def get_collection_transfer_activity(
        self,
        collection_id: str | int,
        *,
        address: str | None | Omit = OMIT,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[
        models.TransferActivityDoc, models.GetCollectionTransferActivitySuccessResponse
    ]:
        """Get the transfers of a collection.

        Reads the transfers of all tokens of a collection, 25 per page.

        Args:
            collection_id: Id of the collection.
            address: Address to which the activity is limited; absent for all.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            oldest_first: True for the oldest entries first; otherwise the newest come first.
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.TransferActivityDoc,
            models.GetCollectionTransferActivitySuccessResponse]: The first page; iterating over
            it gives the items of all pages.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> async for item in client.tokens.get_collection_transfer_activity("123"):
            ...     print(item)

        Operation: ``getCollectionTransferActivity``, ``GET
        /collection/{collectionId}/activity``.
        """
        call = self.calls.get_collection_transfer_activity(
            collection_id, address=address, bookmark=bookmark, oldest_first=oldest_first
        )
        return self._paginate(call, options)

    async def get_collections(
        self,
        *,
        collections_to_fetch: Sequence[
            models.GetCollectionRequestBody | params.GetCollectionRequestBody
        ],
        options: Options | None = None,
    ) -> models.GetCollectionsSuccessResponse:
        """Get several collections.

        Reads collections by id, each with the metadata, views, trackers and balances asked for;
        at most 250, and the server may allow only 100. Its many legacy parts are planned to be
        deprecated: prefer the GET calls for views. Scope `readPrivateClaimData` as the manager
        for private claim data.

        Args:
            collections_to_fetch: Collections to fetch, 250 at most by the documentation; the
                server may stop at 100.
            options: Settings of this call alone.

        Returns:
            models.GetCollectionsSuccessResponse: The collections; null in place of one that was
            not found.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            UnauthorizedError: The API key is wrong or used up, or the call needs a signed-in
                user or a wider scope.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> await client.tokens.get_collections(collections_to_fetch=[{"collectionId": "text"}])

        Scopes: readPrivateClaimData.

        Operation: ``getCollections``, ``POST /collections``.
        """
        call = self.calls.get_collections(collections_to_fetch=collections_to_fetch)
        return await self._execute(call, options)

    def get_owners(
        self,
        collection_id: str | int,
        badge_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        sort_by: Literal["amount"] | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.BalanceDoc, models.GetOwnersSuccessResponse]:
        """Get the owners of a token.

        Reads the addresses that own a token, with their balances, 25 per page. Ids beyond 2^53
        may fail.

        Args:
            collection_id: Id of the collection.
            badge_id: Id of the token within its collection, up to 18446744073709551615.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            sort_by: `amount` for the largest balances first, the only order there is.
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.BalanceDoc, models.GetOwnersSuccessResponse]: The first page;
            iterating over it gives the items of all pages.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            UnauthorizedError: The API key is wrong or used up, or the call needs a signed-in
                user or a wider scope.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> async for item in client.tokens.get_owners("123", "123"):
            ...     print(item)

        Operation: ``getOwners``, ``GET /collection/{collectionId}/{badgeId}/owners``.
        """
        call = self.calls.get_owners(collection_id, badge_id, bookmark=bookmark, sort_by=sort_by)
        return self._paginate(call, options)

    async def get_refresh_status(
        self, collection_id: str | int, *, options: Options | None = None
    ) -> models.RefreshStatusSuccessResponse:
        """Get the refresh status of a collection.

        Tells whether a refresh of the collection is queued and which errors it met. The user
        may have to be its manager.

        Args:
            collection_id: Id of the collection.
            options: Settings of this call alone.

        Returns:
            models.RefreshStatusSuccessResponse: The state of the refresh queue.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> await client.tokens.get_refresh_status("123")

        Operation: ``getRefreshStatus``, ``GET /collection/{collectionId}/refreshStatus``.
        """
        call = self.calls.get_refresh_status(collection_id)
        return await self._execute(call, options)

    def get_token_activity(
        self,
        collection_id: str | int,
        badge_id: str | int,
        *,
        bitbadges_address: str | None | Omit = OMIT,
        bookmark: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.TransferActivityDoc, models.GetTokenActivitySuccessResponse]:
        """Get the activity of a token.

        Reads the transfers of a token, 25 per page. Ids beyond 2^53 may fail.

        Args:
            collection_id: Id of the collection.
            badge_id: Id of the token within its collection, up to 18446744073709551615.
            bitbadges_address: Address to which the activity is limited; absent for all.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.TransferActivityDoc, models.GetTokenActivitySuccessResponse]: The
            first page; iterating over it gives the items of all pages.

        Raises:
            BadRequestError: The parameters or the body are not valid.
            UnauthorizedError: The API key is wrong or used up, or the call needs a signed-in
                user or a wider scope.
            PaymentRequiredError: The account has no API credits left.
            ForbiddenError: The signed-in user may not do this.
            NotFoundError: Nothing is known by this id, or it is too new to be indexed yet.
            RateLimitError: Too many requests in too short a time.
            ServerError: The server failed, or refused late; a wrong bookmark or owner can end
                here as well.
            APIStatusError: Any other failure.
            APIConnectionError: No answer came.

        Example:
            >>> async for item in client.tokens.get_token_activity("123", "123"):
            ...     print(item)

        Operation: ``getTokenActivity``, ``GET /collection/{collectionId}/{badgeId}/activity``.
        """
        call = self.calls.get_token_activity(
            collection_id, badge_id, bitbadges_address=bitbadges_address, bookmark=bookmark
        )
        return self._paginate(call, options)
