"""The pages of the cookbook: recipes as they were written, each with the file itself and with links to the methods that it uses."""

from __future__ import annotations

import re

from goldsmith.cookbook.check import list_uses
from goldsmith.cookbook.model import Passage, Recipe
from goldsmith.cookbook.names import Names, list_names
from goldsmith.cookbook.read import read_cookbook
from goldsmith.diagnostics import Report
from goldsmith.output.tree import Formatted
from goldsmith.render.code import Code, plain_text
from goldsmith.render.environment import render_template
from goldsmith.render.lower import Lowering
from goldsmith.render.reference.links import Links
from goldsmith.render.reference.prose import show_cell
from goldsmith.render.reference.views import CookbookPage, PassagePart, RecipePage
from goldsmith.render.sentences import first_sentence
from goldsmith.surface.model import Surface

FOLDER = "cookbook"
_BLOCK = re.compile(r"^(?:```.*?^```$|(?: {4}|\t).*?$)", re.MULTILINE | re.DOTALL)
"""What stands as code within text, and says nothing in a line of it."""


def build_cookbook(lowering: Lowering, surface: Surface, links: Links) -> CookbookPage:
    """The view of the cookbook's first page, and of all others; what is wrong with a recipe was told before."""
    cookbook = read_cookbook(lowering.config, Report())
    names = list_names(lowering.api, lowering.config, surface, ())
    return CookbookPage(
        opening=plain_text(cookbook.opening.strip() or "# Cookbook"),
        recipes=tuple(_build_recipe(each, names, links) for each in cookbook.recipes),
    )


def print_cookbook(view: CookbookPage) -> dict[str, str]:
    """Every page by its path in the reference, and every recipe as it is; nothing where there is none."""
    if not view.recipes:
        return {}
    texts = {f"{FOLDER}/README.md": render_template("reference/cookbook.md.j2", view)}
    for recipe in view.recipes:
        texts[str(recipe.path)] = render_template("reference/recipe.md.j2", recipe)
        if recipe.file is not None:
            texts[f"{FOLDER}/{recipe.file}"] = Formatted(recipe.content)
    return texts


def _build_recipe(recipe: Recipe, names: Names, links: Links) -> RecipePage:
    path = f"{FOLDER}/{recipe.name}.md"
    texts = (_BLOCK.sub("", each.text) for each in recipe.passages if not each.is_code)
    text = "\n\n".join(texts)
    used = [links.link_method(each, path) for each in list_uses(recipe, names)]
    return RecipePage(
        path=Code(path),
        name=plain_text(f"{recipe.name}.md"),
        content=recipe.content,
        file=None if recipe.file.endswith(".md") else plain_text(recipe.file),
        title=show_cell(recipe.title),
        line=show_cell(first_sentence(text) or recipe.title),
        passages=tuple(map(_build_passage, recipe.passages)),
        used=Code(", ".join(used)) if used else None,
    )


def _build_passage(passage: Passage) -> PassagePart:
    fence = "```"
    while passage.is_code and fence in passage.text:
        fence += "`"
    return PassagePart(text=plain_text(passage.text), fence=Code(fence), is_code=passage.is_code)
