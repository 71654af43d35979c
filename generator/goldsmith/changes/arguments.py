"""Compares what methods take."""

from __future__ import annotations

from dataclasses import replace

from goldsmith.changes.notes import Notes, Subject
from goldsmith.changes.shifts import find_shifts
from goldsmith.changes.signatures import show_argument, show_place
from goldsmith.ir.model import Json, Origin
from goldsmith.ir.pins import argument_pointer
from goldsmith.surface.model import Argument, Method

Pairs = list[tuple[Argument, Argument]]


def compare_arguments(old: Method, new: Method, subject: Subject, notes: Notes) -> None:
    """Every argument of a method, and the order of those that have a position."""
    before = {each.name: each for each in old.arguments if each.location != "media"}
    after = {each.name: each for each in new.arguments if each.location != "media"}
    pairs = _pair(before, after)
    gone = [each for each in before.values() if each not in [pair[0] for pair in pairs]]
    come = [each for each in after.values() if each not in [pair[1] for pair in pairs]]
    gone, come = _compare_bodies(gone, come, subject, notes)
    for argument in gone:
        is_credential = show_place(argument.location, argument.wire_name) in notes.credentials
        rule = "argument-made-credential" if is_credential else "argument-removed"
        notes.note(rule, _within(subject, argument, None), show_argument(argument))
    for argument in come:
        rule = "argument-added-required" if argument.required else "argument-added"
        notes.note(rule, _within(subject, None, argument), new=show_argument(argument))
    for was, now in pairs:
        _compare_argument(was, now, _within(subject, was, now), notes)
    _compare_order(old, new, pairs, subject, notes)
    _compare_media(old, new, subject, notes)


def _within(subject: Subject, was: Argument | None, now: Argument | None) -> Subject:
    """An argument, by its name of before, and where either side declares it, or lacks it."""
    argument = was or now
    assert argument is not None
    return Subject(
        symbol=f"{subject.symbol}({argument.name})",
        old=_place(subject.old, was),
        new=_place(subject.new, now),
    )


def _place(origin: Origin | None, argument: Argument | None) -> Origin | None:
    if origin is None or argument is None:
        return origin
    place = argument_pointer(origin.pointer, argument.location, argument.wire_name)
    return replace(origin, pointer=place)


def _pair(before: dict[str, Argument], after: dict[str, Argument]) -> Pairs:
    """By name; what is left by its place on the wire, and in the path by its position."""
    pairs = [(before[name], after[name]) for name in before if name in after]
    gone = [each for name, each in before.items() if name not in after]
    come = [each for name, each in after.items() if name not in before]
    for was in gone:
        place = (was.location, was.wire_name)
        twin = next((now for now in come if (now.location, now.wire_name) == place), None)
        if twin is None and was.location == "path":
            twin = next((now for now in come if now.location == "path"), None)
        if twin is not None:
            come.remove(twin)
            pairs.append((was, twin))
    return pairs


def _compare_bodies(
    gone: list[Argument], come: list[Argument], subject: Subject, notes: Notes
) -> tuple[list[Argument], list[Argument]]:
    """A body that is given in another way: what is left once that is told."""
    was = [each for each in gone if each.location == "body"]
    now = [each for each in come if each.location == "body"]
    is_spread = any(not each.wire_name for each in was) and any(each.wire_name for each in now)
    is_gathered = any(each.wire_name for each in was) and any(not each.wire_name for each in now)
    if not (is_spread or is_gathered):
        return gone, come
    shown = [", ".join(map(show_argument, each)) for each in (was, now)]
    notes.note("body-spread" if is_spread else "body-gathered", subject, *shown)
    return [each for each in gone if each not in was], [each for each in come if each not in now]


def _compare_argument(old: Argument, new: Argument, subject: Subject, notes: Notes) -> None:
    shown = show_argument(old), show_argument(new)
    if old.name != new.name:
        notes.note("argument-renamed", subject, *shown)
    if old.required != new.required:
        rule = "argument-made-required" if new.required else "argument-made-optional"
        notes.note(rule, subject, *shown)
    notes.note_all("argument", find_shifts(old.type, new.type, notes.aliases), subject, *shown)
    _compare_place(old, new, subject, notes)
    _compare_default(old.default, new.default, subject, notes)
    notes.note_flag(
        subject, old.deprecated, new.deprecated, "argument-deprecated", "argument-restored"
    )
    notes.note_flag(subject, old.secret, new.secret, "argument-made-secret", "argument-made-public")


def _compare_place(old: Argument, new: Argument, subject: Subject, notes: Notes) -> None:
    notes.note_text("argument-location-changed", subject, old.location, new.location)
    if old.location != new.location and "path" in (old.location, new.location):
        is_keyword = old.location == "path"
        notes.note("argument-made-keyword" if is_keyword else "argument-made-positional", subject)
    elif old.wire_name != new.wire_name:
        is_variable = old.location == "path"  # only the document calls it so
        rule = "path-variable-renamed" if is_variable else "argument-wire-name-changed"
        notes.note(rule, subject, old.wire_name, new.wire_name)
    is_of_media = not (
        old.style and new.style
    )  # a body has styles in a form alone: that it is one, or not, is told as such
    if old.location == new.location and not (old.location == "body" and is_of_media):
        notes.note_text("argument-style-changed", subject, _show_style(old), _show_style(new))


def _show_style(argument: Argument) -> str:
    parts = [argument.style, "exploded" if argument.explode else "", argument.content_type]
    parts.append("with reserved characters" if argument.allow_reserved else "")
    return ", ".join(filter(None, parts))


def _compare_default(old: Json, new: Json, subject: Subject, notes: Notes) -> None:
    if repr(old) == repr(new):
        return
    kind = "added" if old is None else "removed" if new is None else "changed"
    shown = ("" if each is None else repr(each) for each in (old, new))
    notes.note(f"argument-default-{kind}", subject, *shown)


def _compare_order(old: Method, new: Method, pairs: Pairs, subject: Subject, notes: Notes) -> None:
    """Positions count only among arguments that have one on both sides."""
    twins = {was.name: now.name for was, now in pairs if was.location == now.location == "path"}
    before = [twins[each.name] for each in old.arguments if each.name in twins]
    after = [each.name for each in new.arguments if each.name in twins.values()]
    notes.note_text("argument-reordered", subject, ", ".join(before), ", ".join(after))


def _compare_media(old: Method, new: Method, subject: Subject, notes: Notes) -> None:
    """The media types of a body; one that there was no choice of before is no type that anyone has given."""
    before, after = old.content_types, new.content_types
    if not before or not after or before == after:
        return
    shown = ", ".join(before), ", ".join(after)
    if before[0] != after[0]:
        notes.note("content-type-changed", subject, *shown)
    if set(after) - set(before) and set(after) & set(before):
        notes.note("content-type-added", subject, *shown)
    if set(before) - set(after) and len(before) > 1:
        notes.note("content-type-removed", subject, *shown)
