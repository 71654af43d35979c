"""What the part's templates see."""

from __future__ import annotations

from dataclasses import dataclass

from goldsmith.render.code import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandLineView:
    """The README's section on the command line."""

    program: Code
    source: Code
    package: Code
    has_call: bool
    call: Code
    has_pages: bool
    paged_call: Code
    has_credentials: bool
    variable: Code
