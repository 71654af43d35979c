"""The tools of a server, asked without the server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bitbadges.mcp.tools import Answer, Tools

KEY = "sk-nobody-may-see-this"
NEEDS = frozenset(("settings",))
"""Fixtures that need the libraries of the extra."""


@dataclass(frozen=True)
class Setting:
    """Tools with some permission."""

    tools: Tools

    def run(self, code: str) -> Answer:
        """What comes of code."""
        return self.tools.run(code)
