"""The server for agents: its modules are the same for all clients, and what they speak of is data."""

from __future__ import annotations

from dataclasses import dataclass

from goldsmith.render.code import Code, identifier, literal, plain_text
from goldsmith.render.environment import render_template
from goldsmith.render.parts.built import Built, Subject
from goldsmith.render.parts.interface import print_interface


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentsView:
    """What is rendered of the part."""

    class_name: Code
    advice: Code
    source: Code
    command: Code
    example: Code


def build_agents(subject: Subject) -> Built:
    """The files of the server that speak of the document."""
    view = _build_view(subject)
    files = {
        "package.py": render_template("agents/package.py.j2", view),
        "interface.json": print_interface(subject.api, subject.surface, subject.lowering.docs),
    }
    return Built(files=files, readme=Code(render_template("agents/readme.md.j2", view).strip()))


def _build_view(subject: Subject) -> AgentsView:
    api, package = subject.api, subject.package
    distribution = str(package.distribution)
    return AgentsView(
        class_name=identifier(api.class_name),
        advice=literal(f'pip install "{distribution}[mcp]"'),
        source=package.source,
        command=plain_text(f"{distribution}-mcp"),
        example=package.call,
    )
