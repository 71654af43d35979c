"""Templates hold text and views; whatever computes belongs in Python."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from .sources import TEMPLATES

PATHS = sorted(TEMPLATES.rglob("*.j2"))


def find_faults(source: str) -> list[str]:
    """What a template does that it must not, each with its line."""
    tree = jinja2.Environment(autoescape=False).parse(source)
    return [fault for node in tree.body for fault in _statement(node)]


def _statement(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Output):
        for inner in node.nodes:
            if not isinstance(inner, nodes.TemplateData):
                yield from _value(inner)
    elif isinstance(node, nodes.For):
        yield from _value(node.iter)
        if node.test is not None or node.recursive or not isinstance(node.target, nodes.Name):
            yield _fault(node, "a loop that filters, recurses or unpacks")
        yield from (fault for inner in (*node.body, *node.else_) for fault in _statement(inner))
    elif isinstance(node, nodes.If):
        yield from _condition(node.test)
        inners = (*node.body, *node.elif_, *node.else_)
        yield from (fault for inner in inners for fault in _statement(inner))
    elif isinstance(node, nodes.Include):
        if not isinstance(node.template, nodes.Const):
            yield _fault(node, "an include of a computed name")
    else:
        yield _fault(node, f"a statement: {type(node).__name__}")


def _value(node: nodes.Node) -> Iterator[str]:
    """``name`` or ``name.attr.attr``, and nothing else."""
    while isinstance(node, nodes.Getattr):
        node = node.node
    if not isinstance(node, nodes.Name):
        yield _fault(node, f"an expression: {type(node).__name__}")


def _condition(node: nodes.Node) -> Iterator[str]:
    """A flag, its opposite, or ``is none``."""
    if isinstance(node, nodes.Not):
        node = node.node
    if isinstance(node, nodes.Test) and node.name == "none":
        node = node.node
    yield from _value(node)


def _fault(node: nodes.Node, what: str) -> str:
    return f"line {node.lineno}: {what}"


@pytest.mark.parametrize("path", PATHS, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_keeps_to_the_grammar(path: Path) -> None:
    """Text, fields of views, loops, flags and includes."""
    assert find_faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "{{ a|upper }}",
        "{{ a() }}",
        "{{ a.b() }}",
        "{{ a + b }}",
        "{{ a ~ b }}",
        "{{ a == b }}",
        "{{ a['b'] }}",
        "{{ 'text' }}",
        "{{ a if b else c }}",
        "{% set a = 1 %}",
        "{% macro m() %}{% endmacro %}",
        "{% if a > 1 %}{% endif %}",
        "{% if a and b %}{% endif %}",
        "{% if a is defined %}{% endif %}",
        "{% for a in b if a %}{% endfor %}",
        "{% for a, b in c %}{% endfor %}",
        "{% for a in b|sort %}{% endfor %}",
        "{% include a %}",
        "{% import 'a' as b %}",
        "{% for a in b %}{% if c %}{{ d|e }}{% endif %}{% endfor %}",
    ],
)
def test_the_grammar_refuses_what_computes(source: str) -> None:
    """The check itself finds each kind of computing, however deep."""
    assert find_faults(source)


@pytest.mark.parametrize(
    "source",
    [
        "text",
        "{{ a }}{{ a.b.c }}",
        "{% for a in b.c %}{{ a.d }}{% else %}none{% endfor %}",
        "{% if a.b %}{% elif not a.c %}{% elif a is none %}{% elif a.b is not none %}{% else %}{% endif %}",
        "{% include 'a.j2' %}",
    ],
)
def test_the_grammar_allows_what_it_should(source: str) -> None:
    """The check itself leaves in peace what is allowed."""
    assert not find_faults(source)
