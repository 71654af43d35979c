"""Compares what is in the models module, as those see it who read answers, and those who write requests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from goldsmith.changes.notes import Notes, Subject
from goldsmith.changes.shifts import find_shifts
from goldsmith.changes.signatures import show_field, show_model
from goldsmith.ir.model import Nullable, Origin, TypeRef
from goldsmith.ir.pins import field_pointer
from goldsmith.surface.model import Field, Model, Surface
from goldsmith.surface.places import find_models
from goldsmith.surface.types import show_type

Side = Literal["answer", "request"]


def find_sides(surface: Surface) -> dict[str, frozenset[Side]]:
    """Who sees each model: who reads answers, who writes requests. What is neither (of a callback, say) may be either."""
    given: list[TypeRef | None] = []
    taken: list[TypeRef | None] = []
    for method in surface.methods.values():
        given += [each.type for each in (*method.answers, *method.errors)]
        taken += [each.type for each in method.arguments]
        taken.append(method.body)
    parts = {model.name: model for model in surface.models}
    read, written = _reach(given, parts), _reach(taken, parts)
    sides: dict[str, frozenset[Side]] = {}
    for name in parts:
        found: set[Side] = {"answer"} if name in read else set()
        found |= {"request"} if name in written else set()
        sides[name] = frozenset(found or {"answer", "request"})
    return sides


def _reach(types: Iterable[TypeRef | None], models: dict[str, Model]) -> set[str]:
    pending = [name for value in types for name in find_models(value)]
    reached: set[str] = set()
    while pending:
        name = pending.pop()
        if name in reached or name not in models:
            continue
        reached.add(name)
        model = models[name]
        inner = [model.alias, model.extra, *(each.type for each in model.fields)]
        pending.extend(name for value in inner for name in find_models(value))
    return reached


def compare_models(old: Model, new: Model, sides: frozenset[Side], notes: Notes) -> None:
    """Everything about one name of the models module."""
    subject = Subject(symbol=old.symbol, old=old.origin, new=new.origin)
    shown = show_model(old), show_model(new)
    notes.note_flag(subject, old.deprecated, new.deprecated, "model-deprecated", "model-restored")
    _compare_constants(old, new, notes)
    if (old.alias is None) != (new.alias is None):
        rule = "alias-became-class" if new.alias is None else "class-became-alias"
        notes.note(rule, subject, *shown)
    elif old.alias is not None and new.alias is not None:
        shifts = find_shifts(old.alias, new.alias, notes.aliases)
        words: dict[Side, str] = {"answer": "given-alias", "request": "taken-alias"}
        _note_sides({words[side]: shifts for side in sides}, subject, shown, notes)
    else:
        _compare_fields(old, new, sides, notes)
        if old.extra != new.extra:
            rest = ("" if each is None else show_type(each) for each in (old.extra, new.extra))
            notes.note("model-rest-changed", subject, *rest)


def _compare_constants(old: Model, new: Model, notes: Notes) -> None:
    before, after = ({each.name: each.type for each in side.constants} for side in (old, new))
    for name in sorted(before.keys() | after.keys()):
        symbol = f"constants.{old.name}.{name}"
        subject = Subject(symbol=symbol, old=old.origin, new=new.origin)
        was, now = before.get(name), after.get(name)
        shown = ("" if each is None else show_type(each) for each in (was, now))
        if was != now:
            rule = "changed" if was and now else "removed" if was else "added"
            notes.note(f"constant-{rule}", subject, *shown)


def _note_sides(
    shifts: dict[str, frozenset[str]], subject: Subject, shown: tuple[str, str], notes: Notes
) -> None:
    for prefix in sorted(shifts):
        notes.note_all(prefix, shifts[prefix], subject, *shown)


def _compare_fields(old: Model, new: Model, sides: frozenset[Side], notes: Notes) -> None:
    before = {each.name: each for each in old.fields}
    after = {each.name: each for each in new.fields}
    gone = {each.wire_name: each for name, each in before.items() if name not in after}
    come = {each.wire_name: each for name, each in after.items() if name not in before}
    for field in before.values():
        now = after.get(field.name) or come.get(field.wire_name)
        subject = _subject(old, new, field, now)
        if now is not None:
            _compare_field(field, now, sides, subject, notes)
            continue
        for side in sorted(sides):
            notes.note(f"{side}-field-removed", subject, show_field(field))
    for wire_name, field in come.items():
        if wire_name not in gone:
            subject = _subject(old, new, None, field)
            _note_added(field, sides, subject, notes)


def _subject(old: Model, new: Model, was: Field | None, now: Field | None) -> Subject:
    """A field, by its name of before, and where either side declares it, or lacks it."""
    field = was or now
    assert field is not None
    symbol = f"{old.symbol}.{field.name}"
    return Subject(symbol=symbol, old=_place(old.origin, was), new=_place(new.origin, now))


def _place(origin: Origin, field: Field | None) -> Origin:
    if field is None:
        return origin
    return replace(origin, pointer=field_pointer(origin.pointer, field.wire_name))


def _note_added(field: Field, sides: frozenset[Side], subject: Subject, notes: Notes) -> None:
    for side in sorted(sides):
        is_needed = side == "request" and field.required
        rule = "request-field-added-required" if is_needed else f"{side}-field-added"
        notes.note(rule, subject, new=show_field(field))


def _compare_field(
    old: Field, new: Field, sides: frozenset[Side], subject: Subject, notes: Notes
) -> None:
    shown = show_field(old), show_field(new)
    if old.name != new.name:
        notes.note("field-renamed", subject, *shown)
    notes.note_text("field-wire-name-changed", subject, old.wire_name, new.wire_name)
    if old.default is not None and repr(old.default) != repr(new.default):
        notes.note("field-default-changed", subject, repr(old.default), repr(new.default))
    notes.note_flag(subject, old.deprecated, new.deprecated, "field-deprecated", "field-restored")
    notes.note_flag(subject, old.secret, new.secret, "field-made-secret", "field-made-public")
    _compare_presence(old, new, sides, subject, notes)
    was, now = (_strip(each.type, old, new) for each in (old, new))
    shifts = find_shifts(was, now, notes.aliases)
    _note_sides({f"{side}-field": shifts for side in sides}, subject, shown, notes)


def _compare_presence(
    old: Field, new: Field, sides: frozenset[Side], subject: Subject, notes: Notes
) -> None:
    """Who reads a field that may be None anyway does not see whether it is there."""
    if old.required == new.required:
        return
    kind = "made-required" if new.required else "made-optional"
    is_seen = not isinstance(old.type if new.required is False else new.type, Nullable)
    for side in sorted(sides):
        if side == "request" or is_seen:
            notes.note(f"{side}-field-{kind}", subject, show_field(old), show_field(new))


def _strip(value: TypeRef, old: Field, new: Field) -> TypeRef:
    """The type without its None where one of the fields may be None for want of a value: that is told as such."""
    may_lack = not (old.required and new.required)
    return value.inner if may_lack and isinstance(value, Nullable) else value
