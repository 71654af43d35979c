"""Factories: each makes a whole and valid object, of which the test says what matters to it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from .. import models
from .._runtime.call import Call
from .._runtime.omit import Omit

if TYPE_CHECKING:
    from .. import params

def action_permission(
    *,
    permanently_forbidden_times: list[models.UintRange] = ...,
    permanently_permitted_times: list[models.UintRange] = ...,
) -> models.ActionPermission: ...
def address_list(
    *,
    addresses: list[str] = ...,
    created_by: models.BitBadgesAddress | None = ...,
    custom_data: str = ...,
    list_id: str = ...,
    uri: str = ...,
    whitelist: bool = ...,
) -> models.AddressList: ...
def address_list_create_object(
    *,
    addresses: list[str] = ...,
    claims: list[models.CreateClaimRequest] = ...,
    custom_data: str = ...,
    list_id: str = ...,
    metadata: models.MetadataWithoutInternals | None = ...,
    update_addresses: bool | None = ...,
    uri: str = ...,
    whitelist: bool = ...,
) -> models.AddressListCreateObject: ...
def amount_tracker_id_details(
    *,
    amount_tracker_id: str = ...,
    approval_id: str = ...,
    approval_level: str = ...,
    approved_address: models.BitBadgesAddress = ...,
    approver_address: models.BitBadgesAddress = ...,
    collection_id: models.CollectionId = ...,
    tracker_type: str = ...,
) -> models.AmountTrackerIdDetails: ...
def approval_amounts(
    *,
    amount_tracker_id: str = ...,
    overall_approval_amount: models.NumberType = ...,
    per_from_address_approval_amount: models.NumberType = ...,
    per_initiated_by_address_approval_amount: models.NumberType = ...,
    per_to_address_approval_amount: models.NumberType = ...,
    reset_time_intervals: models.ResetTimeIntervals = ...,
) -> models.ApprovalAmounts: ...
def approval_criteria(
    *,
    approval_amounts: models.ApprovalAmounts | None = ...,
    auto_deletion_options: models.AutoDeletionOptions | None = ...,
    coin_transfers: list[models.CoinTransfer] | None = ...,
    dynamic_store_challenges: list[models.DynamicStoreChallenge] | None = ...,
    eth_signature_challenges: list[models.ETHSignatureChallenge] | None = ...,
    max_num_transfers: models.MaxNumTransfers | None = ...,
    merkle_challenges: list[models.MerkleChallenge] | None = ...,
    must_own_badges: list[models.MustOwnBadge] | None = ...,
    overrides_from_outgoing_approvals: bool | None = ...,
    overrides_to_incoming_approvals: bool | None = ...,
    predetermined_balances: models.PredeterminedBalances | None = ...,
    require_from_does_not_equal_initiated_by: bool | None = ...,
    require_from_equals_initiated_by: bool | None = ...,
    require_to_does_not_equal_initiated_by: bool | None = ...,
    require_to_equals_initiated_by: bool | None = ...,
    user_royalties: models.UserRoyalties | None = ...,
) -> models.ApprovalCriteria: ...
def approval_identifier_details(
    *,
    approval_id: str = ...,
    approval_level: str = ...,
    approver_address: models.BitBadgesAddress = ...,
    version: models.NumberType = ...,
) -> models.ApprovalIdentifierDetails: ...
def approval_info_details(
    *, description: str | None = ..., image: str | None = ..., name: str | None = ...
) -> models.ApprovalInfoDetails: ...
def approval_tracker_doc(
    *,
    amount_tracker_id: str = ...,
    amounts: list[models.Balance] = ...,
    approval_id: str = ...,
    approval_level: str = ...,
    approved_address: models.BitBadgesAddress = ...,
    approver_address: models.BitBadgesAddress = ...,
    collection_id: models.CollectionId = ...,
    doc_id: str = ...,
    id: str | None = ...,
    last_updated_at: models.UNIXMilliTimestamp = ...,
    num_transfers: models.NumberType = ...,
    tracker_type: str = ...,
) -> models.ApprovalTrackerDoc: ...
def asset_info_doc(
    *,
    asset: str | None = ...,
    doc_id: str | None = ...,
    id: str | None = ...,
    last_updated: models.NumberType | None = ...,
    percentage_change24h: int | float | None = ...,
    percentage_change7d: int | float | None = ...,
    price: int | float | None = ...,
    recent_price_trend: models.AssetInfoDocRecentPriceTrend | None = ...,
    total_liquidity: list[models.CosmosCoin] | None = ...,
    volume24h: int | float | None = ...,
    volume7d: int | float | None = ...,
) -> models.AssetInfoDoc: ...
def asset_info_doc_recent_price_trend(
    *, price_points: list[models.AssetInfoDocRecentPriceTrendPricePointsItem] = ...
) -> models.AssetInfoDocRecentPriceTrend: ...
def asset_info_doc_recent_price_trend_price_points_item(
    *, price: int | float = ..., timestamp: models.NumberType = ...
) -> models.AssetInfoDocRecentPriceTrendPricePointsItem: ...
def auto_deletion_options(
    *,
    after_one_use: bool = ...,
    after_overall_max_num_transfers: bool = ...,
    allow_counterparty_purge: bool = ...,
    allow_purge_if_expired: bool = ...,
) -> models.AutoDeletionOptions: ...
def badge_floor_price_doc(
    *,
    badge_id: models.NumberType = ...,
    collection_id: models.CollectionId = ...,
    doc_id: str = ...,
    floor_price_history: list[models.FloorPriceHistory] | None = ...,
    floor_prices: list[models.CosmosCoin] | None = ...,
    id: str | None = ...,
) -> models.BadgeFloorPriceDoc: ...
def badge_ids_action_permission(
    *,
    badge_ids: list[models.UintRange] = ...,
    permanently_forbidden_times: list[models.UintRange] = ...,
    permanently_permitted_times: list[models.UintRange] = ...,
) -> models.BadgeIdsActionPermission: ...
def badge_metadata_details(
    *,
    badge_ids: list[models.UintRange] = ...,
    custom_data: str = ...,
    fetched_uri: str | None = ...,
    metadata: models.Metadata | None = ...,
    to_upload_to_ipfs: bool | None = ...,
    uri: str = ...,
) -> models.BadgeMetadataDetails: ...
def badge_metadata_timeline(
    *,
    badge_metadata: list[models.BadgeMetadataDetails] = ...,
    timeline_times: list[models.UintRange] = ...,
) -> models.BadgeMetadataTimeline: ...
def balance(
    *,
    amount: models.NumberType = ...,
    badge_ids: list[models.UintRange] = ...,
    ownership_times: list[models.UintRange] = ...,
) -> models.Balance: ...
def balance_doc(
    *,
    auto_approve_all_incoming_transfers: bool = ...,
    auto_approve_self_initiated_incoming_transfers: bool = ...,
    auto_approve_self_initiated_outgoing_transfers: bool = ...,
    balances: list[models.Balance] = ...,
    bitbadges_address: models.BitBadgesAddress = ...,
    collection_id: models.CollectionId = ...,
    content_hash: str | None = ...,
    doc_id: str = ...,
    fetched_at: models.UNIXMilliTimestamp | None = ...,
    fetched_at_block: models.NumberType | None = ...,
    id: str | None = ...,
    incoming_approvals: list[models.UserIncomingApproval] = ...,
    is_permanent: bool | None = ...,
    on_chain: bool = ...,
    outgoing_approvals: list[models.UserOutgoingApproval] = ...,
    update_history: list[models.UpdateHistory] = ...,
    uri: str | None = ...,
    user_permissions: models.UserPermissions = ...,
) -> models.BalanceDoc: ...
def batch_store_action_success_response() -> models.BatchStoreActionSuccessResponse: ...
def bit_badges_address_list(
    *,
    addresses: list[str] = ...,
    claims: list[models.ClaimDetails] | None = ...,
    created_block: models.NumberType | None = ...,
    created_by: models.BitBadgesAddress | None = ...,
    custom_data: str = ...,
    doc_id: str | None = ...,
    id: str | None = ...,
    last_updated: models.UNIXMilliTimestamp | None = ...,
    list_activity: list[models.ListActivityDoc] | None = ...,
    list_id: str = ...,
    listings: list[models.UtilityPageDoc] | None = ...,
    managed_by: models.BitBadgesAddress | None = ...,
    metadata: models.Metadata | None = ...,
    nsfw: models.BitBadgesAddressListNsfw | None = ...,
    reported: models.BitBadgesAddressListReported | None = ...,
    update_history: list[models.UpdateHistory] | None = ...,
    uri: str = ...,
    views: dict[str, models.BitBadgesAddressListViewsValue] | None = ...,
    whitelist: bool = ...,
) -> models.BitBadgesAddressList: ...
def bit_badges_address_list_nsfw(*, reason: str = ...) -> models.BitBadgesAddressListNsfw: ...
def bit_badges_address_list_reported(
    *, reason: str = ...
) -> models.BitBadgesAddressListReported: ...
def bit_badges_address_list_views_value(
    *, ids: list[str] = ..., pagination: models.PaginationInfo = ..., type: str = ...
) -> models.BitBadgesAddressListViewsValue: ...
def bit_badges_collection(
    *,
    activity: list[models.TransferActivityDoc] = ...,
    approval_trackers: list[models.ApprovalTrackerDoc] = ...,
    badge_floor_prices: list[models.BadgeFloorPriceDoc] | None = ...,
    badge_metadata_timeline: list[models.BadgeMetadataTimeline] = ...,
    challenge_trackers: list[models.MerkleChallengeTrackerDoc] = ...,
    claims: list[models.ClaimDetails] = ...,
    collection_approvals: list[models.CollectionApproval] = ...,
    collection_id: models.CollectionId = ...,
    collection_metadata_timeline: list[models.CollectionMetadataTimeline] = ...,
    collection_permissions: models.CollectionPermissions = ...,
    cosmos_coin_wrapper_paths: list[models.CosmosCoinWrapperPath] = ...,
    created_block: models.NumberType = ...,
    created_by: models.BitBadgesAddress = ...,
    created_timestamp: models.UNIXMilliTimestamp = ...,
    custom_data_timeline: list[models.CustomDataTimeline] = ...,
    default_balances: models.UserBalanceStore = ...,
    doc_id: str = ...,
    id: str | None = ...,
    invariants: models.CollectionInvariants = ...,
    is_archived_timeline: list[models.IsArchivedTimeline] = ...,
    listings: list[models.UtilityPageDoc] = ...,
    manager_timeline: list[models.ManagerTimeline] = ...,
    mint_escrow_address: str = ...,
    nsfw: models.CollectionNSFW | None = ...,
    owners: list[models.BalanceDoc] = ...,
    reported: models.CollectionNSFW | None = ...,
    standards_timeline: list[models.StandardsTimeline] = ...,
    stats: models.CollectionStatsDoc | None = ...,
    update_history: list[models.UpdateHistory] = ...,
    valid_badge_ids: list[models.UintRange] = ...,
    views: dict[str, models.BitBadgesCollectionViewsValue] = ...,
) -> models.BitBadgesCollection: ...
def bit_badges_collection_views_value(
    *, ids: list[str] = ..., pagination: models.PaginationInfo = ..., type: str = ...
) -> models.BitBadgesCollectionViewsValue: ...
def challenge_details(
    *,
    curr_code: models.NumberType | None = ...,
    is_hashed: bool | None = ...,
    leaves: list[str] | None = ...,
    num_leaves: models.NumberType | None = ...,
    preimages: list[str] | None = ...,
    seed_code: str | None = ...,
    tree: Any = ...,
    tree_options: Any = ...,
) -> models.ChallengeDetails: ...
def challenge_info_details(
    *,
    challenge_details: models.ChallengeDetails | None = ...,
    claim: models.ClaimDetails | None = ...,
) -> models.ChallengeInfoDetails: ...
def challenge_tracker_id_details(
    *,
    approval_id: str = ...,
    approval_level: models.ChallengeTrackerIdDetailsApprovalLevel = ...,
    approver_address: models.BitBadgesAddress = ...,
    challenge_tracker_id: str = ...,
    collection_id: models.CollectionId = ...,
) -> models.ChallengeTrackerIdDetails: ...
def claim_cache_policy(
    *,
    always_permanent: bool | None = ...,
    permanent_after: models.UNIXMilliTimestamp | None = ...,
    ttl: models.NumberType | None = ...,
) -> models.ClaimCachePolicy: ...
def claim_details(
    *,
    approach: str | None = ...,
    assign_method: str | None = ...,
    balances_to_set: models.PredeterminedBalances | None = ...,
    cache_policy: models.ClaimCachePolicy | None = ...,
    categories: list[str] | None = ...,
    claim_id: str = ...,
    collection_id: models.CollectionId | None = ...,
    created_by: models.BitBadgesAddress | None = ...,
    estimated_cost: str | None = ...,
    estimated_time: str | None = ...,
    includes_private_params: bool = ...,
    last_updated: models.NumberType | None = ...,
    list_id: str | None = ...,
    managed_by: models.BitBadgesAddress | None = ...,
    manual_distribution: bool | None = ...,
    metadata: models.Metadata | None = ...,
    plugins: list[models.IntegrationPluginDetails] = ...,
    rewards: list[models.ClaimReward] | None = ...,
    satisfy_method: models.SatisfyMethod | None = ...,
    seed_code: str | None = ...,
    show_in_search_results: bool | None = ...,
    standalone_claim: bool | None = ...,
    template_info: models.ClaimDetailsTemplateInfo | None = ...,
    tracker_details: models.ChallengeTrackerIdDetails | None = ...,
    version: models.NumberType = ...,
) -> models.ClaimDetails: ...
def claim_details_template_info(
    *,
    completed_template_step: bool | None = ...,
    plugin_id: str | None = ...,
    supported_approaches: list[str] | None = ...,
) -> models.ClaimDetailsTemplateInfo: ...
def claim_gated_content(
    *, content: str | None = ..., params: dict[str, Any] | None = ..., url: str | None = ...
) -> models.ClaimGatedContent: ...
def claim_reward(
    *,
    automatic: bool | None = ...,
    calculation_method: models.ClaimRewardCalculationMethod | None = ...,
    gated_content: models.ClaimGatedContent = ...,
    instance_id: str = ...,
    metadata: models.ClaimRewardMetadata | None = ...,
    reward_id: str = ...,
) -> models.ClaimReward: ...
def claim_reward_calculation_method(
    *, always_show: bool | None = ..., min_claim_successes: int | None = ...
) -> models.ClaimRewardCalculationMethod: ...
def claim_reward_metadata(
    *, description: str = ..., image: str = ..., name: str = ...
) -> models.ClaimRewardMetadata: ...
def coin_transfer(
    *,
    coins: list[models.CosmosCoin] = ...,
    override_from_with_approver_address: bool = ...,
    override_to_with_initiator: bool = ...,
    to: models.BitBadgesAddress = ...,
) -> models.CoinTransfer: ...
def coin_transfer_item(
    *,
    amount: models.NumberType = ...,
    denom: str = ...,
    from_: models.BitBadgesAddress = ...,
    is_protocol_fee: bool = ...,
    to: models.BitBadgesAddress = ...,
) -> models.CoinTransferItem: ...
def collection_approval(
    *,
    approval_criteria: models.ApprovalCriteria | None = ...,
    approval_id: str = ...,
    badge_ids: list[models.UintRange] = ...,
    custom_data: str | None = ...,
    details: models.ApprovalInfoDetails | None = ...,
    from_list: models.AddressList = ...,
    from_list_id: str = ...,
    initiated_by_list: models.AddressList = ...,
    initiated_by_list_id: str = ...,
    ownership_times: list[models.UintRange] = ...,
    to_list: models.AddressList = ...,
    to_list_id: str = ...,
    transfer_times: list[models.UintRange] = ...,
    uri: str | None = ...,
    version: models.NumberType = ...,
) -> models.CollectionApproval: ...
def collection_approval_permission(
    *,
    approval_id: str = ...,
    badge_ids: list[models.UintRange] = ...,
    from_list: models.AddressList = ...,
    from_list_id: str = ...,
    initiated_by_list: models.AddressList = ...,
    initiated_by_list_id: str = ...,
    ownership_times: list[models.UintRange] = ...,
    permanently_forbidden_times: list[models.UintRange] = ...,
    permanently_permitted_times: list[models.UintRange] = ...,
    to_list: models.AddressList = ...,
    to_list_id: str = ...,
    transfer_times: list[models.UintRange] = ...,
) -> models.CollectionApprovalPermission: ...
def collection_invariants(
    *, max_supply_per_id: models.NumberType = ..., no_custom_ownership_times: bool = ...
) -> models.CollectionInvariants: ...
def collection_metadata_details(
    *,
    custom_data: str = ...,
    fetched_uri: str | None = ...,
    metadata: models.Metadata | None = ...,
    to_upload_to_ipfs: bool | None = ...,
    uri: str = ...,
) -> models.CollectionMetadataDetails: ...
def collection_metadata_timeline(
    *,
    collection_metadata: models.CollectionMetadataDetails = ...,
    timeline_times: list[models.UintRange] = ...,
) -> models.CollectionMetadataTimeline: ...
def collection_nsfw(
    *, badge_ids: list[models.UintRange] = ..., reason: str = ...
) -> models.CollectionNSFW: ...
def collection_permissions(
    *,
    can_archive_collection: list[models.TimedUpdatePermission] = ...,
    can_delete_collection: list[models.ActionPermission] = ...,
    can_update_badge_metadata: list[models.TimedUpdateWithBadgeIdsPermission] = ...,
    can_update_collection_approvals: list[models.CollectionApprovalPermission] = ...,
    can_update_collection_metadata: list[models.TimedUpdatePermission] = ...,
    can_update_custom_data: list[models.TimedUpdatePermission] = ...,
    can_update_manager: list[models.TimedUpdatePermission] = ...,
    can_update_standards: list[models.TimedUpdatePermission] = ...,
    can_update_valid_badge_ids: list[models.BadgeIdsActionPermission] = ...,
) -> models.CollectionPermissions: ...
def collection_stats_doc(
    *,
    collection_id: models.CollectionId = ...,
    daily_volume: list[models.CosmosCoin] = ...,
    doc_id: str = ...,
    floor_price_history: list[models.FloorPriceHistory] | None = ...,
    floor_prices: list[models.CosmosCoin] | None = ...,
    id: str | None = ...,
    last_updated_at: models.UNIXMilliTimestamp = ...,
    monthly_volume: list[models.CosmosCoin] = ...,
    overall_volume: list[models.CosmosCoin] = ...,
    payout_rewards: list[models.CosmosCoin] | None = ...,
    unique_owners: list[models.Balance] = ...,
    weekly_volume: list[models.CosmosCoin] = ...,
    yearly_volume: list[models.CosmosCoin] = ...,
) -> models.CollectionStatsDoc: ...
def cosmos_coin(*, amount: models.NumberType = ..., denom: str = ...) -> models.CosmosCoin: ...
def cosmos_coin_wrapper_path(
    *,
    address: str = ...,
    allow_cosmos_wrapping: bool = ...,
    allow_override_with_any_valid_token: bool = ...,
    asset_pair_infos: list[models.AssetInfoDoc] | None = ...,
    balances: list[models.Balance] = ...,
    denom: str = ...,
    denom_units: list[models.DenomUnit] = ...,
    metadata: models.Metadata | None = ...,
    pool_infos: list[models.PoolInfo] | None = ...,
    symbol: str = ...,
) -> models.CosmosCoinWrapperPath: ...
def create_address_lists_payload(
    *, address_lists: list[models.AddressListCreateObject] = ...
) -> models.CreateAddressListsPayload: ...
def create_address_lists_success_response() -> models.CreateAddressListsSuccessResponse: ...
def create_claim_request(
    *,
    approach: str | None = ...,
    assign_method: str | None = ...,
    balances_to_set: models.PredeterminedBalances | None = ...,
    cache_policy: models.ClaimCachePolicy | None = ...,
    categories: list[str] | None = ...,
    cid: str | None = ...,
    claim_id: str = ...,
    collection_id: models.CollectionId | None = ...,
    estimated_cost: str | None = ...,
    estimated_time: str | None = ...,
    list_id: str | None = ...,
    manual_distribution: bool | None = ...,
    metadata: models.MetadataWithoutInternals | None = ...,
    plugins: list[models.ManagePluginRequest] = ...,
    rewards: list[models.ClaimReward] | None = ...,
    satisfy_method: models.SatisfyMethod | None = ...,
    seed_code: str | None = ...,
    show_in_search_results: bool | None = ...,
) -> models.CreateClaimRequest: ...
def create_dynamic_data_store_payload(
    *, handler_id: str = ..., label: str = ..., public_use_in_claims: bool | None = ...
) -> models.CreateDynamicDataStorePayload: ...
def create_dynamic_data_store_success_response(
    *, doc: models.DynamicDataDoc = ...
) -> models.CreateDynamicDataStoreSuccessResponse: ...
def credits_exhausted_response(
    *,
    decimals: int | None = ...,
    error: Any = ...,
    error_message: str | None = ...,
    on_chain_total: models.NumberType | None = ...,
    remaining: models.NumberType | None = ...,
    top_up_url: str | None = ...,
    unauthorized: bool | None = ...,
    used: models.NumberType | None = ...,
) -> models.CreditsExhaustedResponse: ...
def custom_data_timeline(
    *, custom_data: str = ..., timeline_times: list[models.UintRange] = ...
) -> models.CustomDataTimeline: ...
def delete_address_lists_payload(
    *, list_ids: list[str] = ...
) -> models.DeleteAddressListsPayload: ...
def delete_address_lists_success_response() -> models.DeleteAddressListsSuccessResponse: ...
def delete_dynamic_data_store_payload(
    *, dynamic_data_id: str = ...
) -> models.DeleteDynamicDataStorePayload: ...
def delete_dynamic_data_store_success_response(
    *, message: str = ...
) -> models.DeleteDynamicDataStoreSuccessResponse: ...
def denom_unit(
    *,
    decimals: models.NumberType = ...,
    is_default_display: bool = ...,
    metadata: models.Metadata | None = ...,
    symbol: str = ...,
) -> models.DenomUnit: ...
def dynamic_data_doc(
    *,
    created_at: models.UNIXMilliTimestamp | None = ...,
    created_by: models.BitBadgesAddress = ...,
    data: models.DynamicDataHandlerData = ...,
    data_secret: str | None = ...,
    doc_id: str = ...,
    dynamic_data_id: str = ...,
    handler_id: models.DynamicDataHandlerType = ...,
    id: str | None = ...,
    label: str = ...,
    last_updated: models.UNIXMilliTimestamp | None = ...,
    managed_by: models.BitBadgesAddress = ...,
    public_use_in_claims: bool | None = ...,
) -> models.DynamicDataDoc: ...
def dynamic_data_handler_action_payload_address_action(
    *, address: str = ...
) -> models.DynamicDataHandlerActionPayloadAddressAction: ...
def dynamic_data_handler_action_payload_email_action(
    *, email: str = ...
) -> models.DynamicDataHandlerActionPayloadEmailAction: ...
def dynamic_data_handler_action_payload_oauth_action(
    *, id: str = ..., username: str = ...
) -> models.DynamicDataHandlerActionPayloadOauthAction: ...
def dynamic_data_handler_data_address_data(
    *, addresses: list[str] = ...
) -> models.DynamicDataHandlerDataAddressData: ...
def dynamic_data_handler_data_email_data(
    *, emails: list[str] = ...
) -> models.DynamicDataHandlerDataEmailData: ...
def dynamic_data_handler_data_oauth_data(
    *, ids: list[str] = ..., usernames: list[str] = ...
) -> models.DynamicDataHandlerDataOauthData: ...
def dynamic_store_challenge(
    *, store_id: models.NumberType = ...
) -> models.DynamicStoreChallenge: ...
def eth_signature_challenge(
    *, challenge_tracker_id: str = ..., custom_data: str = ..., signer: str = ..., uri: str = ...
) -> models.ETHSignatureChallenge: ...
def error_response(
    *, error: Any = ..., error_message: str | None = ..., unauthorized: bool | None = ...
) -> models.ErrorResponse: ...
def estimated_cost(
    *, amount: models.NumberType = ..., denom: str = ...
) -> models.EstimatedCost: ...
def floor_price_history(
    *, floor_price: models.CosmosCoin | None = ..., updated_at: models.UNIXMilliTimestamp = ...
) -> models.FloorPriceHistory: ...
def get_address_list_activity_success_response(
    *, activity: list[models.ListActivityDoc] = ..., pagination: models.PaginationInfo = ...
) -> models.GetAddressListActivitySuccessResponse: ...
def get_address_list_claims_success_response(
    *, claims: list[models.ClaimDetails] = ..., pagination: models.PaginationInfo = ...
) -> models.GetAddressListClaimsSuccessResponse: ...
def get_address_list_listings_success_response(
    *, listings: list[models.UtilityPageDoc] = ..., pagination: models.PaginationInfo = ...
) -> models.GetAddressListListingsSuccessResponse: ...
def get_address_list_success_response(
    *, address_list: models.BitBadgesAddressList = ...
) -> models.GetAddressListSuccessResponse: ...
def get_address_lists_payload(
    *, lists_to_fetch: list[models.GetAddressListsPayloadListsToFetchItem] = ...
) -> models.GetAddressListsPayload: ...
def get_address_lists_payload_lists_to_fetch_item(
    *,
    fetch_private_params: bool | None = ...,
    list_id: str = ...,
    views_to_fetch: (
        list[models.GetAddressListsPayloadListsToFetchItemViewsToFetchItem] | None
    ) = ...,
) -> models.GetAddressListsPayloadListsToFetchItem: ...
def get_address_lists_payload_lists_to_fetch_item_views_to_fetch_item(
    *, bookmark: str = ..., view_id: str = ..., view_type: models.AddressListViewKey = ...
) -> models.GetAddressListsPayloadListsToFetchItemViewsToFetchItem: ...
def get_address_lists_success_response(
    *, address_lists: list[models.BitBadgesAddressList | None] = ...
) -> models.GetAddressListsSuccessResponse: ...
def get_badge_metadata_success_response(
    *, metadata: models.Metadata = ...
) -> models.GetBadgeMetadataSuccessResponse: ...
def get_balance_by_address_specific_token_success_response(
    *, balance: models.NumberType = ...
) -> models.GetBalanceByAddressSpecificTokenSuccessResponse: ...
def get_balance_by_address_success_response(
    *,
    auto_approve_all_incoming_transfers: bool = ...,
    auto_approve_self_initiated_incoming_transfers: bool = ...,
    auto_approve_self_initiated_outgoing_transfers: bool = ...,
    balances: list[models.Balance] = ...,
    bitbadges_address: models.BitBadgesAddress = ...,
    collection_id: models.CollectionId = ...,
    content_hash: str | None = ...,
    doc_id: str = ...,
    fetched_at: models.UNIXMilliTimestamp | None = ...,
    fetched_at_block: models.NumberType | None = ...,
    id: str | None = ...,
    incoming_approvals: list[models.UserIncomingApproval] = ...,
    is_permanent: bool | None = ...,
    on_chain: bool = ...,
    outgoing_approvals: list[models.UserOutgoingApproval] = ...,
    update_history: list[models.UpdateHistory] = ...,
    uri: str | None = ...,
    user_permissions: models.UserPermissions = ...,
) -> models.GetBalanceByAddressSuccessResponse: ...
def get_collection_amount_tracker_by_id_success_response(
    *, amount_tracker: models.ApprovalTrackerDoc = ...
) -> models.GetCollectionAmountTrackerByIdSuccessResponse: ...
def get_collection_amount_trackers_success_response(
    *,
    amount_trackers: list[models.ApprovalTrackerDoc] = ...,
    pagination: models.PaginationInfo = ...,
) -> models.GetCollectionAmountTrackersSuccessResponse: ...
def get_collection_challenge_tracker_by_id_success_response(
    *, challenge_tracker: models.MerkleChallengeTrackerDoc | models.ApprovalTrackerDoc = ...
) -> models.GetCollectionChallengeTrackerByIdSuccessResponse: ...
def get_collection_challenge_trackers_success_response(
    *,
    challenge_trackers: list[models.MerkleChallengeTrackerDoc] = ...,
    pagination: models.PaginationInfo = ...,
) -> models.GetCollectionChallengeTrackersSuccessResponse: ...
def get_collection_claims_success_response(
    *, claims: list[models.ClaimDetails] = ..., pagination: models.PaginationInfo = ...
) -> models.GetCollectionClaimsSuccessResponse: ...
def get_collection_listings_success_response(
    *, listings: list[models.UtilityPageDoc] = ..., pagination: models.PaginationInfo = ...
) -> models.GetCollectionListingsSuccessResponse: ...
def get_collection_owners_success_response(
    *, owners: list[models.BalanceDoc] = ..., pagination: models.PaginationInfo = ...
) -> models.GetCollectionOwnersSuccessResponse: ...
def get_collection_request_body(
    *,
    approval_trackers_to_fetch: list[models.AmountTrackerIdDetails] | None = ...,
    badge_floor_prices_to_fetch: list[models.NumberType] | list[models.UintRange] | None = ...,
    challenge_trackers_to_fetch: list[models.ChallengeTrackerIdDetails] | None = ...,
    collection_id: models.CollectionId = ...,
    disable_defaults: bool | None = ...,
    fetch_private_params: bool | None = ...,
    fetch_total_balances: bool | None = ...,
    metadata_to_fetch: models.MetadataFetchOptions | None = ...,
    views_to_fetch: list[models.GetCollectionRequestBodyViewsToFetchItem] | None = ...,
) -> models.GetCollectionRequestBody: ...
def get_collection_request_body_views_to_fetch_item(
    *,
    address: str | None = ...,
    badge_id: models.NumberType | None = ...,
    bookmark: str = ...,
    oldest_first: bool | None = ...,
    view_id: str = ...,
    view_type: models.CollectionViewKey = ...,
) -> models.GetCollectionRequestBodyViewsToFetchItem: ...
def get_collection_success_response(
    *, collection: models.BitBadgesCollection = ..., metadata: models.Metadata = ...
) -> models.GetCollectionSuccessResponse: ...
def get_collection_transfer_activity_success_response(
    *, activity: list[models.TransferActivityDoc] = ..., pagination: models.PaginationInfo = ...
) -> models.GetCollectionTransferActivitySuccessResponse: ...
def get_collections_payload(
    *, collections_to_fetch: list[models.GetCollectionRequestBody] = ...
) -> models.GetCollectionsPayload: ...
def get_collections_success_response(
    *, collections: list[models.BitBadgesCollection | None] = ...
) -> models.GetCollectionsSuccessResponse: ...
def get_dynamic_data_activity_success_response(
    *,
    history: models.GetDynamicDataActivitySuccessResponseHistory = ...,
    pending: list[models.GetDynamicDataActivitySuccessResponsePendingItem] = ...,
) -> models.GetDynamicDataActivitySuccessResponse: ...
def get_dynamic_data_activity_success_response_history(
    *,
    docs: list[models.GetDynamicDataActivitySuccessResponseHistoryDocsItem] = ...,
    pagination: models.PaginationInfo = ...,
) -> models.GetDynamicDataActivitySuccessResponseHistory: ...
def get_dynamic_data_activity_success_response_history_docs_item(
    *, actions: list[Any] = ..., dynamic_data_id: str = ..., updated_at: int = ...
) -> models.GetDynamicDataActivitySuccessResponseHistoryDocsItem: ...
def get_dynamic_data_activity_success_response_pending_item(
    *,
    actions: list[Any] = ...,
    dynamic_data_id: str = ...,
    error: str = ...,
    handler_id: str = ...,
    last_fetched_at: int = ...,
    next_fetch_time: int = ...,
    num_retries: int = ...,
) -> models.GetDynamicDataActivitySuccessResponsePendingItem: ...
def get_dynamic_data_store_success_response(
    *, doc: models.DynamicDataDoc = ...
) -> models.GetDynamicDataStoreSuccessResponse: ...
def get_dynamic_data_store_value_success_response(
    *,
    in_store: bool = ...,
    key: str = ...,
    lookup_type: models.GetDynamicDataStoreValueSuccessResponseLookupType | None = ...,
) -> models.GetDynamicDataStoreValueSuccessResponse: ...
def get_dynamic_data_store_values_paginated_success_response(
    *,
    lookup_values: list[
        models.GetDynamicDataStoreValuesPaginatedSuccessResponseLookupValuesItem
    ] = ...,
    pagination: models.PaginationInfo = ...,
) -> models.GetDynamicDataStoreValuesPaginatedSuccessResponse: ...
def get_dynamic_data_store_values_paginated_success_response_lookup_values_item(
    *,
    in_store: bool = ...,
    key: str = ...,
    lookup_type: (
        models.GetDynamicDataStoreValuesPaginatedSuccessResponseLookupValuesItemLookupType | None
    ) = ...,
) -> models.GetDynamicDataStoreValuesPaginatedSuccessResponseLookupValuesItem: ...
def get_dynamic_data_stores_payload(
    *, data_secret: str | None = ..., dynamic_data_ids: list[str] = ...
) -> models.GetDynamicDataStoresPayload: ...
def get_dynamic_data_stores_success_response(
    *, docs: list[models.DynamicDataDoc | None] = ..., pagination: models.PaginationInfo = ...
) -> models.GetDynamicDataStoresSuccessResponse: ...
def get_owners_success_response(
    *, owners: list[models.BalanceDoc] = ..., pagination: models.PaginationInfo = ...
) -> models.GetOwnersSuccessResponse: ...
def get_token_activity_success_response(
    *, activity: list[models.TransferActivityDoc] = ..., pagination: models.PaginationInfo = ...
) -> models.GetTokenActivitySuccessResponse: ...
def incoming_approval_criteria(
    *,
    approval_amounts: models.ApprovalAmounts | None = ...,
    auto_deletion_options: models.AutoDeletionOptions | None = ...,
    coin_transfers: list[models.CoinTransfer] | None = ...,
    dynamic_store_challenges: list[models.DynamicStoreChallenge] | None = ...,
    eth_signature_challenges: list[models.ETHSignatureChallenge] | None = ...,
    max_num_transfers: models.MaxNumTransfers | None = ...,
    merkle_challenges: list[models.MerkleChallenge] | None = ...,
    must_own_badges: list[models.MustOwnBadge] | None = ...,
    predetermined_balances: models.PredeterminedBalances | None = ...,
    require_from_does_not_equal_initiated_by: bool | None = ...,
    require_from_equals_initiated_by: bool | None = ...,
) -> models.IncomingApprovalCriteria: ...
def incremented_balances(
    *,
    allow_override_timestamp: bool = ...,
    allow_override_with_any_valid_badge: bool = ...,
    duration_from_timestamp: models.NumberType = ...,
    increment_badge_ids_by: models.NumberType = ...,
    increment_ownership_times_by: models.NumberType = ...,
    recurring_ownership_times: models.RecurringOwnershipTimes = ...,
    start_balances: list[models.Balance] = ...,
) -> models.IncrementedBalances: ...
def inherit_metadata_from(
    *,
    application_id: str | None = ...,
    badge_id: str | None = ...,
    claim_id: str | None = ...,
    collection_id: models.CollectionId | None = ...,
    list_id: str | None = ...,
    map_id: str | None = ...,
) -> models.InheritMetadataFrom: ...
def integration_plugin_details(
    *,
    instance_id: str = ...,
    metadata: models.IntegrationPluginDetailsMetadata | None = ...,
    plugin_id: models.ClaimIntegrationPluginType = ...,
    private_params: Any = ...,
    private_state: Any = ...,
    public_params: Any = ...,
    public_state: Any = ...,
    version: str = ...,
) -> models.IntegrationPluginDetails: ...
def integration_plugin_details_metadata(
    *, description: str = ..., image: str | None = ..., name: str = ...
) -> models.IntegrationPluginDetailsMetadata: ...
def integration_plugin_details_update(
    *,
    instance_id: str = ...,
    metadata: models.IntegrationPluginDetailsUpdateMetadata | None = ...,
    new_state: Any = ...,
    only_update_provided_new_state: bool | None = ...,
    plugin_id: models.ClaimIntegrationPluginType = ...,
    private_params: Any = ...,
    public_params: Any = ...,
    reset_state: bool | None = ...,
    version: str = ...,
) -> models.IntegrationPluginDetailsUpdate: ...
def integration_plugin_details_update_metadata(
    *, description: str = ..., image: str | None = ..., name: str = ...
) -> models.IntegrationPluginDetailsUpdateMetadata: ...
def is_archived_timeline(
    *, is_archived: bool = ..., timeline_times: list[models.UintRange] = ...
) -> models.IsArchivedTimeline: ...
def linked_to(
    *,
    badge_ids: list[models.UintRange] | None = ...,
    collection_id: models.CollectionId | None = ...,
    list_id: str | None = ...,
) -> models.LinkedTo: ...
def list_activity_doc(
    *,
    added_to_list: bool | None = ...,
    addresses: list[models.BitBadgesAddress] | None = ...,
    block: models.NumberType = ...,
    doc_id: str = ...,
    id: str | None = ...,
    initiated_by: models.BitBadgesAddress = ...,
    list_id: str = ...,
    notifications_handled: bool | None = ...,
    private: bool | None = ...,
    timestamp: models.UNIXMilliTimestamp = ...,
    tx_hash: str | None = ...,
) -> models.ListActivityDoc: ...
def manager_timeline(
    *, manager: models.BitBadgesAddress = ..., timeline_times: list[models.UintRange] = ...
) -> models.ManagerTimeline: ...
def manual_balances(*, balances: list[models.Balance] = ...) -> models.ManualBalances: ...
def max_num_transfers(
    *,
    amount_tracker_id: str = ...,
    overall_max_num_transfers: models.NumberType = ...,
    per_from_address_max_num_transfers: models.NumberType = ...,
    per_initiated_by_address_max_num_transfers: models.NumberType = ...,
    per_to_address_max_num_transfers: models.NumberType = ...,
    reset_time_intervals: models.ResetTimeIntervals = ...,
) -> models.MaxNumTransfers: ...
def merkle_challenge(
    *,
    challenge_info_details: models.ChallengeInfoDetails | None = ...,
    challenge_tracker_id: str = ...,
    custom_data: str = ...,
    expected_proof_length: models.NumberType = ...,
    leaf_signer: str = ...,
    max_uses_per_leaf: models.NumberType = ...,
    root: str = ...,
    uri: str = ...,
    use_creator_address_as_leaf: bool = ...,
) -> models.MerkleChallenge: ...
def merkle_challenge_tracker_doc(
    *,
    approval_id: str = ...,
    approval_level: models.MerkleChallengeTrackerDocApprovalLevel = ...,
    approver_address: models.BitBadgesAddress = ...,
    challenge_tracker_id: str = ...,
    collection_id: models.CollectionId = ...,
    doc_id: str = ...,
    id: str | None = ...,
    used_leaf_indices: list[models.UsedLeafStatus] = ...,
) -> models.MerkleChallengeTrackerDoc: ...
def metadata(
    *,
    additional_info: list[models.MetadataAdditionalInfoItem] | None = ...,
    attributes: list[models.MetadataAttributesItem] | None = ...,
    banner_image: str | None = ...,
    category: str | None = ...,
    description: str = ...,
    external_url: str | None = ...,
    fetched_at: models.UNIXMilliTimestamp | None = ...,
    fetched_at_block: models.NumberType | None = ...,
    image: str = ...,
    is_updating: bool | None = ...,
    name: str = ...,
    off_chain_transferability_info: models.MetadataOffChainTransferabilityInfo | None = ...,
    socials: dict[str, str] | None = ...,
    tags: list[str] | None = ...,
) -> models.Metadata: ...
def metadata_additional_info_item(
    *, description: str = ..., image: str = ..., name: str = ..., url: str | None = ...
) -> models.MetadataAdditionalInfoItem: ...
def metadata_attributes_item(
    *, name: str = ..., type: str = ..., value: str | int | float | bool = ...
) -> models.MetadataAttributesItem: ...
def metadata_fetch_options(
    *,
    badge_ids: list[models.NumberType] | list[models.UintRange] | None = ...,
    do_not_fetch_collection_metadata: bool | None = ...,
    uris: list[str] | None = ...,
) -> models.MetadataFetchOptions: ...
def metadata_off_chain_transferability_info(
    *, assign_method: str = ..., host: str = ...
) -> models.MetadataOffChainTransferabilityInfo: ...
def metadata_without_internals(
    *,
    additional_info: list[models.MetadataWithoutInternalsAdditionalInfoItem] | None = ...,
    attributes: list[models.MetadataWithoutInternalsAttributesItem] | None = ...,
    banner_image: str | None = ...,
    category: str | None = ...,
    description: str = ...,
    external_url: str | None = ...,
    image: str = ...,
    name: str = ...,
    off_chain_transferability_info: (
        models.MetadataWithoutInternalsOffChainTransferabilityInfo | None
    ) = ...,
    socials: dict[str, str] | None = ...,
    tags: list[str] | None = ...,
) -> models.MetadataWithoutInternals: ...
def metadata_without_internals_additional_info_item(
    *, description: str = ..., image: str = ..., name: str = ..., url: str | None = ...
) -> models.MetadataWithoutInternalsAdditionalInfoItem: ...
def metadata_without_internals_attributes_item(
    *, name: str = ..., type: str = ..., value: str | int | float | bool = ...
) -> models.MetadataWithoutInternalsAttributesItem: ...
def metadata_without_internals_off_chain_transferability_info(
    *, assign_method: str = ..., host: str = ...
) -> models.MetadataWithoutInternalsOffChainTransferabilityInfo: ...
def must_own_badge(
    *,
    amount_range: models.UintRange = ...,
    badge_ids: list[models.UintRange] = ...,
    collection_id: models.CollectionId = ...,
    must_satisfy_for_all_assets: bool = ...,
    override_with_current_time: bool = ...,
    ownership_check_party: str | None = ...,
    ownership_times: list[models.UintRange] = ...,
) -> models.MustOwnBadge: ...
def outgoing_approval_criteria(
    *,
    approval_amounts: models.ApprovalAmounts | None = ...,
    auto_deletion_options: models.AutoDeletionOptions | None = ...,
    coin_transfers: list[models.CoinTransfer] | None = ...,
    dynamic_store_challenges: list[models.DynamicStoreChallenge] | None = ...,
    eth_signature_challenges: list[models.ETHSignatureChallenge] | None = ...,
    max_num_transfers: models.MaxNumTransfers | None = ...,
    merkle_challenges: list[models.MerkleChallenge] | None = ...,
    must_own_badges: list[models.MustOwnBadge] | None = ...,
    predetermined_balances: models.PredeterminedBalances | None = ...,
    require_to_does_not_equal_initiated_by: bool | None = ...,
    require_to_equals_initiated_by: bool | None = ...,
) -> models.OutgoingApprovalCriteria: ...
def pagination_info(*, bookmark: str = ..., has_more: bool = ...) -> models.PaginationInfo: ...
def perform_store_action_batch_with_body_auth_payload(
    *,
    actions: list[models.PerformStoreActionBatchWithBodyAuthPayloadActionsItem] = ...,
    data_secret: str | None = ...,
    dynamic_data_id: str = ...,
    is_simulation: bool | None = ...,
) -> models.PerformStoreActionBatchWithBodyAuthPayload: ...
def perform_store_action_batch_with_body_auth_payload_actions_item(
    *, action_name: str = ..., payload: models.PerformStoreActionPayload = ...
) -> models.PerformStoreActionBatchWithBodyAuthPayloadActionsItem: ...
def perform_store_action_single_with_body_auth_payload(
    *,
    action_name: str = ...,
    data_secret: str | None = ...,
    dynamic_data_id: str = ...,
    is_simulation: bool | None = ...,
    payload: models.PerformStoreActionPayload = ...,
) -> models.PerformStoreActionSingleWithBodyAuthPayload: ...
def perform_store_action_success_response() -> models.PerformStoreActionSuccessResponse: ...
def pool_info(
    *,
    address: str | None = ...,
    all_asset_denoms: list[str] | None = ...,
    last_liquidity_update: int | None = ...,
    last_volume_update: int | None = ...,
    liquidity: list[models.CosmosCoin] | None = ...,
    pool_id: str | None = ...,
    pool_params: models.PoolInfoPoolParams | None = ...,
    volume: models.PoolInfoVolume | None = ...,
) -> models.PoolInfo: ...
def pool_info_pool_params(
    *, exit_fee: str = ..., swap_fee: str = ...
) -> models.PoolInfoPoolParams: ...
def pool_info_volume(
    *,
    all_time: list[models.CosmosCoin] | None = ...,
    daily: list[models.CosmosCoin] | None = ...,
    monthly: list[models.CosmosCoin] | None = ...,
    weekly: list[models.CosmosCoin] | None = ...,
) -> models.PoolInfoVolume: ...
def precalculation_options(
    *,
    badge_ids_override: list[models.UintRange] | None = ...,
    override_timestamp: models.NumberType | None = ...,
) -> models.PrecalculationOptions: ...
def predetermined_balances(
    *,
    incremented_balances: models.IncrementedBalances = ...,
    manual_balances: list[models.ManualBalances] = ...,
    order_calculation_method: models.PredeterminedOrderCalculationMethod = ...,
) -> models.PredeterminedBalances: ...
def predetermined_order_calculation_method(
    *,
    challenge_tracker_id: str = ...,
    use_merkle_challenge_leaf_index: bool = ...,
    use_overall_num_transfers: bool = ...,
    use_per_from_address_num_transfers: bool = ...,
    use_per_initiated_by_address_num_transfers: bool = ...,
    use_per_to_address_num_transfers: bool = ...,
) -> models.PredeterminedOrderCalculationMethod: ...
def queue_doc(
    *,
    action_config: Any = ...,
    activity_doc_id: str | None = ...,
    claim_info: models.QueueDocClaimInfo | None = ...,
    collection_id: models.CollectionId = ...,
    deleted_at: models.UNIXMilliTimestamp | None = ...,
    doc_id: str = ...,
    email_message: str | None = ...,
    error: str | None = ...,
    faucet_info: models.QueueDocFaucetInfo | None = ...,
    id: str | None = ...,
    initiated_by: models.BitBadgesAddress | None = ...,
    last_fetched_at: models.UNIXMilliTimestamp | None = ...,
    load_balance_id: models.NumberType = ...,
    next_fetch_time: models.UNIXMilliTimestamp | None = ...,
    notification_type: str | None = ...,
    num_retries: models.NumberType = ...,
    pending: bool | None = ...,
    recipient_address: str | None = ...,
    refresh_request_time: models.UNIXMilliTimestamp = ...,
    uri: str = ...,
) -> models.QueueDoc: ...
def queue_doc_claim_info(
    *,
    bitbadges_address: models.BitBadgesAddress = ...,
    body: Any = ...,
    claim_id: str = ...,
    ip: str | None = ...,
    session: Any = ...,
) -> models.QueueDocClaimInfo: ...
def queue_doc_faucet_info(
    *,
    amount: models.NumberType = ...,
    denom: str = ...,
    recipient: models.BitBadgesAddress = ...,
    tx_hash: str = ...,
) -> models.QueueDocFaucetInfo: ...
def recurring_ownership_times(
    *,
    charge_period_length: models.NumberType = ...,
    interval_length: models.NumberType = ...,
    start_time: models.NumberType = ...,
) -> models.RecurringOwnershipTimes: ...
def refresh_doc(
    *,
    collection_id: models.CollectionId = ...,
    doc_id: str = ...,
    id: str | None = ...,
    refresh_request_time: models.UNIXMilliTimestamp = ...,
) -> models.RefreshDoc: ...
def refresh_status_success_response(
    *,
    error_docs: list[models.QueueDoc] = ...,
    in_queue: bool = ...,
    refresh_doc: models.RefreshDoc = ...,
) -> models.RefreshStatusSuccessResponse: ...
def reset_time_intervals(
    *, interval_length: models.NumberType = ..., start_time: models.NumberType = ...
) -> models.ResetTimeIntervals: ...
def satisfy_method(
    *,
    conditions: list[str | models.SatisfyMethod] = ...,
    options: models.SatisfyMethodOptions | None = ...,
    type: models.SatisfyMethodType = ...,
) -> models.SatisfyMethod: ...
def satisfy_method_options(
    *, min_num_satisfied: int | None = ...
) -> models.SatisfyMethodOptions: ...
def search_dynamic_data_stores_success_response(
    *, docs: list[models.DynamicDataDoc | None] = ..., pagination: models.PaginationInfo = ...
) -> models.SearchDynamicDataStoresSuccessResponse: ...
def standards_timeline(
    *, standards: list[str] = ..., timeline_times: list[models.UintRange] = ...
) -> models.StandardsTimeline: ...
def timed_update_permission(
    *,
    permanently_forbidden_times: list[models.UintRange] = ...,
    permanently_permitted_times: list[models.UintRange] = ...,
    timeline_times: list[models.UintRange] = ...,
) -> models.TimedUpdatePermission: ...
def timed_update_with_badge_ids_permission(
    *,
    badge_ids: list[models.UintRange] = ...,
    permanently_forbidden_times: list[models.UintRange] = ...,
    permanently_permitted_times: list[models.UintRange] = ...,
    timeline_times: list[models.UintRange] = ...,
) -> models.TimedUpdateWithBadgeIdsPermission: ...
def transfer_activity_doc(
    *,
    approvals_used: list[models.ApprovalIdentifierDetails] | None = ...,
    badge_id: models.NumberType | None = ...,
    balances: list[models.Balance] = ...,
    block: models.NumberType = ...,
    coin_transfers: list[models.CoinTransferItem] | None = ...,
    collection_id: models.CollectionId = ...,
    denom: str | None = ...,
    doc_id: str = ...,
    from_: models.BitBadgesAddress = ...,
    id: str | None = ...,
    initiated_by: models.BitBadgesAddress = ...,
    memo: str | None = ...,
    notifications_handled: bool | None = ...,
    precalculate_balances_from_approval: models.ApprovalIdentifierDetails | None = ...,
    precalculation_options: models.PrecalculationOptions | None = ...,
    price: models.NumberType | None = ...,
    prioritized_approvals: list[models.ApprovalIdentifierDetails] | None = ...,
    private: bool | None = ...,
    timestamp: models.UNIXMilliTimestamp = ...,
    to: list[models.BitBadgesAddress] = ...,
    tx_hash: str | None = ...,
    volume: models.NumberType | None = ...,
) -> models.TransferActivityDoc: ...
def uint_range(
    *, end: models.NumberType = ..., start: models.NumberType = ...
) -> models.UintRange: ...
def update_address_list_addresses_payload(
    *, addresses: list[str] = ..., list_id: str = ...
) -> models.UpdateAddressListAddressesPayload: ...
def update_address_list_addresses_success_response() -> (
    models.UpdateAddressListAddressesSuccessResponse
): ...
def update_address_list_core_details_payload(
    *,
    custom_data: str = ...,
    list_id: str = ...,
    metadata: models.MetadataWithoutInternals | None = ...,
    uri: str = ...,
    whitelist: bool = ...,
) -> models.UpdateAddressListCoreDetailsPayload: ...
def update_address_list_core_details_success_response() -> (
    models.UpdateAddressListCoreDetailsSuccessResponse
): ...
def update_dynamic_data_store_payload(
    *, dynamic_data_id: str = ..., label: str | None = ..., rotate_data_secret: bool | None = ...
) -> models.UpdateDynamicDataStorePayload: ...
def update_dynamic_data_store_success_response(
    *, doc: models.DynamicDataDoc = ...
) -> models.UpdateDynamicDataStoreSuccessResponse: ...
def update_history(
    *,
    block: models.NumberType = ...,
    block_timestamp: models.UNIXMilliTimestamp = ...,
    timestamp: models.UNIXMilliTimestamp = ...,
    tx_hash: str = ...,
) -> models.UpdateHistory: ...
def used_leaf_status(
    *, leaf_index: models.NumberType = ..., used_by: models.BitBadgesAddress = ...
) -> models.UsedLeafStatus: ...
def user_balance_store(
    *,
    auto_approve_all_incoming_transfers: bool = ...,
    auto_approve_self_initiated_incoming_transfers: bool = ...,
    auto_approve_self_initiated_outgoing_transfers: bool = ...,
    balances: list[models.Balance] = ...,
    incoming_approvals: list[models.UserIncomingApproval] = ...,
    outgoing_approvals: list[models.UserOutgoingApproval] = ...,
    user_permissions: models.UserPermissions = ...,
) -> models.UserBalanceStore: ...
def user_incoming_approval(
    *,
    approval_criteria: models.IncomingApprovalCriteria | None = ...,
    approval_id: str = ...,
    badge_ids: list[models.UintRange] = ...,
    custom_data: str | None = ...,
    details: models.ApprovalInfoDetails | None = ...,
    from_list: models.AddressList = ...,
    from_list_id: str = ...,
    initiated_by_list: models.AddressList = ...,
    initiated_by_list_id: str = ...,
    ownership_times: list[models.UintRange] = ...,
    transfer_times: list[models.UintRange] = ...,
    uri: str | None = ...,
    version: models.NumberType = ...,
) -> models.UserIncomingApproval: ...
def user_incoming_approval_permission(
    *,
    approval_id: str = ...,
    badge_ids: list[models.UintRange] = ...,
    from_list: models.AddressList = ...,
    from_list_id: str = ...,
    initiated_by_list: models.AddressList = ...,
    initiated_by_list_id: str = ...,
    ownership_times: list[models.UintRange] = ...,
    permanently_forbidden_times: list[models.UintRange] = ...,
    permanently_permitted_times: list[models.UintRange] = ...,
    transfer_times: list[models.UintRange] = ...,
) -> models.UserIncomingApprovalPermission: ...
def user_outgoing_approval(
    *,
    approval_criteria: models.OutgoingApprovalCriteria | None = ...,
    approval_id: str = ...,
    badge_ids: list[models.UintRange] = ...,
    custom_data: str | None = ...,
    details: models.ApprovalInfoDetails | None = ...,
    initiated_by_list: models.AddressList = ...,
    initiated_by_list_id: str = ...,
    ownership_times: list[models.UintRange] = ...,
    to_list: models.AddressList = ...,
    to_list_id: str = ...,
    transfer_times: list[models.UintRange] = ...,
    uri: str | None = ...,
    version: models.NumberType = ...,
) -> models.UserOutgoingApproval: ...
def user_outgoing_approval_permission(
    *,
    approval_id: str = ...,
    badge_ids: list[models.UintRange] = ...,
    initiated_by_list: models.AddressList = ...,
    initiated_by_list_id: str = ...,
    ownership_times: list[models.UintRange] = ...,
    permanently_forbidden_times: list[models.UintRange] = ...,
    permanently_permitted_times: list[models.UintRange] = ...,
    to_list: models.AddressList = ...,
    to_list_id: str = ...,
    transfer_times: list[models.UintRange] = ...,
) -> models.UserOutgoingApprovalPermission: ...
def user_permissions(
    *,
    can_update_auto_approve_all_incoming_transfers: list[models.ActionPermission] = ...,
    can_update_auto_approve_self_initiated_incoming_transfers: list[models.ActionPermission] = ...,
    can_update_auto_approve_self_initiated_outgoing_transfers: list[models.ActionPermission] = ...,
    can_update_incoming_approvals: list[models.UserIncomingApprovalPermission] = ...,
    can_update_outgoing_approvals: list[models.UserOutgoingApprovalPermission] = ...,
) -> models.UserPermissions: ...
def user_royalties(
    *, payout_address: str = ..., percentage: models.NumberType = ...
) -> models.UserRoyalties: ...
def utility_page_content(
    *, content: str = ..., label: str = ..., type: str = ...
) -> models.UtilityPageContent: ...
def utility_page_doc(
    *,
    approval_status: models.UtilityPageDocApprovalStatus = ...,
    categories: list[str] = ...,
    content: list[models.UtilityPageContent] = ...,
    created_at: models.UNIXMilliTimestamp = ...,
    created_by: models.BitBadgesAddress = ...,
    direct_link: str | None = ...,
    display_times: models.UintRange | None = ...,
    doc_id: str = ...,
    estimated_cost: models.EstimatedCost | None = ...,
    estimated_time: str | None = ...,
    home_page_view: models.UtilityPageDocHomePageView | None = ...,
    id: str | None = ...,
    inherit_metadata_from: models.InheritMetadataFrom | None = ...,
    last_updated: models.UNIXMilliTimestamp | None = ...,
    linked_to: models.LinkedTo | None = ...,
    links: list[models.UtilityPageLink] = ...,
    listing_id: str = ...,
    locale: str | None = ...,
    managed_by: models.BitBadgesAddress = ...,
    metadata: models.Metadata = ...,
    type: str = ...,
    view_count: models.NumberType | None = ...,
    views_by_period: models.UtilityPageDocViewsByPeriod | None = ...,
    visibility: models.UtilityPageDocVisibility = ...,
) -> models.UtilityPageDoc: ...
def utility_page_doc_approval_status(
    *,
    featured_priority: int | float | None = ...,
    is_approved: bool = ...,
    is_featured: bool | None = ...,
    reason: str | None = ...,
    rejected: bool | None = ...,
    updated_by: models.BitBadgesAddress | None = ...,
) -> models.UtilityPageDocApprovalStatus: ...
def utility_page_doc_home_page_view(
    *, category: str = ..., type: models.UtilityPageDocHomePageViewType = ...
) -> models.UtilityPageDocHomePageView: ...
def utility_page_doc_views_by_period(
    *, daily: int = ..., hourly: int = ..., monthly: int = ..., weekly: int = ...
) -> models.UtilityPageDocViewsByPeriod: ...
def utility_page_link(
    *,
    application_id: str | None = ...,
    claim_id: str | None = ...,
    collection_id: models.CollectionId | None = ...,
    list_id: str | None = ...,
    map_id: str | None = ...,
    metadata: models.Metadata | None = ...,
    url: str = ...,
) -> models.UtilityPageLink: ...

class AddressListsCalls:
    """Calls of ``address_lists`` that can be sent as they are."""

    def create(
        self,
        *,
        address_lists: Sequence[
            models.AddressListCreateObject | params.AddressListCreateObject
        ] = ...,
    ) -> Call[models.CreateAddressListsSuccessResponse]: ...
    def delete(
        self, *, list_ids: Sequence[str] = ...
    ) -> Call[models.DeleteAddressListsSuccessResponse]: ...
    def get(self, address_list_id: str = ...) -> Call[models.GetAddressListSuccessResponse]: ...
    def get_activity(
        self, address_list_id: str = ..., *, bookmark: str | None | Omit = ...
    ) -> Call[models.GetAddressListActivitySuccessResponse]: ...
    def get_claims(
        self, address_list_id: str = ...
    ) -> Call[models.GetAddressListClaimsSuccessResponse]: ...
    def get_listings(
        self, address_list_id: str = ..., *, bookmark: str | None | Omit = ...
    ) -> Call[models.GetAddressListListingsSuccessResponse]: ...
    def get_many(
        self,
        *,
        lists_to_fetch: Sequence[
            models.GetAddressListsPayloadListsToFetchItem
            | params.GetAddressListsPayloadListsToFetchItem
        ] = ...,
    ) -> Call[models.GetAddressListsSuccessResponse]: ...
    def update_addresses(
        self, *, list_id: str = ..., addresses: Sequence[str] = ...
    ) -> Call[models.UpdateAddressListAddressesSuccessResponse]: ...
    def update_core_details(
        self,
        *,
        list_id: str = ...,
        whitelist: bool = ...,
        uri: str = ...,
        custom_data: str = ...,
        metadata: models.MetadataWithoutInternals | params.MetadataWithoutInternals | Omit = ...,
    ) -> Call[models.UpdateAddressListCoreDetailsSuccessResponse]: ...

class DynamicStoresCalls:
    """Calls of ``dynamic_stores`` that can be sent as they are."""

    def create(
        self, *, handler_id: str = ..., label: str = ..., public_use_in_claims: bool | Omit = ...
    ) -> Call[models.CreateDynamicDataStoreSuccessResponse]: ...
    def delete(
        self, *, dynamic_data_id: str = ...
    ) -> Call[models.DeleteDynamicDataStoreSuccessResponse]: ...
    def get(
        self, dynamic_store_id: str = ..., *, data_secret: str | None | Omit = ...
    ) -> Call[models.GetDynamicDataStoreSuccessResponse]: ...
    def get_activity(
        self,
        *,
        dynamic_data_id: str = ...,
        bookmark: str | None | Omit = ...,
        data_secret: str | None | Omit = ...,
    ) -> Call[models.GetDynamicDataActivitySuccessResponse]: ...
    def get_many(
        self, *, dynamic_data_ids: Sequence[str] = ..., data_secret: str | Omit = ...
    ) -> Call[models.GetDynamicDataStoresSuccessResponse]: ...
    def get_value(
        self,
        dynamic_store_id: str = ...,
        *,
        key: str = ...,
        data_secret: str | None | Omit = ...,
        lookup_type: Literal["id", "username"] | None | Omit = ...,
    ) -> Call[models.GetDynamicDataStoreValueSuccessResponse]: ...
    def get_values(
        self,
        dynamic_store_id: str = ...,
        *,
        bookmark: str | None | Omit = ...,
        data_secret: str | None | Omit = ...,
        lookup_type: Literal["id", "username"] | None | Omit = ...,
    ) -> Call[models.GetDynamicDataStoreValuesPaginatedSuccessResponse]: ...
    def perform_action(
        self,
        *,
        dynamic_data_id: str = ...,
        action_name: str = ...,
        payload: (
            models.DynamicDataHandlerActionPayloadEmailAction
            | params.DynamicDataHandlerActionPayloadEmailAction
            | models.DynamicDataHandlerActionPayloadOauthAction
            | params.DynamicDataHandlerActionPayloadOauthAction
            | models.DynamicDataHandlerActionPayloadAddressAction
            | params.DynamicDataHandlerActionPayloadAddressAction
            | Mapping[str, Any]
        ) = ...,
        is_simulation: bool | Omit = ...,
        data_secret: str | Omit = ...,
    ) -> Call[models.PerformStoreActionSuccessResponse]: ...
    def perform_batch_action(
        self,
        *,
        dynamic_data_id: str = ...,
        actions: Sequence[
            models.PerformStoreActionBatchWithBodyAuthPayloadActionsItem
            | params.PerformStoreActionBatchWithBodyAuthPayloadActionsItem
        ] = ...,
        is_simulation: bool | Omit = ...,
        data_secret: str | Omit = ...,
    ) -> Call[models.BatchStoreActionSuccessResponse]: ...
    def search(
        self, *, bookmark: str | None | Omit = ...
    ) -> Call[models.SearchDynamicDataStoresSuccessResponse]: ...
    def update(
        self,
        *,
        dynamic_data_id: str = ...,
        rotate_data_secret: bool | Omit = ...,
        label: str | Omit = ...,
    ) -> Call[models.UpdateDynamicDataStoreSuccessResponse]: ...

class TokensCalls:
    """Calls of ``tokens`` that can be sent as they are."""

    def get_badge_metadata(
        self, collection_id: str | int = ..., badge_id: str | int = ...
    ) -> Call[models.GetBadgeMetadataSuccessResponse]: ...
    def get_balance_by_address(
        self,
        collection_id: str | int = ...,
        address: str = ...,
        *,
        fetch_private_params: bool | None | Omit = ...,
        forceful: bool | None | Omit = ...,
    ) -> Call[models.GetBalanceByAddressSuccessResponse]: ...
    def get_balance_by_address_specific_token(
        self, collection_id: str | int = ..., badge_id: str | int = ..., address: str = ...
    ) -> Call[models.GetBalanceByAddressSpecificTokenSuccessResponse]: ...
    def get_collection(
        self, collection_id: str | int = ...
    ) -> Call[models.GetCollectionSuccessResponse]: ...
    def get_collection_amount_tracker_by_id(
        self,
        *,
        amount_tracker_id: str = ...,
        approval_id: str = ...,
        approval_level: str = ...,
        approved_address: str = ...,
        approver_address: str = ...,
        collection_id: str | int = ...,
        tracker_type: str = ...,
    ) -> Call[models.GetCollectionAmountTrackerByIdSuccessResponse]: ...
    def get_collection_amount_trackers(
        self,
        collection_id: str | int = ...,
        *,
        bookmark: str | None | Omit = ...,
        oldest_first: bool | None | Omit = ...,
    ) -> Call[models.GetCollectionAmountTrackersSuccessResponse]: ...
    def get_collection_challenge_tracker_by_id(
        self,
        *,
        approval_id: str = ...,
        approval_level: Literal["collection", "incoming", "outgoing", ""] = ...,
        approver_address: str = ...,
        challenge_tracker_id: str = ...,
        collection_id: str | int = ...,
    ) -> Call[models.GetCollectionChallengeTrackerByIdSuccessResponse]: ...
    def get_collection_challenge_trackers(
        self,
        collection_id: str | int = ...,
        *,
        bookmark: str | None | Omit = ...,
        oldest_first: bool | None | Omit = ...,
    ) -> Call[models.GetCollectionChallengeTrackersSuccessResponse]: ...
    def get_collection_claims(
        self, collection_id: str | int = ...
    ) -> Call[models.GetCollectionClaimsSuccessResponse]: ...
    def get_collection_listings(
        self,
        collection_id: str | int = ...,
        *,
        badge_id: int | None | Omit = ...,
        bookmark: str | None | Omit = ...,
        oldest_first: bool | None | Omit = ...,
    ) -> Call[models.GetCollectionListingsSuccessResponse]: ...
    def get_collection_owners(
        self,
        collection_id: str | int = ...,
        *,
        bookmark: str | None | Omit = ...,
        oldest_first: bool | None | Omit = ...,
    ) -> Call[models.GetCollectionOwnersSuccessResponse]: ...
    def get_collection_transfer_activity(
        self,
        collection_id: str | int = ...,
        *,
        address: str | None | Omit = ...,
        bookmark: str | None | Omit = ...,
        oldest_first: bool | None | Omit = ...,
    ) -> Call[models.GetCollectionTransferActivitySuccessResponse]: ...
    def get_collections(
        self,
        *,
        collections_to_fetch: Sequence[
            models.GetCollectionRequestBody | params.GetCollectionRequestBody
        ] = ...,
    ) -> Call[models.GetCollectionsSuccessResponse]: ...
    def get_owners(
        self,
        collection_id: str | int = ...,
        badge_id: str | int = ...,
        *,
        bookmark: str | None | Omit = ...,
        sort_by: Literal["amount"] | None | Omit = ...,
    ) -> Call[models.GetOwnersSuccessResponse]: ...
    def get_refresh_status(
        self, collection_id: str | int = ...
    ) -> Call[models.RefreshStatusSuccessResponse]: ...
    def get_token_activity(
        self,
        collection_id: str | int = ...,
        badge_id: str | int = ...,
        *,
        bitbadges_address: str | None | Omit = ...,
        bookmark: str | None | Omit = ...,
    ) -> Call[models.GetTokenActivitySuccessResponse]: ...

class _AllCalls:
    address_lists: AddressListsCalls
    dynamic_stores: DynamicStoresCalls
    tokens: TokensCalls

calls: _AllCalls
