"""The verb of a method: the usual one where method and path leave no doubt."""

from __future__ import annotations

from goldsmith.ir.naming.lexicon import USUAL, is_plural
from goldsmith.ir.naming.subject import Subject, says_several

_WRITES = {"put": "update", "patch": "update", "delete": "delete"}


def usual_verb(subject: Subject) -> str:
    """What a method and a path say by themselves: ``list``, ``get``, ``create``, ``update``, ``delete``, or HTTP's word."""
    method = subject.method
    if method in ("get", "query"):
        return "list" if says_several(subject) else "get"
    if method == "post":
        return "update" if subject.route.ends_with_slot else "create"
    return _WRITES.get(method, method)


def settle_verb(said: str, subject: Subject) -> str | None:
    """The usual verb for one in other words, where method and path say the same; ``None`` where they do not."""
    usual = USUAL.get(said)
    if usual is None:
        return None
    method = subject.method
    if usual == "list" or usual == "get":
        if method not in ("get", "query", "post"):
            return None
        return usual if usual == "list" or method == "post" else usual_verb(subject)
    if usual == "create":
        creates = method == "put" or (method == "post" and not subject.route.ends_with_slot)
        return "create" if creates else ("update" if said in ("post", "put", "set") else None)
    if usual == "update":
        return "update" if method in ("put", "patch", "post") else None
    return "delete" if method in ("delete", "post") else None


def is_on_many(subject: Subject) -> bool:
    """Whether it changes all of several things that can also be named one by one."""
    pieces = subject.route.pieces
    if subject.method not in ("put", "patch", "delete") or not pieces or pieces[-1].is_slot:
        return False
    return subject.has_items and is_plural(pieces[-1].words[-1])
