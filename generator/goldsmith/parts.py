"""The parts that a client may have beside itself: one row for each.

A part is a package of its own within the client's (``<package>/<folder>``): nothing of the client imports it, so it costs nothing
until somebody does. A row says what a part is called in the configuration, and what its distribution offers because of it; what is in
the part is the builder's business, which :mod:`goldsmith.render.parts` calls. To add a part, write the builder's module and a row
here: the key ``parts`` takes every name of this table, and no other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part: its name, where it lies, who builds it, and what it adds to the distribution.

    ``folder`` is that of the part in the package, and that of its hand-written Python below ``templates/``, unless a ``source`` is
    named: what is called like a library cannot be called so among our own files. ``builder`` is a
    function, as ``module:name``. ``extras`` are requirements by the extra that brings them; ``scripts`` and ``entry_points`` have
    names and targets, in which ``{package}`` is the import package and ``{command}`` the name of the distribution. One that is not
    ``code`` is only read.
    """

    name: str
    folder: str
    builder: str
    source: str = ""
    code: bool = True
    extras: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    scripts: Mapping[str, str] = field(default_factory=dict[str, str])
    entry_points: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, Mapping[str, str]]
    )


PARTS: tuple[Part, ...] = (
    Part(
        name="testing",
        folder="testing",
        builder="goldsmith.render.parts.testing:build_testing",
        entry_points={"pytest11": {"{package}": "{package}.testing.plugin"}},
    ),
    Part(
        name="reference",
        folder="reference",
        code=False,
        builder="goldsmith.render.parts.reference:build_reference",
    ),
    Part(
        name="mcp",
        folder="mcp",
        source="agents",
        builder="goldsmith.render.parts.agents:build_agents",
        extras={"mcp": ("mcp>=2.3,<3", "pydantic-monty==1.4.0")},
        scripts={"{command}-mcp": "{package}.mcp.__main__:main"},
    ),
    Part(
        name="cli",
        folder="cli",
        builder="goldsmith.render.parts.cli.build:build_cli",
        extras={
            "cli": (
                "click>=8.1.8,<9",
                "jmespath>=1.0.1,<2",
                "keyring>=25.6,<27",
                "pyyaml>=6.0.2,<7",
            )
        },
        scripts={"{command}": "{package}.cli.__main__:main"},
    ),
)


def find_source(part: Part) -> str:
    """The folder of its hand-written Python below ``templates/``."""
    return part.source or part.folder


def find_parts(names: tuple[str, ...]) -> tuple[Part, ...]:
    """The parts of these names, in the order of the table."""
    return tuple(part for part in PARTS if part.name in names)
