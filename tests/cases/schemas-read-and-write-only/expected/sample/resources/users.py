"""users: The operations of users."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options
from .._runtime.secrets import conceal

# POST /users
CREATE_USER = Operation(
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
PUT_USERS = Operation(
    id="putUsers",
    method="PUT",
    path="/users",
    bodies=(Body("application/json", type=list[models.Person], argument="body"),),
    responses=(Response("200", models.Person),),
)


class UsersCalls(Calls):
    """Builds the calls of :class:`Users`, not yet sent."""

    __slots__ = ()

    def create_user(
        self, *, name: str, password: str, pet: models.UserPet | Mapping[str, Any]
    ) -> Call[models.User]:
        """The call of :meth:`Users.create_user`, not yet sent."""
        password = conceal(password)
        return Call(CREATE_USER, {"name": name, "password": password, "pet": pet})

    def put_users(
        self, *, body: Sequence[models.Person | Mapping[str, Any]]
    ) -> Call[models.Person]:
        """The call of :meth:`Users.put_users`, not yet sent."""
        return Call(PUT_USERS, {"body": body})


class Users(Resource[UsersCalls]):
    """The operations of users."""

    calls = UsersCalls()

    def create_user(
        self,
        *,
        name: str,
        password: str,
        pet: models.UserPet | Mapping[str, Any],
        options: Options | None = None,
    ) -> models.User:
        """Create user.

        Args:
            name: Field ``name`` of the body.
            password: Field ``password`` of the body.
            pet: Field ``pet`` of the body.
            options: Settings of this call alone.

        Returns:
            models.User: What the API answers.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.users.create_user(name="name", password="password", pet={"name": "text"})

        Operation: ``createUser``, ``POST /users``.
        """
        password = conceal(password)
        call = self.calls.create_user(name=name, password=password, pet=pet)
        return self._execute(call, options)

    def put_users(
        self, *, body: Sequence[models.Person | Mapping[str, Any]], options: Options | None = None
    ) -> models.Person:
        """Put users.

        Args:
            body: The body of the request.
            options: Settings of this call alone.

        Returns:
            models.Person: What the API answers.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.users.put_users(body=[{"name": "text"}])

        Operation: ``putUsers``, ``PUT /users``.
        """
        call = self.calls.put_users(body=body)
        return self._execute(call, options)


class AsyncUsers(AsyncResource[UsersCalls]):
    """The operations of users."""

    calls = UsersCalls()

    async def create_user(
        self,
        *,
        name: str,
        password: str,
        pet: models.UserPet | Mapping[str, Any],
        options: Options | None = None,
    ) -> models.User:
        """Create user.

        Args:
            name: Field ``name`` of the body.
            password: Field ``password`` of the body.
            pet: Field ``pet`` of the body.
            options: Settings of this call alone.

        Returns:
            models.User: What the API answers.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.users.create_user(name="name", password="password", pet={"name": "text"})

        Operation: ``createUser``, ``POST /users``.
        """
        password = conceal(password)
        call = self.calls.create_user(name=name, password=password, pet=pet)
        return await self._execute(call, options)

    async def put_users(
        self, *, body: Sequence[models.Person | Mapping[str, Any]], options: Options | None = None
    ) -> models.Person:
        """Put users.

        Args:
            body: The body of the request.
            options: Settings of this call alone.

        Returns:
            models.Person: What the API answers.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.users.put_users(body=[{"name": "text"}])

        Operation: ``putUsers``, ``PUT /users``.
        """
        call = self.calls.put_users(body=body)
        return await self._execute(call, options)
