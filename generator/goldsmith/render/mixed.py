"""Renders a generated class that has hand-written bases: what is generated becomes a base as well, in a module of its own."""

from __future__ import annotations

from dataclasses import replace

from goldsmith.mixins import Bases
from goldsmith.render.code import Code, identifier
from goldsmith.render.environment import render_template
from goldsmith.render.resources import render_resource
from goldsmith.render.views import ClientView, MixedView, ResourceView


def render_mixed_resource(view: ResourceView, bases: Bases) -> dict[str, str]:
    """The modules of a resource, by path within the package."""
    inner = replace(
        view,
        class_name=identifier(f"{view.class_name}Base"),
        async_class_name=identifier(f"{view.async_class_name}Base"),
    )
    mixed = _mix(view, inner, bases, Code(f"._{view.name}"), dots=".")
    mixed = replace(mixed, handed_on=(view.calls_class_name,))
    return {
        f"resources/_{view.name}.py": render_resource(inner),
        f"resources/{view.name}.py": render_template("client/mixed.py.j2", mixed),
    }


def render_mixed_client(view: ClientView, bases: Bases) -> dict[str, str]:
    """The modules of the client, by path within the package."""
    inner = replace(
        view,
        class_name=identifier(f"{view.class_name}Base"),
        async_class_name=identifier(f"{view.async_class_name}Base"),
    )
    mixed = replace(
        _mix(view, inner, bases, Code("._client"), dots=""), handed_on=(Code("INTERFACE"),)
    )
    return {
        "_client.py": render_template("client/client.py.j2", inner),
        "client.py": render_template("client/mixed.py.j2", mixed),
    }


def _mix(
    view: ResourceView | ClientView,
    inner: ResourceView | ClientView,
    bases: Bases,
    module: Code,
    *,
    dots: str,
) -> MixedView:
    own = sorted({bases.base, *filter(None, [bases.async_base])})
    async_bases = [*filter(None, [bases.async_base]), inner.async_class_name]
    return MixedView(
        doc=view.doc if isinstance(view, ResourceView) else view.module_doc,
        module=module,
        generated=tuple(sorted([inner.class_name, inner.async_class_name])),
        handed_on=(),
        own_module=Code(f"{dots}{bases.module}"),
        own=tuple(map(identifier, own)),
        class_name=view.class_name,
        class_doc=view.class_doc,
        bases=Code(f"{bases.base}, {inner.class_name}"),
        async_class_name=view.async_class_name,
        async_class_doc=view.async_class_doc,
        async_bases=Code(", ".join(async_bases)),
    )
