"""The rules: what each finds, where, and how bad it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldsmith.validate import RULES

from .loading import load

OK = "responses: {'200': {description: ok}}"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, so that files are shown by their names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _find(home: Path, text: str, *, bare: bool = False) -> list[str]:
    head = "" if bare else "openapi: 3.1.0\ninfo: {title: A, version: '1'}\n"
    return load(home, head + text + "\n", validate=True).found


BARE = [
    ("paths: {}", "1:1: error[not-openapi]: not an OpenAPI document"),
    ("swagger: '1.2'", "1:1: error[unsupported-version]: Swagger 1.2 is not supported"),
    ("openapi: 4.0.0\ninfo: {title: A, version: '1'}\npaths: {}", "1:1: error[unsupported-version]: OpenAPI 4.0.0 is not supported"),
    ("openapi: 3.1\ninfo: {title: A, version: '1'}\npaths: {}", "1:1: warning[not-text]: `openapi` is not text"),
    ("openapi: 3.1.0\npaths: {}", "1:1: warning[missing-info]: the document has no `info`"),
    ("openapi: 3.1.0\ninfo:\n  title: A\npaths: {}", "2:1: warning[missing-info]: the document has no `info.version`"),
    ("openapi: 3.1.0\ninfo:\n  version: 1.10\n  title: A\npaths: {}", "3:3: warning[not-text]: `version` is not text: a number loses its last zeros"),
    ("openapi: 3.1.0\ninfo:\n  version: '1'\n  title: 5\npaths: {}", "4:3: warning[not-text]: `title` is not text, and is ignored"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fault"), BARE)
def test_the_frame(home: Path, text: str, fault: str) -> None:
    """What is no document at all is an error; what only lacks its title is not."""
    assert _find(home, text, bare=True) == [f"api.yaml:{fault}"]


FAULTS = [
    # the structure
    ("tags: []", "1:1: warning[missing-paths]: the document has no paths"),
    ("paths: []", "3:1: error[paths-not-a-mapping]: `paths` is not a mapping"),
    ("paths: {/a: 5}", "3:9: error[path-not-a-mapping]: the path `/a` is not a mapping of methods"),
    ("paths: {/a: }", "3:9: warning[empty-path]: the path `/a` has nothing in it"),
    (f"paths: {{a: {{get: {{{OK}}}}}}}", "3:9: warning[path-without-slash]: the path `a` does not start with a slash"),
    ("paths: {/a: {get: }}", "3:14: error[operation-not-a-mapping]: the operation `get` is not a mapping"),
    (f"paths: {{/a: {{GET: {{{OK}}}}}}}", "3:14: error[method-case]: the method `GET` is not in lower case, and not seen"),
    ("paths: {/a: {additionalOperations: {Copy: }}}", "3:37: error[operation-not-a-mapping]: the operation `Copy` is not a mapping"),
    (f"paths: {{/a: {{additionalOperations: {{a b: {{{OK}}}}}}}}}", "3:37: error[bad-method]: 'a b' cannot be a method of HTTP"),
    (f"paths: {{/a: {{get: {{{OK}}}, additionalOperations: {{GET: {{{OK}}}}}}}}}", "3:83: error[repeated-operation]: the path has the method `GET` twice"),
    ("paths: {/a: {additionalOperations: {Copy: {}}}}", "3:37: warning[missing-responses]: no responses; whatever comes is given back as it is"),
    ("paths: {/a: {query: {}}}", "3:14: warning[missing-responses]: no responses; whatever comes is given back as it is"),
    (f"paths: {{'/{{a}}': {{additionalOperations: {{Copy: {{{OK}}}}}}}}}", "3:41: warning[path-parameter-undeclared]: the slot `{a}` of `/{a}` is not declared; it is taken as text"),
    (f"paths: {{/a: {{get: {{operationId: {'w' * 10_001}, {OK}}}}}}}", "3:20: error[too-long]: a name of 10,001 characters; at most 10,000 are read"),
    (f"paths: {{/a: {{get: {{parameters: {{}}, {OK}}}}}}}", "3:20: warning[wrong-container]: `parameters` is not a list but a mapping"),
    ("paths: {/a: {get: {responses: []}}}", "3:20: warning[wrong-container]: `responses` is not a mapping but a list"),
    ("components: {schemas: {A: {properties: }}}", "3:28: warning[wrong-container]: `properties` is not a mapping but null"),
    ("components: {schemas: 5}", "3:14: warning[not-an-object]: a number stands where a mapping of schemas belongs"),
    ("components: {responses: {A: text}}", "3:26: warning[not-an-object]: text stands where a response belongs"),
    ("components: {schemas: {A: {$ref: 5}}}", "3:28: warning[bad-reference]: a reference is text, not a number"),
    ("paths: {}\nservers: {}", "4:1: warning[bad-server]: `servers` is not a list"),
    ("paths: {}\nservers: [{url: a}, {}]", "4:21: warning[bad-server]: a server without a URL"),
    # schemas
    ("components: {schemas: {A: }}", "3:24: warning[null-schema]: null stands where a schema belongs; any value is taken"),
    ("components: {schemas: {A: text}}", "3:24: warning[not-a-schema]: something else stands where a schema belongs; any value is taken"),
    ("components: {schemas: {A: {type: strin}}}", "3:28: warning[unknown-type]: there is no type 'strin'; any value is taken"),
    ("components: {schemas: {A: {type: [string, 5]}}}", "3:28: warning[unknown-type]: there is no type 5; any value is taken"),
    ("components: {schemas: {A: {type: {}}}}", "3:28: warning[unknown-type]: `type` is no name of a type; any value is taken"),
    ("components: {schemas: {A: {enum: []}}}", "3:28: warning[empty-enum]: an enum without a value; any value is taken"),
    ("components: {schemas: {A: {enum: a}}}", "3:28: warning[bad-enum]: `enum` is not a list; any value is taken"),
    ("components: {schemas: {A: {required: true}}}", "3:28: warning[bad-required]: `required` is not a list of names, and is ignored"),
    ("components: {schemas: {A: {enum: [a], default: b}}}", "3:39: warning[default-not-in-enum]: the default 'b' is not in the enum"),
    ("components: {schemas: {A: {allOf: [{type: array}, {$ref: '#/components/schemas/B'}]}, B: {type: array}}}", "3:28: warning[all-of-arrays]: `allOf` of 2 arrays: some tools read their items as keys"),
    ("components: {schemas: {A: {discriminator: {}}}}", "3:28: warning[bad-discriminator]: a discriminator without `propertyName`"),
    ("components: {schemas: {A: {discriminator: {propertyName: k, mapping: {b: Nope}}}}}", "3:71: warning[unknown-mapping]: no schema is called `Nope`"),
    # operations
    (f"paths: {{'/a/{{b': {{get: {{{OK}}}}}}}", "3:9: error[broken-path-template]: a brace of the path `/a/{b` has no partner"),
    (f"paths: {{'/a/{{}}': {{get: {{{OK}}}}}}}", "3:9: error[broken-path-template]: a slot of the path `/a/{}` has no name"),
    (f"paths:\n  /a: {{get: {{operationId: x, {OK}}}}}\n  /b: {{get: {{operationId: x, {OK}}}}}", "5:14: warning[duplicate-operation-id]: the operation id 'x' is taken"),
    (f"servers: [{{url: 'https://a.com/api/v0/'}}]\npaths: {{/api/v0/b: {{get: {{{OK}}}}}}}", "4:9: warning[server-prefix-repeated]: the path `/api/v0/b` repeats `/api/v0`, with which the server https://a.com/api/v0/ ends"),
    ("paths: {/a: {get: {}}}", "3:14: warning[missing-responses]: no responses; whatever comes is given back as it is"),
    ("paths: {/a: {get: {responses: {'2000': {description: ok}}}}}", "3:32: warning[bad-status]: there is no status `2000`; what it answers is left out"),
    ("paths: {/a: {get: {responses: {2OO: {description: ok}}}}}", "3:32: warning[bad-status]: there is no status `2OO`; what it answers is left out"),
    ("paths: {/a: {get: {responses: {'200': {description: ok, content: {json: {}}}}}}}", "3:67: warning[bad-media-type]: `json` is not a media type"),
    (f"paths: {{/a: {{post: {{requestBody: {{}}, {OK}}}}}}}", "3:21: warning[empty-body]: a request body of no media type; it is taken as bytes"),
    # parameters
    (f"paths: {{/a: {{get: {{parameters: [{{in: query}}], {OK}}}}}}}", "3:33: warning[bad-parameter]: a parameter without a name is left out"),
    (f"paths: {{/a: {{get: {{parameters: [{{name: a, in: quer, schema: {{}}}}], {OK}}}}}}}", "3:33: warning[bad-parameter]: the parameter `a` is nowhere (`in: quer`), and left out"),
    (f"paths: {{/a: {{get: {{parameters: [{{name: a, in: query}}], {OK}}}}}}}", "3:33: warning[parameter-without-schema]: the parameter `a` has no schema; it is taken as text"),
    (f"paths: {{'/a/{{b}}': {{get: {{parameters: [{{name: b, in: path, schema: {{}}}}], {OK}}}}}}}", "3:39: warning[path-parameter-optional]: the path parameter `b` is always required"),
    (f"paths: {{'/a/{{b}}': {{get: {{{OK}}}}}}}", "3:20: warning[path-parameter-undeclared]: the slot `{b}` of `/a/{b}` is not declared; it is taken as text"),
    (f"paths: {{/a: {{parameters: [{{name: b, in: path, required: true, schema: {{}}}}], get: {{{OK}}}}}}}", "3:27: warning[path-parameter-unused]: the path `/a` has no slot for the path parameter `b`"),
    (f"paths: {{/a: {{get: {{parameters: [{{name: a, in: query, schema: {{}}}}, {{name: a, in: query, schema: {{}}}}], {OK}}}}}}}", "3:67: warning[repeated-parameter]: the query parameter `a` is declared twice"),
    (f"paths: {{/a: {{get: {{parameters: [{{name: authorization, in: header, schema: {{}}}}], {OK}}}}}}}", "3:33: warning[ignored-parameter]: the header `authorization` is not a parameter, and is left out"),
    (f"components: {{securitySchemes: {{key: {{type: apiKey, in: header, name: X-Key}}}}}}\npaths: {{/a: {{get: {{parameters: [{{name: x-key, in: header, schema: {{}}}}], {OK}}}}}}}", "4:33: warning[credential-parameter]: the parameter `x-key` is what the security scheme `key` fills"),
    # references by name
    ("paths: {}\nsecurity: [{apiKey: []}]\ncomponents: {securitySchemes: {apikey: {type: apiKey, in: header, name: a}}}", "4:13: warning[unknown-security-scheme]: no security scheme is called `apiKey`"),
    (f"paths: {{/a: {{get: {{security: [{{a: []}}], {OK}}}}}}}", "3:32: warning[unknown-security-scheme]: no security scheme is called `a`"),
    ("paths: {}\nsecurity: {}", "4:1: warning[bad-security]: `security` is not a list of requirements"),
    ("components: {securitySchemes: {a: {type: http, scheme: cookie}}}", "3:48: warning[unknown-http-scheme]: HTTP has no authentication scheme `cookie`"),
    ("components: {securitySchemes: {a: {type: key}}}", "3:32: warning[bad-security-scheme]: there is no type `key` of security schemes; nobody can fill it"),
    ("components: {securitySchemes: {a: {type: apiKey, in: body, name: b}}}", "3:32: warning[bad-security-scheme]: an API key needs `name`, and `in` with `header`, `query` or `cookie`"),
    ("paths: {}\ntags: [{name: a}, {name: a}]", "4:19: warning[repeated-tag]: the tag `a` is described twice"),
    ("paths: {}\ntags: [a]", "4:8: warning[bad-tag]: a tag without a name"),
    (f"paths: {{/a: {{get: {{tags: a, {OK}}}}}}}", "3:20: warning[bad-tag]: `tags` is not a list of names"),
    # scalars
    (f"paths: {{/a: {{get: {{description: {{}}, {OK}}}}}}}", "3:20: warning[not-text]: `description` is not text, and is ignored"),
    ("components: {schemas: {A: {nullable: 'True'}}}", "3:28: warning[not-a-boolean]: `nullable` is neither true nor false, and is taken as true"),
    ("components: {parameters: {A: {name: a, in: query, schema: {}, required: 'yes'}}}", "3:63: warning[not-a-boolean]: `required` is neither true nor false, and is ignored"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "fault"), FAULTS, ids=[fault.split("[")[1] for _, fault in FAULTS]
)
def test_one_fault_is_one_diagnostic(home: Path, text: str, fault: str) -> None:
    """Each fault gives one diagnostic, at its line and column, and none besides."""
    assert _find(home, text) == [f"api.yaml:{fault}"]


FAULTLESS = [
    "webhooks: {a: {post: {responses: {'200': {description: ok}}}}}",
    "components: {schemas: {A: true, B: {additionalProperties: false}, title: {type: string}}}",
    "components: {schemas: {A: {type: [string, 'null'], enum: [a, null], default: null}}}",
    "components: {schemas: {A: {properties: {required: {type: boolean}, enum: {}, $ref: {}}}}}",
    "components: {schemas: {A: {type: array, items: {type: string}, enum: [a, b], default: [a]}}}",
    "components: {schemas: {Dog: {}, A: {discriminator: {propertyName: k, mapping: {d: Dog, e: '#/components/schemas/Dog'}}}}}",
    f"paths: {{x-any: 5, '/a/{{b}}.{{c}}': {{parameters: [{{name: b, in: path, required: true, schema: {{}}}}, {{name: c, in: path, required: true, content: {{text/plain: {{}}}}}}], get: {{{OK}}}}}}}",
    f"paths: {{/c/x: {{get: {{{OK}}}}}, '/c/{{a}}': {{parameters: [{{name: a, in: path, required: true, schema: {{}}}}], get: {{{OK}}}}}}}",
    f"servers: [{{url: 'https://a.com/api'}}, {{url: '/'}}]\npaths: {{/apis: {{get: {{{OK}}}}}, /b/api: {{get: {{{OK}}}}}}}",
    f"paths: {{/a: {{parameters: [{{name: a, in: query, schema: {{}}}}], get: {{parameters: [{{name: a, in: query, schema: {{type: string}}}}, {{name: a, in: header, schema: {{}}}}], {OK}}}}}}}",
    "paths: {/a: {get: {security: [{}], responses: {default: {description: ok}, 4XX: {description: no}, x-any: 5}}}}",
    "components: {securitySchemes: {a: {type: http, scheme: Bearer}, b: {type: mutualTLS}, c: {type: oauth2, flows: {}}}}",
    "components: {parameters: {x-api-key: {name: a, in: query, schema: {}}}}",
    "components: {requestBodies: {A: {content: {'*/*': {}, 'application/*': {}, 'text/plain; charset=utf-8': {}}}}}",
]  # fmt: skip


@pytest.mark.parametrize("text", FAULTLESS)
def test_what_is_right_is_left_alone(home: Path, text: str) -> None:
    """What looks unusual and is right gives no diagnostic."""
    assert _find(home, text) == []


def test_the_same_request_twice(home: Path) -> None:
    """Paths that differ only in the names of their slots make one request; the hint has the place of the other."""
    slot = "parameters: [{name: %s, in: path, required: true, schema: {}}]"
    text = f"""\
openapi: 3.1.0
info: {{title: A, version: '1'}}
paths:
  /a/{{b}}: {{{slot % "b"}, get: {{{OK}}}}}
  /a/{{c}}: {{{slot % "c"}, get: {{{OK}}}}}
"""
    loaded = load(home, text, validate=True)
    assert [line.split(": ", 1)[1] for line in loaded.found] == [
        "warning[duplicate-path]: get `/a/{c}` is the same request as that of `/a/{b}`"
    ]
    assert loaded.report.diagnostics[0].location.line == 5
    assert str(loaded.hints[0]).startswith("the other one is at api.yaml:4:")


def test_hints_offer_the_nearest_name(home: Path) -> None:
    """A name that is nearly right is met with the right one."""
    text = """\
openapi: 3.1.0
info: {title: A, version: '1'}
paths: {}
security: [{apiKey: []}]
components:
  securitySchemes: {api_key: {type: http, scheme: bearr}}
  schemas: {A: {type: strin}}
"""
    assert load(home, text, validate=True).hints == [
        "did you mean `api_key`?",
        "did you mean `bearer`?",
        "did you mean `string`?",
    ]


def test_every_fault_is_reported_at_once(home: Path) -> None:
    """Nothing hides anything else: many faults in one document are many diagnostics."""
    text = """\
openapi: 3.1.0
info: {title: A, version: '1'}
paths:
  /a/{b: {get: }
  /c: {get: {parameters: [{name: d, in: path, required: true, schema: }]}}
components:
  schemas: {E: {enum: [], type: nothing}}
"""
    slugs = [d.slug for d in load(home, text, validate=True).report.diagnostics]
    assert sorted(slugs) == [
        "broken-path-template", "empty-enum", "missing-responses", "null-schema", "operation-not-a-mapping",
        "path-parameter-unused", "unknown-type",
    ]  # fmt: skip


def test_a_rule_is_documented_by_its_name() -> None:
    """Rules are functions of their own, each in the table once."""
    assert len(set(RULES)) == len(RULES)
    assert all(rule.__name__.startswith("_check_") for rule in RULES)


def test_other_methods_are_looked_at(home: Path) -> None:
    """Methods that OpenAPI 3.2 lets a path add are operations like any other."""
    text = "paths: {/a: {additionalOperations: {COPY: {operationId: x}}, query: {operationId: x}}}"
    slugs = [line.split("[")[1].split("]")[0] for line in _find(home, text)]
    assert sorted(slugs) == ["duplicate-operation-id", "missing-responses", "missing-responses"]
