"""What an author may reorder freely has no say in what comes out."""

from __future__ import annotations

import random
from typing import Any

import pytest

from goldsmith.ir.dump import print_api
from goldsmith.load import Document

from .normalizing import build, find_documents, read_case, section

DOCUMENTS = find_documents("auth-", "body-", "files-", "names-", "parameters-", "responses-", "schemas-", "unions-")  # fmt: skip
ORDERED = ("parameters-faulty", "schemas-referred-to-in-parameters")
"""One declares a parameter twice: which one counts is a matter of order. The other refers to parameters by their places."""


def _shuffle_mapping(mapping: dict[str, Any], chance: random.Random) -> None:
    items = list(mapping.items())
    chance.shuffle(items)
    mapping.clear()
    mapping.update(items)


def _shuffle(document: Document, chance: random.Random) -> None:
    """Paths, methods, components of every kind, parameters, tags."""
    for mapping in (section(document, "paths"), *section(document, "components").values()):
        _shuffle_mapping(mapping, chance)
    for item in section(document, "paths").values():
        _shuffle_mapping(item, chance)
        for holder in (item, *item.values()):
            if isinstance(holder, dict) and "parameters" in holder:
                chance.shuffle(holder["parameters"])
    tags = document.root.get("tags")
    if isinstance(tags, list):
        chance.shuffle(tags)


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name not in ORDERED])
def test_order_of_what_has_a_name_does_not_show(name: str) -> None:
    """Shuffled three ways, the document gives the same representation, places and all."""
    expected = print_api(build(read_case(name))[0])
    for seed in range(3):
        document = read_case(name)
        _shuffle(document, random.Random(seed))
        assert print_api(build(document)[0]) == expected


def test_a_document_of_its_own_is_made() -> None:
    """Normalizing leaves the document that it is given as it is."""
    document = read_case("names-inline")
    before = document.copy().root
    build(document)
    assert document.root == before
