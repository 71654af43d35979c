"""Holds the body of a request to the document: JSON, lines of it, forms, parts, text; of all else its media type."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NoReturn
from urllib.parse import parse_qsl

from ..check import find_problems
from ..facts import Facts, Node, as_node, list_names
from .given import Given, RefusedError
from .multipart import Part, split_parts
from .texts import find_faults, find_properties

FORM = "application/x-www-form-urlencoded"
_LINES = re.compile(r"application/(?:x-)?(?:ndjson|jsonl|json-seq|json-lines)")
_FIELDS = 10_000


class Bodies:
    """Reads bodies of one package."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def read(self, given: Given, fact: Node) -> tuple[object, list[str]]:
        """What a body means, as far as it is JSON or a form, and what is wrong with it.

        Raises :class:`RefusedError` for one of a media type that the operation does not take.
        """
        body = as_node(fact.get("body"))
        declared = as_node(body.get("content"))
        if not given.content and (given.content_type != FORM or FORM not in declared):
            return None, ["the body is missing"] if body.get("required") and declared else []
        if not declared:
            return None, [] if body else ["the operation takes no body"]
        if given.headers.get("content-encoding", "identity").strip().lower() != "identity":
            raise RefusedError(415, ["the body is encoded (Content-Encoding): send it as it is"])
        media = find_media(given.content_type, declared)
        if media is None:
            said = given.content_type[:100] or "of no type (Content-Type is missing)"
            raise RefusedError(415, [f"the body is {said}, and is to be {', '.join(declared)}"])
        return self._read_as(given, media.get("schema"))

    def _read_as(self, given: Given, schema: object) -> tuple[object, list[str]]:
        kind = given.content_type
        if kind == "application/json" or kind.endswith("+json") or kind == "text/json":
            return self._read_json(given.content, schema)
        if _LINES.fullmatch(kind):
            return None, self._check_lines(given.content, schema)
        if kind == FORM:
            return self._read_form(given.content, schema)
        if kind.startswith("multipart/"):
            return None, self._check_parts(given, schema)
        if kind.startswith("text/"):
            return self._read_text(given.content, schema)
        return given.content, []

    def _read_json(self, content: bytes, schema: object) -> tuple[object, list[str]]:
        try:
            value: object = json.loads(content, parse_constant=_refuse_constant)
            return value, find_problems(value, schema, self._facts, "request")
        except RecursionError:
            return None, ["the body is nested too deeply"]
        except UnicodeDecodeError:
            return None, ["the body is no JSON: it is not in UTF-8"]
        except ValueError as error:
            return None, [f"the body is no JSON: {error}"]

    def _check_lines(self, content: bytes, schema: object) -> list[str]:
        faults: list[str] = []
        node = self._facts.resolve(schema)
        row = node["items"] if node.get("type") == "array" and "items" in node else schema
        for number, line in enumerate(content.splitlines(), 1):
            if line.strip(b"\x1e \t"):
                _, found = self._read_json(line.strip(b"\x1e \t"), row)
                faults += [f"line {number}: {each}" for each in found]
            if len(faults) > 20:
                break
        return faults

    def _read_text(self, content: bytes, schema: object) -> tuple[object, list[str]]:
        try:
            text = content.decode()
        except UnicodeDecodeError:
            return None, ["the body is no text in UTF-8"]
        return text, find_faults([text], schema, self._facts)

    def _read_form(self, content: bytes, schema: object) -> tuple[object, list[str]]:
        try:
            pairs = parse_qsl(
                content.decode(), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS
            )
        except ValueError as error:
            return None, [f"the body is no form: {error}"]
        texts: dict[str, list[str]] = {}
        for name, text in pairs:
            texts.setdefault(name.removesuffix("[]"), []).append(text)
        given = {name.partition("[")[0] for name in texts}
        faults = self._check_names(given, schema)
        declared = find_properties(schema, self._facts)
        for name, found in texts.items():
            if name in declared:
                faults += [f"{name}: {each}" for each in self._check_field(found, declared[name])]
        return {name: found[-1] for name, found in texts.items()}, faults

    def _check_field(self, texts: list[str], schema: object) -> list[str]:
        return find_faults(texts, schema, self._facts, ",")

    def _check_names(self, given: set[str], schema: object) -> list[str]:
        """Which fields are missing, and which are there that must not be."""
        node = self._facts.flatten(schema)
        declared = as_node(node.get("properties"))
        needed = [
            name
            for name in list_names(node.get("required"))
            if self._facts.resolve(declared.get(name)).get("readOnly") is not True
        ]
        faults = [f"field {name} is missing" for name in needed if name not in given]
        if node.get("additionalProperties") is False:
            faults += [
                f"field {name[:100]} is none that the document knows"
                for name in sorted(given - declared.keys())
            ]
        return faults

    def _check_parts(self, given: Given, schema: object) -> list[str]:
        try:
            parts = split_parts(given.headers["content-type"], given.content)
        except ValueError as error:
            return [f"the body is not what its type says: {error}"]
        if given.content_type != "multipart/form-data":
            return []
        nameless = ["a part has no name" for part in parts if part.name is None]
        names = {(part.name or "").partition("[")[0] for part in parts}
        faults = [*nameless[:1], *self._check_names(names, schema)]
        declared = find_properties(schema, self._facts)
        for part in parts:
            name = (part.name or "").removesuffix("[]")
            if name in declared:
                faults += [f"{name}: {each}" for each in self._check_part(part, declared[name])]
        return faults

    def _check_part(self, part: Part, schema: object) -> Iterator[str]:
        node = self._facts.flatten(schema)
        item = self._facts.flatten(node.get("items")) if node.get("type") == "array" else node
        is_json = part.content_type.endswith("json")
        if is_json:
            # Of a list each member may be a part.
            faults = self._read_json(part.content, node)[1]
            of_item = self._read_json(part.content, item)[1] if item is not node else faults
            yield from faults if of_item else ()
        elif not (
            part.is_file or item.get("format") in ("binary", "byte") or "contentMediaType" in item
        ):
            text = part.content.decode(errors="replace")
            is_list = item is not node
            yield from find_faults([text], schema, self._facts, "," if is_list else "")


def find_media(kind: str, declared: Node) -> Node | None:
    """What is declared for a media type: by its name, else by a range that it is in."""
    found = {each.partition(";")[0].strip().lower(): media for each, media in declared.items()}
    for name in (kind, f"{kind.partition('/')[0]}/*", "*/*", "*"):
        if name in found and (kind or name == kind):
            return as_node(found[name])
    return None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")
