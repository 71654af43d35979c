"""What the fields of generated models are annotated with, read without compiling each of them.

Annotations are text until pydantic asks what they mean. It asks field by field, and has each compiled: a third of what importing the
models of a large API took. Most say the same, but for the name on the wire.
"""

from __future__ import annotations

import builtins
import inspect
import re
import sys
from typing import Any, Final, ForwardRef

from pydantic import Field
from pydantic.fields import FieldInfo

HOME: Final = f"{__name__.rpartition('._runtime.')[0]}.models"
"""The module of the generated models. What others derive from them may lean on names that only pydantic can find."""
_ALIASED: Final = re.compile(r"Annotated\[([^()'\"]+), Field\(alias='([^'\\]+)'\)\]")
_NAME: Final = re.compile(r"[^\W\d]\w*")
_found: Final[dict[str, Any]] = {}


def read_annotations(kind: type) -> None:
    """Replace the annotations of a generated class that say a type and a name at most by what they mean.

    The others stay text, and so does what leads to classes that are still to come: pydantic goes on from there.
    """
    module = sys.modules.get(kind.__module__)
    if kind.__module__ != HOME or module is None:
        return
    annotations: dict[str, Any] = inspect.get_annotations(kind)
    for name, text in annotations.items():
        aliased = _ALIASED.fullmatch(text) if isinstance(text, str) else None
        default = kind.__dict__.get(name, ...)
        if aliased is not None and not isinstance(default, FieldInfo):
            annotations[name] = _read(aliased[1], vars(module))
            setattr(kind, name, Field(default, alias=aliased[2]))
        elif isinstance(text, str) and not text.startswith("Annotated["):
            value = _read(text, vars(module))
            annotations[name] = text if isinstance(value, ForwardRef) else value
    kind.__annotations__ = annotations


def _read(text: str, names: dict[str, Any]) -> Any:
    value = _found.get(text)
    if value is None:
        known = all(each in names or hasattr(builtins, each) for each in _NAME.findall(text))
        try:
            value = eval(text, names) if known else ForwardRef(text)
        except Exception:  # pydantic tells what is wrong with it
            value = text
        _found[text] = value
    return value
