"""Builds the intermediate representation out of a document in normal form."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..config import Config
from ..diagnostics import Report
from ..identifiers import (
    argument_name,
    constant_name,
    distinct,
    environment_name,
    method_name,
    module_name,
)
from ..load.document import Document
from ..normalize.nodes import (
    Object,
    OperationNode,
    as_list,
    as_object,
    as_text,
    component_schemas,
    is_true,
    operations,
)
from .messages import body_content, body_properties, build_bodies, build_parameter, build_responses
from .model import (
    Anything,
    Api,
    Model,
    Operation,
    Origin,
    Paging,
    PathSegment,
    Resource,
    SecurityScheme,
)
from .names import name_arguments, name_models
from .servers import build_servers, find_server
from .surface import (
    CLIENT_ARGUMENTS,
    CLIENT_ATTRIBUTES,
    DEVICES,
    name_client,
    name_resource_classes,
    reserved_constants,
)
from .types import build_type, find_at


def build_api(document: Document, config: Config, report: Report) -> Api:
    """The whole API. The document must be in normal form."""
    return _Builder(document, config).api()


class _Builder:
    def __init__(self, document: Document, config: Config) -> None:
        self.document = document
        self.config = config
        self.root = document.root
        self.schemas = component_schemas(document.root)
        self.names = name_models(self.schemas)
        self.servers = build_servers(as_list(self.root.get("servers")), config.document)

    def api(self) -> Api:
        info = as_object(self.root.get("info"))
        title = as_text(info.get("title")).strip() or self.config.package
        return Api(
            title=title,
            version=self.config.version or str(info.get("version") or "0.0.0"),
            package=self.config.package,
            class_name=self.class_name(),
            environment=self.environment(),
            doc=as_text(info.get("description")) or as_text(info.get("summary")),
            servers=self.servers,
            schemes=self.schemes(),
            resources=self.resources(),
            models=self.models(),
        )

    def class_name(self) -> str:
        return self.config.class_name or name_client(self.config.package)

    def environment(self) -> str:
        return self.config.environment or environment_name(self.config.package)

    def schemes(self) -> tuple[SecurityScheme, ...]:
        nodes = as_object(as_object(self.root.get("components")).get("securitySchemes"))
        given = {i: as_text(as_object(n).get("x-goldsmith-argument")) for i, n in nodes.items()}
        named = distinct(
            [i for i in nodes if not given[i]],
            argument_name,
            [*CLIENT_ARGUMENTS, *given.values()],
        )
        return tuple(
            self.scheme(identity, as_object(node), given[identity] or named[identity])
            for identity, node in sorted(nodes.items())
        )

    def scheme(self, identity: str, node: Object, argument: str) -> SecurityScheme:
        kind = as_text(node.get("type"))
        flows = as_object(node.get("flows"))
        token_url = as_text(as_object(flows.get("clientCredentials")).get("tokenUrl"))
        default = f"{self.environment()}_{argument.upper().strip('_')}"
        return SecurityScheme(
            id=identity,
            type=kind,  # type: ignore[arg-type]
            argument=argument,
            environment=as_text(node.get("x-goldsmith-env")) or default,
            wire_name=(
                as_text(node.get("name"))
                if kind == "apiKey"
                else as_text(node.get("scheme")).lower()
            ),
            location=as_text(node.get("in")) or "header",  # type: ignore[arg-type]
            token_url=token_url or None,
            doc=as_text(node.get("description")),
        )

    def models(self) -> tuple[Model, ...]:
        return tuple(
            Model(
                name=self.names[wire_name],
                wire_name=wire_name,
                schema=as_object(schema),
                origin=self.origin(as_object(schema), f"/components/schemas/{wire_name}"),
            )
            for wire_name, schema in self.schemas.items()
        )

    def origin(self, node: Object, pointer: str) -> Origin:
        place = self.document.locate(node)
        return Origin(file=place.file, line=place.line, pointer=pointer)

    def resources(self) -> tuple[Resource, ...]:
        groups: dict[str, list[OperationNode]] = {}
        for node in operations(self.root):
            groups.setdefault(group_of(node), []).append(node)
        tags = {
            as_text(as_object(t).get("name")): as_object(t) for t in as_list(self.root.get("tags"))
        }
        given = {tag: as_text(tags.get(tag, {}).get("x-goldsmith-resource")) for tag in groups}
        taken = [*CLIENT_ATTRIBUTES, *DEVICES, *(name for name in given.values() if name)]
        names = distinct([tag for tag in groups if not given[tag]], module_name, taken)
        final = {tag: given[tag] or names[tag] for tag in groups}
        classes = name_resource_classes(final.values(), self.class_name())
        return tuple(
            self.resource(name, classes[name], tag, tags.get(tag, {}), groups[tag])
            for tag, name in sorted(final.items(), key=lambda pair: pair[1])
        )

    def resource(
        self, name: str, title: str, tag: str, node: Object, found: list[OperationNode]
    ) -> Resource:
        ids = {id(n.operation): as_text(n.operation["operationId"]) for n in found}
        given = {
            ids[id(n.operation)]: as_text(n.operation.get("x-goldsmith-method")) for n in found
        }
        taken = [method for method in given.values() if method]
        methods = distinct([i for i, m in given.items() if not m], method_name, [*taken, "calls"])
        constants = distinct(
            given, lambda i: constant_name(given.get(i) or i), reserved_constants(title)
        )
        built = [
            self.operation(n, given[i] or methods[i], constants[i])
            for n in found
            for i in [ids[id(n.operation)]]
        ]
        return Resource(
            name=name,
            class_name=title,
            wire_tag=tag,
            doc=as_text(node.get("description")),
            operations=tuple(sorted(built, key=lambda operation: operation.name)),
        )

    def operation(self, node: OperationNode, name: str, constant: str) -> Operation:
        operation = node.operation
        arguments = self.arguments(operation)
        success, failures = build_responses(operation, self.names)
        parameters = [as_object(p) for p in as_list(operation.get("parameters"))]
        security = [as_object(alternative) for alternative in as_list(operation.get("security"))]
        scopes = {
            as_text(s)
            for alternative in security
            for value in alternative.values()
            for s in as_list(value)
        }
        key = as_text(operation.get("x-goldsmith-idempotency-key"))
        return Operation(
            name=name,
            constant=constant,
            wire_id=as_text(operation.get("x-goldsmith-wire-id", operation["operationId"])),
            method=node.method.upper(),
            path=node.path,
            segments=build_segments(node.path),
            parameters=tuple(build_parameter(p, self.names, arguments) for p in parameters),
            bodies=build_bodies(operation, self.schemas, self.names, arguments),
            success=success,
            failures=failures,
            security=tuple(tuple(sorted(alternative)) for alternative in security),
            scopes=tuple(sorted(scopes)),
            paging=self.paging(operation, arguments),
            read=is_true(operation.get("x-goldsmith-read")),
            idempotency_key=key or None,
            server=find_server(
                as_list(operation.get("servers")), self.servers, self.config.document
            ),
            deprecated=is_true(operation.get("deprecated")),
            summary=as_text(operation.get("summary")).strip(),
            doc=as_text(operation.get("description")).strip(),
            origin=self.origin(
                operation, f"/paths/{node.path.replace('~', '~0').replace('/', '~1')}/{node.method}"
            ),
        )

    def arguments(self, operation: Object) -> Mapping[tuple[str, str], str]:
        parameters = [as_object(p) for p in as_list(operation.get("parameters"))]
        places = [(as_text(p["in"]), str(p["name"])) for p in parameters]
        properties = body_properties(operation, self.schemas)
        places.extend(("body", name) for name in properties)
        names = dict(name_arguments(places))
        for name, schema in properties.items():
            given = as_text(schema.get("x-goldsmith-name"))
            if given:
                names["body", name] = given
        if body_content(operation) and not properties:
            taken = set(names.values())
            names["body", ""] = next(
                name for name in ("body", "request_body", "body_") if name not in taken
            )
        return names

    def paging(self, operation: Object, arguments: Mapping[tuple[str, str], str]) -> Paging | None:
        node = as_object(operation.get("x-goldsmith-paging"))
        if not node:
            return None
        success = as_object(as_object(operation.get("responses")).get("200"))
        content = list(as_object(success.get("content")).values())
        schema = as_object(content[0]).get("schema") if content else None
        items = as_text(node.get("items"))
        found = as_object(find_at(items, schema, self.schemas))
        wires = {wire: name for (_, wire), name in arguments.items()}
        start = node.get("start")
        return Paging(
            scheme=as_text(node.get("scheme")) or "cursor",  # type: ignore[arg-type]
            items=items,
            item_type=(
                build_type(found.get("items"), self.names)
                if found.get("type") == "array"
                else Anything()
            ),
            request=wires.get(as_text(node.get("request"))),
            cursor=as_text(node.get("cursor")) or None,
            more=as_text(node.get("more")) or None,
            total=as_text(node.get("total")) or None,
            size=wires.get(as_text(node.get("size"))),
            start=start if isinstance(start, int) else 0,
        )


def group_of(node: OperationNode) -> str:
    """The tag that an operation belongs to: its first; the first word of its path where it has none."""
    for tag in as_list(node.operation.get("tags")):
        if isinstance(tag, str) and tag.strip():
            return tag
    pieces = [piece for piece in node.path.split("/") if piece and not piece.startswith("{")]
    skipped = [
        piece for piece in pieces if not re.fullmatch(r"v\d+|api|rest", piece, re.IGNORECASE)
    ]
    return (skipped or pieces or ["default"])[0]


def build_segments(path: str) -> tuple[PathSegment, ...]:
    """A path template as text and slots, in turn."""
    pieces = re.split(r"\{([^{}]*)\}", path)
    segments = [
        PathSegment(parameter=piece) if i % 2 else PathSegment(text=piece)
        for i, piece in enumerate(pieces)
    ]
    return tuple(segment for segment in segments if segment.parameter is not None or segment.text)
