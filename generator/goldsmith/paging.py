"""The vocabulary of paging: the schemes, and which fields each of them has. Spoken by documents, configurations and inference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Scheme:
    """The fields that a scheme needs, and those that it takes beside them."""

    needed: tuple[str, ...]
    taken: tuple[str, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """All that may stand beside ``scheme``."""
        return (*self.needed, *self.taken)


_ENDS: Final = ("more", "last")

SCHEMES: Final[dict[str, Scheme]] = {
    "cursor": Scheme(("request", "cursor", "items"), ("size", *_ENDS)),
    "offset": Scheme(("request", "items"), ("size", "start", "total", *_ENDS)),
    "page": Scheme(("request", "items"), ("size", "start", "total", "pages", "current", *_ENDS)),
    "link": Scheme(("items",), ("next", "size", *_ENDS)),
    "link-token": Scheme(("request", "next", "items"), ("token", "size", *_ENDS)),
    "last-item": Scheme(("request", "key", "items"), ("size", *_ENDS)),
}
"""``link`` follows the ``Link`` header, or the address that ``next`` points at; ``link-token`` takes the parameter ``token`` (by
itself the one that ``request`` names) out of that address; ``last-item`` asks for what follows the ``key`` of the last item."""

ARGUMENTS: Final = ("request", "size")
"""Fields that name a parameter, or a field of the body."""

POINTERS: Final = ("items", "cursor", "next", "more", "last", "total", "pages", "current")
"""Fields that are JSON pointers into the answer; ``key`` is one into an item."""

FIELDS: Final = ("scheme", *ARGUMENTS, "start", *POINTERS, "key", "token")


def find_faults(fields: dict[str, object], *, partial: bool = False) -> list[tuple[str, str, str]]:
    """What is wrong with the fields of a declaration, whatever it is about: field (or nothing), slug and message.

    ``partial`` ones may leave out ``items``: it is then the one array of the answer.
    """
    faults: list[tuple[str, str, str]] = []
    scheme = SCHEMES.get(str(fields.get("scheme")))
    if scheme is None:
        wanted = f"`scheme` is one of {', '.join(SCHEMES)}"
        faults.append(("scheme", "bad-extension-value", wanted))
    for key, value in fields.items():
        if key in FIELDS and key != "scheme":
            faults.extend(_find_fault(key, value, str(fields.get("scheme")), scheme))
    for key in scheme.needed if scheme else ():
        if key not in fields and not (partial and key == "items"):
            message = f"paging by {fields['scheme']} needs `{key}`"
            faults.append(("", "bad-extension-value", message))
    return faults


def _find_fault(
    key: str, value: object, name: str, scheme: Scheme | None
) -> list[tuple[str, str, str]]:
    if scheme is not None and key not in scheme.fields:
        others = [other for other, each in SCHEMES.items() if key in each.fields]
        of = f"it belongs to {' and '.join(others)}"
        also = "; the address in the answer is `next`" if (name, key) == ("link", "cursor") else ""
        return [(key, "unused-paging-field", f"paging by {name} does not use `{key}`: {of}{also}")]
    if key == "start":
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return []
        return [(key, "bad-extension-value", "`start` is the number of the first page or item")]
    if key in ARGUMENTS or key == "token":
        if isinstance(value, str) and value:
            return []
        return [(key, "bad-extension-value", f"`{key}` is the name of a parameter")]
    if isinstance(value, str) and (value == "" or value.startswith("/")):
        return []
    place = "an item, such as `/id`" if key == "key" else "the response, such as `/items`"
    return [(key, "bad-extension-value", f"`{key}` is a JSON pointer into {place}")]
