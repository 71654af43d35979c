"""The test kit: fakes of the clients, which send over a network that is not there."""

from __future__ import annotations

from dataclasses import dataclass

from goldsmith.ir.model import list_credentials
from goldsmith.render.code import Code, dotted, identifier, literal
from goldsmith.render.environment import render_template
from goldsmith.render.parts.built import Built, Subject
from goldsmith.render.views import SchemeView, VariableView


@dataclass(frozen=True, slots=True, kw_only=True)
class TestingView:
    """The modules of the part."""

    package: Code
    class_name: Code
    async_class_name: Code
    fake_name: Code
    async_fake_name: Code
    has_literals: bool
    has_certificates: bool
    has_credentials: bool
    has_choice: bool
    server_type: Code
    credentials: tuple[SchemeView, ...]
    variables: tuple[VariableView, ...]
    held: Code
    base_url: Code


def build_testing(subject: Subject) -> Built:
    """The files of the test kit that speak of the document."""
    view = _build_view(subject)
    files = {
        "__init__.py": render_template("testing/init.py.j2", view),
        "fakes.py": render_template("testing/fakes.py.j2", view),
    }
    return Built(files=files, readme=Code(render_template("testing/readme.md.j2", view).strip()))


def _build_view(subject: Subject) -> TestingView:
    api = subject.api
    client = subject.lowering.client()
    held = [s.argument for s in list_credentials(api.schemes) if s.type != "mutualTLS"]
    return TestingView(
        package=dotted(api.package),
        class_name=client.class_name,
        async_class_name=client.async_class_name,
        fake_name=identifier(f"Fake{api.class_name}"),
        async_fake_name=identifier(f"AsyncFake{api.class_name}"),
        has_literals=client.has_literals,
        has_certificates=client.has_certificates,
        has_credentials=bool(held),
        has_choice=client.has_choice,
        server_type=client.server_type,
        credentials=client.credentials,
        variables=client.variables,
        held=Code("".join(f"{literal(name)}, " for name in held)),
        base_url=literal(api.servers[0].url if api.servers else "https://api.invalid"),
    )
