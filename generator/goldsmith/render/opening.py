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

_RUNTIME = {
    "answers.page": ("AsyncPage", "AsyncPager", "Page"),
    "answers.response": ("APIResponse", "AsyncAPIResponse"),
    "call": ("Call",),
    "exchange.limits": ("RateLimit",),
    "message": ("HTTPResponse", "Request"),
    "omit": ("OMIT", "Omit"),
    "options": ("Options", "Timeout"),
    "response.media": ("ServerSentEvent",),
    "secrets": ("Secret",),
    "transport.middleware": ("AsyncHandler", "AsyncMiddleware", "Handler", "Middleware"),
}
"""What the package gives of its runtime, by module."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """A module of the package, and what of it the package gives."""

    module: Code
    imported: Code
    names: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningView:
    """``__init__.py``: what the package gives when it is asked for, all in ``errors`` that is in no other of the ``places``."""

    doc: Code
    places: tuple[PlaceView, ...]
    errors: tuple[Code, ...]
    exports: tuple[Code, ...]
    modules: tuple[Code, ...]
    module_names: Code
    version: Code


def render_opening(api: Api, config: Config, modules: Sequence[str]) -> str:
    """The module's text."""
    name = api.class_name
    places = {f"_runtime.{module}": given for module, given in _RUNTIME.items()}
    places["client"] = (f"Async{name}", name)
    names = sorted(modules)
    view = OpeningView(
        doc=docstring(f"A client of the {one_line(api.title)}.\n\n{plain(api.doc)}", 0),
        places=tuple(_build_place(module, given) for module, given in places.items()),
        errors=_sorted_names([*ERRORS, f"{name}Error"]),
        exports=_sorted_names(list_exports(name)),
        modules=tuple(map(identifier, names)),
        module_names=tuple_of(map(literal, names)),
        version=literal(package_version(api, config)),
    )
    return render_template("client/init.py.j2", view)


def list_exports(class_name: str) -> list[str]:
    """What the package gives when it is asked for."""
    runtime = [name for names in _RUNTIME.values() for name in names]
    return [*ERRORS, *runtime, class_name, f"Async{class_name}", f"{class_name}Error"]


def _build_place(module: str, names: Sequence[str]) -> PlaceView:
    return PlaceView(
        module=Code(".".join(map(identifier, module.split(".")))),
        imported=Code(", ".join(map(identifier, names))),
        names=tuple_of(map(literal, names)),
    )


def _sorted_names(names: Iterable[str]) -> tuple[Code, ...]:
    """Names in the order that import sorters give them: constants, then classes."""
    return tuple(
        identifier(name) for name in sorted(names, key=lambda name: (not name.isupper(), name))
    )
