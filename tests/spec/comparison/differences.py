"""Sets findings against recorded differences: every finding is recorded, every record is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .findings import Finding, find

NARROWING = ("operation", "parameter", "status", "server", "field", "type")


def compare(
    captured: Sequence[Mapping[str, Any]],
    document: Mapping[str, Any],
    differences: Sequence[Mapping[str, Any]],
) -> list[str]:
    """What is wrong: findings that no difference records, and records that no finding needs."""
    findings = find(captured, document)
    return [*_unrecorded(findings, differences), *_stale(findings, differences)]


def match(finding: Finding, where: Mapping[str, Any]) -> bool:
    """Whether `finding` is what the pattern `where` names: each of its keys, one of its values."""
    return all(_values(finding, key) & set(as_list(allowed)) for key, allowed in where.items())


def names_too_little(where: Mapping[str, Any]) -> bool:
    """Whether a pattern would take in a whole kind of finding, or a whole page of it."""
    return "finding" not in where or not any(key in where for key in NARROWING)


def as_list(value: Any) -> list[str]:
    """A pattern's value as texts; one value may stand without a list."""
    return [str(item) for item in (value if isinstance(value, list) else [value])]


def _values(finding: Finding, key: str) -> frozenset[str]:
    if key == "type":
        return finding.types
    return frozenset({getattr(finding, key)})


def _unrecorded(
    findings: Sequence[Finding], differences: Sequence[Mapping[str, Any]]
) -> Iterator[str]:
    patterns = [where for difference in differences for where in difference.get("where", [])]
    places: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if not any(match(finding, where) for where in patterns):
            key = (finding.finding, finding.field or finding.text)
            places.setdefault(key, []).append(finding)
    for (kind, _), found in places.items():
        more = f" (and {len(found) - 1} places more)" if len(found) > 1 else ""
        yield f"not recorded: {kind}: {found[0].text}{more}"


def _stale(findings: Sequence[Finding], differences: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Every value of every pattern has to be needed by a finding that the pattern matches."""
    for difference in differences:
        for where in difference.get("where", []):
            matched = [finding for finding in findings if match(finding, where)]
            for key, allowed in where.items():
                used = frozenset().union(*(_values(finding, key) for finding in matched))
                for value in as_list(allowed):
                    if value not in used:
                        yield f"stale: difference {difference['id']}: nothing differs at {key} {value}"
