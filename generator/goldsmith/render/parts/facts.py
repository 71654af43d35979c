"""What a document says of values, for parts that make and check some at run time: schemas and examples, without prose.

The document is taken as it was read, not in its normal form: that has no place for what merely validates.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Final

from goldsmith.ir.model import Api, Json, Model, Operation
from goldsmith.load.pointer import find_target, split_pointer, split_reference
from goldsmith.load.values import Object, as_list, as_object

_PROSE: Final = frozenset(
    {"description", "title", "summary", "externalDocs", "xml", "$comment", "$schema", "$id"}
)
_NAMED: Final = frozenset({"properties", "patternProperties", "$defs", "definitions"})
"""Keywords whose keys are names, none of which is a keyword."""
_GIVEN: Final = frozenset({"example", "examples", "default", "enum", "const"})
"""Keywords that hold values of the API, which are no schemas."""
_CHAIN: Final = 50
"""References that may lead to each other before they are taken for a circle."""


class Facts:
    """Collects what is said of the operations and models of one API, and all schemas that it leads to."""

    def __init__(self, root: Mapping[str, Json], api: Api) -> None:
        self._root: Object = dict(root)
        self._api = api
        self._schemas: dict[str, Json] = {}
        self._pending: list[str] = []

    def collect(self) -> Object:
        """Operations by method and path, models by class, schemas by the reference that leads to them."""
        operations: Object = {}
        for resource in self._api.resources:
            for operation in resource.operations:
                operations[f"{operation.method} {operation.path}"] = self._operation(operation)
        models: Object = {model.name: self._model(model) for model in self._api.models}
        while self._pending:
            reference = self._pending.pop()
            if reference not in self._schemas:
                self._schemas[reference] = self._schema(self._target(reference))
        schemas: Object = dict(sorted(self._schemas.items()))
        return {"operations": operations, "models": models, "schemas": schemas}

    def _find(self, pointer: str) -> Json:
        found = find_target(self._root, split_pointer(pointer))
        return found if isinstance(found, dict | list) else None

    def _target(self, reference: str) -> Json:
        tokens = split_reference(reference)
        found = None if tokens is None else find_target(self._root, tokens)
        return found if isinstance(found, dict | bool) else {}

    def _behind(self, node: Json) -> Object:
        """What is at the end of references that are none of schemas."""
        for _ in range(_CHAIN):
            reference = as_object(node).get("$ref")
            if not isinstance(reference, str):
                return as_object(node)
            node = self._target(reference)
        return {}

    def _operation(self, operation: Operation) -> Object:
        *above, method = split_pointer(operation.origin.pointer)
        item = self._behind(self._raw(tuple(above)))
        node = as_object(item.get(method))
        parameters: dict[tuple[Json, Json], Object] = {}
        for each in (*as_list(item.get("parameters")), *as_list(node.get("parameters"))):
            found = self._behind(each)
            parameters[str(found.get("in")), str(found.get("name"))] = self._parameter(found)
        body = self._behind(node.get("requestBody"))
        responses = as_object(node.get("responses"))
        fact: Object = {"id": operation.wire_id, "parameters": [*parameters.values()]}
        if body:
            content = self._content(body)
            fact["body"] = {"required": body.get("required") is True, "content": content}
        fact["responses"] = {
            str(status): self._content(self._behind(each))
            for status, each in responses.items()
            if not str(status).startswith("x-")
        }
        return fact

    def _raw(self, tokens: tuple[str, ...]) -> Json:
        found = find_target(self._root, tokens)
        return found if isinstance(found, dict) else {}

    def _parameter(self, node: Object) -> Object:
        fact: Object = {key: node[key] for key in ("name", "in", "style", "explode") if key in node}
        fact["required"] = node.get("required") is True or node.get("in") == "path"
        content = as_object(node.get("content"))
        for media in (as_object(each) for each in content.values()):
            fact |= self._media(media)
            fact["content"] = True
            break
        else:
            fact |= self._media(node)
        return fact

    def _content(self, node: Object) -> Object:
        content = as_object(node.get("content"))
        return {kind: self._media(as_object(media)) for kind, media in content.items()}

    def _media(self, media: Object) -> Object:
        """The schema of a media type, or of a parameter, and its examples."""
        fact: Object = {}
        for key in ("schema", "itemSchema"):
            if key in media:
                fact["schema"] = self._schema(media[key])
        examples = [media["example"]] if "example" in media else []
        for name in as_object(media.get("examples")):
            each = self._behind(as_object(media.get("examples"))[name])
            examples += [each[key] for key in ("value", "dataValue") if key in each][:1]
        if examples:
            fact["examples"] = examples
        return fact

    def _model(self, model: Model) -> Json:
        """The reference to the schema of a model: to where it stands, else to what it became."""
        reference = f"#{model.origin.pointer}"
        if isinstance(self._find(model.origin.pointer), dict):
            self._pending.append(reference)
        else:
            self._schemas[reference] = self._schema(_turn(dict(model.schema), self._references()))
        return reference

    def _references(self) -> Mapping[str, str]:
        return {each.wire_name: f"#{each.origin.pointer}" for each in self._api.models}

    def _schema(self, node: Json) -> Json:
        """A schema without prose; where it leads is pending."""
        if isinstance(node, list):
            return [self._schema(each) for each in node]
        if not isinstance(node, dict):
            return node
        kept: Object = {}
        for key, value in node.items():
            if key in _PROSE or key.startswith("x-"):
                continue
            if key == "$ref" and isinstance(value, str):
                self._pending.append(value)
                kept[key] = value
            elif key in _NAMED:
                kept[key] = {name: self._schema(each) for name, each in as_object(value).items()}
            elif key in _GIVEN or key == "discriminator":
                kept[key] = value
            else:
                kept[key] = self._schema(value)
        return kept


def _turn(node: Json, references: Mapping[str, str]) -> Json:
    """A schema in normal form whose references lead to where the models stand."""
    if isinstance(node, list):
        return [_turn(each, references) for each in node]
    if not isinstance(node, dict):
        return node
    turned: Object = {key: _turn(value, references) for key, value in node.items()}
    reference = node.get("$ref")
    if isinstance(reference, str):
        name = reference.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
        turned["$ref"] = references.get(name, reference)
    return turned


def print_facts(facts: Mapping[str, Json]) -> str:
    """Facts as JSON, a line for each operation, model and schema: what changes is a line."""
    sections: list[str] = []
    for name, values in facts.items():
        lines = _print_lines(as_object(values).items())
        sections.append(f"{json.dumps(name)}: {{\n{lines}\n}}")
    return "{\n" + ",\n".join(sections) + "\n}\n"


def _print_lines(items: Iterable[tuple[str, Json]]) -> str:
    return ",\n".join(
        f" {json.dumps(key, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False)}"
        for key, value in items
    )
