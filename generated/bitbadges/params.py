"""The objects that calls take, as mappings whose keys type checkers know.

Keys are the names on the wire. Values of enums are those of the document: ``cast`` or
``extra_body`` send others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypedDict

from . import models


class AddressListCreateObject(TypedDict):
    listId: str
    addresses: Sequence[str]
    whitelist: bool
    uri: str
    customData: str
    updateAddresses: NotRequired[bool]
    claims: Sequence[models.CreateClaimRequest | CreateClaimRequest]
    metadata: NotRequired[models.MetadataWithoutInternals | MetadataWithoutInternals]


class AmountTrackerIdDetails(TypedDict):
    collectionId: str
    approvalId: str
    amountTrackerId: str
    approvalLevel: str
    approverAddress: str
    trackerType: str
    approvedAddress: str


class Balance(TypedDict):
    amount: int | str
    badgeIds: Sequence[models.UintRange | UintRange]
    ownershipTimes: Sequence[models.UintRange | UintRange]


class ChallengeTrackerIdDetails(TypedDict):
    collectionId: str
    approvalId: str
    challengeTrackerId: str
    approvalLevel: models.ChallengeTrackerIdDetailsApprovalLevel
    approverAddress: str


class ClaimCachePolicy(TypedDict, total=False):
    ttl: int | str
    alwaysPermanent: bool
    permanentAfter: int | str


class ClaimGatedContent(TypedDict, total=False):
    content: str
    url: str
    params: Mapping[str, Any]


class ClaimReward(TypedDict):
    rewardId: str
    instanceId: str
    metadata: NotRequired[models.ClaimRewardMetadata | ClaimRewardMetadata]
    automatic: NotRequired[bool]
    gatedContent: models.ClaimGatedContent | ClaimGatedContent
    calculationMethod: NotRequired[
        models.ClaimRewardCalculationMethod | ClaimRewardCalculationMethod
    ]


class ClaimRewardCalculationMethod(TypedDict, total=False):
    alwaysShow: bool
    minClaimSuccesses: int


class ClaimRewardMetadata(TypedDict):
    name: str
    description: str
    image: str


class CreateClaimRequest(TypedDict):
    claimId: str
    collectionId: NotRequired[str]
    listId: NotRequired[str]
    balancesToSet: NotRequired[models.PredeterminedBalances | PredeterminedBalances]
    rewards: NotRequired[Sequence[models.ClaimReward | ClaimReward]]
    estimatedCost: NotRequired[str]
    showInSearchResults: NotRequired[bool]
    categories: NotRequired[Sequence[str]]
    estimatedTime: NotRequired[str]
    manualDistribution: NotRequired[bool]
    approach: NotRequired[str]
    seedCode: NotRequired[str]
    metadata: NotRequired[models.MetadataWithoutInternals | MetadataWithoutInternals]
    assignMethod: NotRequired[str]
    satisfyMethod: NotRequired[models.SatisfyMethod | SatisfyMethod]
    cachePolicy: NotRequired[models.ClaimCachePolicy | ClaimCachePolicy]
    cid: NotRequired[str]
    plugins: Sequence[models.IntegrationPluginDetailsUpdate | IntegrationPluginDetailsUpdate]


class DynamicDataHandlerActionPayloadAddressAction(TypedDict):
    address: str


class DynamicDataHandlerActionPayloadEmailAction(TypedDict):
    email: str


class DynamicDataHandlerActionPayloadOauthAction(TypedDict):
    id: str
    username: str


class GetAddressListsPayloadListsToFetchItem(TypedDict):
    listId: str
    viewsToFetch: NotRequired[
        Sequence[
            models.GetAddressListsPayloadListsToFetchItemViewsToFetchItem
            | GetAddressListsPayloadListsToFetchItemViewsToFetchItem
        ]
    ]
    fetchPrivateParams: NotRequired[bool]


class GetAddressListsPayloadListsToFetchItemViewsToFetchItem(TypedDict):
    viewId: str
    viewType: models.AddressListViewKey
    bookmark: str


class GetCollectionRequestBody(TypedDict):
    viewsToFetch: NotRequired[
        Sequence[
            models.GetCollectionRequestBodyViewsToFetchItem
            | GetCollectionRequestBodyViewsToFetchItem
        ]
    ]
    fetchTotalBalances: NotRequired[bool]
    challengeTrackersToFetch: NotRequired[
        Sequence[models.ChallengeTrackerIdDetails | ChallengeTrackerIdDetails]
    ]
    disableDefaults: NotRequired[bool]
    approvalTrackersToFetch: NotRequired[
        Sequence[models.AmountTrackerIdDetails | AmountTrackerIdDetails]
    ]
    fetchPrivateParams: NotRequired[bool]
    metadataToFetch: NotRequired[models.MetadataFetchOptions | MetadataFetchOptions]
    badgeFloorPricesToFetch: NotRequired[Sequence[int | str | models.UintRange | UintRange]]
    collectionId: str


class GetCollectionRequestBodyViewsToFetchItem(TypedDict):
    viewType: models.CollectionViewKey
    viewId: str
    bookmark: str
    oldestFirst: NotRequired[bool]
    address: NotRequired[str]
    badgeId: NotRequired[int | str]


class IncrementedBalances(TypedDict):
    startBalances: Sequence[models.Balance | Balance]
    incrementBadgeIdsBy: int | str
    incrementOwnershipTimesBy: int | str
    durationFromTimestamp: int | str
    allowOverrideTimestamp: bool
    recurringOwnershipTimes: models.RecurringOwnershipTimes | RecurringOwnershipTimes
    allowOverrideWithAnyValidBadge: bool


class IntegrationPluginDetailsUpdate(TypedDict):
    instanceId: str
    pluginId: models.ClaimIntegrationPluginType
    version: str
    publicParams: Any
    privateParams: Any
    metadata: NotRequired[
        models.IntegrationPluginDetailsUpdateMetadata | IntegrationPluginDetailsUpdateMetadata
    ]
    resetState: NotRequired[bool]
    newState: NotRequired[Any]
    onlyUpdateProvidedNewState: NotRequired[bool]


class IntegrationPluginDetailsUpdateMetadata(TypedDict):
    name: str
    description: str
    image: NotRequired[str]


class ManualBalances(TypedDict):
    balances: Sequence[models.Balance | Balance]


class MetadataFetchOptions(TypedDict, total=False):
    doNotFetchCollectionMetadata: bool
    uris: Sequence[str]
    badgeIds: Sequence[int | str | models.UintRange | UintRange]


class MetadataWithoutInternals(TypedDict):
    name: str
    description: str
    image: str
    bannerImage: NotRequired[str]
    category: NotRequired[str]
    externalUrl: NotRequired[str]
    tags: NotRequired[Sequence[str]]
    socials: NotRequired[Mapping[str, str]]
    offChainTransferabilityInfo: NotRequired[
        models.MetadataWithoutInternalsOffChainTransferabilityInfo
        | MetadataWithoutInternalsOffChainTransferabilityInfo
    ]
    attributes: NotRequired[
        Sequence[
            models.MetadataWithoutInternalsAttributesItem | MetadataWithoutInternalsAttributesItem
        ]
    ]
    additionalInfo: NotRequired[
        Sequence[
            models.MetadataWithoutInternalsAdditionalInfoItem
            | MetadataWithoutInternalsAdditionalInfoItem
        ]
    ]


class MetadataWithoutInternalsAdditionalInfoItem(TypedDict):
    name: str
    image: str
    description: str
    url: NotRequired[str]


class MetadataWithoutInternalsAttributesItem(TypedDict):
    type: str
    name: str
    value: str | int | float | bool


class MetadataWithoutInternalsOffChainTransferabilityInfo(TypedDict):
    host: str
    assignMethod: str


class PerformStoreActionBatchWithBodyAuthPayloadActionsItem(TypedDict):
    actionName: str
    payload: (
        models.DynamicDataHandlerActionPayloadEmailAction
        | DynamicDataHandlerActionPayloadEmailAction
        | models.DynamicDataHandlerActionPayloadOauthAction
        | DynamicDataHandlerActionPayloadOauthAction
        | models.DynamicDataHandlerActionPayloadAddressAction
        | DynamicDataHandlerActionPayloadAddressAction
        | Mapping[str, Any]
    )


class PredeterminedBalances(TypedDict):
    manualBalances: Sequence[models.ManualBalances | ManualBalances]
    incrementedBalances: models.IncrementedBalances | IncrementedBalances
    orderCalculationMethod: (
        models.PredeterminedOrderCalculationMethod | PredeterminedOrderCalculationMethod
    )


class PredeterminedOrderCalculationMethod(TypedDict):
    useOverallNumTransfers: bool
    usePerToAddressNumTransfers: bool
    usePerFromAddressNumTransfers: bool
    usePerInitiatedByAddressNumTransfers: bool
    useMerkleChallengeLeafIndex: bool
    challengeTrackerId: str


class RecurringOwnershipTimes(TypedDict):
    startTime: int | str
    intervalLength: int | str
    chargePeriodLength: int | str


class SatisfyMethod(TypedDict):
    type: models.SatisfyMethodType
    conditions: Sequence[str | models.SatisfyMethod | SatisfyMethod]
    options: NotRequired[models.SatisfyMethodOptions | SatisfyMethodOptions]


class SatisfyMethodOptions(TypedDict, total=False):
    minNumSatisfied: int


class UintRange(TypedDict):
    start: int | str
    end: int | str
