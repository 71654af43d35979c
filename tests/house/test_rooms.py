"""The runtime is a house of rooms: each imports rooms below it, and nothing knows itself in a circle."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter

import pytest

from .sources import RUNTIME, STRUCTS, Module, find_modules

ROOMS = (
    "",
    "models",
    "request",
    "response",
    "auth",
    "exchange",
    "transport",
    "answers",
    "client",
)
"""From the ground up; the first are the words at the root, which all speak."""

MODULES = {module.name: module for module in find_modules(RUNTIME)}
INNER = [module for module in MODULES.values() if not module.is_package]
PACKAGES = [module for module in MODULES.values() if module.is_package and module.name != "runtime"]


def find_room(name: str) -> str:
    """The room of a module: the folder that it stands in."""
    return name.removeprefix("runtime").removeprefix(".").rpartition(".")[0]


def find_neighbours(module: Module) -> dict[str, str]:
    """The modules of the runtime that a module imports, wherever in it and whatever for, and the line that does."""
    found: dict[str, str] = {}
    for each in module.imports():
        name = each.module
        while name and name not in MODULES:
            name = name.rpartition(".")[0]
        if name and name != module.name:
            found[name] = module.place(each.line)
    return found


def test_every_room_has_its_place() -> None:
    """A new room is given a place in the order, and none of the order is empty."""
    assert {find_room(module.name) for module in INNER} == set(ROOMS)


@pytest.mark.parametrize("module", INNER, ids=lambda module: module.name)
def test_a_room_imports_rooms_below_it(module: Module) -> None:
    """Also within functions, and for types alone."""
    own = ROOMS.index(find_room(module.name))
    above = [
        f"{place} imports {name}"
        for name, place in find_neighbours(module).items()
        if MODULES[name].is_package or ROOMS.index(find_room(name)) > own
    ]
    assert not above


def test_there_are_no_circles() -> None:
    """A module can be understood with what is below it, whichever way it comes by its imports."""
    graph = {module.name: set(find_neighbours(module)) for module in MODULES.values()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_there_are_no_circles_with_structs() -> None:
    """The other set of the models' room stands where pydantic's stood: it imports that room, and the words at the root."""
    structs = {each.name.replace("structs", "runtime", 1): each for each in find_modules(STRUCTS)}
    known = {module.name for module in INNER} | structs.keys()
    graph = {module.name: set(find_neighbours(module)) for module in INNER}
    for name, module in structs.items():
        found = {each.module.replace("structs", "runtime", 1) for each in module.imports()}
        own = {each for each in found if each in known}
        assert {find_room(each) for each in own} <= {"", "models"}, name
        graph[name] = own
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@pytest.mark.parametrize("room", PACKAGES, ids=lambda module: module.name)
def test_a_room_says_what_it_is_for(room: Module) -> None:
    """In one sentence, and it hands nothing on: who needs a module imports that module alone."""
    assert len(room.tree.body) == 1
    sentence = ast.get_docstring(room.tree) or ""
    assert sentence.endswith(".")
    assert ". " not in sentence and "\n" not in sentence
