"""The whole way from a document to answered calls, for this project's own document and for a folder that one names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .__main__ import find_documents
from .check import Options, check_document

CORPUS = os.environ.get("GOLDSMITH_CORPUS", "")
DOCUMENTS = find_documents(Path(CORPUS)) if CORPUS else []


@pytest.mark.skipif(not CORPUS, reason="GOLDSMITH_CORPUS names no folder of documents")
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_a_document_becomes_a_package_that_works(document: Path, tmp_path: Path) -> None:
    """Every operation can be called and is answered, every module imports, every model builds, the types are sound."""
    row = check_document(document, tmp_path, Options(cache=tmp_path / "cache"))
    assert not row.faults, "\n".join(row.faults[:20])
    assert row.operations == row.declared
