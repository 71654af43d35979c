"""Renders the package's ``__init__.py``: what it gives at once, and the modules that come when they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from goldsmith.config import Config
from goldsmith.ir.model import Api
from goldsmith.render.code import Code, docstring, identifier, literal, tuple_of
from goldsmith.render.environment import render_template
from goldsmith.render.errors import ERRORS
from goldsmith.render.package import one_line, package_version
from goldsmith.render.prose import plain

_EXPORTS = (
    "OMIT APIResponse AsyncAPIResponse AsyncHandler AsyncMiddleware AsyncPage AsyncPager Call Handler HTTPResponse "
    "Middleware Omit Options Page RateLimit Request Secret ServerSentEvent Timeout".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningView:
    """``__init__.py``: what the package gives at once, and the modules that it gives when they are asked for."""

    doc: Code
    class_name: Code
    async_class_name: Code
    errors: tuple[Code, ...]
    exports: tuple[Code, ...]
    modules: tuple[Code, ...]
    module_names: Code
    version: Code


def render_opening(api: Api, config: Config, modules: Sequence[str]) -> str:
    """The module's text."""
    name = api.class_name
    names = sorted(modules)
    view = OpeningView(
        doc=docstring(f"A client of the {one_line(api.title)}.\n\n{plain(api.doc)}", 0),
        class_name=identifier(name),
        async_class_name=identifier(f"Async{name}"),
        errors=_sorted_names([*ERRORS, f"{name}Error"]),
        exports=_sorted_names(list_exports(name)),
        modules=tuple(map(identifier, names)),
        module_names=tuple_of(map(literal, names)),
        version=literal(package_version(api, config)),
    )
    return render_template("client/init.py.j2", view)


def list_exports(class_name: str) -> list[str]:
    """What the package gives at once."""
    return [*ERRORS, *_EXPORTS, class_name, f"Async{class_name}", f"{class_name}Error"]


def _sorted_names(names: Iterable[str]) -> tuple[Code, ...]:
    """Names in the order that import sorters give them: constants, then classes."""
    return tuple(
        identifier(name) for name in sorted(names, key=lambda name: (not name.isupper(), name))
    )
