"""Swagger 2.0: told as OpenAPI 3.0, nothing lost, everything still where the user wrote it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV30SpecValidator

from .loading import load

HEAD = "swagger: '2.0'\ninfo: {title: A, version: '1'}\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, so that files are shown by their names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _convert(home: Path, text: str) -> Any:
    loaded = load(home, HEAD + text, validate=True)
    assert loaded.found == []
    OpenAPIV30SpecValidator(loaded.root).validate()
    return loaded.root


@pytest.mark.parametrize(
    ("frame", "servers"),
    [
        ("host: a.com\nbasePath: /v1/\nschemes: [http, https]", ["https://a.com/v1", "http://a.com/v1"]),
        ("host: a.com", ["https://a.com"]),
        ("host: a.com\nschemes: [ws]", ["https://a.com"]),
        ("basePath: /v1", ["/v1"]),
        ("basePath: /", ["/"]),
    ],
)  # fmt: skip
def test_servers(home: Path, frame: str, servers: list[str]) -> None:
    """Host, base path and schemes become servers, the safe ones first."""
    root = _convert(home, f"{frame}\npaths: {{}}\n")
    assert [server["url"] for server in root["servers"]] == servers
    assert root["openapi"] == "3.0.3"
    assert not {"swagger", "host", "basePath", "schemes"} & set(root)


def test_parameters(home: Path) -> None:
    """What says a value moves into a schema; the collection format becomes style and explode."""
    root = _convert(
        home,
        """\
paths:
  /a/{id}:
    parameters: [{name: id, in: path, required: true, type: integer, format: int64}]
    get:
      parameters:
        - {name: plain, in: query, type: array, items: {type: string}}
        - {name: multi, in: query, type: array, items: {type: string, enum: [a]}, collectionFormat: multi}
        - {name: pipes, in: query, type: array, items: {type: string}, collectionFormat: pipes}
        - {name: X-A, in: header, type: array, items: {type: string}, collectionFormat: csv, x-nullable: true}
        - $ref: '#/parameters/limit'
      responses: {'200': {description: ok}}
parameters: {limit: {name: limit, in: query, type: integer, default: 5, description: most}}
""",
    )
    item = root["paths"]["/a/{id}"]
    assert item["parameters"][0]["schema"] == {"type": "integer", "format": "int64"}
    plain, multi, pipes, header, limit = item["get"]["parameters"]
    assert (plain["style"], plain["explode"]) == ("form", False)
    assert (multi["style"], multi["explode"]) == ("form", True)
    assert multi["schema"]["items"] == {"type": "string", "enum": ["a"]}
    assert (pipes["style"], pipes["explode"]) == ("pipeDelimited", False)
    assert "style" not in header and "collectionFormat" not in header
    assert header["schema"]["nullable"] is True
    assert limit == {"$ref": "#/components/parameters/limit"}
    assert root["components"]["parameters"]["limit"] == {
        "name": "limit",
        "in": "query",
        "description": "most",
        "schema": {"type": "integer", "default": 5},
    }


def test_bodies(home: Path) -> None:
    """A body parameter becomes the request body for each type that is consumed, by reference or inherited as well."""
    root = _convert(
        home,
        """\
consumes: [application/json, application/xml]
paths:
  /a:
    parameters: [{name: shared, in: body, schema: {type: string}}]
    put: {responses: {'200': {description: ok}}}
    post:
      consumes: [text/plain]
      parameters: [{$ref: '#/parameters/pet'}]
      responses: {'200': {description: ok}}
parameters: {pet: {name: pet, in: body, required: true, description: one, schema: {$ref: '#/definitions/Pet'}}}
definitions: {Pet: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}}}
""",
    )
    item = root["paths"]["/a"]
    assert item["parameters"] == []
    assert list(item["put"]["requestBody"]["content"]) == ["application/json", "application/xml"]
    body = item["post"]["requestBody"]
    assert body["required"] is True
    assert body["description"] == "one"
    assert body["content"] == {"text/plain": {"schema": {"$ref": "#/components/schemas/Pet"}}}
    assert "parameters" not in root["components"]
    assert root["components"]["schemas"]["Pet"]["discriminator"] == {"propertyName": "kind"}


@pytest.mark.parametrize(
    ("consumes", "file", "media_types"),
    [
        ("[]", False, ["application/x-www-form-urlencoded"]),
        ("[]", True, ["multipart/form-data"]),
        ("[application/x-www-form-urlencoded]", True, ["multipart/form-data"]),
        ("[application/x-www-form-urlencoded, multipart/form-data]", False, ["application/x-www-form-urlencoded", "multipart/form-data"]),
    ],
)  # fmt: skip
def test_forms(home: Path, consumes: str, file: bool, media_types: list[str]) -> None:
    """The fields of a form become the properties of one object; a file makes it multipart."""
    kind = "file" if file else "string"
    root = _convert(
        home,
        f"""\
paths:
  /a:
    post:
      consumes: {consumes}
      parameters:
        - {{name: thing, in: formData, type: {kind}, required: true, description: it}}
        - {{name: tags, in: formData, type: array, items: {{type: string}}, collectionFormat: ssv}}
      responses: {{'200': {{description: ok}}}}
""",
    )
    body = root["paths"]["/a"]["post"]["requestBody"]
    assert list(body["content"]) == media_types
    for media in body["content"].values():
        schema = media["schema"]
        assert schema["required"] == ["thing"]
        assert schema["properties"]["thing"].get("format") == ("binary" if file else None)
        assert schema["properties"]["thing"]["description"] == "it"
        assert media["encoding"] == {"tags": {"style": "spaceDelimited", "explode": False}}
    assert body["required"] is True


def test_responses(home: Path) -> None:
    """Schemas and examples move into the content of each type produced; headers get schemas; files are bytes."""
    root = _convert(
        home,
        """\
produces: [application/json]
paths:
  /a:
    get:
      produces: [application/json, text/csv]
      responses:
        '200':
          description: ok
          schema: {type: array, items: {$ref: '#/definitions/A'}}
          headers: {X-Left: {type: integer}}
          examples: {application/json: [1]}
        '204': {description: none}
        default: {$ref: '#/responses/Problem'}
  /file: {get: {produces: [], responses: {'200': {description: ok, schema: {type: file}}}}}
responses: {Problem: {description: no, schema: {$ref: '#/definitions/A'}}}
definitions: {A: {type: string, x-nullable: true}}
""",
    )
    responses = root["paths"]["/a"]["get"]["responses"]
    content = responses["200"]["content"]
    assert list(content) == ["application/json", "text/csv"]
    assert content["application/json"]["example"] == [1]
    assert content["text/csv"]["schema"] == content["application/json"]["schema"]
    assert content["text/csv"]["schema"] is not content["application/json"]["schema"]
    assert responses["200"]["headers"]["X-Left"] == {"schema": {"type": "integer"}}
    assert "content" not in responses["204"]
    assert responses["default"] == {"$ref": "#/components/responses/Problem"}
    problem = root["components"]["responses"]["Problem"]["content"]["application/json"]["schema"]
    assert problem == {"$ref": "#/components/schemas/A"}
    assert root["components"]["schemas"]["A"]["nullable"] is True
    file = root["paths"]["/file"]["get"]["responses"]["200"]["content"]
    assert file == {"application/json": {"schema": {"type": "string", "format": "binary"}}}


def test_security(home: Path) -> None:
    """Basic becomes HTTP basic, each flow of OAuth its new name; keys stay."""
    root = _convert(
        home,
        """\
paths: {}
security: [{key: []}, {code: [read]}]
securityDefinitions:
  plain: {type: basic}
  key: {type: apiKey, name: X-Key, in: header}
  code: {type: oauth2, flow: accessCode, authorizationUrl: 'https://a', tokenUrl: 'https://b', scopes: {read: r}}
  app: {type: oauth2, flow: application, tokenUrl: 'https://b'}
""",
    )
    schemes = root["components"]["securitySchemes"]
    assert schemes["plain"] == {"type": "http", "scheme": "basic"}
    assert schemes["key"] == {"type": "apiKey", "name": "X-Key", "in": "header"}
    assert schemes["code"]["flows"] == {
        "authorizationCode": {
            "authorizationUrl": "https://a",
            "tokenUrl": "https://b",
            "scopes": {"read": "r"},
        }
    }
    assert schemes["app"]["flows"] == {"clientCredentials": {"tokenUrl": "https://b", "scopes": {}}}


def test_places_survive(home: Path) -> None:
    """What was converted is located where it was written, in whatever file."""
    files = {
        "api.yaml": HEAD + "paths: {/a: {$ref: 'b.yaml#/a'}}\n",
        "b.yaml": """\
            a:
              post:
                parameters:
                  - {name: q, in: query, type: integer}
                  - {name: pet, in: body, schema: {$ref: 'pet.yaml'}}
                responses:
                  '200': {description: ok, schema: {type: string}}
        """,
        "pet.yaml": "type: object\n",
    }
    loaded = load(home, files)
    operation = loaded.root["paths"]["/a"]["post"]
    locate = loaded.document.locate
    assert str(locate(operation["parameters"][0]["schema"])) == "b.yaml:4:9"
    assert str(locate(operation["requestBody"])) == "b.yaml:5:9"
    content = operation["responses"]["200"]["content"]
    assert str(locate(content)) == "b.yaml:7:7"
    assert loaded.root["components"]["schemas"] == {"pet": {"type": "object"}}


@pytest.mark.parametrize(
    "text",
    [
        "paths: {/a: {get: {parameters: 5, responses: 5}}}",
        "paths: {/a: {get: {parameters: [5, {in: body}, {in: formData}], responses: {'200': 5}}}}",
        "paths: 5\ndefinitions: 5\nparameters: 5\nresponses: 5\nsecurityDefinitions: 5",
        "paths: {/a: {parameters: [{$ref: '#/parameters/a'}]}}\nparameters: {a: {$ref: '#/parameters/a'}}",
        "securityDefinitions: {a: 5, b: {type: oauth2, flow: []}}\nhost: 5\nbasePath: 5\nschemes: 5",
        "paths: {/a: {get: {responses: {'200': {examples: 5, headers: {a: 5}, schema: 5}}}}}",
    ],
)
def test_faulty_documents_are_converted_too(home: Path, text: str) -> None:
    """Whatever stands where something else belongs, the conversion goes through; rules report it."""
    loaded = load(home, HEAD + text, validate=True)
    assert loaded.root["openapi"] == "3.0.3"
