"""users: The operations of users."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options
from .._runtime.secrets import conceal

if TYPE_CHECKING:
    from .. import params

# POST /users
CREATE = Operation(
    id="createUser",
    method="POST",
    path="/users",
    bodies=(
        Body(
            "application/json",
            type=models.User,
            fields=(
                BodyField("name", "name"),
                BodyField("password", "password", secret=True),
                BodyField("pet", "pet"),
            ),
        ),
    ),
    responses=(Response("200", models.User),),
)

# PUT /users
UPDATE = Operation(
    id="putUsers",
    method="PUT",
    path="/users",
    bodies=(Body("application/json", type=list[models.Person], argument="body"),),
    responses=(Response("200", models.Person),),
)


class UsersCalls(Calls):
    """Builds the calls of :class:`Users`, not yet sent."""

    __slots__ = ()

    def create(
        self, *, name: str, password: str, pet: models.UserPet | params.UserPet
    ) -> Call[models.User]:
        """The call of :meth:`Users.create`, not yet sent."""
        password = conceal(password)
        return Call(CREATE, {"name": name, "password": password, "pet": pet})

    def update(self, *, body: Sequence[models.Person | params.Person]) -> Call[models.Person]:
        """The call of :meth:`Users.update`, not yet sent."""
        return Call(UPDATE, {"body": body})


class Users(Resource[UsersCalls]):
    """The operations of users."""

    calls = UsersCalls()

    def create(
        self,
        *,
        name: str,
        password: str,
        pet: models.UserPet | params.UserPet,
        options: Options | None = None,
    ) -> models.User:
        """Create.

        Args:
            options: Settings of this call alone.

        Returns:
            models.User

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.users.create(name="name", password="password", pet={"name": "text"})

        Operation: ``createUser``, ``POST /users``.
        """
        password = conceal(password)
        call = self.calls.create(name=name, password=password, pet=pet)
        return self._execute(call, options)

    def update(
        self, *, body: Sequence[models.Person | params.Person], options: Options | None = None
    ) -> models.Person:
        """Update.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Person

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.users.update(body=[{"name": "text", "pin": "text"}])

        Operation: ``putUsers``, ``PUT /users``.
        """
        call = self.calls.update(body=body)
        return self._execute(call, options)


class AsyncUsers(AsyncResource[UsersCalls]):
    """The operations of users."""

    calls = UsersCalls()

    async def create(
        self,
        *,
        name: str,
        password: str,
        pet: models.UserPet | params.UserPet,
        options: Options | None = None,
    ) -> models.User:
        """Create.

        Args:
            options: Settings of this call alone.

        Returns:
            models.User

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.users.create(name="name", password="password", pet={"name": "text"})

        Operation: ``createUser``, ``POST /users``.
        """
        password = conceal(password)
        call = self.calls.create(name=name, password=password, pet=pet)
        return await self._execute(call, options)

    async def update(
        self, *, body: Sequence[models.Person | params.Person], options: Options | None = None
    ) -> models.Person:
        """Update.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Person

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.users.update(body=[{"name": "text", "pin": "text"}])

        Operation: ``putUsers``, ``PUT /users``.
        """
        call = self.calls.update(body=body)
        return await self._execute(call, options)
