"""Renders a module of resources, and gives it the imports that it turned out to need."""

from __future__ import annotations

from dataclasses import replace

from .environment import render_template
from .imports import build_imports
from .layout import Formatted, lay_out, require_python
from .views import ResourceView


def render_resource(view: ResourceView) -> Formatted:
    """The module's text, formatted. Raises :class:`ValueError` for what is no Python: a fault of the generator."""
    body = render_template("client/resource_body.py.j2", view)
    complete = replace(view, imports=build_imports(body, view.type_names))
    text = lay_out(render_template("client/resource.py.j2", complete) + body)
    require_python(f"resources/{view.name}.py", text)
    return text
