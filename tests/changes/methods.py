"""Cases of methods and resources: their names, how they go over the wire, what authorizes them."""

from __future__ import annotations

from collections.abc import Iterator

from .documents import Case, Node, Side, operation, parameter, side

_CALL = operation()


def _case(rule: str, old: Side, new: Side, use: str = "r.call()", *also: str) -> Case:
    return Case(rule=rule, old=old, new=new, use=use, also=frozenset(also))


def find_cases() -> Iterator[Case]:
    """All of methods but what they take and give."""
    yield from _resources()
    yield from _names()
    yield from _wire()
    yield from _security()


def _two(first: Node, second: Node | None) -> Side:
    operations = {("", "get"): first}
    if second is not None:
        operations["/more", "post"] = {
            **second,
            "operationId": "§More",
            "x-goldsmith-method": "more",
        }
    return Side(operations=operations)


def _resources() -> Iterator[Case]:
    yield _case("resource-added", Side(), side(_CALL), "print(c)", "method-added")
    yield _case("resource-removed", side(_CALL), Side(), "r.call()", "method-removed")
    other = Side(operations={("", "get"): _CALL}, resource="§_other")
    yield _case("resource-renamed", side(_CALL), other)


def _names() -> Iterator[Case]:
    yield _case("method-added", _two(_CALL, None), _two(_CALL, _CALL))
    yield _case("method-removed", _two(_CALL, _CALL), _two(_CALL, None), "r.more()")
    renamed: Node = {**_CALL, "x-goldsmith-method": "other"}
    yield _case("method-renamed", side(_CALL), side(renamed))
    moved: Node = {**_CALL, "tags": ["method-restored"]}
    yield _case("method-moved", _two(_CALL, _CALL), _two(_CALL, moved), "r.more()")
    old: Node = {**_CALL, "deprecated": True}
    yield _case("method-deprecated", side(_CALL), side(old))
    yield _case("method-restored", side(old), side(_CALL))
    yield _case("operation-renamed", side(_CALL), side({**_CALL, "operationId": "§Other"}))


def _wire() -> Iterator[Case]:
    yield _case("http-method-changed", side(_CALL), side(_CALL, "post"))
    yield _case("path-changed", side(_CALL), side(_CALL, path="/v2"))
    place = operation(parameter("a", place="path"))
    other = operation(parameter("b", place="path"))
    yield _case(
        "path-variable-renamed", side(place, path="/{a}"), side(other, path="/{b}"), "r.call(a='x')"
    )
    served: Node = {**_CALL, "servers": [{"url": "https://other.test"}]}
    yield _case("method-server-changed", side(_CALL), side(served))

    def keyed(name: str) -> Side:
        return side({**_CALL, "x-goldsmith-idempotency-key": name}, "post")

    plain = side(_CALL, "post")
    yield _case("idempotency-key-added", plain, keyed("Once"))
    yield _case("idempotency-key-removed", keyed("Once"), plain)
    yield _case("idempotency-key-moved", keyed("Once"), keyed("Twice"))
    read = side({**_CALL, "x-goldsmith-read": True}, "post")
    yield _case("repetition-gained", plain, read)
    yield _case("repetition-lost", read, plain)


def _secured(*ways: list[str], scopes: tuple[str, ...] = ()) -> Side:
    security = [{f"§_{key}": list(scopes) for key in way} for way in ways]
    schemes: Node = {
        key: {"type": "apiKey", "in": "header", "name": f"X-§-{key}"} for key in ("one", "two")
    }
    schemes["one"] = {
        "type": "oauth2",
        "flows": {"clientCredentials": {"tokenUrl": "https://t.test/t", "scopes": {}}},
    }
    return Side(operations={("", "get"): {**_CALL, "security": security}}, schemes=schemes)


def _security() -> Iterator[Case]:
    free, one, two = _secured(), _secured(["one"]), _secured(["two"])
    either, both = _secured(["one"], ["two"]), _secured(["one", "two"])
    yield _case("security-required", free, one)
    yield _case("security-dropped", one, free)
    yield _case("security-alternative-added", one, either)
    yield _case("security-alternative-removed", either, two)
    yield _case("security-credential-added", one, both)
    scoped = _secured(["one"], scopes=("write",))
    yield _case("scope-added", one, scoped)
    yield _case("scope-removed", scoped, one)
