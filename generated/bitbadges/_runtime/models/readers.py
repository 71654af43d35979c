"""How pydantic is made to keep the spelling of what it reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from pydantic_core import SchemaSerializer, SchemaValidator, core_schema

from .spelling import spell, write_spelled

Schema: TypeAlias = dict[str, Any]


def _build_reader(plain: Any) -> Callable[[Any, Callable[[Any], Any], Any], Any]:
    read_text = SchemaValidator(plain).validate_python
    write = SchemaSerializer(plain).to_python

    def read(value: Any, handler: Callable[[Any], Any], info: Any) -> Any:
        if type(value) is not str:
            return handler(value)
        # JSON has no other form for these: there text is right in strict mode too, which a handler does not know of.
        found = read_text(value) if info.mode == "json" else handler(value)
        return found if write(found, mode="json") == value else spell(found, value)

    return read


_READERS: Final = {
    "datetime": _build_reader(core_schema.datetime_schema()),
    "time": _build_reader(core_schema.time_schema()),
    "timedelta": _build_reader(core_schema.timedelta_schema()),
    "uuid": _build_reader(core_schema.uuid_schema()),
}


def keeps_spelling(schema: Schema) -> bool:
    """Whether a schema keeps spellings already."""
    function: Any = schema.get("function")
    readers = _READERS.values()
    return schema.get("type") == "function-wrap" and function["function"] in readers


def keep_spelling(schema: Schema) -> bool:
    """Make a schema keep spellings, in place, if it is of values that have several. Whether it does now."""
    reader = _READERS.get(schema.get("type", ""))
    if reader is None:
        return keeps_spelling(schema)
    plain: Any = dict(schema)
    ref = plain.pop("ref", None)
    schema.clear()
    write = core_schema.plain_serializer_function_ser_schema(write_spelled, when_used="json")
    kept: Any = core_schema.with_info_wrap_validator_function(reader, plain, serialization=write)
    schema.update(kept if ref is None else {**kept, "ref": ref})
    return True
