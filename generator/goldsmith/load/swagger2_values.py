"""The parts of a Swagger 2.0 document that carry values: parameters, bodies, responses, credentials."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from goldsmith.load.document import Document
from goldsmith.load.source import Json
from goldsmith.load.values import Object, as_object

_SCHEMA_KEYS: Final = (
    "type", "format", "items", "default", "enum", "multipleOf", "pattern", "maximum", "exclusiveMaximum", "minimum",
    "exclusiveMinimum", "maxLength", "minLength", "maxItems", "minItems", "uniqueItems", "x-nullable",
)  # fmt: skip
_STYLES: Final[dict[str, Object]] = {
    "multi": {"style": "form", "explode": True},
    "ssv": {"style": "spaceDelimited", "explode": False},
    "tsv": {"style": "tabDelimited", "explode": False},
    "pipes": {"style": "pipeDelimited", "explode": False},
    "csv": {"style": "form", "explode": False},
}
_FLOWS: Final = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}
_FORM: Final = "application/x-www-form-urlencoded"
_MULTIPART: Final = "multipart/form-data"
_JSON: Final = "application/json"


def convert_parameter(document: Document, parameter: Object) -> None:
    """A parameter outside the body, or a header: what says its value moves into a schema."""
    style = parameter.pop("collectionFormat", None)
    is_array = parameter.get("type") == "array"
    if is_array and parameter.get("in") in ("query", "formData"):
        parameter.update(_STYLES.get(str(style), _STYLES["csv"]))
    elif is_array and style in ("ssv", "tsv", "pipes"):
        parameter.update(_STYLES[style])
    if "schema" not in parameter:
        parameter["schema"] = _lift_schema(document, parameter)


def _lift_schema(document: Document, holder: Object) -> Object:
    schema: Object = {key: holder.pop(key) for key in _SCHEMA_KEYS if key in holder}
    document.adopt(schema, holder)
    inner: Json = schema
    while isinstance(inner, dict):
        inner.pop("collectionFormat", None)
        if inner.get("type") == "file":
            inner.update({"type": "string", "format": "binary"})
        if inner.pop("x-nullable", None) is True:
            inner["nullable"] = True
        inner = inner.get("items")
    return schema


def build_body(document: Document, parameters: Sequence[Object], consumes: Sequence[str]) -> Object:
    """The request body that parameters in the body make: one value, or the fields of a form."""
    whole = next((p for p in parameters if p.get("in") == "body"), None)
    body: Object
    if whole is None:
        body = _build_form(document, parameters, consumes)
    else:
        schema = whole.get("schema", {})
        media_types = [name for name in consumes if name not in (_FORM, _MULTIPART)] or [_JSON]
        # Several operations may refer to one parameter: each has a schema of its own.
        body = {
            "content": {
                name: {"schema": _share(document, schema, first=False)} for name in media_types
            }
        }
        body.update({key: whole[key] for key in ("description", "required") if key in whole})
        if isinstance(whole.get("name"), str):
            body["x-bodyName"] = whole["name"]
    document.adopt(body, parameters[0])
    return body


def _build_form(document: Document, fields: Sequence[Object], consumes: Sequence[str]) -> Object:
    has_file = any(field.get("type") == "file" for field in fields)
    media_types = [
        name for name in consumes if name in ((_MULTIPART,) if has_file else (_FORM, _MULTIPART))
    ]
    properties: Object = {}
    encoding: Object = {}
    required: list[Json] = []
    for field in fields:
        name = str(field.get("name", ""))
        style = field.get("collectionFormat", "csv") if field.get("type") == "array" else None
        schema = _lift_schema(document, document.duplicate(field))
        document.adopt(schema, field)
        schema.update({key: field[key] for key in ("description",) if key in field})
        properties[name] = schema
        if style is not None:
            encoding[name] = dict(_STYLES.get(str(style), _STYLES["csv"]))
        if field.get("required") is True:
            required.append(name)
    form: Object = {"type": "object", "properties": properties}
    if required:
        form["required"] = required
    document.adopt(form, fields[0])
    content: Object = {}
    for at, name in enumerate(media_types or [_MULTIPART if has_file else _FORM]):
        media: Object = {"schema": _share(document, form, first=at == 0)}
        if encoding:
            media["encoding"] = dict(encoding)
        content[name] = media
    return {"content": content, "required": bool(required)}


def convert_response(document: Document, response: Json, produces: Sequence[str]) -> None:
    """A response: its schema and examples move into content, one for each media type."""
    if not isinstance(response, dict) or "$ref" in response:
        return
    for header in as_object(response.get("headers")).values():
        if isinstance(header, dict):
            convert_parameter(document, header)
    examples = as_object(response.pop("examples", None))
    schema = response.pop("schema", None)
    if schema is None and not examples:
        return
    fallback = "application/octet-stream" if as_object(schema).get("format") == "binary" else _JSON
    content: Object = {}
    for at, name in enumerate(dict.fromkeys([*(produces or [fallback]), *examples])):
        media: Object = {}
        if schema is not None:
            media["schema"] = _share(document, schema, first=at == 0)
        if name in examples:
            media["example"] = examples[name]
        document.adopt(media, response)
        content[name] = media
    document.adopt(content, response)
    response["content"] = content


def convert_security_scheme(document: Document, scheme: Json) -> Json:
    """A security definition as a security scheme."""
    if not isinstance(scheme, dict):
        return scheme
    if scheme.get("type") == "basic":
        scheme.update({"type": "http", "scheme": "basic"})
    if scheme.get("type") == "oauth2" and "flow" in scheme:
        kept = ("authorizationUrl", "tokenUrl", "scopes")
        flow: Object = {key: scheme.pop(key) for key in kept if key in scheme}
        flow.setdefault("scopes", {})
        name = str(scheme.pop("flow"))
        flows: Object = {_FLOWS.get(name, name): flow}
        document.adopt(flow, scheme)
        document.adopt(flows, scheme)
        scheme["flows"] = flows
    return scheme


def _share(document: Document, value: Json, *, first: bool) -> Json:
    """A value that stands in several places: itself in the first, copies in the others."""
    if first or not isinstance(value, dict):
        return value
    return document.duplicate(value)
