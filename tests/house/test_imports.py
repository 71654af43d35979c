"""Imports point up the data flow, and each third-party library is behind one module."""

from __future__ import annotations

import subprocess
import sys
from fnmatch import fnmatchcase

import pytest

from .sources import GENERATOR, RUNTIME, STRUCTS, Module, find_modules

ORDER = (
    (
        "assets",
        "collection",
        "diagnostics",
        "slugs",
        "stages",
        "acceptance",
        "annotations",
        "identifiers",
        "paging",
        "parts",
        "config",
        "output.tree",
        "output.patterns",
        "output.droppings",
        "format",
        "printing",
        "standard_input",
    ),
    ("load",),
    ("validate",),
    ("normalize",),
    ("ir",),
    ("infer",),
    ("surface", "mixins", "cookbook"),
    ("changes",),
    ("render",),
    ("output", "summary"),
    ("inputs",),
    ("pipeline", "terminal"),
    ("history", "suggestion", "sampling", "site"),
    ("draft", "explain"),
    ("cli", "hatch"),
    ("__main__",),
)
"""What may import what: a module may import those of its own line and of those before it."""

LIBRARIES = {
    "black": "goldsmith.format.black_text",
    "click": "goldsmith.cli.*",
    "datamodel_code_generator": "goldsmith.printing.text",
    "hatchling": "goldsmith.hatch.hook",
    "jinja2": "goldsmith.render.environment",
    "jsonpath": "goldsmith.load.overlay",
    "markdown": "goldsmith.site.github",
    "yaml": "goldsmith.load.yaml_text",
}
"""The one module that uses a library, or the room: the command line is made of click."""
HEAVY = ("black", "datamodel_code_generator", "jinja2", "jsonpath", "markdown", "pydantic", "yaml")


def _rank(name: str) -> int:
    """The line of the longest entry that the module's name begins with; -1 for the package itself."""
    inner = name.removeprefix("goldsmith").removeprefix(".")
    matches = [
        (len(entry), rank)
        for rank, line in enumerate(ORDER)
        for entry in line
        if inner == entry or inner.startswith(f"{entry}.")
    ]
    if not inner or not matches:
        return -1
    return max(matches)[1]


@pytest.mark.parametrize("module", find_modules(GENERATOR), ids=lambda module: module.name)
def test_imports_point_up_the_data_flow(module: Module) -> None:
    """No stage knows a later one."""
    if module.name != "goldsmith":
        assert _rank(module.name) >= 0, f"{module.name} has no place in the order: give it one"
    later = [
        f"{module.place(each.line)} imports {each.module}"
        for each in module.imports()
        if each.module.startswith("goldsmith.") and _rank(each.module) > _rank(module.name)
    ]
    assert not later


def test_one_library_is_behind_one_module() -> None:
    """Replacing a library is a change of one file; whatever is no library of ours is no library at all."""
    own = {*sys.stdlib_module_names, "goldsmith"}
    users: dict[str, set[str]] = {}
    for module in find_modules(GENERATOR):
        for each in module.imports():
            top = each.module.split(".")[0]
            if top not in own:
                users.setdefault(top, set()).add(module.name)
    assert users.keys() == LIBRARIES.keys()
    for library, place in LIBRARIES.items():
        strangers = {name for name in users[library] if not fnmatchcase(name, place)}
        assert not strangers, f"{library} is used outside of {place}"


def test_the_runtime_has_its_http_library_in_one_module() -> None:
    """All other modules of the runtime know requests and answers as values."""
    users = {
        module.name
        for module in find_modules(RUNTIME)
        for each in module.imports()
        if each.module.split(".")[0] == "httpx2"
    }
    assert users == {"runtime.transport.http"}


def test_the_other_http_library_is_behind_one_module_as_well() -> None:
    """It is imported by its name, so that type checkers need not have it."""
    modules = find_modules(RUNTIME)
    loading = {module.name for module in modules if 'import_module("aiohttp")' in module.text}
    assert loading == {"runtime.transport.aio_http"}
    assert not [
        module.name
        for module in modules
        for each in module.imports()
        if each.module.split(".")[0] in ("aiohttp", "yarl")
    ]


def test_the_runtime_has_the_library_of_its_models_in_one_room() -> None:
    """All others ask that room: whether a value is a model, what it holds, how it is read and written."""
    users = {
        module.name
        for module in find_modules(RUNTIME)
        for each in module.imports()
        if each.module.split(".")[0] in ("pydantic", "pydantic_core")
    }
    assert {name for name in users if not name.startswith("runtime.models.")} == set()


def test_structs_are_of_one_library() -> None:
    """The other set of that room knows msgspec alone, and all that it needs beside is of no library."""
    allowed = {*sys.stdlib_module_names, "msgspec", "structs"}
    runtime = {module.name: module for module in find_modules(RUNTIME)}
    for module in find_modules(STRUCTS):
        for each in module.imports():
            assert each.module.split(".")[0] in allowed, module.place(each.line)
            shared = runtime.get(each.module.replace("structs", "runtime", 1))
            if shared is not None and not (STRUCTS / shared.path.relative_to(RUNTIME)).exists():
                assert "\nfrom pydantic" not in shared.text, module.place(each.line)


@pytest.mark.parametrize("module", find_modules(RUNTIME), ids=lambda module: module.name)
def test_the_runtime_stands_alone(module: Module) -> None:
    """The standard library, httpx2, pydantic and its siblings; the latter relatively, so that it works anywhere."""
    allowed = {*sys.stdlib_module_names, "httpx2", "pydantic", "pydantic_core", "runtime"}
    tops = {each.module.split(".")[0] for each in module.imports()}
    assert tops <= allowed
    assert not any(
        line.startswith(("import runtime", "from runtime")) for line in module.text.splitlines()
    )


def test_large_libraries_come_when_they_are_needed() -> None:
    """Starting the command loads none of them."""
    code = f"import sys, goldsmith.cli; print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
