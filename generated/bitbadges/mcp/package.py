"""What the server is of: the client of this package."""

from __future__ import annotations

from ..client import BitBadges as Client

EXTRA = 'pip install "bitbadges[mcp]"'
"""How to get what the server needs beside the client."""

__all__ = ["EXTRA", "Client"]
