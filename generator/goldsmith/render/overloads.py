"""Signatures of methods whose body is sent or not: what it needs is needed as soon as any of it is given."""

from __future__ import annotations

from dataclasses import replace

from goldsmith.ir.model import Body, Operation
from goldsmith.render.annotations import Annotations
from goldsmith.render.code import Code, identifier
from goldsmith.render.signatures import build_parameters


def build_overloads(operation: Operation, annotations: Annotations) -> tuple[list[str], ...]:
    """Without anything of the body, and with what it needs; nothing where one signature says all."""
    if not operation.bodies or not _may_lack(operation.bodies[0]):
        return ()
    body = operation.bodies[0]
    names = {f"{identifier(each.name)}: " for each in body.keywords}
    without = [
        f"{part.partition(': ')[0]}: Omit = OMIT" if part.startswith(tuple(names)) else part
        for part in build_parameters(operation, annotations)
    ]
    fields = tuple(replace(each, required=each.needed) for each in body.fields or ())
    given = replace(operation, bodies=(replace(body, fields=fields), *operation.bodies[1:]))
    return without, build_parameters(given, annotations)


def build_binding(
    operation: Operation, call: str, built: Code, result: Code, forwarded: Code
) -> Code:
    """How a method makes its call: what was checked by an overload is not checked by another."""
    if operation.bodies and _may_lack(operation.bodies[0]):
        return Code(f"{call}: Call[{result}] = Call({built})")
    return Code(f"{call} = self.calls.{identifier(operation.name)}({forwarded})")


def _may_lack(body: Body) -> bool:
    """Whether there may be no body, and one that is sent has to hold something."""
    return any(each.needed and not each.required for each in body.fields or ())
