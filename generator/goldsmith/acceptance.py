"""What a configuration has to say of what was found: which warnings it accepts, and whether the others are errors."""

from __future__ import annotations

from dataclasses import replace

from goldsmith.config import Config
from goldsmith.diagnostics import EVENTS, Diagnostic, Report, Severity
from goldsmith.slugs.table import suggest_remedy


def is_left_out(finding: Diagnostic, config: Config) -> bool:
    """Whether nothing need be said of it: the configuration accepts the warning, or it is of a client that comes to nothing."""
    is_accepted = finding.severity is Severity.WARNING and finding.slug in config.accept
    return is_accepted or finding.slug in EVENTS


def settle(report: Report, config: Config) -> Report:
    """What is left to say once the configuration has had its word: what it accepts is dropped, what is strict is an error."""
    settled = Report()
    for finding in report.diagnostics:
        if not is_left_out(finding, config):
            settled.add(replace(finding, severity=Severity.ERROR) if config.is_strict else finding)
    occurring = {finding.slug for finding in report.warnings} - EVENTS
    for slug in config.accept:
        if slug not in occurring:
            message = f"warning[{slug}] is accepted, and does not occur"
            complain = settled.error if config.is_strict else settled.warn
            complain(
                "unused-acceptance", message, config.locate("accept", slug), suggest_remedy(slug)
            )
    if not settled.errors:  # else nothing comes of it, and nobody loses anything
        settled.extend(each for each in report.warnings if each.slug in EVENTS)
    return settled
