"""Renders ``params.py``: the objects that calls take, as mappings that type checkers know key by key."""

from __future__ import annotations

import keyword
import re
from copy import copy
from dataclasses import replace

from goldsmith.ir.model import Api, Model, Primitive, TypeRef
from goldsmith.ir.types import build_type
from goldsmith.load.values import as_list, as_object
from goldsmith.normalize.nodes import is_true
from goldsmith.normalize.sides import SENT
from goldsmith.normalize.tolerate import close_enums
from goldsmith.render.annotations import Annotations, build_union
from goldsmith.render.code import Code, braces, docstring, literal
from goldsmith.render.environment import render_template
from goldsmith.render.imports import build_imports
from goldsmith.render.needed import IMPORTED
from goldsmith.render.views import ParamsView, ParamView

_WRITTEN = frozenset("bytes date date-time decimal duration integer-string time uuid".split())
"""What JSON has as text, and Python as something else: mappings may hold either."""
_TEXT = re.compile(r"""\"(?:[^"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'""")
_DOC = """The objects that calls take, as mappings whose keys type checkers know.

Keys are the names on the wire. Values of enums are those of the document: ``cast`` or ``extra_body`` send others.
"""


def render_params(api: Api, annotations: Annotations) -> str | None:
    """The module's text, with all that the calls rendered so far need; ``None`` where they take no object."""
    nested = _Nested(annotations)
    models = {model.name: model for model in api.models}
    names = {model.wire_name: model.name for model in api.models}
    params: dict[str, ParamView] = {}
    needed = annotations.params.needed
    while len(params) < len(needed):
        for name in [each for each in needed if each not in params]:
            params[name] = _build_param(models[name], names, nested)
    if not params:
        return None
    view = ParamsView(
        doc=docstring(_DOC + _explain(annotations), 0),
        params=tuple(params[name] for name in models if name in params),
    )
    body = render_template("client/params_body.py.j2", view)
    lines = build_imports("\n".join([body, *nested.texts]), nested.used, dots=".", only=IMPORTED)
    return render_template("client/params.py.j2", replace(view, imports=lines)) + body


def _explain(annotations: Annotations) -> str:
    """Which objects are not checked, and why."""
    names = sorted(annotations.params.unchecked)
    if not names:
        return ""
    listed = ", ".join(f"``{name}``" for name in names)
    return f"\nThe names that these may have are not all known, so that any mapping is taken: {listed}.\n"


class _Nested(Annotations):
    """Writes the types within a mapping: what JSON has as text may be given as text, too."""

    def __init__(self, outer: Annotations) -> None:
        self.__dict__.update(copy(outer).__dict__)
        self.shadowed = frozenset()
        self.used = set()
        self.texts: list[str] = []
        self.file = "FilePart"

    def taken(self, value: TypeRef) -> Code:
        """The annotation of a value."""
        kept = self.dealiased(value, self.closed)
        text = super().taken(kept)
        if isinstance(kept, Primitive) and kept.kind in _WRITTEN:
            return build_union([text, self.write("str")])
        return text

    def param(self, name: str) -> Code:
        """A mapping, or alias, of the module itself."""
        return self.params.need(name)


def _build_param(model: Model, names: dict[str, str], nested: _Nested) -> ParamView:
    name = nested.params.call(model.name)
    if model.name not in nested.classes:
        kind = nested.taken(nested.closed[model.name])
        nested.texts.append(kind)
        return ParamView(name=name, total=Code(""), alias=literal(str(kind)))
    needed = [*as_list(model.schema.get("required")), *as_list(model.schema.get(SENT))]
    types: dict[str, Code] = {}
    for wire, schema in as_object(model.schema.get("properties")).items():
        if not is_true(as_object(schema).get("readOnly")):
            types[wire] = nested.taken(build_type(close_enums(schema), names))
    is_total = any(wire in needed for wire in types)
    given = {
        wire: text if wire in needed or not is_total else Code(f"NotRequired[{text}]")
        for wire, text in types.items()
    }
    nested.texts.extend(given.values())
    total = Code("" if is_total else ", total=False")
    words = set(re.findall(r"\w+", _TEXT.sub("", " ".join(given.values()))))
    if given and all(_is_attribute(wire) and wire not in words for wire in given):
        fields = tuple(Code(f"{wire}: {text}") for wire, text in given.items())
        return ParamView(name=name, fields=fields, total=total)
    items = braces(f"{literal(wire)}: {literal(str(text))}" for wire, text in given.items())
    return ParamView(name=name, items=items, total=total)


def _is_attribute(wire: str) -> bool:
    """Whether a class body can have a name as it is: no keyword, and none that Python spells otherwise there."""
    is_plain = wire.isascii() and wire.isidentifier() and not keyword.iskeyword(wire)
    return is_plain and not wire.startswith("__")
