"""The ways to write a call, those of the parts that the package has among them."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from functools import partial

from goldsmith.ir.model import Json
from goldsmith.load.values import as_object
from goldsmith.render.code import Code, plain_text
from goldsmith.render.parts.built import Subject
from goldsmith.render.parts.cli.build import build_commands, find_program
from goldsmith.render.parts.cli.samples import show_call
from goldsmith.render.parts.factories import name_factories
from goldsmith.render.parts.stubs import build_method_facts
from goldsmith.render.reference.examples import fold
from goldsmith.render.reference.views import IndexPage, MethodPart
from goldsmith.render.site.views import Tab

SYNC, ASYNC, SHELL, FAKE = "Python", "Python, async", "Shell", "Fake"
_INDENT = "    "


class Forms:
    """The calls of one package, in every form that it offers."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.commands: Mapping[str, tuple[str, str]] = (
            _write_commands(subject) if "cli" in subject.config.parts else {}
        )
        self.stubs: Mapping[str, str] = (
            _write_stubs(subject) if "testing" in subject.config.parts else {}
        )

    def begin(self, index: IndexPage) -> tuple[Tab, ...]:
        """What each form begins with."""
        package, name, other = index.package, index.class_name, index.async_class_name
        tabs = [
            _build_tab(SYNC, "python", _import(index, name, f"with {name}()", index.example)),
            _build_tab(
                ASYNC, "python", _import(index, other, f"async with {other}()", index.async_example)
            ),
        ]
        if self.commands:
            program = find_program(self.subject)
            source = f"{self.subject.package.source}[cli]"
            text = f"pip install '{source}'\n{program} --help"
            tabs.append(_build_tab(SHELL, "sh", text))
        if self.stubs:
            fake = f"Fake{name}"
            text = f"from {package}.testing import {fake}, make\n\nfake = {fake}()"
            tabs.append(_build_tab(FAKE, "python", text))
        return tuple(tabs)

    def show(self, method: MethodPart) -> tuple[Tab, ...]:
        """One call."""
        tabs = [
            _build_tab(SYNC, "python", method.example, method.fuller),
            _build_tab(ASYNC, "python", method.async_example),
        ]
        if method.symbol in self.commands:
            least, most = self.commands[method.symbol]
            tabs.append(_build_tab(SHELL, "sh", least, most if most != least else None))
        if method.symbol in self.stubs:
            tabs.append(_build_tab(FAKE, "python", self.stubs[method.symbol]))
        return tuple(tabs)


def _import(index: IndexPage, name: str, opening: str, example: str) -> str:
    return f"{index.imports}from {index.package} import {name}\n\n{opening} as client:\n{example}"


def _build_tab(title: str, language: str, code: str, fuller: str | None = None) -> Tab:
    return Tab(
        title=Code(title),
        language=Code(language),
        code=_indent(code),
        fuller=None if fuller is None else _indent(fuller),
    )


def _indent(code: str) -> Code:
    return plain_text(textwrap.indent(code, _INDENT))


def _write_commands(subject: Subject) -> Mapping[str, tuple[str, str]]:
    """The shell's form of every call by the symbol of its method: with what it needs, and with more."""
    groups, commands = build_commands(subject)
    show = partial(show_call, find_program(subject), groups, commands)
    return {
        f"{resource.name}.{operation.name}": (
            show(resource, operation),
            show(resource, operation, whole=True),
        )
        for resource in subject.api.resources
        for operation in resource.sent
    }


def _write_stubs(subject: Subject) -> Mapping[str, str]:
    """What a fake is told to answer each call with, by the symbol of its method."""
    factories = name_factories(subject.api.models)
    facts: dict[str, Json] = {}
    for resource in subject.api.resources:
        facts |= build_method_facts(resource, subject.lowering, factories)
    return {
        symbol: fold(f"fake.{symbol}.{as_object(fact)['hint']}") for symbol, fact in facts.items()
    }
