"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class All(Model):
    mapped: Pet | None = None
    unmapped: Car | Bus | None = None
    partly: list[Shape] | None = None


class Bus(Model):
    seats: int | None = None
    kind: Literal["Bus"] | None = None


class Car(Model):
    kind: Literal["Car"]
    """What it is."""


class Cat(Model):
    type: Literal["cat", "kitten"]
    purrs: bool | None = None


class Circle(Model):
    form: Literal["oval", "round"] | None = None


class Dog(Model):
    type: Literal["dog"]
    barks: bool | None = None


Pet = TypeAliasType("Pet", Cat | Dog)


class Square(Model):
    form: Literal["square"] | None = None


Shape = TypeAliasType("Shape", Circle | Square)
