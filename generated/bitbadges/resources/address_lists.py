"""Address Lists: Named lists of addresses, kept off-chain by BitBadges or on-chain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.answers.page import AsyncPager, Page
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Paging, Parameter, Response
from .._runtime.options import Options

if TYPE_CHECKING:
    from .. import params

# POST /addressLists
CREATE = Operation(
    id="createAddressLists",
    method="POST",
    path="/addressLists",
    bodies=(
        Body(
            "application/json",
            type=models.CreateAddressListsPayload,
            fields=(BodyField("addressLists", "address_lists"),),
        ),
    ),
    responses=(
        Response("200", models.CreateAddressListsSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session")),
)

# DELETE /addressLists
DELETE = Operation(
    id="deleteAddressLists",
    method="DELETE",
    path="/addressLists",
    bodies=(
        Body(
            "application/json",
            type=models.DeleteAddressListsPayload,
            fields=(BodyField("listIds", "list_ids"),),
        ),
    ),
    responses=(
        Response("200", models.DeleteAddressListsSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session")),
)

# GET /addressList/{addressListId}
GET = Operation(
    id="getAddressList",
    method="GET",
    path="/addressList/{addressListId}",
    parameters=(
        Parameter("addressListId", "path", "address_list_id", style="simple", explode=False),
    ),
    responses=(
        Response("200", models.GetAddressListSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("apiKey",),),
)

# GET /addressLists/{addressListId}/activity
GET_ACTIVITY = Operation(
    id="getAddressListActivity",
    method="GET",
    path="/addressLists/{addressListId}/activity",
    parameters=(
        Parameter("addressListId", "path", "address_list_id", style="simple", explode=False),
        Parameter("bookmark", "query", "bookmark"),
    ),
    responses=(
        Response("200", models.GetAddressListActivitySuccessResponse),
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

# GET /addressLists/{addressListId}/claims
GET_CLAIMS = Operation(
    id="getAddressListClaims",
    method="GET",
    path="/addressLists/{addressListId}/claims",
    parameters=(
        Parameter("addressListId", "path", "address_list_id", style="simple", explode=False),
    ),
    responses=(
        Response("200", models.GetAddressListClaimsSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session"), ("apiKey",)),
)

# GET /addressLists/{addressListId}/listings
GET_LISTINGS = Operation(
    id="getAddressListListings",
    method="GET",
    path="/addressLists/{addressListId}/listings",
    parameters=(
        Parameter("addressListId", "path", "address_list_id", style="simple", explode=False),
        Parameter("bookmark", "query", "bookmark"),
    ),
    responses=(
        Response("200", models.GetAddressListListingsSuccessResponse),
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

# POST /addressLists/fetch
GET_MANY = Operation(
    id="getAddressLists",
    method="POST",
    path="/addressLists/fetch",
    bodies=(
        Body(
            "application/json",
            type=models.GetAddressListsPayload,
            fields=(BodyField("listsToFetch", "lists_to_fetch"),),
        ),
    ),
    responses=(
        Response("200", models.GetAddressListsSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session"), ("apiKey",)),
    read=True,
)

# PUT /addressLists/addresses
UPDATE_ADDRESSES = Operation(
    id="updateAddressListAddresses",
    method="PUT",
    path="/addressLists/addresses",
    bodies=(
        Body(
            "application/json",
            type=models.UpdateAddressListAddressesPayload,
            fields=(BodyField("listId", "list_id"), BodyField("addresses", "addresses")),
        ),
    ),
    responses=(
        Response("200", models.UpdateAddressListAddressesSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session")),
)

# PUT /addressLists/coreDetails
UPDATE_CORE_DETAILS = Operation(
    id="updateAddressListCoreDetails",
    method="PUT",
    path="/addressLists/coreDetails",
    bodies=(
        Body(
            "application/json",
            type=models.UpdateAddressListCoreDetailsPayload,
            fields=(
                BodyField("listId", "list_id"),
                BodyField("whitelist", "whitelist"),
                BodyField("uri", "uri"),
                BodyField("customData", "custom_data"),
                BodyField("metadata", "metadata"),
            ),
        ),
    ),
    responses=(
        Response("200", models.UpdateAddressListCoreDetailsSuccessResponse),
        Response("402", models.CreditsExhaustedResponse),
        Response("default", models.ErrorResponse),
    ),
    security=(("accessToken", "apiKey"), ("apiKey", "session")),
)


class AddressListsCalls(Calls):
    """Builds the calls of :class:`AddressLists`, not yet sent."""

    __slots__ = ()

    def create(
        self,
        *,
        address_lists: Sequence[models.AddressListCreateObject | params.AddressListCreateObject],
    ) -> Call[models.CreateAddressListsSuccessResponse]:
        """The call of :meth:`AddressLists.create`, not yet sent."""
        return Call(CREATE, {"address_lists": address_lists})

    def delete(self, *, list_ids: Sequence[str]) -> Call[models.DeleteAddressListsSuccessResponse]:
        """The call of :meth:`AddressLists.delete`, not yet sent."""
        return Call(DELETE, {"list_ids": list_ids})

    def get(self, address_list_id: str) -> Call[models.GetAddressListSuccessResponse]:
        """The call of :meth:`AddressLists.get`, not yet sent."""
        return Call(GET, {"address_list_id": address_list_id})

    def get_activity(
        self, address_list_id: str, *, bookmark: str | None | Omit = OMIT
    ) -> Call[models.GetAddressListActivitySuccessResponse]:
        """The call of :meth:`AddressLists.get_activity`, not yet sent."""
        return Call(GET_ACTIVITY, {"address_list_id": address_list_id, "bookmark": bookmark})

    def get_claims(self, address_list_id: str) -> Call[models.GetAddressListClaimsSuccessResponse]:
        """The call of :meth:`AddressLists.get_claims`, not yet sent."""
        return Call(GET_CLAIMS, {"address_list_id": address_list_id})

    def get_listings(
        self, address_list_id: str, *, bookmark: str | None | Omit = OMIT
    ) -> Call[models.GetAddressListListingsSuccessResponse]:
        """The call of :meth:`AddressLists.get_listings`, not yet sent."""
        return Call(GET_LISTINGS, {"address_list_id": address_list_id, "bookmark": bookmark})

    def get_many(
        self,
        *,
        lists_to_fetch: Sequence[
            models.GetAddressListsPayloadListsToFetchItem
            | params.GetAddressListsPayloadListsToFetchItem
        ],
    ) -> Call[models.GetAddressListsSuccessResponse]:
        """The call of :meth:`AddressLists.get_many`, not yet sent."""
        return Call(GET_MANY, {"lists_to_fetch": lists_to_fetch})

    def update_addresses(
        self, *, list_id: str, addresses: Sequence[str]
    ) -> Call[models.UpdateAddressListAddressesSuccessResponse]:
        """The call of :meth:`AddressLists.update_addresses`, not yet sent."""
        return Call(UPDATE_ADDRESSES, {"list_id": list_id, "addresses": addresses})

    def update_core_details(
        self,
        *,
        list_id: str,
        whitelist: bool,
        uri: str,
        custom_data: str,
        metadata: models.MetadataWithoutInternals | params.MetadataWithoutInternals | Omit = OMIT,
    ) -> Call[models.UpdateAddressListCoreDetailsSuccessResponse]:
        """The call of :meth:`AddressLists.update_core_details`, not yet sent."""
        return Call(
            UPDATE_CORE_DETAILS,
            {
                "list_id": list_id,
                "whitelist": whitelist,
                "uri": uri,
                "custom_data": custom_data,
                "metadata": metadata,
            },
        )


class AddressLists(Resource[AddressListsCalls]):
    """Named lists of addresses, kept off-chain by BitBadges or on-chain."""

    calls = AddressListsCalls()

    def create(
        self,
        *,
        address_lists: Sequence[models.AddressListCreateObject | params.AddressListCreateObject],
        options: Options | None = None,
    ) -> models.CreateAddressListsSuccessResponse:
        """Create address lists.

        Makes off-chain lists, each with at most 10,000 addresses and with its claims. Needs a
        signed-in user with scope `manageAddressLists`.

        Args:
            address_lists: One entry for each new list.
            options: Settings of this call alone.

        Returns:
            models.CreateAddressListsSuccessResponse: Done; the body is empty or an empty
            object.

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
            >>> client.address_lists.create(address_lists=[{"listId": "text", "addresses": ["text"], "whitelist": True, "uri": "text", "customData": "text", "claims": [{"claimId": "text", "plugins": [{"instanceId": "text", "pluginId": "password", "version": "text", "publicParams": {}, "privateParams": {}}]}]}])

        Scopes: manageAddressLists.

        Operation: ``createAddressLists``, ``POST /addressLists``.
        """
        call = self.calls.create(address_lists=address_lists)
        return self._execute(call, options)

    def delete(
        self, *, list_ids: Sequence[str], options: Options | None = None
    ) -> models.DeleteAddressListsSuccessResponse:
        """Delete address lists.

        Removes off-chain lists; the ids go into the JSON body of the DELETE. Needs a signed-in
        user with scope `manageAddressLists`.

        Args:
            list_ids: Ids of off-chain lists.
            options: Settings of this call alone.

        Returns:
            models.DeleteAddressListsSuccessResponse: Done; the body is empty or an empty
            object.

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
            >>> client.address_lists.delete(list_ids=["text"])

        Scopes: manageAddressLists.

        Operation: ``deleteAddressLists``, ``DELETE /addressLists``.
        """
        call = self.calls.delete(list_ids=list_ids)
        return self._execute(call, options)

    def get(
        self, address_list_id: str, *, options: Options | None = None
    ) -> models.GetAddressListSuccessResponse:
        """Get an address list.

        Reads one list with its addresses and metadata. Views and what they fill
        (`listActivity`, `listings`) are blank here; the calls for a single view read them.

        Args:
            address_list_id: Id of the address list.
            options: Settings of this call alone.

        Returns:
            models.GetAddressListSuccessResponse: The list.

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
            >>> client.address_lists.get("addressListId")

        Operation: ``getAddressList``, ``GET /addressList/{addressListId}``.
        """
        call = self.calls.get(address_list_id)
        return self._execute(call, options)

    def get_activity(
        self,
        address_list_id: str,
        *,
        bookmark: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.ListActivityDoc, models.GetAddressListActivitySuccessResponse]:
        """Get the activity of an address list.

        Reads who was added to a list or removed from it, 25 entries per page.

        Args:
            address_list_id: Id of the address list.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            options: Settings of this call alone.

        Returns:
            Page[models.ListActivityDoc, models.GetAddressListActivitySuccessResponse]: The
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
            >>> for item in client.address_lists.get_activity("addressListId"):
            ...     print(item)

        Operation: ``getAddressListActivity``, ``GET /addressLists/{addressListId}/activity``.
        """
        call = self.calls.get_activity(address_list_id, bookmark=bookmark)
        return self._paginate(call, options)

    def get_claims(
        self, address_list_id: str, *, options: Options | None = None
    ) -> models.GetAddressListClaimsSuccessResponse:
        """Get the claims of an address list.

        Reads the claims that add addresses to a list. Private data is better read with the
        calls for claims, by the ids found here. Further pages cannot be asked for. Scope
        `readPrivateClaimData` as the manager of the list for private claim data.

        Args:
            address_list_id: Id of the address list.
            options: Settings of this call alone.

        Returns:
            models.GetAddressListClaimsSuccessResponse: The claims.

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
            >>> client.address_lists.get_claims("addressListId")

        Scopes: readPrivateClaimData.

        Operation: ``getAddressListClaims``, ``GET /addressLists/{addressListId}/claims``.
        """
        call = self.calls.get_claims(address_list_id)
        return self._execute(call, options)

    def get_listings(
        self,
        address_list_id: str,
        *,
        bookmark: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.UtilityPageDoc, models.GetAddressListListingsSuccessResponse]:
        """Get the listings of an address list.

        Reads the utility pages that are linked to a list, 25 per page.

        Args:
            address_list_id: Id of the address list.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            options: Settings of this call alone.

        Returns:
            Page[models.UtilityPageDoc, models.GetAddressListListingsSuccessResponse]: The first
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
            >>> for item in client.address_lists.get_listings("addressListId"):
            ...     print(item)

        Operation: ``getAddressListListings``, ``GET /addressLists/{addressListId}/listings``.
        """
        call = self.calls.get_listings(address_list_id, bookmark=bookmark)
        return self._paginate(call, options)

    def get_many(
        self,
        *,
        lists_to_fetch: Sequence[
            models.GetAddressListsPayloadListsToFetchItem
            | params.GetAddressListsPayloadListsToFetchItem
        ],
        options: Options | None = None,
    ) -> models.GetAddressListsSuccessResponse:
        """Get several address lists.

        Reads lists by id, on-chain, off-chain or reserved; a call may be limited to 100. Views
        are not supported here although the body has room for them: use the calls for a single
        view. May be deprecated soon. Scope `readPrivateClaimData` for private claim data.

        Args:
            lists_to_fetch: One entry for each list, whether on the chain, off it, or reserved.
            options: Settings of this call alone.

        Returns:
            models.GetAddressListsSuccessResponse: The lists; null in place of one that was not
            found.

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
            >>> client.address_lists.get_many(lists_to_fetch=[{"listId": "text"}])

        Scopes: readPrivateClaimData.

        Operation: ``getAddressLists``, ``POST /addressLists/fetch``.
        """
        call = self.calls.get_many(lists_to_fetch=lists_to_fetch)
        return self._execute(call, options)

    def update_addresses(
        self, *, list_id: str, addresses: Sequence[str], options: Options | None = None
    ) -> models.UpdateAddressListAddressesSuccessResponse:
        """Replace the addresses of an address list.

        Overwrites all addresses of an off-chain list. A claim that adds addresses at the same
        moment can be lost. Needs a signed-in user with scope `manageAddressLists`.

        Args:
            list_id: List to change.
            addresses: Complete new set; it replaces the old one, and can undo what a claim
                added meanwhile.
            options: Settings of this call alone.

        Returns:
            models.UpdateAddressListAddressesSuccessResponse: Done; the body is empty or an
            empty object.

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
            >>> client.address_lists.update_addresses(list_id="customOrReservedListId", addresses=["text"])

        Scopes: manageAddressLists.

        Operation: ``updateAddressListAddresses``, ``PUT /addressLists/addresses``.
        """
        call = self.calls.update_addresses(list_id=list_id, addresses=addresses)
        return self._execute(call, options)

    def update_core_details(
        self,
        *,
        list_id: str,
        whitelist: bool,
        uri: str,
        custom_data: str,
        metadata: models.MetadataWithoutInternals | params.MetadataWithoutInternals | Omit = OMIT,
        options: Options | None = None,
    ) -> models.UpdateAddressListCoreDetailsSuccessResponse:
        """Update the core details of an address list.

        Replaces URI, custom data and metadata of an off-chain list, but neither its addresses
        nor its claims. Needs a signed-in user with scope `manageAddressLists`.

        Args:
            list_id: List to change.
            whitelist: True if the addresses are the members, false if everyone else is; repeat
                the present value.
            uri: Where the metadata of the list is found; "" means none.
            custom_data: Free text to keep with the list; "" means none.
            metadata: Title, picture and text to upload; the uri is then set by the server.
            options: Settings of this call alone.

        Returns:
            models.UpdateAddressListCoreDetailsSuccessResponse: Done; the body is empty or an
            empty object.

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
            >>> client.address_lists.update_core_details(list_id="customOrReservedListId", whitelist=True, uri="https://example.com", custom_data="customData")

        Scopes: manageAddressLists.

        Operation: ``updateAddressListCoreDetails``, ``PUT /addressLists/coreDetails``.
        """
        call = self.calls.update_core_details(
            list_id=list_id,
            whitelist=whitelist,
            uri=uri,
            custom_data=custom_data,
            metadata=metadata,
        )
        return self._execute(call, options)


class AsyncAddressLists(AsyncResource[AddressListsCalls]):
    """Named lists of addresses, kept off-chain by BitBadges or on-chain."""

    calls = AddressListsCalls()

    async def create(
        self,
        *,
        address_lists: Sequence[models.AddressListCreateObject | params.AddressListCreateObject],
        options: Options | None = None,
    ) -> models.CreateAddressListsSuccessResponse:
        """Create address lists.

        Makes off-chain lists, each with at most 10,000 addresses and with its claims. Needs a
        signed-in user with scope `manageAddressLists`.

        Args:
            address_lists: One entry for each new list.
            options: Settings of this call alone.

        Returns:
            models.CreateAddressListsSuccessResponse: Done; the body is empty or an empty
            object.

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
            >>> await client.address_lists.create(address_lists=[{"listId": "text", "addresses": ["text"], "whitelist": True, "uri": "text", "customData": "text", "claims": [{"claimId": "text", "plugins": [{"instanceId": "text", "pluginId": "password", "version": "text", "publicParams": {}, "privateParams": {}}]}]}])

        Scopes: manageAddressLists.

        Operation: ``createAddressLists``, ``POST /addressLists``.
        """
        call = self.calls.create(address_lists=address_lists)
        return await self._execute(call, options)

    async def delete(
        self, *, list_ids: Sequence[str], options: Options | None = None
    ) -> models.DeleteAddressListsSuccessResponse:
        """Delete address lists.

        Removes off-chain lists; the ids go into the JSON body of the DELETE. Needs a signed-in
        user with scope `manageAddressLists`.

        Args:
            list_ids: Ids of off-chain lists.
            options: Settings of this call alone.

        Returns:
            models.DeleteAddressListsSuccessResponse: Done; the body is empty or an empty
            object.

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
            >>> await client.address_lists.delete(list_ids=["text"])

        Scopes: manageAddressLists.

        Operation: ``deleteAddressLists``, ``DELETE /addressLists``.
        """
        call = self.calls.delete(list_ids=list_ids)
        return await self._execute(call, options)

    async def get(
        self, address_list_id: str, *, options: Options | None = None
    ) -> models.GetAddressListSuccessResponse:
        """Get an address list.

        Reads one list with its addresses and metadata. Views and what they fill
        (`listActivity`, `listings`) are blank here; the calls for a single view read them.

        Args:
            address_list_id: Id of the address list.
            options: Settings of this call alone.

        Returns:
            models.GetAddressListSuccessResponse: The list.

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
            >>> await client.address_lists.get("addressListId")

        Operation: ``getAddressList``, ``GET /addressList/{addressListId}``.
        """
        call = self.calls.get(address_list_id)
        return await self._execute(call, options)

    def get_activity(
        self,
        address_list_id: str,
        *,
        bookmark: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.ListActivityDoc, models.GetAddressListActivitySuccessResponse]:
        """Get the activity of an address list.

        Reads who was added to a list or removed from it, 25 entries per page.

        Args:
            address_list_id: Id of the address list.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.ListActivityDoc, models.GetAddressListActivitySuccessResponse]:
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
            >>> async for item in client.address_lists.get_activity("addressListId"):
            ...     print(item)

        Operation: ``getAddressListActivity``, ``GET /addressLists/{addressListId}/activity``.
        """
        call = self.calls.get_activity(address_list_id, bookmark=bookmark)
        return self._paginate(call, options)

    async def get_claims(
        self, address_list_id: str, *, options: Options | None = None
    ) -> models.GetAddressListClaimsSuccessResponse:
        """Get the claims of an address list.

        Reads the claims that add addresses to a list. Private data is better read with the
        calls for claims, by the ids found here. Further pages cannot be asked for. Scope
        `readPrivateClaimData` as the manager of the list for private claim data.

        Args:
            address_list_id: Id of the address list.
            options: Settings of this call alone.

        Returns:
            models.GetAddressListClaimsSuccessResponse: The claims.

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
            >>> await client.address_lists.get_claims("addressListId")

        Scopes: readPrivateClaimData.

        Operation: ``getAddressListClaims``, ``GET /addressLists/{addressListId}/claims``.
        """
        call = self.calls.get_claims(address_list_id)
        return await self._execute(call, options)

    def get_listings(
        self,
        address_list_id: str,
        *,
        bookmark: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.UtilityPageDoc, models.GetAddressListListingsSuccessResponse]:
        """Get the listings of an address list.

        Reads the utility pages that are linked to a list, 25 per page.

        Args:
            address_list_id: Id of the address list.
            bookmark: Where to start: `bookmark` of the page before it; absent or "" for the
                first page.
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.UtilityPageDoc, models.GetAddressListListingsSuccessResponse]: The
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
            >>> async for item in client.address_lists.get_listings("addressListId"):
            ...     print(item)

        Operation: ``getAddressListListings``, ``GET /addressLists/{addressListId}/listings``.
        """
        call = self.calls.get_listings(address_list_id, bookmark=bookmark)
        return self._paginate(call, options)

    async def get_many(
        self,
        *,
        lists_to_fetch: Sequence[
            models.GetAddressListsPayloadListsToFetchItem
            | params.GetAddressListsPayloadListsToFetchItem
        ],
        options: Options | None = None,
    ) -> models.GetAddressListsSuccessResponse:
        """Get several address lists.

        Reads lists by id, on-chain, off-chain or reserved; a call may be limited to 100. Views
        are not supported here although the body has room for them: use the calls for a single
        view. May be deprecated soon. Scope `readPrivateClaimData` for private claim data.

        Args:
            lists_to_fetch: One entry for each list, whether on the chain, off it, or reserved.
            options: Settings of this call alone.

        Returns:
            models.GetAddressListsSuccessResponse: The lists; null in place of one that was not
            found.

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
            >>> await client.address_lists.get_many(lists_to_fetch=[{"listId": "text"}])

        Scopes: readPrivateClaimData.

        Operation: ``getAddressLists``, ``POST /addressLists/fetch``.
        """
        call = self.calls.get_many(lists_to_fetch=lists_to_fetch)
        return await self._execute(call, options)

    async def update_addresses(
        self, *, list_id: str, addresses: Sequence[str], options: Options | None = None
    ) -> models.UpdateAddressListAddressesSuccessResponse:
        """Replace the addresses of an address list.

        Overwrites all addresses of an off-chain list. A claim that adds addresses at the same
        moment can be lost. Needs a signed-in user with scope `manageAddressLists`.

        Args:
            list_id: List to change.
            addresses: Complete new set; it replaces the old one, and can undo what a claim
                added meanwhile.
            options: Settings of this call alone.

        Returns:
            models.UpdateAddressListAddressesSuccessResponse: Done; the body is empty or an
            empty object.

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
            >>> await client.address_lists.update_addresses(list_id="customOrReservedListId", addresses=["text"])

        Scopes: manageAddressLists.

        Operation: ``updateAddressListAddresses``, ``PUT /addressLists/addresses``.
        """
        call = self.calls.update_addresses(list_id=list_id, addresses=addresses)
        return await self._execute(call, options)

    async def update_core_details(
        self,
        *,
        list_id: str,
        whitelist: bool,
        uri: str,
        custom_data: str,
        metadata: models.MetadataWithoutInternals | params.MetadataWithoutInternals | Omit = OMIT,
        options: Options | None = None,
    ) -> models.UpdateAddressListCoreDetailsSuccessResponse:
        """Update the core details of an address list.

        Replaces URI, custom data and metadata of an off-chain list, but neither its addresses
        nor its claims. Needs a signed-in user with scope `manageAddressLists`.

        Args:
            list_id: List to change.
            whitelist: True if the addresses are the members, false if everyone else is; repeat
                the present value.
            uri: Where the metadata of the list is found; "" means none.
            custom_data: Free text to keep with the list; "" means none.
            metadata: Title, picture and text to upload; the uri is then set by the server.
            options: Settings of this call alone.

        Returns:
            models.UpdateAddressListCoreDetailsSuccessResponse: Done; the body is empty or an
            empty object.

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
            >>> await client.address_lists.update_core_details(list_id="customOrReservedListId", whitelist=True, uri="https://example.com", custom_data="customData")

        Scopes: manageAddressLists.

        Operation: ``updateAddressListCoreDetails``, ``PUT /addressLists/coreDetails``.
        """
        call = self.calls.update_core_details(
            list_id=list_id,
            whitelist=whitelist,
            uri=uri,
            custom_data=custom_data,
            metadata=metadata,
        )
        return await self._execute(call, options)
