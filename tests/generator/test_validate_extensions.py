"""The extensions that goldsmith reads: each in its place, each value of its kind, each pointer to something."""

from __future__ import annotations

from pathlib import Path

import pytest

from .loading import Loaded, load


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, so that files are shown by their names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _load(home: Path, *, operation: str = "", rest: str = "") -> Loaded:
    text = f"""\
openapi: 3.1.0
info: {{title: A, version: '1'}}
paths:
  /a:
    post:
      parameters: [{{name: bookmark, in: query, schema: {{type: string}}}}]
      requestBody: {{content: {{application/json: {{schema: {{properties: {{offset: {{type: integer}}}}}}}}}}}}
      responses:
        default: {{description: no, content: {{application/json: {{schema: {{properties: {{error: {{}}}}}}}}}}}}
        '200': {{description: ok, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Page'}}}}}}}}
      x-none: 1{operation}
components:
  schemas:
    Page: {{allOf: [{{properties: {{items: {{type: array}}, free: {{}}}}}}, {{$ref: '#/components/schemas/Next'}}]}}
    Next: {{properties: {{pagination: {{properties: {{bookmark: {{}}, hasMore: {{}}}}}}}}}}
{rest}"""
    return load(home, text, validate=True)


@pytest.mark.parametrize(
    ("extension", "message"),
    [
        ("x-goldsmith-metod: get", "error[unknown-extension]: there is no `x-goldsmith-metod`"),
        ("x-goldsmith-method: get-it", "error[bad-extension-value]: the value of `x-goldsmith-method` is a Python name, not 'get-it'"),
        ("x-goldsmith-method: import", "error[bad-extension-value]: the value of `x-goldsmith-method` is a Python name, not 'import'"),
        ("x-goldsmith-read: 'true'", "error[bad-extension-value]: the value of `x-goldsmith-read` is true or false, not 'true'"),
        ("x-goldsmith-paging: cursor", "error[bad-extension-value]: the value of `x-goldsmith-paging` is a mapping, not 'cursor'"),
        ("x-goldsmith-idempotency-key: a b", "error[bad-extension-value]: the value of `x-goldsmith-idempotency-key` is the name of a header, not 'a b'"),
        ("x-goldsmith-secret: true", "error[misplaced-extension]: `x-goldsmith-secret` means nothing here: it belongs to a parameter or a schema"),
    ],
)  # fmt: skip
def test_faults_of_operations(home: Path, extension: str, message: str) -> None:
    """An unknown extension, one in the wrong place and a value of the wrong kind are errors at their line."""
    loaded = _load(home, operation=f"\n      {extension}")
    assert loaded.found == [f"api.yaml:12:7: {message}"]


def test_a_misspelled_extension_gets_a_hint(home: Path) -> None:
    """The nearest extension is offered."""
    loaded = _load(home, operation="\n      x-goldsmith-metod: get")
    assert loaded.hints == ["did you mean `x-goldsmith-method`?"]


@pytest.mark.parametrize(
    ("rest", "message"),
    [
        ("    A: {x-goldsmith-type: integer}", "`x-goldsmith-type` is `integer-string`, not 'integer'"),
        ("    A: {properties: {b: {x-goldsmith-name: b-c}}}", "`x-goldsmith-name` is a Python name, not 'b-c'"),
        ("    A: {x-goldsmith-accept-integer: 1}", "`x-goldsmith-accept-integer` is true or false, not 1"),
        ("  securitySchemes: {a: {type: mutualTLS, x-goldsmith-argument: 5}}", "`x-goldsmith-argument` is a Python name, not 5"),
        ("  securitySchemes: {a: {type: mutualTLS, x-goldsmith-env: my key}}", "`x-goldsmith-env` is the name of a variable, not 'my key'"),
        ("tags: [{name: a, x-goldsmith-resource: 'a b'}]", "`x-goldsmith-resource` is a Python name, not 'a b'"),
        ("x-goldsmith-secret: true", "`x-goldsmith-secret` means nothing here: it belongs to a parameter or a schema"),
    ],
)  # fmt: skip
def test_faults_elsewhere(home: Path, rest: str, message: str) -> None:
    """Schemas, credentials, tags and the document itself are looked through too."""
    loaded = _load(home, rest=rest + "\n")
    assert len(loaded.found) == 1
    assert loaded.found[0].endswith(message)
    assert loaded.found[0].startswith("api.yaml:16:")


def test_the_vocabulary_is_accepted(home: Path) -> None:
    """Every extension in its place gives no diagnostic; one in data or of another tool is nobody's business."""
    loaded = _load(
        home,
        operation="""
      x-goldsmith-method: get_it
      x-goldsmith-read: true
      x-goldsmith-idempotency-key: Idempotency-Key
      x-other-tool: 5""",
        rest="""\
    A:
      x-goldsmith-type: integer-string
      x-goldsmith-secret: true
      x-goldsmith-name: number
      x-goldsmith-accept-integer: true
      example: {x-goldsmith-nothing: 1}
      properties: {x-goldsmith-nothing: {type: string}}
  parameters: {P: {name: p, in: query, schema: {}, x-goldsmith-secret: true, x-goldsmith-name: q}}
  securitySchemes: {s: {type: mutualTLS, x-goldsmith-argument: key, x-goldsmith-env: A_KEY}}
tags: [{name: a, x-goldsmith-resource: things}]
""",
    )
    assert loaded.found == []


def _page(home: Path, fields: str) -> list[str]:
    loaded = _load(home, operation=f"\n      x-goldsmith-paging: {{{fields}}}")
    assert all(line.startswith("api.yaml:12:") for line in loaded.found)
    return [line.split(": ", 1)[1] for line in loaded.found]


CURSOR = "scheme: cursor, request: bookmark, cursor: /pagination/bookmark, items: /items"


@pytest.mark.parametrize(
    "fields",
    [
        CURSOR,
        f"{CURSOR}, more: /pagination/hasMore",
        "scheme: offset, request: offset, items: /free/anything/below",
        "scheme: link, items: ''",
    ],
)
def test_paging_that_points_at_something(home: Path, fields: str) -> None:
    """Pointers lead through references, allOf and schemas of anything; the request field may stand in the body."""
    assert _page(home, fields) == []


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (CURSOR.replace("/items", "/item"), "error[paging-pointer]: the response has no `/item`: there is no property `item`"),
        (CURSOR.replace("/pagination/bookmark", "/pagination/bookmarks"), "error[paging-pointer]: the response has no `/pagination/bookmarks`: there is no property `bookmarks`"),
        (CURSOR.replace("/items", "items"), "error[bad-extension-value]: `items` is a JSON pointer into the response, such as `/items`"),
        (CURSOR.replace("request: bookmark", "request: bookmarks"), "error[paging-request]: the request has no parameter or body field `bookmarks`"),
        (f"{CURSOR}, mor: /items", "error[unknown-paging-field]: `x-goldsmith-paging` has no field `mor`"),
        (CURSOR.replace("scheme: cursor", "scheme: curser"), "error[bad-extension-value]: `scheme` is one of cursor, offset, page, link, link-token, last-item"),
        ("scheme: cursor, request: bookmark, items: /items", "error[bad-extension-value]: paging by cursor needs `cursor`"),
        ("scheme: link, items: /items, cursor: /pagination/bookmark", "error[unused-paging-field]: paging by link does not use `cursor`: it belongs to cursor; the address in the answer is `next`"),
        (f"{CURSOR}, total: /items", "error[unused-paging-field]: paging by cursor does not use `total`: it belongs to offset and page"),
        (f"{CURSOR}, key: /id", "error[unused-paging-field]: paging by cursor does not use `key`: it belongs to last-item"),
        ("scheme: offset, request: offset, items: /items, start: -1", "error[bad-extension-value]: `start` is the number of the first page or item"),
        ("scheme: last-item, request: offset, items: /items", "error[bad-extension-value]: paging by last-item needs `key`"),
        ("scheme: link-token, request: offset, items: /items, next: /nex", "error[paging-pointer]: the response has no `/nex`: there is no property `nex`"),
        ("scheme: page, items: /items", "error[bad-extension-value]: paging by page needs `request`"),
    ],
)  # fmt: skip
def test_paging_that_points_at_nothing(home: Path, fields: str, message: str) -> None:
    """A pointer, a field or a scheme that does not exist is an error."""
    assert _page(home, fields) == [message]


def test_two_methods_of_one_name(home: Path) -> None:
    """Two operations of a tag that ask for one method name cannot both have it."""
    text = """\
openapi: 3.1.0
info: {title: A, version: '1'}
paths:
  /a: {get: {tags: [t], x-goldsmith-method: get, responses: {'200': {description: ok}}}}
  /b: {get: {tags: [t], x-goldsmith-method: get, responses: {'200': {description: ok}}}}
  /c: {get: {tags: [u], x-goldsmith-method: get, responses: {'200': {description: ok}}}}
"""
    loaded = load(home, text, validate=True)
    assert loaded.found == [
        "api.yaml:5:25: error[duplicate-method-name]: two operations of one tag ask for the method name `get`"
    ]
    assert loaded.hints == ["the other one is at api.yaml:4:25"]
