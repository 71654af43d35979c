"""Every command puts the same bytes on the wire as its method."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from bitbadges import BitBadges, models
from bitbadges.cli.catalog import read_catalog
from bitbadges.cli.operations import read_operations

from ..corpus.values import Sampler
from ..wire.documents import read_example
from ..wire.operations import CASES, Case
from ..wire.recording import Recorded, RecordingServer
from .conftest import Run
from .lines import Lines

KEY = "key-of-the-app"


@pytest.fixture
def client(server: RecordingServer) -> Iterator[BitBadges]:
    """The client that commands are held to."""
    with BitBadges(base_url=server.url, api_key=KEY, max_retries=0) as client:
        yield client


def list_commands() -> list[tuple[str, str]]:
    """All commands, each with its group."""
    groups = read_catalog().groups.values()
    return [(group.word, row[0]) for group in groups for row in group.rows]


def find_operation(resource: str, method: str) -> tuple[str, Any]:
    """The word of a method's group, and the command of it."""
    (group,) = [each for each in read_catalog().groups.values() if each.name == resource]
    (found,) = [each for each in read_operations(resource).values() if each.method == method]
    return group.word, found


class Sides:
    """A call by its method and by its command."""

    def __init__(
        self, client: BitBadges, run: Run, server: RecordingServer, folder: Path, key: Path
    ) -> None:
        self.client = client
        self.run = run
        self.server = server
        self.lines = Lines(folder)
        self.key = key

    def compare(
        self,
        resource: str,
        method: str,
        places: list[object],
        named: Mapping[str, object],
        answer: Any,
    ) -> None:
        """Both send one request, the same to the last byte."""
        group, operation = find_operation(resource, method)
        self.server.answer_json(answer, answer)
        getattr(getattr(self.client, resource), method)(*places, **named)
        names = [each.name for each in operation.arguments if each.place == "path"]
        given = {**dict(zip(names, places, strict=True)), **named}
        line = self.lines.write(operation, given)
        own = ["--base-url", self.server.url, "--api-key-file", str(self.key), "--max-retries", "0"]
        done = self.run(*own, group, operation.word, *line)
        assert done.status == 0, done.err
        by_method, by_command = self.server.requests
        assert show(by_command) == show(by_method)


def show(request: Recorded) -> tuple[object, ...]:
    """All of a request."""
    return request.method, request.target, request.headers, request.body


@pytest.fixture
def sides(client: BitBadges, run: Run, server: RecordingServer, tmp_path: Path) -> Sides:
    """Methods and commands of the same server."""
    key = tmp_path / "key.txt"
    key.write_text(f"{KEY}\n")
    return Sides(client, run, server, tmp_path / "files", key)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_of_the_table(case: Case, sides: Sides) -> None:
    """The rows that hold the methods to the document, hostile ones among them."""
    answer = read_example(case.id, "response")
    sides.compare(case.resource, case.function, [*case.arguments], case.keywords, answer)


@pytest.mark.parametrize("whole", [False, True], ids=["least", "everything"])
@pytest.mark.parametrize(("group", "word"), list_commands(), ids=lambda each: str(each))
def test_of_the_types(group: str, word: str, whole: bool, sides: Sides) -> None:
    """Each operation with the least that it takes, and with everything."""
    resource = read_catalog().groups[group].name
    operation = read_operations(resource)[word]
    calls = getattr(sides.client, resource).calls
    build = getattr(calls, operation.method)
    hints = get_type_hints(build, localns={"params": models})
    sampler = Sampler(models, whole=whole)
    named = {
        name: sampler.of(hints[name])
        for name, parameter in inspect.signature(build).parameters.items()
        if parameter.default is parameter.empty or whole
    }
    places = [named.pop(each.name) for each in operation.arguments if each.place == "path"]
    answer = read_example(build(*places, **named).operation.id, "response")
    sides.compare(resource, operation.method, places, named, answer)


def test_all_operations_are_commands() -> None:
    """There are as many as methods."""
    assert len(list_commands()) == 36
