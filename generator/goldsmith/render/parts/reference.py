"""The reference: pages beside the package, and a word of them in the README."""

from __future__ import annotations

from goldsmith.render.code import Code
from goldsmith.render.environment import render_template
from goldsmith.render.parts.built import Built, Subject
from goldsmith.render.reference import build_reference_view, print_reference


def build_reference(subject: Subject) -> Built:
    """The pages of the reference."""
    index = build_reference_view(subject.lowering, subject.surface, subject.package)
    readme = render_template("reference/readme.md.j2", index).strip()
    return Built(files={}, readme=Code(readme), beside=print_reference(index))
