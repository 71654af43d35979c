"""Cases of what methods take, and of how it is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .documents import (
    NUMBER,
    TEXT,
    Case,
    Node,
    Side,
    operation,
    parameter,
    ref,
    side,
    thing,
)

_SECRET: Node = {"x-goldsmith-secret": True}
_PET = thing(name=TEXT, age=NUMBER)


def _of(*parameters: Node) -> Side:
    return side(operation(*parameters))


def _named(name: str) -> Node:
    return {"x-goldsmith-name": name}


def _case(rule: str, old: Side, new: Side, use: str = "r.call(a='x')", *also: str) -> Case:
    return Case(rule=rule, old=old, new=new, use=use, also=frozenset(also))


def find_cases() -> Iterator[Case]:
    """Arguments as such, what of them is sent, and bodies."""
    yield from _presence()
    yield from _sending()
    yield from _marks()
    yield from _bodies()


def _presence() -> Iterator[Case]:
    a, b = parameter(), parameter("b")
    yield _case("argument-added", _of(a), _of(a, b))
    yield _case("argument-added-required", _of(a), _of(a, parameter("b", required=True)))
    yield _case("argument-removed", _of(a, b), _of(b))
    named = parameter("X-§", place="header", required=True, **_named("a"))
    key: Node = {"type": "apiKey", "in": "header", "name": "X-§"}
    yield _case(
        "argument-made-credential",
        _of(named),
        replace(side(operation(named, security=[{"§_key": []}])), schemes={"key": key}),
        "r.call(a='x')",
        *("credential-added", "security-required"),
    )
    yield _case("argument-renamed", _of(a), _of(parameter(**_named("other"))), "r.call(a='x')")
    needed = parameter(required=True)
    yield _case("argument-made-required", _of(a), _of(needed), "r.call()")
    yield _case("argument-made-optional", _of(needed), _of(a))
    place = parameter(place="path")
    in_path = side(operation(place), path="/{a}")
    yield _case(
        "argument-made-keyword",
        in_path,
        replace(_of(needed), operations={("/z", "get"): operation(needed)}),
        "r.call('x')",
        *("argument-location-changed", "path-changed"),
    )
    yield _case(
        "argument-made-positional",
        side(operation(needed), path="/z"),
        in_path,
        "r.call(a='x')",
        *("argument-location-changed", "path-changed"),
    )
    both = operation(place, parameter("b", place="path"))
    turned = operation(parameter("b", place="path"), place)
    yield _case(
        "argument-reordered",
        side(both, path="/{a}/{b}"),
        side(turned, path="/{b}/{a}"),
        "r.call('x', 'y')",
    )


def _sending() -> Iterator[Case]:
    yield _case("argument-location-changed", _of(parameter()), _of(parameter(place="header")))
    named: Node = {"x-goldsmith-name": "a"}
    yield _case("argument-wire-name-changed", _of(parameter(**named)), _of(parameter("z", **named)))
    many: Node = {"type": "array", "items": TEXT}
    yield _case(
        "argument-style-changed",
        _of(parameter(schema=many)),
        _of(parameter(schema=many, explode=False)),
        "r.call(a=['x'])",
    )
    for word, before, after in (
        ("added", TEXT, {**TEXT, "default": "x"}),
        ("changed", {**TEXT, "default": "x"}, {**TEXT, "default": ""}),
        ("removed", {**TEXT, "default": "x"}, TEXT),
    ):
        old, new = (_of(parameter(schema=each)) for each in (before, after))
        yield _case(f"argument-default-{word}", old, new)


def _marks() -> Iterator[Case]:
    plain, old = _of(parameter()), _of(parameter(deprecated=True))
    yield _case("argument-deprecated", plain, old)
    yield _case("argument-restored", old, plain)
    secret = _of(parameter(**_SECRET))
    yield _case("argument-made-secret", plain, secret)
    yield _case("argument-made-public", secret, plain)


def _bodies() -> Iterator[Case]:
    many: Node = {"type": "array", "items": ref("Pet")}
    spread = side(operation(body=ref("Pet")), "post", Pet=_PET)
    whole = side(operation(body=many), "post", Pet=_PET)
    yield _case("body-spread", whole, spread, "r.call(body=[])")
    yield _case("body-gathered", spread, whole, "r.call(name='x')")

    def media(*names: str) -> Side:
        kinds = {name: {"schema": TEXT} for name in names}
        body: Node = {"required": True, "content": kinds}
        return side(operation(requestBody=body), "post")

    one, other = "text/plain", "text/csv"
    yield _case(
        "content-type-added",
        media(one),
        media(one, other),
        "r.call(body='x')",
    )
    yield _case(
        "content-type-removed",
        media(one, other),
        media(one),
        f"r.call(body='x', content_type='{other}')",
    )
    yield _case("content-type-changed", media(one), media(other), "r.call(body='x')")
