"""Which models stand on one page: those that a single resource reaches, and those of several by the word that they begin with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from goldsmith.identifiers import words
from goldsmith.surface.model import Method, Model, Surface
from goldsmith.surface.places import find_models

SHARED = "shared"
OTHER = "other"
_FEWEST = 4
"""Models that begin with the same word, for that word to have a page of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Models that stand on one page; ``resource`` is the one that alone has to do with them, if it is one."""

    name: str
    resource: str
    models: tuple[str, ...]
    users: Mapping[str, tuple[str, ...]]
    """The methods that take or give each model itself, by their symbols."""
    holders: Mapping[str, tuple[str, ...]]
    """The models that each model is a part of."""


def build_families(surface: Surface) -> tuple[Family, ...]:
    """Every model of a surface, on one page or another."""
    models = {model.name: model for model in surface.models}
    inner = {name: frozenset(_list_model(model)) for name, model in models.items()}
    users: dict[str, list[str]] = {}
    resources: dict[str, set[str]] = {}
    for resource in surface.resources:
        used: set[str] = set()
        for method in resource.methods:
            named = dict.fromkeys(_list_method(method))
            for name in named:
                users.setdefault(name, []).append(method.symbol)
            used.update(named)
        for name in _reach(used, inner):
            resources.setdefault(name, set()).add(resource.name)
    holders: dict[str, list[str]] = {name: [] for name in models}
    for name in sorted(models):
        for held in inner[name] - {name}:
            holders.setdefault(held, []).append(name)
    pages: dict[tuple[str, str], list[str]] = {}
    shared = [name for name in models if len(resources.get(name, ())) != 1]
    for name in models:
        alone = next(iter(resources[name])) if name not in shared else ""
        word = "" if alone else _find_word(name, shared) if name in resources else OTHER
        pages.setdefault((alone, word), []).append(name)
    return tuple(
        Family(
            name=resource or word,
            resource=resource,
            models=tuple(sorted(names)),
            users={name: tuple(users.get(name, ())) for name in names},
            holders={name: tuple(holders[name]) for name in names},
        )
        for (resource, word), names in sorted(pages.items())
    )


def _find_word(name: str, shared: Iterable[str]) -> str:
    first = words(name)[0].lower()
    number = sum(words(other)[0].lower() == first for other in shared)
    return f"{SHARED}-{first}" if number >= _FEWEST and first.isidentifier() else SHARED


def _list_method(method: Method) -> Iterator[str]:
    types = [each.type for each in method.arguments]
    types += [each.type for each in (*method.answers, *method.errors) if each.type is not None]
    types += [method.paging.item_type] if method.paging is not None else []
    for each in types:
        yield from find_models(each)


def _list_model(model: Model) -> Iterator[str]:
    types = [field.type for field in model.fields]
    types += [each for each in (model.alias, model.extra) if each is not None]
    for each in types:
        yield from find_models(each)


def _reach(names: Iterable[str], inner: Mapping[str, frozenset[str]]) -> set[str]:
    """The models of those names, and all that they hold."""
    reached: set[str] = set()
    left = list(names)
    while left:
        name = left.pop()
        if name not in reached:
            reached.add(name)
            left.extend(inner.get(name, ()))
    return reached
