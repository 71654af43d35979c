"""What the templates of the reference see."""

from __future__ import annotations

from dataclasses import dataclass

from goldsmith.render.code import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row: a name, its type (with links, and as Python has it), whether it has to be there, and what is said of it."""

    name: Code
    type: Code
    need: Code
    doc: Code
    annotation: Code | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodPart:
    """A method on its resource's page."""

    name: Code
    symbol: Code
    signature: Code
    line: Code
    doc: Code
    operation: Code
    arguments: tuple[Entry, ...]
    result: Code
    returned: Code
    errors: tuple[Entry, ...]
    example: Code
    async_example: Code
    fuller: Code | None
    notes: tuple[Code, ...]
    is_deprecated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourcePage:
    """The page of a resource."""

    path: Code
    attribute: Code
    class_name: Code
    async_class_name: Code
    title: Code
    line: Code
    doc: Code
    methods: tuple[MethodPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelPart:
    """A model on its family's page."""

    name: Code
    doc: Code
    alias: Code | None
    is_class: bool
    fields: tuple[Entry, ...]
    values: tuple[Entry, ...]
    users: Code | None
    holders: Code | None
    is_deprecated: bool
    signature: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelsPage:
    """The page of a family of models."""

    path: Code
    title: Code
    line: Code
    models: tuple[ModelPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorPart:
    """An error class, and the methods of whose operations the document declares it."""

    name: Code
    doc: Code
    body: Code | None
    users: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagePart:
    """A piece of a recipe: text, or code between fences."""

    text: Code
    fence: Code
    is_code: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipePage:
    """The page of a recipe: ``name`` is the page's beside the others; ``file`` that of the recipe itself, and ``content`` what is in it."""

    path: Code
    name: Code
    file: Code | None
    content: str
    title: Code
    line: Code
    passages: tuple[PassagePart, ...]
    used: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CookbookPage:
    """The first page of the cookbook."""

    opening: Code
    recipes: tuple[RecipePage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage:
    """The first page, and everything that is told for all pages together."""

    title: Code
    line: Code
    doc: Code
    package: Code
    class_name: Code
    async_class_name: Code
    error_name: Code
    arguments: tuple[Entry, ...]
    resources: tuple[ResourcePage, ...]
    models: tuple[ModelsPage, ...]
    cookbook: CookbookPage
    errors: tuple[ErrorPart, ...]
    imports: Code
    example: Code
    async_example: Code
