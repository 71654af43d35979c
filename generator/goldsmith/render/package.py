"""Views of what surrounds the package: its metadata and its README."""

from __future__ import annotations

import json
import re

from ..config import Config
from ..ir.model import Api, Operation, Resource
from .code import Code, dotted, identifier, plain_text
from .samples import Samples
from .views import CredentialRow, MethodRow, PackageView


def build_package_view(api: Api, config: Config, samples: Samples) -> PackageView:
    """The view of ``pyproject.toml`` and ``README.md``."""
    described = first_sentence(api.doc) or f"A client of the {api.title}"
    return PackageView(
        title=plain_text(one_line(api.title)),
        doc=plain_text(api.doc.strip()),
        distribution=plain_text(config.distribution or api.package.replace("_", "-")),
        package=dotted(api.package),
        top_package=dotted(api.package.split(".")[0]),
        folder=plain_text(api.package.replace(".", "/")),
        version=plain_text(package_version(api, config)),
        description=Code(json.dumps(one_line(described), ensure_ascii=False)),
        class_name=identifier(api.class_name),
        async_class_name=identifier(f"Async{api.class_name}"),
        error_name=identifier(f"{api.class_name}Error"),
        environment=plain_text(api.environment),
        example=_example(api, samples, is_async=False),
        async_example=_example(api, samples, is_async=True),
        has_credentials=bool(api.schemes),
        credentials=tuple(
            CredentialRow(
                argument=plain_text(s.argument),
                environment=plain_text(s.environment),
                doc=_cell(s.doc or s.id),
            )
            for s in api.schemes
        ),
        methods=tuple(_row(r, o) for r in api.resources for o in r.operations),
    )


def _row(resource: Resource, operation: Operation) -> MethodRow:
    return MethodRow(
        call=_cell(f"client.{resource.name}.{operation.name}"),
        endpoint=_cell(f"{operation.method} {operation.path}"),
        summary=_cell(operation.summary),
    )


def _example(api: Api, samples: Samples, *, is_async: bool) -> Code:
    found = [
        (r, o) for r in api.resources for o in r.operations if o.method == "GET" and not o.paging
    ]
    paged = [(r, o) for r in api.resources for o in r.operations if o.paging]
    lines: list[str] = []
    for resource, operation in found[:1]:
        call = f"client.{resource.name}.{operation.name}({samples.call(operation)})"
        lines.append(f"    print({'await ' if is_async else ''}{call})")
    for resource, operation in paged[:1]:
        call = f"client.{resource.name}.{operation.name}({samples.call(operation)})"
        lines.append(f"    {'async ' if is_async else ''}for item in {call}:  # every page")
        lines.append("        print(item)")
    return Code("\n".join(lines or ["    ..."]))


def package_version(api: Api, config: Config) -> str:
    """A version that packaging takes: the configuration's, else what is a version of the document's, else 0.1.0."""
    given = config.version or api.version
    numbers = re.match(r"v?(\d+(?:\.\d+){0,3})", given.strip())
    return given if config.version else numbers.group(1) if numbers else "0.1.0"


def one_line(text: str) -> str:
    return " ".join(text.split())


def _cell(text: str) -> Code:
    return plain_text(one_line(text).replace("|", "\\|"))


def first_sentence(text: str) -> str:
    line = one_line(text.strip().split("\n\n")[0]) if text.strip() else ""
    found = re.match(r".+?[.!?](?=\s|$)", line)
    return found.group(0) if found else line
