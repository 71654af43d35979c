"""Answers as they are printed: which form, and what of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

import click

from .failures import OURS, Failure
from .libraries import find_yaml
from .writing import can_write, flush, is_terminal, write


def plain(value: object) -> Any:
    """A value of the client's as what JSON is made of, by its names on the wire."""
    from .._runtime.errors import ArgumentError
    from .._runtime.request.values import plain_of

    if isinstance(value, (bytes, bytearray)):
        return bytes(value).decode("utf-8", "replace")
    try:
        return plain_of(value)
    except ArgumentError as error:
        problem = error.message
    raise Failure(f"The answer cannot be printed: {problem}", OURS)


def show_json(value: object, *, indent: int | None = 2) -> str:
    """JSON that standard output can carry."""
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    return text if can_write(text) else json.dumps(value, indent=indent)


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints values in a form; ``query`` chooses what of them."""

    form: str
    query: Callable[[object], object] | None

    @classmethod
    def of(cls, own: Mapping[str, Any], *, is_stream: bool = False) -> Printer:
        """What was asked for; else a table for who reads along, JSON for a program."""
        usual = "jsonl" if is_stream else "table" if is_terminal() else "json"
        form = str(own.get("output") or usual)
        if is_stream and form in ("table", "csv"):
            raise click.UsageError("What comes in pieces is printed as jsonl, json or yaml.")
        if form == "yaml":
            find_yaml()
        expression = own.get("query")
        if expression is None:
            return cls(form, None)
        from .queries import build_query

        return cls(form, build_query(expression))

    def print(self, value: object) -> None:
        """One value as a whole."""
        self.put(value if self.query is None else self.query(value))

    def print_page(self, response: object, items: list[object], cursor: object) -> None:
        """A page: its items where there are rows, the whole answer else. A query finds both."""
        if self.query is not None:
            own = {"items": items, "cursor": cursor}
            is_object = isinstance(response, dict)
            self.put(
                self.query({**own, **cast("dict[str, object]", response)} if is_object else own)
            )
        else:
            self.put(response if self.form in ("json", "yaml") else items)

    def print_items(self, items: Iterable[object]) -> None:
        """The items of many pages: each as it comes where the form has lines, else all together."""
        if self.query is not None:
            self.put(self.query({"items": list(items), "cursor": None}))
        elif self.form == "jsonl":
            self._print_lines(items)
        elif self.form == "json":
            self._print_list(items)
        else:
            found = list(items)
            self.put({"items": found} if self.form == "yaml" else found)

    def print_stream(self, pieces: Iterable[object]) -> None:
        """Pieces as they come, each in a line, or in a document of YAML."""
        query = self.query
        chosen = pieces if query is None else map(query, pieces)
        if self.form != "yaml":
            self._print_lines(chosen)
            return
        for piece in chosen:
            from .forms import show_yaml

            write(f"---\n{show_yaml(piece)}")
            flush()

    def _print_lines(self, values: Iterable[object]) -> None:
        for value in values:
            write(f"{show_json(value, indent=None)}\n")
            flush()

    def _print_list(self, items: Iterable[object]) -> None:
        """JSON like any other, written while the pages come."""
        begin = '{\n  "items": [\n    '
        for item in items:
            write(begin + show_json(item).replace("\n", "\n    "))
            begin = ",\n    "
        write("\n  ]\n}\n" if begin[0] == "," else '{\n  "items": []\n}\n')

    def put(self, value: object) -> None:
        """A value in the form."""
        if self.form == "json":
            write(f"{show_json(value)}\n")
        elif self.form == "jsonl":
            is_list = isinstance(value, list)
            self._print_lines(cast("list[object]", value) if is_list else [value])
        else:
            from .forms import show_csv, show_table, show_yaml

            show = {"yaml": show_yaml, "csv": show_csv, "table": show_table}[self.form]
            write(show(value))
