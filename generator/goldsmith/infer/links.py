"""Evidence of links: the address of the next page within the answer."""

from __future__ import annotations

import re

from goldsmith.infer.candidate import Candidate, Fields
from goldsmith.infer.ends import find_flags
from goldsmith.infer.shapes import Place, Shape
from goldsmith.infer.words import CURSORS, OFFSETS, PAGES, SIZES, TOKENS

_NAMED = re.compile(r"^(odata)?next(page)?(url|uri|link|href)$")
_HOLDERS = frozenset("links link paging pagination meta metadata pageinfo pages page hal".split())
_SAYS = re.compile(r"\b(url|uri|link|href|hyperlink|address of)\b", re.I)
_FORMS = ("uri", "url", "uri-reference", "iri", "iri-reference")


def is_address(place: Place) -> bool:
    """Whether a text is an address: by its format, its name or what is said of it."""
    if place.kind != "string":
        return False
    named = _NAMED.match(place.leaf) or place.leaf in ("href", "url", "uri")
    linked = any(word in ("links", "link") for word in place.words[:-1])
    return bool(place.form in _FORMS or named or linked or _SAYS.search(place.text))


def find_link(shape: Shape, items: Place) -> Candidate | None:
    """The address of the next page, where the answer has one."""
    places = [place for place in shape.places if _is_next(place)]
    if len(places) != 1:
        return None
    place = places[0]
    fields: Fields = {
        "scheme": "link",
        "items": items.pointer,
        "next": place.pointer,
        **find_flags(shape, items),
    }
    fits = f"`{place.pointer}` of the answer is the address of the next page"
    missing = () if is_address(place) else (f"`{place.pointer}` may be a token, not an address",)
    if shape.node.path.rstrip("/").endswith("}") and not _asks(shape):
        missing = (*missing, "the path names one resource, and no parameter speaks of pages")
    return Candidate(fields=fields, evidence=(fits,), missing=missing)


def _asks(shape: Shape) -> bool:
    words = CURSORS | OFFSETS | PAGES | SIZES
    return any(argument.word in words for argument in shape.arguments)


def find_header(shape: Shape, items: Place) -> Candidate | None:
    """The header ``Link``: declared, or to be thought of where a token is taken and none is given."""
    tokens = [
        each.name for each in shape.arguments if each.word in TOKENS and each.kind == "string"
    ]
    if not tokens and not shape.has_link:
        return None
    fields: Fields = {"scheme": "link", "items": items.pointer, **find_flags(shape, items)}
    if shape.has_link:
        return Candidate(fields=fields, evidence=("the answer has the header `Link`",))
    fits = f"the parameter `{tokens[0]}` asks for a page"
    missing = ("the document does not say that the answer has the header `Link`",)
    return Candidate(fields=fields, evidence=(fits,), missing=missing)


def _is_next(place: Place) -> bool:
    """``next`` at the root or among links, ``next_url`` and the like, ``next.href``."""
    if place.kind != "string" or not place.words:
        return False
    outer = place.words[:-1]
    if place.leaf in ("href", "url") and outer[-1:] == ("next",):
        outer = outer[:-1]
    elif not (place.leaf == "next" or _NAMED.match(place.leaf)) and not (
        place.leaf == "nextpage" and place.form in _FORMS
    ):
        return False
    return all(word in _HOLDERS for word in outer)
