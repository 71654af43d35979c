"""Renders a module of resources, and gives it the imports that it turned out to need."""

from __future__ import annotations

from dataclasses import replace

from goldsmith.render.environment import render_template
from goldsmith.render.imports import build_imports
from goldsmith.render.views import ResourceView


def render_resource(view: ResourceView) -> str:
    """The module's text."""
    body = render_template("client/resource_body.py.j2", view)
    complete = replace(view, imports=build_imports(body, view.type_names))
    return render_template("client/resource.py.j2", complete) + body
