"""``goldsmith suggest --write`` where a configuration has several clients: into the table of the one that is named."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from goldsmith.cli import main

Captured = pytest.CaptureFixture[str]
API = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{name: cursor, in: query, schema: {type: string}}]
      responses:
        "200":
          description: fine
          content:
            application/json:
              schema:
                type: object
                properties:
                  data: {type: array, items: {type: object, properties: {name: {type: string}}}}
                  next_cursor: {type: string}
"""
CLIENTS = """\
# All of ours.
[[CLIENTS]]
document = "api.yaml"
output = "a"
package = "one"
[CLIENTS.names]
listPets = "everything"

# The second one.
[[CLIENTS]]
name = "second"
document = "zoo.yaml"
output = "b"
package = "two"

# Nobody's.
[OTHER]
license = "MIT"
"""
FOUND = {"scheme": "cursor", "request": "cursor", "items": "/data", "cursor": "/next_cursor"}
SHARED = '[[conventions.paging]]\nscheme = "cursor"\nrequest = "cursor"\ncursor = "/next_cursor"\n'


@pytest.fixture(params=["goldsmith.toml", "pyproject.toml"])
def file(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A configuration of two clients, with a table behind them."""
    is_project = request.param == "pyproject.toml"
    way, other = ("tool.goldsmith.clients", "tool.else") if is_project else ("clients", "package")
    for name in ("api", "zoo"):
        (tmp_path / f"{name}.yaml").write_text(API)
    place: Path = tmp_path / request.param
    place.write_text(CLIENTS.replace("CLIENTS", way).replace("OTHER", other))
    monkeypatch.chdir(tmp_path)
    return place


def read_clients(file: Path) -> list[dict[str, object]]:
    """The tables of the clients."""
    content = tomllib.loads(file.read_text())
    found = content if "clients" in content else content["tool"]["goldsmith"]
    return list(found["clients"])


@pytest.mark.parametrize(("name", "index"), [("one", 0), ("second", 1)])
@pytest.mark.parametrize("by_document", [False, True])
def test_the_named_client_gets_it(
    file: Path, capsys: Captured, name: str, index: int, by_document: bool
) -> None:
    """And no other; comments stay where they are, and a second time there is nothing to add."""
    text = file.read_text()
    given = [("api.yaml", "zoo.yaml")[index]] if by_document else ["--client", name]
    assert main(["suggest", "--write", *given]) == 0
    assert f"added 2 blocks to {file.name}" in capsys.readouterr().out
    written = file.read_text()
    clients = read_clients(file)
    assert clients[index]["conventions"] == {"paging": [FOUND]}
    assert "conventions" not in clients[1 - index]
    left = iter(written.splitlines())
    assert all(line in left for line in text.splitlines())  # every line of before, in its order
    assert "\n\n\n" not in written and "\n# Nobody's.\n[" in written
    assert main(["suggest", "--write", "--client", name]) == 0
    assert "nothing to add" in capsys.readouterr().out
    assert file.read_text() == written
    assert main(["validate"]) == 0


def test_without_a_name_nothing_is_written(file: Path, capsys: Captured) -> None:
    """It is said which clients there are."""
    text = file.read_text()
    assert main(["suggest", "--write"]) == 2
    assert "--write goes with one client: name it with --client (one, second)" in capsys.readouterr().err  # fmt: skip
    (file.parent / "zoo.yaml").unlink()
    file.write_text(text.replace("zoo.yaml", "api.yaml"))
    assert main(["suggest", "api.yaml", "--write"]) == 2
    assert "name one with --client, without DOCUMENT (one, second)" in capsys.readouterr().err
    assert read_clients(file)[1]["document"] == "api.yaml"


def test_what_is_printed_is_to_be_pasted(file: Path, capsys: Captured) -> None:
    """Under the name of the table that it belongs in."""
    assert main(["suggest", "--client", "second"]) == 0
    header = "[[tool.goldsmith." if file.name == "pyproject.toml" else "[["
    assert f"\n{header}clients.conventions.paging]]" in capsys.readouterr().out


def test_conventions_of_all_are_not_taken_from_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Those of a client stand in place of those of all: so they are added by hand."""
    monkeypatch.chdir(tmp_path)
    twice = API + API[API.index("  /pets:") :].replace("pets", "toys").replace("Pets", "Toys")
    (tmp_path / "api.yaml").write_text(twice.replace("name: cursor", "name: after", 1))
    head = 'document = "api.yaml"\n'
    clients = "".join(f'[[clients]]\noutput = "{name}"\npackage = "{name}"\n' for name in ("one", "two"))  # fmt: skip
    text = head + SHARED + clients
    (tmp_path / "goldsmith.toml").write_text(text)
    assert main(["suggest", "--write", "--client", "two"]) == 1
    said = capsys.readouterr().err
    assert "goldsmith.toml:2:3: error[closed-conventions]" in said and "'two'" in said
    inline = 'clients = [{output = "one", package = "one"}, {output = "two", package = "two"}]\n'
    (tmp_path / "goldsmith.toml").write_text(head + inline)
    assert main(["suggest", "--write", "--client", "two"]) == 1
    assert "error[closed-conventions]" in capsys.readouterr().err
    assert (tmp_path / "goldsmith.toml").read_text() == head + inline


@pytest.mark.parametrize(
    "text",
    [
        '[tool.goldsmith]\ndocument = "api.yaml"\noutput = "a"\npackage = "one"\n',
        '[[tool.goldsmith.clients]]\ndocument = "api.yaml"\noutput = "a"\npackage = "one"\n',
        'tool.goldsmith = {document = "api.yaml", output = "a", package = "one"}\n',
        '[tool]\ngoldsmith.document = "api.yaml"\ngoldsmith.output = "a"\ngoldsmith.package = "one"\n',
        '[tool."goldsmith"]\ndocument = "api.yaml"\noutput = "a"\npackage = "one"\n',
    ],
)
def test_a_project_is_known_however_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """By the table, not by its header."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "api.yaml").write_text(API)
    (tmp_path / "pyproject.toml").write_text(text)
    assert main(["validate"]) == 0
