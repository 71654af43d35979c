"""Names as a person would give them, of documents that nobody wrote for us."""

from __future__ import annotations

from typing import Any

import pytest

from goldsmith.config import Config
from goldsmith.diagnostics import Report
from goldsmith.ir.build import build_api
from goldsmith.ir.model import Api
from goldsmith.load import Document, load_document
from goldsmith.normalize import normalize_document
from goldsmith.normalize.hints import HINTS

from .normalizing import CASES

ROWS: dict[str, Any] = {"type": "array", "items": {"type": "string"}}


def operation(identity: str | None, *tags: str, **more: Any) -> dict[str, Any]:
    """An operation that answers rows."""
    given = {"operationId": identity} if identity else {}
    content = {"application/json": {"schema": ROWS}}
    return {
        **given,
        "tags": [*tags],
        "responses": {"200": {"description": "", "content": content}},
        **more,
    }


def name(paths: dict[str, Any], asked: dict[str, str] | None = None, **root: Any) -> Api:
    """The API of some paths."""
    import json
    import tempfile
    from pathlib import Path

    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths, **root}
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "document.json"
        place.write_text(json.dumps(document), encoding="utf-8")
        loaded: Document = load_document(str(place), root=Path(folder), report=Report())
    config = Config(root=CASES, document="document.json", output=CASES / "out", package="sample")
    return build_api(normalize_document(loaded, Report()), config, Report(), asked=asked or {})


def symbols(api: Api) -> set[str]:
    """All methods as a caller writes them."""
    return {f"{r.name}.{each.name}" for r in api.resources for each in r.operations}


@pytest.mark.parametrize(
    ("method", "path", "identity", "tag", "summary", "symbol"),
    [
        ("get", "/v2/droplets", "droplets_list", "Droplets", "", "droplets.list"),
        ("delete", "/v2/droplets/{id}", "droplets_destroy", "Droplets", "", "droplets.delete"),
        ("get", "/v2/droplets/{id}/kernels", "droplets_list_kernels", "Droplets", "", "droplets.list_kernels"),
        ("get", "/v1/customers/{customer}", "GetCustomersCustomer", "", "", "customers.get"),
        ("get", "/containers/json", "ContainerList", "Container", "", "container.list"),
        ("post", "/transactions/{id}/relationships/tags", None, "Tags", "Add tags", "transactions.add_tags"),
        ("delete", "/transactions/{id}/relationships/tags", None, "Tags", "Remove tags", "transactions.remove_tags"),
        ("post", "/webhooks/{webhookId}/ping", None, "Webhooks", "Ping webhook", "webhooks.ping"),
        ("get", "/users/{userId}/orders", "getUserOrders", "Orders", "", "orders.list"),
        ("get", "/v1/agents?beta=true", None, "", "", "agents.list"),
        ("get", "/oAuth/apps", None, "oAuth", "", "oauth.list_apps"),
    ],
)  # fmt: skip
def test_a_method_says_what_its_resource_does_not(
    method: str, path: str, identity: str | None, tag: str, summary: str, symbol: str
) -> None:
    """By id, by path and summary where there is none, with the usual verb."""
    slots = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    parameters = [{"name": s, "in": "path", "required": True, "schema": {}} for s in slots]
    node = operation(identity, *([tag] if tag else []), summary=summary, parameters=parameters)
    assert symbols(name({path: {method: node}})) == {symbol}


def test_tags_of_one_word_are_one_resource() -> None:
    """Case and number do not tell resources apart."""
    paths = {"/a": {"get": operation("a", "Order")}, "/b": {"get": operation("b", "orders")}}
    (resource,) = name(paths).resources
    assert {resource.wire_tag, *resource.other_tags} == {"Order", "orders"}


def test_what_was_asked_for_goes_before_all_else() -> None:
    """By a pointer, by method and path, by operation id; with a resource or without."""
    paths = {"/a": {"get": operation("a", "x")}, "/b": {"get": operation("b", "x")}}
    asked = {"GET /a": "first", "b": "others.second"}
    assert symbols(name(paths, asked)) == {"x.first", "others.second"}


@pytest.mark.parametrize(
    ("extensions", "symbol"),
    [
        ({"x-fern-sdk-group-name": ["v", "pets"], "x-fern-sdk-method-name": "all"}, "v_pets.all"),
        ({"x-speakeasy-group": "animals", "x-speakeasy-name-override": "find"}, "animals.find"),
    ],
)
def test_hints_of_vendors_name_methods(extensions: dict[str, Any], symbol: str) -> None:
    """They go before what would be derived."""
    assert symbols(name({"/a": {"get": {**operation("a", "x"), **extensions}}})) == {symbol}


def test_hints_of_vendors_name_the_rest() -> None:
    """Arguments, fields and classes."""
    parameter = {"name": "q", "in": "query", "schema": {}, "x-ms-client-name": "searchText"}
    paths = {"/a": {"get": operation("a", "x", parameters=[parameter])}}
    inner = {"type": "object", "x-fern-type-name": "Tail", "properties": {"n": {"type": "integer"}}}
    pet = {"properties": {"t": inner, "z": {"type": "string", "x-fern-property-name": "zip"}}}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}
    paths["/b"] = {
        "get": {
            **operation("b", "x"),
            "responses": {"200": {"description": "", "content": content}},
        }
    }
    api = name(paths, components={"schemas": {"Pet": {"type": "object", **pet}}})
    arguments = {p.name for r in api.resources for o in r.operations for p in o.parameters}
    assert arguments == {"search_text"}
    models = {model.name: model for model in api.models}
    assert set(models) == {"Pet", "Tail"}
    assert models["Pet"].fields == {"t": "t", "z": "zip"}


def test_every_hint_is_in_the_documentation() -> None:
    """The table is that of the code."""
    text = (CASES.parents[1] / "docs/guides/names.md").read_text(encoding="utf-8")
    said = {
        f"| `{hint.extension}` | {' or '.join(hint.holders)} | {hint.names} |" for hint in HINTS
    }
    assert {line for line in said if line not in text} == set()
