"""What the templates see: ready-made code and flags, nothing to decide and nothing to escape."""

from __future__ import annotations

from dataclasses import dataclass

from goldsmith.render.code import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """An operation constant and the signature that its methods share."""

    constant: Code
    name: Code
    fields: tuple[Code, ...]
    comment: Code | None
    calls_signature: Code
    signature: Code
    call_type: Code
    call_arguments: Code
    call: Code
    secrets: tuple[Code, ...]
    overloads: tuple[Code, ...]
    calls_overloads: tuple[Code, ...]
    binding: Code
    calls_doc: Code
    doc: Code
    async_doc: Code
    returns: Code
    async_returns: Code
    verb: Code
    is_awaited: bool
    deprecation: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceView:
    """A module of ``resources/``."""

    doc: Code
    class_doc: Code
    async_class_doc: Code
    calls_doc: Code
    name: Code
    class_name: Code
    async_class_name: Code
    calls_class_name: Code
    operations: tuple[OperationView, ...]
    type_names: tuple[Code, ...] = ()
    imports: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VariableView:
    """A slot of a server's address as the client's keyword."""

    key: Code
    argument: Code
    type: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ParamView:
    """An object as a mapping: an alias, or the fields of a class, or items where a class cannot have such names."""

    name: Code
    total: Code
    alias: Code | None = None
    fields: tuple[Code, ...] = ()
    items: Code | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParamsView:
    """``params.py``."""

    doc: Code
    params: tuple[ParamView, ...]
    imports: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumValueView:
    """A value of an enum as a constant."""

    name: Code
    literal: Code
    doc: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumView:
    """The named values of an enum."""

    name: Code
    doc: Code
    values: tuple[EnumValueView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstantsView:
    """``constants.py``."""

    doc: Code
    enums: tuple[EnumView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeView:
    """A credential as the client's keyword."""

    id: Code
    argument: Code
    construction: Code
    kind: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceLink:
    """A resource as the client's attribute."""

    name: Code
    module: Code
    imported: Code
    class_name: Code
    async_class_name: Code
    doc: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorView:
    """The class of the errors of a status; ``body`` is the type of their bodies, where the document declares one."""

    name: Code
    bases: Code
    doc: Code
    body: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorsView:
    """``errors.py``."""

    doc: Code
    root: Code
    plain: tuple[Code, ...]
    classes: tuple[ErrorView, ...]
    names: tuple[Code, ...]
    imports: tuple[Code, ...] = ()
    typing_imports: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientView:
    """``client.py``."""

    module_doc: Code
    class_doc: Code
    async_class_doc: Code
    class_name: Code
    async_class_name: Code
    title: Code
    package: Code
    version: Code
    environment: Code
    servers: tuple[Code, ...]
    has_choice: bool
    has_own_servers: bool
    server_type: Code
    variables: tuple[VariableView, ...]
    words: Code
    has_literals: bool
    has_certificates: bool
    has_credentials: bool
    schemes: tuple[SchemeView, ...]
    credentials: tuple[SchemeView, ...]
    resources: tuple[ResourceLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedView:
    """A module with a class that has hand-written bases."""

    doc: Code
    module: Code
    generated: tuple[Code, ...]
    handed_on: tuple[Code, ...]
    own_module: Code
    own: tuple[Code, ...]
    class_name: Code
    class_doc: Code
    bases: Code
    async_class_name: Code
    async_class_doc: Code
    async_bases: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodRow:
    """A row of the README's table of methods."""

    call: Code
    endpoint: Code
    summary: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerRow:
    """A row of the README's table of servers."""

    name: Code
    url: Code
    doc: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class VariableRow:
    """A row of the README's table of what an address leaves to choose."""

    argument: Code
    environment: Code
    default: Code
    choices: Code
    doc: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialRow:
    """A row of the README's table of credentials."""

    argument: Code
    environment: Code
    doc: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class OffersView:
    """A table of ``pyproject.toml`` that parts of the package ask for."""

    table: Code
    lines: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageView:
    """``pyproject.toml`` and ``README.md``."""

    title: Code
    doc: Code
    distribution: Code
    source: Code
    package: Code
    top_package: Code
    folder: Code
    version: Code
    description: Code
    metadata: tuple[Code, ...]
    has_urls: bool
    urls: tuple[Code, ...]
    python: Code
    models: Code
    has_more: bool
    more: Code
    license_text: Code
    ignored: tuple[Code, ...]
    class_name: Code
    async_class_name: Code
    error_name: Code
    environment: Code
    imports: Code
    example: Code
    async_example: Code
    resource: Code
    call: Code
    unsent_call: Code
    call_with_options: Code
    has_pages: bool
    has_streams: bool
    stream_call: Code
    has_constants: bool
    constant: Code
    paged_call: Code
    paged_with_cursor: Code
    has_servers: bool
    servers: tuple[ServerRow, ...]
    has_variables: bool
    variables: tuple[VariableRow, ...]
    has_credentials: bool
    credential: Code
    credentials: tuple[CredentialRow, ...]
    methods: tuple[MethodRow, ...]
    sections: tuple[Code, ...] = ()
    offers: tuple[OffersView, ...] = ()
