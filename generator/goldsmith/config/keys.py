"""The table of all keys: the reader, the reference and the schema for editors are made of it."""

from __future__ import annotations

from typing import Any

from goldsmith.config.conventions import CONVENTIONS
from goldsmith.config.kinds import Choice, ConfigKey, Flag, Reasons, Text, Texts
from goldsmith.config.metadata import PACKAGE_KIND
from goldsmith.config.mixins import MIXINS
from goldsmith.config.names import NAMES
from goldsmith.config.parts import PARTS_KEY
from goldsmith.config.selection import SELECTION_KEYS

_NAME = r"[A-Za-z][A-Za-z0-9_]*"
_RELEASE = r"v?(?:[0-9]+!)?[0-9]+(?:\.[0-9]+)*"
_PRE = r"[-_.]?(?:a|b|c|rc|alpha|beta|pre|preview)[-_.]?[0-9]*"
_POST = r"-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*"
_DEV = r"[-_.]?dev[-_.]?[0-9]*"
_LOCAL = r"\+[a-z0-9]+(?:[-_.][a-z0-9]+)*"
VERSION_PATTERN = rf"(?i:{_RELEASE}(?:{_PRE})?(?:{_POST})?(?:{_DEV})?(?:{_LOCAL})?)"
"""A version as packaging takes it."""

DOCUMENT = ConfigKey(
    "document",
    Text(),
    "The OpenAPI document: a path from the folder of the configuration, or a URL.",
    'document = "openapi.yaml"',
    required=True,
)
OUTPUT = ConfigKey(
    "output", Text(), "The folder to generate into.", 'output = "client"', required=True
)
PACKAGE = ConfigKey(
    "package",
    PACKAGE_KIND,
    "The name that the package is imported by; or a table, with `name` and what the distribution says of itself.",
    'package = "pet_store"',
    required=True,
)
OVERLAYS = ConfigKey(
    "overlays",
    Texts(),
    "Overlay documents to apply, one after the other.",
    'overlays = ["fixes.yaml"]',
)
CLASS_NAME = ConfigKey(
    "class-name",
    Text(_NAME, "the name of a Python class, like PetStore", identifier=True),
    "The name of the client class.",
    'class-name = "PetStore"',
)
DISTRIBUTION = ConfigKey(
    "distribution",
    Text(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", "the name of a distribution, like pet-store"),
    "The name that the package is installed by.",
    'distribution = "pet-store"',
)
VERSION = ConfigKey(
    "version",
    Text(VERSION_PATTERN, "a version, like 1.2.0"),
    "The version of the package; left out, it is made of the document's.",
    'version = "1.2.0"',
)
ENVIRONMENT = ConfigKey(
    "environment",
    Text(r"[A-Z][A-Z0-9_]*", "the begin of environment variables, like PET_STORE"),
    "What the client's environment variables begin with.",
    'environment = "PET_STORE"',
)
STRICT = ConfigKey(
    "strict", Flag(), "Whether a warning that is not accepted is an error.", "strict = true"
)
ACCEPT = ConfigKey(
    "accept",
    Reasons(),
    "The warnings that are accepted, by their slugs, each with the reason.",
    'accept.null-schema = "reported to the vendor in May"',
)
ALLOW_REMOTE = ConfigKey(
    "allow-remote",
    Texts(),
    "Origins that parts of the document may be fetched from.",
    'allow-remote = ["https://example.com"]',
)
INCLUDE_PACKAGE = ConfigKey(
    "include-package",
    Flag(),
    "Whether the package is a distribution; if not, only what is imported is written.",
    "include-package = false",
)
MODELS = ConfigKey(
    "models",
    Choice(("pydantic", "msgspec")),
    "The library that the package's models are of, and that it needs beside httpx2: `msgspec` is faster several times, and "
    "[differs](models.md) in a few things.",
    'models = "msgspec"',
)
INFER = ConfigKey(
    "infer",
    Flag(),
    "Whether paging that the document does not declare, but proves, is applied.",
    "infer = false",
)
OWN = ConfigKey(
    "own",
    Texts(Text(r"[^!\\]+", "a pattern of paths, as .gitignore has them")),
    "Files in the output folder that are the maintainer's, as patterns like those of `.gitignore`: neither drift nor touched.",
    'own = ["CHANGELOG.md", "tests/**"]',
)
COOKBOOK = ConfigKey(
    "cookbook",
    Text(),
    "A folder of recipes, from the folder of the configuration: modules of Python, pages of Markdown and notebooks, which become pages of the "
    "reference, and are held to the client: what one names is there. The part `reference` is asked for too.",
    'cookbook = "cookbook"',
)
NAME_OF_CLIENT = ConfigKey(
    "name",
    Text(r"[A-Za-z0-9][A-Za-z0-9._-]*", "a name, like pet-store"),
    "What the client is called on the command line, where there are several; left out, the name of the package.",
    'name = "public"',
)

KEYS: tuple[ConfigKey[Any], ...] = (
    DOCUMENT,
    OUTPUT,
    PACKAGE,
    OVERLAYS,
    CLASS_NAME,
    DISTRIBUTION,
    VERSION,
    ENVIRONMENT,
    STRICT,
    ACCEPT,
    ALLOW_REMOTE,
    INCLUDE_PACKAGE,
    PARTS_KEY,
    COOKBOOK,
    MODELS,
    INFER,
    CONVENTIONS,
    OWN,
    *SELECTION_KEYS,
    NAMES,
    MIXINS,
    NAME_OF_CLIENT,
)
