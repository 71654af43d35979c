"""The factories of a test kit, typed for checkers: one for each model, and one for each call."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from goldsmith.identifiers import method_name
from goldsmith.ir.model import Api, Model, Resource
from goldsmith.ir.shapes import is_class
from goldsmith.ir.types import build_type
from goldsmith.load.values import as_list, as_object
from goldsmith.render.annotations import Annotations, build_union
from goldsmith.render.code import Code, arguments, identifier
from goldsmith.render.environment import render_template
from goldsmith.render.imports import build_imports
from goldsmith.render.lower import Lowering
from goldsmith.render.signatures import build_parameters, build_result

_KEPT = frozenset({"calls"})
"""What the module of factories has beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactoryView:
    """A factory: its name, what it takes and gives."""

    name: Code
    signature: Code
    returns: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class CallsView:
    """The factories of the calls of one resource."""

    name: Code
    class_name: Code
    factories: tuple[FactoryView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactoriesView:
    """The module of factories."""

    factories: tuple[FactoryView, ...]
    resources: tuple[CallsView, ...]
    imports: tuple[Code, ...] = ()


def name_factories(models: Iterable[Model]) -> dict[str, str]:
    """The name of each factory by that of its class; no two are called alike."""
    names: dict[str, str] = {}
    taken = set(_KEPT)
    for model in sorted(models, key=lambda each: each.name):
        if not is_class(model.schema):
            continue
        wanted = name = method_name(model.name)
        number = 2
        while name in taken:
            name, number = f"{wanted}_{number}", number + 1
        taken.add(name)
        names[model.name] = name
    return names


def render_factories(api: Api, lowering: Lowering, names: dict[str, str]) -> str:
    """The types of the factories."""
    lowering.annotations.used.clear()
    annotations = lowering.annotations.beside(names.values())
    wires = {model.wire_name: model.name for model in api.models}
    view = FactoriesView(
        factories=tuple(
            FactoryView(
                name=identifier(names[model.name]),
                signature=_build_signature(model, annotations, wires),
                returns=annotations.model(model.name),
            )
            for model in api.models
            if model.name in names
        ),
        resources=tuple(_build_calls(each, lowering) for each in api.resources),
    )
    body = render_template("testing/make_body.pyi.j2", view)
    imports = build_imports(body, sorted(lowering.annotations.used), dots="..")
    return render_template("testing/make.pyi.j2", replace(view, imports=imports)) + body


def _build_signature(model: Model, annotations: Annotations, wires: dict[str, str]) -> Code:
    required = as_list(model.schema.get("required"))
    properties = as_object(model.schema.get("properties"))
    parts: list[str] = []
    for wire, name in sorted(model.fields.items(), key=lambda each: each[1]):
        text = annotations.given(build_type(properties.get(wire), wires))
        if wire not in required:
            text = build_union([text, Code("None")])
        parts.append(f"{identifier(name)}: {text} = ...")
    return arguments("*" if parts else None, *parts)


def _build_calls(resource: Resource, lowering: Lowering) -> CallsView:
    sent = sorted(resource.sent, key=lambda each: each.name)
    annotations = lowering.annotations.beside(each.name for each in sent)
    found: list[FactoryView] = []
    for operation in sent:
        given = build_parameters(operation, annotations)
        parts = [part if part == "*" else f"{part.partition(' = ')[0]} = ..." for part in given]
        found.append(
            FactoryView(
                name=identifier(operation.name),
                signature=arguments("self", *parts),
                returns=build_result(operation, annotations),
            )
        )
    return CallsView(
        name=identifier(resource.name),
        class_name=identifier(f"{resource.class_name}Calls"),
        factories=tuple(found),
    )
