"""``[package]``: what the distribution says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from goldsmith.config.kinds import ConfigKey, Schema, Structure, Structures, Text, Texts, TextTable
from goldsmith.config.table import Cell, Table

LOWEST_PYTHON = 11
"""The minor version of Python 3 that the runtime needs."""
NAME = Text(
    r"[A-Za-z][A-Za-z0-9_]*", "the name of a Python package, like pet_store", identifier=True
)
_NUMBER = r"[0-9]+(?:\.[0-9]+)*"
_RANGE = rf"(?:~=|==|!=|<=|>=|<|>|===) *{_NUMBER}[A-Za-z0-9.*+!-]*"
_RANGES = rf"{_RANGE}(?: *, *{_RANGE})*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An author or a maintainer: a name, an address, or both."""

    name: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the distribution says of itself. ``license_text`` and ``readme_text`` are what the files hold that were named."""

    name: str = ""
    description: str | None = None
    license: str | None = None
    license_text: str | None = None
    authors: tuple[Person, ...] = ()
    maintainers: tuple[Person, ...] = ()
    urls: dict[str, str] = field(default_factory=dict[str, str])
    keywords: tuple[str, ...] = ()
    classifiers: tuple[str, ...] = ()
    requires_python: str | None = None
    dependencies: tuple[str, ...] = ()
    readme_text: str | None = None
    files: tuple[str, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class FileText:
    """A file by its path from the folder of the configuration; what is read is its text."""

    def read(self, cell: Cell) -> str | None:
        path = Text().read(cell)
        if path is None:
            return None
        try:
            text = (cell.table.root / path).read_bytes().decode("utf-8-sig")
        except OSError as error:
            cell.refuse("missing-file", f"{path!r} cannot be read: {error.strerror}")
        except UnicodeDecodeError:
            cell.refuse("not-utf-8", f"{path!r} is not UTF-8")
        else:
            return text.replace("\r\n", "\n")
        return None

    def schema(self) -> Schema:
        return Text().schema()


@dataclass(frozen=True, slots=True)
class RequiresPython:
    """A range of versions of Python, none of them older than the runtime needs."""

    def read(self, cell: Cell) -> str | None:
        text = Text(_RANGES, "a range of versions, like >=3.11").read(cell)
        lowest = re.findall(r"(?:>=|==|~=|>) *3\.([0-9]+)", text or "")
        if text is not None and not any(int(minor) >= LOWEST_PYTHON for minor in lowest):
            message = f"{cell.name!r} allows a Python that the package does not run on: {text!r}"
            cell.refuse("wrong-value", message, f"begin it with >=3.{LOWEST_PYTHON}")
        return text

    def schema(self) -> Schema:
        return Text(_RANGES).schema()


@dataclass(frozen=True, slots=True)
class NameOrTable:
    """The name of the package alone, or a table with ``name`` and all else that is to be said of it."""

    table: Structure[Metadata]

    def read(self, cell: Cell) -> Metadata | None:
        if isinstance(cell.value, dict):
            return self.table.read(cell)
        name = NAME.read(cell)
        return None if name is None else Metadata(name=name)

    def schema(self) -> Schema:
        return {"anyOf": [NAME.schema(), self.table.schema()]}


_PERSONS = Structures(
    Structure(
        (
            ConfigKey("name", Text(), "The name.", 'name = "Ada Lovelace"'),
            ConfigKey(
                "email",
                Text(r"[^\s@<>]+@[^\s@<>]+", "an address, like ada@example.com"),
                "The address.",
                'email = "ada@example.com"',
            ),
        ),
        lambda table: _build_person(table),
    )
)

_IS_NAME = ConfigKey(
    "name", NAME, "The name that the package is imported by.", 'name = "pet_store"', required=True
)
_DESCRIPTION = ConfigKey(
    "description",
    Text(r"[^\n\r]+", "one line of text"),
    "One line about the package; left out, the first sentence of the document's description.",
    'description = "A client of the pet store"',
)
_LICENSE = ConfigKey(
    "license",
    Text(
        r"\(*[A-Za-z0-9][A-Za-z0-9.+-]*\)*(?: (?:AND|OR|WITH) \(*[A-Za-z0-9][A-Za-z0-9.+-]*\)*)*",
        "a licence as SPDX writes it, like MIT or Apache-2.0 OR MIT",
    ),
    "The licence, as an SPDX expression.",
    'license = "MIT"',
)
_LICENSE_FILE = ConfigKey(
    "license-file",
    FileText(),
    "The text of the licence, to be copied into the package as `LICENSE`.",
    'license-file = "LICENSE"',
)
_AUTHORS = ConfigKey("authors", _PERSONS, "Who wrote it.", 'authors = [{ name = "Ada Lovelace" }]')
_MAINTAINERS = ConfigKey(
    "maintainers", _PERSONS, "Who keeps it.", 'maintainers = [{ email = "api@example.com" }]'
)
_URLS = ConfigKey(
    "urls",
    TextTable(
        Text(r"https?://[^\s\"]+", "an address, like https://example.com"), "a table of URLs"
    ),
    "Addresses, by what they are called.",
    'urls.Source = "https://example.com/source"',
)
_KEYWORDS = ConfigKey("keywords", Texts(), "Words to find the package by.", 'keywords = ["pets"]')
_CLASSIFIERS = ConfigKey(
    "classifiers",
    Texts(Text(r"[^:\n]+(?: :: [^:\n]+)+", "a classifier, like Topic :: Internet")),
    "Classifiers, beside those that every package has.",
    'classifiers = ["Development Status :: 4 - Beta"]',
)
_REQUIRES_PYTHON = ConfigKey(
    "requires-python",
    RequiresPython(),
    "The versions of Python that the package is for.",
    'requires-python = ">=3.12"',
)
_DEPENDENCIES = ConfigKey(
    "dependencies",
    Texts(
        Text(
            rf"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?:\[[A-Za-z0-9._, -]*\])? *(?:{_RANGES})?(?: *;[^\n]+)?",
            "a requirement, like httpx2>=2.12,<3",
        )
    ),
    "Requirements: other ranges for what the client needs, and what the maintainer's own code needs.",
    'dependencies = ["httpx2>=2.12,<3"]',
)
_README = ConfigKey(
    "readme",
    FileText(),
    "A Markdown file that is put at the end of the package's README.",
    'readme = "docs/more.md"',
)
METADATA_KEYS: tuple[ConfigKey[Any], ...] = (
    _IS_NAME,
    _DESCRIPTION,
    _LICENSE,
    _LICENSE_FILE,
    _AUTHORS,
    _MAINTAINERS,
    _URLS,
    _KEYWORDS,
    _CLASSIFIERS,
    _REQUIRES_PYTHON,
    _DEPENDENCIES,
    _README,
)


def _build_person(table: Table) -> Person:
    if not table.values:
        place = Cell({}, table.way, table)
        place.refuse("missing-key", "a person has a name, an email, or both")
    return Person(name=table.find(_PERSON_NAME), email=table.find(_PERSON_EMAIL))


_PERSON_NAME, _PERSON_EMAIL = _PERSONS.item.keys


def _build_metadata(table: Table) -> Metadata:
    found = Metadata(
        name=table.require(_IS_NAME, ""),
        description=table.find(_DESCRIPTION),
        license=table.find(_LICENSE),
        license_text=table.find(_LICENSE_FILE),
        authors=table.get(_AUTHORS, ()),
        maintainers=table.get(_MAINTAINERS, ()),
        urls=table.get(_URLS, {}),
        keywords=table.get(_KEYWORDS, ()),
        classifiers=table.get(_CLASSIFIERS, ()),
        requires_python=table.find(_REQUIRES_PYTHON),
        dependencies=table.get(_DEPENDENCIES, ()),
        readme_text=table.find(_README),
        files=tuple(
            str(table.root / path)
            for key in (_LICENSE_FILE, _README)
            if isinstance(path := table.values.get(key.name), str)
        ),
    )
    if found.license is not None:
        _refuse_license_classifiers(found.classifiers, table)
    return found


def _refuse_license_classifiers(classifiers: tuple[str, ...], table: Table) -> None:
    for index, text in enumerate(classifiers):
        if text.startswith("License ::"):
            cell = Cell(text, (*table.way, "classifiers", index), table)
            hint = "remove it: package indexes refuse a licence that is said twice"
            cell.refuse("wrong-value", "'license' already says what the licence is", hint)


PACKAGE_KIND = NameOrTable(Structure(METADATA_KEYS, _build_metadata))
