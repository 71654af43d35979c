"""Compares what methods are: how they are called over the wire, what authorizes them, what they give."""

from __future__ import annotations

import re

from goldsmith.changes.arguments import compare_arguments
from goldsmith.changes.errors import compare_errors
from goldsmith.changes.notes import Notes, Subject
from goldsmith.changes.shifts import find_shifts
from goldsmith.changes.signatures import show_result
from goldsmith.surface.model import Answer, Method, Paging
from goldsmith.surface.types import show_type


def compare_methods(old: Method, new: Method, notes: Notes) -> None:
    """Everything about one method."""
    subject = Subject(symbol=old.symbol, old=old.origin, new=new.origin)
    notes.note_flag(subject, old.deprecated, new.deprecated, "method-deprecated", "method-restored")
    _compare_wire(old, new, subject, notes)
    _compare_security(old, new, subject, notes)
    compare_arguments(old, new, subject, notes)
    _compare_results(old, new, subject, notes)
    _compare_answers(old, new, subject, notes)
    compare_errors(old, new, subject, notes)


def _compare_wire(old: Method, new: Method, subject: Subject, notes: Notes) -> None:
    notes.note_text("http-method-changed", subject, old.http_method, new.http_method)
    paths = [re.sub(r"\{[^{}]*\}", "{}", each.path) for each in (old, new)]
    if paths[0] != paths[1]:
        notes.note("path-changed", subject, old.path, new.path)
    notes.note_text("operation-renamed", subject, old.wire_id, new.wire_id)
    notes.note_text("method-server-changed", subject, old.server, new.server)
    before, after = old.idempotency_key, new.idempotency_key
    kind = "added" if not before else "removed" if not after else "moved"
    notes.note_text(f"idempotency-key-{kind}", subject, before, after)
    notes.note_flag(subject, old.read, new.read, "repetition-gained", "repetition-lost")


def _compare_security(old: Method, new: Method, subject: Subject, notes: Notes) -> None:
    before, after = ({frozenset(each) for each in m.security} for m in (old, new))
    shown = _show_security(old), _show_security(new)
    was_free, is_free = (not side or frozenset() in side for side in (before, after))
    if was_free != is_free:
        notes.note("security-dropped" if is_free else "security-required", subject, *shown)
    elif not is_free:
        _compare_alternatives(before, after, shown, subject, notes)
    for scope in sorted(set(new.scopes) - set(old.scopes)):
        notes.note("scope-added", subject, new=scope)
    for scope in sorted(set(old.scopes) - set(new.scopes)):
        notes.note("scope-removed", subject, old=scope)


def _compare_alternatives(
    before: set[frozenset[str]],
    after: set[frozenset[str]],
    shown: tuple[str, str],
    subject: Subject,
    notes: Notes,
) -> None:
    """A way of before still is one where some way of now needs no more."""
    lost = [way for way in before if not any(now <= way for now in after)]
    if any(way < now for way in lost for now in after):
        notes.note("security-credential-added", subject, *shown)
    elif lost:
        notes.note("security-alternative-removed", subject, *shown)
    if any(not any(now >= way for way in before) for now in after):
        notes.note("security-alternative-added", subject, *shown)


def _show_security(method: Method) -> str:
    return " or ".join(" with ".join(each) or "nothing" for each in method.security)


def _compare_results(old: Method, new: Method, subject: Subject, notes: Notes) -> None:
    shown = show_result(old), show_result(new)
    if old.way != new.way:
        if old.way != "value":
            notes.note("pages-ended" if old.way == "pages" else "stream-ended", subject, *shown)
        if new.way != "value":
            notes.note("pages-begun" if new.way == "pages" else "stream-begun", subject, *shown)
        return
    if old.paging is not None and new.paging is not None:
        _compare_paging(old.paging, new.paging, subject, notes)
    if old.result is None or new.result is None:
        if old.result is not new.result:
            notes.note("result-gained" if old.result is None else "result-lost", subject, *shown)
        return
    shifts = find_shifts(old.result, new.result, notes.aliases)
    notes.note_all("result", shifts, subject, *shown)


def _compare_paging(old: Paging, new: Paging, subject: Subject, notes: Notes) -> None:
    notes.note_text("page-scheme-changed", subject, old.scheme, new.scheme)
    if find_shifts(old.item_type, new.item_type, notes.aliases):
        shown = show_type(old.item_type), show_type(new.item_type)
        notes.note("page-item-changed", subject, *shown)
    notes.note_text(
        "page-argument-changed",
        subject,
        f"{old.request} {old.size} {old.start}",
        f"{new.request} {new.size} {new.start}",
    )
    notes.note_text("page-place-changed", subject, _show_places(old), _show_places(new))


def _show_places(paging: Paging) -> str:
    places = (paging.items, paging.cursor, paging.more, paging.total)
    return ", ".join(filter(None, places))


def _compare_answers(old: Method, new: Method, subject: Subject, notes: Notes) -> None:
    before, after = ({each.status for each in m.answers} for m in (old, new))
    for status in sorted(after - before):
        notes.note("success-status-added", subject, new=status)
    for status in sorted(before - after):
        notes.note("success-status-removed", subject, old=status)
    for status in sorted(before & after):
        was, now = (_list_media(m.answers, status) for m in (old, new))
        if was and now and was != now:
            is_stream = old.way == new.way == "stream"
            rule = "stream-kind-changed" if is_stream else "answer-media-type-changed"
            notes.note(rule, subject, was, now)


def _list_media(answers: tuple[Answer, ...], status: str) -> str:
    found = {each.content_type for each in answers if each.status == status and each.content_type}
    return ", ".join(sorted(found))
