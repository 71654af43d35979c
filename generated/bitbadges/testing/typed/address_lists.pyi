"""The methods of AddressLists as those of a fake, for type checkers."""

# A stub takes the place of a method, and may be called like it.
# pyright: reportIncompatibleMethodOverride=false

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import models
from ..._runtime.answers.page import AsyncPager, Page
from ..._runtime.omit import OMIT, Omit
from ..._runtime.options import Options

if TYPE_CHECKING:
    from ... import params
from ...resources import address_lists as _real
from .. import decorators as _stub


class FakeAddressLists(_real.AddressLists):
    """The resource of a fake that waits."""

    @_stub.answers[models.CreateAddressListsSuccessResponse]()
    def create(
        self,
        *,
        address_lists: Sequence[models.AddressListCreateObject | params.AddressListCreateObject],
        options: Options | None = None,
    ) -> models.CreateAddressListsSuccessResponse: ...

    @_stub.answers[models.DeleteAddressListsSuccessResponse]()
    def delete(
        self, *, list_ids: Sequence[str], options: Options | None = None
    ) -> models.DeleteAddressListsSuccessResponse: ...

    @_stub.answers[
        models.GetAddressListSuccessResponse | models.BitBadgesAddressList | models.AddressList
    ]()
    def get(
        self, address_list_id: str, *, options: Options | None = None
    ) -> models.GetAddressListSuccessResponse: ...

    @_stub.pages[models.GetAddressListActivitySuccessResponse, models.ListActivityDoc]()
    def get_activity(
        self,
        address_list_id: str,
        *,
        bookmark: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.ListActivityDoc, models.GetAddressListActivitySuccessResponse]: ...

    @_stub.answers[models.GetAddressListClaimsSuccessResponse]()
    def get_claims(
        self, address_list_id: str, *, options: Options | None = None
    ) -> models.GetAddressListClaimsSuccessResponse: ...

    @_stub.pages[models.GetAddressListListingsSuccessResponse, models.UtilityPageDoc]()
    def get_listings(
        self,
        address_list_id: str,
        *,
        bookmark: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.UtilityPageDoc, models.GetAddressListListingsSuccessResponse]: ...

    @_stub.answers[models.GetAddressListsSuccessResponse]()
    def get_many(
        self,
        *,
        lists_to_fetch: Sequence[
            models.GetAddressListsPayloadListsToFetchItem
            | params.GetAddressListsPayloadListsToFetchItem
        ],
        options: Options | None = None,
    ) -> models.GetAddressListsSuccessResponse: ...

    @_stub.answers[models.UpdateAddressListAddressesSuccessResponse]()
    def update_addresses(
        self, *, list_id: str, addresses: Sequence[str], options: Options | None = None
    ) -> models.UpdateAddressListAddressesSuccessResponse: ...

    @_stub.answers[models.UpdateAddressListCoreDetailsSuccessResponse]()
    def update_core_details(
        self,
        *,
        list_id: str,
        whitelist: bool,
        uri: str,
        custom_data: str,
        metadata: models.MetadataWithoutInternals | params.MetadataWithoutInternals | Omit = OMIT,
        options: Options | None = None,
    ) -> models.UpdateAddressListCoreDetailsSuccessResponse: ...


class AsyncFakeAddressLists(_real.AsyncAddressLists):
    """The resource of a fake that awaits."""

    @_stub.answers[models.CreateAddressListsSuccessResponse]()
    async def create(
        self,
        *,
        address_lists: Sequence[models.AddressListCreateObject | params.AddressListCreateObject],
        options: Options | None = None,
    ) -> models.CreateAddressListsSuccessResponse: ...

    @_stub.answers[models.DeleteAddressListsSuccessResponse]()
    async def delete(
        self, *, list_ids: Sequence[str], options: Options | None = None
    ) -> models.DeleteAddressListsSuccessResponse: ...

    @_stub.answers[
        models.GetAddressListSuccessResponse | models.BitBadgesAddressList | models.AddressList
    ]()
    async def get(
        self, address_list_id: str, *, options: Options | None = None
    ) -> models.GetAddressListSuccessResponse: ...

    @_stub.pages[models.GetAddressListActivitySuccessResponse, models.ListActivityDoc]()
    def get_activity(
        self,
        address_list_id: str,
        *,
        bookmark: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.ListActivityDoc, models.GetAddressListActivitySuccessResponse]: ...

    @_stub.answers[models.GetAddressListClaimsSuccessResponse]()
    async def get_claims(
        self, address_list_id: str, *, options: Options | None = None
    ) -> models.GetAddressListClaimsSuccessResponse: ...

    @_stub.pages[models.GetAddressListListingsSuccessResponse, models.UtilityPageDoc]()
    def get_listings(
        self,
        address_list_id: str,
        *,
        bookmark: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.UtilityPageDoc, models.GetAddressListListingsSuccessResponse]: ...

    @_stub.answers[models.GetAddressListsSuccessResponse]()
    async def get_many(
        self,
        *,
        lists_to_fetch: Sequence[
            models.GetAddressListsPayloadListsToFetchItem
            | params.GetAddressListsPayloadListsToFetchItem
        ],
        options: Options | None = None,
    ) -> models.GetAddressListsSuccessResponse: ...

    @_stub.answers[models.UpdateAddressListAddressesSuccessResponse]()
    async def update_addresses(
        self, *, list_id: str, addresses: Sequence[str], options: Options | None = None
    ) -> models.UpdateAddressListAddressesSuccessResponse: ...

    @_stub.answers[models.UpdateAddressListCoreDetailsSuccessResponse]()
    async def update_core_details(
        self,
        *,
        list_id: str,
        whitelist: bool,
        uri: str,
        custom_data: str,
        metadata: models.MetadataWithoutInternals | params.MetadataWithoutInternals | Omit = OMIT,
        options: Options | None = None,
    ) -> models.UpdateAddressListCoreDetailsSuccessResponse: ...
