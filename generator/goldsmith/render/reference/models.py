"""A page of models: the fields of each, the values of enums, and the methods that take or give it."""

from __future__ import annotations

from goldsmith.ir.model import Model, OneOfValues
from goldsmith.ir.types import build_type
from goldsmith.load.values import as_list, as_object
from goldsmith.normalize.nodes import as_text, is_true
from goldsmith.render.code import Code, identifier, literal, plain_text
from goldsmith.render.lower import Lowering
from goldsmith.render.reference.families import OTHER, SHARED, Family
from goldsmith.render.reference.links import Links, find_models_page
from goldsmith.render.reference.prose import show_cell, show_code, show_prose
from goldsmith.render.reference.views import Entry, ModelPart, ModelsPage
from goldsmith.render.sentences import sentence

_SHOWN = 12
"""Methods, and models, that are named for each model: what all of them give is told on their own pages."""


def build_models_page(family: Family, lowering: Lowering, links: Links) -> ModelsPage:
    """The view of ``models/<family>.md``."""
    page = find_models_page(family)
    models = {model.name: model for model in lowering.api.models}
    parts = _Models(family, lowering, links, page)
    return ModelsPage(
        path=Code(page),
        title=plain_text(_entitle(family)),
        line=plain_text(_summarize(family.models)),
        models=tuple(parts.build(models[name]) for name in family.models),
    )


def _entitle(family: Family) -> str:
    if family.resource:
        return f"Models of `{family.resource}`"
    if family.name == OTHER:
        return "Models that no method names"
    word = family.name.removeprefix(SHARED).removeprefix("-")
    return "Models of several resources" + (f": {word} …" if word else "")


def _summarize(names: tuple[str, ...]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:_SHOWN])
    return shown + (f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else "")


class _Models:
    """Builds the parts of one page."""

    def __init__(self, family: Family, lowering: Lowering, links: Links, page: str) -> None:
        self.family = family
        self.lowering = lowering
        self.links = links
        self.page = page

    def build(self, model: Model) -> ModelPart:
        """All that is said of a model."""
        annotations = self.lowering.annotations
        is_class = model.name in annotations.classes
        alias = None if is_class else annotations.aliases[model.name]
        # An alias of an alias is told by the name that it has, not by what that stands for.
        written = None if alias is None else annotations.given(alias)
        fields = tuple(self.fields(model)) if is_class else ()
        return ModelPart(
            name=identifier(model.name),
            doc=show_prose(self.lowering.docs.told(as_text(model.schema.get("description")))),
            alias=None if written is None else self.links.link_type(written, self.page),
            is_class=is_class,
            fields=fields,
            values=tuple(_build_values(model)) if isinstance(alias, OneOfValues) else (),
            users=self.users(model.name),
            holders=self.holders(model.name),
            is_deprecated=is_true(model.schema.get("deprecated")),
            signature=plain_text(
                f"{model.name}" if written is None else f"{model.name} = {written}"
            ),
        )

    def fields(self, model: Model) -> list[Entry]:
        """A row for each field, those that are always there first."""
        names = {each.wire_name: each.name for each in self.lowering.api.models}
        required = set(map(str, as_list(model.schema.get("required"))))
        entries: list[Entry] = []
        for wire_name, schema in as_object(model.schema.get("properties")).items():
            node = as_object(schema)
            name = model.fields.get(wire_name, wire_name)
            notes = [sentence(self.lowering.docs.told(as_text(node.get("description"))))]
            notes += ["Deprecated."] if is_true(node.get("deprecated")) else []
            said = show_cell(" ".join(note for note in notes if note))
            wire = f"On the wire: {show_code(wire_name)}." if name != wire_name else ""
            given = self.lowering.annotations.given(build_type(schema, names))
            entries.append(
                Entry(
                    name=identifier(name),
                    type=self.links.link_type(given, self.page),
                    annotation=given,
                    need=Code("required" if wire_name in required else ""),
                    doc=Code(" ".join(note for note in (said, wire) if note)),
                )
            )
        return sorted(entries, key=lambda entry: not entry.need)

    def users(self, name: str) -> Code | None:
        """The methods that have to do with the model itself."""
        found = self.family.users[name]
        return _list_some([self.links.link_method(each, self.page) for each in found])

    def holders(self, name: str) -> Code | None:
        """The models that the model is a part of."""
        found = self.family.holders[name]
        return _list_some([self.links.link_model(each, self.page) for each in found])


def _list_some(links: list[str]) -> Code | None:
    """The first of them, and how many more there are."""
    if not links:
        return None
    more = f" and {len(links) - _SHOWN} more" if len(links) > _SHOWN else ""
    return plain_text(f"{', '.join(links[:_SHOWN])}{more}")


def _build_values(model: Model) -> list[Entry]:
    """A row for each value of which the document says more than the value."""
    return [
        Entry(
            name=show_code(literal(value.value)),
            type=identifier(value.constant) if value.constant else Code(""),
            need=Code(""),
            doc=show_cell(sentence(value.doc)),
        )
        for value in model.values
    ]
