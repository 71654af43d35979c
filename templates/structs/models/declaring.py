"""How the fields of a model are declared, and the class of classes that makes structs of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, dataclass_transform

from msgspec import UNSET, Struct, StructMeta
from msgspec import field as struct_field

_REQUIRED: Final[Any] = object()


@dataclass(frozen=True, slots=True)
class Note:
    """What is known of a field beside its type: its name on the wire, and what it reads as where it is absent."""

    wire: str
    required: bool
    default: Any = None
    secret: bool = False
    deprecated: str | None = None


@dataclass(frozen=True, slots=True)
class _Declared:
    name: str | None
    default: Any
    secret: bool
    deprecated: str | None


def Field(  # noqa: N802 (no field is ever called so, as fields have no capitals)
    *,
    name: str | None = None,
    default: Any = _REQUIRED,
    secret: bool = False,
    deprecated: str | None = None,
) -> Any:
    """Declares a field.

    :param name: its name on the wire, where that is another than in Python.
    :param default: what it reads as where it is absent; it is not sent. Without one the field is required.
    :param secret: the value is sent but never shown.
    :param deprecated: what is said to whoever reads the field.
    """
    return _Declared(name, default, secret, deprecated)


class SecretField:
    """Marks a field as secret: ``token: Annotated[str, SecretField()]``. The value is sent but never shown."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "SecretField()"


class DiscriminatedBy:
    """Marks a union of objects that are told apart by one of their properties: its name on the wire."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"DiscriminatedBy({self.name!r})"


class ModelMeta(StructMeta):
    """Makes a struct of what a model declares. Each slot holds what is on the wire, or ``UNSET``."""

    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **config: Any
    ) -> Any:
        notes: dict[str, Note] = {}
        for base in reversed(bases):
            notes |= getattr(base, "__notes__", {})
        if namespace.pop("__is_twin__", False):
            return super().__new__(cls, name, bases, namespace, **_CONFIG, **config)
        for attribute, annotation in namespace.get("__annotations__", {}).items():
            if "ClassVar" not in str(annotation):
                notes[attribute], namespace[attribute] = _declare(attribute, namespace)
        made = super().__new__(cls, name, bases, namespace, **_CONFIG, **config)
        type.__setattr__(made, "__notes__", notes)
        return made

    if not TYPE_CHECKING:  # the signature is that of the fields

        def __call__(cls, *arguments, **members):
            if arguments:
                raise TypeError(f"{cls.__name__} takes its fields by name alone")
            return cls.__construct__(members)


_CONFIG: Final[Mapping[str, Any]] = {"kw_only": True, "forbid_unknown_fields": True, "eq": False}


def _declare(attribute: str, namespace: Mapping[str, Any]) -> tuple[Note, Any]:
    given = namespace.get(attribute, _REQUIRED)
    declared = given if isinstance(given, _Declared) else _Declared(None, given, False, None)
    required = declared.default is _REQUIRED
    note = Note(
        declared.name or attribute,
        required,
        None if required else declared.default,
        declared.secret,
        declared.deprecated,
    )
    return note, (
        struct_field(name=note.wire) if required else struct_field(name=note.wire, default=UNSET)
    )


if (
    TYPE_CHECKING
):  # the constructor takes fields by name, and what a field reads as without one need not come last

    @dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(Field,))
    class BaseStruct:
        """What all models are."""

else:

    class BaseStruct(Struct, metaclass=ModelMeta):
        """What all models are."""


def build_raw(kind: type[Any], slots: Mapping[str, Any]) -> Any:
    """A struct of what its slots are to hold, as it is."""
    return StructMeta.__call__(kind, **slots)


def model_of(value: BaseStruct) -> type[Any]:
    """The model that an object is of, whichever struct it was read into."""
    found: type[Any] = getattr(type(value), "__model__", type(value))
    return found


def derive(model: type[Any], slots: Mapping[str, Any], **marks: object) -> type[Any]:
    """A class that is called like a model, with slots of its own, and what is said of it."""
    namespace = {"__is_twin__": True, "__module__": model.__module__, **slots}
    namespace["__annotations__"] = dict.fromkeys(slots, Any)
    make: Any = ModelMeta
    made: type[Any] = make(model.__name__, (model,), namespace)
    for name, value in {"__qualname__": model.__qualname__, "__model__": model, **marks}.items():
        type.__setattr__(made, name, value)
    return made
