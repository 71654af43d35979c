"""Holds the parameters of a request to the document: path, query, headers and cookies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from difflib import get_close_matches
from urllib.parse import unquote_plus

from ..._runtime.operation import Operation, Parameter
from ..check import find_problems
from ..facts import Facts, Node, as_node, list_kinds
from .given import Given
from .texts import find_properties, may_be, read_object, read_texts

_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}
_OF_HTTP = ("accept", "content-type", "authorization")
"""Headers that the document says nothing of by parameters."""


class Parameters:
    """What one request says in its parameters: their values by argument, and what is wrong with them."""

    def __init__(self, facts: Facts, fact: Node, operation: Operation) -> None:
        self._facts = facts
        self._operation = operation
        self._declared = {
            (str(each.get("in")), str(each.get("name")).lower()): as_node(each)
            for each in fact.get("parameters", ())
        }
        self.values: dict[str, object] = {}
        self.faults: list[str] = []

    def read(self, given: Given, path: dict[str, str], free: Iterable[str]) -> None:
        """Reads all of them; names of the query that are ``free`` are no parameters of the operation, and may be there."""
        query = given.query
        known = {*free}
        for parameter in self._operation.parameters:
            if parameter.location == "path":
                self._read_path(parameter, path)
            elif parameter.location == "query":
                known |= self._read_query(parameter, given, query)
            elif parameter.location == "header":
                if parameter.name.lower() not in _OF_HTTP:
                    self._read_one(parameter, given.headers.get(parameter.name))
            else:
                self._read_one(parameter, given.cookies.get(parameter.name))
        if "*" not in known:
            self._find_unknown({name for name, _ in query}, known)

    def _find(self, parameter: Parameter) -> Node:
        return self._declared.get((parameter.location, parameter.name.lower()), {})

    def _keep(self, parameter: Parameter, value: object, faults: list[str]) -> None:
        self.values[parameter.argument] = value
        name = f"{parameter.location} {parameter.name}"
        self.faults += [f"{name}: {fault}" for fault in faults]

    def _read_texts(self, parameter: Parameter, texts: list[str], delimiter: str) -> None:
        node = self._find(parameter)
        if node.get("content"):
            self._read_json(parameter, texts[-1])
            return
        self._keep(parameter, *read_texts(texts, node.get("schema"), self._facts, delimiter))

    def _read_json(self, parameter: Parameter, text: str) -> None:
        try:
            value: object = json.loads(text)
        except (ValueError, RecursionError) as error:
            self._keep(parameter, text, [f"it is no JSON: {error}"])
            return
        schema = self._find(parameter).get("schema")
        self._keep(parameter, value, find_problems(value, schema, self._facts, "request"))

    def _read_path(self, parameter: Parameter, path: dict[str, str]) -> None:
        text = path.get(parameter.name)
        if text is None:
            return
        if parameter.style == "label":
            text = text.removeprefix(".")
        elif parameter.style == "matrix":
            text = re.sub(rf"^;?{re.escape(parameter.name)}=", "", text)
        if self._is_object(parameter):
            self.values[parameter.argument] = text
        else:
            self._read_texts(parameter, [text], ",")

    def _read_one(self, parameter: Parameter, text: str | None) -> None:
        """A header or a cookie."""
        if text is not None and not self._is_object(parameter):
            self._read_texts(parameter, [text], ",")
        elif text is None and self._is_needed(parameter):
            self.faults.append(f"{parameter.location} {parameter.name} is missing")

    def _is_object(self, parameter: Parameter) -> bool:
        node = self._find(parameter)
        kind = self._facts.flatten(node.get("schema"))
        kinds = list_kinds(kind)
        is_object = "object" in kinds or (not kinds and "properties" in kind)
        return is_object and not node.get("content")

    def _is_needed(self, parameter: Parameter) -> bool:
        """Whether one that is not there is missing: null, an empty list and an empty object may be written as nothing."""
        node = self._find(parameter)
        if not node.get("required"):
            return False
        schema = self._facts.flatten(node.get("schema"))
        if may_be(schema, "null", self._facts) or schema.get("nullable") is True:
            return False
        if self._is_object(parameter):
            return bool(schema.get("required") or schema.get("minProperties"))
        is_list = list_kinds(schema) == ("array",) and not node.get("content")
        return not is_list or bool(schema.get("minItems"))

    def _read_query(
        self, parameter: Parameter, given: Given, query: list[tuple[str, str]]
    ) -> set[str]:
        """Reads one, and gives the names that it has in the query; ``*`` where it may have any."""
        if parameter.whole:
            return {"*"}
        name = parameter.name
        names = {name, f"{name}[]"}
        if self._is_object(parameter):
            return self._read_object(parameter, query) | names
        texts = [text for each, text in query if each in names]
        inner = {each for each, _ in query if each.startswith(f"{name}[")}
        if texts:
            self._read_texts(parameter, self._split(parameter, given, texts), _delimit(parameter))
        elif not inner and self._is_needed(parameter):
            self.faults.append(f"query {name} is missing")
        return names | inner

    def _split(self, parameter: Parameter, given: Given, texts: list[str]) -> list[str]:
        """The members of a list that is written into one text; a delimiter that is encoded is part of a member."""
        if parameter.explode or len(texts) != 1 or _delimit(parameter) != ",":
            return texts
        raw = (pair.partition("=") for pair in given.raw_query.split("&"))
        found = [text for name, _, text in raw if unquote_plus(name) == parameter.name]
        schema = self._facts.flatten(self._find(parameter).get("schema"))
        if "array" not in list_kinds(schema) or len(found) != 1 or "," not in found[0]:
            return texts
        return [unquote_plus(each) for each in found[0].split(",")]

    def _read_object(self, parameter: Parameter, query: list[tuple[str, str]]) -> set[str]:
        """An object whose properties are in the query one by one, or together."""
        node, name = self._find(parameter), parameter.name
        schema = node.get("schema")
        if parameter.style == "deepObject":
            pattern = re.compile(rf"{re.escape(name)}\[([^\]]*)\](\[\])?")
            own = {each for each, _ in query if each.startswith(f"{name}[")}
            found = [(pattern.fullmatch(each), text) for each, text in query if each in own]
            pairs = [(match[1], text) for match, text in found if match]
            is_whole = len(pairs) == len(found)
        elif parameter.explode:
            declared = find_properties(schema, self._facts)
            rest = self._facts.flatten(schema).get("additionalProperties")
            own = {*declared} if declared and not rest else {"*"}
            pairs = [(each, text) for each, text in query if each in declared]
            is_whole = "*" not in own
        else:
            own, pairs, is_whole = {name}, [], False
        is_there = bool(pairs) or any(each in own for each, _ in query)
        if not is_there and self._is_needed(parameter) and "*" not in own:
            self.faults.append(f"query {name} is missing")
        if pairs:
            value = read_object(pairs, schema, self._facts)
            faults = find_problems(value, schema, self._facts, "request") if is_whole else []
            self._keep(parameter, value, faults)
        return own

    def _find_unknown(self, given: set[str], known: set[str]) -> None:
        for name in sorted(given - known):
            near = get_close_matches(name[:100], known, n=1)
            hint = f": did you mean {near[0]}?" if near else ""
            self.faults.append(f"query {name[:100]} is no parameter that the document knows{hint}")


def _delimit(parameter: Parameter) -> str:
    return _DELIMITERS.get(parameter.style, "," if not parameter.explode else "")
