"""What is printed builds no model by itself: the first use does."""

from __future__ import annotations

from goldsmith.printing.source import ModelSource
from goldsmith.printing.text import build_by_generator

NODE = {
    "type": "object",
    "description": "A node.",
    "properties": {"next": {"$ref": "#/components/schemas/Other"}},
}
OTHER = {
    "type": "object",
    "properties": {"back": {"$ref": "#/components/schemas/Node"}},
}


def test_models_in_a_circle_are_not_built_with_the_import() -> None:
    """Each call would build all that its model refers to, and there may be hundreds of them."""
    text = build_by_generator(ModelSource({"Node": NODE, "Other": OTHER}, {}))
    assert "class Node(Model):" in text
    assert "model_rebuild" not in text
    assert text.endswith("\n")


def test_a_description_that_says_as_much_stays() -> None:
    """Only the calls at the end of the module are left out."""
    said = "To build it again, call\nNode.model_rebuild()\nand see."
    text = build_by_generator(
        ModelSource({"Node": {**NODE, "description": said}, "Other": OTHER}, {})
    )
    assert text.count("Node.model_rebuild()") == 1
