"""The curated document: without fault, and each fault of the documentation pages that it mends is found when put back."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from goldsmith.diagnostics import Report
from goldsmith.load import load_document
from goldsmith.validate import validate_document

SPEC = Path(__file__).parents[2] / "spec"


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the document; the folder that it is in is the current one."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(SPEC, tmp_path / "spec"))


def _find(spec: Path) -> list[str]:
    report = Report()
    document = load_document("openapi.yaml", root=spec, report=report)
    report.extend(validate_document(document).diagnostics)
    return [str(finding) for finding in report.diagnostics]


def _damage(path: Path, old: str, new: str) -> int:
    """Replaces the first match of a pattern; gives the line on which the replacement starts."""
    text = path.read_text(encoding="utf-8")
    match = re.search(old, text, re.MULTILINE)
    assert match is not None, f"{path.name} has no {old!r} any more"
    path.write_text(
        text[: match.start()] + match.expand(new) + text[match.end() :], encoding="utf-8"
    )
    return text.count("\n", 0, match.start()) + 1


def test_the_document_is_without_fault(spec: Path) -> None:
    """Not even a warning, and that with every file of it read."""
    assert _find(spec) == []


PARAMETER = r"\1      - {name: NAME, in: PLACE, required: true, schema: {type: string}}\n"
PARAMETERS = r"(  get:\n    operationId: getDynamicDataStore\n(?:.*\n)*?    parameters:\n)"

FAULTS = {
    "a path that repeats the prefix of the server": (
        "openapi.yaml", r"^  /collection/amountTracker:", "  /api/v0/collection/amountTracker:", "server-prefix-repeated", 0,
    ),
    "a path parameter that no path has a slot for": (
        "paths/dynamic-stores.yaml", r"(^stores:\n)", r"\1  parameters: [{name: dynamicStoreId, in: path, required: true, schema: {type: string}}]" + "\n", "path-parameter-unused", 1,
    ),
    "a slot that no parameter fills": (
        "openapi.yaml", r"^  /dynamicStore/\{dynamicStoreId\}:", "  /dynamicStore/{storeId}:", "path-parameter-undeclared", None,
    ),
    "the API key as a parameter": (
        "paths/dynamic-stores.yaml", PARAMETERS, PARAMETER.replace("NAME", "x-api-key").replace("PLACE", "header"), "credential-parameter", None,
    ),
    "the access token as a parameter": (
        "paths/dynamic-stores.yaml", PARAMETERS, PARAMETER.replace("NAME", "Authorization").replace("PLACE", "header"), "ignored-parameter", None,
    ),
    "an HTTP scheme that does not exist": (
        "openapi.yaml", r"scheme: bearer", "scheme: cookie", "unknown-http-scheme", 0,
    ),
    "a security scheme that does not exist": (
        "paths/dynamic-stores.yaml", r"accessToken: \[", "userSignedIn: [", "unknown-security-scheme", 0,
    ),
    "a parameter twice": (
        "paths/dynamic-stores.yaml", PARAMETERS, r"\1      - {$ref: '../openapi.yaml#/components/parameters/DataSecret'}" + "\n", "repeated-parameter", None,
    ),
    "possible values left blank": (
        "schemas/claim.yaml", r"enum: \[AND, OR, NOT\]", "enum: []", "empty-enum", 0,
    ),
    "a list said to be two lists": (
        "schemas/collection.yaml", r"(    collectionApprovals:\n)", r"\1      allOf: [{type: array}, {type: array}]" + "\n", "all-of-arrays", 1,
    ),
    "a schema that was lost": (
        "schemas/dynamic-store.yaml", r"^(CreateDynamicDataStoreSuccessResponse):\n(?:  .*\n)+", r"\1:" + "\n", "dangling-ref", None,
    ),
    "a schema under another name": (
        "paths/dynamic-stores.yaml", r"#/CreateDynamicDataStorePayload", "#/CreateDynamicDataStorePayloads", "dangling-ref", 0,
    ),
    "a file that was moved": (
        "openapi.yaml", r"paths/tokens.yaml#/amount-tracker", "paths/token.yaml#/amount-tracker", "dangling-ref", 0,
    ),
    "a cursor that the response does not have": (
        "paths/tokens.yaml", r"cursor: /pagination/bookmark", "cursor: /bookmark", "paging-pointer", 0,
    ),
    "items that the response does not have": (
        "paths/tokens.yaml", r"items: /owners", "items: /items", "paging-pointer", 0,
    ),
    "an operation id twice": (
        "paths/tokens.yaml", r"operationId: getOwners", "operationId: getCollection", "duplicate-operation-id", None,
    ),
    "an operation without responses": (
        "paths/dynamic-stores.yaml", r"^    responses:\n", "    x-responses:\n", "missing-responses", None,
    ),
    "a misspelled extension": (
        "paths/dynamic-stores.yaml", r"x-goldsmith-method", "x-goldsmith-methods", "unknown-extension", 0,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "slug", "offset"), FAULTS.values(), ids=[*FAULTS])
def test_a_fault_put_back_is_found(
    spec: Path, file: str, old: str, new: str, slug: str, offset: int | None
) -> None:
    """Each has a diagnostic of its kind in the file, and on the line where that is certain: strict, it stops everything."""
    line = _damage(spec / file, old, new)
    found = [text for text in _find(spec) if f"[{slug}]" in text]
    assert found, _find(spec)
    assert found[0].startswith("spec/")
    if offset is not None:
        assert found[0].startswith(f"spec/{file}:{line + offset}:")


def test_templates_that_overlap_are_no_fault(spec: Path) -> None:
    """A literal path beside a slot is fine for a client, and the document has such paths."""
    text = (spec / "openapi.yaml").read_text()
    assert "/collection/amountTracker:" in text
    assert "/collection/{collectionId}:" in text
    assert _find(spec) == []
