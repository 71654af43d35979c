"""A server of three pages, made from what a document says of an answer and of its paging; it knows nothing of the client."""

from __future__ import annotations

import copy
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

Node = dict[str, Any]
PAGES = 3
SIZE = 2
MARK = "page-of-the-server"


class PageServer:
    """Answers the operation that is ``planned`` page by page; ``served`` are the pages that were asked for, ``seen`` the headers."""

    def __init__(self) -> None:
        self.planned: Node = {}
        self.served: list[int] = []
        self.seen: list[dict[str, str]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length") or 0))
                body = json.dumps(outer.answer(self.path, dict(self.headers.items()))).encode()
                self.send_response(outer.planned["status"])
                self.send_header("Content-Type", outer.planned["content_type"])
                self.send_header("Content-Length", str(len(body)))
                for name, value in outer.headers(self.path):
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server.server_address[1])

    @property
    def first(self) -> int:
        """What asks for the first page, where pages or items are counted."""
        return int(self.planned["paging"].get("start", self.planned["first"]))

    def close(self) -> None:
        """Stops it."""
        self.server.shutdown()
        self.server.server_close()

    def plan(self, planned: Node) -> None:
        """Takes another operation."""
        self.planned = planned
        self.forget()

    def forget(self) -> None:
        """Begins to count anew."""
        self.served, self.seen = [], []

    def answer(self, target: str, headers: dict[str, str]) -> Any:
        """The page that a request asks for, as the document describes it."""
        paging = self.planned["paging"]
        number = self.find_page(target)
        self.served.append(number)
        self.seen.append({name.lower(): value for name, value in headers.items()})
        body = copy.deepcopy(self.planned["answer"])
        items = [self.item(number * SIZE + n) for n in range(SIZE)] if number < PAGES else []
        body = put(body, paging["items"], items)
        for field, value in self.told(number, target).items():
            if not paging.get(field):
                continue
            if value is None and field not in self.planned["nullable"]:
                if self.planned["numeric"]:
                    continue  # a number that is not there is left out
                value = ""
            body = put(body, paging[field], value)
        return body

    def told(self, number: int, target: str) -> Node:
        """What the answer tells of its place among the pages."""
        more = number + 1 < PAGES
        start = self.first
        following: object = f"token-{number + 1}"
        if self.planned["numeric"]:
            following = number + 1 + start
        return {
            "cursor": following if more else None,
            "next": self.address(target, number + 1) if more else None,
            "more": more,
            "last": not more,
            "total": PAGES * SIZE,
            "pages": PAGES,
            "current": number + start,
        }

    def headers(self, target: str) -> list[tuple[str, str]]:
        """The header that leads to the next page, where that is the scheme."""
        paging, number = self.planned["paging"], self.find_page(target)
        if paging["scheme"] != "link" or "next" in paging or number + 1 >= PAGES:
            return []
        return [("Link", f'<{self.address(target, number + 1)}>; rel="next"')]

    def address(self, target: str, number: int) -> str:
        """The address of a page, where the client believes the API to be."""
        return f"{self.planned['base']}{urlsplit(target).path}?{MARK}={number}"

    def item(self, number: int) -> Any:
        """An item; its key tells its number."""
        item = copy.deepcopy(self.planned["item"])
        key = self.planned["paging"].get("key")
        return put(item, key, f"id-{number}") if key else item

    def find_page(self, target: str) -> int:
        """The number of the page that a request asks for, from 0."""
        paging = self.planned["paging"]
        query = parse_qs(urlsplit(target).query, keep_blank_values=True)
        if paging["scheme"] == "link":
            return int(query.get(MARK, ["0"])[0])
        values = query.get(paging["request"])
        if not values:
            return 0
        start = self.first
        match paging["scheme"]:
            case "offset":
                return (int(values[0]) - start) // SIZE
            case "last-item":
                return (int(values[0].removeprefix("id-")) + 1) // SIZE
            case "page":
                return int(values[0]) - start
            case _ if self.planned["numeric"]:
                return int(values[0]) - start
            case _:
                return int(values[0].removeprefix("token-"))


def put(root: Any, pointer: str, value: object) -> Any:
    """A value with another one at a JSON pointer, and objects on the way to it."""
    if not pointer:
        return value
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    root = root if isinstance(root, dict) else {}
    node = cast(Node, root)
    for step in steps[:-1]:
        inner = node.get(step)
        node[step] = inner if isinstance(inner, dict) else {}
        node = node[step]
    node[steps[-1]] = value
    return root
