"""What goldsmith prints of models by itself is what datamodel-code-generator prints of them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldsmith.printing import text
from goldsmith.printing.direct import build_direct
from goldsmith.printing.hints import UnknownSchemaError
from goldsmith.printing.recursion import write_recursive
from goldsmith.printing.source import FAMILY, RUNTIME, ModelSource
from goldsmith.printing.spacing import settle
from goldsmith.printing.text import build_by_generator, build_models

TEXT = {"type": "string"}
NULL = {"type": "null"}
OURS = {"customTypePath": f"{RUNTIME}.models.numbers.UnsignedIntegerString"}
NUMBER = {"anyOf": [{"type": "integer"}, {"type": "number"}]}


def refer(name: str) -> dict[str, str]:
    """A reference to a component."""
    return {"$ref": f"#/components/schemas/{name}"}


def build_class(properties: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A component that is a class."""
    return {"type": "object", "properties": properties, **more}


def require_same(schemas: dict[str, Any], aliases: dict[str, str] | None = None) -> None:
    """Both printers write the same module of it, and goldsmith's does write it."""
    source = ModelSource(schemas, aliases or {})
    theirs = build_by_generator(source)
    heading = theirs[: theirs.index("from __future__")]
    ours = heading + build_direct(source)
    assert write_recursive(settle(ours)) == write_recursive(settle(theirs))


def test_every_known_shape_is_printed_the_same() -> None:
    """Scalars, formats, containers, unions, enums, notes, and each where it stands: a field, an item, an alias."""
    properties: dict[str, Any] = {
        "text": TEXT,
        "when": {"type": "string", "format": "date-time"},
        "day": {"type": "string", "format": "date", "description": "A day."},
        "at": {"type": "string", "format": "time"},
        "lasts": {"type": "string", "format": "duration"},
        "id": {"type": "string", "format": "uuid"},
        "price": {"type": "string", "format": "decimal"},
        "file": {"type": "string", "format": "binary"},
        "count": {"type": "integer", "deprecated": True, "description": "Deprecated."},
        "size": NUMBER,
        "flag": {"type": "boolean"},
        "nothing": NULL,
        "anything": {},
        "free": {"type": "object"},
        "map": {"type": "object", "additionalProperties": NUMBER},
        "open": {"type": "object", "additionalProperties": True},
        "many": {"type": "array", "items": {"anyOf": [TEXT, refer("Later"), NULL]}},
        "some": {"type": "array"},
        "pair": {
            "type": "array",
            "prefixItems": [TEXT, refer("Later")],
            "items": False,
            "minItems": 2,
            "maxItems": 2,
        },
        "word": {"enum": ["a", "b", "it's", 'so "said"', "back\\slash"]},
        "number": {"enum": [1, 2]},
        "either": {"anyOf": [{"enum": ["a"]}, {"enum": ["b"]}, TEXT, TEXT]},
        "nested": {"anyOf": [{"anyOf": [NULL, TEXT]}, {"type": "integer"}]},
        "perhaps": {"anyOf": [NULL, refer("Later")], "description": 'Ends with "quotes"'},
        "hidden": {"type": "string", "x-goldsmith-secret": True},
        "petName": {"type": "string", "description": "Two\n\n  lines \\ of it\n"},
        "dotted.it's": {"$ref": "#/components/schemas/Word", "deprecated": True},
    }
    aliases = {"All.petName": "pet_name", "All.dotted.it's": "dotted_it_s"}
    aliases |= {key.replace("All", "Whole"): name for key, name in aliases.items()}
    schemas = {
        "All": build_class(properties, description='All """of it"""'),
        "Whole": build_class(properties, required=list(properties)),
        "Ours": build_class({"a": OURS}),
        "OursInside": build_class({"a": {"type": "array", "items": OURS}}),
        "Empty": build_class({}),
        "Told": build_class({}, description="Nothing yet."),
        "Earlier": {"type": "array", "items": refer("Later"), "description": "All\nof them."},
        "Later": build_class({"all": refer("All")}),
        "Word": {"anyOf": [{"enum": ["a"]}, TEXT]},
        "Zone": {"anyOf": [refer("Aim"), refer("Word")]},
        "Aim": {"type": "object", "additionalProperties": refer("Zoo")},
        "Zoo": {"type": "string", "format": "uuid", "x-goldsmith-secret": True},
    }
    require_same(schemas, aliases)


@pytest.mark.parametrize(
    "rest",
    [
        True,
        TEXT,
        OURS,
        refer("Above"),
        refer("Below"),
        {"type": "array", "items": refer("Below")},
        {"type": "object", "additionalProperties": refer("Below")},
        {"anyOf": [TEXT, {"type": "integer"}]},
    ],
    ids=str,
)
def test_other_fields_are_of_a_type_that_python_reads_at_once(rest: Any) -> None:
    """What stands further down is named in quotes."""
    above, below = build_class({"x": TEXT}), {"type": "array", "items": TEXT}
    middle = build_class({"a": TEXT}, additionalProperties=rest)
    pure = {"type": "object", "additionalProperties": rest}
    require_same({"Above": above, "Middle": middle, "Other": pure, "Below": below, "Zed": below})


@pytest.mark.parametrize("name", ["kind", "pet_type"])
def test_a_union_is_told_apart_by_the_name_of_its_tag_in_python(name: str) -> None:
    """Also where the parent of a family stands beside its children."""
    tags = {f"v{index}": f"Variant{index}" for index in range(3)}
    schemas: dict[str, Any] = {
        variant: build_class({"kind": {"enum": [tag]}}, required=["kind"])
        for tag, variant in tags.items()
    }
    schemas["Any1"] = {
        "anyOf": [refer(variant) for variant in tags.values()],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {tag: refer(variant)["$ref"] for tag, variant in tags.items()},
        },
    }
    schemas["Above"] = {"anyOf": [refer("Any1"), refer("Parent")], FAMILY: True}
    schemas["Parent"] = build_class({"kind": TEXT})
    aliases = {f"{each}.kind": name for each in tags.values() if name != "kind"}
    assert f"Field(discriminator='{name}')" in build_direct(ModelSource(schemas, aliases))
    require_same(schemas, aliases)


LEAVES = st.sampled_from(
    [TEXT, OURS, NULL, {"type": "integer"}, {"type": "boolean"}, refer("A"), refer("B"), refer("C")]
    + [{"type": "string", "format": "date"}, {"enum": ["x", "y"]}, {"enum": ["y", "x"]}, {}]
)
SCHEMAS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(lambda items: {"type": "array", "items": items}, inner),
        st.builds(lambda rest: {"type": "object", "additionalProperties": rest or True}, inner),
        st.builds(lambda options: {"anyOf": options}, st.lists(inner, min_size=1, max_size=3)),
    ),
    max_leaves=4,
)
NOTED = st.builds(
    lambda schema, notes: {**schema, **notes},
    SCHEMAS,
    st.sampled_from(
        [{}, {"description": "Said."}, {"description": 'a\n"'}, {"deprecated": True}]
        + [{"x-goldsmith-secret": True}]
    ),
)
FIELDS = st.dictionaries(
    st.sampled_from(["name", "größe", "x1", "kind", "nextPage", "if_", "type", "items"]),
    NOTED,
    max_size=5,
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(FIELDS, st.sets(st.sampled_from(["name", "x1", "nextPage", "type"])), SCHEMAS, SCHEMAS)
def test_whatever_is_printed_is_printed_the_same(
    fields: dict[str, Any], required: set[str], first: dict[str, Any], second: dict[str, Any]
) -> None:
    """Made-up components; what is of no known shape is left to the other printer."""
    present = [name for name in fields if name in required]
    schemas = {"A": build_class(fields, required=present), "B": first, "C": second}
    aliases = {"A.nextPage": "next_page"}
    try:
        build_direct(ModelSource(schemas, aliases))
    except UnknownSchemaError:
        return
    require_same(schemas, aliases)


@pytest.mark.parametrize(
    ("schemas", "aliases"),
    [
        ({"Node": {"anyOf": [{"type": "array", "items": refer("Node")}, TEXT]}}, {}),
        ({"Any": build_class({"a": TEXT})}, {}),
        ({"Day": build_class({"date": {"type": "string", "format": "date"}})}, {}),
        ({"Day": build_class({"Part": refer("Part")}), "Part": build_class({})}, {}),
        ({"Mixed": {"enum": [1, "1", True]}}, {}),
        ({"Odd": {"type": "string", "pattern": "a+"}}, {}),
        ({"Lost": build_class({"a": refer("Gone")})}, {}),
    ],
    ids=["circle", "name", "field", "component", "kinds", "keyword", "nowhere"],
)
def test_what_is_of_no_known_shape_is_left_alone(
    schemas: dict[str, Any], aliases: dict[str, str]
) -> None:
    """Aliases in a circle, names that a type is written with, values of several kinds, other keywords."""
    with pytest.raises(UnknownSchemaError):
        build_direct(ModelSource(schemas, aliases))


@pytest.mark.parametrize("count", [2, 3])
def test_nothing_but_nulls_is_printed_by_the_other_printer(count: int) -> None:
    """Who asks for null twice is given anything there."""
    nulls = {"anyOf": [{"type": "null"}] * count}
    schemas = {
        "Nothing": nulls,
        "Pet": build_class({"nothing": nulls, "nothings": {"type": "array", "items": nulls}}),
    }
    with pytest.raises(UnknownSchemaError):
        build_direct(ModelSource(schemas, {}))
    require_same({"Pet": build_class({"nothing": {"anyOf": [{"type": "null"}]}})})


def test_one_unknown_shape_is_printed_with_all_others_by_the_other_printer() -> None:
    """Nothing is printed half and half."""
    node = {"anyOf": [{"type": "array", "items": refer("Node")}, TEXT]}
    source = ModelSource({"Node": node, "Pet": build_class({"node": refer("Node")})}, {})
    assert build_models(source) == build_by_generator(source)


@pytest.mark.parametrize(("number", "is_asked"), [(300, True), (301, False)])
def test_it_is_asked_where_there_are_few(
    number: int, is_asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of models that are not very many, all are printed by datamodel-code-generator."""
    monkeypatch.setattr(text, "build_by_generator", lambda _: "theirs")
    source = ModelSource({f"M{i}": build_class({"a": TEXT}) for i in range(number)}, {})
    assert (build_models(source) == "theirs") == is_asked
