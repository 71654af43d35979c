"""How the tests of bundling load."""

from __future__ import annotations

HEAD = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\n"
