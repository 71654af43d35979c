"""Bytes that travel as base64: text in JSON, bytes in Python."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error
from typing import Annotated, Any, Final, TypeAlias, cast

from pydantic_core import PydanticCustomError, core_schema


class SpelledBytes(bytes):
    """Bytes, and the base64 that they were read from, where there is another for them."""

    spelled: str


def _read(value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, (bytearray, memoryview)):
        return bytes(cast("bytes", value))
    if isinstance(value, str):
        try:
            found = b64decode("".join(value.split()), validate=True)
        except (Error, ValueError):
            found = None
        if found is not None:
            if b64encode(found).decode() == value:
                return found
            kept = SpelledBytes(found)
            kept.spelled = value
            return kept
    raise PydanticCustomError("base64", "Input should be bytes, or base64 as a string")


def _write(value: object) -> object:
    """The base64 of bytes, as it was read; what a tolerant reader kept as it came goes out as it came."""
    if isinstance(value, SpelledBytes):
        return value.spelled
    return b64encode(value).decode() if isinstance(value, bytes) else value


class Base64:
    """The mark that makes ``bytes`` base64 on the wire."""

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: object, handler: object
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _read,
            serialization=core_schema.plain_serializer_function_ser_schema(
                _write, when_used="json"
            ),
        )

    def __get_pydantic_json_schema__(self, schema: object, handler: object) -> dict[str, Any]:
        return {"type": "string", "contentEncoding": "base64"}

    def __repr__(self) -> str:
        return "Base64()"


Base64Bytes: TypeAlias = Annotated[bytes, Base64()]
"""``bytes`` in Python; read from base64, written as base64. Text is base64 already."""

__all__: Final = ["Base64", "Base64Bytes", "SpelledBytes"]
