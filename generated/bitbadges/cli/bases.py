"""Classes of click's that have a parameter in some of its releases, and none in others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import click

if TYPE_CHECKING:
    BaseType = click.ParamType[Any]
    AnyType: TypeAlias = click.ParamType[Any]
else:
    BaseType = AnyType = click.ParamType

__all__ = ["AnyType", "BaseType"]
