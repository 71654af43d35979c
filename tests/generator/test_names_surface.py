"""The names that are kept free are those that the generated modules use themselves."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

import bitbadges
from bitbadges._runtime.client.sync import AsyncClient, Client
from bitbadges._runtime.models.base import Model
from goldsmith.identifiers import MODEL_ATTRIBUTES
from goldsmith.ir.surface import (
    CLIENT_ARGUMENTS,
    CLIENT_ATTRIBUTES,
    name_client,
    name_resource_classes,
    reserved_constants,
)

PACKAGE = Path(bitbadges.__file__).parent
RESOURCES = [p for p in sorted((PACKAGE / "resources").glob("*.py")) if p.stem != "__init__"]


def _public(kind: type) -> set[str]:
    return {name for name in dir(kind) if not name.startswith("_")}


def _imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {alias.asname or alias.name for node in found for alias in node.names}


@pytest.mark.parametrize("client", [Client, AsyncClient])
def test_no_resource_hides_an_attribute_of_the_client(client: type) -> None:
    """What a client can do stays reachable, whatever the tags are called."""
    assert _public(client) <= CLIENT_ATTRIBUTES


@pytest.mark.parametrize("client", [bitbadges.BitBadges, bitbadges.AsyncBitBadges])
def test_no_credential_takes_an_argument_of_the_client(client: type) -> None:
    """Settings of a client and credentials never share a name."""
    credentials = {"access_token", "api_key", "session"}
    assert set(inspect.signature(client).parameters) - credentials <= CLIENT_ARGUMENTS


def test_no_field_hides_an_attribute_of_models() -> None:
    """Fields get out of the way of everything that pydantic gives its models."""
    assert {name for name in _public(Model) if not name.startswith("model_")} <= MODEL_ATTRIBUTES


@pytest.mark.parametrize("path", RESOURCES, ids=lambda path: path.stem)
def test_no_constant_hides_an_import_of_its_module(path: Path) -> None:
    """The names in capitals that a module of resources imports are reserved."""
    imported = {name for name in _imported(path) if name[0].isupper()}
    assert imported
    assert imported <= reserved_constants("Anything")


def test_classes_of_resources_keep_clear_of_the_modules_they_are_in() -> None:
    """A resource may be called like anything that its module or the client's imports, defines or derives."""
    names = ["options", "page", "pager", "sample", "client", "jobs", "async_jobs", "jobs_calls", "none"]  # fmt: skip
    classes = name_resource_classes(names, "Sample")
    defined = [form for each in classes.values() for form in (each, f"Async{each}", f"{each}Calls")]
    assert len(set(defined)) == len(defined)
    assert not {"Sample", "AsyncSample", "Options", "Page", "AsyncPager"} & set(defined)


@pytest.mark.parametrize("other", ["async_jobs", "jobs_calls", "a"])
def test_another_resource_renames_no_class(other: str) -> None:
    """The class of a resource does not depend on which other ones there are."""
    alone = name_resource_classes(["jobs"], "Sample")["jobs"]
    assert name_resource_classes(["jobs", other], "Sample")["jobs"] == alone


@pytest.mark.parametrize("package", ["options", "page", "api_response", "request", "secret"])
def test_the_client_is_called_like_nothing_that_its_package_exports(package: str) -> None:
    """A package may be called like a part of the runtime."""
    name = name_client(package)
    assert name not in {"Options", "Page", "APIResponse", "AsyncPage", "Request", "Secret"}


def test_a_package_may_be_called_client() -> None:
    """Its error then has the name that the root of the tree has anyway."""
    assert name_client("client") == "Client"
