"""The examples as an Overlay: what a vendor's documentation shows beside each operation (``x-codeSamples``)."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from goldsmith.ir.model import Api, Operation
from goldsmith.load.pointer import split_pointer
from goldsmith.render.lower import Lowering
from goldsmith.render.package import one_line
from goldsmith.render.reference.examples import Examples, fold, show_statement
from goldsmith.render.samples import import_names

_LABELS = {False: "Python", True: "Python (async)"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeSample:
    """A program that makes one call: which operation's it is, and where that stands in the document as one file."""

    operation: Operation
    label: str
    source: str


def list_samples(api: Api, lowering: Lowering) -> Iterator[CodeSample]:
    """Two for each operation, for a plain program and for one with an event loop."""
    examples = Examples(lowering.annotations, lowering.samples.names)
    for resource in api.resources:
        for operation in resource.operations:
            given = examples.call(operation)
            for is_async, label in _LABELS.items():
                call = show_statement(resource.name, operation, given, is_async=is_async)
                source = _build_program(api, import_names(given), fold(call), is_async)
                yield CodeSample(operation=operation, label=label, source=source)


def _build_program(api: Api, imports: str, call: str, is_async: bool) -> str:
    name = f"Async{api.class_name}" if is_async else api.class_name
    block = (
        f"{'async ' if is_async else ''}with {name}() as client:\n{textwrap.indent(call, '    ')}\n"
    )
    if not is_async:
        return f"{imports}from {api.package} import {name}\n\n{block}"
    body = textwrap.indent(block, "    ")
    separated = imports or "\n"
    return (
        f"import asyncio\n{separated}from {api.package} import {name}\n\n\n"
        f"async def main() -> None:\n{body}\n\nasyncio.run(main())\n"
    )


def print_overlay(api: Api, lowering: Lowering) -> str:
    """An Overlay of version 1 with an action for each operation, for the document as one file."""
    found: dict[str, list[dict[str, str]]] = {}
    for sample in list_samples(api, lowering):
        entry = {"lang": "Python", "label": sample.label, "source": sample.source}
        found.setdefault(_build_path(sample.operation.origin.pointer), []).append(entry)
    overlay = {
        "overlay": "1.0.0",
        "info": {
            "title": f"Python examples for the {one_line(api.title)}",
            "version": api.version,
        },
        "actions": [
            {"target": target, "update": {"x-codeSamples": samples}}
            for target, samples in found.items()
        ],
    }
    return json.dumps(overlay, indent=2, ensure_ascii=False) + "\n"


def print_samples(api: Api, lowering: Lowering) -> str:
    """The plain programs, one after the other, each under its operation."""
    pieces = [
        f"# {sample.operation.method} {sample.operation.path}\n{sample.source}"
        for sample in list_samples(api, lowering)
        if sample.label == _LABELS[False]
    ]
    return "\n".join(pieces)


def _build_path(pointer: str) -> str:
    """A JSON pointer as a JSONPath."""
    return "$" + "".join(f"[{_quote(token)}]" for token in split_pointer(pointer))


def _quote(token: str) -> str:
    return "'" + token.replace("\\", "\\\\").replace("'", "\\'") + "'"
