"""What was found out about the pages of an operation, and why it is believed."""

from __future__ import annotations

from dataclasses import dataclass, field

from goldsmith.load.document import Json

Fields = dict[str, Json]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A declaration that would fit an operation.

    ``evidence`` says what speaks for it, ``missing`` what is not proved: with nothing missing it is applied.
    """

    fields: Fields = field(hash=False)
    evidence: tuple[str, ...]
    missing: tuple[str, ...] = ()

    @property
    def is_proved(self) -> bool:
        """Whether nothing is left to doubt."""
        return not self.missing

    @property
    def scheme(self) -> str:
        """The scheme."""
        return str(self.fields["scheme"])
