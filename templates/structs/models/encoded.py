"""Bytes that travel as base64: text in JSON, bytes in Python."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias


class SpelledBytes(bytes):
    """Bytes, and the base64 that they were read from, where there is another for them."""

    spelled: str


class Base64:
    """The mark that makes ``bytes`` base64 on the wire."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Base64()"


Base64Bytes: TypeAlias = Annotated[bytes, Base64()]
"""``bytes`` in Python; read from base64, written as base64. Text is base64 already."""

__all__: Final = ["Base64", "Base64Bytes", "SpelledBytes"]
