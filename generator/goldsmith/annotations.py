"""Diagnostics for other programs: as JSON, as annotations of GitHub's, as SARIF."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from goldsmith.diagnostics import Diagnostic

_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def _print_json(found: list[Diagnostic]) -> str:
    listed = [
        {
            "severity": each.severity.value,
            "slug": each.slug,
            "message": each.message,
            "file": each.location.file,
            "line": each.location.line,
            "column": each.location.column,
            "hint": each.hint,
        }
        for each in found
    ]
    return json.dumps(listed, indent=2)


def _print_github(found: list[Diagnostic]) -> str:
    return "\n".join(map(_annotate, found))


def _annotate(each: Diagnostic) -> str:
    place = each.location
    file = _escape(place.file).replace(":", "%3A").replace(",", "%2C")
    text = each.message if each.hint is None else f"{each.message}\nhint: {each.hint}"
    where = f"file={file},line={place.line},col={place.column},title={each.slug}"
    return f"::{each.severity.value} {where}::{_escape(text)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _print_sarif(found: list[Diagnostic]) -> str:
    rules = [{"id": slug} for slug in sorted({each.slug for each in found})]
    driver = {"name": "goldsmith", "rules": rules}
    run = {"tool": {"driver": driver}, "results": [_build_result(each) for each in found]}
    return json.dumps({"$schema": _SARIF, "version": "2.1.0", "runs": [run]}, indent=2)


def _build_result(each: Diagnostic) -> dict[str, object]:
    place = each.location
    text = each.message if each.hint is None else f"{each.message} (hint: {each.hint})"
    region = {"startLine": place.line, "startColumn": place.column}
    physical = {"artifactLocation": {"uri": place.file.replace("\\", "/")}, "region": region}
    return {
        "ruleId": each.slug,
        "level": each.severity.value,
        "message": {"text": text},
        "locations": [{"physicalLocation": physical}],
    }


FORMS: Mapping[str, Callable[[list[Diagnostic]], str]] = MappingProxyType(
    {"json": _print_json, "github": _print_github, "sarif": _print_sarif}
)
"""What prints diagnostics in each form but text."""


def print_diagnostics(found: Iterable[Diagnostic], form: str) -> str:
    """The diagnostics in one of the forms, all of them."""
    return FORMS[form](list(found))
