"""Builds the intermediate representation out of a document in normal form."""

from __future__ import annotations

from collections.abc import Mapping

from goldsmith.config import Config
from goldsmith.diagnostics import Report
from goldsmith.identifiers import (
    argument_name,
    constant_name,
    distinct,
    environment_name,
    method_name,
)
from goldsmith.ir.model import Api, Model, Operation, Origin, Resource, SecurityScheme
from goldsmith.ir.names import Namer, Wish, model_pointer, name_fields
from goldsmith.ir.naming.equal import redirect
from goldsmith.ir.naming.models import name_models
from goldsmith.ir.naming.operations import NamedResource, find_bases, name_resources, stream_pointer
from goldsmith.ir.operations import (
    Surroundings,
    as_stream,
    build_operation,
    has_two_ways,
)
from goldsmith.ir.pins import CLIENT, class_pointer, field_pointer, scheme_pointer
from goldsmith.ir.servers import build_servers, find_address
from goldsmith.ir.surface import (
    CLIENT_ARGUMENTS,
    name_client,
    name_resource_classes,
    reserved_constants,
)
from goldsmith.ir.values import build_values
from goldsmith.load.document import Document
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.hidden import INFERRED, SHARES
from goldsmith.normalize.nodes import (
    as_text,
    component_schemas,
    is_true,
)

_NO_NAMES: Mapping[str, str] = {}


def build_api(
    document: Document,
    config: Config,
    report: Report,
    pins: Mapping[str, str] = _NO_NAMES,
    asked: Mapping[str, str] = _NO_NAMES,
) -> Api:
    """The whole API. The document must be in normal form.

    ``pins`` has the names of an earlier run by place; ``asked`` those that go before all others: by a JSON pointer, ``METHOD
    /path`` or an operation id.
    """
    return _Builder(document, config, Namer(document, report, pins, asked)).api()


_PAIR_FLOWS = ("clientCredentials", "password")
"""The OAuth 2 flows in which a pair is exchanged for a token, the usual one first."""


class _Builder:
    def __init__(self, document: Document, config: Config, namer: Namer) -> None:
        self.document = document
        self.config = config
        self.namer = namer
        self.root = document.root
        self.schemas = component_schemas(document.root)
        self.named = name_resources(self.root, namer)
        self.classes = name_models(self.schemas, namer, find_bases(self.named))
        self.names = self.classes.names
        self.address = find_address(self.root, config.document)
        self.servers = build_servers(as_list(self.root.get("servers")), self.address)
        pins = namer.pins
        self.client = config.class_name or name_client(config.package, pins.get(CLIENT, ""))
        node = as_object(self.root.get("info"))
        namer.compare(Wish(pointer=CLIENT, text="", given="", node=node), self.client)

    def api(self) -> Api:
        info = as_object(self.root.get("info"))
        title = as_text(info.get("title")).strip() or self.config.package
        schemes = self.schemes()
        return Api(
            title=title,
            version=self.config.version or str(info.get("version") or "0.0.0"),
            package=self.config.package,
            class_name=self.class_name(),
            environment=self.environment(),
            doc=as_text(info.get("description")) or as_text(info.get("summary")),
            servers=self.servers,
            server_arguments=self.server_arguments(schemes),
            schemes=schemes,
            resources=self.resources(),
            models=self.models(),
        )

    def class_name(self) -> str:
        return self.client

    def environment(self) -> str:
        return self.config.environment or environment_name(self.config.package)

    def server_arguments(self, schemes: tuple[SecurityScheme, ...]) -> dict[str, str]:
        """The client's argument for each variable of a server, by its name in the document."""
        found = {each.wire_name: None for server in self.servers for each in server.variables}
        taken = {*CLIENT_ARGUMENTS, *(scheme.argument for scheme in schemes)}
        texts = {name: f"server {name}" if argument_name(name) in taken else name for name in found}
        return distinct(texts, argument_name, taken)

    def schemes(self) -> tuple[SecurityScheme, ...]:
        nodes = as_object(as_object(self.root.get("components")).get("securitySchemes"))
        wishes = {
            identity: Wish(
                pointer=scheme_pointer(identity),
                text=identity,
                given=as_text(as_object(node).get("x-goldsmith-argument")),
                node=as_object(node),
            )
            for identity, node in nodes.items()
            if SHARES not in as_object(node)
        }
        names = self.namer.name(wishes, argument_name, CLIENT_ARGUMENTS)
        for identity, node in nodes.items():
            shared = as_text(as_object(node).get(SHARES))
            if shared:
                names[identity] = names[shared]
        return tuple(
            self.scheme(identity, as_object(node), names[identity])
            for identity, node in sorted(nodes.items())
        )

    def scheme(self, identity: str, node: Object, argument: str) -> SecurityScheme:
        kind = as_text(node.get("type"))
        flows = as_object(node.get("flows"))
        urls = {name: as_text(as_object(flows.get(name)).get("tokenUrl")) for name in _PAIR_FLOWS}
        flow = next((name for name, url in urls.items() if url), None)
        default = f"{self.environment()}_{argument.upper().strip('_')}"
        return SecurityScheme(
            id=identity,
            type=kind,  # type: ignore[arg-type]
            argument=argument,
            environment=as_text(node.get("x-goldsmith-env")) or default,
            wire_name=(
                as_text(node.get("name"))
                if kind == "apiKey"
                else _spell_scheme(as_text(node.get("scheme")))
            ),
            location=as_text(node.get("in")) or "header",  # type: ignore[arg-type]
            token_url=urls[flow] if flow else None,
            flow=flow,
            doc=as_text(node.get("description")),
            inferred=is_true(node.get(INFERRED)),
        )

    def models(self) -> tuple[Model, ...]:
        twins: dict[str, list[str]] = {}
        for key, head in self.classes.stands_for.items():
            twins.setdefault(head, []).append(key)
        models = [
            self.model(key, twins.get(key, []))
            for key in self.schemas
            if key not in self.classes.stands_for
        ]
        return tuple(sorted(models, key=lambda model: model.name))

    def model(self, key: str, twins: list[str]) -> Model:
        schema = as_object(self.schemas[key])
        told = {as_text(as_object(self.schemas[each]).get("description")) for each in (key, *twins)}
        said = redirect(schema, self.classes.stands_for)
        if len(told) > 1:  # each speaks of its own place
            said.pop("description", None)
        pointers = (model_pointer(each, as_object(self.schemas[each])) for each in twins)
        return Model(
            name=self.names[key],
            wire_name=key,
            schema=said,
            fields=self.fields(key, schema),
            origin=self.origin(schema, model_pointer(key, schema)),
            twins=tuple(sorted(pointers)),
            values=build_values(schema),
        )

    def fields(self, key: str, schema: Object) -> Mapping[str, str]:
        """The attribute of each property of a component."""
        place = model_pointer(key, schema)
        properties = as_object(schema.get("properties"))
        pointers = {name: field_pointer(place, name) for name in properties}
        pins = self.namer.pins
        earlier = {name: pins[each] for name, each in pointers.items() if each in pins}
        names = name_fields(properties, earlier)
        for name, pointer in pointers.items():
            node = as_object(properties[name])
            wish = Wish(pointer=pointer, text=name, given="", node=node)
            self.namer.compare(wish, names[name])
        return names

    def origin(self, node: Object, pointer: str) -> Origin:
        place = self.document.locate(node)
        return Origin(file=place.file, line=place.line, pointer=pointer)

    def resources(self) -> tuple[Resource, ...]:
        names = {each.name: each.tag for each in self.named}
        pinned = {name: self.namer.pins.get(class_pointer(tag), "") for name, tag in names.items()}
        classes = name_resource_classes(names, self.class_name(), pinned)
        return tuple(self.resource(each, classes[each.name]) for each in self.named)

    def resource(self, named: NamedResource, title: str) -> Resource:
        names = named.methods
        texts = {pointer: each.replace("_", " ") for pointer, each in names.items()}
        constants = distinct(texts, constant_name, reserved_constants(title))
        around = Surroundings(
            namer=self.namer,
            schemas=self.schemas,
            names=self.names,
            servers=self.servers,
            address=self.address,
        )
        built = [
            build_operation(
                each,
                names[pointer],
                constants[pointer],
                self.origin(each.operation, pointer),
                around,
            )
            for pointer, each in named.operations.items()
        ]
        spelled = {*reserved_constants(title), *constants.values()}
        return Resource(
            name=named.name,
            class_name=title,
            wire_tag=named.tag,
            other_tags=tuple(tag for tag in named.tags if tag != named.tag),
            doc=as_text(named.node.get("description")),
            operations=tuple(sorted(built, key=lambda operation: operation.name)),
            streams=self.streams(built, named.name, {"calls", *names.values()}, spelled),
        )

    def streams(
        self, built: list[Operation], resource: str, names: set[str], constants: set[str]
    ) -> tuple[Operation, ...]:
        """Those of the operations that answer in pieces too, as such; called like none of ``names`` and ``constants``."""
        wishes = {
            each.origin.pointer: Wish(
                pointer=stream_pointer(each.origin.pointer),
                text=f"{each.name} stream",
                given="",
                node={},
            )
            for each in built
            if has_two_ways(each)
        }
        called = self.namer.name(wishes, method_name, names, prefix=f"{resource}.")
        texts = {pointer: each.replace("_", " ") for pointer, each in called.items()}
        spelled = distinct(texts, constant_name, constants)
        found = [
            as_stream(each, called[each.origin.pointer], spelled[each.origin.pointer])
            for each in built
            if each.origin.pointer in called
        ]
        return tuple(sorted(found, key=lambda operation: operation.name))


def _spell_scheme(word: str) -> str:
    """The usual schemes in lower case, others as the document writes them: some servers look at it."""
    return word.lower() if word.lower() in ("basic", "bearer", "digest") else word
