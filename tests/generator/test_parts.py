"""``parts``: what the configuration takes, and what becomes of a package whose parts come and go."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from goldsmith.config import Config, build_config
from goldsmith.diagnostics import InputError
from goldsmith.parts import PARTS, Part
from goldsmith.pipeline import check, generate, is_fresh
from goldsmith.render.parts.offers import build_offers

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://example.com"}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses: {"200": {description: ok}}
"""


def build(root: Path, **more: object) -> Config:
    """A configuration, as a table would be read."""
    (root / "api.yaml").write_text(DOCUMENT)
    values: Mapping[str, object] = {
        "document": "api.yaml",
        "output": "out",
        "package": "pets",
        **more,
    }
    return build_config(root, values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (["tests"], "there is no part 'tests'"),
        (["Testing"], "did you mean 'testing'?"),
        (["testing", "testing"], "named twice"),
        ("testing", "must be a list of parts, not a string"),
        ([1], "must be the name of a part, not a number"),
        (["xyz"], f"there are {', '.join(part.name for part in PARTS)}"),
    ],
)
def test_what_is_no_part_is_told(tmp_path: Path, given: object, message: str) -> None:
    """With what may have been meant."""
    with pytest.raises(InputError) as caught:
        build(tmp_path, parts=given)
    assert message in str(caught.value)


def test_parts_come_and_go(tmp_path: Path) -> None:
    """A part brings its files, drift is told, and a part that is left out takes its files along; own files stay."""
    without = build(tmp_path)
    generate(without)
    assert not (tmp_path / "out/pets/testing").exists()
    _, drift = check(build(tmp_path, parts=["testing"]))
    assert "pets/testing/__init__.py" in drift.paths("missing")
    mine = tmp_path / "out/pets/testing/mine.py"
    mine.parent.mkdir()
    mine.write_text("mine = True\n")
    whole = build(tmp_path, parts=["testing"], own=["pets/testing/mine.py"])
    generate(whole)
    assert (tmp_path / "out/pets/testing/__init__.py").exists()
    assert not check(whole)[1]
    assert is_fresh(whole)
    assert not is_fresh(without)
    generate(build(tmp_path, own=["pets/testing/mine.py"]))
    left = [path.name for path in (tmp_path / "out/pets/testing").rglob("*") if path.is_file()]
    assert left == ["mine.py"]


def test_a_package_by_itself_has_parts_too(tmp_path: Path) -> None:
    """Where there is no distribution around it, its parts are within it all the same."""
    generate(build(tmp_path, parts=["testing"], **{"include-package": False}))
    assert (tmp_path / "out/pets/testing/__init__.py").exists()
    assert not (tmp_path / "out/pyproject.toml").exists()


def test_what_is_by_hand_is_copied(tmp_path: Path) -> None:
    """Byte for byte, as the runtime is."""
    generate(build(tmp_path, parts=["testing"]))
    folder = Path(__file__).parents[2] / "templates" / "testing"
    for path in folder.rglob("*.py"):
        copy = tmp_path / "out/pets/testing" / path.relative_to(folder)
        assert copy.read_bytes() == path.read_bytes()


def test_a_row_says_what_a_distribution_offers(tmp_path: Path) -> None:
    """Extras, commands and entry points, with the names of the package filled in, as TOML that is one."""
    row = Part(
        name="shell",
        folder="shell",
        builder="nowhere:nothing",
        extras={"shell": ("click>=8", "keyring>=25")},
        scripts={"{command}": "{package}.shell.main:main", "{command}-more": "{package}.more:main"},
        entry_points={"pytest11": {"{package}": "{package}.shell.plugin"}},
    )
    config = build(tmp_path, package="pet_store")
    views = build_offers([row, Part(name="none", folder="none", builder="nowhere:nothing")], config)
    lines = [line for view in views for line in (f"[{view.table}]", *view.lines)]
    project = tomllib.loads("\n".join(lines))["project"]
    assert project["optional-dependencies"]["shell"] == ["click>=8", "keyring>=25"]
    assert project["scripts"] == {
        "pet-store": "pet_store.shell.main:main",
        "pet-store-more": "pet_store.more:main",
    }
    assert project["entry-points"]["pytest11"] == {"pet_store": "pet_store.shell.plugin"}
    assert [view.table for view in build_offers([], config)] == ["project.optional-dependencies"]
