"""One tool for each operation, for small APIs and for those that run no code: its schema holds all of its types."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .calls import Caller, CallError, Ledger
from .interface import Method
from .schemas import build_schema
from .tools import SECONDS, Answer
from .trim import LONGEST, Kept, print_json, show

_LONGEST_NAME = 64
_ODD = re.compile(r"[^A-Za-z0-9_-]")
CALLS = 100


@dataclass(frozen=True)
class Operation:
    """A tool: the method that it calls, and what its callers see of it."""

    name: str
    method: Method
    schema: Mapping[str, Any]

    @property
    def description(self) -> str:
        """What it does, in a sentence or two."""
        more = f" {self.method.more}" if self.method.more else ""
        return f"{self.method.doc}{more} ({self.method.http} {self.method.path})"


class Operations:
    """The operations that may be called, each as a tool; threads may share it."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._kept = Kept()
        taken = {"rest"}
        found: dict[str, Operation] = {}
        for method in caller.interface.methods.values():
            if caller.permission.allows(method):
                name = _name_tool(method, taken)
                schema = build_schema(method, caller.interface.types)
                found[name] = Operation(name=name, method=method, schema=schema)
        self.all: Mapping[str, Operation] = found

    def call(self, name: str, arguments: Mapping[str, object]) -> Answer:
        """What an operation answers, as JSON."""
        ledger = Ledger(calls=CALLS, ends=time.monotonic() + SECONDS)
        try:
            value = self._caller.call(self.all[name].method, (), arguments, ledger)
        except CallError as error:
            return Answer(str(error), True)
        notes = [f"[{note}]" for note in ledger.notes]
        return Answer("\n".join([self._fit(value), *notes]))

    def rest(self, id: str, start: int = 0) -> Answer:
        """More of an answer that was trimmed: its JSON from a character on."""
        try:
            whole = print_json(self._kept.find(id))
        except KeyError:
            return Answer(f"nothing is kept as {id[:40]!r} (any more)", True)
        piece = whole[max(start, 0) : max(start, 0) + LONGEST]
        end = max(start, 0) + len(piece)
        more = f"\n[rest(id={id!r}, start={end}) goes on: {len(whole) - end:,} characters are left]"
        return Answer(piece + more if end < len(whole) else piece)

    def _fit(self, value: object) -> str:
        text, size = show(value)
        if size <= len(text):
            return text
        id = self._kept.keep(value, size)
        way = f"rest(id={id!r}, start=0) gives all of it, piece by piece" if id else "ask for less"
        return f"{text}\n[trimmed: the answer has {size:,} characters; {way}]"


def _name_tool(method: Method, taken: set[str]) -> str:
    """A name that hosts take: letters, digits and underscores, not too many, and no two alike."""
    plain = _ODD.sub("_", f"{method.resource}_{method.name}")
    name = plain[:_LONGEST_NAME]
    number = 2
    while name in taken:
        end = f"_{number}"
        name = plain[: _LONGEST_NAME - len(end)] + end
        number += 1
    taken.add(name)
    return name
