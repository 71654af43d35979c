"""The methods of DynamicStores as those of a fake, for type checkers."""

# A stub takes the place of a method, and may be called like it.
# pyright: reportIncompatibleMethodOverride=false

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from ... import models
from ..._runtime.answers.page import AsyncPager, Page
from ..._runtime.omit import OMIT, Omit
from ..._runtime.options import Options

if TYPE_CHECKING:
    from ... import params
from ...resources import dynamic_stores as _real
from .. import decorators as _stub


class FakeDynamicStores(_real.DynamicStores):
    """The resource of a fake that waits."""

    @_stub.answers[models.CreateDynamicDataStoreSuccessResponse | models.DynamicDataDoc]()
    def create(
        self,
        *,
        handler_id: str,
        label: str,
        public_use_in_claims: bool | Omit = OMIT,
        options: Options | None = None,
    ) -> models.CreateDynamicDataStoreSuccessResponse: ...

    @_stub.answers[models.DeleteDynamicDataStoreSuccessResponse]()
    def delete(
        self, *, dynamic_data_id: str, options: Options | None = None
    ) -> models.DeleteDynamicDataStoreSuccessResponse: ...

    @_stub.answers[models.GetDynamicDataStoreSuccessResponse | models.DynamicDataDoc]()
    def get(
        self,
        dynamic_store_id: str,
        *,
        data_secret: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetDynamicDataStoreSuccessResponse: ...

    @_stub.pages[
        models.GetDynamicDataActivitySuccessResponse,
        models.GetDynamicDataActivitySuccessResponseHistoryDocsItem,
    ]()
    def get_activity(
        self,
        *,
        dynamic_data_id: str,
        bookmark: str | None | Omit = OMIT,
        data_secret: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[
        models.GetDynamicDataActivitySuccessResponseHistoryDocsItem,
        models.GetDynamicDataActivitySuccessResponse,
    ]: ...

    @_stub.answers[models.GetDynamicDataStoresSuccessResponse]()
    def get_many(
        self,
        *,
        dynamic_data_ids: Sequence[str],
        data_secret: str | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetDynamicDataStoresSuccessResponse: ...

    @_stub.answers[models.GetDynamicDataStoreValueSuccessResponse]()
    def get_value(
        self,
        dynamic_store_id: str,
        *,
        key: str,
        data_secret: str | None | Omit = OMIT,
        lookup_type: Literal["id", "username"] | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetDynamicDataStoreValueSuccessResponse: ...

    @_stub.pages[
        models.GetDynamicDataStoreValuesPaginatedSuccessResponse,
        models.GetDynamicDataStoreValuesPaginatedSuccessResponseLookupValuesItem,
    ]()
    def get_values(
        self,
        dynamic_store_id: str,
        *,
        bookmark: str | None | Omit = OMIT,
        data_secret: str | None | Omit = OMIT,
        lookup_type: Literal["id", "username"] | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[
        models.GetDynamicDataStoreValuesPaginatedSuccessResponseLookupValuesItem,
        models.GetDynamicDataStoreValuesPaginatedSuccessResponse,
    ]: ...

    @_stub.answers[models.PerformStoreActionSuccessResponse]()
    def perform_action(
        self,
        *,
        dynamic_data_id: str,
        action_name: str,
        payload: (
            models.DynamicDataHandlerActionPayloadEmailAction
            | params.DynamicDataHandlerActionPayloadEmailAction
            | models.DynamicDataHandlerActionPayloadOauthAction
            | params.DynamicDataHandlerActionPayloadOauthAction
            | models.DynamicDataHandlerActionPayloadAddressAction
            | params.DynamicDataHandlerActionPayloadAddressAction
            | Mapping[str, Any]
        ),
        is_simulation: bool | Omit = OMIT,
        data_secret: str | Omit = OMIT,
        options: Options | None = None,
    ) -> models.PerformStoreActionSuccessResponse: ...

    @_stub.answers[models.BatchStoreActionSuccessResponse]()
    def perform_batch_action(
        self,
        *,
        dynamic_data_id: str,
        actions: Sequence[
            models.PerformStoreActionBatchWithBodyAuthPayloadActionsItem
            | params.PerformStoreActionBatchWithBodyAuthPayloadActionsItem
        ],
        is_simulation: bool | Omit = OMIT,
        data_secret: str | Omit = OMIT,
        options: Options | None = None,
    ) -> models.BatchStoreActionSuccessResponse: ...

    @_stub.pages[models.SearchDynamicDataStoresSuccessResponse, models.DynamicDataDoc | None]()
    def search(
        self, *, bookmark: str | None | Omit = OMIT, options: Options | None = None
    ) -> Page[models.DynamicDataDoc | None, models.SearchDynamicDataStoresSuccessResponse]: ...

    @_stub.answers[models.UpdateDynamicDataStoreSuccessResponse | models.DynamicDataDoc]()
    def update(
        self,
        *,
        dynamic_data_id: str,
        rotate_data_secret: bool | Omit = OMIT,
        label: str | Omit = OMIT,
        options: Options | None = None,
    ) -> models.UpdateDynamicDataStoreSuccessResponse: ...


class AsyncFakeDynamicStores(_real.AsyncDynamicStores):
    """The resource of a fake that awaits."""

    @_stub.answers[models.CreateDynamicDataStoreSuccessResponse | models.DynamicDataDoc]()
    async def create(
        self,
        *,
        handler_id: str,
        label: str,
        public_use_in_claims: bool | Omit = OMIT,
        options: Options | None = None,
    ) -> models.CreateDynamicDataStoreSuccessResponse: ...

    @_stub.answers[models.DeleteDynamicDataStoreSuccessResponse]()
    async def delete(
        self, *, dynamic_data_id: str, options: Options | None = None
    ) -> models.DeleteDynamicDataStoreSuccessResponse: ...

    @_stub.answers[models.GetDynamicDataStoreSuccessResponse | models.DynamicDataDoc]()
    async def get(
        self,
        dynamic_store_id: str,
        *,
        data_secret: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetDynamicDataStoreSuccessResponse: ...

    @_stub.pages[
        models.GetDynamicDataActivitySuccessResponse,
        models.GetDynamicDataActivitySuccessResponseHistoryDocsItem,
    ]()
    def get_activity(
        self,
        *,
        dynamic_data_id: str,
        bookmark: str | None | Omit = OMIT,
        data_secret: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[
        models.GetDynamicDataActivitySuccessResponseHistoryDocsItem,
        models.GetDynamicDataActivitySuccessResponse,
    ]: ...

    @_stub.answers[models.GetDynamicDataStoresSuccessResponse]()
    async def get_many(
        self,
        *,
        dynamic_data_ids: Sequence[str],
        data_secret: str | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetDynamicDataStoresSuccessResponse: ...

    @_stub.answers[models.GetDynamicDataStoreValueSuccessResponse]()
    async def get_value(
        self,
        dynamic_store_id: str,
        *,
        key: str,
        data_secret: str | None | Omit = OMIT,
        lookup_type: Literal["id", "username"] | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetDynamicDataStoreValueSuccessResponse: ...

    @_stub.pages[
        models.GetDynamicDataStoreValuesPaginatedSuccessResponse,
        models.GetDynamicDataStoreValuesPaginatedSuccessResponseLookupValuesItem,
    ]()
    def get_values(
        self,
        dynamic_store_id: str,
        *,
        bookmark: str | None | Omit = OMIT,
        data_secret: str | None | Omit = OMIT,
        lookup_type: Literal["id", "username"] | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[
        models.GetDynamicDataStoreValuesPaginatedSuccessResponseLookupValuesItem,
        models.GetDynamicDataStoreValuesPaginatedSuccessResponse,
    ]: ...

    @_stub.answers[models.PerformStoreActionSuccessResponse]()
    async def perform_action(
        self,
        *,
        dynamic_data_id: str,
        action_name: str,
        payload: (
            models.DynamicDataHandlerActionPayloadEmailAction
            | params.DynamicDataHandlerActionPayloadEmailAction
            | models.DynamicDataHandlerActionPayloadOauthAction
            | params.DynamicDataHandlerActionPayloadOauthAction
            | models.DynamicDataHandlerActionPayloadAddressAction
            | params.DynamicDataHandlerActionPayloadAddressAction
            | Mapping[str, Any]
        ),
        is_simulation: bool | Omit = OMIT,
        data_secret: str | Omit = OMIT,
        options: Options | None = None,
    ) -> models.PerformStoreActionSuccessResponse: ...

    @_stub.answers[models.BatchStoreActionSuccessResponse]()
    async def perform_batch_action(
        self,
        *,
        dynamic_data_id: str,
        actions: Sequence[
            models.PerformStoreActionBatchWithBodyAuthPayloadActionsItem
            | params.PerformStoreActionBatchWithBodyAuthPayloadActionsItem
        ],
        is_simulation: bool | Omit = OMIT,
        data_secret: str | Omit = OMIT,
        options: Options | None = None,
    ) -> models.BatchStoreActionSuccessResponse: ...

    @_stub.pages[models.SearchDynamicDataStoresSuccessResponse, models.DynamicDataDoc | None]()
    def search(
        self, *, bookmark: str | None | Omit = OMIT, options: Options | None = None
    ) -> AsyncPager[
        models.DynamicDataDoc | None, models.SearchDynamicDataStoresSuccessResponse
    ]: ...

    @_stub.answers[models.UpdateDynamicDataStoreSuccessResponse | models.DynamicDataDoc]()
    async def update(
        self,
        *,
        dynamic_data_id: str,
        rotate_data_secret: bool | Omit = OMIT,
        label: str | Omit = OMIT,
        options: Options | None = None,
    ) -> models.UpdateDynamicDataStoreSuccessResponse: ...
