"""Everything that a package gives by name, each with the place that it comes of, and how it came to its name."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from goldsmith.changes.signatures import show_argument, show_field, show_method, show_model
from goldsmith.config import Config
from goldsmith.diagnostics import Location
from goldsmith.explain.sources import Sources
from goldsmith.history.lines import Lines, Side
from goldsmith.ir.failures import find_class
from goldsmith.ir.model import Origin
from goldsmith.ir.pins import argument_pointer, field_pointer, scheme_pointer, tag_pointer
from goldsmith.load.values import Object
from goldsmith.mixins import CLIENT as CLIENT_MIXIN
from goldsmith.normalize.hints import HINT
from goldsmith.pipeline import Understanding
from goldsmith.surface.model import Method, Model
from goldsmith.surface.names import STREAM
from goldsmith.surface.types import show_type

OWN = "own method"
"""The kind of what a mixin brings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """A name that callers write: what kind of thing it is, how it is declared in Python, and where in the document."""

    name: str
    kind: str
    signature: str
    wire: str
    origin: Origin
    notes: tuple[str, ...] = ()


class Symbols:
    """The symbols of one client, in the order of the surface."""

    def __init__(
        self, understanding: Understanding, pins: Mapping[str, str], config: Config
    ) -> None:
        self.understanding = understanding
        self.sources = Sources(config, understanding.document)
        self.surface = understanding.surface
        self.pins = pins
        self.lines = Lines(Side(surface=self.surface, document=understanding.normal))
        self.operations = {
            operation.origin.pointer: operation
            for resource in understanding.api.resources
            for operation in resource.sent
        }

    def list_all(self) -> list[Symbol]:
        """All of them."""
        known = [*self.client(), *self.resources(), *self.models(), *self.errors()]
        return [*known, *self.own_methods()]

    def client(self) -> Iterator[Symbol]:
        """The client, and its credentials."""
        name = self.surface.class_name
        document = self.understanding.document
        place = document.locate(document.root)
        origin = Origin(file=place.file, line=place.line, pointer="")
        asked = self.sources.find_client()
        named = () if asked is None else (f"name: by `class-name` ({asked})",)
        notes = (*named, *self.sources.find_mixins(CLIENT_MIXIN))
        yield Symbol(
            name=name, kind="client", signature=f"class {name}", wire="", origin=origin, notes=notes
        )
        for each in self.surface.credentials:
            pointer = scheme_pointer(each.scheme)
            convention = self.sources.find_credential(each)
            by = () if convention is None else (f"credential: by [conventions] ({convention})",)
            notes = (*self.named(pointer, each.name, {}), f"environment: {each.environment}", *by)
            yield Symbol(
                name=f"{name}({each.name})",
                kind="credential",
                signature=f"{each.name}: {each.type}",
                wire=each.wire_name or each.scheme,
                origin=self.place(Origin(file=place.file, line=0, pointer=pointer)),
                notes=notes,
            )

    def resources(self) -> Iterator[Symbol]:
        """The resources, their methods, and what those take."""
        for resource in self.surface.resources:
            pointer = tag_pointer(resource.tag)
            first = next(
                (each.origin for each in resource.methods), Origin(file="", line=0, pointer="")
            )
            yield Symbol(
                name=resource.name,
                kind="resource",
                signature=f"class {resource.class_name}",
                wire=resource.tag,
                origin=replace(first, pointer=pointer),
                notes=(
                    *self.named(
                        pointer, resource.name, {}, asked=self.sources.find_resource(resource)
                    ),
                    *self.sources.find_mixins(resource.name),
                ),
            )
            for method in resource.methods:
                yield from self.method(method)

    def method(self, method: Method) -> Iterator[Symbol]:
        """A method, and its arguments."""
        pointer = method.origin.pointer
        operation = self.operations.get(pointer)
        node = self.lines.find_operation(pointer.removesuffix(STREAM))
        asked = self.sources.find_method(method)
        notes = [*self.named(pointer, method.symbol, node, "x-goldsmith-method", asked)]
        if operation is not None and operation.paging is not None:
            how = "inferred from names and shapes" if operation.paging.inferred else "declared"
            by = (
                None
                if operation.paging.inferred
                else self.sources.find_paging(method, operation.paging)
            )
            where = "" if by is None else f" by [conventions] ({by})"
            notes.append(f"pages: by {operation.paging.scheme}, {how}{where}")
        if operation is not None and operation.flag is not None:
            notes.append(
                f"stream: asked for by `{operation.flag.wire_name}` of the {operation.flag.place}"
            )
        yield Symbol(
            name=method.symbol,
            kind="method",
            signature=show_method(method),
            wire=f"{method.http_method} {method.path}"
            + (f" ({method.wire_id})" if method.wire_id else ""),
            origin=method.origin,
            notes=(*notes, *self.repairs(method.origin)),
        )
        for each in method.arguments:
            if each.location == "media":
                continue
            place = argument_pointer(pointer, each.location, each.wire_name)
            origin = self.place(replace(method.origin, pointer=place))
            yield Symbol(
                name=f"{method.symbol}({each.name})",
                kind="argument",
                signature=show_argument(each),
                wire=f"{each.wire_name or 'the body'} ({each.location})",
                origin=origin,
                notes=self.named(
                    place,
                    each.name,
                    self.lines.find(place),
                    asked=self.sources.find_argument(method, each),
                ),
            )

    def models(self) -> Iterator[Symbol]:
        """The models, their fields, and the constants of their values."""
        for model in self.surface.models:
            pointer = model.origin.pointer
            node = self.lines.find_schema(pointer)
            twins = tuple(f"also: {each}" for each in model.twins)
            yield Symbol(
                name=model.symbol,
                kind="model",
                signature=show_model(model),
                wire=model.wire_name,
                origin=model.origin,
                notes=(
                    *self.named(pointer, model.name, node, asked=self.sources.find_model(model)),
                    *twins,
                    *self.repairs(model.origin),
                ),
            )
            yield from self.members(model)

    def members(self, model: Model) -> Iterator[Symbol]:
        """What a model has."""
        for field in model.fields:
            place = field_pointer(model.origin.pointer, field.wire_name)
            yield Symbol(
                name=f"{model.symbol}.{field.name}",
                kind="field",
                signature=show_field(field),
                wire=field.wire_name,
                origin=self.place(replace(model.origin, pointer=place)),
                notes=self.named(
                    place, field.name, self.lines.find(place), asked=self.sources.find_field(field)
                ),
            )
        for each in model.constants:
            yield Symbol(
                name=f"constants.{model.name}.{each.name}",
                kind="constant",
                signature=f"{each.name}: {each.type}",
                wire=model.wire_name,
                origin=model.origin,
            )

    def errors(self) -> Iterator[Symbol]:
        """The classes of errors that answers raise, and which methods declare such an answer: they have no place of their own."""
        document = self.understanding.document
        origin = Origin(file=document.locate(document.root).file, line=0, pointer="")
        for each in self.surface.errors:
            declared = [
                f"declared by: {method.symbol} ({answer.status}, {show_type(answer.type)})"
                for method in self.surface.methods.values()
                for answer in method.errors
                if find_class(answer.status) == each.name
            ]
            yield Symbol(
                name=each.name,
                kind="error",
                signature=f"class {each.name}",
                wire=f"status {each.status:x<3}" if each.status else "any other status",
                origin=origin,
                notes=tuple(declared or ["declared by: nothing, and raised all the same"]),
            )

    def place(self, origin: Origin) -> Origin:
        """The origin with the line of the part itself."""
        return self.lines.refine(origin) or origin

    def own_methods(self) -> Iterator[Symbol]:
        """What mixins bring: it is the maintainer's, and of no place in the document."""
        for own in self.sources.find_own_methods(self.understanding.api):
            is_async = own.owner.startswith("Async")
            holder = self.surface.class_name if own.target == CLIENT_MIXIN else own.target
            yield Symbol(
                name=f"{holder}.{own.name}",
                kind=OWN,
                signature=f"{own.owner}.{own.name}",
                wire="",
                origin=Origin(file=own.location.file, line=own.location.line, pointer=""),
                notes=(
                    *self.sources.find_mixins(own.target),
                    *(("of the asynchronous class",) if is_async else ()),
                ),
            )

    def named(
        self,
        pointer: str,
        name: str,
        node: Object,
        extension: str = "x-goldsmith-name",
        asked: Location | None = None,
    ) -> tuple[str, ...]:
        """How something came to its name; ``asked`` is where the configuration has it."""
        if asked is not None:
            return (f"name: by [names] ({asked})",)
        if extension in node:
            return (
                f"name: by `{extension}` ({self.understanding.normal.locate(node, extension)})",
            )
        if self.pins.get(pointer) == name:
            return (f"name: kept by goldsmith.lock ({self.sources.find_pin(pointer)})",)
        if HINT in node:
            return ("name: by a hint for another generator",)
        return ("name: made of the document's",)

    def repairs(self, origin: Origin) -> tuple[str, ...]:
        """What the run had to say of the lines between this and what is declared next."""
        starts = self.starts.get(origin.file, [])
        following = bisect_right(starts, origin.line)
        end = starts[following] if following < len(starts) else sys.maxsize
        return tuple(
            f"{each.severity.value}: {each.message} [{each.slug}]"
            for each in self.understanding.diagnostics
            if each.location.file == origin.file and origin.line <= each.location.line < end
        )

    @cached_property
    def starts(self) -> dict[str, list[int]]:
        """The lines at which the operations and models of each file begin."""
        origins = [method.origin for method in self.surface.methods.values()]
        origins += [model.origin for model in self.surface.models]
        found: dict[str, list[int]] = {}
        for origin in origins:
            found.setdefault(origin.file, []).append(origin.line)
        return {file: sorted(lines) for file, lines in found.items()}
