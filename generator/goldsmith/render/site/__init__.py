"""The reference as pages of a site: each call in tabs, by the client, the asynchronous one, the shell and the fake.

They have the paths, and the anchors, of the reference that stands beside the package, and the same models and errors.
"""

from __future__ import annotations

from collections.abc import Mapping

from goldsmith.render.environment import render_template
from goldsmith.render.parts.built import Subject
from goldsmith.render.reference import build_reference_view, print_reference
from goldsmith.render.reference.links import FOLDER
from goldsmith.render.site.forms import Forms
from goldsmith.render.site.views import SiteIndex, SiteMethod, SiteResource


def render_site(subject: Subject) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The pages by path; and the reference as it stands beside the package, for readers that take Markdown."""
    index = build_reference_view(subject.lowering, subject.surface, subject.package)
    forms = Forms(subject)
    plain = print_reference(index)
    pages = {path: text for path, text in plain.items() if path.endswith(".md")}
    pages[f"{FOLDER}/README.md"] = render_template(
        "site/index.md.j2", SiteIndex(reference=index, tabs=forms.begin(index))
    )
    for page in index.resources:
        methods = tuple(SiteMethod(part=each, tabs=forms.show(each)) for each in page.methods)
        view = SiteResource(page=page, methods=methods)
        pages[f"{FOLDER}/{page.path}"] = render_template("site/resource.md.j2", view)
    return pages, plain


__all__ = ["render_site"]
