"""Models as structs: what a field says, it says in the words of the other runtime."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldsmith.config import build_config
from goldsmith.diagnostics import InputError
from goldsmith.printing.source import ModelSource
from goldsmith.printing.text import print_models

SCHEMAS = {
    "Pet": {
        "type": "object",
        "properties": {
            "petId": {"type": "string"},
            "old": {"type": "string", "deprecated": True},
            "token": {"type": "string", "x-goldsmith-secret": True},
            "name": {"type": "string", "description": "What it is called."},
        },
        "required": ["petId"],
        "additionalProperties": {"type": "integer"},
    },
    "Nothing": {"type": "object", "properties": {}, "additionalProperties": True},
}
SOURCE = ModelSource(SCHEMAS, {"Pet.petId": "pet_id"}, structs=True)


def test_what_a_field_says() -> None:
    """Its name on the wire, that it may be absent, that it is secret or deprecated; and the type of unknown ones."""
    text = print_models(SOURCE)
    assert "pydantic" not in text
    assert "    __extra__: ClassVar[dict[str, int]]\n" in text
    assert '    pet_id: str = Field(name="petId")\n' in text
    assert "    token: str | None = Field(secret=True, default=None)\n" in text
    assert "    name: str | None = None\n" in text
    old = next(line for line in text.split("\n") if line.startswith("    old:"))
    assert (
        old
        == '    old: str | None = Field(deprecated="Pet.old is deprecated by the API", default=None)'
    )
    compile(text, "models.py", "exec")


def test_the_source_of_structs_is_another() -> None:
    """So that models of the other library are printed anew."""
    assert SOURCE.digest() != ModelSource(SOURCE.schemas, SOURCE.aliases).digest()


def test_the_key(tmp_path: Path) -> None:
    """One of two libraries; what is neither is an error, with what may have been meant."""
    values = {"document": "api.yaml", "output": "out", "package": "pets"}
    assert build_config(tmp_path, values).models == "pydantic"
    assert build_config(tmp_path, {**values, "models": "msgspec"}).models == "msgspec"
    with pytest.raises(InputError, match="msgspec"):
        build_config(tmp_path, {**values, "models": "msgspek"})
