"""The configuration as JSON Schema, which editors complete and check it by."""

from __future__ import annotations

from typing import Any

from goldsmith.config.keys import KEYS
from goldsmith.config.kinds import build_schema

SCHEMA_NAME = "goldsmith.schema.json"
_TABLE = "clients"
Schema = dict[str, Any]


def build_config_schema() -> Schema:
    """Of a ``goldsmith.toml``, or of the table ``[tool.goldsmith]``.

    Where there are several clients, what is required may stand in each of them, or be said for all.
    """
    whole = build_schema(KEYS)
    required = whole.pop("required")
    client = {**whole, "description": "One of several clients, with what it says beside the rest."}
    properties = {**whole["properties"], _TABLE: {"type": "array", "minItems": 1, "items": client}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The configuration of goldsmith",
        **whole,
        "properties": properties,
        "anyOf": [{"required": required}, {"required": [_TABLE]}],
    }
