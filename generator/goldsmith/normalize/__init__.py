"""From any document to the normal form: one pass a module, in the order of :func:`list_passes`.

The normal form: an operation's parameters, body and responses stand in it whole; every ``$ref`` reaches a component schema;
every object and every enum is a component; a schema is one of ``$ref``, a scalar ``type`` with its ``format``, ``array`` of one
item schema or of one for each position (``prefixItems``, all of which are there), ``object`` with ``properties`` or
``additionalProperties``, ``enum``, ``anyOf``, or empty (any value); there is no ``allOf``, no ``nullable``, no keyword that merely
validates; credentials are no parameters; keys are sorted.

A component that was made of an inline schema remembers what to call it (``x-goldsmith-words``) and where it stood
(``x-goldsmith-pointer``); its key is no name yet. Names are given when the whole API is known.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from goldsmith.config.model import Conclusions
from goldsmith.diagnostics import Report
from goldsmith.load.document import Document
from goldsmith.normalize import (
    aliases,
    auth,
    bodies,
    components,
    compose,
    dialect,
    discriminate,
    examples,
    families,
    hidden,
    hints,
    hoist,
    nullables,
    operations,
    order,
    prune,
    references,
    sides,
    streams,
    tolerate,
)
from goldsmith.stages import Tick, follow, say_nothing

CONCLUSIONS = Conclusions()
Pass = Callable[[Document, Report], None]


def list_passes(conclusions: Conclusions) -> tuple[Pass, ...]:
    """All passes, in the order in which they are made; each leans on what those before it have settled."""
    return (
        hints.note_hints,
        components.inline_components,
        bodies.settle_media_types,
        references.refer_to_components,
        streams.declare_streams,
        *([streams.infer_streams] if conclusions.infer else []),
        families.find_families,
        prune.drop_unreachable,
        operations.complete_operations,
        examples.note_examples,
        partial(hidden.find_credentials, conclusions=conclusions),
        auth.lift_credentials,
        dialect.rewrite_schemas,
        compose.merge_compositions,
        nullables.move_null_to_uses,
        hoist.name_inline_schemas,
        families.widen_parents,
        families.widen_defaults,
        aliases.cut_loops,
        discriminate.tag_variants,
        sides.tell_sides_apart,
        tolerate.open_enums,
        prune.drop_unreachable,
        order.sort_keys,
    )


def normalize_document(
    document: Document,
    report: Report,
    conclusions: Conclusions = CONCLUSIONS,
    tick: Tick = say_nothing,
) -> Document:
    """A copy of ``document`` in normal form; what had to be repaired on the way is in ``report``."""
    normal = document.copy()
    for change in follow(list_passes(conclusions), tick):
        change(normal, report)
    return normal
