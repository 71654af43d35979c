"""Each kind of fault that the documentation pages have, put back into the document: it is found, located, and stops the run."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

ID_PARAMETER = """
    parameters:
      - name: dynamicStoreId
        in: path
        required: true
        schema: { type: string }
"""
KEY_PARAMETER = """
    parameters:
      - name: x-api-key
        in: header
        required: true
        schema: { type: string }
"""
INDEX_MAP = """allOf:
        - { type: array, items: { $ref: 'approval.yaml#/CollectionApproval' } }
        - { type: array, items: { $ref: 'approval.yaml#/CollectionApproval' } }"""


@dataclass(frozen=True)
class Fault:
    """A change of one file: the first ``old`` after ``after`` becomes ``new``; it is found there, or in ``found_in``."""

    name: str
    file: str
    old: str
    new: str
    slug: str
    after: str = ""
    found_in: str = ""

    def put_into(self, folder: Path) -> None:
        path = folder / self.file
        text = path.read_text(encoding="utf-8")
        start = text.index(self.after)
        assert self.old in text[start:], f"{self.file} no longer has {self.old!r}"
        changed = text[:start] + text[start:].replace(self.old, self.new, 1)
        path.write_text(changed, encoding="utf-8")


STORES = "spec/paths/dynamic-stores.yaml"
TOKENS = "spec/paths/tokens.yaml"
ENTRY = "spec/openapi.yaml"
FAULTS = [
    Fault(
        "doubled prefix",
        ENTRY,
        "  /collection/amountTracker:",
        "  /api/v0/collection/amountTracker:",
        "server-prefix-repeated",
    ),
    Fault(
        "path parameter without a slot",
        STORES,
        "\n    security:",
        ID_PARAMETER + "    security:",
        "path-parameter-unused",
        after="operationId: updateDynamicDataStore",
    ),
    Fault(
        "slot without a path parameter",
        ENTRY,
        "/dynamicStore/{dynamicStoreId}/value:",
        "/dynamicStore/{dynamicStoreId}/{extra}/value:",
        "path-parameter-undeclared",
        found_in=STORES,
    ),
    Fault(
        "credential as a parameter",
        STORES,
        "\n    security:",
        KEY_PARAMETER + "    security:",
        "credential-parameter",
        after="operationId: createDynamicDataStore",
    ),
    Fault(
        "http scheme that is none",
        ENTRY,
        "scheme: bearer",
        "scheme: cookie",
        "unknown-http-scheme",
    ),
    Fault(
        "unknown security scheme",
        STORES,
        "session: []",
        "cookie: []",
        "unknown-security-scheme",
    ),
    Fault(
        "array shown as an index map",
        "spec/schemas/collection.yaml",
        "type: array\n      items:\n        $ref: 'approval.yaml#/CollectionApproval'",
        INDEX_MAP,
        "all-of-arrays",
        after="collectionApprovals:",
    ),
    Fault(
        "possible values left blank",
        "spec/openapi.yaml",
        "enum:\n          - id\n          - username",
        "enum: []",
        "empty-enum",
    ),
    Fault(
        "type lost",
        "spec/schemas/address-list.yaml",
        "$ref: '#/BitBadgesAddressList'",
        "$ref: '#/BitBadgesAddressLists'",
        "dangling-ref",
    ),
    Fault(
        "two operations of one name",
        TOKENS,
        "operationId: getOwners",
        "operationId: getCollectionOwners",
        "duplicate-operation-id",
    ),
    Fault(
        "bookmark that the response does not have",
        TOKENS,
        "cursor: /pagination/bookmark",
        "cursor: /bookmark",
        "paging-pointer",
    ),
    Fault(
        "extension misspelt",
        STORES,
        "x-goldsmith-method: create",
        "x-goldsmith-methode: create",
        "unknown-extension",
    ),
    Fault(
        "file that is not there",
        ENTRY,
        "paths/tokens.yaml#/collection-claims",
        "paths/token.yaml#/collection-claims",
        "dangling-ref",
    ),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project: its configuration, its document, its package."""
    for name in ("spec", "generated"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def run_goldsmith(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "goldsmith", *arguments]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=120)


def hash_folder(folder: Path) -> str:
    """A hash of every file's path, bytes and time of change."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(f"{path.relative_to(folder)} {path.stat().st_mtime_ns}\n".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_located_and_nothing_is_written(project: Path, fault: Fault) -> None:
    """Exit status 1, ``file:line:column: error[slug]`` naming the file at fault, and ``generated/`` as it was."""
    fault.put_into(project)
    before = hash_folder(project / "generated")
    done = run_goldsmith(project, "generate")
    output = done.stdout + done.stderr
    assert done.returncode == 1, output
    pattern = rf"^{re.escape(fault.found_in or fault.file)}:\d+:\d+: error\[{fault.slug}\]: .+"
    assert re.search(pattern, output, re.MULTILINE), output
    assert "Traceback" not in output
    assert hash_folder(project / "generated") == before


def test_all_faults_are_told_at_once(project: Path) -> None:
    """Faults in several files are one report, not one after the other."""
    chosen = [
        fault
        for fault in FAULTS
        if fault.slug in ("empty-enum", "unknown-http-scheme", "credential-parameter")
    ]
    for fault in chosen:
        fault.put_into(project)
    done = run_goldsmith(project, "validate")
    assert done.returncode == 1
    for fault in chosen:
        assert f"error[{fault.slug}]" in done.stdout + done.stderr


def test_the_document_as_it_is_has_no_fault(project: Path) -> None:
    """The copy is fine before anything is put back, so that the faults are what is found."""
    done = run_goldsmith(project, "check")
    assert done.returncode == 0, done.stdout + done.stderr
