"""The operations of token collections that read activity, trackers and listings."""

from __future__ import annotations

from .case import Case
from .tokens import LARGEST

CASES = (
    Case(
        id="getTokenActivity",
        call="tokens.get_token_activity",
        arguments=(7, "8"),
        keywords={"bookmark": "", "bitbadges_address": "bb1abc"},
        path="/collection/7/8/activity",
        query={"bookmark": "", "bitbadgesAddress": "bb1abc"},
        returns="GetTokenActivitySuccessResponse",
        items="/activity",
    ),
    Case(
        id="getCollectionTransferActivity",
        call="tokens.get_collection_transfer_activity",
        arguments=(7,),
        keywords={"oldest_first": False, "address": "Mint"},
        path="/collection/7/activity",
        query={"oldestFirst": "false", "address": "Mint"},
        returns="GetCollectionTransferActivitySuccessResponse",
        items="/activity",
    ),
    Case(
        id="getCollectionChallengeTrackers",
        call="tokens.get_collection_challenge_trackers",
        arguments=(7,),
        keywords={"bookmark": "a&b=c", "oldest_first": True},
        path="/collection/7/challengeTrackers",
        query={"bookmark": "a&b=c", "oldestFirst": "true"},
        returns="GetCollectionChallengeTrackersSuccessResponse",
        items="/challengeTrackers",
    ),
    Case(
        id="getCollectionAmountTrackers",
        call="tokens.get_collection_amount_trackers",
        arguments=("x?y",),
        path="/collection/x%3Fy/amountTrackers",
        returns="GetCollectionAmountTrackersSuccessResponse",
        items="/amountTrackers",
    ),
    Case(
        id="getCollectionAmountTrackerById",
        call="tokens.get_collection_amount_tracker_by_id",
        keywords={
            "collection_id": 7,
            "approval_id": "a",
            "amount_tracker_id": "t",
            "approval_level": "collection",
            "approver_address": "",
            "tracker_type": "overall",
            "approved_address": "",
        },
        path="/collection/amountTracker",
        query={
            "collectionId": "7",
            "approvalId": "a",
            "amountTrackerId": "t",
            "approvalLevel": "collection",
            "approverAddress": "",
            "trackerType": "overall",
            "approvedAddress": "",
        },
        returns="GetCollectionAmountTrackerByIdSuccessResponse",
        harmless={"approver_address": "bb1abc", "approved_address": "bb1def"},
    ),
    Case(
        id="getCollectionChallengeTrackerById",
        call="tokens.get_collection_challenge_tracker_by_id",
        keywords={
            "collection_id": "7",
            "approval_id": "a b",
            "challenge_tracker_id": "",
            "approval_level": "",
            "approver_address": "",
        },
        path="/collection/challengeTracker",
        query={
            "collectionId": "7",
            "approvalId": "a b",
            "challengeTrackerId": "",
            "approvalLevel": "",
            "approverAddress": "",
        },
        returns="GetCollectionChallengeTrackerByIdSuccessResponse",
        harmless={
            "challenge_tracker_id": "c",
            "approval_level": "incoming",
            "approver_address": "bb1abc",
        },
    ),
    Case(
        id="getCollectionListings",
        call="tokens.get_collection_listings",
        arguments=(7,),
        keywords={"badge_id": LARGEST, "oldest_first": False, "bookmark": "b"},
        path="/collection/7/listings",
        query={"badgeId": "18446744073709551615", "oldestFirst": "false", "bookmark": "b"},
        returns="GetCollectionListingsSuccessResponse",
        items="/listings",
    ),
)
