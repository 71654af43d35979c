"""Measures names: how many methods repeat their resource, which names are long and why, and how long classes of inline schemas are."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from goldsmith.config import Config
from goldsmith.diagnostics import Report
from goldsmith.ir.build import build_api
from goldsmith.ir.model import Api, Model
from goldsmith.ir.naming.lexicon import LONGEST, singular
from goldsmith.load import load_document
from goldsmith.normalize import normalize_document

REASONS = {
    "argument": "a parameter or property of a body is called as the document calls it",
    "field": "a property is called as the document calls it",
    "component": "a schema that the document itself names, in one piece, is called so",
}
"""Why a name may be longer than that, by kind."""

_COMPONENT = re.compile(r"/components/schemas/[^/]+")


@dataclass(slots=True)
class NamesRow:
    """What was found for a document: ``repeating`` methods, and long names by kind."""

    name: str
    methods: int = 0
    repeating: list[str] = field(default_factory=list[str])
    long: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    inline: list[int] = field(default_factory=list[int])
    twins: int = 0

    @property
    def unexcused(self) -> list[str]:
        """Long names for which there is no reason."""
        return [name for kind, names in self.long.items() if kind not in REASONS for name in names]

    def line(self) -> str:
        """The row of the table."""
        middle = int(statistics.median(self.inline)) if self.inline else 0
        excused = sum(map(len, self.long.values())) - len(self.unexcused)
        return (
            f"{self.name:28} {self.methods:5} methods {len(self.repeating):4} repeat"
            f"  {len(self.unexcused):3} long  {excused:4} long with reason"
            f"  {len(self.inline):5} inline models, {self.twins:4} equal to one"
            f", {middle:3} characters, at most {max(self.inline, default=0):3}"
        )


def measure_names(document: Path) -> NamesRow:
    """The row of a document, built in this process; nothing is written."""
    report = Report()
    config = Config(
        root=document.parent,
        document=str(document),
        output=document.parent / "none",
        package="client",
    )
    loaded = load_document(str(document), root=document.parent, report=report)
    api = build_api(normalize_document(loaded, report), config, report)
    row = NamesRow(document.stem)
    for resource in api.resources:
        for operation in resource.operations:
            row.methods += 1
            if repeats(resource.name, operation.name):
                row.repeating.append(f"{resource.name}.{operation.name}")
    for kind, name in _names(api):
        if len(name) > LONGEST:
            row.long.setdefault(kind, []).append(name)
    inline = [model for model in api.models if _kind(model) == "inline model"]
    row.inline = [len(model.name) for model in inline]
    row.twins = sum(len(model.twins) for model in inline)
    return row


def repeats(resource: str, method: str) -> bool:
    """Whether all the words of a resource, in the singular, stand in a row in the name of a method."""
    said, words = (
        [singular(word) for word in name.strip("_").split("_")] for name in (method, resource)
    )
    return any(said[i : i + len(words)] == words for i in range(len(said) - len(words) + 1))


def _names(api: Api) -> Iterator[tuple[str, str]]:
    for resource in api.resources:
        yield "resource", resource.name
        yield "class of a resource", resource.class_name
        for operation in (*resource.operations, *resource.streams):
            yield "method", operation.name
            yield from (("argument", parameter.name) for parameter in operation.parameters)
            fields = (each for body in operation.bodies for each in body.fields or ())
            yield from (("argument", each.name) for each in fields)
    for model in api.models:
        yield _kind(model), model.name
        yield from (("field", name) for name in model.fields.values())


def _kind(model: Model) -> str:
    is_component = _COMPONENT.fullmatch(model.origin.pointer) is not None
    if not is_component:
        return "inline model"
    return "component" if re.search(r"[._ /-]", model.wire_name) is None else "component in parts"
