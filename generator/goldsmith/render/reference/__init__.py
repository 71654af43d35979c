"""The part ``reference``: Markdown pages of everything public, and the same for readers that are models (``llms.txt``)."""

from __future__ import annotations

from collections.abc import Mapping

from goldsmith.render.environment import render_template
from goldsmith.render.lower import Lowering
from goldsmith.render.reference.cookbook import build_cookbook, print_cookbook
from goldsmith.render.reference.families import build_families
from goldsmith.render.reference.index import build_index
from goldsmith.render.reference.links import FOLDER, Links
from goldsmith.render.reference.methods import build_resource_page
from goldsmith.render.reference.models import build_models_page
from goldsmith.render.reference.views import IndexPage
from goldsmith.render.views import PackageView
from goldsmith.surface.model import Surface


def build_reference_view(lowering: Lowering, surface: Surface, package: PackageView) -> IndexPage:
    """What all pages say, those of resources, models and recipes within it."""
    families = build_families(surface)
    links = Links(families)
    pages = [build_resource_page(each, lowering, links) for each in lowering.api.resources]
    models = [build_models_page(family, lowering, links) for family in families]
    cookbook = build_cookbook(lowering, surface, links)
    return build_index(lowering, package, links, pages, models, cookbook)


def print_reference(index: IndexPage) -> Mapping[str, str]:
    """The pages of a view by their paths beside the package."""
    texts = {
        "README.md": render_template("reference/index.md.j2", index),
        "errors.md": render_template("reference/errors.md.j2", index),
        "llms.txt": render_template("reference/llms.txt.j2", index),
        "llms-full.txt": render_template("reference/llms_full.txt.j2", index),
    }
    for page in index.resources:
        texts[str(page.path)] = render_template("reference/resource.md.j2", page)
    for models in index.models:
        texts[str(models.path)] = render_template("reference/models.md.j2", models)
    texts |= print_cookbook(index.cookbook)
    return {f"{FOLDER}/{path}": text for path, text in texts.items()}
