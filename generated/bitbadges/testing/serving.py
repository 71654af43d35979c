"""The fake as a server on loopback: it holds what it gets to the document, and answers with examples, the same every time."""

from __future__ import annotations

import json
from contextlib import suppress
from difflib import get_close_matches
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote, urlsplit

from .check import find_problems
from .examples import Examples
from .facts import Facts, Node, as_node
from .reply import Reply, build_reply

PACKAGE = __name__.rpartition(".testing.")[0]
HOST = "127.0.0.1"
_CHECKED = ("application/json",)
"""Content types whose bodies are held to their schema."""


class Service:
    """Answers requests as values: which operation, what is wrong with it, and what it answers."""

    def __init__(self) -> None:
        self._facts = Facts(f"{PACKAGE}.testing")
        self._examples = Examples(self._facts)
        self._symbols: dict[str, str] = {}
        for symbol, fact in self._facts.methods.items():
            if fact["way"] != "stream" or fact["key"] not in self._symbols:
                self._symbols[str(fact["key"])] = symbol

    def answer(self, method: str, target: str, content_type: str, content: bytes) -> Reply:
        """The reply to a request: 404 for a place that there is none of, 400 for what does not fit, else an example."""
        parts = urlsplit(target)
        found = self._find(method, parts.path)
        if found is None:
            return build_reply(404, json_body={"message": self._explain(method, parts.path)})
        key, values = found
        fact = self._facts.operations.get(key, {})
        problems = self._check_parameters(
            fact, values, parse_qsl(parts.query, keep_blank_values=True)
        )
        problems += self._check_body(fact, content_type, content)
        if problems:
            message = f"{self._symbols[key]}: {problems[0]}"
            return build_reply(400, json_body={"message": message, "problems": problems})
        return self._examples.answer_method(self._symbols[key])

    def _find(self, method: str, path: str) -> tuple[str, dict[str, str]] | None:
        """The operation whose path a request ends with, that with the fewest variables first; and what stands in those."""
        steps = [step for step in path.split("/") if step]
        matches: list[tuple[int, int, str, dict[str, str]]] = []
        for key in self._symbols:
            verb, _, template = key.partition(" ")
            wanted = [step for step in template.partition("?")[0].split("/") if step]
            tail = steps[len(steps) - len(wanted) :] if len(wanted) <= len(steps) else None
            values = None if tail is None or verb != method else _match(wanted, tail)
            if values is not None:
                matches.append((-len(wanted), len(values), key, values))
        return min(matches)[2:] if matches else None

    def _explain(self, method: str, path: str) -> str:
        near = get_close_matches(f"{method} {path}", self._symbols, n=1, cutoff=0.3)
        hint = f"; the nearest is {near[0]}" if near else ""
        return f"the document has no operation {method} {path}{hint}"

    def _check_parameters(
        self, fact: Node, values: dict[str, str], query: list[tuple[str, str]]
    ) -> list[str]:
        """What is wrong with path and query, as far as it can be told of text."""
        problems: list[str] = []
        given = {name for name, _ in query}
        declared = [as_node(each) for each in fact.get("parameters", ())]
        names = [str(each.get("name")) for each in declared if each.get("in") == "query"]
        for node in declared:
            name, place = str(node.get("name")), node.get("in")
            if place == "path" and name in values:
                problems += self._check_text(f"{place} {name}", values[name], node)
            elif place == "query":
                if node.get("required") and not any(_is_of(each, name) for each in given):
                    problems.append(f"query {name} is missing")
                for other, text in query:
                    problems += (
                        self._check_text(f"query {name}", text, node) if other == name else []
                    )
        objects = any(self._is_open(each) for each in declared)
        for name in sorted(given):
            if not objects and not any(_is_of(name, each) for each in names):
                near = get_close_matches(name, names, n=1)
                hint = f": did you mean {near[0]}?" if near else ""
                problems.append(f"query {name} is no parameter that the document knows{hint}")
        return problems

    def _is_open(self, node: Node) -> bool:
        """Whether the names of an object's properties may stand in the query by themselves."""
        kind = self._facts.resolve(node.get("schema"))
        return node.get("in") == "query" and ("properties" in kind or kind.get("type") == "object")

    def _check_text(self, name: str, text: str, node: Node) -> list[str]:
        """Text is held to the schema as the text that it is, or as the value that JSON reads of it; one has to fit."""
        kind = self._facts.resolve(node.get("schema"))
        if kind.get("type") in ("array", "object") or node.get("content"):
            return []
        readings: list[object] = [text]
        with suppress(ValueError):
            readings.append(json.loads(text))
        faults = [find_problems(each, kind, self._facts, "request") for each in readings]
        return [] if not all(faults) else [f"{name}: {faults[-1][0]}"]

    def _check_body(self, fact: Node, content_type: str, content: bytes) -> list[str]:
        body = as_node(fact.get("body"))
        declared = as_node(body.get("content"))
        if not content:
            return ["the body is missing"] if body.get("required") else []
        kind = content_type.partition(";")[0].strip().lower()
        if declared and kind not in {each.partition(";")[0].lower() for each in declared}:
            is_range = any("*" in each for each in declared)
            return (
                []
                if is_range
                else [f"the body is {kind or 'of no type'}, and is to be {', '.join(declared)}"]
            )
        if kind not in _CHECKED:
            return []
        try:
            value: object = json.loads(content)
        except ValueError as error:
            return [f"the body is no JSON: {error}"]
        return find_problems(
            value, as_node(declared.get(kind)).get("schema"), self._facts, "request"
        )


def _match(wanted: list[str], given: list[str]) -> dict[str, str] | None:
    """What stands in the variables of a path."""
    values: dict[str, str] = {}
    for template, text in zip(wanted, given, strict=True):
        before, mark, rest = template.partition("{")
        name, end, after = rest.partition("}")
        if not mark or not end or "{" in after:
            if template != text and not mark:
                return None
            continue
        if not (text.startswith(before) and text.endswith(after)):
            return None
        values[name] = unquote(text[len(before) : len(text) - len(after)])
    return values


def _is_of(given: str, name: str) -> bool:
    return given == name or given.startswith(f"{name}[") or given == f"{name}[]"


class Handler(BaseHTTPRequestHandler):
    """Reads a request, and writes what the service answers."""

    protocol_version = "HTTP/1.1"
    service: Service
    is_quiet = False

    def handle_any(self) -> None:
        """Answer one request, whatever its method."""
        length = int(self.headers.get("Content-Length") or 0)
        content = (
            self._read_chunks()
            if self.headers.get("Transfer-Encoding")
            else self.rfile.read(length)
        )
        kind = self.headers.get("Content-Type") or ""
        reply = self.service.answer(self.command, self.path, kind, content)
        body = b"".join(reply.pieces)
        self.send_response(reply.status)
        for name, value in reply.headers.pairs:
            self.send_header(name, value)
        if reply.status not in (204, 304):
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and reply.status not in (204, 304):
            self.wfile.write(body)

    def _read_chunks(self) -> bytes:
        pieces: list[bytes] = []
        while size := int(self.rfile.readline().partition(b";")[0] or b"0", 16):
            pieces.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(pieces)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = handle_any

    def log_message(self, format: str, *args: object) -> None:
        """One line a request, unless nothing is to be said."""
        if not self.is_quiet:
            super().log_message(format, *args)


def build_server(port: int = 0, *, is_quiet: bool = False) -> ThreadingHTTPServer:
    """A server on loopback; port 0 takes one that is free. Whoever builds it has it serve, and closes it."""
    members = {"service": Service(), "is_quiet": is_quiet}
    server = ThreadingHTTPServer((HOST, port), type("OwnHandler", (Handler,), members))
    server.daemon_threads = True
    return server
