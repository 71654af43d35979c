"""Base URLs: their variables, relative ones made absolute where the document's own address is known, names to choose them by."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from goldsmith.identifiers import words
from goldsmith.ir.model import Json, Server, ServerVariable
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import as_text

_SLOT = re.compile(r"\{([^{}]*)\}")
_MOST_WORDS = 3
_SAYING_NOTHING = frozenset({"a", "an", "the", "our", "server", "api", "url"})


def find_address(root: Object, document: str) -> str:
    """What relative addresses start from: what the document calls itself (``$self``, since 3.2), else where it was found."""
    return urljoin(document, as_text(root.get("$self"))) if root.get("$self") else document


def build_servers(nodes: list[Json], document: str) -> tuple[Server, ...]:
    """The servers of a document; none of them ends in ``/``, and each has a name of its own."""
    found: dict[str, Server] = {}
    taken: set[str] = set()
    for node in map(as_object, nodes):
        if not node.get("url"):
            continue
        server = _build_server(node, document, len(found) + 1, taken)
        if server.url and server.template not in found:
            found[server.template] = server
            taken.add(server.name)
    return tuple(found.values())


def find_server(nodes: list[Json], known: tuple[Server, ...], document: str) -> str | None:
    """The first of an operation's own servers; ``None`` where it is the API's."""
    own = build_servers(nodes, document)
    return own[0].url if own and (not known or own[0].url != known[0].url) else None


def _build_server(node: Object, document: str, number: int, taken: set[str]) -> Server:
    template = as_text(node["url"]).strip()
    nodes = as_object(node.get("variables"))
    # A slot that no variable is declared for is filled with its own name: nobody says what may stand there.
    template = _SLOT.sub(lambda found: found.group(0 if found.group(1) in nodes else 1), template)
    names = dict.fromkeys(name for name in _SLOT.findall(template) if name in nodes)
    variables = tuple(_build_variable(name, as_object(nodes.get(name))) for name in names)
    defaults = {each.wire_name: each.default for each in variables}
    if document.startswith(("http://", "https://")):
        template = urljoin(document, template)
    template = template.rstrip("/")
    return Server(
        url=_SLOT.sub(lambda found: defaults.get(found.group(1), found.group(0)), template).rstrip(
            "/"
        ),
        doc=as_text(node.get("description")),
        template=template,
        name=_name_server(node, template, number, taken),
        variables=variables,
    )


def _build_variable(name: str, node: Object) -> ServerVariable:
    choices = tuple(str(each) for each in as_list(node.get("enum")))
    default = node.get("default")
    return ServerVariable(
        wire_name=name,
        default=str(default) if default is not None else choices[0] if choices else name,
        choices=choices,
        doc=as_text(node.get("description")),
    )


def _name_server(node: Object, template: str, number: int, taken: set[str]) -> str:
    """What the document calls the server; else the first words that it says of it, else those of its host."""
    said = re.split(r"[.,;:()\n]| - ", as_text(node.get("description")).strip())[0]
    spoken = [word for word in _lower(said) if word not in _SAYING_NOTHING]
    host = [word for word in _lower(_SLOT.sub("", urlsplit(template).netloc)) if word != "www"]
    for given in (_lower(as_text(node.get("name"))), spoken[:_MOST_WORDS], host[:1]):
        name = "_".join(given)
        if name and name not in taken:
            return name
    return f"server_{number}"


def _lower(text: str) -> list[str]:
    return [word.lower() for word in words(text)]
