"""What a fake may be told to answer: the type of an operation's success, and what is as good as that."""

from __future__ import annotations

from collections.abc import Mapping

from goldsmith.ir.model import Model, ModelRef, Operation, TypeRef
from goldsmith.ir.shapes import is_class
from goldsmith.ir.types import build_type
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.render.annotations import Annotations
from goldsmith.render.code import Code


class Accepted:
    """Knows which models stand for which: what an answer holds alone, and whatever has all that must be there of that."""

    def __init__(self, models: tuple[Model, ...]) -> None:
        self._models: Mapping[str, Model] = {each.name: each for each in models}
        self._names = {each.wire_name: each.name for each in models}
        self._by_needs: dict[frozenset[str], list[str]] = {}
        for model in models:
            if is_class(model.schema):
                self._by_needs.setdefault(_needs(model), []).append(model.name)

    def write(self, operation: Operation, result: Code, annotations: Annotations) -> Code:
        """The annotation of what may be answered, of which ``result`` is the usual."""
        types = [each.type for each in operation.success]
        inner = self._inside(types[0]) if len(types) == 1 else None
        if inner is None:
            return result
        names = [inner, *self._substitutes(inner)]
        return Code(" | ".join([result, *(annotations.model(name) for name in names)]))

    def _inside(self, value: TypeRef | None) -> str | None:
        """The one thing that must be in an answer, where it is a model."""
        model = self._models.get(value.name) if isinstance(value, ModelRef) else None
        if model is None or not is_class(model.schema) or len(_needs(model)) != 1:
            return None
        (name,) = _needs(model)
        found = build_type(_properties(model).get(name), self._names)
        held = self._models.get(found.name) if isinstance(found, ModelRef) else None
        return held.name if held is not None and is_class(held.schema) else None

    def _substitutes(self, name: str) -> list[str]:
        """Models that have the same needs, and nothing that the one knows otherwise."""
        model = self._models[name]
        needs = _needs(model)
        if not needs:
            return []
        wanted = _properties(model)
        return [
            other
            for other in self._by_needs.get(needs, ())
            if other != name
            and all(
                build_type(wanted.get(key), self._names) == build_type(node, self._names)
                for key, node in _properties(self._models[other]).items()
            )
        ]


def _needs(model: Model) -> frozenset[str]:
    return frozenset(str(each) for each in as_list(model.schema.get("required")))


def _properties(model: Model) -> Object:
    return as_object(model.schema.get("properties"))
