"""What the tests of this room share."""

from __future__ import annotations

from ..faults import Received, answer

OK = answer(200, {"name": "x"})


def carried(request: Received) -> dict[str, str]:
    """What of credentials a request carries."""
    names = ("x-api-key", "authorization", "cookie")
    found = {name: request.headers[name] for name in names if name in request.headers}
    return found | ({"query": request.query} if request.query else {})
