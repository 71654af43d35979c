"""The stage: what declares paging, operation by operation, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from goldsmith.config import Config
from goldsmith.config.model import Convention
from goldsmith.diagnostics import Report
from goldsmith.infer.candidate import Candidate, Fields
from goldsmith.infer.conventions import EXTENSION, apply_convention, read_root
from goldsmith.infer.decide import describe_left_over, find_candidates
from goldsmith.infer.notes import build_notes
from goldsmith.infer.numbers import collect_starts
from goldsmith.infer.shapes import Notes, Shape, build_shape
from goldsmith.infer.words import CURSORS, OFFSETS, PAGES
from goldsmith.load.document import Document
from goldsmith.normalize.nodes import (
    as_text,
    component_schemas,
    operations,
)

INFERRED: Final = "x-goldsmith-paging-inferred"
_READING: Final = ("get", "query")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What inference has to say of one operation: its candidates, best first; whether the first is applied."""

    identity: str
    candidates: tuple[Candidate, ...]
    applied: bool
    reason: str = ""


@dataclass(slots=True, kw_only=True)
class Findings:
    """What inference found in a document; ``declared`` operations have their paging from elsewhere."""

    found: list[Found] = field(default_factory=list[Found])
    declared: int = 0

    @property
    def proved(self) -> list[Found]:
        """Operations whose first candidate leaves no doubt."""
        return [each for each in self.found if each.candidates and each.candidates[0].is_proved]

    @property
    def likely(self) -> list[Found]:
        """Operations with candidates, each with something to doubt."""
        return [each for each in self.found if each.candidates and not each.candidates[0].is_proved]

    @property
    def left_over(self) -> list[Found]:
        """Operations that speak of pages, and no more."""
        return [each for each in self.found if not each.candidates]


def infer_paging(document: Document, normal: Document, config: Config, report: Report) -> Findings:
    """Writes into the operations of ``normal`` what a convention or their shapes say of their paging.

    :param document: the document that is normal now as it was: only there, a parameter still has its least value.
    """
    schemas = component_schemas(normal.root)
    notes = build_notes(document)
    shapes = [
        build_shape(node, schemas, notes.get((node.path, node.method), Notes()))
        for node in operations(normal.root)
    ]
    conventions = [*config.conventions, *read_root(normal)]
    fitting = Fitting(conventions)
    findings = Findings()
    open_shapes: list[Shape] = []
    for shape in shapes:
        operation = shape.node.operation
        chosen = fitting.find(shape)
        if EXTENSION in operation:
            findings.declared += isinstance(operation[EXTENSION], dict)
        elif chosen is not None:
            operation[EXTENSION] = chosen
            findings.declared += 1
        elif shape.node.method in _READING:
            open_shapes.append(shape)
    fitting.refuse_idle(report)
    starts = collect_starts(open_shapes)
    for shape in open_shapes:
        found = _decide(shape, starts)
        if found is not None:
            findings.found.append(_apply(shape, found) if config.infer else found)
    return findings


class Fitting:
    """Which of the conventions an operation follows, and which of them no operation does."""

    def __init__(self, conventions: list[Convention]) -> None:
        self.conventions = conventions
        self.idle = list(conventions)

    def find(self, shape: Shape) -> Fields | None:
        """What the first convention that fits makes of an operation."""
        chosen: Fields | None = None
        for convention in self.conventions:
            fields = apply_convention(convention, shape)
            if fields is not None:
                self.idle = [each for each in self.idle if each is not convention]
                chosen = fields if chosen is None else chosen
        return chosen

    def refuse_idle(self, report: Report) -> None:
        """Reports the conventions that fit nothing."""
        for convention in self.idle:
            hint = "`goldsmith suggest` prints what would fit"
            message = f"the convention `{convention}` fits no operation"
            report.error("idle-convention", message, convention.location, hint)


def _decide(shape: Shape, starts: dict[str, int]) -> Found | None:
    identity = as_text(shape.node.operation.get("operationId"))
    candidates = find_candidates(shape, starts)
    if candidates:
        return Found(identity=identity, candidates=tuple(candidates), applied=False)
    if any(each.word in CURSORS | OFFSETS | PAGES for each in shape.arguments):
        reason = describe_left_over(shape)
        return Found(identity=identity, candidates=(), applied=False, reason=reason)
    return None


def _apply(shape: Shape, found: Found) -> Found:
    if not found.candidates or not found.candidates[0].is_proved:
        return found
    shape.node.operation[EXTENSION] = dict(found.candidates[0].fields)
    shape.node.operation[INFERRED] = True
    return replace(found, applied=True)
