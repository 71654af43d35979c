"""Finds the hand-written classes that are to be bases of generated ones, reads what they define, and refuses what would hide anything."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from goldsmith.config import Config
from goldsmith.config.mixins import Mixin
from goldsmith.diagnostics import Location, Report, show_path
from goldsmith.ir.model import Api
from goldsmith.ir.surface import CLIENT_ATTRIBUTES

CLIENT = "client"
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@dataclass(frozen=True, slots=True, kw_only=True)
class Bases:
    """Hand-written bases of one generated class, and of its asynchronous twin; ``module`` starts at the package, with a dot."""

    module: str
    base: str
    async_base: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMethod:
    """A hand-written method: ``target`` is a resource, or ``client``; ``owner`` the class that has it."""

    target: str
    owner: str
    name: str
    location: Location


def find_own_methods(api: Api, config: Config) -> Iterator[OwnMethod]:
    """The methods that mixins bring, those of the asynchronous class with its name before them."""
    finder = _Finder(api, config, Report())
    for mixin in config.mixins:
        file = finder.find_file(mixin, mixin.module.partition(".")[2])
        if file is None:
            continue
        classes = finder.read_classes(mixin, file)
        owners = (mixin.class_name, f"Async{mixin.class_name}")
        defined = [(owner, *each) for owner in owners for each in _find_names(owner, classes)]
        for owner, name, line in defined:
            if not name.startswith("_"):
                place = Location(show_path(file), line)
                yield OwnMethod(target=mixin.target, owner=owner, name=name, location=place)


def find_mixins(api: Api, config: Config, report: Report) -> Mapping[str, Bases]:
    """The bases by the name of a resource, or ``client``. What cannot be one goes into the report."""
    finder = _Finder(api, config, report)
    found = {each.target: finder.find(each) for each in config.mixins}
    return {target: bases for target, bases in found.items() if bases is not None}


class _Finder:
    def __init__(self, api: Api, config: Config, report: Report) -> None:
        self.config = config
        self.report = report
        self.taken: dict[str, dict[str, str]] = {
            resource.name: {
                **dict.fromkeys(("calls", "__init__"), "the generated class"),
                **{
                    operation.name: f"{operation.origin.file}:{operation.origin.line}"
                    for operation in resource.sent
                },
            }
            for resource in api.resources
        }
        resources = {resource.name: "a resource" for resource in api.resources}
        inherited = dict.fromkeys((*CLIENT_ATTRIBUTES, "__init__"), "the generated class")
        self.taken[CLIENT] = {**inherited, **resources, **self.taken.get(CLIENT, {})}

    def find(self, mixin: Mixin) -> Bases | None:
        if mixin.target not in self.taken:
            message = f"there is no resource {mixin.target!r}"
            self.refuse(mixin, message, _suggest(mixin.target, self.taken))
            return None
        package, _, inner = mixin.module.partition(".")
        if package != self.config.package:
            message = f"the module {mixin.module!r} is not in the package {self.config.package!r}"
            self.refuse(mixin, message, f"did you mean '{self.config.package}.{inner}'?")
            return None
        file = self.find_file(mixin, inner)
        classes = {} if file is None else self.read_classes(mixin, file)
        if file is None or not classes:
            return None
        if mixin.class_name not in classes:
            message = f"there is no class {mixin.class_name!r} in {show_path(file)}"
            self.refuse(mixin, message, _suggest(mixin.class_name, classes))
            return None
        twin = f"Async{mixin.class_name}"
        for name in {mixin.class_name, twin} & classes.keys():
            self.compare(mixin, name, classes, file)
        plain = mixin.class_name if not classes[mixin.class_name].bases else None
        async_base = twin if twin in classes else plain
        return Bases(module=f".{inner}", base=mixin.class_name, async_base=async_base)

    def find_file(self, mixin: Mixin, inner: str) -> Path | None:
        folder = self.config.output
        if self.config.include_package:
            folder = folder / self.config.package
        way = folder.joinpath(*inner.split("."))
        for file in (way.with_suffix(".py"), way / "__init__.py"):
            if file.is_file():
                return file
        message = f"there is no module {mixin.module!r}: neither {show_path(way)}.py nor a package"
        known = {path.stem for path in way.parent.glob("*") if path.suffix in ("", ".py")}
        self.refuse(mixin, message, _suggest(way.name, known))
        return None

    def read_classes(self, mixin: Mixin, file: Path) -> dict[str, ast.ClassDef]:
        try:
            tree = ast.parse(file.read_bytes())
        except (SyntaxError, ValueError) as error:
            line, reason = 1, str(error)
            if isinstance(error, SyntaxError):
                line, reason = error.lineno or 1, error.msg
            place = Location(show_path(file), line)
            self.report.error("broken-mixin", f"this is no Python: {reason}", place)
            return {}
        classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
        if not classes:
            self.refuse(mixin, f"there is no class in {show_path(file)}", None)
        return classes

    def compare(
        self, mixin: Mixin, name: str, classes: Mapping[str, ast.ClassDef], file: Path
    ) -> None:
        """Refuses what is called like something generated: one of the two could not be called."""
        for defined, line in _find_names(name, classes):
            other = self.taken[mixin.target].get(defined)
            if other is not None:
                message = f"`{name}.{defined}` has the name of a generated one: {other}"
                hint = "call yours otherwise, or give the generated one another name in [names]"
                self.report.error("mixin-collision", message, Location(show_path(file), line), hint)

    def refuse(self, mixin: Mixin, message: str, hint: str | None) -> None:
        self.report.error("unmatched-entry", message, mixin.location, hint)


def _find_names(name: str, classes: Mapping[str, ast.ClassDef]) -> Iterator[tuple[str, int]]:
    """What a class defines, and what it inherits from others of its module."""
    seen: set[str] = set()
    pending = [name]
    while pending:
        current = pending.pop()
        if current in seen or current not in classes:
            continue
        seen.add(current)
        pending += [base.id for base in classes[current].bases if isinstance(base, ast.Name)]
        for node in classes[current].body:
            yield from ((text, node.lineno) for text in _names_of(node))


def _names_of(node: ast.stmt) -> list[str]:
    if isinstance(node, Definition):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else []
    if isinstance(node, ast.AnnAssign):
        targets = [node.target]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _suggest(name: str, known: Mapping[str, object] | set[str]) -> str | None:
    near = get_close_matches(name, sorted(known), n=1)
    return f"did you mean {near[0]!r}?" if near else None
