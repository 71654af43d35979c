"""Names of the configuration, written where the document itself could have them: an explicit name goes before every other."""

from __future__ import annotations

from goldsmith.config.names import Naming
from goldsmith.diagnostics import Location, Report
from goldsmith.load.document import Document, Json
from goldsmith.load.pointer import (
    build_pointer,
    find_nearest,
    find_nearest_name,
    find_target,
    split_pointer,
    split_reference,
)
from goldsmith.load.select import METHODS, Candidate, find_candidates
from goldsmith.load.values import Object, as_list, as_object


def apply_names(document: Document, names: tuple[Naming, ...], report: Report) -> None:
    """Gives everything the name that the configuration has for it; what is of nothing goes into the report."""
    if names:
        applier = _Applier(document, report)
        for naming in names:
            applier.apply(naming)


class _Applier:
    def __init__(self, document: Document, report: Report) -> None:
        self.document = document
        self.root = document.root
        self.report = report
        self.candidates = list(find_candidates(document.root))

    def apply(self, naming: Naming) -> None:
        if naming.target.startswith(("/", "#")):
            self.name_pointer(naming)
            return
        found = [each for each in self.candidates if self.is_target(each, naming.target)]
        if not found:
            known = {each.id for each in self.candidates} - {""}
            known |= {f"{each.method.upper()} {each.path}" for each in self.candidates}
            self.refuse(f"there is no operation {naming.target!r}", naming.location, naming, known)
        for each in found:
            self.name_operation(each, naming)

    def refuse(
        self, message: str, place: Location, naming: Naming, known: set[str], wanted: str = ""
    ) -> None:
        near = find_nearest_name(wanted or naming.target, known)
        hint = None if near is None else f"did you mean {near!r}?"
        self.report.error("unmatched-entry", message, place, hint)

    @staticmethod
    def is_target(each: Candidate, target: str) -> bool:
        method, _, path = target.partition(" ")
        return each.id == target or (path == each.path and method.lower() == each.method.lower())

    def name_operation(self, each: Candidate, naming: Naming) -> None:
        if naming.name is not None:
            each.operation["x-goldsmith-method"] = naming.name
        if naming.resource is not None:
            self.move(each.operation, naming.resource)
        for (wire_name, name), place in zip(naming.arguments, naming.places, strict=True):
            self.name_argument(each, wire_name, name, naming, place)

    def move(self, operation: Object, resource: str) -> None:
        """Puts an operation under a tag that has this resource, which may be a tag of its own."""
        tags = [as_object(tag) for tag in as_list(self.root.get("tags"))]
        known = {str(tag.get("x-goldsmith-resource") or tag.get("name")): tag for tag in tags}
        tag = known.get(resource)
        name = resource if tag is None else str(tag.get("name"))
        others = [other for other in as_list(operation.get("tags")) if other != name]
        operation["tags"] = [name, *others]

    def name_argument(
        self, each: Candidate, wire_name: str, name: str, naming: Naming, place: Location
    ) -> None:
        """Names a parameter, or a property of a body; one that others share is named for this operation alone."""
        known: set[str] = set()
        found = False
        for parameters in self.find_parameters(each):
            for index, value in enumerate(parameters):
                parameter = self.behind(value)
                known.add(str(parameter.get("name")))
                if parameter.get("name") == wire_name:
                    found = True
                    self.name_parameter(parameters, index, name)
        for properties in self.find_bodies(each):
            known |= set(properties)
            if wire_name in properties:
                found = True
                as_object(properties[wire_name])["x-goldsmith-name"] = name
        if not found:
            message = f"the operation {naming.target!r} has no parameter {wire_name!r}"
            self.refuse(message, place, naming, known, wire_name)

    def find_parameters(self, each: Candidate) -> list[list[Json]]:
        owners = (each.operation, each.item)
        return [as_list(owner.get("parameters")) for owner in owners]

    def find_bodies(self, each: Candidate) -> list[Object]:
        body = self.behind(each.operation.get("requestBody"))
        schemas = [
            as_object(media).get("schema") for media in as_object(body.get("content")).values()
        ]
        return [as_object(self.behind(schema).get("properties")) for schema in schemas]

    def behind(self, value: Json) -> Object:
        """What a reference leads to."""
        node = as_object(value)
        for _ in range(20):
            reference = node.get("$ref")
            tokens = split_reference(reference) if isinstance(reference, str) else None
            target = None if tokens is None else find_target(self.root, tokens)
            if not isinstance(target, dict):
                return node
            node = target
        return node

    def name_parameter(self, parameters: list[Json], index: int, name: str) -> None:
        """Names one of the parameters; where that is a reference, a copy of what it leads to takes its place."""
        value = as_object(parameters[index])
        if "$ref" in value:
            shared = self.behind(value)
            value = dict(shared)
            self.document.adopt(value, shared)
            parameters[index] = value
        value["x-goldsmith-name"] = name

    def name_pointer(self, naming: Naming) -> None:
        tokens = split_pointer(naming.target.removeprefix("#"))
        if tokens[:1] == ("tags",) and len(tokens) == 2 and not tokens[1].isdecimal():
            self.name_tag(tokens[1], naming)
            return
        if tokens[:1] == ("definitions",) and "definitions" not in self.root:
            tokens = ("components", "schemas", *tokens[1:])  # as it is once it is no Swagger 2
        target = find_target(self.root, tokens)
        if not tokens or not isinstance(target, dict) or naming.name is None:
            near = find_nearest(self.root, tokens)
            hint = None if near is None else f"did you mean {build_pointer(near)!r}?"
            message = f"nothing to be named is at {naming.target!r}"
            self.report.error("unmatched-entry", message, naming.location, hint)
            return
        if tokens[0] in ("paths", "webhooks") and len(tokens) == 3 and tokens[2] in METHODS:
            operation = Candidate(tokens[1], tokens[2], {}, target)
            self.name_operation(operation, naming)
        elif tokens[0] == "tags":
            target["x-goldsmith-resource"] = naming.name
        elif tokens[:2] == ("components", "securitySchemes"):
            target["x-goldsmith-argument"] = naming.name
        else:
            holder = find_target(self.root, tokens[:-1])
            if isinstance(holder, list):
                self.name_parameter(holder, int(tokens[-1]), naming.name)
            else:
                target["x-goldsmith-name"] = naming.name

    def name_tag(self, name: str, naming: Naming) -> None:
        """Names the resource of a tag, which the document need not declare."""
        used = {tag for each in self.candidates for tag in each.tags}
        tags = self.root.setdefault("tags", [])
        declared = [as_object(tag) for tag in as_list(tags)]
        known = {str(tag.get("name")): tag for tag in declared}
        if name not in known and name in used and isinstance(tags, list):
            added: Object = {"name": name}
            self.document.adopt(added, self.root)
            tags.append(added)
            known[name] = added
        if name in known and naming.name is not None:
            known[name]["x-goldsmith-resource"] = naming.name
        else:
            self.refuse(f"there is no tag {name!r}", naming.location, naming, used, name)
