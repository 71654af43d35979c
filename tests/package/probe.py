"""Run in another interpreter: imports the client by the name given, makes calls, and prints what it saw as JSON.

Arguments: the name of the package, the base URL of a server, and, where it is not installed, the folder that it is in.
"""

from __future__ import annotations

import asyncio
import importlib
import importlib.util
import json
import sys
from typing import Any

TOOLS = ("goldsmith", "yaml", "jinja2", "black", "datamodel_code_generator", "click", "pytest")


def call(package: Any, url: str) -> dict[str, object]:
    """One call that waits."""
    with package.BitBadges(api_key="key", base_url=url, strict=True) as client:
        answer = client.tokens.get_balance_by_address_specific_token("1", "2", "bb1abc")
        return {"balance": answer.balance, "class": f"{type(answer).__module__}"}


async def call_async(package: Any, url: str) -> list[object]:
    """Calls that are awaited: the items of two pages."""
    async with package.AsyncBitBadges(api_key="key", base_url=url, strict=True) as client:
        return [item.key async for item in client.dynamic_stores.get_values("store")]


def main(name: str, url: str, folder: str | None = None) -> None:
    """Import, call, print."""
    if folder is not None:
        # Neither the generator nor the package under its own name is there.
        modules: dict[str, Any] = sys.modules
        modules.update(dict.fromkeys(("bitbadges", "goldsmith")))
        sys.path.insert(0, folder)
    package = importlib.import_module(name)
    seen = {
        "file": package.__file__,
        "sync": call(package, url),
        "async": asyncio.run(call_async(package, url)),
        "loaded": [tool for tool in TOOLS if sys.modules.get(tool)],
        "goldsmith": folder is None and importlib.util.find_spec("goldsmith") is not None,
    }
    sys.stdout.write(json.dumps(seen))


if __name__ == "__main__":
    main(*sys.argv[1:])
