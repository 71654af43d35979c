"""Inline schemas that are the same class said twice: equal but for documentation, whatever they refer to included."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from goldsmith.load.document import Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import (
    LISTS_OF_SCHEMAS,
    MAPS_OF_SCHEMAS,
    SINGLE_SCHEMAS,
    component_name,
    reference_to,
    references,
)

_NOTES = frozenset(
    "description title default deprecated example examples externalDocs xml x-goldsmith-words x-goldsmith-pointer "
    "x-goldsmith-hint x-goldsmith-hint-class x-goldsmith-name x-goldsmith-shared".split()
)
_MAPS, _LISTS, _SINGLES = (
    frozenset(MAPS_OF_SCHEMAS),
    frozenset(LISTS_OF_SCHEMAS),
    frozenset(SINGLE_SCHEMAS),
)


def find_equal(schemas: Object, keys: Collection[str]) -> list[list[str]]:
    """The components among ``keys`` in groups of equal ones; each group, and their list, is sorted.

    What they refer to is equal too: found by telling apart until nothing more can be told apart, so that circles end.
    """
    plain = {key: _essence(schemas[key]) for key in keys}
    texts = {key: json.dumps(essence, sort_keys=True) for key, essence in plain.items()}
    inner = {key: sorted(keys_of(plain[key]) & plain.keys()) for key in plain}
    classes = _number({key: (_masked(texts[key], inner[key], {}),) for key in plain})
    while True:
        finer = _number({key: (_masked(texts[key], inner[key], classes),) for key in plain})
        if len(set(finer.values())) == len(set(classes.values())):
            break
        classes = finer
    groups: dict[int, list[str]] = {}
    for key in sorted(finer):
        groups.setdefault(finer[key], []).append(key)
    return sorted(groups.values())


def _number(signatures: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    numbers: dict[tuple[str, ...], int] = {}
    return {key: numbers.setdefault(each, len(numbers)) for key, each in sorted(signatures.items())}


def _masked(text: str, inner: Collection[str], classes: Mapping[str, int]) -> str:
    """The text of a schema with the class of what it refers to in the place of the reference."""
    for key in inner:
        text = text.replace(_mark(key), f'"#{classes.get(key, "")}"')
    return text


def _mark(key: str) -> str:
    return json.dumps(reference_to(key)["$ref"])


def _essence(schema: Json) -> Json:
    """A schema without what only documents; references are spelled alike."""
    if not isinstance(schema, dict):
        return schema
    result: Object = {}
    for key, value in schema.items():
        if key in _NOTES:
            continue
        if key == "$ref":
            result |= reference_to(component_name(schema) or "")
        elif key in _MAPS:
            result[key] = {name: _essence(inner) for name, inner in as_object(value).items()}
        elif key in _LISTS and isinstance(value, list):
            result[key] = [_essence(inner) for inner in value]
        elif key in _SINGLES:
            result[key] = _essence(value)
        elif key == "required" and isinstance(value, list):
            result[key] = sorted(value, key=str)
        else:
            result[key] = value
    return result


def redirect(schema: Object, keys: Mapping[str, str]) -> Object:
    """A copy of the schema with references to other components, by ``keys``; what a union then holds twice, it holds once."""
    return as_object(_redirected(schema, keys))


def _redirected(schema: Json, keys: Mapping[str, str]) -> Json:
    if isinstance(schema, list):
        return [_redirected(item, keys) for item in schema]
    if not isinstance(schema, dict):
        return schema
    result: Object = {key: _redirected(value, keys) for key, value in schema.items()}
    target = keys.get(component_name(schema) or "")
    if target is not None:
        result |= reference_to(target)
    if isinstance(schema.get("anyOf"), list):
        members = as_list(result["anyOf"])
        result["anyOf"] = [each for i, each in enumerate(members) if each not in members[:i]]
    return result


def keys_of(schema: Json) -> set[str]:
    """The components that a schema refers to."""
    return set(references(schema))
