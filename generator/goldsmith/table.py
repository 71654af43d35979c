"""Reads the values of a TOML table, each as what it is to be, and reports all that are something else."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from keyword import iskeyword

from goldsmith.diagnostics import Location, Report

Moment = datetime.date | datetime.time
Value = bool | int | float | str | Moment | list["Value"] | dict[str, "Value"]


@dataclass(frozen=True, slots=True)
class Wording:
    """How a string must look, and the words for it."""

    pattern: str
    meaning: str
    identifier: bool = False


_ANY_TEXT = Wording(r"(?s).+", "a text that is not empty")


@dataclass(frozen=True, slots=True)
class Table:
    """The values of a table by key, with the place of each; the place of ``""`` is that of the table."""

    values: Mapping[str, Value]
    places: Mapping[str, Location]
    report: Report

    def refuse(self, key: str, slug: str, message: str, hint: str | None = None) -> None:
        """Reports a fault at a key, or at the table where the key has no place."""
        place = self.places.get(key) or self.places[""]
        self.report.error(slug, message, place, hint)

    def refuse_unknown(self, known: Sequence[str]) -> None:
        """Reports the keys that are none, each with the key that may have been meant."""
        for key in self.values:
            if key in known:
                continue
            near = get_close_matches(key.replace("_", "-").lower(), known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"the keys are {', '.join(known)}"
            self.refuse(key, "unknown-key", f"there is no key {key!r}", hint)

    def string(self, key: str, wording: Wording = _ANY_TEXT) -> str | None:
        """A text in the wording that it must have."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            self._refuse_type(key, "a string", value)
            return None
        reserved = wording.identifier and iskeyword(value)
        if reserved or not re.fullmatch(wording.pattern, value):
            self.refuse(key, "wrong-value", f"{key!r} must be {wording.meaning}, not {value!r}")
        return value

    def required(self, key: str, wording: Wording = _ANY_TEXT) -> str:
        """A text that must be there; the empty one where it is not."""
        if key not in self.values:
            self.refuse("", "missing-key", f"the key {key!r} is missing")
        return self.string(key, wording) or ""

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            self._refuse_type(key, "a list of strings", value)
            return ()
        for index, item in enumerate(value):
            if not isinstance(item, str):
                self._refuse_type(f"{key}.{index}", "a string", item)
            elif not item:
                self.refuse(f"{key}.{index}", "wrong-value", f"{key!r} must hold no empty text")
        return tuple(item for item in value if isinstance(item, str))

    def flag(self, key: str, *, default: bool) -> bool:
        """True or false."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            self._refuse_type(key, "true or false", value)
        return value is True

    def reasons(self, key: str) -> dict[str, str]:
        """A table of texts, none of them empty."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            self._refuse_type(key, "a table of slugs and reasons", value)
            return {}
        for slug, reason in value.items():
            if not isinstance(reason, str) or not reason.strip():
                message = f"the reason for accepting {slug!r} must be a text that is not empty"
                self.refuse(f"{key}.{slug}", "no-reason", message)
        return {slug: str(reason) for slug, reason in value.items()}

    def _refuse_type(self, key: str, wanted: str, value: Value) -> None:
        self.refuse(key, "wrong-type", f"{key!r} must be {wanted}, not {_name_type(value)}")


def _name_type(value: Value) -> str:
    if isinstance(value, bool):
        return "a boolean"
    for kind, name in (
        (int | float, "a number"),
        (str, "a string"),
        (list, "a list"),
        (dict, "a table"),
    ):
        if isinstance(value, kind):
            return name
    return "a date or a time"
