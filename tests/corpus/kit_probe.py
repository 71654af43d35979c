"""Uses the test kit of a package that was generated, in a process of its own: ``python kit_probe.py FOLDER PACKAGE``.

Every method is called on both fakes that answer with examples, strictly; what was sent is put to the fake's server; every factory
makes its model, which is written and read again. Prints what was counted, and the faults, as JSON.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import logging
import sys
from collections.abc import Awaitable, Callable
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

MOST = 50
"""Items of a stream, or of all pages, that are read at most."""


class Probe:
    """What is asked of one package."""

    def __init__(self, package: str) -> None:
        self.kit: Any = importlib.import_module(f"{package}.testing")
        self.making: Any = importlib.import_module(f"{package}.testing.making")
        self.given: Any = importlib.import_module(f"{package}.testing.server.given")
        service: Any = importlib.import_module(f"{package}.testing.server.service")
        self.service = service.Service(is_open=True)
        self.find_operation: Any = importlib.import_module(
            f"{package}.testing.examples"
        ).find_operation
        self.models: Any = importlib.import_module(f"{package}.models")
        self.fakes = [
            getattr(self.kit, name)
            for name in self.kit.__all__
            if name.startswith(("Fake", "AsyncFake"))
        ]
        self.facts: Any = self.making.FACTS
        self.answered = self.served = self.made = 0
        self.faults: list[str] = []

    def probe(self) -> dict[str, Any]:
        """Everything."""
        waits, awaits = sorted(self.fakes, key=lambda kind: kind.__name__.startswith("Async"))
        fake, other = waits.from_examples(strict=True), awaits.from_examples(strict=True)
        for symbol in self.facts.methods:
            answers = [
                self.note(f"{symbol} (waits)", self.call, fake, symbol),
                self.note(f"{symbol} (awaits)", self.await_call, other, symbol),
            ]
            self.answered += all(answers)
            self.served += self.note(f"{symbol} (served)", self.serve, fake, symbol)
        for name, class_name in self.facts.factories.items():
            self.made += self.note(f"make.{name}", self.make, name, class_name)
        return {
            "methods": len(self.facts.methods),
            "answered": self.answered,
            "served": self.served,
            "factories": len(self.facts.factories),
            "made": self.made,
            "faults": self.faults,
        }

    def note(self, what: str, act: Callable[..., object], *arguments: object) -> bool:
        """Whether it goes well; keeps what goes wrong."""
        try:
            act(*arguments)
        except Exception as error:
            said = " ".join(f"{type(error).__name__}: {error}".split())
            self.faults.append(f"{what}: {said[:300]}")
            return False
        return True

    def find_method(self, fake: Any, symbol: str) -> tuple[Any, list[object], dict[str, object]]:
        """A method of a fake, and what it is called with."""
        operation = self.find_operation(self.facts, symbol)
        arguments = self.making.build_arguments(symbol, operation)
        places = [p.argument for p in operation.parameters if p.location == "path"]
        positional = [arguments.pop(place) for place in places]
        resource, _, name = symbol.partition(".")
        return getattr(getattr(fake, resource), name), positional, arguments

    def call(self, fake: Any, symbol: str) -> None:
        """Calls a method that waits, and reads what it gives."""
        method, positional, arguments = self.find_method(fake, symbol)
        value = method(*positional, **arguments)
        if self.facts.methods[symbol]["way"] != "value":
            list(islice(value, MOST))
        method.assert_called_once()

    def await_call(self, fake: Any, symbol: str) -> None:
        """Calls a method that awaits."""
        asyncio.run(self.call_async(fake, symbol))

    async def call_async(self, fake: Any, symbol: str) -> None:
        """The same, awaited."""
        method, positional, arguments = self.find_method(fake, symbol)
        value = method(*positional, **arguments)
        if isinstance(value, Awaitable) and not hasattr(value, "__aiter__"):
            await value
        else:
            count = 0
            async for _ in value:
                count += 1
                if count == MOST:
                    break
        method.assert_called_once()

    def serve(self, fake: Any, symbol: str) -> None:
        """Puts what a method sent to the server, which finds nothing wrong with it."""
        resource, _, name = symbol.partition(".")
        requests = getattr(getattr(fake, resource), name).requests
        assert requests, "nothing was sent"
        for sent in requests[:1]:
            parts = urlsplit(sent.url)
            target = parts.path + (f"?{parts.query}" if parts.query else "")
            given = self.given.Given(
                method=sent.method, target=target, headers=sent.headers, content=sent.content
            )
            reply = self.service.answer(given, f"{parts.scheme}://{parts.netloc}")
            assert reply.status < 400, b"".join(reply.pieces).decode()[:250]

    def make(self, name: str, class_name: str) -> None:
        """Makes a model twice, writes it and reads it again."""
        factory = getattr(self.kit.make, name)
        made, kind = factory(), getattr(self.models, class_name)
        assert isinstance(made, kind), f"is a {type(made).__name__}"
        assert made == factory(), "is another each time"
        again = kind.from_json(made.to_json())
        assert again == made, f"is read again as {str(again)[:100]}"


def main() -> None:
    """Prints the result."""
    folder, package = sys.argv[1:]
    sys.path.insert(0, folder)
    logging.disable(logging.WARNING)
    sys.stdout.write(json.dumps(Probe(package).probe()))


if __name__ == "__main__":
    main()
