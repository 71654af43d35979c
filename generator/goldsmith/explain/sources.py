"""What has its say beside the document: names, conventions and mixins of the configuration, and the names of earlier in the lock."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from goldsmith.config import Config
from goldsmith.config.names import Naming
from goldsmith.diagnostics import Location, show_path
from goldsmith.ir.model import Api, Paging
from goldsmith.load.document import Document, Json
from goldsmith.load.pointer import Missing, find_target, split_pointer
from goldsmith.load.values import as_object
from goldsmith.mixins import OwnMethod, find_own_methods
from goldsmith.output.lock import LOCK_NAME
from goldsmith.paging import ARGUMENTS
from goldsmith.surface.model import Argument, Credential, Field, Method, Model, Resource

_PIN = re.compile(r'\s*("/(?:[^"\\]|\\.)*"): "')


class Sources:
    """Looks up, for what has a name, the line that gave it that name or something else."""

    def __init__(self, config: Config, document: Document) -> None:
        self.config = config
        self.document = document

    def find_client(self) -> Location | None:
        """Where the configuration names the class of the client."""
        return None if self.config.class_name is None else self.config.locate("class-name")

    def find_resource(self, resource: Resource) -> Location | None:
        """Where the configuration names a resource: by one of its operations, or by its tag."""
        for naming in self.config.names:
            if naming.resource == resource.name and any(
                naming.target in _list_targets(method) for method in resource.methods
            ):
                return naming.location
            tag = as_object(self.find_node(naming))
            if naming.name == resource.name and tag.get("name") == resource.tag:
                return naming.location
        return None

    def find_method(self, method: Method) -> Location | None:
        """Where it names a method."""
        named = self._find_names(_list_targets(method))
        return next((naming.location for naming in named if naming.name == method.name), None)

    def find_argument(self, method: Method, argument: Argument) -> Location | None:
        """Where it names an argument: of this operation, or wherever the parameter or property is used."""
        for naming in self._find_names(_list_targets(method)):
            for (wire_name, name), place in zip(naming.arguments, naming.places, strict=True):
                if (wire_name, name) == (argument.wire_name, argument.name):
                    return place
        for naming in self.config.names:
            node = as_object(self.find_node(naming))
            is_it = node.get("name") == argument.wire_name and node.get("in") == argument.location
            if naming.name == argument.name and (is_it or _is_property(naming, argument.wire_name)):
                return naming.location
        return None

    def find_model(self, model: Model) -> Location | None:
        """Where it names a model, by any of its places."""
        named = self._find_names({model.origin.pointer, *model.twins})
        return next((naming.location for naming in named if naming.name == model.name), None)

    def find_field(self, field: Field) -> Location | None:
        """Where it names a field; that of a schema that others are made of is one of theirs too."""
        for naming in self.config.names:
            if naming.name == field.name and _is_property(naming, field.wire_name):
                return naming.location
        return None

    def find_credential(self, credential: Credential) -> Location | None:
        """The convention by which a parameter is a credential."""
        for each in self.config.credentials:
            if each.argument == credential.name:
                return each.location
        return None

    def find_paging(self, method: Method, paging: Paging) -> Location | None:
        """The convention that an operation's pages follow."""
        wire_names = {argument.name: argument.wire_name for argument in method.arguments}
        for convention in self.config.conventions:
            fields = convention.fields
            told = {key: getattr(paging, key, None) for key in fields}
            said = {k: wire_names.get(str(v), v) if k in ARGUMENTS else v for k, v in told.items()}
            if said == dict(fields):
                return convention.location
        return None

    def find_mixins(self, target: str) -> Iterator[str]:
        """The classes that are bases of a resource's, or of the client's, each with its place in the configuration."""
        for mixin in self.config.mixins:
            if mixin.target == target:
                yield f"mixin: {mixin.module}:{mixin.class_name} ({mixin.location})"

    def find_own_methods(self, api: Api) -> Iterator[OwnMethod]:
        """Hand-written methods, which have no place in the document."""
        return find_own_methods(api, self.config)

    def find_pin(self, pointer: str) -> str:
        """The lock with the line that keeps the name of what is at a place."""
        line = self._lines_of_pins.get(pointer)
        return LOCK_NAME if line is None else f"{show_path(self._lock)}:{line}"

    def find_node(self, naming: Naming) -> Json | None:
        """What a naming by a JSON pointer is of."""
        if not naming.target.startswith(("/", "#")):
            return None
        found = find_target(self.document.root, split_pointer(naming.target.removeprefix("#")))
        return None if isinstance(found, Missing) else found

    def _find_names(self, targets: Iterable[str]) -> Iterator[Naming]:
        wanted = set(targets)
        for naming in self.config.names:
            if naming.target.removeprefix("#") in wanted:
                yield naming

    @property
    def _lock(self) -> Path:
        return self.config.output / LOCK_NAME

    @cached_property
    def _lines_of_pins(self) -> dict[str, int]:
        """The line of each place that the lock knows."""
        try:
            lines = self._lock.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return {}
        found = ((number, _PIN.match(line)) for number, line in enumerate(lines, 1))
        return {json.loads(match[1]): number for number, match in found if match}


def _list_targets(method: Method) -> set[str]:
    """All ways to say which operation a method is of."""
    said = f"{method.http_method.upper()} {method.path}"
    return {said, method.wire_id, method.origin.pointer} - {""}


def _is_property(naming: Naming, wire_name: str) -> bool:
    """Whether a naming is of a property of that name."""
    tokens = split_pointer(naming.target.removeprefix("#"))
    return tokens[-2:] == ("properties", wire_name)
