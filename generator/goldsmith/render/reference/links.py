"""Where everything stands in the reference, and how one page leads to another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from posixpath import relpath

from goldsmith.render.code import Code, plain_text
from goldsmith.render.reference.families import Family

FOLDER = "reference"
_NAME = re.compile(r"(?:models|params)\.(\w+)")
_SIGNS = re.compile(r"([\\`*_\[\]|<>])")


class Links:
    """The places of the models and methods of one client."""

    def __init__(self, families: Iterable[Family]) -> None:
        self.families = {name: family for family in families for name in family.models}

    def find_page(self, name: str) -> str:
        """The page that a model stands on."""
        return find_models_page(self.families[name])

    def link_model(self, name: str, page: str) -> str:
        """A model's name, as the way to it."""
        if name not in self.families:
            return _escape(name)
        return f"[{_escape(name)}]({_lead(self.find_page(name), page)}#{name})"

    def link_method(self, symbol: str, page: str) -> str:
        """``resource.method``, as the way to it."""
        resource, _, name = symbol.partition(".")
        return f"[`{symbol}`]({_lead(find_resource_page(resource), page)}#{name})"

    def link_type(self, annotation: str, page: str) -> Code:
        """A type in Python's words, in which every model is a way to it; a mapping beside its model goes without saying."""
        text = re.sub(r"(models\.(\w+)) \| (?:params\.\2\b|Mapping\[str, Any\])", r"\1", annotation)
        pieces: list[str] = []
        last = 0
        for found in _NAME.finditer(text):
            pieces += [_escape(text[last : found.start()]), self.link_model(found[1], page)]
            last = found.end()
        return plain_text("".join([*pieces, _escape(text[last:])]))


def find_resource_page(name: str) -> str:
    """The path of a resource's page, from the folder of the reference."""
    return f"resources/{name}.md"


def find_models_page(family: Family) -> str:
    """The path of a page of models, from the folder of the reference."""
    return f"models/{family.name}.md"


def _lead(target: str, page: str) -> str:
    """The way to another page; nothing where it is the same one."""
    folder = page.rpartition("/")[0]
    return "" if target == page else relpath(target, folder or ".")


def _escape(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)
