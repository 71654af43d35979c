"""Compares two surfaces: pairs what is the same on both sides, and goes through the pairs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from goldsmith.changes.errors import compare_error_classes
from goldsmith.changes.methods import compare_methods
from goldsmith.changes.models import compare_models, find_sides
from goldsmith.changes.notes import Notes, Subject
from goldsmith.changes.rule import Change, Comparison
from goldsmith.changes.shifts import Aliases, list_aliases
from goldsmith.changes.signatures import list_places, show_credential, show_method, show_model
from goldsmith.ir.model import Origin
from goldsmith.parts import find_parts
from goldsmith.surface.model import Credential, Method, Model, Resource, Surface
from goldsmith.surface.places import Moves, find_moves


class _Placed(Protocol):
    @property
    def origin(self) -> Origin: ...


PlacedT = TypeVar("PlacedT", bound=_Placed)


def compare_surfaces(old: Surface, new: Surface) -> Comparison:
    """Every change between two surfaces, those that break most first."""
    moves = find_moves(old, new)
    models = _pair({m.name: m for m in old.models}, {m.name: m for m in new.models}, moves)
    renamed = {was.name: now.name for was, now in models if was is not None and now is not None}
    notes = Notes(
        aliases=Aliases(old=list_aliases(old), new=list_aliases(new), renamed=renamed),
        credentials=list_places(new),
    )
    _compare_client(old, new, notes)
    _compare_credentials(old, new, moves, notes)
    resources = _pair({r.name: r for r in old.resources}, {r.name: r for r in new.resources}, moves)
    _compare_resources(resources, notes)
    _compare_all_methods(old, new, moves, resources, notes)
    compare_error_classes(old, new, notes)
    _compare_all_models(old, new, models, notes)
    return Comparison(
        changes=tuple(sorted(notes.found, key=_rank)),
        old_version=old.version,
        new_version=new.version,
    )


def _rank(change: Change) -> tuple[int, str, str, str]:
    return (-len(change.rule.levels), change.symbol, change.rule.id, change.new)


def _pair(
    before: Mapping[str, PlacedT], after: Mapping[str, PlacedT], moves: Moves
) -> list[tuple[PlacedT | None, PlacedT | None]]:
    """By name; what is left by its place in the document, or by where that has moved; then what has no twin."""
    pairs: list[tuple[PlacedT | None, PlacedT | None]] = [
        (before[name], after[name]) for name in before if name in after
    ]
    left = {each.origin.pointer: each for name, each in after.items() if name not in before}
    for name, was in before.items():
        if name not in after:
            place = was.origin.pointer
            pairs.append((was, left.pop(moves.get(place, place), None)))
    return [*pairs, *((None, each) for each in left.values())]


def _compare_client(old: Surface, new: Surface, notes: Notes) -> None:
    subject = Subject(symbol=old.class_name)
    notes.note_text("package-renamed", subject, old.package, new.package)
    notes.note_text("client-renamed", subject, old.class_name, new.class_name)
    notes.note_text("environment-renamed", subject, old.environment, new.environment)
    notes.note_text("server-changed", subject, *("".join(each.servers[:1]) for each in (old, new)))
    for server in new.servers[1:]:
        if server not in old.servers:
            notes.note("server-added", subject, new=server)
    for server in old.servers[1:]:
        if server not in new.servers:
            notes.note("server-removed", subject, old=server)
    _compare_parts(old, new, notes)


def _compare_parts(old: Surface, new: Surface, notes: Notes) -> None:
    """Who imports a part that is gone fails; what is only read is missed by nobody's code."""
    for part in find_parts(tuple({*old.parts} ^ {*new.parts})):
        if part.name in new.parts:
            notes.note("part-added", Subject(symbol=f"{new.package}.{part.folder}"), new=part.name)
            continue
        rule = "part-removed" if part.code else "reference-removed"
        notes.note(rule, Subject(symbol=f"{old.package}.{part.folder}"), old=part.name)


def _compare_credentials(old: Surface, new: Surface, moves: Moves, notes: Notes) -> None:
    pairs = _pair({c.name: c for c in old.credentials}, {c.name: c for c in new.credentials}, moves)
    for was, now in pairs:
        if was is None and now is not None:
            subject = _subject(f"{new.class_name}({now.name})", None, now)
            notes.note("credential-added", subject, new=show_credential(now))
        elif was is not None:
            subject = _subject(f"{old.class_name}({was.name})", was, now)
            _compare_credential(was, now, subject, notes)


def _compare_credential(
    old: Credential, new: Credential | None, subject: Subject, notes: Notes
) -> None:
    if new is None:
        notes.note("credential-removed", subject, show_credential(old))
        return
    shown = show_credential(old), show_credential(new)
    if old.name != new.name:
        notes.note("credential-renamed", subject, *shown)
    if old.type != new.type:
        notes.note("credential-type-changed", subject, *shown)
    elif (old.location, old.wire_name) != (new.location, new.wire_name):
        notes.note("credential-moved", subject, *shown)
    notes.note_text("credential-environment-renamed", subject, old.environment, new.environment)
    notes.note_text("credential-token-url-changed", subject, old.token_url, new.token_url)


def _subject(symbol: str, old: _Placed | None, new: _Placed | None) -> Subject:
    return Subject(
        symbol=symbol,
        old=None if old is None else old.origin,
        new=None if new is None else new.origin,
    )


def _compare_resources(
    pairs: Iterable[tuple[Resource | None, Resource | None]], notes: Notes
) -> None:
    for was, now in pairs:
        if was is None:
            if now is not None:
                notes.note("resource-added", _subject(now.name, None, now), new=now.class_name)
            continue
        subject = _subject(was.name, was, now)
        if now is None:
            notes.note("resource-removed", subject, was.class_name)
            continue
        notes.note_text("resource-renamed", subject, was.name, now.name)
        notes.note_text("resource-class-renamed", subject, was.class_name, now.class_name)


def _compare_all_methods(
    old: Surface,
    new: Surface,
    moves: Moves,
    resources: Iterable[tuple[Resource | None, Resource | None]],
    notes: Notes,
) -> None:
    """Methods of a resource that has another name are told with it."""
    names = {was.name: now.name for was, now in resources if was is not None and now is not None}
    before = {f"{names.get(m.resource, m.resource)}.{m.name}": m for m in old.methods.values()}
    for was, now in _pair(before, new.methods, moves):
        if was is None:
            if now is not None:
                notes.note("method-added", _subject(now.symbol, None, now), new=show_method(now))
            continue
        subject = _subject(was.symbol, was, now)
        if now is None:
            notes.note("method-removed", subject, show_method(was))
            continue
        _compare_names(was, now, names, subject, notes)
        compare_methods(was, now, notes)


def _compare_names(
    old: Method, new: Method, resources: Mapping[str, str], subject: Subject, notes: Notes
) -> None:
    shown = show_method(old), show_method(new)
    if resources.get(old.resource, old.resource) != new.resource:
        notes.note("method-moved", subject, *shown)
    elif old.name != new.name:
        notes.note("method-renamed", subject, *shown)


def _compare_all_models(
    old: Surface,
    new: Surface,
    pairs: Iterable[tuple[Model | None, Model | None]],
    notes: Notes,
) -> None:
    before, after = find_sides(old), find_sides(new)
    for was, now in pairs:
        if was is None:
            if now is not None:
                notes.note("model-added", _subject(now.symbol, None, now), new=show_model(now))
            continue
        subject = _subject(was.symbol, was, now)
        if now is None:
            notes.note("model-removed", subject, show_model(was))
            continue
        notes.note_text("model-renamed", subject, was.name, now.name)
        compare_models(was, now, before[was.name] | after[now.name], notes)
