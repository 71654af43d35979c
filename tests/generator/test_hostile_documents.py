"""Documents that mean harm: each is told what is wrong with it and where, at once, and nothing is written."""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from goldsmith.cli import main

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
LOCATED = re.compile(r"\S.*?:\d+:\d+: (?:error|warning)\[[a-z0-9-]+\]: \S|  hint: |… and ")
SECONDS = 10

Wrap = Callable[[Any], Any]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, so that files are shown by their names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(
    capsys: pytest.CaptureFixture[str], command: str, name: str, content: str | bytes | None
) -> tuple[int, str]:
    """The exit status of a command for a document, and what it says; every line of that has a place."""
    if content is not None:
        Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    started = time.monotonic()
    options = ["--output", "out", "--package", "client"] if command == "generate" else []
    status = main([command, name, *options])
    said = capsys.readouterr().err
    assert time.monotonic() - started < SECONDS
    assert not Path("out").exists()
    assert all(LOCATED.match(line) for line in said.splitlines()), said
    return status, said


def build(schemas: dict[str, Any] | None = None, **more: Any) -> str:
    """A document of one operation, which answers the schema A."""
    answer = {"description": "", "content": {"application/json": {"schema": refer("A")}}}
    paths = {"/a": {"get": {"operationId": "getA", "responses": {"200": answer}}}}
    components = {"schemas": schemas or {"A": {"type": "object"}}}
    head: dict[str, Any] = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}}
    return json.dumps({**head, "paths": paths, "components": components, **more})


def refer(name: str, section: str = "schemas") -> dict[str, str]:
    """A reference to a component."""
    return {"$ref": f"#/components/{section}/{name}"}


def chain(wrap: Wrap, length: int) -> str:
    """A document in which each schema is made of the next."""
    schemas = {f"S{i}": wrap(refer(f"S{i + 1}")) for i in range(length)}
    return build({"A": wrap(refer("S0")), **schemas, f"S{length}": {"type": "object"}})


def bomb(first: str, line: Callable[[str, str], str]) -> str:
    """Lines of which each stands for ten times what the one before it does."""
    names = "abcdefghi"
    lines = [f"x-{b}: &{b} {line(a, b)}" for a, b in pairwise(names)]
    return HEAD + "\n".join([f"x-a: &a {first}", *lines, "paths: {}"])


TEXTS: list[tuple[str, str, str | bytes]] = [
    ("yaml-alias", "a.yaml", bomb("[l, l]", lambda a, b: f"[{', '.join([f'*{a}'] * 10)}]")),
    ("yaml-alias", "a.yaml", bomb("{k: l}", lambda a, b: f"{{{', '.join(f'k{i}: *{a}' for i in range(10))}}}")),
    ("yaml-alias", "a.yaml", bomb("{k: l}", lambda a, b: f"{{<<: [{', '.join([f'*{a}'] * 10)}], {b}: {{<<: *{a}}}}}")),
    ("yaml-alias", "a.yaml", f"{HEAD}x-a: &a '{'s' * 100_000}'\npaths: {{x-b: [{', '.join(['*a'] * 1000)}]}}"),
    ("yaml-alias", "a.yaml", f"{HEAD}paths: &a {{b: {{c: *a}}}}"),
    ("yaml-alias", "a.yaml", f"{HEAD}paths: &a {{<<: *a}}"),
    ("yaml-alias", "a.yaml", f"&a\n{HEAD}paths: *a"),
    ("too-deep", "a.yaml", f"{HEAD}paths: {'[' * 10_000}{']' * 10_000}"),
    ("too-deep", "a.yaml", f"{HEAD}paths: {'{a: ' * 10_000}{'}' * 10_000}"),
    ("too-deep", "a.yaml", f"{HEAD}paths: {'[{a: ' * 5_000}{'}]' * 5_000}"),
    ("too-deep", "a.yaml", f"{HEAD}paths: {'[' * 1_010}"),
    ("too-deep", "a.yaml", f"{HEAD}paths:\n  {'- ' * 90}{'[' * 5_000}"),
    ("too-deep", "a.yaml", f"{HEAD}paths:\n  {'- ' * 10_000}1"),
    ("too-deep", "a.yaml", HEAD + "paths:\n" + "".join(f"{' ' * i}a:\n" for i in range(1, 2000))),
    ("too-deep", "a.json", build(x="@").replace('"@"', '{"a":' * 10_000 + "1" + "}" * 10_000)),
    ("too-deep", "a.json", build({"A": {"items": "@"}}).replace('"@"', '{"items":' * 10_000 + "{}" + "}" * 10_000)),
    ("not-a-number", "a.json", build(x="@").replace('"@"', "9" * 10_000)),
    ("not-a-number", "a.json", build(x="@").replace('"@"', "NaN")),
    ("not-a-number", "a.yaml", f"{HEAD}paths: {{}}\nx-a: .inf"),
    ("yaml-tag", "a.yaml", f"{HEAD}paths: !!python/object/apply:os.system ['touch pwned']"),
    ("invalid-yaml", "a.yaml", f"{HEAD}? {{a: b}}\n: 1\npaths: {{}}"),
    ("invalid-yaml", "a.yaml", HEAD.replace("T", "T\0").encode()),
    ("invalid-yaml", "a.yaml", b"\0" * 100),
    ("invalid-yaml", "a.yaml", "? " * 90),
    ("invalid-yaml", "a.yaml", f"{HEAD}paths: {'[' * 90}@"),
    ("invalid-yaml", "a.yaml", f"{HEAD}x-a: '{'[' * 900}', @\npaths: {{}}"),
    ("invalid-yaml", "a.yaml", f"{HEAD}x-a: \"{'[' * 2000}\nb"),
    ("invalid-json", "a.json", '{"a":' + '"' * 1_000_000),
    ("not-utf-8", "a.yaml", (HEAD + "paths: {}\nx-a: é").encode("latin-1")),
    ("not-utf-8", "a.yaml", (HEAD + "paths: {}").encode("utf-16") + b"x"),
    ("not-utf-8", "a.json", b"\x1f\x8b\x08\x00"),
    ("empty-document", "a.json", b""),
    ("not-a-mapping", "a.yaml", "# nothing\n"),
    ("repeated-operation", "a.yaml", f"{HEAD}paths: {{/a: {{get: {{}}, get: {{}}}}}}"),
    ("dangling-ref", "a.json", build(paths={"$ref": "#/paths"})),
    ("dangling-ref", "a.json", build(paths={"/a": {"$ref": "file:///etc/passwd"}})),
    ("dangling-ref", "a.json", build(paths={"/a": {"$ref": "/dev/zero"}})),
    ("dangling-ref", "a.json", build(paths={"/a": {"$ref": "file://[x"}})),
    ("dangling-ref", "a.json", build(paths={f"/a{i}": {"$ref": f"{i}.json"} for i in range(3_000)})),
    ("dangling-ref", "a.json", build({f"S{i}": {} for i in range(3_000)}, paths={f"/a{i}": refer(f"T{i}") for i in range(3_000)})),
    ("dangling-ref", "a.json", build(paths={f"/a{i}": {"$ref": f"#a{i}"} for i in range(3_000)})),
    ("dangling-ref", "a.json", build(paths={"/a": {"$ref": "http://169.254.169.254/latest"}})),
    ("dangling-ref", "a.json", build(paths={"/a": {"$ref": "#/paths/~1b"}, "/b": {"$ref": "#/paths/~1a"}})),
    ("too-long", "a.json", build(paths={"/" + "w" * 1_000_000: {"get": {"responses": {}}}})),
    ("too-long", "a.json", build({"A": {"enum": list(range(200_000))}})),
    ("too-long", "a.json", build({"A": {"anyOf": [{"pattern": f"{i}"} for i in range(5_000)]}})),
    ("too-long", "a.json", build({"A": {"allOf": [refer("B")] * 5_000}, "B": {}})),
]  # fmt: skip


@pytest.mark.parametrize(("slug", "name", "content"), TEXTS, ids=range(len(TEXTS)))
def test_a_hostile_text_is_refused(
    capsys: pytest.CaptureFixture[str], slug: str, name: str, content: str | bytes
) -> None:
    """Bombs, depths, odd numbers, tags, bytes and references: one error of one kind."""
    status, said = run(capsys, "generate", name, content)
    assert status == 1
    assert f"error[{slug}]: " in said
    assert not Path("pwned").exists()


WRAPS: list[Wrap] = [
    lambda inner: inner,
    lambda inner: {"type": "array", "items": inner},
    lambda inner: {"allOf": [inner, {"properties": {"a": {"type": "string"}}}]},
    lambda inner: {"anyOf": [inner, {"type": "null"}]},
    lambda inner: {"additionalProperties": {"oneOf": [inner]}},
]


@pytest.mark.parametrize("length", [500, 5_000])
@pytest.mark.parametrize("wrap", WRAPS)
def test_a_chain_of_schemas_is_refused(
    capsys: pytest.CaptureFixture[str], wrap: Wrap, length: int
) -> None:
    """Schemas that lead through hundreds of others are one error, at the first that leads too far."""
    status, said = run(capsys, "generate", "a.json", chain(wrap, length))
    assert status == 1
    assert len(said.splitlines()) == 1
    assert re.match(r"a\.json:1:\d+: error\[too-deep\]: the schema `S\d+` leads", said)


@pytest.mark.parametrize("wrap", WRAPS)
def test_a_long_chain_is_still_read(capsys: pytest.CaptureFixture[str], wrap: Wrap) -> None:
    """Below the bound, all stages come to an end."""
    assert run(capsys, "validate", "a.json", chain(wrap, 40)) == (0, "")


CIRCLES: list[dict[str, Any]] = [
    {"A": refer("A")},
    {"A": refer("B"), "B": refer("A")},
    {"A": {"allOf": [refer("B")]}, "B": {"allOf": [refer("A"), {"properties": {"x": {}}}]}},
    {"A": {"anyOf": [refer("B"), refer("A")]}, "B": {"oneOf": [refer("A"), refer("B")]}},
    {"A": {"items": refer("A"), "not": refer("A"), "additionalProperties": refer("A")}},
    {"A": {"properties": {"a": {"$ref": "#/components/schemas/A/properties/a"}}}},
    {"A": {"properties": {"a": {"$ref": "#"}, "b": {"$ref": "#/paths"}}}},
    {f"S{i}": {"allOf": [refer(f"S{j}") for j in range(20)]} for i in range(20)} | {"A": refer("S0")},
    {f"S{i}": {"allOf": [refer(f"S{i + 1}")] * 2} for i in range(40)} | {"A": refer("S0"), "S40": {}},
]  # fmt: skip


@pytest.mark.parametrize("schemas", CIRCLES, ids=range(len(CIRCLES)))
def test_circles_come_to_an_end(
    capsys: pytest.CaptureFixture[str], schemas: dict[str, Any]
) -> None:
    """Circles of every kind, and trees of few schemas and many branches, are mended or read."""
    status, said = run(capsys, "validate", "a.json", build(schemas))
    assert status == 0
    assert "error" not in said


@pytest.mark.parametrize("section", ["parameters", "responses", "requestBodies", "headers", "examples", "links", "callbacks", "securitySchemes", "pathItems"])  # fmt: skip
def test_circles_of_components_come_to_an_end(
    capsys: pytest.CaptureFixture[str], section: str
) -> None:
    """So are circles, and chains, of whatever else can be referred to."""
    inner = {f"S{i}": refer(f"S{i + 1}", section) for i in range(3_000)}
    inner |= {"S3000": refer("S2999", section), "Me": refer("Me", section)}
    paths = {"/a": refer("S0", section)} if section == "pathItems" else {}
    text = build(components={section: inner}, paths=paths)
    status, said = run(capsys, "validate", "a.json", text)
    assert status == (section == "pathItems")
    assert "[dangling-ref]: a reference that leads back to itself" in said


def test_paging_through_many_branches(capsys: pytest.CaptureFixture[str]) -> None:
    """A pointer into an answer of few schemas and many branches is followed in no time."""
    schemas = {f"S{i}": {"allOf": [refer(f"S{i + 1}")] * 3} for i in range(40)}
    document = json.loads(build({"A": refer("S0"), **schemas, "S40": {"properties": {"x": {}}}}))
    paging = {"scheme": "link", "items": "/items"}
    document["paths"]["/a"]["get"]["x-goldsmith-paging"] = paging
    status, said = run(capsys, "validate", "a.json", json.dumps(document))
    assert status == 1
    assert "error[paging-pointer]" in said


def link_to_itself(name: str) -> None:
    """A symbolic link that leads nowhere else."""
    Path(name).symlink_to(name)


def make_nothing(_: str) -> None:
    """No file."""


def make_pipe(name: str) -> None:
    """A pipe that nobody writes to."""
    if sys.platform == "win32":
        pytest.skip("Windows has no pipes in folders")
    os.mkfifo(name)


@pytest.mark.parametrize("make", [make_pipe, os.mkdir, link_to_itself, make_nothing])
def test_what_is_no_file_is_not_read(
    capsys: pytest.CaptureFixture[str], make: Callable[[str], None]
) -> None:
    """A pipe that nobody writes to, a folder, a link to itself, nothing."""
    make("a.yaml")
    status, said = run(capsys, "generate", "a.yaml", None)
    assert status == 1
    assert said.startswith("a.yaml:1:1: error[missing-file]: ")


def test_a_file_of_excessive_size_is_not_read(capsys: pytest.CaptureFixture[str]) -> None:
    """More than a hundred megabytes are refused, and no more of them read."""
    with Path("a.yaml").open("wb") as stream:
        stream.truncate(20_000_000_000)
    status, said = run(capsys, "generate", "a.yaml", None)
    assert (status, said) == (1, "a.yaml:1:1: error[unreadable-file]: the file is larger than 100,000,000 bytes\n")  # fmt: skip


def test_a_long_text_is_quoted_in_part(capsys: pytest.CaptureFixture[str]) -> None:
    """A message stays one line of some hundred characters, whatever it quotes."""
    schema = {"type": "x\n/a.json:1:1: error[fake]: a\n" + "w" * 100_000}
    status, said = run(capsys, "validate", "a.json", build({"A": schema}))
    assert status == 0
    assert len(said.splitlines()) == 1
    assert len(said) < 800


@pytest.mark.parametrize(
    ("error", "slug"), [(RecursionError(), "too-deep"), (MemoryError(), "too-large")]
)
def test_what_no_rule_foresees_has_a_place_too(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    slug: str,
) -> None:
    """Where a stage gives up for want of stack or memory, the document is named, and no traceback shown."""

    def give_up(*_: object) -> None:
        raise error

    monkeypatch.setattr("goldsmith.pipeline.understand", give_up)
    status, said = run(capsys, "validate", "a.json", build())
    assert status == 1
    assert said.startswith(f"a.json:1:1: error[{slug}]: the document ")
