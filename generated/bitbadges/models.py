"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model
from ._runtime.models.numbers import UnsignedIntegerString


class ActionPermission(Model):
    """When an action may be done; a time in neither range is open and may be decided later."""

    permanently_permitted_times: Annotated[
        list[UintRange], Field(alias="permanentlyPermittedTimes")
    ]
    """Times at which this permission can always be exercised, inclusive milliseconds; cannot be narrowed later."""
    permanently_forbidden_times: Annotated[
        list[UintRange], Field(alias="permanentlyForbiddenTimes")
    ]
    """Times at which this permission is switched off for good, inclusive milliseconds; cannot be widened again."""


class AddressList(Model):
    """Set of addresses, named one by one or as all others."""

    list_id: Annotated[str, Field(alias="listId")]
    """Id of the list; reserved ids such as "All" and "Mint" work too."""
    addresses: list[str]
    """Members, or non-members of an inverted list; tracker ids where the list holds trackers."""
    whitelist: bool
    """True if the addresses are the members, false if everyone else is."""
    uri: str
    """Where the metadata of the list is found; "" means none."""
    custom_data: Annotated[str, Field(alias="customData")]
    """Free text kept with the list; "" means none."""
    created_by: Annotated[BitBadgesAddress | None, Field(alias="createdBy")] = None
    """Account that made the list; the server sets it."""


class AddressListCreateObject(Model):
    """List to create, with its claims."""

    list_id: Annotated[str, Field(alias="listId")]
    """Id for the list; off the chain it begins with the creator's address and an underscore."""
    addresses: list[str]
    """Members, or non-members of an inverted list; at most 10,000 are known to be accepted."""
    whitelist: bool
    """True if the addresses are the members, false if everyone else is; fixed once created."""
    uri: str
    """Where the metadata of the list is found; "" means none."""
    custom_data: Annotated[str, Field(alias="customData")]
    """Free text to keep with the list; "" means none."""
    update_addresses: Annotated[bool | None, Field(alias="updateAddresses")] = None
    """Set it to overwrite the members; otherwise those that claims added meanwhile are kept."""
    claims: list[CreateClaimRequest]
    """Claims that can put users on the list; [] means none."""
    metadata: MetadataWithoutInternals | None = None
    """Title, picture and text to upload; the uri is then set by the server."""


AddressListViewKey = TypeAliasType("AddressListViewKey", Literal["listActivity", "listings"])
"""Kind of documents to page through for a list."""


class AmountTrackerIdDetails(Model):
    """Names one amount tracker."""

    collection_id: Annotated[CollectionId, Field(alias="collectionId")]
    """Collection that the approval belongs to."""
    approval_id: Annotated[str, Field(alias="approvalId")]
    """Approval that is being tallied."""
    amount_tracker_id: Annotated[str, Field(alias="amountTrackerId")]
    """Tracker name given in the approval's amount or transfer limits."""
    approval_level: Annotated[str, Field(alias="approvalLevel")]
    """Where the approval lives: collection, incoming or outgoing."""
    approver_address: Annotated[BitBadgesAddress, Field(alias="approverAddress")]
    """User whose approval it is; "" for a collection approval."""
    tracker_type: Annotated[str, Field(alias="trackerType")]
    """What the tally counts by: overall, to, from or initiatedBy."""
    approved_address: Annotated[BitBadgesAddress, Field(alias="approvedAddress")]
    """Address that the tally is kept for; "" when trackerType is overall."""


class ApprovalAmounts(Model):
    """Ceilings on the amount moved under an approval; 0 means no limit."""

    overall_approval_amount: Annotated[NumberType, Field(alias="overallApprovalAmount")]
    """Ceiling for all transfers together."""
    per_to_address_approval_amount: Annotated[NumberType, Field(alias="perToAddressApprovalAmount")]
    """Ceiling for each recipient."""
    per_from_address_approval_amount: Annotated[
        NumberType, Field(alias="perFromAddressApprovalAmount")
    ]
    """Ceiling for each sender."""
    per_initiated_by_address_approval_amount: Annotated[
        NumberType, Field(alias="perInitiatedByAddressApprovalAmount")
    ]
    """Ceiling for each initiator."""
    amount_tracker_id: Annotated[str, Field(alias="amountTrackerId")]
    """Names the tally; the same name shares it, a new name starts from zero."""
    reset_time_intervals: Annotated[ResetTimeIntervals, Field(alias="resetTimeIntervals")]
    """When the tally goes back to zero."""


class ApprovalCriteria(Model):
    """Conditions that a transfer under a collection approval has to meet, all of them."""

    coin_transfers: Annotated[list[CoinTransfer] | None, Field(alias="coinTransfers")] = None
    """Coin payments made each time the approval is used."""
    merkle_challenges: Annotated[list[MerkleChallenge] | None, Field(alias="merkleChallenges")] = (
        None
    )
    """Merkle trees of which the initiator must prove to know a leaf, one proof for each."""
    must_own_badges: Annotated[list[MustOwnBadge] | None, Field(alias="mustOwnBadges")] = None
    """Tokens that a party to the transfer has to hold."""
    predetermined_balances: Annotated[
        PredeterminedBalances | None, Field(alias="predeterminedBalances")
    ] = None
    """Exact balances that each use hands out, in order; replaces free choice of amounts."""
    approval_amounts: Annotated[ApprovalAmounts | None, Field(alias="approvalAmounts")] = None
    """Ceilings on the amount moved."""
    max_num_transfers: Annotated[MaxNumTransfers | None, Field(alias="maxNumTransfers")] = None
    """Ceilings on how often the approval may be used."""
    auto_deletion_options: Annotated[
        AutoDeletionOptions | None, Field(alias="autoDeletionOptions")
    ] = None
    """When the approval may be removed by itself or by others."""
    require_to_equals_initiated_by: Annotated[
        bool | None, Field(alias="requireToEqualsInitiatedBy")
    ] = None
    """Only the recipient may start the transfer."""
    require_from_equals_initiated_by: Annotated[
        bool | None, Field(alias="requireFromEqualsInitiatedBy")
    ] = None
    """Only the sender may start the transfer."""
    require_to_does_not_equal_initiated_by: Annotated[
        bool | None, Field(alias="requireToDoesNotEqualInitiatedBy")
    ] = None
    """The recipient may not start the transfer."""
    require_from_does_not_equal_initiated_by: Annotated[
        bool | None, Field(alias="requireFromDoesNotEqualInitiatedBy")
    ] = None
    """The sender may not start the transfer."""
    overrides_from_outgoing_approvals: Annotated[
        bool | None, Field(alias="overridesFromOutgoingApprovals")
    ] = None
    """Skip the sender's own outgoing approvals; transfers out of Mint need it."""
    overrides_to_incoming_approvals: Annotated[
        bool | None, Field(alias="overridesToIncomingApprovals")
    ] = None
    """Skip the recipient's own incoming approvals."""
    user_royalties: Annotated[UserRoyalties | None, Field(alias="userRoyalties")] = None
    """Share of the transfer that goes to a payout address."""
    dynamic_store_challenges: Annotated[
        list[DynamicStoreChallenge] | None, Field(alias="dynamicStoreChallenges")
    ] = None
    """On-chain stores that have to vouch for the initiator."""
    eth_signature_challenges: Annotated[
        list[ETHSignatureChallenge] | None, Field(alias="ethSignatureChallenges")
    ] = None
    """Ethereum signatures that the initiator has to present."""


class ApprovalIdentifierDetails(Model):
    """Points at one approval."""

    approval_id: Annotated[str, Field(alias="approvalId")]
    """Its name."""
    approval_level: Annotated[str, Field(alias="approvalLevel")]
    """Where it lives: collection, incoming or outgoing."""
    approver_address: Annotated[BitBadgesAddress, Field(alias="approverAddress")]
    """User whose approval it is; "" for a collection approval."""
    version: NumberType
    """Its revision counter."""


class ApprovalInfoDetails(Model):
    """Title, text and picture of an approval, read from its uri."""

    name: str | None = None
    """Title to show."""
    description: str | None = None
    """Text to show."""
    image: str | None = None
    """Picture to show: an https or ipfs address."""


class ApprovalTrackerDoc(Model):
    """What has been moved so far under an approval; the API calls it an amount tracker too."""

    collection_id: Annotated[CollectionId, Field(alias="collectionId")]
    """Collection that the approval belongs to."""
    approval_id: Annotated[str, Field(alias="approvalId")]
    """Approval that is being tallied."""
    amount_tracker_id: Annotated[str, Field(alias="amountTrackerId")]
    """Tracker name given in the approval's amount or transfer limits."""
    approval_level: Annotated[str, Field(alias="approvalLevel")]
    """Where the approval lives: collection, incoming or outgoing."""
    approver_address: Annotated[BitBadgesAddress, Field(alias="approverAddress")]
    """User whose approval it is; "" for a collection approval."""
    tracker_type: Annotated[str, Field(alias="trackerType")]
    """What the tally counts by: overall, to, from or initiatedBy."""
    approved_address: Annotated[BitBadgesAddress, Field(alias="approvedAddress")]
    """Address that the tally is kept for; "" when trackerType is overall."""
    doc_id: Annotated[str, Field(alias="_docId")]
    """Stable text key of the document; views list documents by it."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Database key of the document; left out of documents that the server makes up on the fly."""
    num_transfers: Annotated[NumberType, Field(alias="numTransfers")]
    """Transfers counted so far."""
    amounts: list[Balance]
    """Balances moved so far."""
    last_updated_at: Annotated[UNIXMilliTimestamp, Field(alias="lastUpdatedAt")]
    """When the tally last changed, in milliseconds."""


class AssetInfoDoc(Model):
    """Market data about one coin; not documented, so every field may be missing."""

    doc_id: Annotated[str | None, Field(alias="_docId")] = None
    """Id of the document within its kind."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Internal database key; may be missing."""
    asset: str | None = None
    """Name of the coin on the chain."""
    price: int | float | None = None
    """Latest price, a plain number; the currency is not stated."""
    last_updated: Annotated[NumberType | None, Field(alias="lastUpdated")] = None
    """When this was computed, presumably milliseconds since the UNIX epoch."""
    total_liquidity: Annotated[list[CosmosCoin] | None, Field(alias="totalLiquidity")] = None
    """Coins in all pools of the asset together."""
    volume24h: int | float | None = None
    """Traded volume of the past 24 hours, a plain number."""
    volume7d: int | float | None = None
    """Traded volume of the past seven days, a plain number."""
    percentage_change24h: Annotated[int | float | None, Field(alias="percentageChange24h")] = None
    """Price change over 24 hours, in percent."""
    percentage_change7d: Annotated[int | float | None, Field(alias="percentageChange7d")] = None
    """Price change over seven days, in percent."""
    recent_price_trend: Annotated[
        AssetInfoDocRecentPriceTrend | None, Field(alias="recentPriceTrend")
    ] = None
    """Prices of the past seven days, for a chart."""


class AssetInfoDocRecentPriceTrend(Model):
    """Prices of the past seven days, for a chart."""

    price_points: Annotated[
        list[AssetInfoDocRecentPriceTrendPricePointsItem], Field(alias="pricePoints")
    ]
    """Samples of the price."""


class AssetInfoDocRecentPriceTrendPricePointsItem(Model):
    price: int | float
    """Price at that moment, a plain number."""
    timestamp: NumberType
    """Moment of the sample, presumably milliseconds since the UNIX epoch."""


class AutoDeletionOptions(Model):
    """When an approval may disappear before its owner removes it."""

    after_one_use: Annotated[bool, Field(alias="afterOneUse")]
    """Removed after the first transfer under it."""
    after_overall_max_num_transfers: Annotated[bool, Field(alias="afterOverallMaxNumTransfers")]
    """Removed once overallMaxNumTransfers is used up."""
    allow_counterparty_purge: Annotated[bool, Field(alias="allowCounterpartyPurge")]
    """The other party may remove it if nobody else can initiate under it."""
    allow_purge_if_expired: Annotated[bool, Field(alias="allowPurgeIfExpired")]
    """Anybody may remove it once its times have passed."""


class BadgeFloorPriceDoc(Model):
    """Floor prices of a single token."""

    doc_id: Annotated[str, Field(alias="_docId")]
    """Stable text key of the document; views list documents by it."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Database key of the document; left out of documents that the server makes up on the fly."""
    collection_id: Annotated[CollectionId, Field(alias="collectionId")]
    """Collection of the token."""
    badge_id: Annotated[NumberType, Field(alias="badgeId")]
    """Token that the prices are for."""
    floor_prices: Annotated[list[CosmosCoin] | None, Field(alias="floorPrices")] = None
    """Lowest asking prices, one for each denomination."""
    floor_price_history: Annotated[
        list[FloorPriceHistory] | None, Field(alias="floorPriceHistory")
    ] = None
    """Earlier lowest asking prices."""


class BadgeIdsActionPermission(Model):
    """When an action may be done to certain tokens."""

    badge_ids: Annotated[list[UintRange], Field(alias="badgeIds")]
    """Tokens covered, as inclusive ID ranges."""
    permanently_permitted_times: Annotated[
        list[UintRange], Field(alias="permanentlyPermittedTimes")
    ]
    """Times at which this permission can always be exercised, inclusive milliseconds; cannot be narrowed later."""
    permanently_forbidden_times: Annotated[
        list[UintRange], Field(alias="permanentlyForbiddenTimes")
    ]
    """Times at which this permission is switched off for good, inclusive milliseconds; cannot be widened again."""


class BadgeMetadataDetails(Model):
    """Metadata of some tokens, by reference and, where fetched, in full."""

    badge_ids: Annotated[list[UintRange], Field(alias="badgeIds")]
    """Inclusive ranges of the token ids that it describes."""
    metadata: Metadata | None = None
    """Content found behind the URI, once it has been fetched."""
    uri: str
    """Reference kept on the chain; it may still hold placeholders such as {id} and {address}."""
    fetched_uri: Annotated[str | None, Field(alias="fetchedUri")] = None
    """The same reference with all placeholders filled in, as it was really fetched."""
    custom_data: Annotated[str, Field(alias="customData")]
    """Free text kept on the chain; "" means none."""
    to_upload_to_ipfs: Annotated[bool | None, Field(alias="toUploadToIpfs")] = None
    """Mark of the vendor's own site for content that is yet to be uploaded."""


class BadgeMetadataTimeline(Model):
    """Metadata of a collection's tokens during some periods."""

    timeline_times: Annotated[list[UintRange], Field(alias="timelineTimes")]
    """Periods for which the entry holds, in milliseconds; entries of one timeline never overlap."""
    badge_metadata: Annotated[list[BadgeMetadataDetails], Field(alias="badgeMetadata")]
    """What holds in those periods, token range by token range."""


class Balance(Model):
    """Quantity held of each listed token throughout each listed period."""

    amount: NumberType
    """Quantity of every single token id in the ranges."""
    badge_ids: Annotated[list[UintRange], Field(alias="badgeIds")]
    """Inclusive ranges of token ids."""
    ownership_times: Annotated[list[UintRange], Field(alias="ownershipTimes")]
    """Inclusive ranges of time during which the quantity is held, in milliseconds."""


class BalanceDoc(Model):
    """What one address holds in one collection, and its approvals and permissions there."""

    balances: list[Balance]
    """What the user holds, by token and ownership period."""
    incoming_approvals: Annotated[list[UserIncomingApproval], Field(alias="incomingApprovals")]
    """What the user accepts, with address lists filled in."""
    outgoing_approvals: Annotated[list[UserOutgoingApproval], Field(alias="outgoingApprovals")]
    """What may be taken from the user, with address lists filled in."""
    user_permissions: Annotated[UserPermissions, Field(alias="userPermissions")]
    """Which of these settings the user can still change."""
    auto_approve_self_initiated_outgoing_transfers: Annotated[
        bool, Field(alias="autoApproveSelfInitiatedOutgoingTransfers")
    ]
    """Whether sending needs no outgoing approval when the user starts the transfer."""
    auto_approve_self_initiated_incoming_transfers: Annotated[
        bool, Field(alias="autoApproveSelfInitiatedIncomingTransfers")
    ]
    """Whether receiving needs no incoming approval when the user starts the transfer."""
    auto_approve_all_incoming_transfers: Annotated[
        bool, Field(alias="autoApproveAllIncomingTransfers")
    ]
    """Whether receiving never needs an incoming approval."""
    doc_id: Annotated[str, Field(alias="_docId")]
    """Stable text key of the document; views list documents by it."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Database key of the document; left out of documents that the server makes up on the fly."""
    collection_id: Annotated[CollectionId, Field(alias="collectionId")]
    """Collection in which the tokens are held."""
    bitbadges_address: Annotated[BitBadgesAddress, Field(alias="bitbadgesAddress")]
    """Holder; Total stands for the circulating supply and Mint for what is not yet minted."""
    on_chain: Annotated[bool, Field(alias="onChain")]
    """Whether the chain itself keeps these balances."""
    uri: str | None = None
    """Source of balances that are kept off-chain."""
    fetched_at: Annotated[UNIXMilliTimestamp | None, Field(alias="fetchedAt")] = None
    """When that source was read, in milliseconds; set on the Total document only."""
    fetched_at_block: Annotated[NumberType | None, Field(alias="fetchedAtBlock")] = None
    """Block height at which that source was read; set on the Total document only."""
    is_permanent: Annotated[bool | None, Field(alias="isPermanent")] = None
    """Whether that source is stored immutably."""
    content_hash: Annotated[str | None, Field(alias="contentHash")] = None
    """Hash of what that source held."""
    update_history: Annotated[list[UpdateHistory], Field(alias="updateHistory")]
    """Transactions that changed this balance."""


class BatchStoreActionSuccessResponse(Model):
    """Empty; the actions are queued and show in the store a little later."""


BitBadgesAddress = TypeAliasType("BitBadgesAddress", str)
"""Account address in the chain's Bech32 form (prefix "bb1"); convert other forms to it first."""


class BitBadgesAddressList(Model):
    """Address list with all that belongs to it; undocumented, so the extras may be missing."""

    list_id: Annotated[str, Field(alias="listId")]
    """Id of the list; reserved ids such as "All" and "Mint" work too."""
    addresses: list[str]
    """Members, or non-members of an inverted list; tracker ids where the list holds trackers."""
    whitelist: bool
    """True if the addresses are the members, false if everyone else is."""
    uri: str
    """Where the metadata of the list is found; "" means none."""
    custom_data: Annotated[str, Field(alias="customData")]
    """Free text kept with the list; "" means none."""
    created_by: Annotated[BitBadgesAddress | None, Field(alias="createdBy")] = None
    """Account that made the list; the server sets it."""
    doc_id: Annotated[str | None, Field(alias="_docId")] = None
    """Id of the document within its kind."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Internal database key; may be missing."""
    managed_by: Annotated[BitBadgesAddress | None, Field(alias="managedBy")] = None
    """Account that may change the list now."""
    update_history: Annotated[list[UpdateHistory] | None, Field(alias="updateHistory")] = None
    """On-chain changes of the list."""
    created_block: Annotated[NumberType | None, Field(alias="createdBlock")] = None
    """Height of the block in which the list was made."""
    last_updated: Annotated[UNIXMilliTimestamp | None, Field(alias="lastUpdated")] = None
    """Moment of the latest change, in milliseconds."""
    nsfw: BitBadgesAddressListNsfw | None = None
    """Present if the list is unfit for public display."""
    reported: BitBadgesAddressListReported | None = None
    """Present if users complained about the list."""
    metadata: Metadata | None = None
    """Title, picture and text of the list."""
    list_activity: Annotated[list[ListActivityDoc] | None, Field(alias="listActivity")] = None
    """Recent additions and removals, as far as a view was fetched."""
    views: dict[str, BitBadgesAddressListViewsValue] | None = None
    """Pages fetched, by the view id that the request chose; blank unless views were asked for."""
    claims: list[ClaimDetails] | None = None
    """Claims that can put users on the list."""
    listings: list[UtilityPageDoc] | None = None
    """Listings about the list, as far as a view was fetched."""


class BitBadgesAddressListNsfw(Model):
    """Present if the list is unfit for public display."""

    reason: str
    """Why it is unfit."""


class BitBadgesAddressListReported(Model):
    """Present if users complained about the list."""

    reason: str
    """What they complained about."""


class BitBadgesAddressListViewsValue(Model):
    """What was fetched under that id."""

    ids: list[str]
    """Documents of the page, by their _docId."""
    type: str
    """Kind of view, see AddressListViewKey."""
    pagination: PaginationInfo


class BitBadgesCollection(Model):
    """A token collection: settings, tokens, transfer rules, and whatever views were asked for."""

    doc_id: Annotated[str, Field(alias="_docId")]
    """Stable text key of the document; views list documents by it."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Database key of the document; left out of documents that the server makes up on the fly."""
    collection_id: Annotated[CollectionId, Field(alias="collectionId")]
    """Identifies the collection."""
    collection_metadata_timeline: Annotated[
        list[CollectionMetadataTimeline], Field(alias="collectionMetadataTimeline")
    ]
    """The collection's name, picture and the like over time, off-chain content included."""
    badge_metadata_timeline: Annotated[
        list[BadgeMetadataTimeline], Field(alias="badgeMetadataTimeline")
    ]
    """Metadata of the tokens over time, off-chain content included."""
    custom_data_timeline: Annotated[list[CustomDataTimeline], Field(alias="customDataTimeline")]
    """Free text kept on-chain, over time."""
    manager_timeline: Annotated[list[ManagerTimeline], Field(alias="managerTimeline")]
    """Who manages the collection, over time."""
    collection_permissions: Annotated[CollectionPermissions, Field(alias="collectionPermissions")]
    """Which settings the manager can still change."""
    collection_approvals: Annotated[list[CollectionApproval], Field(alias="collectionApprovals")]
    """Rules that decide which transfers are allowed."""
    standards_timeline: Annotated[list[StandardsTimeline], Field(alias="standardsTimeline")]
    """Standards that the collection claims to follow, over time."""
    is_archived_timeline: Annotated[list[IsArchivedTimeline], Field(alias="isArchivedTimeline")]
    """When the collection is read-only."""
    default_balances: Annotated[UserBalanceStore, Field(alias="defaultBalances")]
    """What each address starts out with: tokens, approvals and permissions."""
    created_by: Annotated[BitBadgesAddress, Field(alias="createdBy")]
    """Address that created the collection."""
    created_block: Annotated[NumberType, Field(alias="createdBlock")]
    """Block height of the creation."""
    created_timestamp: Annotated[UNIXMilliTimestamp, Field(alias="createdTimestamp")]
    """Time of the creation, in milliseconds."""
    update_history: Annotated[list[UpdateHistory], Field(alias="updateHistory")]
    """Transactions that created or changed the collection."""
    valid_badge_ids: Annotated[list[UintRange], Field(alias="validBadgeIds")]
    """Token IDs that exist, as inclusive ranges."""
    mint_escrow_address: Annotated[str, Field(alias="mintEscrowAddress")]
    """Address that holds coins on behalf of Mint."""
    cosmos_coin_wrapper_paths: Annotated[
        list[CosmosCoinWrapperPath], Field(alias="cosmosCoinWrapperPaths")
    ]
    """Ways to wrap tokens into coins of the chain."""
    invariants: CollectionInvariants
    """Rules fixed at creation for good."""
    activity: list[TransferActivityDoc]
    """Transfers fetched by a transferActivity view, this page only."""
    owners: list[BalanceDoc]
    """Balances fetched by an owners view, this page only; also Mint and Total when requested."""
    challenge_trackers: Annotated[list[MerkleChallengeTrackerDoc], Field(alias="challengeTrackers")]
    """Merkle challenge trackers fetched by a view or by ID, this page only."""
    approval_trackers: Annotated[list[ApprovalTrackerDoc], Field(alias="approvalTrackers")]
    """Amount trackers fetched by an amountTrackers view or by ID, this page only."""
    listings: list[UtilityPageDoc]
    """Utility pages that refer to the collection."""
    nsfw: CollectionNSFW | None = None
    """Tokens marked unsafe for work, with the reason."""
    reported: CollectionNSFW | None = None
    """Tokens that users have reported, with the reason."""
    views: dict[str, BitBadgesCollectionViewsValue]
    """Fetched views by the viewId of the request; blank unless views were requested."""
    claims: list[ClaimDetails]
    """Claims run by BitBadges that hand out tokens of the collection."""
    stats: CollectionStatsDoc | None = None
    """Market figures of the collection."""
    badge_floor_prices: Annotated[
        list[BadgeFloorPriceDoc] | None, Field(alias="badgeFloorPrices")
    ] = None
    """Floor prices of single tokens, where requested."""


class BitBadgesCollectionViewsValue(Model):
    """A fetched view."""

    ids: list[str]
    """_docId values of the documents of this page, found in the list that belongs to type."""
    type: str
    """viewType of the request."""
    pagination: PaginationInfo
    """Where the next page of the view starts and whether there is one."""


class ChallengeDetails(Model):
    """How the Merkle tree of a challenge is made up."""

    leaves: list[str] | None = None
    """The leaves, all public: hashes of codes, or addresses."""
    is_hashed: Annotated[bool | None, Field(alias="isHashed")] = None
    """Whether leaves are hashes of preimages."""
    preimages: Annotated[
        list[str] | None, Field(json_schema_extra={"x-goldsmith-secret": True})
    ] = None
    """Secret codes that hash to the leaves; normally withheld."""
    seed_code: Annotated[
        str | None, Field(alias="seedCode", json_schema_extra={"x-goldsmith-secret": True})
    ] = None
    """Secret from which the codes are derived; normally withheld."""
    tree: Any | None = None
    """The tree as merkletreejs serialises it: any JSON."""
    tree_options: Annotated[Any | None, Field(alias="treeOptions")] = None
    """Options with which merkletreejs builds it: any JSON."""
    num_leaves: Annotated[NumberType | None, Field(alias="numLeaves")] = None
    """Leaf count; where set, it overrules the length of leaves."""
    curr_code: Annotated[NumberType | None, Field(alias="currCode")] = None
    """Code in use at present; internal."""


class ChallengeInfoDetails(Model):
    """The tree behind a Merkle challenge and the claim that hands out its codes."""

    challenge_details: Annotated[ChallengeDetails | None, Field(alias="challengeDetails")] = None
    """How the tree is made up."""
    claim: ClaimDetails | None = None
    """Claim that hands out the codes."""


class ChallengeTrackerIdDetails(Model):
    """Names one Merkle challenge tracker."""

    collection_id: Annotated[CollectionId, Field(alias="collectionId")]
    """Collection that the challenge belongs to."""
    approval_id: Annotated[str, Field(alias="approvalId")]
    """Approval that contains the challenge."""
    challenge_tracker_id: Annotated[str, Field(alias="challengeTrackerId")]
    """Tracker name given in the challenge."""
    approval_level: Annotated[ChallengeTrackerIdDetailsApprovalLevel, Field(alias="approvalLevel")]
    """Where the approval lives; may be empty."""
    approver_address: Annotated[BitBadgesAddress, Field(alias="approverAddress")]
    """User whose approval it is; "" for a collection approval."""


ChallengeTrackerIdDetailsApprovalLevel = TypeAliasType(
    "ChallengeTrackerIdDetailsApprovalLevel",
    Literal["collection", "incoming", "outgoing", ""] | str,
)
"""Where the approval lives; may be empty."""


class ClaimCachePolicy(Model):
    """How long the verdict about a user is reused before it is worked out again."""

    ttl: NumberType | None = None
    """Lifetime in seconds (not milliseconds), 300 where missing; other settings can override it."""
    always_permanent: Annotated[bool | None, Field(alias="alwaysPermanent")] = None
    """True if the first verdict stands for ever."""
    permanent_after: Annotated[UNIXMilliTimestamp | None, Field(alias="permanentAfter")] = None
    """Moment in milliseconds from which a verdict stands for ever; ttl applies before."""


class ClaimDetails(Model):
    """Claim with its criteria, rewards and settings."""

    includes_private_params: Annotated[bool, Field(alias="_includesPrivateParams")]
    """True if the private settings of the plugins are in this answer."""
    claim_id: Annotated[str, Field(alias="claimId")]
    """Id of the claim, unique everywhere."""
    created_by: Annotated[BitBadgesAddress | None, Field(alias="createdBy")] = None
    """Account that made the claim."""
    managed_by: Annotated[BitBadgesAddress | None, Field(alias="managedBy")] = None
    """Account that may change it now."""
    collection_id: Annotated[CollectionId | None, Field(alias="collectionId")] = None
    """Collection whose tokens it gives out, if any."""
    standalone_claim: Annotated[bool | None, Field(alias="standaloneClaim")] = None
    """True if it belongs to no collection and no list."""
    list_id: Annotated[str | None, Field(alias="listId")] = None
    """List that it puts users on, if any."""
    tracker_details: Annotated[ChallengeTrackerIdDetails | None, Field(alias="trackerDetails")] = (
        None
    )
    """On-chain challenge that it gives codes for, if it gives out tokens."""
    balances_to_set: Annotated[PredeterminedBalances | None, Field(alias="balancesToSet")] = None
    """What each successful user gets, for collections whose balances are indexed off the chain."""
    plugins: list[IntegrationPluginDetails]
    """Criteria to fulfil."""
    rewards: list[ClaimReward] | None = None
    """What a user gets besides."""
    estimated_cost: Annotated[str | None, Field(alias="estimatedCost")] = None
    """Rough price for the user, as free text."""
    show_in_search_results: Annotated[bool | None, Field(alias="showInSearchResults")] = None
    """Whether search finds the claim."""
    categories: list[str] | None = None
    """Free keywords that group claims."""
    estimated_time: Annotated[str | None, Field(alias="estimatedTime")] = None
    """How long the criteria take a user, as free text."""
    manual_distribution: Annotated[bool | None, Field(alias="manualDistribution")] = None
    """True if the creator, not the server, hands out the codes of a token claim."""
    approach: str | None = None
    """Where users complete it, only for display; "in-site" (default), "api" or "zapier"."""
    seed_code: Annotated[
        str | None, Field(alias="seedCode", json_schema_extra={"x-goldsmith-secret": True})
    ] = None
    """Secret from which all codes of a token claim are derived."""
    metadata: Metadata | None = None
    """Title, picture and text of the claim."""
    assign_method: Annotated[str | None, Field(alias="assignMethod")] = None
    """How successful users are numbered; "" counts up."""
    last_updated: Annotated[NumberType | None, Field(alias="lastUpdated")] = None
    """When it was last changed, presumably milliseconds since the UNIX epoch."""
    version: NumberType
    """Revision of the claim, counting up."""
    satisfy_method: Annotated[SatisfyMethod | None, Field(alias="satisfyMethod")] = None
    """How the criteria combine; all are needed where it is missing."""
    cache_policy: Annotated[ClaimCachePolicy | None, Field(alias="cachePolicy")] = None
    """How long a verdict is reused, for claims judged on demand."""
    template_info: Annotated[ClaimDetailsTemplateInfo | None, Field(alias="_templateInfo")] = None
    """Notes of the vendor's own site."""


class ClaimDetailsTemplateInfo(Model):
    """Notes of the vendor's own site."""

    supported_approaches: Annotated[list[str] | None, Field(alias="supportedApproaches")] = None
    """Approaches that its template allows."""
    plugin_id: Annotated[str | None, Field(alias="pluginId")] = None
    """Plugin that its template is about."""
    completed_template_step: Annotated[bool | None, Field(alias="completedTemplateStep")] = None
    """True once the author has filled the template in."""


class ClaimGatedContent(Model):
    """Content for users who completed a claim."""

    content: str | None = None
    """Text to show, in Markdown."""
    url: str | None = None
    """Link to show."""
    params: dict[str, Any] | None = None
    """Settings of a prepared kind of reward, by name; values are any JSON."""


ClaimIntegrationPluginType = TypeAliasType(
    "ClaimIntegrationPluginType",
    Literal[
        "password",
        "numUses",
        "discord",
        "codes",
        "github",
        "google",
        "twitch",
        "twitter",
        "strava",
        "googleCalendar",
        "youtube",
        "reddit",
        "bluesky",
        "mailchimp",
        "facebook",
        "linkedIn",
        "telegram",
        "shopify",
        "farcaster",
        "slack",
        "transferTimes",
        "initiatedBy",
        "whitelist",
        "email",
        "ip",
        "webhooks",
        "successWebhooks",
        "payments",
    ]
    | str,
)
"""Id of a plugin, one of the vendor's or a custom one."""


class ClaimReward(Model):
    """Reward for completing a claim."""

    reward_id: Annotated[str, Field(alias="rewardId")]
    """Prepared kind of reward, or "custom"; without effect so far."""
    instance_id: Annotated[str, Field(alias="instanceId")]
    """Id of this reward within the claim."""
    metadata: ClaimRewardMetadata | None = None
    """Texts shown to everyone, so nothing confidential; the kind's own where missing."""
    automatic: bool | None = None
    """True if users get it without doing anything more."""
    gated_content: Annotated[ClaimGatedContent, Field(alias="gatedContent")]
    """What only successful users see."""
    calculation_method: Annotated[
        ClaimRewardCalculationMethod | None, Field(alias="calculationMethod")
    ] = None
    """Who counts as successful; one success, or criteria met now, where missing."""


class ClaimRewardCalculationMethod(Model):
    """Who counts as successful; one success, or criteria met now, where missing."""

    always_show: Annotated[bool | None, Field(alias="alwaysShow")] = None
    """True if everyone sees the content."""
    min_claim_successes: Annotated[int | None, Field(alias="minClaimSuccesses")] = None
    """Successes that a user needs, a plain number."""


class ClaimRewardMetadata(Model):
    """Texts shown to everyone, so nothing confidential; the kind's own where missing."""

    name: str
    """Title to show."""
    description: str
    """Text to show."""
    image: str
    """URI of the picture to show."""


class CoinTransfer(Model):
    """A coin payment tied to the use of an approval."""

    to: BitBadgesAddress
    """Address that is paid (bb1...)."""
    coins: list[CosmosCoin]
    """What is paid."""
    override_from_with_approver_address: Annotated[
        bool, Field(alias="overrideFromWithApproverAddress")
    ]
    """Take the coins from the owner of the approval, not from the initiator."""
    override_to_with_initiator: Annotated[bool, Field(alias="overrideToWithInitiator")]
    """Pay the initiator of the transaction, whatever to says."""


class CoinTransferItem(Model):
    """A coin payment that took place with a token transfer."""

    from_: Annotated[BitBadgesAddress, Field(alias="from")]
    """Address that paid."""
    to: BitBadgesAddress
    """Address that was paid."""
    amount: NumberType
    """Units of denom."""
    denom: str
    """Coin that was paid, such as ubadge."""
    is_protocol_fee: Annotated[bool, Field(alias="isProtocolFee")]
    """Whether it was the fee of the protocol."""


class CollectionApproval(Model):
    """A rule of the collection that lets certain transfers through."""

    to_list_id: Annotated[str, Field(alias="toListId")]
    """Who may receive: reserved name (All, Mint), an address, or a registered list."""
    to_list: Annotated[AddressList, Field(alias="toList")]
    """The addresses behind toListId."""
    from_list_id: Annotated[str, Field(alias="fromListId")]
    """Who may send: reserved name (All, Mint), an address, or a registered list."""
    from_list: Annotated[AddressList, Field(alias="fromList")]
    """The addresses behind fromListId."""
    initiated_by_list_id: Annotated[str, Field(alias="initiatedByListId")]
    """Who may start the transfer: reserved name (All, Mint), an address, or a registered list."""
    initiated_by_list: Annotated[AddressList, Field(alias="initiatedByList")]
    """The addresses behind initiatedByListId."""
    transfer_times: Annotated[list[UintRange], Field(alias="transferTimes")]
    """When a transfer may happen, as inclusive millisecond ranges."""
    badge_ids: Annotated[list[UintRange], Field(alias="badgeIds")]
    """Tokens that may be moved, as inclusive ID ranges."""
    ownership_times: Annotated[list[UintRange], Field(alias="ownershipTimes")]
    """Ownership periods that may be moved, as inclusive millisecond ranges."""
    approval_id: Annotated[str, Field(alias="approvalId")]
    """Name of the approval, unique among the approvals beside it."""
    uri: str | None = None
    """Address of more information about the approval; "" means none."""
    custom_data: Annotated[str | None, Field(alias="customData")] = None
    """Free text kept with the approval; "" means none."""
    approval_criteria: Annotated[ApprovalCriteria | None, Field(alias="approvalCriteria")] = None
    """Further conditions of a transfer; absent means none."""
    version: NumberType
    """Revision counter of the approval."""
    details: ApprovalInfoDetails | None = None
    """Title, text and picture to show; present only where the server has looked them up."""


class CollectionApprovalPermission(Model):
    """When matching collection approvals may be changed; all criteria have to match."""

    from_list_id: Annotated[str, Field(alias="fromListId")]
    """Senders whose approvals are covered: reserved name (All, Mint), an address, or a registered list."""
    from_list: Annotated[AddressList, Field(alias="fromList")]
    """The addresses behind fromListId."""
    to_list_id: Annotated[str, Field(alias="toListId")]
    """Recipients whose approvals are covered: reserved name (All, Mint), an address, or a registered list."""
    to_list: Annotated[AddressList, Field(alias="toList")]
    """The addresses behind toListId."""
    initiated_by_list_id: Annotated[str, Field(alias="initiatedByListId")]
    """Initiators whose approvals are covered: reserved name (All, Mint), an address, or a registered list."""
    initiated_by_list: Annotated[AddressList, Field(alias="initiatedByList")]
    """The addresses behind initiatedByListId."""
    transfer_times: Annotated[list[UintRange], Field(alias="transferTimes")]
    """Transfer times covered, as inclusive millisecond ranges."""
    badge_ids: Annotated[list[UintRange], Field(alias="badgeIds")]
    """Tokens covered, as inclusive ID ranges."""
    ownership_times: Annotated[list[UintRange], Field(alias="ownershipTimes")]
    """Ownership periods covered, as inclusive millisecond ranges."""
    approval_id: Annotated[str, Field(alias="approvalId")]
    """Approval covered: its ID, All for every one, or !ID for every one but it."""
    permanently_permitted_times: Annotated[
        list[UintRange], Field(alias="permanentlyPermittedTimes")
    ]
    """Times at which this permission can always be exercised, inclusive milliseconds; cannot be narrowed later."""
    permanently_forbidden_times: Annotated[
        list[UintRange], Field(alias="permanentlyForbiddenTimes")
    ]
    """Times at which this permission is switched off for good, inclusive milliseconds; cannot be widened again."""


CollectionId = TypeAliasType("CollectionId", str)
"""Id of a collection, such as "123"; a string, never a JSON number."""


class CollectionInvariants(Model):
    """Guarantees of a collection, chosen at creation and unchangeable afterwards."""

    no_custom_ownership_times: Annotated[bool, Field(alias="noCustomOwnershipTimes")]
    """Tokens are always owned for all time, from 1 to 18446744073709551615."""
    max_supply_per_id: Annotated[NumberType, Field(alias="maxSupplyPerId")]
    """Most units that may exist of any one token ID."""


class CollectionMetadataDetails(Model):
    """Metadata of a collection as a whole, by reference and, where fetched, in full."""

    metadata: Metadata | None = None
    """Content found behind the URI, once it has been fetched."""
    uri: str
    """Reference kept on the chain; it may still hold placeholders such as {id} and {address}."""
    fetched_uri: Annotated[str | None, Field(alias="fetchedUri")] = None
    """The same reference with all placeholders filled in, as it was really fetched."""
    custom_data: Annotated[str, Field(alias="customData")]
    """Free text kept on the chain; "" means none."""
    to_upload_to_ipfs: Annotated[bool | None, Field(alias="toUploadToIpfs")] = None
    """Mark of the vendor's own site for content that is yet to be uploaded."""


class CollectionMetadataTimeline(Model):
    """Metadata of a collection during some periods."""

    timeline_times: Annotated[list[UintRange], Field(alias="timelineTimes")]
    """Periods for which the entry holds, in milliseconds; entries of one timeline never overlap."""
    collection_metadata: Annotated[CollectionMetadataDetails, Field(alias="collectionMetadata")]
    """What holds in those periods."""


class CollectionNSFW(Model):
    """Warning that some tokens of a collection were reported or are unfit for public display."""

    badge_ids: Annotated[list[UintRange], Field(alias="badgeIds")]
    """Inclusive ranges of the token ids concerned."""
    reason: str
    """Why the warning was given."""


class CollectionPermissions(Model):
    """What a collection's manager may still do; an empty list leaves the matter open."""

    can_delete_collection: Annotated[list[ActionPermission], Field(alias="canDeleteCollection")]
    """Deleting the collection."""
    can_archive_collection: Annotated[
        list[TimedUpdatePermission], Field(alias="canArchiveCollection")
    ]
    """Archiving and unarchiving."""
    can_update_standards: Annotated[list[TimedUpdatePermission], Field(alias="canUpdateStandards")]
    """Editing which standards are claimed."""
    can_update_custom_data: Annotated[
        list[TimedUpdatePermission], Field(alias="canUpdateCustomData")
    ]
    """Editing the free text kept on-chain."""
    can_update_manager: Annotated[list[TimedUpdatePermission], Field(alias="canUpdateManager")]
    """Handing management to someone else."""
    can_update_collection_metadata: Annotated[
        list[TimedUpdatePermission], Field(alias="canUpdateCollectionMetadata")
    ]
    """Changing the collection's own metadata."""
    can_update_valid_badge_ids: Annotated[
        list[BadgeIdsActionPermission], Field(alias="canUpdateValidBadgeIds")
    ]
    """Adding token IDs."""
    can_update_badge_metadata: Annotated[
        list[TimedUpdateWithBadgeIdsPermission], Field(alias="canUpdateBadgeMetadata")
    ]
    """Changing the tokens' metadata."""
    can_update_collection_approvals: Annotated[
        list[CollectionApprovalPermission], Field(alias="canUpdateCollectionApprovals")
    ]
    """Changing the transfer rules."""


class CollectionStatsDoc(Model):
    """Trading volume, prices and owner counts of a collection."""

    doc_id: Annotated[str, Field(alias="_docId")]
    """Stable text key of the document; views list documents by it."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Database key of the document; left out of documents that the server makes up on the fly."""
    overall_volume: Annotated[list[CosmosCoin], Field(alias="overallVolume")]
    """Coins traded since the beginning."""
    daily_volume: Annotated[list[CosmosCoin], Field(alias="dailyVolume")]
    """Coins traded within a day."""
    weekly_volume: Annotated[list[CosmosCoin], Field(alias="weeklyVolume")]
    """Coins traded within a week."""
    monthly_volume: Annotated[list[CosmosCoin], Field(alias="monthlyVolume")]
    """Coins traded within a month."""
    yearly_volume: Annotated[list[CosmosCoin], Field(alias="yearlyVolume")]
    """Coins traded within a year."""
    last_updated_at: Annotated[UNIXMilliTimestamp, Field(alias="lastUpdatedAt")]
    """When the figures were computed, in milliseconds."""
    collection_id: Annotated[CollectionId, Field(alias="collectionId")]
    """Collection that the figures describe."""
    floor_prices: Annotated[list[CosmosCoin] | None, Field(alias="floorPrices")] = None
    """Lowest asking prices, one for each denomination."""
    unique_owners: Annotated[list[Balance], Field(alias="uniqueOwners")]
    """How many addresses hold a token, by ownership time."""
    floor_price_history: Annotated[
        list[FloorPriceHistory] | None, Field(alias="floorPriceHistory")
    ] = None
    """Earlier lowest asking prices."""
    payout_rewards: Annotated[list[CosmosCoin] | None, Field(alias="payoutRewards")] = None
    """Rewards paid out, in coins."""


CollectionViewKey = TypeAliasType(
    "CollectionViewKey",
    Literal[
        "transferActivity",
        "owners",
        "amountTrackers",
        "challengeTrackers",
        "listings",
        "badgeFloorPrices",
    ],
)
"""Kind of documents that a collection view pages through."""


class CosmosCoin(Model):
    """Sum of one on-chain coin."""

    amount: NumberType
    """Quantity in units of the denomination."""
    denom: str
    """Name of the coin on the chain, such as "ubadge"."""


class CosmosCoinWrapperPath(Model):
    """Rule by which tokens of a collection are turned into a coin of the chain and back."""

    address: str
    """Account that the chain keeps for this wrapper."""
    denom: str
    """Name on the chain of the coin that comes out."""
    balances: list[Balance]
    """Tokens that one unit of the coin stands for."""
    symbol: str
    """Ticker of the coin's smallest unit."""
    denom_units: Annotated[list[DenomUnit], Field(alias="denomUnits")]
    """Larger units for display."""
    allow_override_with_any_valid_token: Annotated[
        bool, Field(alias="allowOverrideWithAnyValidToken")
    ]
    """Whether the caller may pick another valid token id than the balances name."""
    allow_cosmos_wrapping: Annotated[bool, Field(alias="allowCosmosWrapping")]
    """Whether wrapping into the coin is open at all."""
    metadata: Metadata | None = None
    """Name, picture and text of the coin, where known; not documented."""
    pool_infos: Annotated[list[PoolInfo] | None, Field(alias="poolInfos")] = None
    """Liquidity pools that trade the coin; not documented."""
    asset_pair_infos: Annotated[list[AssetInfoDoc] | None, Field(alias="assetPairInfos")] = None
    """Prices and volumes of the coin; not documented."""


class CreateAddressListsPayload(Model):
    """Lists to create."""

    address_lists: Annotated[list[AddressListCreateObject], Field(alias="addressLists")]
    """One entry for each new list."""


class CreateAddressListsSuccessResponse(Model):
    """Empty; the lists exist."""


class CreateClaimRequest(Model):
    """Claim to create."""

    claim_id: Annotated[str, Field(alias="claimId")]
    """Id for the claim, unique everywhere."""
    collection_id: Annotated[CollectionId | None, Field(alias="collectionId")] = None
    """Collection whose tokens it gives out, if any."""
    list_id: Annotated[str | None, Field(alias="listId")] = None
    """List that it puts users on, if any."""
    balances_to_set: Annotated[PredeterminedBalances | None, Field(alias="balancesToSet")] = None
    """What each successful user gets, for collections whose balances are indexed off the chain."""
    rewards: list[ClaimReward] | None = None
    """What a user gets besides."""
    estimated_cost: Annotated[str | None, Field(alias="estimatedCost")] = None
    """Rough price for the user, as free text."""
    show_in_search_results: Annotated[bool | None, Field(alias="showInSearchResults")] = None
    """Whether search finds the claim."""
    categories: list[str] | None = None
    """Free keywords that group claims."""
    estimated_time: Annotated[str | None, Field(alias="estimatedTime")] = None
    """How long the criteria take a user, as free text."""
    manual_distribution: Annotated[bool | None, Field(alias="manualDistribution")] = None
    """Set it to hand out the codes of a token claim oneself."""
    approach: str | None = None
    """Where users complete it, only for display; "in-site" (default), "api" or "zapier"."""
    seed_code: Annotated[
        str | None, Field(alias="seedCode", json_schema_extra={"x-goldsmith-secret": True})
    ] = None
    """Secret from which all codes of a token claim are derived."""
    metadata: MetadataWithoutInternals | None = None
    """Title, picture and text of the claim."""
    assign_method: Annotated[str | None, Field(alias="assignMethod")] = None
    """How successful users are numbered; "" counts up."""
    satisfy_method: Annotated[SatisfyMethod | None, Field(alias="satisfyMethod")] = None
    """How the criteria combine; all are needed where it is missing."""
    cache_policy: Annotated[ClaimCachePolicy | None, Field(alias="cachePolicy")] = None
    """How long a verdict is reused, for claims judged on demand."""
    cid: str | None = None
    """Not explained by the documentation; presumably a content hash."""
    plugins: list[ManagePluginRequest]
    """Criteria to fulfil."""


class CreateDynamicDataStorePayload(Model):
    """Store to create."""

    handler_id: Annotated[str, Field(alias="handlerId")]
    """What it shall identify users by, "addresses" or an app's name (see DynamicDataHandlerType)."""
    label: str
    """Name to show for it."""
    public_use_in_claims: Annotated[bool | None, Field(alias="publicUseInClaims")] = None
    """Set it to let anyone read the contents; false unless given."""


class CreateDynamicDataStoreSuccessResponse(Model):
    """Answer with the store just created."""

    doc: DynamicDataDoc
    """New store, its secret included."""


class CreditsExhaustedResponse(Model):
    """Body of a 402 answer, sent once the account has used up its API credits."""

    error: Any | None = None
    """Technical detail for debugging, any JSON; often a string."""
    error_message: Annotated[str | None, Field(alias="errorMessage")] = None
    """Sentence that may be shown to a user; documented as always there, yet can be missing."""
    unauthorized: bool | None = None
    """True where the caller has to sign in or lacks a scope."""
    top_up_url: Annotated[str | None, Field(alias="topUpUrl")] = None
    """Web page where credits are bought."""
    on_chain_total: Annotated[NumberType | None, Field(alias="onChainTotal")] = None
    """Credits ever bought, in the smallest unit."""
    used: NumberType | None = None
    """Credits spent so far, in the smallest unit."""
    remaining: NumberType | None = None
    """Credits left, in the smallest unit."""
    decimals: int | None = None
    """Digits after the decimal point when a credit amount is displayed."""


class CustomDataTimeline(Model):
    """A collection's free text during some period."""

    timeline_times: Annotated[list[UintRange], Field(alias="timelineTimes")]
    """When this entry holds, as inclusive millisecond ranges that share no moment with other entries."""
    custom_data: Annotated[str, Field(alias="customData")]
    """The text; "" means none."""


class DeleteAddressListsPayload(Model):
    """Which lists shall be removed."""

    list_ids: Annotated[list[str], Field(alias="listIds")]
    """Ids of off-chain lists."""


class DeleteAddressListsSuccessResponse(Model):
    """Empty; the lists are gone."""


class DeleteDynamicDataStorePayload(Model):
    """Store to delete."""

    dynamic_data_id: Annotated[str, Field(alias="dynamicDataId")]
    """Store that shall go."""


class DeleteDynamicDataStoreSuccessResponse(Model):
    """Answer to a deletion."""

    message: str
    """Confirmation in words."""


class DenomUnit(Model):
    """Unit in which amounts of a wrapped coin can be displayed."""

    decimals: NumberType
    """Power of ten between this unit and the smallest one."""
    symbol: str
    """Ticker of the unit."""
    is_default_display: Annotated[bool, Field(alias="isDefaultDisplay")]
    """True for the one unit that user interfaces should prefer."""
    metadata: Metadata | None = None
    """Name, picture and text of the unit, where known; not documented."""


class DynamicDataDoc(Model):
    """Dynamic store with its contents and its owners."""

    doc_id: Annotated[str, Field(alias="_docId")]
    """Id of the document within its kind."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Internal database key; may be missing."""
    handler_id: Annotated[DynamicDataHandlerType, Field(alias="handlerId")]
    """What the store identifies users by."""
    dynamic_data_id: Annotated[str, Field(alias="dynamicDataId")]
    """Id of the store, called dynamicStoreId in paths."""
    label: str
    """Name that its creator gave it."""
    data_secret: Annotated[
        str | None, Field(alias="dataSecret", json_schema_extra={"x-goldsmith-secret": True})
    ] = None
    """Password that stands in for a sign-in of the creator; possibly missing for other callers."""
    data: DynamicDataHandlerData
    """Contents; may be empty in lists of stores."""
    created_by: Annotated[BitBadgesAddress, Field(alias="createdBy")]
    """Account that made the store."""
    managed_by: Annotated[BitBadgesAddress, Field(alias="managedBy")]
    """Account that may change it now."""
    public_use_in_claims: Annotated[bool | None, Field(alias="publicUseInClaims")] = None
    """True if anyone may read the contents; a store is private otherwise."""
    created_at: Annotated[UNIXMilliTimestamp | None, Field(alias="createdAt")] = None
    """Moment of creation, in milliseconds."""
    last_updated: Annotated[UNIXMilliTimestamp | None, Field(alias="lastUpdated")] = None
    """Moment of the latest change, in milliseconds."""


class DynamicDataHandlerActionPayloadAddressAction(Model):
    """User of a store of addresses."""

    address: str
    """Account on the chain."""


class DynamicDataHandlerActionPayloadEmailAction(Model):
    """User of a store of mail addresses."""

    email: str
    """Where the user gets mail."""


class DynamicDataHandlerActionPayloadOauthAction(Model):
    """User of a store of app accounts."""

    id: str
    """Account id, as the app numbers it."""
    username: str
    """Account name."""


DynamicDataHandlerActionPayload = TypeAliasType(
    "DynamicDataHandlerActionPayload",
    DynamicDataHandlerActionPayloadEmailAction
    | DynamicDataHandlerActionPayloadOauthAction
    | DynamicDataHandlerActionPayloadAddressAction,
)
"""User that an action adds or removes; the form follows the store's handlerId."""


class DynamicDataHandlerDataAddressData(Model):
    """Contents of a store of addresses (handlerId "addresses")."""

    addresses: list[str]
    """Addresses in the store."""


class DynamicDataHandlerDataEmailData(Model):
    """Contents of a store of mail addresses (handlerId "email")."""

    emails: list[str]
    """Mail addresses in the store."""


class DynamicDataHandlerDataOauthData(Model):
    """Contents of a store of app accounts (any other app name as handlerId)."""

    ids: list[str]
    """Account ids in the store, as the app numbers them."""
    usernames: list[str]
    """Account names in the store."""


DynamicDataHandlerData = TypeAliasType(
    "DynamicDataHandlerData",
    DynamicDataHandlerDataEmailData
    | DynamicDataHandlerDataOauthData
    | DynamicDataHandlerDataAddressData
    | Any,
)
"""Contents of a store; the form follows its handlerId, but sources disagree, so any JSON is read."""


class DynamicStoreChallenge(Model):
    """An entry in an on-chain store that the initiator of a transfer needs."""

    store_id: Annotated[NumberType, Field(alias="storeId")]
    """Store on the chain; unrelated to this API's dynamic stores."""


class ETHSignatureChallenge(Model):
    """An Ethereum signature that the initiator of a transfer has to present."""

    signer: str
    """Ethereum address (0x...) whose signature is asked for."""
    challenge_tracker_id: Annotated[str, Field(alias="challengeTrackerId")]
    """Names the record of used signatures."""
    uri: str
    """Address of more information about the challenge; "" means none."""
    custom_data: Annotated[str, Field(alias="customData")]
    """Free text kept with the challenge; "" means none."""


class ErrorResponse(Model):
    """Body of an answer whose status is not 200; any of its fields may be missing."""

    error: Any | None = None
    """Technical detail for debugging, any JSON; often a string."""
    error_message: Annotated[str | None, Field(alias="errorMessage")] = None
    """Sentence that may be shown to a user; documented as always there, yet can be missing."""
    unauthorized: bool | None = None
    """True where the caller has to sign in or lacks a scope."""


class EstimatedCost(Model):
    """Rough price shown to users of a listing; nothing is charged by it."""

    amount: NumberType
    """Price in units of the currency."""
    denom: str
    """Currency or coin, such as "USD" or "ETH"."""


class FloorPriceHistory(Model):
    """A floor price and the time it was recorded."""

    floor_price: Annotated[CosmosCoin | None, Field(alias="floorPrice")] = None
    """Lowest asking price at that time; may be absent."""
    updated_at: Annotated[UNIXMilliTimestamp, Field(alias="updatedAt")]
    """When it was recorded, in milliseconds."""


class GetAddressListActivitySuccessResponse(Model):
    """Page of the events of a list."""

    activity: list[ListActivityDoc]
    """Events of this page."""
    pagination: PaginationInfo


class GetAddressListClaimsSuccessResponse(Model):
    """Claims of a list."""

    pagination: PaginationInfo
    """Whether claims are left out; this request has no way to ask for them."""
    claims: list[ClaimDetails]
    """Claims that can put users on the list."""


class GetAddressListListingsSuccessResponse(Model):
    """Page of the listings about a list."""

    listings: list[UtilityPageDoc]
    """Listings of this page."""
    pagination: PaginationInfo


class GetAddressListSuccessResponse(Model):
    """Answer with one list."""

    address_list: Annotated[BitBadgesAddressList, Field(alias="addressList")]
    """List asked for; its views are blank."""


class GetAddressListsPayload(Model):
    """Lists to read in one request."""

    lists_to_fetch: Annotated[
        list[GetAddressListsPayloadListsToFetchItem], Field(alias="listsToFetch")
    ]
    """One entry for each list, whether on the chain, off it, or reserved."""


class GetAddressListsPayloadListsToFetchItem(Model):
    list_id: Annotated[str, Field(alias="listId")]
    """List to read."""
    views_to_fetch: Annotated[
        list[GetAddressListsPayloadListsToFetchItemViewsToFetchItem] | None,
        Field(alias="viewsToFetch"),
    ] = None
    """Pages to read along with it; the documentation calls this unsupported here."""
    fetch_private_params: Annotated[bool | None, Field(alias="fetchPrivateParams")] = None
    """Set it to get the private settings of claims too, as the list's manager."""


class GetAddressListsPayloadListsToFetchItemViewsToFetchItem(Model):
    view_id: Annotated[str, Field(alias="viewId")]
    """Free name under which the answer files the page."""
    view_type: Annotated[AddressListViewKey, Field(alias="viewType")]
    """What to page through."""
    bookmark: str
    """Cursor of the page before; "" for the first one."""


class GetAddressListsSuccessResponse(Model):
    """Answer with several lists."""

    address_lists: Annotated[list[BitBadgesAddressList | None], Field(alias="addressLists")]
    """Lists found; null in the place of one that is not there."""


class GetBadgeMetadataSuccessResponse(Model):
    """Response of tokens.get_badge_metadata."""

    metadata: Metadata
    """Metadata of the token that applies now."""


class GetBalanceByAddressSpecificTokenSuccessResponse(Model):
    """Response of tokens.get_balance_by_address_specific_token."""

    balance: NumberType
    """Units of the token held now."""


class GetBalanceByAddressSuccessResponse(Model):
    """Response of tokens.get_balance_by_address; has the fields of BalanceDoc."""

    balances: list[Balance]
    """What the user holds, by token and ownership period."""
    incoming_approvals: Annotated[list[UserIncomingApproval], Field(alias="incomingApprovals")]
    """What the user accepts, with address lists filled in."""
    outgoing_approvals: Annotated[list[UserOutgoingApproval], Field(alias="outgoingApprovals")]
    """What may be taken from the user, with address lists filled in."""
    user_permissions: Annotated[UserPermissions, Field(alias="userPermissions")]
    """Which of these settings the user can still change."""
    auto_approve_self_initiated_outgoing_transfers: Annotated[
        bool, Field(alias="autoApproveSelfInitiatedOutgoingTransfers")
    ]
    """Whether sending needs no outgoing approval when the user starts the transfer."""
    auto_approve_self_initiated_incoming_transfers: Annotated[
        bool, Field(alias="autoApproveSelfInitiatedIncomingTransfers")
    ]
    """Whether receiving needs no incoming approval when the user starts the transfer."""
    auto_approve_all_incoming_transfers: Annotated[
        bool, Field(alias="autoApproveAllIncomingTransfers")
    ]
    """Whether receiving never needs an incoming approval."""
    doc_id: Annotated[str, Field(alias="_docId")]
    """Stable text key of the document; views list documents by it."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Database key of the document; left out of documents that the server makes up on the fly."""
    collection_id: Annotated[CollectionId, Field(alias="collectionId")]
    """Collection in which the tokens are held."""
    bitbadges_address: Annotated[BitBadgesAddress, Field(alias="bitbadgesAddress")]
    """Holder; Total stands for the circulating supply and Mint for what is not yet minted."""
    on_chain: Annotated[bool, Field(alias="onChain")]
    """Whether the chain itself keeps these balances."""
    uri: str | None = None
    """Source of balances that are kept off-chain."""
    fetched_at: Annotated[UNIXMilliTimestamp | None, Field(alias="fetchedAt")] = None
    """When that source was read, in milliseconds; set on the Total document only."""
    fetched_at_block: Annotated[NumberType | None, Field(alias="fetchedAtBlock")] = None
    """Block height at which that source was read; set on the Total document only."""
    is_permanent: Annotated[bool | None, Field(alias="isPermanent")] = None
    """Whether that source is stored immutably."""
    content_hash: Annotated[str | None, Field(alias="contentHash")] = None
    """Hash of what that source held."""
    update_history: Annotated[list[UpdateHistory], Field(alias="updateHistory")]
    """Transactions that changed this balance."""


class GetCollectionAmountTrackerByIdSuccessResponse(Model):
    """Response of tokens.get_collection_amount_tracker_by_id."""

    amount_tracker: Annotated[ApprovalTrackerDoc, Field(alias="amountTracker")]
    """The tracker; zero and empty if the approval was never used."""


class GetCollectionAmountTrackersSuccessResponse(Model):
    """Response of tokens.get_collection_amount_trackers, one page."""

    amount_trackers: Annotated[list[ApprovalTrackerDoc], Field(alias="amountTrackers")]
    """Amount trackers of the collection."""
    pagination: PaginationInfo
    """Where the next page starts and whether there is one."""


class GetCollectionChallengeTrackerByIdSuccessResponse(Model):
    """Response of tokens.get_collection_challenge_tracker_by_id."""

    challenge_tracker: Annotated[
        MerkleChallengeTrackerDoc | ApprovalTrackerDoc, Field(alias="challengeTracker")
    ]
    """The tracker; the form with usedLeafIndices is expected, the other one is documented."""


class GetCollectionChallengeTrackersSuccessResponse(Model):
    """Response of tokens.get_collection_challenge_trackers, one page."""

    challenge_trackers: Annotated[list[MerkleChallengeTrackerDoc], Field(alias="challengeTrackers")]
    """Merkle challenge trackers of the collection."""
    pagination: PaginationInfo
    """Where the next page starts and whether there is one."""


class GetCollectionClaimsSuccessResponse(Model):
    """Response of tokens.get_collection_claims."""

    pagination: PaginationInfo
    """Paging state; this route takes no bookmark, so it cannot be followed."""
    claims: list[ClaimDetails]
    """Claims that hand out tokens of the collection."""


class GetCollectionListingsSuccessResponse(Model):
    """Response of tokens.get_collection_listings, one page."""

    listings: list[UtilityPageDoc]
    """Utility pages that refer to the collection."""
    pagination: PaginationInfo
    """Where the next page starts and whether there is one."""


class GetCollectionOwnersSuccessResponse(Model):
    """Response of tokens.get_collection_owners, one page."""

    owners: list[BalanceDoc]
    """Holders of any token of the collection with their balances."""
    pagination: PaginationInfo
    """Where the next page starts and whether there is one."""


class GetCollectionRequestBody(Model):
    """One collection to fetch and the extra documents to fetch with it."""

    views_to_fetch: Annotated[
        list[GetCollectionRequestBodyViewsToFetchItem] | None, Field(alias="viewsToFetch")
    ] = None
    """Lists to page through along with the collection, 25 documents a page."""
    fetch_total_balances: Annotated[bool | None, Field(alias="fetchTotalBalances")] = None
    """Also put the Mint and Total balances into owners."""
    challenge_trackers_to_fetch: Annotated[
        list[ChallengeTrackerIdDetails] | None, Field(alias="challengeTrackersToFetch")
    ] = None
    """Merkle challenge trackers to add to challengeTrackers."""
    disable_defaults: Annotated[bool | None, Field(alias="disableDefaults")] = None
    """Leave out the approvals that the server adds by default."""
    approval_trackers_to_fetch: Annotated[
        list[AmountTrackerIdDetails] | None, Field(alias="approvalTrackersToFetch")
    ] = None
    """Amount trackers to add to approvalTrackers."""
    fetch_private_params: Annotated[bool | None, Field(alias="fetchPrivateParams")] = None
    """Include the claims' private parameters; for the manager, with scope readPrivateClaimData."""
    metadata_to_fetch: Annotated[MetadataFetchOptions | None, Field(alias="metadataToFetch")] = None
    """Which collection and token metadata to fill in."""
    badge_floor_prices_to_fetch: Annotated[
        list[NumberType] | list[UintRange] | None, Field(alias="badgeFloorPricesToFetch")
    ] = None
    """Token IDs, or inclusive ranges of them, whose floor prices are wanted."""
    collection_id: Annotated[CollectionId, Field(alias="collectionId")]
    """Collection to fetch."""


class GetCollectionRequestBodyViewsToFetchItem(Model):
    """A view to fetch."""

    view_type: Annotated[CollectionViewKey, Field(alias="viewType")]
    """Which documents to page through."""
    view_id: Annotated[str, Field(alias="viewId")]
    """Name of your choice; the view comes back under it. Keep it from page to page."""
    bookmark: str
    """"" for the first page, then the bookmark of the page before."""
    oldest_first: Annotated[bool | None, Field(alias="oldestFirst")] = None
    """True puts the oldest documents first."""
    address: str | None = None
    """Only documents that concern this address."""
    badge_id: Annotated[NumberType | None, Field(alias="badgeId")] = None
    """Only documents that concern this token."""


class GetCollectionSuccessResponse(Model):
    """Response of tokens.get_collection."""

    collection: BitBadgesCollection
    """The collection asked for; its views are blank on this route."""
    metadata: Metadata
    """Collection metadata that applies now."""


class GetCollectionTransferActivitySuccessResponse(Model):
    """Response of tokens.get_collection_transfer_activity, one page."""

    activity: list[TransferActivityDoc]
    """Transfers of any token of the collection."""
    pagination: PaginationInfo
    """Where the next page starts and whether there is one."""


class GetCollectionsPayload(Model):
    """Request body of tokens.get_collections."""

    collections_to_fetch: Annotated[
        list[GetCollectionRequestBody], Field(alias="collectionsToFetch")
    ]
    """Collections to fetch, 250 at most by the documentation; the server may stop at 100."""


class GetCollectionsSuccessResponse(Model):
    """Response of tokens.get_collections."""

    collections: list[BitBadgesCollection | None]
    """The collections; an entry is null where one could not be found."""


class GetDynamicDataActivitySuccessResponse(Model):
    """Actions on a store that still wait, and a page of those already done."""

    pending: list[GetDynamicDataActivitySuccessResponsePendingItem]
    """Batches of actions that wait or are being retried; not split into pages."""
    history: GetDynamicDataActivitySuccessResponseHistory
    """Page of actions already done."""


class GetDynamicDataActivitySuccessResponseHistory(Model):
    """Page of actions already done."""

    docs: list[GetDynamicDataActivitySuccessResponseHistoryDocsItem]
    """Batches of actions of this page."""
    pagination: PaginationInfo


class GetDynamicDataActivitySuccessResponseHistoryDocsItem(Model):
    dynamic_data_id: Annotated[str, Field(alias="dynamicDataId")]
    """Store they acted on."""
    updated_at: Annotated[int, Field(alias="updatedAt")]
    """Moment at which they took effect, in milliseconds, a plain number."""
    actions: list[Any]
    """Actions of the batch, each any JSON."""


class GetDynamicDataActivitySuccessResponsePendingItem(Model):
    dynamic_data_id: Annotated[str, Field(alias="dynamicDataId")]
    """Store they act on."""
    handler_id: Annotated[str, Field(alias="handlerId")]
    """What that store identifies users by."""
    actions: list[Any]
    """Actions of the batch, each any JSON."""
    last_fetched_at: Annotated[int, Field(alias="lastFetchedAt")]
    """Moment of the latest attempt, in milliseconds, a plain number."""
    num_retries: Annotated[int, Field(alias="numRetries")]
    """Count of failed attempts, a plain number."""
    next_fetch_time: Annotated[int, Field(alias="nextFetchTime")]
    """Earliest moment of the next attempt, in milliseconds, a plain number."""
    error: str
    """Why the latest attempt failed."""


class GetDynamicDataStoreSuccessResponse(Model):
    """Answer with one store."""

    doc: DynamicDataDoc
    """Store asked for."""


class GetDynamicDataStoreValueSuccessResponse(Model):
    """Whether one user is in a store."""

    key: str
    """User looked up."""
    lookup_type: Annotated[
        GetDynamicDataStoreValueSuccessResponseLookupType | None, Field(alias="lookupType")
    ] = None
    """Whether the key is an account id or an account name; more values may come."""
    in_store: Annotated[bool, Field(alias="inStore")]
    """True if the store holds the user."""


GetDynamicDataStoreValueSuccessResponseLookupType = TypeAliasType(
    "GetDynamicDataStoreValueSuccessResponseLookupType", Literal["id", "username"] | str
)
"""Whether the key is an account id or an account name; more values may come."""


class GetDynamicDataStoreValuesPaginatedSuccessResponse(Model):
    """Page of the users in a store."""

    lookup_values: Annotated[
        list[GetDynamicDataStoreValuesPaginatedSuccessResponseLookupValuesItem],
        Field(alias="lookupValues"),
    ]
    """Users of this page, each as a single lookup would answer."""
    pagination: PaginationInfo


class GetDynamicDataStoreValuesPaginatedSuccessResponseLookupValuesItem(Model):
    key: str
    """User in question."""
    lookup_type: Annotated[
        GetDynamicDataStoreValuesPaginatedSuccessResponseLookupValuesItemLookupType | None,
        Field(alias="lookupType"),
    ] = None
    """Whether the key is an account id or an account name; more values may come."""
    in_store: Annotated[bool, Field(alias="inStore")]
    """True if the store holds the user."""


GetDynamicDataStoreValuesPaginatedSuccessResponseLookupValuesItemLookupType = TypeAliasType(
    "GetDynamicDataStoreValuesPaginatedSuccessResponseLookupValuesItemLookupType",
    Literal["id", "username"] | str,
)
"""Whether the key is an account id or an account name; more values may come."""


class GetDynamicDataStoresPayload(Model):
    """Stores to read in one request."""

    dynamic_data_ids: Annotated[list[str], Field(alias="dynamicDataIds")]
    """Stores to read; an empty list presumably means all of the signed-in user, without contents."""
    data_secret: Annotated[
        str | None, Field(alias="dataSecret", json_schema_extra={"x-goldsmith-secret": True})
    ] = None
    """Password of the stores, unless their creator is signed in; public ones need none."""


class GetDynamicDataStoresSuccessResponse(Model):
    """Answer with several stores."""

    docs: list[DynamicDataDoc | None]
    """Stores found; null in the place of one that is not there."""
    pagination: PaginationInfo
    """Whether stores are left out; this request has no way to ask for them."""


class GetOwnersSuccessResponse(Model):
    """Response of tokens.get_owners, one page."""

    owners: list[BalanceDoc]
    """Holders of the token with their balances."""
    pagination: PaginationInfo
    """Where the next page starts and whether there is one."""


class GetTokenActivitySuccessResponse(Model):
    """Response of tokens.get_token_activity, one page."""

    activity: list[TransferActivityDoc]
    """Transfers of the token."""
    pagination: PaginationInfo
    """Where the next page starts and whether there is one."""


class IncomingApprovalCriteria(Model):
    """Conditions that a transfer under an incoming approval has to meet, all of them."""

    coin_transfers: Annotated[list[CoinTransfer] | None, Field(alias="coinTransfers")] = None
    """Coin payments made each time the approval is used."""
    merkle_challenges: Annotated[list[MerkleChallenge] | None, Field(alias="merkleChallenges")] = (
        None
    )
    """Merkle trees of which the initiator must prove to know a leaf, one proof for each."""
    must_own_badges: Annotated[list[MustOwnBadge] | None, Field(alias="mustOwnBadges")] = None
    """Tokens that a party to the transfer has to hold."""
    predetermined_balances: Annotated[
        PredeterminedBalances | None, Field(alias="predeterminedBalances")
    ] = None
    """Exact balances that each use hands out, in order; replaces free choice of amounts."""
    approval_amounts: Annotated[ApprovalAmounts | None, Field(alias="approvalAmounts")] = None
    """Ceilings on the amount moved."""
    max_num_transfers: Annotated[MaxNumTransfers | None, Field(alias="maxNumTransfers")] = None
    """Ceilings on how often the approval may be used."""
    auto_deletion_options: Annotated[
        AutoDeletionOptions | None, Field(alias="autoDeletionOptions")
    ] = None
    """When the approval may be removed by itself or by others."""
    require_from_equals_initiated_by: Annotated[
        bool | None, Field(alias="requireFromEqualsInitiatedBy")
    ] = None
    """Only the sender may start the transfer."""
    require_from_does_not_equal_initiated_by: Annotated[
        bool | None, Field(alias="requireFromDoesNotEqualInitiatedBy")
    ] = None
    """The sender may not start the transfer."""
    dynamic_store_challenges: Annotated[
        list[DynamicStoreChallenge] | None, Field(alias="dynamicStoreChallenges")
    ] = None
    """On-chain stores that have to vouch for the initiator."""
    eth_signature_challenges: Annotated[
        list[ETHSignatureChallenge] | None, Field(alias="ethSignatureChallenges")
    ] = None
    """Ethereum signatures that the initiator has to present."""


class IncrementedBalances(Model):
    """Balances that move on by a fixed step from one order number to the next."""

    start_balances: Annotated[list[Balance], Field(alias="startBalances")]
    """What the first order number receives."""
    increment_badge_ids_by: Annotated[NumberType, Field(alias="incrementBadgeIdsBy")]
    """Step added to the token IDs for each order number."""
    increment_ownership_times_by: Annotated[NumberType, Field(alias="incrementOwnershipTimesBy")]
    """Step added to the ownership times, in milliseconds; not with durationFromTimestamp."""
    duration_from_timestamp: Annotated[NumberType, Field(alias="durationFromTimestamp")]
    """Own for this many milliseconds from now; not with incrementOwnershipTimesBy."""
    allow_override_timestamp: Annotated[bool, Field(alias="allowOverrideTimestamp")]
    """Let the initiator choose the time that counts as now."""
    recurring_ownership_times: Annotated[
        RecurringOwnershipTimes, Field(alias="recurringOwnershipTimes")
    ]
    """Own for intervals that repeat, as a subscription does."""
    allow_override_with_any_valid_badge: Annotated[
        bool, Field(alias="allowOverrideWithAnyValidBadge")
    ]
    """Let the initiator choose any token ID that exists."""


class InheritMetadataFrom(Model):
    """Item whose metadata a listing shows as its own; set one only."""

    claim_id: Annotated[str | None, Field(alias="claimId")] = None
    """Take it from a claim."""
    application_id: Annotated[str | None, Field(alias="applicationId")] = None
    """Take it from an application."""
    collection_id: Annotated[CollectionId | None, Field(alias="collectionId")] = None
    """Take it from a collection as a whole."""
    list_id: Annotated[str | None, Field(alias="listId")] = None
    """Take it from a list of addresses."""
    map_id: Annotated[str | None, Field(alias="mapId")] = None
    """Take it from a map."""
    badge_id: Annotated[str | None, Field(alias="badgeId")] = None
    """Take it from one token, given as text."""


class IntegrationPluginDetails(Model):
    """Criterion of a claim, which is one use of a plugin, with its settings and state."""

    instance_id: Annotated[str, Field(alias="instanceId")]
    """Id of this use within the claim; satisfyMethod refers to it."""
    plugin_id: Annotated[ClaimIntegrationPluginType, Field(alias="pluginId")]
    """Plugin that judges the criterion; two criteria may share one."""
    version: str
    """Release of the plugin, as text."""
    public_params: Annotated[Any, Field(alias="publicParams")]
    """Settings that everyone may see; any JSON that the plugin takes, usually an object."""
    private_params: Annotated[
        Any | None, Field(alias="privateParams", json_schema_extra={"x-goldsmith-secret": True})
    ] = None
    """Settings for the creator only; any JSON, empty or missing unless asked for."""
    metadata: IntegrationPluginDetailsMetadata | None = None
    """Texts that replace the plugin's own."""
    public_state: Annotated[Any, Field(alias="publicState")]
    """Progress that everyone may see, such as uses so far; any JSON."""
    private_state: Annotated[
        Any | None, Field(alias="privateState", json_schema_extra={"x-goldsmith-secret": True})
    ] = None
    """Progress as the server keeps it; any JSON, missing unless private settings are fetched."""


class IntegrationPluginDetailsMetadata(Model):
    """Texts that replace the plugin's own."""

    name: str
    """Title to show."""
    description: str
    """Text to show."""
    image: str | None = None
    """URI of the picture to show."""


class IntegrationPluginDetailsUpdate(Model):
    """Criterion of a claim to create or change, which is one use of a plugin, with its settings."""

    instance_id: Annotated[str, Field(alias="instanceId")]
    """Id of this use within the claim; satisfyMethod refers to it."""
    plugin_id: Annotated[ClaimIntegrationPluginType, Field(alias="pluginId")]
    """Plugin that judges the criterion; two criteria may share one."""
    version: str
    """Release of the plugin, as text."""
    public_params: Annotated[Any, Field(alias="publicParams")]
    """Settings that everyone may see; any JSON that the plugin takes, usually an object."""
    private_params: Annotated[
        Any, Field(alias="privateParams", json_schema_extra={"x-goldsmith-secret": True})
    ]
    """Settings for the creator only; any JSON that the plugin takes, usually an object."""
    metadata: IntegrationPluginDetailsUpdateMetadata | None = None
    """Texts that replace the plugin's own."""
    reset_state: Annotated[bool | None, Field(alias="resetState")] = None
    """Set it to forget all progress; otherwise progress stays. Excludes newState."""
    new_state: Annotated[Any | None, Field(alias="newState")] = None
    """Progress to store instead of the present one; any JSON that the plugin takes, for experts."""
    only_update_provided_new_state: Annotated[
        bool | None, Field(alias="onlyUpdateProvidedNewState")
    ] = None
    """Set it to merge newState into the progress, level by level, instead of replacing all."""


class IntegrationPluginDetailsUpdateMetadata(Model):
    """Texts that replace the plugin's own."""

    name: str
    """Title to show."""
    description: str
    """Text to show."""
    image: str | None = None
    """URI of the picture to show."""


class IsArchivedTimeline(Model):
    """Whether a collection is archived during some period."""

    timeline_times: Annotated[list[UintRange], Field(alias="timelineTimes")]
    """When this entry holds, as inclusive millisecond ranges that share no moment with other entries."""
    is_archived: Annotated[bool, Field(alias="isArchived")]
    """True while the collection is read-only."""


class LinkedTo(Model):
    """What a listing is about."""

    collection_id: Annotated[CollectionId | None, Field(alias="collectionId")] = None
    """Collection concerned."""
    badge_ids: Annotated[list[UintRange] | None, Field(alias="badgeIds")] = None
    """Inclusive ranges of the token ids concerned within that collection."""
    list_id: Annotated[str | None, Field(alias="listId")] = None
    """List of addresses concerned."""


class ListActivityDoc(Model):
    """Event of a list, mostly that addresses were added or removed."""

    doc_id: Annotated[str, Field(alias="_docId")]
    """Id of the document within its kind."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Internal database key; may be missing."""
    timestamp: UNIXMilliTimestamp
    """Moment of the event, in milliseconds."""
    block: NumberType
    """Block height at that moment."""
    notifications_handled: Annotated[bool | None, Field(alias="_notificationsHandled")] = None
    """True once the server has notified those concerned."""
    private: bool | None = None
    """True if the event is not for the public."""
    list_id: Annotated[str, Field(alias="listId")]
    """List concerned."""
    initiated_by: Annotated[BitBadgesAddress, Field(alias="initiatedBy")]
    """Account that caused the event."""
    added_to_list: Annotated[bool | None, Field(alias="addedToList")] = None
    """True for additions, false for removals."""
    addresses: list[BitBadgesAddress] | None = None
    """Accounts added or removed."""
    tx_hash: Annotated[str | None, Field(alias="txHash")] = None
    """Hash of the transaction, where the event happened on the chain."""


ManagePluginRequest = TypeAliasType("ManagePluginRequest", IntegrationPluginDetailsUpdate)
"""Plugin of a claim that is created or changed."""


class ManagerTimeline(Model):
    """Who manages a collection during some period."""

    timeline_times: Annotated[list[UintRange], Field(alias="timelineTimes")]
    """When this entry holds, as inclusive millisecond ranges that share no moment with other entries."""
    manager: BitBadgesAddress
    """Address allowed to change the collection within its permissions; "" means nobody."""


class ManualBalances(Model):
    """What one order number receives."""

    balances: list[Balance]
    """Tokens with their amounts and ownership periods."""


class MaxNumTransfers(Model):
    """Ceilings on the number of transfers under an approval; 0 means no limit."""

    overall_max_num_transfers: Annotated[NumberType, Field(alias="overallMaxNumTransfers")]
    """Ceiling for all addresses together."""
    per_to_address_max_num_transfers: Annotated[
        NumberType, Field(alias="perToAddressMaxNumTransfers")
    ]
    """Ceiling for each recipient."""
    per_from_address_max_num_transfers: Annotated[
        NumberType, Field(alias="perFromAddressMaxNumTransfers")
    ]
    """Ceiling for each sender."""
    per_initiated_by_address_max_num_transfers: Annotated[
        NumberType, Field(alias="perInitiatedByAddressMaxNumTransfers")
    ]
    """Ceiling for each initiator."""
    amount_tracker_id: Annotated[str, Field(alias="amountTrackerId")]
    """Names the tally; the same name shares it, a new name starts from zero."""
    reset_time_intervals: Annotated[ResetTimeIntervals, Field(alias="resetTimeIntervals")]
    """When the tally goes back to zero."""


class MerkleChallenge(Model):
    """A Merkle tree: whoever transfers proves to know one of its leaves."""

    root: str
    """Root hash."""
    expected_proof_length: Annotated[NumberType, Field(alias="expectedProofLength")]
    """How many steps a valid proof has."""
    use_creator_address_as_leaf: Annotated[bool, Field(alias="useCreatorAddressAsLeaf")]
    """The initiator's address is the leaf, as in an allow list, whatever leaf they hand in."""
    max_uses_per_leaf: Annotated[NumberType, Field(alias="maxUsesPerLeaf")]
    """How often one leaf may be used, against replays."""
    uri: str
    """Address of more information about the challenge; "" means none."""
    custom_data: Annotated[str, Field(alias="customData")]
    """Free text kept on-chain with the challenge; "" means none."""
    challenge_tracker_id: Annotated[str, Field(alias="challengeTrackerId")]
    """Names the record of used leaves; a new name starts afresh."""
    leaf_signer: Annotated[str, Field(alias="leafSigner")]
    """Ethereum address that has to sign each leaf; "" means none."""
    challenge_info_details: Annotated[
        ChallengeInfoDetails | None, Field(alias="challengeInfoDetails")
    ] = None
    """The tree behind the challenge and its claim, where the server has looked them up."""


class MerkleChallengeTrackerDoc(Model):
    """Which leaves of a Merkle challenge have been used."""

    doc_id: Annotated[str, Field(alias="_docId")]
    """Stable text key of the document; views list documents by it."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Database key of the document; left out of documents that the server makes up on the fly."""
    collection_id: Annotated[CollectionId, Field(alias="collectionId")]
    """Collection that the challenge belongs to."""
    challenge_tracker_id: Annotated[str, Field(alias="challengeTrackerId")]
    """Tracker name given in the challenge."""
    approval_id: Annotated[str, Field(alias="approvalId")]
    """Approval that contains the challenge."""
    approval_level: Annotated[MerkleChallengeTrackerDocApprovalLevel, Field(alias="approvalLevel")]
    """Where the approval lives; may be empty."""
    approver_address: Annotated[BitBadgesAddress, Field(alias="approverAddress")]
    """User whose approval it is; "" for a collection approval."""
    used_leaf_indices: Annotated[list[UsedLeafStatus], Field(alias="usedLeafIndices")]
    """The used leaves, by position in the bottom layer, and who used them."""


MerkleChallengeTrackerDocApprovalLevel = TypeAliasType(
    "MerkleChallengeTrackerDocApprovalLevel",
    Literal["collection", "incoming", "outgoing", ""] | str,
)
"""Where the approval lives; may be empty."""


class Metadata(Model):
    """What is displayed of an item, and (in the last three fields) how fresh the server's copy is."""

    name: str
    """Title of the item."""
    description: str
    """Text about the item, in Markdown."""
    image: str
    """URI of the picture."""
    banner_image: Annotated[str | None, Field(alias="bannerImage")] = None
    """URI of a wide picture for the top of a page."""
    category: str | None = None
    """Free keyword that groups items, such as "Education"."""
    external_url: Annotated[str | None, Field(alias="externalUrl")] = None
    """Web page of the item elsewhere."""
    tags: list[str] | None = None
    """Free keywords."""
    socials: dict[str, str] | None = None
    """Links to social networks, by the network's name."""
    off_chain_transferability_info: Annotated[
        MetadataOffChainTransferabilityInfo | None, Field(alias="offChainTransferabilityInfo")
    ] = None
    """Who hands out tokens whose balances live off the chain; ignore it for everything else."""
    attributes: list[MetadataAttributesItem] | None = None
    """Traits of the item."""
    additional_info: Annotated[
        list[MetadataAdditionalInfoItem] | None, Field(alias="additionalInfo")
    ] = None
    """Links placed below the title."""
    fetched_at_block: Annotated[NumberType | None, Field(alias="fetchedAtBlock")] = None
    """Block height at which the server last read the metadata."""
    fetched_at: Annotated[UNIXMilliTimestamp | None, Field(alias="fetchedAt")] = None
    """Moment at which the server last read the metadata, in milliseconds."""
    is_updating: Annotated[bool | None, Field(alias="_isUpdating")] = None
    """True while a newer copy is on its way."""


class MetadataAdditionalInfoItem(Model):
    name: str
    """Words shown for the link."""
    image: str
    """URI of the link's icon."""
    description: str
    """Hint that goes with the link."""
    url: str | None = None
    """Web address that the link opens."""


class MetadataAttributesItem(Model):
    type: str
    """How the value should be displayed."""
    name: str
    """Name of the trait."""
    value: str | int | float | bool
    """Value of the trait, as text, plain number or flag."""


class MetadataFetchOptions(Model):
    """Which metadata to include in the answer about a collection."""

    do_not_fetch_collection_metadata: Annotated[
        bool | None, Field(alias="doNotFetchCollectionMetadata")
    ] = None
    """Set it to leave out the metadata of the collection as a whole."""
    uris: list[str] | None = None
    """Metadata to include, by URI; at most 250 in one request."""
    badge_ids: Annotated[list[NumberType] | list[UintRange] | None, Field(alias="badgeIds")] = None
    """Tokens whose metadata to include, as single ids or as inclusive ranges (not mixed)."""


class MetadataOffChainTransferabilityInfo(Model):
    """Who hands out tokens whose balances live off the chain; ignore it for everything else."""

    host: str
    """Party that keeps the balances."""
    assign_method: Annotated[str, Field(alias="assignMethod")]
    """How that party assigns them."""


class MetadataWithoutInternals(Model):
    """What is displayed of an item, as a caller sends it; the server adds the rest of Metadata."""

    name: str
    """Title of the item."""
    description: str
    """Text about the item, in Markdown."""
    image: str
    """URI of the picture."""
    banner_image: Annotated[str | None, Field(alias="bannerImage")] = None
    """URI of a wide picture for the top of a page."""
    category: str | None = None
    """Free keyword that groups items, such as "Education"."""
    external_url: Annotated[str | None, Field(alias="externalUrl")] = None
    """Web page of the item elsewhere."""
    tags: list[str] | None = None
    """Free keywords."""
    socials: dict[str, str] | None = None
    """Links to social networks, by the network's name."""
    off_chain_transferability_info: Annotated[
        MetadataWithoutInternalsOffChainTransferabilityInfo | None,
        Field(alias="offChainTransferabilityInfo"),
    ] = None
    """Who hands out tokens whose balances live off the chain; omit it for everything else."""
    attributes: list[MetadataWithoutInternalsAttributesItem] | None = None
    """Traits of the item."""
    additional_info: Annotated[
        list[MetadataWithoutInternalsAdditionalInfoItem] | None, Field(alias="additionalInfo")
    ] = None
    """Links placed below the title."""


class MetadataWithoutInternalsAdditionalInfoItem(Model):
    name: str
    """Words shown for the link."""
    image: str
    """URI of the link's icon."""
    description: str
    """Hint that goes with the link."""
    url: str | None = None
    """Web address that the link opens."""


class MetadataWithoutInternalsAttributesItem(Model):
    type: str
    """How the value should be displayed."""
    name: str
    """Name of the trait."""
    value: str | int | float | bool
    """Value of the trait, as text, plain number or flag."""


class MetadataWithoutInternalsOffChainTransferabilityInfo(Model):
    """Who hands out tokens whose balances live off the chain; omit it for everything else."""

    host: str
    """Party that keeps the balances."""
    assign_method: Annotated[str, Field(alias="assignMethod")]
    """How that party assigns them."""


class MustOwnBadge(Model):
    """Tokens that one party to a transfer has to hold, or must not hold."""

    collection_id: Annotated[CollectionId, Field(alias="collectionId")]
    """Collection of the tokens."""
    amount_range: Annotated[UintRange, Field(alias="amountRange")]
    """Smallest and largest amount to hold, inclusive; 0 to 0 asks for none."""
    ownership_times: Annotated[list[UintRange], Field(alias="ownershipTimes")]
    """When they have to be held, as inclusive millisecond ranges."""
    badge_ids: Annotated[list[UintRange], Field(alias="badgeIds")]
    """Which tokens, as inclusive ID ranges."""
    override_with_current_time: Annotated[bool, Field(alias="overrideWithCurrentTime")]
    """Look at the moment of the transfer, not at ownershipTimes."""
    must_satisfy_for_all_assets: Annotated[bool, Field(alias="mustSatisfyForAllAssets")]
    """True asks for every token listed, false for any one."""
    ownership_check_party: Annotated[str | None, Field(alias="ownershipCheckParty")] = None
    """Who is checked: initiator (also for ""), sender or recipient."""


NumberType = TypeAliasType("NumberType", UnsignedIntegerString)
"""Unsigned 64-bit integer, a decimal string on the wire (a JSON number is read too)."""


OauthAppName = TypeAliasType(
    "OauthAppName",
    Literal[
        "twitter",
        "github",
        "google",
        "email",
        "discord",
        "twitch",
        "strava",
        "youtube",
        "reddit",
        "facebook",
        "mailchimp",
        "bluesky",
        "googleCalendar",
        "telegram",
        "farcaster",
        "slack",
        "linkedIn",
        "shopify",
    ]
    | str,
)
"""App whose accounts identify users; more values may come."""


DynamicDataHandlerType = TypeAliasType(
    "DynamicDataHandlerType", OauthAppName | Literal["addresses"] | str
)
"""What a store identifies its users by, an app's accounts or addresses; more values may come."""


class OutgoingApprovalCriteria(Model):
    """Conditions that a transfer under an outgoing approval has to meet, all of them."""

    coin_transfers: Annotated[list[CoinTransfer] | None, Field(alias="coinTransfers")] = None
    """Coin payments made each time the approval is used."""
    must_own_badges: Annotated[list[MustOwnBadge] | None, Field(alias="mustOwnBadges")] = None
    """Tokens that a party to the transfer has to hold."""
    merkle_challenges: Annotated[list[MerkleChallenge] | None, Field(alias="merkleChallenges")] = (
        None
    )
    """Merkle trees of which the initiator must prove to know a leaf, one proof for each."""
    predetermined_balances: Annotated[
        PredeterminedBalances | None, Field(alias="predeterminedBalances")
    ] = None
    """Exact balances that each use hands out, in order; replaces free choice of amounts."""
    approval_amounts: Annotated[ApprovalAmounts | None, Field(alias="approvalAmounts")] = None
    """Ceilings on the amount moved."""
    max_num_transfers: Annotated[MaxNumTransfers | None, Field(alias="maxNumTransfers")] = None
    """Ceilings on how often the approval may be used."""
    require_to_equals_initiated_by: Annotated[
        bool | None, Field(alias="requireToEqualsInitiatedBy")
    ] = None
    """Only the recipient may start the transfer."""
    require_to_does_not_equal_initiated_by: Annotated[
        bool | None, Field(alias="requireToDoesNotEqualInitiatedBy")
    ] = None
    """The recipient may not start the transfer."""
    auto_deletion_options: Annotated[
        AutoDeletionOptions | None, Field(alias="autoDeletionOptions")
    ] = None
    """When the approval may be removed by itself or by others."""
    dynamic_store_challenges: Annotated[
        list[DynamicStoreChallenge] | None, Field(alias="dynamicStoreChallenges")
    ] = None
    """On-chain stores that have to vouch for the initiator."""
    eth_signature_challenges: Annotated[
        list[ETHSignatureChallenge] | None, Field(alias="ethSignatureChallenges")
    ] = None
    """Ethereum signatures that the initiator has to present."""


class PaginationInfo(Model):
    """Where a page of a list ends and whether another one follows."""

    bookmark: str
    """Opaque cursor to send back unchanged for the following page; "" would mean the first page."""
    has_more: Annotated[bool, Field(alias="hasMore")]
    """False on the last page, which may itself be empty; test this, never the bookmark."""


class PerformStoreActionBatchWithBodyAuthPayload(Model):
    """Request for several actions on one store."""

    is_simulation: Annotated[bool | None, Field(alias="_isSimulation")] = None
    """Set it to check the actions without doing them."""
    dynamic_data_id: Annotated[str, Field(alias="dynamicDataId")]
    """Store to act on."""
    data_secret: Annotated[
        str | None, Field(alias="dataSecret", json_schema_extra={"x-goldsmith-secret": True})
    ] = None
    """Password of the store, unless its creator is signed in; public stores need none."""
    actions: list[PerformStoreActionBatchWithBodyAuthPayloadActionsItem]
    """What to do, in order."""


class PerformStoreActionBatchWithBodyAuthPayloadActionsItem(Model):
    action_name: Annotated[str, Field(alias="actionName")]
    """What to do; "add" and "remove" are the names known."""
    payload: PerformStoreActionPayload
    """Input of this action, usually the user concerned."""


PerformStoreActionPayload = TypeAliasType(
    "PerformStoreActionPayload", DynamicDataHandlerActionPayload | dict[str, Any]
)
"""Input of an action, one of the known forms or any other object."""


class PerformStoreActionSingleWithBodyAuthPayload(Model):
    """Request for one action on one store."""

    is_simulation: Annotated[bool | None, Field(alias="_isSimulation")] = None
    """Set it to check the action without doing it."""
    dynamic_data_id: Annotated[str, Field(alias="dynamicDataId")]
    """Store to act on."""
    data_secret: Annotated[
        str | None, Field(alias="dataSecret", json_schema_extra={"x-goldsmith-secret": True})
    ] = None
    """Password of the store, unless its creator is signed in; public stores need none."""
    action_name: Annotated[str, Field(alias="actionName")]
    """What to do; "add" and "remove" are the names known."""
    payload: PerformStoreActionPayload
    """Input of the action, usually the user concerned."""


class PerformStoreActionSuccessResponse(Model):
    """Empty; the action is queued and shows in the store a little later."""


class PoolInfo(Model):
    """Liquidity pool that trades a wrapped coin; not documented, so every field may be missing."""

    pool_id: Annotated[str | None, Field(alias="poolId")] = None
    """Number of the pool, as text."""
    address: str | None = None
    """Account that holds what is in the pool."""
    all_asset_denoms: Annotated[list[str] | None, Field(alias="allAssetDenoms")] = None
    """Denominations that the pool trades."""
    pool_params: Annotated[PoolInfoPoolParams | None, Field(alias="poolParams")] = None
    """Fees of the pool, as decimal fractions in text."""
    volume: PoolInfoVolume | None = None
    """What was traded through the pool."""
    last_volume_update: Annotated[int | None, Field(alias="lastVolumeUpdate")] = None
    """When the volumes were computed; plain number, presumably milliseconds since the UNIX epoch."""
    liquidity: list[CosmosCoin] | None = None
    """Coins that are in the pool."""
    last_liquidity_update: Annotated[int | None, Field(alias="lastLiquidityUpdate")] = None
    """When the liquidity was read; plain number, presumably milliseconds since the UNIX epoch."""


class PoolInfoPoolParams(Model):
    """Fees of the pool, as decimal fractions in text."""

    swap_fee: Annotated[str, Field(alias="swapFee")]
    """Share kept from a trade."""
    exit_fee: Annotated[str, Field(alias="exitFee")]
    """Share kept when liquidity is withdrawn."""


class PoolInfoVolume(Model):
    """Coins traded through a pool, by period; not documented, so every field may be missing."""

    daily: list[CosmosCoin] | None = None
    """Over the past day."""
    weekly: list[CosmosCoin] | None = None
    """Over the past week."""
    monthly: list[CosmosCoin] | None = None
    """Over the past month."""
    all_time: Annotated[list[CosmosCoin] | None, Field(alias="allTime")] = None
    """Since the pool exists."""


class PrecalculationOptions(Model):
    """Settings that were used to work out predetermined balances."""

    override_timestamp: Annotated[NumberType | None, Field(alias="overrideTimestamp")] = None
    """Time taken as now, in milliseconds."""
    badge_ids_override: Annotated[list[UintRange] | None, Field(alias="badgeIdsOverride")] = None
    """Tokens taken in place of the predetermined ones, as inclusive ID ranges."""


class PredeterminedBalances(Model):
    """Fixed balances for the 1st, 2nd, 3rd ... transfer under an approval; listed or computed."""

    manual_balances: Annotated[list[ManualBalances], Field(alias="manualBalances")]
    """Listed: the n-th entry is for order number n; empty when they are computed."""
    incremented_balances: Annotated[IncrementedBalances, Field(alias="incrementedBalances")]
    """Computed from a start and a step; unused when they are listed."""
    order_calculation_method: Annotated[
        PredeterminedOrderCalculationMethod, Field(alias="orderCalculationMethod")
    ]
    """How a transfer's order number is found."""


class PredeterminedOrderCalculationMethod(Model):
    """Where the order number of a transfer comes from; one flag is set."""

    use_overall_num_transfers: Annotated[bool, Field(alias="useOverallNumTransfers")]
    """Count earlier uses of the approval by everybody."""
    use_per_to_address_num_transfers: Annotated[bool, Field(alias="usePerToAddressNumTransfers")]
    """Count earlier uses with the same recipient."""
    use_per_from_address_num_transfers: Annotated[
        bool, Field(alias="usePerFromAddressNumTransfers")
    ]
    """Count earlier uses with the same sender."""
    use_per_initiated_by_address_num_transfers: Annotated[
        bool, Field(alias="usePerInitiatedByAddressNumTransfers")
    ]
    """Count earlier uses by the same initiator."""
    use_merkle_challenge_leaf_index: Annotated[bool, Field(alias="useMerkleChallengeLeafIndex")]
    """Take the position of the proven Merkle leaf, so that each leaf has a balance reserved."""
    challenge_tracker_id: Annotated[str, Field(alias="challengeTrackerId")]
    """Merkle challenge that supplies the position; "" unless useMerkleChallengeLeafIndex is set."""


class QueueDoc(Model):
    """Entry of the server's work queue, mostly a metadata fetch; can hold secrets, do not log it."""

    doc_id: Annotated[str, Field(alias="_docId")]
    """Id of the document within its kind."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Internal database key; may be missing."""
    uri: str
    """Address to fetch; a placeholder {id} stands for each token id in turn."""
    collection_id: Annotated[CollectionId, Field(alias="collectionId")]
    """Collection that the fetched metadata belongs to."""
    load_balance_id: Annotated[NumberType, Field(alias="loadBalanceId")]
    """Number of the server node that has to do this work."""
    refresh_request_time: Annotated[UNIXMilliTimestamp, Field(alias="refreshRequestTime")]
    """Moment at which the refresh was asked for, in milliseconds."""
    num_retries: Annotated[NumberType, Field(alias="numRetries")]
    """Count of failed attempts."""
    last_fetched_at: Annotated[UNIXMilliTimestamp | None, Field(alias="lastFetchedAt")] = None
    """Moment of the latest attempt, in milliseconds."""
    error: str | None = None
    """Why the latest attempt failed."""
    deleted_at: Annotated[UNIXMilliTimestamp | None, Field(alias="deletedAt")] = None
    """Moment at which the entry left the queue, in milliseconds."""
    next_fetch_time: Annotated[UNIXMilliTimestamp | None, Field(alias="nextFetchTime")] = None
    """Earliest moment of the next attempt, in milliseconds."""
    pending: bool | None = None
    """True until the work is done."""
    email_message: Annotated[str | None, Field(alias="emailMessage")] = None
    """Text of the mail, where the entry is a mail to send."""
    recipient_address: Annotated[str | None, Field(alias="recipientAddress")] = None
    """Receiver, where the entry is a notification."""
    activity_doc_id: Annotated[str | None, Field(alias="activityDocId")] = None
    """Activity document that a notification is about."""
    notification_type: Annotated[str | None, Field(alias="notificationType")] = None
    """Kind of work that the entry stands for."""
    initiated_by: Annotated[BitBadgesAddress | None, Field(alias="initiatedBy")] = None
    """Account that caused the entry."""
    action_config: Annotated[Any | None, Field(alias="actionConfig")] = None
    """Settings of an action that follows a claim, any JSON."""
    claim_info: Annotated[QueueDocClaimInfo | None, Field(alias="claimInfo")] = None
    """Claim to complete, where the entry is one; further keys of any kind may be present."""
    faucet_info: Annotated[QueueDocFaucetInfo | None, Field(alias="faucetInfo")] = None
    """Coins to hand out, where the entry is an airdrop."""


class QueueDocClaimInfo(Model):
    """Claim to complete, where the entry is one; further keys of any kind may be present."""

    model_config = ConfigDict(
        extra="allow",
    )
    session: Annotated[Any, Field(json_schema_extra={"x-goldsmith-secret": True})]
    """Sign-in session of the claimant, any JSON."""
    body: Annotated[Any, Field(json_schema_extra={"x-goldsmith-secret": True})]
    """Request body of the claim attempt, any JSON; it can hold codes and passwords."""
    claim_id: Annotated[str, Field(alias="claimId")]
    """Claim that is attempted."""
    bitbadges_address: Annotated[BitBadgesAddress, Field(alias="bitbadgesAddress")]
    """Account that claims."""
    ip: str | None = None
    """Network address of the claimant; left out where unknown."""


class QueueDocFaucetInfo(Model):
    """Coins to hand out, where the entry is an airdrop."""

    tx_hash: Annotated[str, Field(alias="txHash")]
    """Hash of the transaction that paid them out."""
    amount: NumberType
    """Quantity in units of the denomination."""
    recipient: BitBadgesAddress
    """Account that is paid."""
    denom: str
    """Name of the coin on the chain."""


class RecurringOwnershipTimes(Model):
    """Ownership in back-to-back intervals of equal length."""

    start_time: Annotated[NumberType, Field(alias="startTime")]
    """Start of the first interval, in milliseconds since the epoch."""
    interval_length: Annotated[NumberType, Field(alias="intervalLength")]
    """How long each interval lasts, in milliseconds."""
    charge_period_length: Annotated[NumberType, Field(alias="chargePeriodLength")]
    """Length of the grace window in which an interval can be claimed, in milliseconds."""


class RefreshDoc(Model):
    """Record of the latest refresh request for a collection."""

    doc_id: Annotated[str, Field(alias="_docId")]
    """Id of the document within its kind."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Internal database key; may be missing."""
    collection_id: Annotated[CollectionId, Field(alias="collectionId")]
    refresh_request_time: Annotated[UNIXMilliTimestamp, Field(alias="refreshRequestTime")]
    """Moment of the request, in milliseconds."""


class RefreshStatusSuccessResponse(Model):
    """Whether a collection waits for its refresh, and what went wrong so far."""

    in_queue: Annotated[bool, Field(alias="inQueue")]
    """True while fetches for the collection are still waiting."""
    error_docs: Annotated[list[QueueDoc], Field(alias="errorDocs")]
    """Queue entries of the collection whose fetch failed."""
    refresh_doc: Annotated[RefreshDoc, Field(alias="refreshDoc")]
    """Latest refresh that was asked for."""


class ResetTimeIntervals(Model):
    """A clock that clears a tally at the start of every interval."""

    start_time: Annotated[NumberType, Field(alias="startTime")]
    """Start of the first interval, in milliseconds since the epoch."""
    interval_length: Annotated[NumberType, Field(alias="intervalLength")]
    """How long each interval lasts, in milliseconds."""


class SatisfyMethod(Model):
    """Logical formula over the criteria of a claim; formulas nest."""

    type: SatisfyMethodType
    """Operator; more values may come."""
    conditions: list[str | SatisfyMethod]
    """Operands, each the instanceId of a plugin or a formula of its own."""
    options: SatisfyMethodOptions | None = None
    """Refinements of the operator."""


class SatisfyMethodOptions(Model):
    """Refinements of the operator."""

    min_num_satisfied: Annotated[int | None, Field(alias="minNumSatisfied")] = None
    """Operands that have to hold, a plain number."""


SatisfyMethodType = TypeAliasType("SatisfyMethodType", Literal["AND", "OR", "NOT"] | str)
"""Operator; more values may come."""


class SearchDynamicDataStoresSuccessResponse(Model):
    """Page of the stores that the signed-in user has."""

    docs: list[DynamicDataDoc | None]
    """Stores of this page; entries may be null."""
    pagination: PaginationInfo


class StandardsTimeline(Model):
    """Standards that a collection follows during some period."""

    timeline_times: Annotated[list[UintRange], Field(alias="timelineTimes")]
    """When this entry holds, as inclusive millisecond ranges that share no moment with other entries."""
    standards: list[str]
    """Names of the standards."""


class TimedUpdatePermission(Model):
    """When certain parts of a timeline may be changed."""

    timeline_times: Annotated[list[UintRange], Field(alias="timelineTimes")]
    """Part of the timeline that may be changed, as inclusive millisecond ranges."""
    permanently_permitted_times: Annotated[
        list[UintRange], Field(alias="permanentlyPermittedTimes")
    ]
    """Times at which this permission can always be exercised, inclusive milliseconds; cannot be narrowed later."""
    permanently_forbidden_times: Annotated[
        list[UintRange], Field(alias="permanentlyForbiddenTimes")
    ]
    """Times at which this permission is switched off for good, inclusive milliseconds; cannot be widened again."""


class TimedUpdateWithBadgeIdsPermission(Model):
    """When certain parts of a timeline may be changed for certain tokens."""

    timeline_times: Annotated[list[UintRange], Field(alias="timelineTimes")]
    """Part of the timeline that may be changed, as inclusive millisecond ranges."""
    badge_ids: Annotated[list[UintRange], Field(alias="badgeIds")]
    """Tokens covered, as inclusive ID ranges."""
    permanently_permitted_times: Annotated[
        list[UintRange], Field(alias="permanentlyPermittedTimes")
    ]
    """Times at which this permission can always be exercised, inclusive milliseconds; cannot be narrowed later."""
    permanently_forbidden_times: Annotated[
        list[UintRange], Field(alias="permanentlyForbiddenTimes")
    ]
    """Times at which this permission is switched off for good, inclusive milliseconds; cannot be widened again."""


class TransferActivityDoc(Model):
    """One token transfer."""

    doc_id: Annotated[str, Field(alias="_docId")]
    """Stable text key of the document; views list documents by it."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Database key of the document; left out of documents that the server makes up on the fly."""
    timestamp: UNIXMilliTimestamp
    """When it happened, in milliseconds."""
    block: NumberType
    """Block height of the transfer."""
    notifications_handled: Annotated[bool | None, Field(alias="_notificationsHandled")] = None
    """Whether notices of it have been sent out; internal."""
    private: bool | None = None
    """Whether it is kept from the public."""
    to: list[BitBadgesAddress]
    """Who received."""
    from_: Annotated[BitBadgesAddress, Field(alias="from")]
    """Who sent; Mint when the tokens are new."""
    balances: list[Balance]
    """Tokens moved, by ID and ownership period."""
    collection_id: Annotated[CollectionId, Field(alias="collectionId")]
    """Collection of the tokens."""
    memo: str | None = None
    """Note of the sender."""
    precalculate_balances_from_approval: Annotated[
        ApprovalIdentifierDetails | None, Field(alias="precalculateBalancesFromApproval")
    ] = None
    """Approval whose predetermined balances were sent."""
    prioritized_approvals: Annotated[
        list[ApprovalIdentifierDetails] | None, Field(alias="prioritizedApprovals")
    ] = None
    """Approvals that were tried before all others."""
    initiated_by: Annotated[BitBadgesAddress, Field(alias="initiatedBy")]
    """Who started the transaction."""
    tx_hash: Annotated[str | None, Field(alias="txHash")] = None
    """Hash of the transaction on the chain."""
    precalculation_options: Annotated[
        PrecalculationOptions | None, Field(alias="precalculationOptions")
    ] = None
    """Settings for precalculateBalancesFromApproval."""
    coin_transfers: Annotated[list[CoinTransferItem] | None, Field(alias="coinTransfers")] = None
    """Coins paid along with the tokens."""
    approvals_used: Annotated[
        list[ApprovalIdentifierDetails] | None, Field(alias="approvalsUsed")
    ] = None
    """Approvals that let the transfer through."""
    badge_id: Annotated[NumberType | None, Field(alias="badgeId")] = None
    """Token moved, where the server names a single one."""
    price: NumberType | None = None
    """What was paid, in units of denom."""
    volume: NumberType | None = None
    """Trading volume it adds, in units of denom."""
    denom: str | None = None
    """Denomination of price and volume."""


UNIXMilliTimestamp = TypeAliasType("UNIXMilliTimestamp", NumberType)
"""Moment in milliseconds (not seconds) since 1970-01-01T00:00:00Z."""


class UintRange(Model):
    """Closed interval of integers; 1 to 18446744073709551615 stands for everything."""

    start: NumberType
    """First value, inclusive."""
    end: NumberType
    """Last value, inclusive."""


class UpdateAddressListAddressesPayload(Model):
    """New members of one list."""

    list_id: Annotated[str, Field(alias="listId")]
    """List to change."""
    addresses: list[str]
    """Complete new set; it replaces the old one, and can undo what a claim added meanwhile."""


class UpdateAddressListAddressesSuccessResponse(Model):
    """Empty; the members are replaced."""


class UpdateAddressListCoreDetailsPayload(Model):
    """New details of one list, members and claims aside."""

    list_id: Annotated[str, Field(alias="listId")]
    """List to change."""
    whitelist: bool
    """True if the addresses are the members, false if everyone else is; repeat the present value."""
    uri: str
    """Where the metadata of the list is found; "" means none."""
    custom_data: Annotated[str, Field(alias="customData")]
    """Free text to keep with the list; "" means none."""
    metadata: MetadataWithoutInternals | None = None
    """Title, picture and text to upload; the uri is then set by the server."""


class UpdateAddressListCoreDetailsSuccessResponse(Model):
    """Empty; the details are changed."""


class UpdateDynamicDataStorePayload(Model):
    """What to change about a store; fields left out stay as they are."""

    dynamic_data_id: Annotated[str, Field(alias="dynamicDataId")]
    """Store to change."""
    rotate_data_secret: Annotated[bool | None, Field(alias="rotateDataSecret")] = None
    """Set it to replace the store's password by a new one."""
    label: str | None = None
    """Another name to show for it."""


class UpdateDynamicDataStoreSuccessResponse(Model):
    """Answer with the store after the change."""

    doc: DynamicDataDoc
    """Store as it is now."""


class UpdateHistory(Model):
    """One on-chain change of a document, with its transaction and times."""

    tx_hash: Annotated[str, Field(alias="txHash")]
    """Hash of the transaction that made the change, in hexadecimal."""
    block: NumberType
    """Height of the block with that transaction."""
    block_timestamp: Annotated[UNIXMilliTimestamp, Field(alias="blockTimestamp")]
    """Time of that block, in milliseconds."""
    timestamp: UNIXMilliTimestamp
    """Time at which the indexer saw the change, in milliseconds; it can lag behind the block."""


class UsedLeafStatus(Model):
    """A leaf of a Merkle tree that has been used."""

    leaf_index: Annotated[NumberType, Field(alias="leafIndex")]
    """Position in the bottom layer of the tree."""
    used_by: Annotated[BitBadgesAddress, Field(alias="usedBy")]
    """Who used it."""


class UserBalanceStore(Model):
    """Balances, approvals and permissions of a user, without saying whose."""

    balances: list[Balance]
    """What the user holds, by token and ownership period."""
    incoming_approvals: Annotated[list[UserIncomingApproval], Field(alias="incomingApprovals")]
    """What the user accepts, with address lists filled in."""
    outgoing_approvals: Annotated[list[UserOutgoingApproval], Field(alias="outgoingApprovals")]
    """What may be taken from the user, with address lists filled in."""
    user_permissions: Annotated[UserPermissions, Field(alias="userPermissions")]
    """Which of these settings the user can still change."""
    auto_approve_self_initiated_outgoing_transfers: Annotated[
        bool, Field(alias="autoApproveSelfInitiatedOutgoingTransfers")
    ]
    """Whether sending needs no outgoing approval when the user starts the transfer."""
    auto_approve_self_initiated_incoming_transfers: Annotated[
        bool, Field(alias="autoApproveSelfInitiatedIncomingTransfers")
    ]
    """Whether receiving needs no incoming approval when the user starts the transfer."""
    auto_approve_all_incoming_transfers: Annotated[
        bool, Field(alias="autoApproveAllIncomingTransfers")
    ]
    """Whether receiving never needs an incoming approval."""


class UserIncomingApproval(Model):
    """A rule of a user that says what they accept; the user is the recipient."""

    from_list_id: Annotated[str, Field(alias="fromListId")]
    """Who may send: reserved name (All, Mint), an address, or a registered list."""
    from_list: Annotated[AddressList, Field(alias="fromList")]
    """The addresses behind fromListId."""
    initiated_by_list_id: Annotated[str, Field(alias="initiatedByListId")]
    """Who may start the transfer: reserved name (All, Mint), an address, or a registered list."""
    initiated_by_list: Annotated[AddressList, Field(alias="initiatedByList")]
    """The addresses behind initiatedByListId."""
    transfer_times: Annotated[list[UintRange], Field(alias="transferTimes")]
    """When a transfer may happen, as inclusive millisecond ranges."""
    badge_ids: Annotated[list[UintRange], Field(alias="badgeIds")]
    """Tokens that may be moved, as inclusive ID ranges."""
    ownership_times: Annotated[list[UintRange], Field(alias="ownershipTimes")]
    """Ownership periods that may be moved, as inclusive millisecond ranges."""
    approval_id: Annotated[str, Field(alias="approvalId")]
    """Name of the approval, unique among the approvals beside it."""
    uri: str | None = None
    """Address of more information about the approval; "" means none."""
    custom_data: Annotated[str | None, Field(alias="customData")] = None
    """Free text kept with the approval; "" means none."""
    approval_criteria: Annotated[
        IncomingApprovalCriteria | None, Field(alias="approvalCriteria")
    ] = None
    """Further conditions of a transfer; absent means none."""
    version: NumberType
    """Revision counter of the approval."""
    details: ApprovalInfoDetails | None = None
    """Title, text and picture to show; present only where the server has looked them up."""


class UserIncomingApprovalPermission(Model):
    """When a user's matching incoming approvals may be changed."""

    from_list_id: Annotated[str, Field(alias="fromListId")]
    """Senders whose approvals are covered: reserved name (All, Mint), an address, or a registered list."""
    from_list: Annotated[AddressList, Field(alias="fromList")]
    """The addresses behind fromListId."""
    initiated_by_list_id: Annotated[str, Field(alias="initiatedByListId")]
    """Initiators whose approvals are covered: reserved name (All, Mint), an address, or a registered list."""
    initiated_by_list: Annotated[AddressList, Field(alias="initiatedByList")]
    """The addresses behind initiatedByListId."""
    transfer_times: Annotated[list[UintRange], Field(alias="transferTimes")]
    """Transfer times covered, as inclusive millisecond ranges."""
    badge_ids: Annotated[list[UintRange], Field(alias="badgeIds")]
    """Tokens covered, as inclusive ID ranges."""
    ownership_times: Annotated[list[UintRange], Field(alias="ownershipTimes")]
    """Ownership periods covered, as inclusive millisecond ranges."""
    approval_id: Annotated[str, Field(alias="approvalId")]
    """Approval covered: its ID, All for every one, or !ID for every one but it."""
    permanently_permitted_times: Annotated[
        list[UintRange], Field(alias="permanentlyPermittedTimes")
    ]
    """Times at which this permission can always be exercised, inclusive milliseconds; cannot be narrowed later."""
    permanently_forbidden_times: Annotated[
        list[UintRange], Field(alias="permanentlyForbiddenTimes")
    ]
    """Times at which this permission is switched off for good, inclusive milliseconds; cannot be widened again."""


class UserOutgoingApproval(Model):
    """A rule of a user that says what may leave them; the user is the sender."""

    to_list_id: Annotated[str, Field(alias="toListId")]
    """Who may receive: reserved name (All, Mint), an address, or a registered list."""
    to_list: Annotated[AddressList, Field(alias="toList")]
    """The addresses behind toListId."""
    initiated_by_list_id: Annotated[str, Field(alias="initiatedByListId")]
    """Who may start the transfer: reserved name (All, Mint), an address, or a registered list."""
    initiated_by_list: Annotated[AddressList, Field(alias="initiatedByList")]
    """The addresses behind initiatedByListId."""
    transfer_times: Annotated[list[UintRange], Field(alias="transferTimes")]
    """When a transfer may happen, as inclusive millisecond ranges."""
    badge_ids: Annotated[list[UintRange], Field(alias="badgeIds")]
    """Tokens that may be moved, as inclusive ID ranges."""
    ownership_times: Annotated[list[UintRange], Field(alias="ownershipTimes")]
    """Ownership periods that may be moved, as inclusive millisecond ranges."""
    approval_id: Annotated[str, Field(alias="approvalId")]
    """Name of the approval, unique among the approvals beside it."""
    uri: str | None = None
    """Address of more information about the approval; "" means none."""
    custom_data: Annotated[str | None, Field(alias="customData")] = None
    """Free text kept with the approval; "" means none."""
    approval_criteria: Annotated[
        OutgoingApprovalCriteria | None, Field(alias="approvalCriteria")
    ] = None
    """Further conditions of a transfer; absent means none."""
    version: NumberType
    """Revision counter of the approval."""
    details: ApprovalInfoDetails | None = None
    """Title, text and picture to show; present only where the server has looked them up."""


class UserOutgoingApprovalPermission(Model):
    """When a user's matching outgoing approvals may be changed."""

    to_list_id: Annotated[str, Field(alias="toListId")]
    """Recipients whose approvals are covered: reserved name (All, Mint), an address, or a registered list."""
    to_list: Annotated[AddressList, Field(alias="toList")]
    """The addresses behind toListId."""
    initiated_by_list_id: Annotated[str, Field(alias="initiatedByListId")]
    """Initiators whose approvals are covered: reserved name (All, Mint), an address, or a registered list."""
    initiated_by_list: Annotated[AddressList, Field(alias="initiatedByList")]
    """The addresses behind initiatedByListId."""
    transfer_times: Annotated[list[UintRange], Field(alias="transferTimes")]
    """Transfer times covered, as inclusive millisecond ranges."""
    badge_ids: Annotated[list[UintRange], Field(alias="badgeIds")]
    """Tokens covered, as inclusive ID ranges."""
    ownership_times: Annotated[list[UintRange], Field(alias="ownershipTimes")]
    """Ownership periods covered, as inclusive millisecond ranges."""
    approval_id: Annotated[str, Field(alias="approvalId")]
    """Approval covered: its ID, All for every one, or !ID for every one but it."""
    permanently_permitted_times: Annotated[
        list[UintRange], Field(alias="permanentlyPermittedTimes")
    ]
    """Times at which this permission can always be exercised, inclusive milliseconds; cannot be narrowed later."""
    permanently_forbidden_times: Annotated[
        list[UintRange], Field(alias="permanentlyForbiddenTimes")
    ]
    """Times at which this permission is switched off for good, inclusive milliseconds; cannot be widened again."""


class UserPermissions(Model):
    """What a user may still change about their own approvals; an empty list leaves it open."""

    can_update_outgoing_approvals: Annotated[
        list[UserOutgoingApprovalPermission], Field(alias="canUpdateOutgoingApprovals")
    ]
    """Changing outgoing approvals."""
    can_update_incoming_approvals: Annotated[
        list[UserIncomingApprovalPermission], Field(alias="canUpdateIncomingApprovals")
    ]
    """Changing incoming approvals."""
    can_update_auto_approve_self_initiated_outgoing_transfers: Annotated[
        list[ActionPermission], Field(alias="canUpdateAutoApproveSelfInitiatedOutgoingTransfers")
    ]
    """Changing autoApproveSelfInitiatedOutgoingTransfers."""
    can_update_auto_approve_self_initiated_incoming_transfers: Annotated[
        list[ActionPermission], Field(alias="canUpdateAutoApproveSelfInitiatedIncomingTransfers")
    ]
    """Changing autoApproveSelfInitiatedIncomingTransfers."""
    can_update_auto_approve_all_incoming_transfers: Annotated[
        list[ActionPermission], Field(alias="canUpdateAutoApproveAllIncomingTransfers")
    ]
    """Changing autoApproveAllIncomingTransfers."""


class UserRoyalties(Model):
    """A cut of each transfer."""

    percentage: NumberType
    """Size of the cut in basis points, 1 to 10000 (10000 is all of it)."""
    payout_address: Annotated[str, Field(alias="payoutAddress")]
    """Who gets it."""


class UtilityPageContent(Model):
    """One section of a listing."""

    type: str
    """Free keyword for the kind of section."""
    label: str
    """Title above the section."""
    content: str
    """Text of the section, in Markdown."""


class UtilityPageDoc(Model):
    """Listing with its texts, links, visibility, moderation state and popularity."""

    doc_id: Annotated[str, Field(alias="_docId")]
    """Id of the document within its kind."""
    id: Annotated[str | None, Field(alias="_id")] = None
    """Internal database key; may be missing."""
    listing_id: Annotated[str, Field(alias="listingId")]
    """Id by which other documents name the listing."""
    type: str
    """Free keyword for the kind of listing."""
    created_by: Annotated[BitBadgesAddress, Field(alias="createdBy")]
    """Author."""
    managed_by: Annotated[BitBadgesAddress, Field(alias="managedBy")]
    """Account that may change it now."""
    direct_link: Annotated[str | None, Field(alias="directLink")] = None
    """Address that replaces the page; content and links are then empty."""
    created_at: Annotated[UNIXMilliTimestamp, Field(alias="createdAt")]
    """Moment of creation, in milliseconds."""
    last_updated: Annotated[UNIXMilliTimestamp | None, Field(alias="lastUpdated")] = None
    """Moment of the latest change, in milliseconds."""
    metadata: Metadata
    """Title, picture and text of the whole page."""
    inherit_metadata_from: Annotated[
        InheritMetadataFrom | None, Field(alias="inheritMetadataFrom")
    ] = None
    """Item whose metadata is shown in its place."""
    content: list[UtilityPageContent]
    """Sections of the page, in order."""
    links: list[UtilityPageLink]
    """Where the page leads."""
    display_times: Annotated[UintRange | None, Field(alias="displayTimes")] = None
    """Period in which the page is shown, in milliseconds, both ends inclusive."""
    visibility: UtilityPageDocVisibility
    """Who finds the page; more values may come."""
    categories: list[str]
    """Free keywords that group listings."""
    approval_status: Annotated[UtilityPageDocApprovalStatus, Field(alias="approvalStatus")]
    """Verdict of the moderators."""
    view_count: Annotated[NumberType | None, Field(alias="viewCount")] = None
    """Visits ever, recounted from time to time."""
    estimated_cost: Annotated[EstimatedCost | None, Field(alias="estimatedCost")] = None
    """Rough price of what is offered."""
    estimated_time: Annotated[str | None, Field(alias="estimatedTime")] = None
    """How long what is offered takes, as free text."""
    views_by_period: Annotated[UtilityPageDocViewsByPeriod | None, Field(alias="viewsByPeriod")] = (
        None
    )
    """Recent visits, as plain numbers."""
    linked_to: Annotated[LinkedTo | None, Field(alias="linkedTo")] = None
    """Tokens or list that the page is about."""
    locale: str | None = None
    """Language code of the texts; English where missing."""
    home_page_view: Annotated[UtilityPageDocHomePageView | None, Field(alias="homePageView")] = None
    """Place of the page on the vendor's start page."""


class UtilityPageDocApprovalStatus(Model):
    """Verdict of the moderators."""

    is_approved: Annotated[bool, Field(alias="isApproved")]
    """True once the page passed."""
    is_featured: Annotated[bool | None, Field(alias="isFeatured")] = None
    """True while the page is promoted."""
    featured_priority: Annotated[int | float | None, Field(alias="featuredPriority")] = None
    """Rank among promoted pages, a plain number."""
    rejected: bool | None = None
    """True if the page was turned down."""
    reason: str | None = None
    """Grounds of the verdict."""
    updated_by: Annotated[BitBadgesAddress | None, Field(alias="updatedBy")] = None
    """Moderator who gave it."""


class UtilityPageDocHomePageView(Model):
    """Place of the page on the vendor's start page."""

    type: UtilityPageDocHomePageViewType
    """Tab of the start page; more values may come."""
    category: str
    """Heading within that tab."""


UtilityPageDocHomePageViewType = TypeAliasType(
    "UtilityPageDocHomePageViewType", Literal["badges", "lists", "claims", "applications"] | str
)
"""Tab of the start page; more values may come."""


class UtilityPageDocViewsByPeriod(Model):
    """Recent visits, as plain numbers."""

    hourly: int
    """Visits in the past hour."""
    daily: int
    """Visits in the past day."""
    weekly: int
    """Visits in the past week."""
    monthly: int
    """Visits in the past month."""


UtilityPageDocVisibility = TypeAliasType(
    "UtilityPageDocVisibility", Literal["public", "private", "unlisted"] | str
)
"""Who finds the page; more values may come."""


class UtilityPageLink(Model):
    """Link of a listing, to a web page or to something within BitBadges."""

    url: str
    """Web address that the link opens."""
    claim_id: Annotated[str | None, Field(alias="claimId")] = None
    """Claim it leads to."""
    application_id: Annotated[str | None, Field(alias="applicationId")] = None
    """Application it leads to."""
    collection_id: Annotated[CollectionId | None, Field(alias="collectionId")] = None
    """Collection it leads to."""
    list_id: Annotated[str | None, Field(alias="listId")] = None
    """List of addresses it leads to."""
    map_id: Annotated[str | None, Field(alias="mapId")] = None
    """Map it leads to."""
    metadata: Metadata | None = None
    """Title, picture and text of the link; only for targets outside BitBadges."""
