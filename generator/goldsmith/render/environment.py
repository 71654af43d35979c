"""The Jinja environment: templates print code or nothing."""

from __future__ import annotations

from functools import cache
from typing import Any

import jinja2

from goldsmith.assets import find_templates
from goldsmith.render.code import Code


class TemplateValueError(TypeError):
    """A template printed something that is not code."""


def _require_code(value: object) -> Code:
    if not isinstance(value, Code):
        raise TemplateValueError(f"a template printed {value!r}, which is no code")
    return value


@cache
def build_environment() -> jinja2.Environment:
    """Strict: an undefined name is an error, and so is printing anything that is not :class:`Code`."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(find_templates(), encoding="utf-8"),
        undefined=jinja2.StrictUndefined,
        finalize=_require_code,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render_template(name: str, view: Any) -> str:
    """The text of a template with ``view`` in its context."""
    return build_environment().get_template(name).render(view=view)
