"""Views of what surrounds the package: its metadata and its README."""

from __future__ import annotations

from goldsmith.config import Config
from goldsmith.ir.model import Api, Operation, Resource, list_credentials
from goldsmith.output.droppings import PATTERNS
from goldsmith.render.code import Code, arguments, dotted, identifier, plain_text
from goldsmith.render.docs import is_stream
from goldsmith.render.metadata import build_metadata, build_urls, find_python, quote
from goldsmith.render.prose import plain
from goldsmith.render.samples import Samples, import_names
from goldsmith.render.sentences import first_sentence, split_sentence
from goldsmith.render.servers import build_server_rows, build_variable_rows
from goldsmith.render.versions import build_version
from goldsmith.render.views import CredentialRow, MethodRow, PackageView


def build_package_view(api: Api, config: Config, samples: Samples) -> PackageView:
    """The view of ``pyproject.toml`` and ``README.md``."""
    usual = _find_usual(api)
    paged = [(r, o) for r in api.resources for o in r.operations if o.paging]
    sent = [(r, o) for r in api.resources for o in r.sent]
    streams = [(r, o) for r, o in sent if is_stream(o)]
    constants = [f"{m.name}.{v.constant}" for m in api.models for v in m.values if v.constant]
    metadata = config.metadata
    described = metadata.description or first_sentence(api.doc) or f"A client of the {api.title}"
    return PackageView(
        title=plain_text(one_line(api.title)),
        doc=plain_text(build_opening(api.doc)),
        source=plain_text(find_source(config)),
        distribution=plain_text(config.distribution or api.package.replace("_", "-")),
        package=dotted(api.package),
        top_package=dotted(api.package.split(".")[0]),
        folder=plain_text(api.package.replace(".", "/")),
        version=plain_text(package_version(api, config)),
        description=quote(one_line(described)),
        metadata=build_metadata(metadata, config.models),
        has_urls=bool(metadata.urls),
        urls=build_urls(metadata),
        python=find_python(metadata),
        models=plain_text(config.models),
        has_more=metadata.readme_text is not None,
        more=Code((metadata.readme_text or "").strip()),
        license_text=Code(metadata.license_text or ""),
        ignored=build_ignored(api.package),
        class_name=identifier(api.class_name),
        async_class_name=identifier(f"Async{api.class_name}"),
        error_name=identifier(f"{api.class_name}Error"),
        environment=plain_text(api.environment),
        imports=import_names(_example(api, samples, is_async=False)),
        example=_example(api, samples, is_async=False),
        async_example=_example(api, samples, is_async=True),
        resource=identifier(usual[0].name) if usual else Code("resource"),
        call=_call(usual, samples),
        unsent_call=_call(usual, samples, part=".calls"),
        call_with_options=_call(usual, samples, "options=Options(max_retries=0, deadline=5)"),
        has_pages=bool(paged),
        has_streams=bool(streams),
        stream_call=_call(streams[0] if streams else None, samples),
        has_constants=bool(constants),
        constant=dotted(constants[0]) if constants else Code(""),
        paged_call=_call(paged[0] if paged else None, samples),
        paged_with_cursor=_call(
            paged[0] if paged else None, samples, "options=Options(cursor=page.cursor)"
        ),
        has_servers=len(api.servers) > 1,
        servers=build_server_rows(api),
        has_variables=bool(api.server_arguments),
        variables=build_variable_rows(api),
        has_credentials=bool(api.schemes),
        credential=identifier(api.schemes[0].argument) if api.schemes else Code(""),
        credentials=_build_credentials(api),
        methods=tuple(_row(r, o) for r in api.resources for o in r.sent),
    )


def _build_credentials(api: Api) -> tuple[CredentialRow, ...]:
    return tuple(
        CredentialRow(
            argument=plain_text(s.argument),
            environment=plain_text(s.environment),
            doc=_cell(shorten(plain(s.doc)) or s.id),
        )
        for s in list_credentials(api.schemes)
    )


def shorten(doc: str) -> str:
    """What fits the cell of a table: the first sentence of what is longer."""
    return first_sentence(doc) if len(doc) > _WIDEST else doc


def build_opening(doc: str) -> str:
    """What the API is, in a few lines: the first sentences of what its document says of it."""
    opening = ""
    for paragraph in plain(doc).split("\n\n"):
        text = one_line(paragraph)
        if not text or text.startswith(("|", "- ")) or len(text.split()) < _FEWEST:
            if opening:
                break
            continue
        while text:
            first, text = split_sentence(text)
            if not first or len(opening) + len(first) > _LONGEST:
                return opening.strip()
            opening += f" {one_line(first)}"
        break
    return opening.strip()


def find_source(config: Config) -> str:
    """What to install: the folder, until the configuration claims a name for the distribution."""
    return config.distribution or f"./{config.output.name}"


def build_ignored(package: str) -> tuple[Code, ...]:
    """What ``.gitignore`` lists: what is nobody's, but for what has the name of the package."""
    own = {f"/{package.split('.')[0]}/"}
    return tuple(plain_text(pattern) for pattern in PATTERNS if pattern not in own)


def _row(resource: Resource, operation: Operation) -> MethodRow:
    return MethodRow(
        call=_cell(f"client.{resource.name}.{operation.name}"),
        endpoint=_cell(f"{operation.method} {operation.path}"),
        summary=_cell(operation.summary),
    )


_LONGEST = 330
_WIDEST = 200
"""Characters that a README says of the API: three lines."""
_FEWEST = 4
"""Words that a paragraph has, and a heading need not."""

Found = tuple[Resource, Operation]


def _find_usual(api: Api) -> Found | None:
    """The operation to show: one that reads a single thing and takes little, where there is one."""
    found = [
        (r, o) for r in api.resources for o in r.operations if not o.paging and not is_stream(o)
    ]

    def cost(each: Found) -> tuple[bool, int, str]:
        operation = each[1]
        required = sum(p.required for p in operation.parameters)
        return (operation.method != "GET", abs(required - 1), operation.path)

    return min(found, key=cost, default=None)


def _call(found: Found | None, samples: Samples, more: str | None = None, part: str = "") -> Code:
    """The call of an operation, with its required arguments and ``more``."""
    if found is None:
        return Code("...")
    resource, operation = found
    given = arguments(samples.call(operation) or None, more)
    return Code(f"client.{resource.name}{part}.{operation.name}({given})")


def _example(api: Api, samples: Samples, *, is_async: bool) -> Code:
    usual = _find_usual(api)
    paged = [(r, o) for r in api.resources for o in r.operations if o.paging]
    lines: list[str] = []
    if usual is not None:
        lines.append(f"    print({'await ' if is_async else ''}{_call(usual, samples)})")
    if paged:
        call = _call(paged[0], samples)
        lines.append(f"    {'async ' if is_async else ''}for item in {call}:  # every page")
        lines.append("        print(item)")
    return Code("\n".join(lines or ["    ..."]))


def package_version(api: Api, config: Config) -> str:
    """A version that packaging takes: the configuration's, else what is made of the document's."""
    return config.version or build_version(api.version)


def one_line(text: str) -> str:
    """The text with every run of blanks and line ends as one blank."""
    return " ".join(text.split())


def _cell(text: str) -> Code:
    return plain_text(one_line(text).replace("|", "\\|"))
