"""Base URLs: variables filled in, relative ones made absolute where the document's own address is known."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from goldsmith.ir.model import Json, Server
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import as_text


def find_address(root: Object, document: str) -> str:
    """What relative addresses start from: what the document calls itself (``$self``, since 3.2), else where it was found."""
    return urljoin(document, as_text(root.get("$self"))) if root.get("$self") else document


def build_servers(nodes: list[Json], document: str) -> tuple[Server, ...]:
    """The servers of a document; none of them ends in ``/``."""
    found = [
        _build_server(as_object(node), document) for node in nodes if as_object(node).get("url")
    ]
    return tuple(dict.fromkeys(server for server in found if server.url))


def find_server(nodes: list[Json], known: tuple[Server, ...], document: str) -> str | None:
    """The first of an operation's own servers; ``None`` where it is the API's."""
    own = build_servers(nodes, document)
    return own[0].url if own and (not known or own[0].url != known[0].url) else None


def _build_server(node: Object, document: str) -> Server:
    variables = as_object(node.get("variables"))

    def fill(found: re.Match[str]) -> str:
        variable = as_object(variables.get(found.group(1)))
        default = variable.get("default")
        choices = as_list(variable.get("enum"))
        return str(default if default is not None else choices[0] if choices else found.group(1))

    url = re.sub(r"\{([^{}]*)\}", fill, as_text(node["url"]).strip())
    if document.startswith(("http://", "https://")):
        url = urljoin(document, url)
    return Server(url=url.rstrip("/"), doc=as_text(node.get("description")))
