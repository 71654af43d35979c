"""The comparison with vendors' packages: its page, its files, and the command that checks them."""

from __future__ import annotations

import ast
import json
import sys
from pathlib import Path

import pytest

from . import jobs

DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "https://pets.example"}],
    "paths": {
        "/pets/{id}": {
            "get": {
                "operationId": "getPet",
                "tags": ["pets"],
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
                ],
                "responses": {
                    "200": {
                        "description": "A pet.",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}},
                    }
                },
            }
        }
    },
    "components": {"schemas": {"Pet": {"type": "object", "properties": {"name": {"type": "string"}}}}},
}  # fmt: skip
OURS = '''"""Jobs."""

from pets_api import PetsApi


def read(client: PetsApi) -> {kind}:
    return client.pets.get("1").name


async def wait() -> None:
    pass
'''


def test_the_page_is_what_the_files_say() -> None:
    """``python -m tests.corpus.jobs --write`` writes it."""
    assert jobs.PAGE.read_text(encoding="utf-8") == jobs.build_page()


@pytest.mark.parametrize("vendor", jobs.list_vendors(), ids=lambda path: path.name)
def test_every_vendor_has_ten_jobs(vendor: Path) -> None:
    """Each by ours; theirs are among them."""
    ours, theirs = jobs.read_jobs(vendor / "ours.py"), jobs.read_jobs(vendor / "theirs.py")
    assert len(ours) == 10
    assert set(theirs) <= set(ours)
    assert len(theirs) >= 9


def test_there_are_eight_vendors_and_more() -> None:
    """The table does not shrink."""
    assert len(jobs.list_vendors()) >= 8


def test_a_file_is_checked_against_its_document(tmp_path: Path) -> None:
    """A wrong type is a fault, and so is a wrong one in the other file."""
    vendor = tmp_path / "jobs" / "pets"
    vendor.mkdir(parents=True)
    (tmp_path / "pets.json").write_text(json.dumps(DOCUMENT), encoding="utf-8")
    for kind, state in (("str | None", "ok"), ("int", "fails")):
        (vendor / "ours.py").write_text(OURS.format(kind=kind), encoding="utf-8")
        theirs = f"def read(name: str | None) -> {kind}:\n    return name\n"
        (vendor / "theirs.py").write_text(theirs, encoding="utf-8")
        row = jobs.check_vendor(vendor, tmp_path, tmp_path, sys.executable)
        assert (row.jobs, row.ours, row.theirs) == (2, state, state)
        assert bool(row.faults) == (state == "fails")


def test_a_job_is_the_body_of_its_function(tmp_path: Path) -> None:
    """Without the indent, and without what is around it."""
    path = tmp_path / "ours.py"
    path.write_text(OURS.format(kind="str | None"), encoding="utf-8")
    found = jobs.read_jobs(path)
    assert found == {"read": 'return client.pets.get("1").name', "wait": "pass"}
    assert all(ast.parse(text.replace("return ", "")) for text in found.values())
