"""The first use of models, which builds them, by many threads at once."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from types import GenericAlias
from typing import Any

import pytest
from pydantic import TypeAdapter
from runtime.cached import find_building_lock
from runtime.models.adapters import find_adapter, validate_json
from runtime.models.base import Model

from ..library import OF_PYDANTIC, only_pydantic

THREADS = 8


@pytest.fixture
def hurried() -> Iterator[None]:
    """Threads take turns as often as the interpreter lets them."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def make_models(count: int) -> list[type[Model]]:
    """Models that nobody has used, each within the next."""
    made: list[type[Model]] = []
    for number in range(count):
        last: Any = made[-1] if made else str
        inner: Any = list[last] | None
        types = {"__annotations__": {"name": str, "inner": inner}, "name": "x", "inner": None}
        make: Any = type(Model)
        made.append(make(f"M{number}", (Model,), {**types, "__module__": __name__}))
    return made


def refuse(kind: type[Model]) -> object:
    """What does not fit, which has to be found out too."""
    with pytest.raises(ValueError):
        kind.from_dict({"name": 1})
    return kind


def adapt_list(kind: Any) -> object:
    """In an adapter of the caller's."""
    return TypeAdapter[Any](list[kind]).validate_python([{}])


USES: list[Callable[[type[Model]], object]] = [
    lambda kind: kind(),
    lambda kind: kind.from_dict({"name": "y"}),
    lambda kind: kind.from_json(b"{}").to_json(),
    lambda kind: validate_json(find_adapter(GenericAlias(list, (kind,))), b"[{}]"),
    lambda kind: validate_json(find_adapter(kind), b"{}"),
    refuse,
]
if OF_PYDANTIC:
    USES += [
        lambda kind: kind.model_validate({"name": "y"}),
        lambda kind: kind.model_construct().model_dump_json(),
        lambda kind: kind.model_json_schema(),
        adapt_list,
    ]


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("use", [*USES, None], ids=[*"abcdefghij"[: len(USES)], "all"])
def test_the_first_use_may_be_by_many_threads(use: Callable[[type[Model]], object] | None) -> None:
    """Every way to use a model works in every thread, the first time."""
    models = make_models(25)
    wrong: list[BaseException] = []
    gate = threading.Barrier(THREADS)

    def run(number: int) -> None:
        gate.wait()
        for kind in models:
            try:
                (use or USES[number % len(USES)])(kind)
            except BaseException as error:
                wrong.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


@pytest.mark.parametrize("use", USES, ids="abcdefghij"[: len(USES)])
def test_a_model_is_built_by_one_thread_at_a_time(use: Callable[[type[Model]], object]) -> None:
    """Whatever builds a model waits for the thread that is building, whether or not pydantic would get away with it."""
    (kind,) = make_models(1)
    done = threading.Event()

    def run() -> None:
        use(kind)
        done.set()

    thread = threading.Thread(target=run)
    with find_building_lock():
        thread.start()
        assert not done.wait(0.05)
    thread.join(10)
    assert done.is_set()


@only_pydantic
def test_types_are_found_where_a_model_is_rebuilt() -> None:
    """A name that is known only where ``model_rebuild`` is called is looked up there, as pydantic has it."""

    class Outer(Model):
        inner: Later | None = None  # pyright: ignore[reportUndefinedVariable]

    class Later(Model):
        name: str

    assert Outer.model_rebuild() is True
    assert Outer.model_validate({"inner": {"name": "x"}}).inner == Later(name="x")
    assert Outer.model_rebuild() is None
    assert Outer.model_rebuild(force=True, raise_errors=False) is True
