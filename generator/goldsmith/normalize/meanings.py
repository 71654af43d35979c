"""What the values of an enum are called and mean, in the ways in which documents say it.

OpenAPI has no word for it but ``oneOf`` with a titled ``const`` for each value; beside that there are extensions of vendors and
tools: lists, in the order of the values, or mappings by them.
"""

from __future__ import annotations

from goldsmith.load.document import Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import as_text

MEANINGS = "x-goldsmith-values"
"""Keeps, in normal form, what is said of the values of an enum: ``value``, ``name``, ``description`` of each."""

NAMES = ("x-enum-varnames", "x-enumNames", "x-enum-names", "x-enum-keys")
DESCRIPTIONS = ("x-enum-descriptions", "x-enumDescriptions", "x-enum-description")
_MICROSOFT = "x-ms-enum"
_BESIDE = frozenset({"title", "description", "type", "deprecated", "x-goldsmith-name"})


def find_meanings(schema: Object, values: list[Json]) -> tuple[list[Json], str]:
    """What is said of each value of an enum; and the keyword, if any, whose list is of another length and so says nothing."""
    names, wrong = _find(schema, NAMES, values)
    descriptions, other = _find(schema, DESCRIPTIONS, values)
    told: dict[int, Object] = {}
    for key, texts in (("name", names), ("description", descriptions)):
        for index, text in texts.items():
            told.setdefault(index, {})[key] = text
    for entry in as_list(as_object(schema.get(_MICROSOFT)).get("values")):
        node = as_object(entry)
        for index in (i for i, value in enumerate(values) if value == node.get("value")):
            said = {k: node[k] for k in ("name", "description") if as_text(node.get(k)).strip()}
            told[index] = {**said, **told.get(index, {})}
    found: list[Json] = [{"value": values[index], **told[index]} for index in sorted(told)]
    return found, wrong or other


def _find(schema: Object, keys: tuple[str, ...], values: list[Json]) -> tuple[dict[int, str], str]:
    """The texts by the positions of their values."""
    for key in keys:
        given = schema.get(key)
        if isinstance(given, dict):
            return _number([given.get(str(value)) for value in values]), ""
        if isinstance(given, list) and len(given) != len(values):
            return {}, key
        if isinstance(given, list):
            return _number(given), ""
    return {}, ""


def _number(texts: list[Json]) -> dict[int, str]:
    return {i: as_text(text) for i, text in enumerate(texts) if as_text(text).strip()}


def join_constants(members: list[Json]) -> list[Json]:
    """The members of a union with those that are constants as one enum, which remembers their titles and descriptions."""
    constants = [as_object(member) for member in members if _is_constant(as_object(member))]
    if len(constants) < 2:
        return members
    values = [_value_of(each) for each in constants]
    types = {as_text(each.get("type")) for each in constants} - {""}
    joined: Object = {"enum": values}
    if len(types) == 1:
        joined["type"] = types.pop()
    for key, source in (("x-enum-varnames", "title"), ("x-enum-descriptions", "description")):
        if any(as_text(each.get(source)) for each in constants):
            joined[key] = [as_text(each.get(source)) for each in constants]
    first = next(i for i, member in enumerate(members) if _is_constant(as_object(member)))
    rest: list[Json] = [m for m in members[first:] if not _is_constant(as_object(m))]
    return [*members[:first], joined, *rest]


def _is_constant(member: Object) -> bool:
    if not set(member) - _BESIDE - {"const", "enum"} and ("const" in member) != ("enum" in member):
        return "const" in member or len(as_list(member["enum"])) == 1
    return False


def _value_of(member: Object) -> Json:
    return member["const"] if "const" in member else as_list(member["enum"])[0]
