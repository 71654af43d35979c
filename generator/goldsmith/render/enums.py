"""Renders ``constants.py``: the values of enums by the names that the document has for them."""

from __future__ import annotations

from goldsmith.ir.model import Api, EnumValue, Model
from goldsmith.render.code import docstring, identifier, literal
from goldsmith.render.environment import render_template
from goldsmith.render.sentences import sentence
from goldsmith.render.views import ConstantsView, EnumValueView, EnumView

_DOC = """The values of enums by name, for where a number or a code says little.

A constant is the value itself: type checkers take it wherever they take the literal.
"""


def render_constants(api: Api) -> str | None:
    """The module's text; ``None`` where the document names no value."""
    named = [model for model in api.models if any(value.constant for value in model.values)]
    if not named:
        return None
    view = ConstantsView(doc=docstring(_DOC, 0), enums=tuple(map(_build_enum, named)))
    return render_template("client/constants.py.j2", view)


def describe_value(value: EnumValue) -> str:
    """A value with its name and its meaning, as far as the document has them."""
    named = f" (``{value.constant}``)" if value.constant else ""
    said = f": {sentence(value.doc)}" if value.doc else ""
    return f"``{value.value!r}``{named}{said}"


def _build_enum(model: Model) -> EnumView:
    return EnumView(
        name=identifier(model.name),
        doc=docstring(f"The values of :data:`models.{model.name}`.", 4),
        values=tuple(map(_build_value, model.values)),
    )


def _build_value(value: EnumValue) -> EnumValueView:
    return EnumValueView(
        name=identifier(value.constant),
        literal=literal(value.value),
        doc=docstring(sentence(value.doc), 4) if value.doc else None,
    )
