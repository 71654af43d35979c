"""The three tools for agents that write code: ``search``, ``describe`` and ``run``. Texts in, texts out."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from .calls import Caller, CallError, Ledger
from .describe import describe, print_hit
from .guard import find_evasion, find_words
from .permission import MARKS, explain_refusal
from .sandbox import Outcome, Sandbox
from .search import Index
from .stubs import print_stubs
from .trim import LONGEST, Kept, show

SEARCHED = 4000
"""Characters of what a search gives, as :func:`weigh` counts them."""
MOST = 50
SECONDS = 120.0
CALLS = 500

_NO_ATTRIBUTE = re.compile(r"Object of type `_(\w+)` has no attribute `(\w+)`")


@dataclass(frozen=True)
class Answer:
    """What a tool says; ``is_error`` where it could not do what was asked."""

    text: str
    is_error: bool = False


class Tools:
    """What the tools work with; threads may share it."""

    def __init__(self, caller: Caller, sandbox: Sandbox) -> None:
        self._caller = caller
        self._interface = caller.interface
        self._permission = caller.permission
        self._sandbox = sandbox
        self._index = Index(caller.interface)
        self._kept = Kept()

    def search(self, query: str, limit: int = 10) -> Answer:
        """The methods that have to do with ``query``, at most ``limit``, the best first."""
        if not query.strip():
            return Answer(self._list_resources())
        found = self._index.search(query)
        if not found and query.strip() not in self._interface.types:
            return Answer(f"nothing is found for {query[:80]!r}.\n{self._list_resources()}")
        name = query.strip()
        lines = [f"{name} is a type: describe it"] if name in self._interface.types else []
        for method in found[: max(1, min(limit, MOST))]:
            hit = print_hit(method, self._permission)
            if lines and sum(map(weigh, [*lines, hit])) > SEARCHED:
                break
            lines.append(hit)
        rest = len(found) - sum("\n" in line for line in lines)
        if rest > 0:
            lines.append(f"({rest} more: ask for less, or for more with limit=)")
        return Answer("\n".join(lines))

    def describe(self, symbol: str) -> Answer:
        """The stub of a method, a resource or a type, with the types it needs."""
        text = describe(symbol, self._interface, self._permission)
        if text:
            return Answer(text)
        near = self._suggest(symbol)
        return Answer(
            f"there is no {symbol[:80]!r}{f'; did you mean {near}?' if near else ''}", True
        )

    def run(self, code: str) -> Answer:
        """What comes of Python code against ``client``, once the type checker has nothing to say against it."""
        evasion = find_evasion(code)
        if evasion:
            return Answer(f"Nothing was run: {evasion}.", True)
        words = find_words(code)
        ledger = Ledger(calls=CALLS, ends=time.monotonic() + SECONDS)

        def send(
            symbol: str, positional: Sequence[object], keywords: Mapping[str, object]
        ) -> object:
            if symbol == "kept":
                return self._find_kept(positional[0])
            method = self._interface.methods.get(symbol)
            if method is None:
                raise CallError(AttributeError, f"there is no {symbol!r}")
            return self._caller.call(method, positional, keywords, ledger)

        stubs = print_stubs(self._interface, words, self._permission.refuse)
        outcome = self._sandbox.run(code, stubs, tuple(self._interface.resources), send)
        return self._show(outcome, words, ledger)

    def _show(self, outcome: Outcome, words: frozenset[str], ledger: Ledger) -> Answer:
        if outcome.kind == "check":
            return Answer(self._show_fault(outcome.fault, words), True)
        parts: list[str] = []
        if outcome.printed:
            parts.append(self._fit(outcome.printed, "printed", is_text=True))
        if outcome.fault:
            parts.append(f"{outcome.fault[-LONGEST:]}\n({ledger.sent} calls were made before that)")
        elif outcome.value is not None or not outcome.printed:
            parts.append(self._fit(outcome.value, "result"))
        parts += [f"[{note}]" for note in dict.fromkeys(ledger.notes)]
        return Answer("\n".join(parts), bool(outcome.fault))

    def _fit(self, value: object, name: str, *, is_text: bool = False) -> str:
        """A value within its number of characters, and how to get at the rest."""
        if is_text and isinstance(value, str):
            text, size = value[:LONGEST], len(value)
        else:
            text, size = show(value)
        if size <= len(text):
            return text.rstrip("\n") if is_text else text
        id = self._kept.keep(value, size)
        way = (
            f'the whole is kept("{id}") in the next run: slice or filter it there'
            if id
            else "the whole is too large to be kept: ask for less"
        )
        return f"{text}\n[{name} trimmed: it has {size:,} characters; {way}]"

    def _find_kept(self, id: object) -> object:
        try:
            return self._kept.find(str(id))
        except KeyError:
            raise CallError(KeyError, f"nothing is kept as {str(id)[:40]!r} (any more)") from None

    def _show_fault(self, fault: str, words: frozenset[str]) -> str:
        """What the checker says, in the names of the client; and what would help."""
        hints = [
            explain_refusal(method)
            for mark in MARKS
            if f"`{mark}`" in fault
            for method in self._interface.methods.values()
            if {method.name, method.resource} <= words and self._permission.refuse(method) == mark
        ]
        for resource, name in _NO_ATTRIBUTE.findall(fault):
            hints += self._hint(resource, name)
        names = "|".join(map(re.escape, ["Client", *self._interface.resources]))
        shown = re.sub(rf"`_({names})(\.\w+)?`", _name_client, fault)
        lines = [f"Nothing was run: {shown[:LONGEST]}", *dict.fromkeys(hints)]
        return "\n".join(lines)

    def _hint(self, resource: str, name: str) -> list[str]:
        if resource == "Client":
            near = get_close_matches(name, list(self._interface.resources), n=1)
            return [f"did you mean client.{near[0]}?"] if near else [self._list_resources()]
        methods = [m for m in self._interface.methods.values() if m.resource == resource]
        near = get_close_matches(name, [method.name for method in methods], n=2)
        found = [f"{resource}.{each}" for each in near]
        found = found or [method.symbol for method in self._index.search(f"{resource} {name}")[:2]]
        return [f"did you mean {' or '.join(found)}?"] if found else []

    def _suggest(self, symbol: str) -> str:
        names = [*self._interface.methods, *self._interface.types, *self._interface.resources]
        near = get_close_matches(symbol.strip(), names, n=3, cutoff=0.7)
        found: list[str] = near or [each.symbol for each in self._index.search(symbol)[:3]]
        return ", ".join(found)

    def _list_resources(self) -> str:
        """What there is, in as many words as it may take."""
        counts: dict[str, int] = {}
        for method in self._interface.methods.values():
            counts[method.resource] = counts.get(method.resource, 0) + 1
        text = "client has " + ", ".join(f"{name} ({counts.get(name, 0)})" for name in counts)
        return text if len(text) <= SEARCHED // 2 else f"{text[: SEARCHED // 2]} …"


def weigh(text: str) -> int:
    """How much of a model's attention a text takes: a character beyond ASCII is as much as a token, which three others are."""
    return len(text) + 2 * sum(character > "\x7f" for character in text)


def _name_client(found: re.Match[str]) -> str:
    resource = "client" if found[1] == "Client" else f"client.{found[1]}"
    return f"`{resource}{found[2] or ''}`"
