"""The methods of fakes, typed for checkers; and what the fakes know of them at run time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from goldsmith.ir.model import Json, ListOf, ModelRef, Operation, Resource, TypeRef
from goldsmith.render.annotations import Annotations
from goldsmith.render.code import Code
from goldsmith.render.docs import is_stream
from goldsmith.render.environment import render_template
from goldsmith.render.imports import build_imports
from goldsmith.render.lower import Lowering
from goldsmith.render.parts.accepted import Accepted
from goldsmith.render.signatures import build_result

_MODULES = ("models", "params")
"""What a stub may need of the package, and a parameter may be called as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StubView:
    """A method of a fake: how it is decorated, and its two signatures."""

    name: Code
    decorator: Code
    signature: Code
    returns: Code
    async_returns: Code
    is_awaited: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StubsView:
    """The methods of a resource."""

    module: Code
    class_name: Code
    async_class_name: Code
    stubs: tuple[StubView, ...]
    imports: tuple[Code, ...] = ()


def render_stubs(resource: Resource, lowering: Lowering, accepted: Accepted) -> str:
    """The types of one resource's fakes."""
    lowered = lowering.resource(resource)
    lowering.annotations.used.clear()
    annotations = lowering.annotations.beside(each.name for each in resource.sent)
    sent = {each.name: each for each in resource.sent}
    stubs = tuple(
        StubView(
            name=view.name,
            decorator=_decorate(sent[view.name], view.call_type, accepted, annotations),
            signature=view.signature,
            returns=view.returns,
            async_returns=view.async_returns,
            is_awaited=view.is_awaited,
        )
        for view in lowered.operations
    )
    view = StubsView(
        module=lowered.name,
        class_name=lowered.class_name,
        async_class_name=lowered.async_class_name,
        stubs=stubs,
    )
    body = render_template("testing/stubs_body.pyi.j2", view)
    names = {*lowered.type_names, *map(Code, lowering.annotations.used)} - {Code("conceal")}
    names -= {Code("_deprecated"), Code("_overload")}
    names -= {each for each in names if each.lstrip("_") in _MODULES and f"{each}." not in body}
    imports = build_imports(body, sorted(names), dots="...")
    return render_template("testing/stubs.pyi.j2", replace(view, imports=imports)) + body


def _decorate(
    operation: Operation, result: Code, accepted: Accepted, annotations: Annotations
) -> Code:
    if operation.paging is not None:
        item = annotations.given(operation.paging.item_type)
        return Code(f"_stub.pages[{result}, {item}]()")
    if is_stream(operation):
        return Code(f"_stub.streams[{result}]()")
    return Code(f"_stub.answers[{accepted.write(operation, result, annotations)}]()")


def build_method_facts(
    resource: Resource, lowering: Lowering, factories: dict[str, str]
) -> dict[str, Json]:
    """What a fake knows of the methods of a resource."""
    facts: dict[str, Json] = {}
    for operation in resource.sent:
        way = "pages" if operation.paging else "stream" if is_stream(operation) else "value"
        facts[f"{resource.name}.{operation.name}"] = {
            "module": resource.name,
            "class": resource.class_name,
            "constant": operation.constant,
            "operation": operation.wire_id or operation.name,
            "key": f"{operation.method} {operation.path}",
            "way": way,
            "hint": _hint(operation, way, lowering, factories),
        }
    return facts


def _hint(operation: Operation, way: str, lowering: Lowering, factories: dict[str, str]) -> str:
    """What to write behind the name of a method that nobody told what to answer."""
    if operation.paging is not None:
        return f"pages([[{_sample(operation.paging.item_type, lowering, factories)}]])"
    usual = [each for each in operation.success if each.type is not None] or operation.success
    if build_result(operation, lowering.annotations) == "None" or not usual:
        return "returns(None)"
    return f"returns({_sample(usual[0].type, lowering, factories)})"


def _sample(value: TypeRef | None, lowering: Lowering, factories: dict[str, str]) -> str:
    kept = value and lowering.annotations.dealiased(value)
    if isinstance(kept, ModelRef) and kept.name in factories:
        return f"make.{factories[kept.name]}()"
    if isinstance(kept, ListOf):
        return f"[{_sample(kept.item, lowering, factories)}]"
    if kept is None:
        return "None"
    return str(lowering.samples.of(kept, 0, is_wire=False))
