"""Dynamic Stores: Sets of emails, app accounts or addresses, kept by BitBadges for claims to look
up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from .. import models
from .._runtime.answers.page import AsyncPager, Page
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Paging, Parameter, Response
from .._runtime.options import Options
from .._runtime.secrets import conceal

if TYPE_CHECKING:
    from .. import params

# POST /dynamicStores
CREATE = Operation(
    id="createDynamicDataStore",
    method="POST",
    path="/dynamicStores",
    bodies=(
        Body(
            "application/json",
            type=models.CreateDynamicDataStorePayload,
            fields=(
                BodyField("handlerId", "handler_id"),
                BodyField("label", "label"),
                BodyField("publicUseInClaims", "public_use_in_claims"),
            ),
        ),
    ),
    responses=(
        Response("200", models.CreateDynamicDataStoreSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session")),
)

# DELETE /dynamicStores
DELETE = Operation(
    id="deleteDynamicDataStore",
    method="DELETE",
    path="/dynamicStores",
    bodies=(
        Body(
            "application/json",
            type=models.DeleteDynamicDataStorePayload,
            fields=(BodyField("dynamicDataId", "dynamic_data_id"),),
        ),
    ),
    responses=(
        Response("200", models.DeleteDynamicDataStoreSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session")),
)

# GET /dynamicStore/{dynamicStoreId}
GET = Operation(
    id="getDynamicDataStore",
    method="GET",
    path="/dynamicStore/{dynamicStoreId}",
    parameters=(
        Parameter("dynamicStoreId", "path", "dynamic_store_id", style="simple", explode=False),
        Parameter("dataSecret", "query", "data_secret", secret=True),
    ),
    responses=(
        Response("200", models.GetDynamicDataStoreSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session"), ("apiKey",)),
)

# GET /dynamicStores/activity
GET_ACTIVITY = Operation(
    id="getDynamicDataActivity",
    method="GET",
    path="/dynamicStores/activity",
    parameters=(
        Parameter("bookmark", "query", "bookmark"),
        Parameter("dataSecret", "query", "data_secret", secret=True),
        Parameter("dynamicDataId", "query", "dynamic_data_id"),
    ),
    responses=(
        Response("200", models.GetDynamicDataActivitySuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session"), ("apiKey",)),
    paging=Paging(
        scheme="cursor",
        items="/history/docs",
        request="bookmark",
        cursor="/history/pagination/bookmark",
        more="/history/pagination/hasMore",
    ),
)

# POST /dynamicStores/fetch
GET_MANY = Operation(
    id="getDynamicDataStores",
    method="POST",
    path="/dynamicStores/fetch",
    bodies=(
        Body(
            "application/json",
            type=models.GetDynamicDataStoresPayload,
            fields=(
                BodyField("dynamicDataIds", "dynamic_data_ids"),
                BodyField("dataSecret", "data_secret", secret=True),
            ),
        ),
    ),
    responses=(
        Response("200", models.GetDynamicDataStoresSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session"), ("apiKey",)),
    read=True,
)

# GET /dynamicStore/{dynamicStoreId}/value
GET_VALUE = Operation(
    id="getDynamicDataStoreValue",
    method="GET",
    path="/dynamicStore/{dynamicStoreId}/value",
    parameters=(
        Parameter("dynamicStoreId", "path", "dynamic_store_id", style="simple", explode=False),
        Parameter("dataSecret", "query", "data_secret", secret=True),
        Parameter("key", "query", "key"),
        Parameter("lookupType", "query", "lookup_type"),
    ),
    responses=(
        Response("200", models.GetDynamicDataStoreValueSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session"), ("apiKey",)),
)

# GET /dynamicStore/{dynamicStoreId}/values
GET_VALUES = Operation(
    id="getDynamicDataStoreValuesPaginated",
    method="GET",
    path="/dynamicStore/{dynamicStoreId}/values",
    parameters=(
        Parameter("dynamicStoreId", "path", "dynamic_store_id", style="simple", explode=False),
        Parameter("bookmark", "query", "bookmark"),
        Parameter("dataSecret", "query", "data_secret", secret=True),
        Parameter("lookupType", "query", "lookup_type"),
    ),
    responses=(
        Response("200", models.GetDynamicDataStoreValuesPaginatedSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session"), ("apiKey",)),
    paging=Paging(
        scheme="cursor",
        items="/lookupValues",
        request="bookmark",
        cursor="/pagination/bookmark",
        more="/pagination/hasMore",
    ),
)

# POST /storeActions/single
PERFORM_ACTION = Operation(
    id="performStoreAction",
    method="POST",
    path="/storeActions/single",
    bodies=(
        Body(
            "application/json",
            type=models.PerformStoreActionSingleWithBodyAuthPayload,
            fields=(
                BodyField("_isSimulation", "is_simulation"),
                BodyField("dynamicDataId", "dynamic_data_id"),
                BodyField("dataSecret", "data_secret", secret=True),
                BodyField("actionName", "action_name"),
                BodyField("payload", "payload"),
            ),
        ),
    ),
    responses=(
        Response("200", models.PerformStoreActionSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session"), ("apiKey",)),
)

# POST /storeActions/batch
PERFORM_BATCH_ACTION = Operation(
    id="performBatchStoreAction",
    method="POST",
    path="/storeActions/batch",
    bodies=(
        Body(
            "application/json",
            type=models.PerformStoreActionBatchWithBodyAuthPayload,
            fields=(
                BodyField("_isSimulation", "is_simulation"),
                BodyField("dynamicDataId", "dynamic_data_id"),
                BodyField("dataSecret", "data_secret", secret=True),
                BodyField("actions", "actions"),
            ),
        ),
    ),
    responses=(
        Response("200", models.BatchStoreActionSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session"), ("apiKey",)),
)

# GET /dynamicStores/search
SEARCH = Operation(
    id="searchDynamicDataStores",
    method="GET",
    path="/dynamicStores/search",
    parameters=(Parameter("bookmark", "query", "bookmark"),),
    responses=(
        Response("200", models.SearchDynamicDataStoresSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session")),
    paging=Paging(
        scheme="cursor",
        items="/docs",
        request="bookmark",
        cursor="/pagination/bookmark",
        more="/pagination/hasMore",
    ),
)

# PUT /dynamicStores
UPDATE = Operation(
    id="updateDynamicDataStore",
    method="PUT",
    path="/dynamicStores",
    bodies=(
        Body(
            "application/json",
            type=models.UpdateDynamicDataStorePayload,
            fields=(
                BodyField("dynamicDataId", "dynamic_data_id"),
                BodyField("rotateDataSecret", "rotate_data_secret"),
                BodyField("label", "label"),
            ),
        ),
    ),
    responses=(
        Response("200", models.UpdateDynamicDataStoreSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session")),
)


class DynamicStoresCalls(Calls):
    """Builds the calls of :class:`DynamicStores`, not yet sent."""

    __slots__ = ()

    def create(
        self, *, handler_id: str, label: str, public_use_in_claims: bool | Omit = OMIT
    ) -> Call[models.CreateDynamicDataStoreSuccessResponse]:
        """The call of :meth:`DynamicStores.create`, not yet sent."""
        return Call(
            CREATE,
            {
                "handler_id": handler_id,
                "label": label,
                "public_use_in_claims": public_use_in_claims,
            },
        )

    def delete(self, *, dynamic_data_id: str) -> Call[models.DeleteDynamicDataStoreSuccessResponse]:
        """The call of :meth:`DynamicStores.delete`, not yet sent."""
        return Call(DELETE, {"dynamic_data_id": dynamic_data_id})

    def get(
        self, dynamic_store_id: str, *, data_secret: str | None | Omit = OMIT
    ) -> Call[models.GetDynamicDataStoreSuccessResponse]:
        """The call of :meth:`DynamicStores.get`, not yet sent."""
        data_secret = conceal(data_secret)
        return Call(GET, {"dynamic_store_id": dynamic_store_id, "data_secret": data_secret})

    def get_activity(
        self,
        *,
        dynamic_data_id: str,
        bookmark: str | None | Omit = OMIT,
        data_secret: str | None | Omit = OMIT,
    ) -> Call[models.GetDynamicDataActivitySuccessResponse]:
        """The call of :meth:`DynamicStores.get_activity`, not yet sent."""
        data_secret = conceal(data_secret)
        return Call(
            GET_ACTIVITY,
            {"bookmark": bookmark, "data_secret": data_secret, "dynamic_data_id": dynamic_data_id},
        )

    def get_many(
        self, *, dynamic_data_ids: Sequence[str], data_secret: str | Omit = OMIT
    ) -> Call[models.GetDynamicDataStoresSuccessResponse]:
        """The call of :meth:`DynamicStores.get_many`, not yet sent."""
        data_secret = conceal(data_secret)
        return Call(GET_MANY, {"dynamic_data_ids": dynamic_data_ids, "data_secret": data_secret})

    def get_value(
        self,
        dynamic_store_id: str,
        *,
        key: str,
        data_secret: str | None | Omit = OMIT,
        lookup_type: Literal["id", "username"] | None | Omit = OMIT,
    ) -> Call[models.GetDynamicDataStoreValueSuccessResponse]:
        """The call of :meth:`DynamicStores.get_value`, not yet sent."""
        data_secret = conceal(data_secret)
        return Call(
            GET_VALUE,
            {
                "dynamic_store_id": dynamic_store_id,
                "data_secret": data_secret,
                "key": key,
                "lookup_type": lookup_type,
            },
        )

    def get_values(
        self,
        dynamic_store_id: str,
        *,
        bookmark: str | None | Omit = OMIT,
        data_secret: str | None | Omit = OMIT,
        lookup_type: Literal["id", "username"] | None | Omit = OMIT,
    ) -> Call[models.GetDynamicDataStoreValuesPaginatedSuccessResponse]:
        """The call of :meth:`DynamicStores.get_values`, not yet sent."""
        data_secret = conceal(data_secret)
        return Call(
            GET_VALUES,
            {
                "dynamic_store_id": dynamic_store_id,
                "bookmark": bookmark,
                "data_secret": data_secret,
                "lookup_type": lookup_type,
            },
        )

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
    ) -> Call[models.PerformStoreActionSuccessResponse]:
        """The call of :meth:`DynamicStores.perform_action`, not yet sent."""
        data_secret = conceal(data_secret)
        return Call(
            PERFORM_ACTION,
            {
                "is_simulation": is_simulation,
                "dynamic_data_id": dynamic_data_id,
                "data_secret": data_secret,
                "action_name": action_name,
                "payload": payload,
            },
        )

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
    ) -> Call[models.BatchStoreActionSuccessResponse]:
        """The call of :meth:`DynamicStores.perform_batch_action`, not yet sent."""
        data_secret = conceal(data_secret)
        return Call(
            PERFORM_BATCH_ACTION,
            {
                "is_simulation": is_simulation,
                "dynamic_data_id": dynamic_data_id,
                "data_secret": data_secret,
                "actions": actions,
            },
        )

    def search(
        self, *, bookmark: str | None | Omit = OMIT
    ) -> Call[models.SearchDynamicDataStoresSuccessResponse]:
        """The call of :meth:`DynamicStores.search`, not yet sent."""
        return Call(SEARCH, {"bookmark": bookmark})

    def update(
        self,
        *,
        dynamic_data_id: str,
        rotate_data_secret: bool | Omit = OMIT,
        label: str | Omit = OMIT,
    ) -> Call[models.UpdateDynamicDataStoreSuccessResponse]:
        """The call of :meth:`DynamicStores.update`, not yet sent."""
        return Call(
            UPDATE,
            {
                "dynamic_data_id": dynamic_data_id,
                "rotate_data_secret": rotate_data_secret,
                "label": label,
            },
        )


class DynamicStores(Resource[DynamicStoresCalls]):
    """Sets of emails, app accounts or addresses, kept by BitBadges for claims to look up."""

    calls = DynamicStoresCalls()

    def create(
        self,
        *,
        handler_id: str,
        label: str,
        public_use_in_claims: bool | Omit = OMIT,
        options: Options | None = None,
    ) -> models.CreateDynamicDataStoreSuccessResponse:
        """Create a dynamic store.

        Makes an empty store of one kind, owned by the signed-in user. Needs a signed-in user
        with scope `manageDynamicStores`.

        Args:
            handler_id: What it shall identify users by, "addresses" or an app's name (see
                DynamicDataHandlerType).
            label: Name to show for it.
            public_use_in_claims: Set it to let anyone read the contents; false unless given.
            options: Settings of this call alone.

        Returns:
            models.CreateDynamicDataStoreSuccessResponse: The new store, with its data secret.

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
            >>> client.dynamic_stores.create(handler_id="email", label="label")

        Scopes: manageDynamicStores.

        Operation: ``createDynamicDataStore``, ``POST /dynamicStores``.
        """
        call = self.calls.create(
            handler_id=handler_id, label=label, public_use_in_claims=public_use_in_claims
        )
        return self._execute(call, options)

    def delete(
        self, *, dynamic_data_id: str, options: Options | None = None
    ) -> models.DeleteDynamicDataStoreSuccessResponse:
        """Delete a dynamic store.

        Removes a store; the id goes into the JSON body of the DELETE. Needs a signed-in user
        with scope `manageDynamicStores`, who owns the store.

        Args:
            dynamic_data_id: Store that shall go.
            options: Settings of this call alone.

        Returns:
            models.DeleteDynamicDataStoreSuccessResponse: A message that confirms the removal.

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
            >>> client.dynamic_stores.delete(dynamic_data_id="dynamicDataId")

        Scopes: manageDynamicStores.

        Operation: ``deleteDynamicDataStore``, ``DELETE /dynamicStores``.
        """
        call = self.calls.delete(dynamic_data_id=dynamic_data_id)
        return self._execute(call, options)

    def get(
        self,
        dynamic_store_id: str,
        *,
        data_secret: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetDynamicDataStoreSuccessResponse:
        """Get a dynamic store.

        Reads one store with its data. Scope `manageDynamicStores` as the owner, or the data
        secret, unless the store is public.

        Args:
            dynamic_store_id: Id of the dynamic store; bodies call the same id `dynamicDataId`.
            data_secret: Secret of the store, instead of signing in as its creator; public
                stores need neither.
            options: Settings of this call alone.

        Returns:
            models.GetDynamicDataStoreSuccessResponse: The store.

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
            >>> client.dynamic_stores.get("dynamicStoreId")

        Scopes: manageDynamicStores.

        Operation: ``getDynamicDataStore``, ``GET /dynamicStore/{dynamicStoreId}``.
        """
        data_secret = conceal(data_secret)
        call = self.calls.get(dynamic_store_id, data_secret=data_secret)
        return self._execute(call, options)

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
    ]:
        """Get the activity of a dynamic store.

        Reads the actions done on a store, 25 per page, and beside them all that are still
        waiting. Scope `manageDynamicStores`, or the data secret, unless the store is public.

        Args:
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            data_secret: Secret of the store, instead of signing in as its creator; public
                stores need neither.
            dynamic_data_id: Id of the store whose activity is wanted.
            options: Settings of this call alone.

        Returns:
            Page[models.GetDynamicDataActivitySuccessResponseHistoryDocsItem,
            models.GetDynamicDataActivitySuccessResponse]: The first page; iterating over it
            gives the items of all pages.

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
            >>> for item in client.dynamic_stores.get_activity(dynamic_data_id="dynamicDataId"):
            ...     print(item)

        Scopes: manageDynamicStores.

        Operation: ``getDynamicDataActivity``, ``GET /dynamicStores/activity``.
        """
        data_secret = conceal(data_secret)
        call = self.calls.get_activity(
            bookmark=bookmark, data_secret=data_secret, dynamic_data_id=dynamic_data_id
        )
        return self._paginate(call, options)

    def get_many(
        self,
        *,
        dynamic_data_ids: Sequence[str],
        data_secret: str | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetDynamicDataStoresSuccessResponse:
        """Get several dynamic stores.

        Reads stores by id. An empty list of ids asks for all stores of the signed-in user,
        without their data. Further pages cannot be asked for. Scope `manageDynamicStores`, or a
        valid data secret.

        Args:
            dynamic_data_ids: Stores to read; an empty list presumably means all of the
                signed-in user, without contents.
            data_secret: Password of the stores, unless their creator is signed in; public ones
                need none.
            options: Settings of this call alone.

        Returns:
            models.GetDynamicDataStoresSuccessResponse: The stores; null in place of one that
            was not found.

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
            >>> client.dynamic_stores.get_many(dynamic_data_ids=["text"])

        Scopes: manageDynamicStores.

        Operation: ``getDynamicDataStores``, ``POST /dynamicStores/fetch``.
        """
        data_secret = conceal(data_secret)
        call = self.calls.get_many(dynamic_data_ids=dynamic_data_ids, data_secret=data_secret)
        return self._execute(call, options)

    def get_value(
        self,
        dynamic_store_id: str,
        *,
        key: str,
        data_secret: str | None | Omit = OMIT,
        lookup_type: Literal["id", "username"] | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetDynamicDataStoreValueSuccessResponse:
        """Look up one key of a dynamic store.

        Tells whether a key is in the store. Scope `manageDynamicStores` as the owner, or the
        data secret, unless the store is public.

        Args:
            dynamic_store_id: Id of the dynamic store; bodies call the same id `dynamicDataId`.
            data_secret: Secret of the store, instead of signing in as its creator; public
                stores need neither.
            key: Key to look up: an email, an account id, a user name or an address.
            lookup_type: Whether keys are account ids or user names, where the store holds both.
            options: Settings of this call alone.

        Returns:
            models.GetDynamicDataStoreValueSuccessResponse: Whether the key is in the store.

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
            >>> client.dynamic_stores.get_value("dynamicStoreId", key="key")

        Scopes: manageDynamicStores.

        Operation: ``getDynamicDataStoreValue``, ``GET /dynamicStore/{dynamicStoreId}/value``.
        """
        data_secret = conceal(data_secret)
        call = self.calls.get_value(
            dynamic_store_id, data_secret=data_secret, key=key, lookup_type=lookup_type
        )
        return self._execute(call, options)

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
    ]:
        """List the keys of a dynamic store.

        Reads the keys of a store, 25 per page. Scope `manageDynamicStores` as the owner, or the
        data secret, unless the store is public.

        Args:
            dynamic_store_id: Id of the dynamic store; bodies call the same id `dynamicDataId`.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            data_secret: Secret of the store, instead of signing in as its creator; public
                stores need neither.
            lookup_type: Whether keys are account ids or user names, where the store holds both.
            options: Settings of this call alone.

        Returns:
            Page[models.GetDynamicDataStoreValuesPaginatedSuccessResponseLookupValuesItem,
            models.GetDynamicDataStoreValuesPaginatedSuccessResponse]: The first page; iterating
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
            >>> for item in client.dynamic_stores.get_values("dynamicStoreId"):
            ...     print(item)

        Scopes: manageDynamicStores.

        Operation: ``getDynamicDataStoreValuesPaginated``, ``GET
        /dynamicStore/{dynamicStoreId}/values``.
        """
        data_secret = conceal(data_secret)
        call = self.calls.get_values(
            dynamic_store_id, bookmark=bookmark, data_secret=data_secret, lookup_type=lookup_type
        )
        return self._paginate(call, options)

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
    ) -> models.PerformStoreActionSuccessResponse:
        """Perform one action on a dynamic store.

        Adds a key to a store or removes one. Actions are queued, so a change may show only
        after seconds; pending ones are listed by `dynamic_stores.get_activity`. Scope
        `manageDynamicStores`, or the data secret in the body.

        Args:
            is_simulation: Set it to check the action without doing it.
            dynamic_data_id: Store to act on.
            data_secret: Password of the store, unless its creator is signed in; public stores
                need none.
            action_name: What to do; "add" and "remove" are the names known.
            payload: Input of the action, usually the user concerned.
            options: Settings of this call alone.

        Returns:
            models.PerformStoreActionSuccessResponse: Done; the body is empty or an empty
            object.

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
            >>> client.dynamic_stores.perform_action(dynamic_data_id="dynamicDataId", action_name="add", payload={"email": "text"})

        Scopes: manageDynamicStores.

        Operation: ``performStoreAction``, ``POST /storeActions/single``.
        """
        data_secret = conceal(data_secret)
        call = self.calls.perform_action(
            is_simulation=is_simulation,
            dynamic_data_id=dynamic_data_id,
            data_secret=data_secret,
            action_name=action_name,
            payload=payload,
        )
        return self._execute(call, options)

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
    ) -> models.BatchStoreActionSuccessResponse:
        """Perform several actions on a dynamic store.

        Adds and removes several keys of one store. Actions are queued, so a change may show
        only after seconds; pending ones are listed by `dynamic_stores.get_activity`. Scope
        `manageDynamicStores`, or the data secret in the body.

        Args:
            is_simulation: Set it to check the actions without doing them.
            dynamic_data_id: Store to act on.
            data_secret: Password of the store, unless its creator is signed in; public stores
                need none.
            actions: What to do, in order.
            options: Settings of this call alone.

        Returns:
            models.BatchStoreActionSuccessResponse: Done; the body is empty or an empty object.

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
            >>> client.dynamic_stores.perform_batch_action(dynamic_data_id="dynamicDataId", actions=[{"actionName": "text", "payload": {"email": "text"}}])

        Scopes: manageDynamicStores.

        Operation: ``performBatchStoreAction``, ``POST /storeActions/batch``.
        """
        data_secret = conceal(data_secret)
        call = self.calls.perform_batch_action(
            is_simulation=is_simulation,
            dynamic_data_id=dynamic_data_id,
            data_secret=data_secret,
            actions=actions,
        )
        return self._execute(call, options)

    def search(
        self, *, bookmark: str | None | Omit = OMIT, options: Options | None = None
    ) -> Page[models.DynamicDataDoc | None, models.SearchDynamicDataStoresSuccessResponse]:
        """List the dynamic stores of the user.

        Reads the stores of the signed-in user, 25 per page. Needs a signed-in user with scope
        `manageDynamicStores`.

        Args:
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            options: Settings of this call alone.

        Returns:
            Page[models.DynamicDataDoc | None, models.SearchDynamicDataStoresSuccessResponse]:
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
            >>> for item in client.dynamic_stores.search():
            ...     print(item)

        Scopes: manageDynamicStores.

        Operation: ``searchDynamicDataStores``, ``GET /dynamicStores/search``.
        """
        call = self.calls.search(bookmark=bookmark)
        return self._paginate(call, options)

    def update(
        self,
        *,
        dynamic_data_id: str,
        rotate_data_secret: bool | Omit = OMIT,
        label: str | Omit = OMIT,
        options: Options | None = None,
    ) -> models.UpdateDynamicDataStoreSuccessResponse:
        """Update a dynamic store.

        Renames a store or gives it a new data secret; the id goes into the body. Needs a
        signed-in user with scope `manageDynamicStores`, who owns the store.

        Args:
            dynamic_data_id: Store to change.
            rotate_data_secret: Set it to replace the store's password by a new one.
            label: Another name to show for it.
            options: Settings of this call alone.

        Returns:
            models.UpdateDynamicDataStoreSuccessResponse: The store as it is now.

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
            >>> client.dynamic_stores.update(dynamic_data_id="dynamicDataId")

        Scopes: manageDynamicStores.

        Operation: ``updateDynamicDataStore``, ``PUT /dynamicStores``.
        """
        call = self.calls.update(
            dynamic_data_id=dynamic_data_id, rotate_data_secret=rotate_data_secret, label=label
        )
        return self._execute(call, options)


class AsyncDynamicStores(AsyncResource[DynamicStoresCalls]):
    """Sets of emails, app accounts or addresses, kept by BitBadges for claims to look up."""

    calls = DynamicStoresCalls()

    async def create(
        self,
        *,
        handler_id: str,
        label: str,
        public_use_in_claims: bool | Omit = OMIT,
        options: Options | None = None,
    ) -> models.CreateDynamicDataStoreSuccessResponse:
        """Create a dynamic store.

        Makes an empty store of one kind, owned by the signed-in user. Needs a signed-in user
        with scope `manageDynamicStores`.

        Args:
            handler_id: What it shall identify users by, "addresses" or an app's name (see
                DynamicDataHandlerType).
            label: Name to show for it.
            public_use_in_claims: Set it to let anyone read the contents; false unless given.
            options: Settings of this call alone.

        Returns:
            models.CreateDynamicDataStoreSuccessResponse: The new store, with its data secret.

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
            >>> await client.dynamic_stores.create(handler_id="email", label="label")

        Scopes: manageDynamicStores.

        Operation: ``createDynamicDataStore``, ``POST /dynamicStores``.
        """
        call = self.calls.create(
            handler_id=handler_id, label=label, public_use_in_claims=public_use_in_claims
        )
        return await self._execute(call, options)

    async def delete(
        self, *, dynamic_data_id: str, options: Options | None = None
    ) -> models.DeleteDynamicDataStoreSuccessResponse:
        """Delete a dynamic store.

        Removes a store; the id goes into the JSON body of the DELETE. Needs a signed-in user
        with scope `manageDynamicStores`, who owns the store.

        Args:
            dynamic_data_id: Store that shall go.
            options: Settings of this call alone.

        Returns:
            models.DeleteDynamicDataStoreSuccessResponse: A message that confirms the removal.

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
            >>> await client.dynamic_stores.delete(dynamic_data_id="dynamicDataId")

        Scopes: manageDynamicStores.

        Operation: ``deleteDynamicDataStore``, ``DELETE /dynamicStores``.
        """
        call = self.calls.delete(dynamic_data_id=dynamic_data_id)
        return await self._execute(call, options)

    async def get(
        self,
        dynamic_store_id: str,
        *,
        data_secret: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetDynamicDataStoreSuccessResponse:
        """Get a dynamic store.

        Reads one store with its data. Scope `manageDynamicStores` as the owner, or the data
        secret, unless the store is public.

        Args:
            dynamic_store_id: Id of the dynamic store; bodies call the same id `dynamicDataId`.
            data_secret: Secret of the store, instead of signing in as its creator; public
                stores need neither.
            options: Settings of this call alone.

        Returns:
            models.GetDynamicDataStoreSuccessResponse: The store.

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
            >>> await client.dynamic_stores.get("dynamicStoreId")

        Scopes: manageDynamicStores.

        Operation: ``getDynamicDataStore``, ``GET /dynamicStore/{dynamicStoreId}``.
        """
        data_secret = conceal(data_secret)
        call = self.calls.get(dynamic_store_id, data_secret=data_secret)
        return await self._execute(call, options)

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
    ]:
        """Get the activity of a dynamic store.

        Reads the actions done on a store, 25 per page, and beside them all that are still
        waiting. Scope `manageDynamicStores`, or the data secret, unless the store is public.

        Args:
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            data_secret: Secret of the store, instead of signing in as its creator; public
                stores need neither.
            dynamic_data_id: Id of the store whose activity is wanted.
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.GetDynamicDataActivitySuccessResponseHistoryDocsItem,
            models.GetDynamicDataActivitySuccessResponse]: The first page; iterating over it
            gives the items of all pages.

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
            >>> async for item in client.dynamic_stores.get_activity(dynamic_data_id="dynamicDataId"):
            ...     print(item)

        Scopes: manageDynamicStores.

        Operation: ``getDynamicDataActivity``, ``GET /dynamicStores/activity``.
        """
        data_secret = conceal(data_secret)
        call = self.calls.get_activity(
            bookmark=bookmark, data_secret=data_secret, dynamic_data_id=dynamic_data_id
        )
        return self._paginate(call, options)

    async def get_many(
        self,
        *,
        dynamic_data_ids: Sequence[str],
        data_secret: str | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetDynamicDataStoresSuccessResponse:
        """Get several dynamic stores.

        Reads stores by id. An empty list of ids asks for all stores of the signed-in user,
        without their data. Further pages cannot be asked for. Scope `manageDynamicStores`, or a
        valid data secret.

        Args:
            dynamic_data_ids: Stores to read; an empty list presumably means all of the
                signed-in user, without contents.
            data_secret: Password of the stores, unless their creator is signed in; public ones
                need none.
            options: Settings of this call alone.

        Returns:
            models.GetDynamicDataStoresSuccessResponse: The stores; null in place of one that
            was not found.

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
            >>> await client.dynamic_stores.get_many(dynamic_data_ids=["text"])

        Scopes: manageDynamicStores.

        Operation: ``getDynamicDataStores``, ``POST /dynamicStores/fetch``.
        """
        data_secret = conceal(data_secret)
        call = self.calls.get_many(dynamic_data_ids=dynamic_data_ids, data_secret=data_secret)
        return await self._execute(call, options)

    async def get_value(
        self,
        dynamic_store_id: str,
        *,
        key: str,
        data_secret: str | None | Omit = OMIT,
        lookup_type: Literal["id", "username"] | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.GetDynamicDataStoreValueSuccessResponse:
        """Look up one key of a dynamic store.

        Tells whether a key is in the store. Scope `manageDynamicStores` as the owner, or the
        data secret, unless the store is public.

        Args:
            dynamic_store_id: Id of the dynamic store; bodies call the same id `dynamicDataId`.
            data_secret: Secret of the store, instead of signing in as its creator; public
                stores need neither.
            key: Key to look up: an email, an account id, a user name or an address.
            lookup_type: Whether keys are account ids or user names, where the store holds both.
            options: Settings of this call alone.

        Returns:
            models.GetDynamicDataStoreValueSuccessResponse: Whether the key is in the store.

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
            >>> await client.dynamic_stores.get_value("dynamicStoreId", key="key")

        Scopes: manageDynamicStores.

        Operation: ``getDynamicDataStoreValue``, ``GET /dynamicStore/{dynamicStoreId}/value``.
        """
        data_secret = conceal(data_secret)
        call = self.calls.get_value(
            dynamic_store_id, data_secret=data_secret, key=key, lookup_type=lookup_type
        )
        return await self._execute(call, options)

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
    ]:
        """List the keys of a dynamic store.

        Reads the keys of a store, 25 per page. Scope `manageDynamicStores` as the owner, or the
        data secret, unless the store is public.

        Args:
            dynamic_store_id: Id of the dynamic store; bodies call the same id `dynamicDataId`.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            data_secret: Secret of the store, instead of signing in as its creator; public
                stores need neither.
            lookup_type: Whether keys are account ids or user names, where the store holds both.
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.GetDynamicDataStoreValuesPaginatedSuccessResponseLookupValuesItem,
            models.GetDynamicDataStoreValuesPaginatedSuccessResponse]: The first page; iterating
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
            >>> async for item in client.dynamic_stores.get_values("dynamicStoreId"):
            ...     print(item)

        Scopes: manageDynamicStores.

        Operation: ``getDynamicDataStoreValuesPaginated``, ``GET
        /dynamicStore/{dynamicStoreId}/values``.
        """
        data_secret = conceal(data_secret)
        call = self.calls.get_values(
            dynamic_store_id, bookmark=bookmark, data_secret=data_secret, lookup_type=lookup_type
        )
        return self._paginate(call, options)

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
    ) -> models.PerformStoreActionSuccessResponse:
        """Perform one action on a dynamic store.

        Adds a key to a store or removes one. Actions are queued, so a change may show only
        after seconds; pending ones are listed by `dynamic_stores.get_activity`. Scope
        `manageDynamicStores`, or the data secret in the body.

        Args:
            is_simulation: Set it to check the action without doing it.
            dynamic_data_id: Store to act on.
            data_secret: Password of the store, unless its creator is signed in; public stores
                need none.
            action_name: What to do; "add" and "remove" are the names known.
            payload: Input of the action, usually the user concerned.
            options: Settings of this call alone.

        Returns:
            models.PerformStoreActionSuccessResponse: Done; the body is empty or an empty
            object.

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
            >>> await client.dynamic_stores.perform_action(dynamic_data_id="dynamicDataId", action_name="add", payload={"email": "text"})

        Scopes: manageDynamicStores.

        Operation: ``performStoreAction``, ``POST /storeActions/single``.
        """
        data_secret = conceal(data_secret)
        call = self.calls.perform_action(
            is_simulation=is_simulation,
            dynamic_data_id=dynamic_data_id,
            data_secret=data_secret,
            action_name=action_name,
            payload=payload,
        )
        return await self._execute(call, options)

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
    ) -> models.BatchStoreActionSuccessResponse:
        """Perform several actions on a dynamic store.

        Adds and removes several keys of one store. Actions are queued, so a change may show
        only after seconds; pending ones are listed by `dynamic_stores.get_activity`. Scope
        `manageDynamicStores`, or the data secret in the body.

        Args:
            is_simulation: Set it to check the actions without doing them.
            dynamic_data_id: Store to act on.
            data_secret: Password of the store, unless its creator is signed in; public stores
                need none.
            actions: What to do, in order.
            options: Settings of this call alone.

        Returns:
            models.BatchStoreActionSuccessResponse: Done; the body is empty or an empty object.

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
            >>> await client.dynamic_stores.perform_batch_action(dynamic_data_id="dynamicDataId", actions=[{"actionName": "text", "payload": {"email": "text"}}])

        Scopes: manageDynamicStores.

        Operation: ``performBatchStoreAction``, ``POST /storeActions/batch``.
        """
        data_secret = conceal(data_secret)
        call = self.calls.perform_batch_action(
            is_simulation=is_simulation,
            dynamic_data_id=dynamic_data_id,
            data_secret=data_secret,
            actions=actions,
        )
        return await self._execute(call, options)

    def search(
        self, *, bookmark: str | None | Omit = OMIT, options: Options | None = None
    ) -> AsyncPager[models.DynamicDataDoc | None, models.SearchDynamicDataStoresSuccessResponse]:
        """List the dynamic stores of the user.

        Reads the stores of the signed-in user, 25 per page. Needs a signed-in user with scope
        `manageDynamicStores`.

        Args:
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.DynamicDataDoc | None,
            models.SearchDynamicDataStoresSuccessResponse]: The first page; iterating over it
            gives the items of all pages.

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
            >>> async for item in client.dynamic_stores.search():
            ...     print(item)

        Scopes: manageDynamicStores.

        Operation: ``searchDynamicDataStores``, ``GET /dynamicStores/search``.
        """
        call = self.calls.search(bookmark=bookmark)
        return self._paginate(call, options)

    async def update(
        self,
        *,
        dynamic_data_id: str,
        rotate_data_secret: bool | Omit = OMIT,
        label: str | Omit = OMIT,
        options: Options | None = None,
    ) -> models.UpdateDynamicDataStoreSuccessResponse:
        """Update a dynamic store.

        Renames a store or gives it a new data secret; the id goes into the body. Needs a
        signed-in user with scope `manageDynamicStores`, who owns the store.

        Args:
            dynamic_data_id: Store to change.
            rotate_data_secret: Set it to replace the store's password by a new one.
            label: Another name to show for it.
            options: Settings of this call alone.

        Returns:
            models.UpdateDynamicDataStoreSuccessResponse: The store as it is now.

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
            >>> await client.dynamic_stores.update(dynamic_data_id="dynamicDataId")

        Scopes: manageDynamicStores.

        Operation: ``updateDynamicDataStore``, ``PUT /dynamicStores``.
        """
        call = self.calls.update(
            dynamic_data_id=dynamic_data_id, rotate_data_secret=rotate_data_secret, label=label
        )
        return await self._execute(call, options)
