"""What a recipe may name: what the package gives, its methods with their arguments, its models."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from goldsmith.config import Config
from goldsmith.ir.model import Api
from goldsmith.ir.surface import CLIENT_ATTRIBUTES
from goldsmith.mixins import CLIENT, find_own_methods
from goldsmith.parts import PARTS, find_parts
from goldsmith.surface.model import Surface

FAKE_ATTRIBUTES = frozenset("from_examples otherwise replay requests reset time".split())
"""What a fake has beside what its client has."""

_MODULES = ("constants", "errors", "models", "params")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names of one client. A method that is written by hand has no arguments here: any will do."""

    package: str
    classes: frozenset[str]
    exports: frozenset[str]
    attributes: frozenset[str]
    methods: Mapping[str, Mapping[str, frozenset[str] | None]]
    models: frozenset[str]
    parts: frozenset[str]
    other_parts: frozenset[str]

    def find_fault(self, way: tuple[str, ...]) -> tuple[str, str | None] | None:
        """What is wrong with the last step of a way from a client, and a hint; ``None`` where there is such a thing, or nobody knows."""
        first, *rest = way
        if not rest:
            if first in self.methods or first in self.attributes:
                return None
            known = [*self.methods, *self.attributes]
            return f"a client has no {first!r}", _suggest(first, known, "client.")
        if first not in self.methods:
            return None
        inner = rest[1:] if rest[0] == "calls" else rest
        if len(inner) != 1 or inner[0] in self.methods[first] or inner[0].startswith("_"):
            return None
        before = f"client.{'.'.join(way[:-1])}."
        hint = _suggest(inner[0], self.methods[first], before) or self._find_elsewhere(inner[0])
        return f"`client.{'.'.join(way)}` is not there", hint

    def find_wrong_argument(self, way: tuple[str, ...], name: str) -> str | None:
        """The hint for an argument that a method does not take, empty where there is none to give; ``None`` where it is taken."""
        first, *rest = way
        is_built = rest[:1] == ["calls"]
        taken = self.methods.get(first, {}).get((rest[1:] if is_built else rest or [""])[-1])
        known = {*(taken or ()), *(() if is_built else ("options",))}
        if taken is None or name in known:
            return None
        return _suggest(name, known, "") or f"it takes {', '.join(sorted(known))}"

    def _find_elsewhere(self, name: str) -> str | None:
        found = [
            f"client.{each}.{name}" for each, methods in self.methods.items() if name in methods
        ]
        return f"did you mean {found[0]!r}?" if found else None

    def find_import_fault(self, module: str, name: str) -> tuple[str, str | None] | None:
        """What is wrong with an import from the package."""
        inner = module.removeprefix(self.package).lstrip(".")
        part = inner.partition(".")[0] or (name if name in self.other_parts else "")
        if part in self.other_parts:
            return f"the package has no part {part!r}", f"add {part!r} to `parts`"
        known = {"": {*self.exports, *self.parts, *_MODULES}, "models": self.models}.get(inner)
        if known is None or name in known or name == "*":
            return None
        return f"there is no {name!r} in {module}", _suggest(name, known, "")


def list_names(api: Api, config: Config, surface: Surface, exports: Iterable[str]) -> Names:
    """The names of a client; ``exports`` are those that the package itself gives."""
    methods: dict[str, dict[str, frozenset[str] | None]] = {
        resource.name: {
            method.name: frozenset(argument.name for argument in method.arguments)
            for method in resource.methods
        }
        for resource in surface.resources
    }
    attributes = {*CLIENT_ATTRIBUTES, *FAKE_ATTRIBUTES}
    for own in find_own_methods(api, config):
        if own.target == CLIENT:
            attributes.add(own.name)
        else:
            methods.setdefault(own.target, {})[own.name] = None
    name = surface.class_name
    parts = frozenset(part.folder for part in find_parts(config.parts))
    return Names(
        package=surface.package,
        classes=frozenset(f"{kind}{name}" for kind in ("", "Async", "Fake", "AsyncFake")),
        exports=frozenset(exports),
        attributes=frozenset(attributes),
        methods=methods,
        models=frozenset(model.name for model in surface.models),
        parts=parts,
        other_parts=frozenset(part.folder for part in PARTS) - parts,
    )


def _suggest(name: str, known: Collection[str], before: str) -> str | None:
    near = get_close_matches(name, sorted(known), n=1)
    return f"did you mean {f'{before}{near[0]}'!r}?" if near else None
