"""The pages of the reference: every link leads somewhere, every block of Python is what a checker takes, and a document says nothing there but text."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from goldsmith.cli import main

from ..cookbook.recipes import read_cells
from ..corpus.reference import (
    Block,
    build_module,
    check_types,
    find_blocks,
    find_dead_links,
    list_pages,
    run_blocks,
)

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ROOT / "generated"
PAGES = GENERATED / "reference"
HOSTILE = 'A <script>alert(1)</script> & [a link](javascript:alert(1)) | ` * _x_ \n\n# Head\n\n```python\nimport os\n```\n\n<a id="x">'


def test_links() -> None:
    """No link of the client's own reference is dead, and there are many."""
    count, dead = find_dead_links(PAGES)
    assert count > 1000
    assert dead == []


def test_blocks(tmp_path: Path) -> None:
    """A type checker takes every block as a caller's code."""
    blocks = list(find_blocks(PAGES))
    assert len(blocks) > 100
    (tmp_path / "bitbadges").symlink_to(GENERATED / "bitbadges")
    notebook = Block("explore.ipynb", "\n".join(read_cells("code")) + "\n")
    module = build_module([*blocks, notebook], "bitbadges", "BitBadges")
    assert check_types(tmp_path, module, "bitbadges", tmp_path / "cache") == []
    wrong = module.replace("address_lists.get(", "address_lists.gett(", 1)
    assert wrong != module
    assert check_types(tmp_path, wrong, "bitbadges", tmp_path / "cache")


def test_blocks_run() -> None:
    """On the fakes, each with the document's examples."""
    assert run_blocks(GENERATED, "bitbadges", "BitBadges") == []


def test_every_symbol_has_its_place() -> None:
    """What the surface has is in the pages, and in the text for models."""
    surface: dict[str, Any] = json.loads((GENERATED / "goldsmith.surface.json").read_text())
    whole = (PAGES / "llms-full.txt").read_text(encoding="utf-8")
    for resource in surface["resources"]:
        for method in resource["methods"]:
            assert f"### {resource['name']}.{method['name']}\n" in whole
    text = "\n".join(path.read_text(encoding="utf-8") for path in list_pages(PAGES / "models"))
    for line in (GENERATED / "bitbadges/models.py").read_text(encoding="utf-8").splitlines():
        if line.startswith("class "):
            assert f'<a id="{line[6:].partition("(")[0]}"></a>' in text


def test_a_model_leads_to_what_holds_it() -> None:
    """To methods, and to models that it is a part of; what neither has is said to have none."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in list_pages(PAGES / "models"))
    parts = re.split(r'(?=<a id="\w+"></a>\n## )', text)[1:]
    lost = [part for part in parts if "Used by [" not in part and "Part of [" not in part]
    surface: dict[str, Any] = json.loads((GENERATED / "goldsmith.surface.json").read_text())
    named: set[str] = set()
    for model in surface["models"]:
        types = [each["type"] for each in model.get("fields", ())]
        types += [model.get("alias") or "", model.get("extra") or ""]
        named |= set(re.findall(r"\w+", " ".join(types))) - {model["name"]}
    for method in (method for resource in surface["resources"] for method in resource["methods"]):
        given = [*method["arguments"], *method["answers"], *method["errors"]]
        named |= set(re.findall(r"\w+", " ".join(each.get("type") or "" for each in given)))
    names = {re.findall(r"^## (\w+)", part, re.MULTILINE)[0] for part in lost}
    assert names.isdisjoint(named)
    assert len(lost) < len(parts) / 10


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """The reference of a document that means no good."""
    text = {"type": "string", "description": HOSTILE, "example": "```\n<b>"}
    item = {"type": "object", "description": HOSTILE, "properties": {"a|b": text}}
    operation = {
        "operationId": "getThing",
        "tags": ["<b>things</b>"],
        "summary": HOSTILE,
        "description": HOSTILE,
        "parameters": [{"name": "q", "in": "query", "schema": text, "description": HOSTILE}],
        "responses": {
            "200": {"description": HOSTILE, "content": {"application/json": {"schema": item}}},
            "404": {"description": HOSTILE},
        },
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": HOSTILE, "version": "1", "description": HOSTILE},
        "paths": {"/things": {"get": operation}},
    }
    (tmp_path / "api.json").write_text(json.dumps(document), encoding="utf-8")
    config = 'document = "api.json"\noutput = "out"\npackage = "things"\nparts = ["reference"]\n'
    (tmp_path / "goldsmith.toml").write_text(config, encoding="utf-8")
    assert main(["generate", "--config", str(tmp_path / "goldsmith.toml")]) == 0
    return tmp_path / "out/reference"


def test_a_document_says_nothing_but_text(pages: Path) -> None:
    """No tag, no link, no heading and no block of code comes of what a document says."""
    for page in list_pages(pages):
        text = page.read_text(encoding="utf-8")
        assert "<script" not in text
        assert not re.search(r"(?<!\\)\]\(javascript", text)
        assert "\n# Head" not in text
        assert "import os" not in [block.code.strip() for block in find_blocks(pages)]
        assert text.count('<a id="x">') == 0
    count, dead = find_dead_links(pages)
    assert count and dead == []


def test_the_parts_are_asked_for() -> None:
    """The client that is generated here has a reference."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "reference" in project["tool"]["goldsmith"]["parts"]
