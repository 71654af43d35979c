"""The test kit: fakes of the clients, factories of the models, and what is said of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from goldsmith.ir.model import Api, Json, Resource, list_credentials
from goldsmith.load.values import as_object
from goldsmith.render.code import Code, dotted, identifier, literal
from goldsmith.render.environment import render_template
from goldsmith.render.parts.accepted import Accepted
from goldsmith.render.parts.built import Built, Subject
from goldsmith.render.parts.controls import list_controls
from goldsmith.render.parts.factories import name_factories, render_factories
from goldsmith.render.parts.facts import Facts, print_facts
from goldsmith.render.parts.stubs import build_method_facts, render_stubs
from goldsmith.render.views import PackageView, ResourceLink, SchemeView, VariableView


@dataclass(frozen=True, slots=True, kw_only=True)
class TestingView:
    """The modules of the part, and its section of the README."""

    package: Code
    class_name: Code
    async_class_name: Code
    fake_name: Code
    fixture: Code
    async_fake_name: Code
    has_choice: bool
    has_certificates: bool
    has_credentials: bool
    literal: Code
    server_type: Code
    credentials: tuple[SchemeView, ...]
    variables: tuple[VariableView, ...]
    held: Code
    base_url: Code
    stub: Code
    hint: Code
    resources: tuple[ResourceLink, ...]
    controls: tuple[Code, ...]
    readme: PackageView


def build_testing(subject: Subject) -> Built:
    """The files of the test kit that speak of the document."""
    api, lowering = subject.api, subject.lowering
    accepted = Accepted(api.models)
    factories = name_factories(api.models)
    methods: dict[str, Json] = {}
    for resource in api.resources:
        methods |= build_method_facts(resource, lowering, factories)
    view = _build_view(subject, methods)
    files = {
        "__init__.py": render_template("testing/init.py.j2", view),
        "fakes.py": render_template("testing/fakes.py.j2", view),
        "fakes.pyi": render_template("testing/fakes.pyi.j2", view),
        "plugin.py": render_template("testing/plugin.py.j2", view),
        "make.pyi": render_factories(api, lowering, factories),
    }
    for resource in api.resources:
        files[f"typed/{resource.name}.pyi"] = render_stubs(resource, lowering, accepted)
    made: dict[str, Json] = {name: kind for kind, name in factories.items()}
    files["methods.json"] = print_facts({"methods": methods, "factories": made})
    files["document.json"] = print_facts(Facts(subject.document, api).collect())
    return Built(files=files, readme=Code(render_template("testing/readme.md.j2", view).strip()))


def _build_view(subject: Subject, methods: Mapping[str, Json]) -> TestingView:
    api = subject.api
    client = subject.lowering.client()
    usual, hint = _find_usual(subject, methods)
    held = [s.argument for s in list_credentials(api.schemes) if s.type != "mutualTLS"]
    return TestingView(
        package=dotted(api.package),
        class_name=client.class_name,
        async_class_name=client.async_class_name,
        fixture=identifier(api.package.rpartition(".")[2]),
        fake_name=identifier(f"Fake{api.class_name}"),
        async_fake_name=identifier(f"AsyncFake{api.class_name}"),
        has_choice=client.has_choice,
        has_certificates=client.has_certificates,
        has_credentials=bool(held),
        literal=Code("Literal, " if client.has_literals else ""),
        server_type=client.server_type,
        credentials=client.credentials,
        variables=client.variables,
        held=Code("".join(f"{literal(name)}, " for name in held)),
        base_url=literal(_find_address(api)),
        stub=dotted(f"fake.{usual}"),
        hint=Code(hint),
        resources=tuple(_link(each) for each in api.resources),
        controls=list_controls(_names_of(api)),
        readme=subject.package,
    )


def _find_address(api: Api) -> str:
    """Where fakes believe the API to be: at the first server, or at no place where the document does not say which host it is on."""
    url = api.servers[0].url if api.servers else ""
    return url if "://" in url else f"https://api.invalid/{url.lstrip('/')}".rstrip("/")


def _find_usual(subject: Subject, methods: Mapping[str, Json]) -> tuple[str, str]:
    """The method that examples speak of, and what it may be told."""
    shown = subject.package.call.removeprefix("client.").partition("(")[0]
    symbol = shown if shown in methods else next(iter(methods), "")
    return symbol or "nothing", str(as_object(methods.get(symbol)).get("hint", "returns(None)"))


def _names_of(api: Api) -> frozenset[str]:
    return frozenset(resource.name for resource in api.resources)


def _link(resource: Resource) -> ResourceLink:
    names = (f"Fake{resource.class_name}", f"AsyncFake{resource.class_name}")
    return ResourceLink(
        name=identifier(resource.name),
        module=identifier(resource.name),
        imported=Code(", ".join(sorted(names))),
        class_name=identifier(names[0]),
        async_class_name=identifier(names[1]),
        doc=Code(""),
    )
