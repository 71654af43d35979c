"""The methods of Tokens as those of a fake, for type checkers."""

# A stub takes the place of a method, and may be called like it.
# pyright: reportIncompatibleMethodOverride=false

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from ... import models
from ..._runtime.answers.page import AsyncPager, Page
from ..._runtime.omit import OMIT, Omit
from ..._runtime.options import Options

if TYPE_CHECKING:
    from ... import params
from ...resources import tokens as _real
from .. import decorators as _stub


class FakeTokens(_real.Tokens):
    """The resource of a fake that waits."""

    @_stub.answers[
        models.GetBadgeMetadataSuccessResponse | models.Metadata | models.ClaimRewardMetadata
    ]()
    def get_badge_metadata(
        self, collection_id: str | int, badge_id: str | int, *, options: Options | None = None
    ) -> models.GetBadgeMetadataSuccessResponse: ...

    @_stub.answers[models.GetBalanceByAddressSuccessResponse]()
    def get_balance_by_address(
        self,
        collection_id: str | int,
        address: str,
        *,
        fetch_private_params: bool | None | Omit = OMIT,
        forceful: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetBalanceByAddressSuccessResponse: ...

    @_stub.answers[models.GetBalanceByAddressSpecificTokenSuccessResponse]()
    def get_balance_by_address_specific_token(
        self,
        collection_id: str | int,
        badge_id: str | int,
        address: str,
        *,
        options: Options | None = None,
    ) -> models.GetBalanceByAddressSpecificTokenSuccessResponse: ...

    @_stub.answers[models.GetCollectionSuccessResponse]()
    def get_collection(
        self, collection_id: str | int, *, options: Options | None = None
    ) -> models.GetCollectionSuccessResponse: ...

    @_stub.answers[
        models.GetCollectionAmountTrackerByIdSuccessResponse | models.ApprovalTrackerDoc
    ]()
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
    ) -> models.GetCollectionAmountTrackerByIdSuccessResponse: ...

    @_stub.pages[models.GetCollectionAmountTrackersSuccessResponse, models.ApprovalTrackerDoc]()
    def get_collection_amount_trackers(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.ApprovalTrackerDoc, models.GetCollectionAmountTrackersSuccessResponse]: ...

    @_stub.answers[models.GetCollectionChallengeTrackerByIdSuccessResponse]()
    def get_collection_challenge_tracker_by_id(
        self,
        *,
        approval_id: str,
        approval_level: Literal["collection", "incoming", "outgoing", ""],
        approver_address: str,
        challenge_tracker_id: str,
        collection_id: str | int,
        options: Options | None = None,
    ) -> models.GetCollectionChallengeTrackerByIdSuccessResponse: ...

    @_stub.pages[
        models.GetCollectionChallengeTrackersSuccessResponse, models.MerkleChallengeTrackerDoc
    ]()
    def get_collection_challenge_trackers(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[
        models.MerkleChallengeTrackerDoc, models.GetCollectionChallengeTrackersSuccessResponse
    ]: ...

    @_stub.answers[models.GetCollectionClaimsSuccessResponse]()
    def get_collection_claims(
        self, collection_id: str | int, *, options: Options | None = None
    ) -> models.GetCollectionClaimsSuccessResponse: ...

    @_stub.pages[models.GetCollectionListingsSuccessResponse, models.UtilityPageDoc]()
    def get_collection_listings(
        self,
        collection_id: str | int,
        *,
        badge_id: int | None | Omit = OMIT,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.UtilityPageDoc, models.GetCollectionListingsSuccessResponse]: ...

    @_stub.pages[models.GetCollectionOwnersSuccessResponse, models.BalanceDoc]()
    def get_collection_owners(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.BalanceDoc, models.GetCollectionOwnersSuccessResponse]: ...

    @_stub.pages[models.GetCollectionTransferActivitySuccessResponse, models.TransferActivityDoc]()
    def get_collection_transfer_activity(
        self,
        collection_id: str | int,
        *,
        address: str | None | Omit = OMIT,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.TransferActivityDoc, models.GetCollectionTransferActivitySuccessResponse]: ...

    @_stub.answers[models.GetCollectionsSuccessResponse]()
    def get_collections(
        self,
        *,
        collections_to_fetch: Sequence[
            models.GetCollectionRequestBody | params.GetCollectionRequestBody
        ],
        options: Options | None = None,
    ) -> models.GetCollectionsSuccessResponse: ...

    @_stub.pages[models.GetOwnersSuccessResponse, models.BalanceDoc]()
    def get_owners(
        self,
        collection_id: str | int,
        badge_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        sort_by: Literal["amount"] | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.BalanceDoc, models.GetOwnersSuccessResponse]: ...

    @_stub.answers[models.RefreshStatusSuccessResponse]()
    def get_refresh_status(
        self, collection_id: str | int, *, options: Options | None = None
    ) -> models.RefreshStatusSuccessResponse: ...

    @_stub.pages[models.GetTokenActivitySuccessResponse, models.TransferActivityDoc]()
    def get_token_activity(
        self,
        collection_id: str | int,
        badge_id: str | int,
        *,
        bitbadges_address: str | None | Omit = OMIT,
        bookmark: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.TransferActivityDoc, models.GetTokenActivitySuccessResponse]: ...


class AsyncFakeTokens(_real.AsyncTokens):
    """The resource of a fake that awaits."""

    @_stub.answers[
        models.GetBadgeMetadataSuccessResponse | models.Metadata | models.ClaimRewardMetadata
    ]()
    async def get_badge_metadata(
        self, collection_id: str | int, badge_id: str | int, *, options: Options | None = None
    ) -> models.GetBadgeMetadataSuccessResponse: ...

    @_stub.answers[models.GetBalanceByAddressSuccessResponse]()
    async def get_balance_by_address(
        self,
        collection_id: str | int,
        address: str,
        *,
        fetch_private_params: bool | None | Omit = OMIT,
        forceful: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetBalanceByAddressSuccessResponse: ...

    @_stub.answers[models.GetBalanceByAddressSpecificTokenSuccessResponse]()
    async def get_balance_by_address_specific_token(
        self,
        collection_id: str | int,
        badge_id: str | int,
        address: str,
        *,
        options: Options | None = None,
    ) -> models.GetBalanceByAddressSpecificTokenSuccessResponse: ...

    @_stub.answers[models.GetCollectionSuccessResponse]()
    async def get_collection(
        self, collection_id: str | int, *, options: Options | None = None
    ) -> models.GetCollectionSuccessResponse: ...

    @_stub.answers[
        models.GetCollectionAmountTrackerByIdSuccessResponse | models.ApprovalTrackerDoc
    ]()
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
    ) -> models.GetCollectionAmountTrackerByIdSuccessResponse: ...

    @_stub.pages[models.GetCollectionAmountTrackersSuccessResponse, models.ApprovalTrackerDoc]()
    def get_collection_amount_trackers(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[
        models.ApprovalTrackerDoc, models.GetCollectionAmountTrackersSuccessResponse
    ]: ...

    @_stub.answers[models.GetCollectionChallengeTrackerByIdSuccessResponse]()
    async def get_collection_challenge_tracker_by_id(
        self,
        *,
        approval_id: str,
        approval_level: Literal["collection", "incoming", "outgoing", ""],
        approver_address: str,
        challenge_tracker_id: str,
        collection_id: str | int,
        options: Options | None = None,
    ) -> models.GetCollectionChallengeTrackerByIdSuccessResponse: ...

    @_stub.pages[
        models.GetCollectionChallengeTrackersSuccessResponse, models.MerkleChallengeTrackerDoc
    ]()
    def get_collection_challenge_trackers(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[
        models.MerkleChallengeTrackerDoc, models.GetCollectionChallengeTrackersSuccessResponse
    ]: ...

    @_stub.answers[models.GetCollectionClaimsSuccessResponse]()
    async def get_collection_claims(
        self, collection_id: str | int, *, options: Options | None = None
    ) -> models.GetCollectionClaimsSuccessResponse: ...

    @_stub.pages[models.GetCollectionListingsSuccessResponse, models.UtilityPageDoc]()
    def get_collection_listings(
        self,
        collection_id: str | int,
        *,
        badge_id: int | None | Omit = OMIT,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.UtilityPageDoc, models.GetCollectionListingsSuccessResponse]: ...

    @_stub.pages[models.GetCollectionOwnersSuccessResponse, models.BalanceDoc]()
    def get_collection_owners(
        self,
        collection_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        oldest_first: bool | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.BalanceDoc, models.GetCollectionOwnersSuccessResponse]: ...

    @_stub.pages[models.GetCollectionTransferActivitySuccessResponse, models.TransferActivityDoc]()
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
    ]: ...

    @_stub.answers[models.GetCollectionsSuccessResponse]()
    async def get_collections(
        self,
        *,
        collections_to_fetch: Sequence[
            models.GetCollectionRequestBody | params.GetCollectionRequestBody
        ],
        options: Options | None = None,
    ) -> models.GetCollectionsSuccessResponse: ...

    @_stub.pages[models.GetOwnersSuccessResponse, models.BalanceDoc]()
    def get_owners(
        self,
        collection_id: str | int,
        badge_id: str | int,
        *,
        bookmark: str | None | Omit = OMIT,
        sort_by: Literal["amount"] | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.BalanceDoc, models.GetOwnersSuccessResponse]: ...

    @_stub.answers[models.RefreshStatusSuccessResponse]()
    async def get_refresh_status(
        self, collection_id: str | int, *, options: Options | None = None
    ) -> models.RefreshStatusSuccessResponse: ...

    @_stub.pages[models.GetTokenActivitySuccessResponse, models.TransferActivityDoc]()
    def get_token_activity(
        self,
        collection_id: str | int,
        badge_id: str | int,
        *,
        bitbadges_address: str | None | Omit = OMIT,
        bookmark: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.TransferActivityDoc, models.GetTokenActivitySuccessResponse]: ...
