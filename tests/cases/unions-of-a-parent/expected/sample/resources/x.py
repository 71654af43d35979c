"""x: The operations of x."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import Options

if TYPE_CHECKING:
    from .. import params

# POST /pet
ADD_PET = Operation(
    id="addPet",
    method="POST",
    path="/pet",
    bodies=(Body("application/json", type=models.AnyPet, argument="body"),),
    responses=(Response("200", list[models.AnyPet]),),
)

# GET /dog
GET_DOG = Operation(
    id="getDog",
    method="GET",
    path="/dog",
    responses=(Response("200", models.AnyDog),),
)

# GET /pet
GET_PET = Operation(
    id="getPet",
    method="GET",
    path="/pet",
    responses=(Response("200", models.AnyPet),),
)


class XCalls(Calls):
    """Builds the calls of :class:`X`, not yet sent."""

    __slots__ = ()

    def add_pet(
        self,
        *,
        body: (
            models.Cat
            | params.Cat
            | models.Dog
            | params.Dog
            | models.Puppy
            | params.Puppy
            | models.Pet
            | params.Pet
        ),
    ) -> Call[list[models.AnyPet]]:
        """The call of :meth:`X.add_pet`, not yet sent."""
        return Call(ADD_PET, {"body": body})

    def get_dog(self) -> Call[models.AnyDog]:
        """The call of :meth:`X.get_dog`, not yet sent."""
        return Call(GET_DOG)

    def get_pet(self) -> Call[models.AnyPet]:
        """The call of :meth:`X.get_pet`, not yet sent."""
        return Call(GET_PET)


class X(Resource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    def add_pet(
        self,
        *,
        body: (
            models.Cat
            | params.Cat
            | models.Dog
            | params.Dog
            | models.Puppy
            | params.Puppy
            | models.Pet
            | params.Pet
        ),
        options: Options | None = None,
    ) -> list[models.AnyPet]:
        """Add pet.

        Args:
            options: Settings of this call alone.

        Returns:
            list[models.AnyPet]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.add_pet(body={"petType": "cat"})

        Operation: ``addPet``, ``POST /pet``.
        """
        call = self.calls.add_pet(body=body)
        return self._execute(call, options)

    def get_dog(self, *, options: Options | None = None) -> models.AnyDog:
        """Get dog.

        Args:
            options: Settings of this call alone.

        Returns:
            models.AnyDog

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_dog()

        Operation: ``getDog``, ``GET /dog``.
        """
        call = self.calls.get_dog()
        return self._execute(call, options)

    def get_pet(self, *, options: Options | None = None) -> models.AnyPet:
        """Get pet.

        Args:
            options: Settings of this call alone.

        Returns:
            models.AnyPet

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_pet()

        Operation: ``getPet``, ``GET /pet``.
        """
        call = self.calls.get_pet()
        return self._execute(call, options)


class AsyncX(AsyncResource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    async def add_pet(
        self,
        *,
        body: (
            models.Cat
            | params.Cat
            | models.Dog
            | params.Dog
            | models.Puppy
            | params.Puppy
            | models.Pet
            | params.Pet
        ),
        options: Options | None = None,
    ) -> list[models.AnyPet]:
        """Add pet.

        Args:
            options: Settings of this call alone.

        Returns:
            list[models.AnyPet]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.add_pet(body={"petType": "cat"})

        Operation: ``addPet``, ``POST /pet``.
        """
        call = self.calls.add_pet(body=body)
        return await self._execute(call, options)

    async def get_dog(self, *, options: Options | None = None) -> models.AnyDog:
        """Get dog.

        Args:
            options: Settings of this call alone.

        Returns:
            models.AnyDog

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_dog()

        Operation: ``getDog``, ``GET /dog``.
        """
        call = self.calls.get_dog()
        return await self._execute(call, options)

    async def get_pet(self, *, options: Options | None = None) -> models.AnyPet:
        """Get pet.

        Args:
            options: Settings of this call alone.

        Returns:
            models.AnyPet

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_pet()

        Operation: ``getPet``, ``GET /pet``.
        """
        call = self.calls.get_pet()
        return await self._execute(call, options)
