"""Writes types as Python: in the stubs that code is checked against, and for those who read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from .kinds import Choice, Either, Kind, Listed, Mapped, Named, Placed, Plain

Way = Literal["given", "taken", "held"]
"""Whether a call gives a value, takes it, or it is in a value that may go either way."""

_JSON: Mapping[str, str] = {
    "any": "Any", "date": "str", "datetime": "str", "time": "str", "duration": "str", "uuid": "str", "decimal": "str",
    "integer_string": "str", "file": "bytes", "part": "Any", "event": "dict[str, Any]",
}  # fmt: skip
_TAKEN: Mapping[str, str] = {
    "integer_string": "int | str", "decimal": "int | float | str", "bytes": "bytes | str", "file": "bytes | str",
    "event": "Any",
}  # fmt: skip
_HELD: Mapping[str, str] = {"bytes": "str", "file": "str"}
BUILTINS = frozenset("bool bytes dict float int list str tuple".split())
_FEW = 8


@dataclass(frozen=True)
class Style:
    """How types are written: in full, or ``brief`` for readers, who can do without modules and without a fiftieth value.

    ``shadowed`` are builtin names that mean something else where the type stands.
    """

    brief: bool = False
    shadowed: frozenset[str] = frozenset()

    def word(self, name: str) -> str:
        """A builtin type, by a name that means it."""
        return f"builtins.{name}" if name in self.shadowed and not self.brief else name

    def typing(self, name: str) -> str:
        """A name of the module ``typing``."""
        return name if self.brief else f"typing.{name}"


FULL = Style()
BRIEF = Style(brief=True)


def spell(kind: Kind, way: Way, style: Style = FULL) -> str:
    """The type as Python has it."""
    match kind:
        case Plain(word):
            return _spell_plain(word, way, style)
        case Named(name):
            return name
        case Listed(item):
            name = style.typing("Sequence") if way == "taken" else style.word("list")
            return f"{name}[{spell(item, way, style)}]"
        case Mapped(value):
            name = style.typing("Mapping") if way == "taken" else style.word("dict")
            return f"{name}[{style.word('str')}, {spell(value, way, style)}]"
        case Placed(items):
            # JSON has no tuples: what comes is a list, and a list may go.
            inner = " | ".join(dict.fromkeys(spell(item, way, style) for item in items))
            name = style.typing("Sequence") if way == "taken" else style.word("list")
            return f"{name}[{inner or style.typing('Any')}]"
        case Choice():
            return _spell_choice(kind, style)
        case Either(members):
            return " | ".join(dict.fromkeys(spell(member, way, style) for member in members))


def _spell_plain(word: str, way: Way, style: Style) -> str:
    text = _JSON.get(word, word)
    if way == "taken":
        text = _TAKEN.get(word, text)
    elif way == "held":
        text = _HELD.get(word, text)
    return " | ".join(_spell_word(each, style) for each in text.split(" | "))


def _spell_word(word: str, style: Style) -> str:
    if word.startswith("dict"):
        return f"{style.word('dict')}[{style.word('str')}, {style.typing('Any')}]"
    return style.typing("Any") if word == "Any" else style.word(word)


def _spell_choice(kind: Choice, style: Style) -> str:
    """Its values; a float is none that Python's literals may have."""
    if any(isinstance(value, float) for value in kind.values):
        return style.word("float")
    shown = [repr(value) for value in kind.values]
    if style.brief and len(shown) > _FEW:
        shown = [*shown[: _FEW - 1], f"… {len(shown) - _FEW + 1} more"]
    if not shown:
        return style.typing("Any")
    kinds = sorted({type(value).__name__ for value in kind.values if value is not None})
    others = [style.word(each) for each in kinds] if kind.is_open else []
    return " | ".join([f"{style.typing('Literal')}[{', '.join(shown)}]", *others])
