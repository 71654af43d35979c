"""Closing, and what a client leaves behind."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import textwrap
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from runtime.errors import ClosedError

from ..faults import FaultServer, answer, stall
from ..sample import GET, AsyncThingsClient, Call, Connect, ThingsClient

ROOT = Path(__file__).parents[3]


def test_closing(connect: Connect, server: FaultServer) -> None:
    """Closing twice is fine; a call afterwards says what is wrong, whether or not there was one before."""
    for used in (True, False):
        driver = connect()
        if used:
            driver.execute(Call(GET))
        for _ in range(2):
            if driver.is_async:
                driver.loop.run(driver.client.close())  # type: ignore[union-attr]
            else:
                driver.client.close()
        with pytest.raises(ClosedError, match="closed"):
            driver.execute(Call(GET))
        with pytest.raises(ClosedError):
            driver.map([Call(GET)])
        with pytest.raises(ClosedError):
            driver.request("GET", "/")


def test_copies_end_with_the_client(connect: Connect, server: FaultServer) -> None:
    """Closing a copy closes nothing else; closing the client ends its copies."""
    driver = connect()
    original = driver.client
    copy, other = original.with_options(), original.with_options()

    def run(client: Any) -> None:
        driver.client = client
        driver.execute(Call(GET))

    def close(client: Any) -> None:
        if driver.is_async:
            driver.loop.run(client.close())  # type: ignore[union-attr]
        else:
            client.close()

    run(copy)
    close(copy)
    run(original)
    run(other)
    with pytest.raises(ClosedError):
        run(copy)
    close(original)
    with pytest.raises(ClosedError):
        run(other)
    assert server.connections == 1
    driver.client = original


def test_closing_while_calls_are_under_way(server: FaultServer, transport: Any) -> None:
    """A call whose client is closed under it ends in an error of ours, and does not hang."""
    from runtime.errors import ClientError

    server.play(stall)

    async def main() -> BaseException | None:
        client = AsyncThingsClient(transport=transport, base_url=server.url)
        task: asyncio.Task[Any] = asyncio.create_task(client._execute(Call(GET)))
        await asyncio.sleep(0.1)
        await client.close()
        await asyncio.wait([task])
        return task.exception()

    assert isinstance(asyncio.run(main()), ClientError)


def test_blocks_close(server: FaultServer, transport: Any) -> None:
    """The ``with`` blocks close the client."""
    with ThingsClient(base_url=server.url) as client:
        client._execute(Call(GET))
    with pytest.raises(ClosedError):
        client._execute(Call(GET))

    async def main() -> None:
        async with AsyncThingsClient(transport=transport, base_url=server.url) as client:
            await client._execute(Call(GET))
        with pytest.raises(ClosedError):
            await client._execute(Call(GET))

    asyncio.run(main())


SCRIPTS = {
    "never closed": """
        client = ThingsClient(base_url=url)
        client._execute(Call(GET))
    """,
    "collected": """
        def work():
            client = ThingsClient(base_url=url)
            client._execute(Call(GET))
        work()
        gc.collect()
    """,
    "async, never closed": """
        client = AsyncThingsClient(base_url=url)
        asyncio.run(client._execute(Call(GET)))
        asyncio.run(client._execute(Call(GET)))
    """,
    "async, collected in the loop": """
        async def work():
            client = AsyncThingsClient(base_url=url)
            await client._execute(Call(GET))
        async def main():
            await work()
            gc.collect()
            await asyncio.sleep(0.05)
        asyncio.run(main())
    """,
    "cancelled": """
        async def main():
            client = AsyncThingsClient(base_url=url)
            await client._runner.prepare(GET)
            task = asyncio.ensure_future(client._execute(Call(GET)))
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        asyncio.run(main())
    """,
    "pages left": """
        client = ThingsClient(base_url=url)
        for page in client._paginate(Call(BY_CURSOR)).iter_pages():
            break
        client.close()
    """,
    "async pages left": """
        async def main():
            async with AsyncThingsClient(base_url=url) as client:
                async for page in client._paginate(Call(BY_CURSOR)).iter_pages(prefetch=True):
                    break
        asyncio.run(main())
    """,
    "forked": """
        client = ThingsClient(base_url=url)
        client._execute(Call(GET))
        child = os.fork()
        client._execute(Call(GET))
        if child:
            assert os.waitpid(child, 0)[1] == 0
            client._execute(Call(GET))
            client.close()
    """,
    "forked, async": """
        client = AsyncThingsClient(base_url=url)
        asyncio.run(client._execute(Call(GET)))
        child = os.fork()
        asyncio.run(client._execute(Call(GET)))
        if child:
            assert os.waitpid(child, 0)[1] == 0
    """,
}


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which the processes share their bytecode, and talk to nobody else."""
    environ = {**os.environ, "NO_PROXY": "*"}
    environ["PYTHONPYCACHEPREFIX"] = str(tmp_path_factory.mktemp("bytecode"))
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    return environ


SCRIPTS |= {
    f"{name}, aiohttp": text.replace("base_url=url", "base_url=url, transport='aiohttp'")
    for name, text in SCRIPTS.items()
    if "AsyncThingsClient" in text and find_spec("aiohttp") is not None
}

if not hasattr(os, "fork"):
    SCRIPTS = {name: text for name, text in SCRIPTS.items() if "os.fork()" not in text}


@pytest.mark.parametrize("script", SCRIPTS)
def test_nothing_warns(server: FaultServer, compiled: dict[str, str], script: str) -> None:
    """A process of its own under ``-W error``: no warning, nothing on standard error, whatever way it ends."""
    server.play(answer(200, {"items": [], "bookmark": "b"}))
    code = "import asyncio, gc, os, sys\n"
    code += f"sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / 'templates')!r}]\n"
    code += "from tests.runtime.sample import *\n"
    code += f"url = {server.url!r}\n" + textwrap.dedent(SCRIPTS[script])
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        env=compiled,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert server.connections


def test_building_a_client_loads_little(compiled: dict[str, str]) -> None:
    """No HTTP library, no models, no event loop: they come with the first call."""
    code = f"import sys; sys.path[:0] = [{str(ROOT / 'templates')!r}]\n"
    code += "from runtime.client.sync import Client\nfrom runtime.operation import API\n"
    code += "import runtime.answers.page, runtime.answers.response, runtime.call, runtime.options\n"
    code += "api = API(title='T', package='t', version='1', environment='T', servers=('http://x',), schemes={})\n"
    code += "Client(api, {})\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, env=compiled, capture_output=True, text=True
    )
    loaded = set(done.stdout.split())
    assert "runtime.client.sync" in loaded
    assert not loaded & {
        "httpx2",
        "pydantic",
        "asyncio",
        "concurrent.futures",
        "runtime.response.decode",
    }
