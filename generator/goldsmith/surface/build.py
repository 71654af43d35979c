"""Makes the surface of an API: what its users see of it, and what their calls put on the wire."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from goldsmith.ir import model as ir
from goldsmith.ir.failures import STATUSES, list_failures
from goldsmith.ir.messages import STREAMED
from goldsmith.ir.model import (
    Anything,
    Api,
    Body,
    BodyField,
    Nullable,
    OneOfValues,
    Operation,
    Origin,
    Parameter,
    Response,
    SecurityScheme,
    TypeRef,
    list_credentials,
)
from goldsmith.ir.pins import scheme_pointer, tag_pointer
from goldsmith.ir.shapes import is_class
from goldsmith.ir.types import build_type, build_union
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.media import is_form as is_form_type
from goldsmith.normalize.nodes import is_true
from goldsmith.surface.model import (
    Answer,
    Argument,
    Constant,
    Credential,
    ErrorClass,
    Field,
    Method,
    Model,
    Paging,
    Resource,
    Surface,
    Way,
)
from goldsmith.surface.types import show_type


def build_surface(api: Api, parts: tuple[str, ...] = ()) -> Surface:
    """The surface of an API, in the order of names, and the parts that stand beside the client."""
    names = {model.wire_name: model.name for model in api.models}
    return Surface(
        package=api.package,
        class_name=api.class_name,
        environment=api.environment,
        title=api.title,
        version=api.version,
        servers=tuple(server.url for server in api.servers),
        credentials=tuple(
            sorted(
                (_build_credential(each, api.schemes) for each in list_credentials(api.schemes)),
                key=lambda each: each.name,
            )
        ),
        errors=tuple(_build_error(name, status, api) for name, status in STATUSES),
        resources=tuple(_build_resource(each, api) for each in api.resources),
        models=tuple(_build_model(model, names) for model in api.models),
        parts=tuple(sorted(parts)),
    )


def _build_credential(scheme: SecurityScheme, schemes: tuple[SecurityScheme, ...]) -> Credential:
    return Credential(
        name=scheme.argument,
        scheme=scheme.id,
        type=scheme.type,
        environment=scheme.environment,
        wire_name=scheme.wire_name,
        location=scheme.location,
        token_url=scheme.token_url or "",
        origin=Origin(file="", line=0, pointer=scheme_pointer(scheme.id)),
        places=tuple(
            f"{each.location} {each.wire_name}"
            for each in schemes
            if each.argument == scheme.argument and each.id != scheme.id and each.type == "apiKey"
        ),
    )


def _build_error(name: str, status: str, api: Api) -> ErrorClass:
    """The union of what is declared, in the order of texts; answers without a body alone say nothing: servers send one all the same."""
    found = [each.type for each in list_failures(api, status)]
    types = sorted((each for each in found if each is not None), key=show_type)
    body = build_union(types) if types else Anything()
    if isinstance(body, Anything):
        return ErrorClass(name=name, status=status, body=None)
    may_lack = None in found and not isinstance(body, Nullable)
    return ErrorClass(name=name, status=status, body=Nullable(inner=body) if may_lack else body)


def _build_resource(resource: ir.Resource, api: Api) -> Resource:
    arguments = {scheme.id: scheme.argument for scheme in api.schemes}
    sent = sorted(resource.sent, key=lambda each: each.name)
    return Resource(
        name=resource.name,
        class_name=resource.class_name,
        tag=resource.wire_tag,
        other_tags=resource.other_tags,
        methods=tuple(_build_method(each, resource.name, arguments) for each in sent),
        origin=Origin(file="", line=0, pointer=tag_pointer(resource.wire_tag)),
    )


def _build_method(operation: Operation, resource: str, credentials: Mapping[str, str]) -> Method:
    return Method(
        resource=resource,
        name=operation.name,
        http_method=operation.method,
        path=operation.path,
        wire_id=operation.wire_id,
        arguments=tuple(_build_arguments(operation)),
        content_types=tuple(body.content_type for body in operation.bodies),
        body=build_union([b.type for b in operation.bodies]) if operation.bodies else None,
        way=_find_way(operation),
        result=find_result(operation),
        answers=tuple(map(_build_answer, operation.success)),
        errors=tuple(map(_build_answer, operation.failures)),
        security=tuple(
            tuple(credentials.get(each, each) for each in together)
            for together in operation.security
        ),
        scopes=operation.scopes,
        paging=_build_paging(operation.paging),
        server=operation.server or "",
        idempotency_key=operation.idempotency_key or "",
        read=operation.read,
        deprecated=operation.deprecated,
        origin=operation.origin,
    )


def _find_way(operation: Operation) -> Way:
    if operation.paging is not None:
        return "pages"
    is_stream = all(response.decoding in STREAMED for response in operation.success)
    return "stream" if is_stream else "value"


def find_result(operation: Operation) -> TypeRef | None:
    """The type of what success gives, whatever its status; ``None`` where there never is anything."""
    usual = [each for each in operation.success if each.decoding not in STREAMED]
    types = [response.type for response in usual or operation.success]
    known = [value for value in types if value is not None]
    if not known:
        return None
    result = build_union(known)
    is_sometimes_nothing = None in types and not isinstance(result, Nullable)
    return Nullable(inner=result) if is_sometimes_nothing else result


def _build_arguments(operation: Operation) -> Iterable[Argument]:
    """In the order of the signature: the places of the path, then what is required, then the rest."""
    path = [_build_argument(p) for p in operation.parameters if p.location == "path"]
    others = [_build_argument(p) for p in operation.parameters if p.location != "path"]
    others += _build_body_arguments(operation.bodies)
    return [*path, *sorted(others, key=lambda each: not each.required)]


def _build_argument(parameter: Parameter) -> Argument:
    return Argument(
        name=parameter.name,
        wire_name=parameter.wire_name,
        location=parameter.location,
        type=parameter.type,
        required=parameter.required or parameter.location == "path",
        default=parameter.default,
        style=parameter.style,
        explode=parameter.explode,
        allow_reserved=parameter.allow_reserved,
        content_type=parameter.content_type or "",
        secret=parameter.secret,
        deprecated=parameter.deprecated,
    )


def _build_body_arguments(bodies: tuple[Body, ...]) -> list[Argument]:
    if not bodies:
        return []
    first = bodies[0]
    if first.fields is not None:
        is_form = any(is_form_type(body.content_type) for body in bodies)
        found = [_build_body_field(each, is_form=is_form) for each in first.keywords]
    else:
        whole = build_union([body.type for body in bodies])
        found = [
            Argument(
                name=first.name,
                wire_name="",
                location="body",
                type=whole,
                required=first.required,
            )
        ]
    if len(bodies) > 1:
        values = OneOfValues(values=tuple(body.content_type for body in bodies))
        name = "content_type"
        found.append(Argument(name=name, wire_name="", location="media", type=values))
    return found


def _build_body_field(field: BodyField, *, is_form: bool) -> Argument:
    """A property of the body; only a form has styles."""
    return Argument(
        name=field.name,
        wire_name=field.wire_name,
        location="body",
        type=field.type,
        required=field.required,
        default=field.default,
        style=field.style if is_form else "",
        explode=field.explode and is_form,
        content_type=field.content_type or "",
        secret=field.secret,
        deprecated=field.deprecated,
    )


def _build_answer(response: Response) -> Answer:
    return Answer(
        status=response.status,
        content_type=response.content_type or "",
        type=response.type,
        decoding=response.decoding,
    )


def _build_paging(paging: ir.Paging | None) -> Paging | None:
    if paging is None:
        return None
    return Paging(
        scheme=paging.scheme,
        items=paging.items,
        item_type=paging.item_type,
        request=paging.request or "",
        cursor=paging.cursor or "",
        next=paging.next or "",
        token=paging.token or "",
        key=paging.key or "",
        more=paging.more or "",
        last=paging.last or "",
        total=paging.total or "",
        pages=paging.pages or "",
        current=paging.current or "",
        size=paging.size or "",
        start=paging.start,
    )


def _build_model(model: ir.Model, names: Mapping[str, str]) -> Model:
    schema = dict(model.schema)
    extra = schema.get("additionalProperties")
    is_object = is_class(schema)
    properties = as_object(schema.get("properties"))
    fields = [_build_field(model, wire, as_object(properties[wire]), names) for wire in properties]
    return Model(
        name=model.name,
        wire_name=model.wire_name,
        fields=tuple(sorted(fields, key=lambda each: each.name)) if is_object else (),
        extra=build_type(extra, names) if is_object and isinstance(extra, dict) else None,
        alias=None if is_object else build_type(schema, names),
        deprecated=is_true(schema.get("deprecated")),
        origin=model.origin,
        twins=model.twins,
        constants=tuple(
            Constant(name=each.constant, type=OneOfValues(values=(each.value,)))
            for each in sorted(model.values, key=lambda each: each.constant)
            if each.constant
        ),
    )


def _build_field(model: ir.Model, wire: str, node: Object, names: Mapping[str, str]) -> Field:
    return Field(
        name=model.fields[wire],
        wire_name=wire,
        type=build_type(node, names),
        required=wire in as_list(model.schema.get("required")),
        default=node.get("default"),
        secret=is_true(node.get("x-goldsmith-secret")) or node.get("format") == "password",
        deprecated=is_true(node.get("deprecated")),
        read_only=is_true(node.get("readOnly")),
        write_only=is_true(node.get("writeOnly")),
    )
