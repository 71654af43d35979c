"""One kind of diagnostic."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slug:
    """A kind of diagnostic by its name, which is one for good: what it means, and what to do, each a sentence."""

    name: str
    meaning: str
    remedy: str
