"""The first page of the reference, and what is told of all pages together."""

from __future__ import annotations

from goldsmith.ir.failures import STATUSES, find_class, list_failures
from goldsmith.ir.model import list_credentials
from goldsmith.ir.types import build_union
from goldsmith.render.code import Code, identifier, plain_text
from goldsmith.render.errors import PLAIN_ERRORS, describe_errors
from goldsmith.render.lower import Lowering
from goldsmith.render.package import build_opening
from goldsmith.render.prose import plain
from goldsmith.render.reference.links import Links
from goldsmith.render.reference.prose import show_cell, show_prose
from goldsmith.render.reference.views import (
    CookbookPage,
    Entry,
    ErrorPart,
    IndexPage,
    ModelsPage,
    ResourcePage,
)
from goldsmith.render.views import PackageView

_PAGE = "errors.md"
_SHOWN = 12


def build_index(
    lowering: Lowering,
    package: PackageView,
    links: Links,
    resources: list[ResourcePage],
    models: list[ModelsPage],
    cookbook: CookbookPage,
) -> IndexPage:
    """The view of ``README.md``, ``errors.md`` and the texts for models."""
    api = lowering.api
    return IndexPage(
        title=show_cell(api.title),
        line=show_cell(build_opening(api.doc) or f"A client of the {api.title}."),
        doc=show_prose(plain(api.doc)),
        package=plain_text(api.package),
        class_name=identifier(api.class_name),
        async_class_name=identifier(f"Async{api.class_name}"),
        error_name=identifier(f"{api.class_name}Error"),
        arguments=tuple(
            Entry(
                name=identifier(each.argument),
                type=Code(""),
                need=plain_text(f"`{each.environment}`"),
                doc=show_cell(plain(each.doc) or each.id),
            )
            for each in list_credentials(api.schemes)
        ),
        resources=tuple(resources),
        models=tuple(models),
        cookbook=cookbook,
        errors=tuple(_build_errors(lowering, links)),
        imports=package.imports,
        example=package.example,
        async_example=package.async_example,
    )


def _build_errors(lowering: Lowering, links: Links) -> list[ErrorPart]:
    """Every error class; those of a status with what the document declares for it."""
    api = lowering.api
    users: dict[str, dict[str, None]] = {}
    for resource in api.resources:
        for operation in resource.sent:
            for failure in operation.failures:
                symbol = f"{resource.name}.{operation.name}"
                users.setdefault(find_class(failure.status), {})[symbol] = None
    docs = describe_errors()
    parts: list[ErrorPart] = []
    for name, status in (*STATUSES, *((name, None) for name in PLAIN_ERRORS)):
        declared = [] if status is None else list_failures(api, status)
        types = [each.type for each in declared if each.type is not None]
        body = lowering.annotations.given(build_union(types)) if types else None
        found = list(users.get(name, ()))
        shown = ", ".join(links.link_method(each, _PAGE) for each in found[:_SHOWN])
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        parts.append(
            ErrorPart(
                name=identifier(name),
                doc=show_cell(docs[name]),
                body=None if body is None else links.link_type(body, _PAGE),
                users=plain_text(f"{shown}{more}") if found else None,
            )
        )
    return parts
