"""What the command line has to know of an operation: what it takes, how that is written, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import copy

from goldsmith.ir.model import (
    Body,
    BodyField,
    Json,
    ListOf,
    MapOf,
    ModelRef,
    Nullable,
    Operation,
    Parameter,
    Resource,
    TupleOf,
    TypeRef,
    UnionOf,
)
from goldsmith.ir.types import build_type
from goldsmith.load.values import Object, as_object
from goldsmith.normalize.media import FORM_TYPES, essence, is_form, is_json, is_sequential
from goldsmith.normalize.nodes import is_true
from goldsmith.render.docs import has_content_types, is_stream
from goldsmith.render.lower import Lowering
from goldsmith.render.mentions import Mentions
from goldsmith.render.parts.cli.kinds import build_kind, spell_files
from goldsmith.render.parts.cli.names import build_word, build_words, list_words
from goldsmith.render.sentences import sentence, split_sentence


def list_sent(resource: Resource) -> list[Operation]:
    """The operations of a resource and those in pieces, in the order of names."""
    return sorted((*resource.operations, *resource.streams), key=lambda each: each.name)


class Commands:
    """Builds the commands of one API; ``groups`` has the words of its resources, ``reserved`` the options of every command."""

    def __init__(
        self, lowering: Lowering, groups: Mapping[str, str], reserved: Iterable[str]
    ) -> None:
        self.lowering = lowering
        self.annotations = lowering.annotations
        self.docs = copy(lowering.docs)
        self.docs.mentions = Mentions(
            {
                operation.wire_id: f"{groups[resource.name]} {build_word(operation.name)}"
                for resource in lowering.api.resources
                for operation in resource.operations
                if operation.wire_id in lowering.docs.mentions.names
            }
        )
        self.reserved = frozenset(reserved)

    def build(self, resource: Resource, operation: Operation) -> Object:
        """A command as data; what is as usual is left out."""
        said, doc = self.describe(operation)
        found: Object = {
            "method": operation.name,
            "summary": said,
            "doc": doc,
            "http": f"{operation.method} {operation.path}",
            "way": self.find_way(operation),
            "gives": find_given(operation),
            "deprecated": operation.deprecated,
            "idempotency": bool(operation.idempotency_key),
            "takes": self.list_credentials(operation),
            "scopes": list(operation.scopes),
            "arguments": list(self.build_arguments(operation)),
            "body": self.build_body(operation),
            "secrets": self.list_secrets(operation),
        }
        return leave_out(found)

    def describe(self, operation: Operation) -> tuple[str, str]:
        """What an operation does in a sentence, and all else that is said of it."""
        opening = self.docs.opening(operation)
        said = " ".join(opening[0].split())
        return said, opening[-1].strip()

    def find_way(self, operation: Operation) -> str:
        """``pages`` or ``stream``; nothing where the answer comes at once."""
        if operation.paging is not None:
            return "pages"
        return "stream" if is_stream(operation) else ""

    def build_arguments(self, operation: Operation) -> Iterator[Object]:
        """The arguments that are parameters of the command, those of the path first, then what is required."""
        told: list[Parameter | BodyField] = list(operation.parameters)
        body = operation.bodies[0] if operation.bodies else None
        if body is not None:
            told += [*(body.fields or ()), *([body.rest] if body.rest is not None else [])]
        words = self.name_arguments(told)
        reads_paths = body is None or find_writing(body) == "form"
        built = [
            self.build_argument(each, words[each.name], reads_paths=reads_paths) for each in told
        ]
        yield from sorted(built, key=lambda each: (each["place"] != "path", "required" not in each))

    def name_arguments(self, told: list[Parameter | BodyField]) -> Mapping[str, str]:
        """The words of arguments by their names. Those that are given by position are no options, and clash with none."""
        places = [each.name for each in told if _is_place(each)]
        options = [each for each in told if not _is_place(each)]
        names = (f"{each.name}_file" if each.secret else each.name for each in options)
        words = list_words(names, self.reserved, "param")
        found = {each.name: word for each, word in zip(options, words, strict=True)}
        return {**build_words(places, (), "param"), **found}

    def build_argument(
        self, argument: Parameter | BodyField, word: str, *, reads_paths: bool
    ) -> Object:
        """An argument as data; ``word`` is its option, which names a file where it is secret."""
        kind = build_kind(argument.type, self.annotations)
        place = argument.location if isinstance(argument, Parameter) else "body"
        is_required = argument.required or place == "path"
        found: Object = {
            "name": argument.name,
            "word": word,
            "wire": argument.wire_name,
            "place": place,
            "kind": kind if reads_paths else spell_files(kind),
            "required": is_required,
            "doc": self.describe_argument(argument),
            "default": None if is_required else argument.default,
            "environment": self.find_variable(argument) if argument.secret else "",
            "deprecated": argument.deprecated,
        }
        return leave_out(found)

    def find_variable(self, argument: Parameter | BodyField) -> str:
        """The variable of the environment that may hold a secret argument; no credential of the client's, which is not for the body."""
        api = self.lowering.api
        name = f"{api.environment}_{argument.name.strip('_').upper()}"
        is_taken = name in {scheme.environment for scheme in api.schemes}
        return f"{api.environment}_PARAM_{argument.name.strip('_').upper()}" if is_taken else name

    def describe_argument(self, argument: Parameter | BodyField) -> str:
        """What the document says of an argument, in a sentence or two."""
        said = sentence(self.docs.told(argument.doc))
        first, rest = split_sentence(said)
        return said if len(said) <= 240 or not (first and rest) else first

    def build_body(self, operation: Operation) -> Object:
        """How the body is written: its content types, and whether it is given whole; nothing where there is none."""
        if not operation.bodies:
            return {}
        body = operation.bodies[0]
        whole = body.fields is None
        return leave_out(
            {
                "name": body.name if whole else "",
                "kind": build_kind(body.type, self.annotations) if whole else "object",
                "required": body.required,
                "rest": body.rest.name if body.rest is not None else "",
                "media": [[each.content_type, find_writing(each)] for each in operation.bodies],
                "asks": has_content_types(operation.bodies),
                "doc": sentence(self.docs.told(body.doc)),
            }
        )

    def list_credentials(self, operation: Operation) -> list[Json]:
        """The credentials that an operation cannot do without, by their arguments."""
        names = {scheme.id: scheme.argument for scheme in self.lowering.api.schemes}
        fewest = min(operation.security, key=len, default=())
        return [names[each] for each in fewest if each in names]

    def list_secrets(self, operation: Operation) -> list[Json]:
        """The names on the wire, at any depth of the body, of what must not be shown."""
        found: set[str] = set()
        for body in operation.bodies:
            found |= {each.wire_name for each in body.fields or () if each.secret}
            for name in _list_models(body.type, self.annotations.aliases):
                found |= self._list_secret_fields(name, set())
        return [*sorted(found)]

    def _list_secret_fields(self, name: str, seen: set[str]) -> set[str]:
        model = self.annotations.classes.get(name)
        if model is None or name in seen:
            return set()
        seen.add(name)
        names = {each.wire_name: each.name for each in self.lowering.api.models}
        properties = as_object(model.schema.get("properties"))
        found: set[str] = set()
        for wire, schema in properties.items():
            node = as_object(schema)
            if is_true(node.get("x-goldsmith-secret")) or node.get("format") == "password":
                found.add(wire)
            for inner in _list_models(build_type(schema, names), self.annotations.aliases):
                found |= self._list_secret_fields(inner, seen)
        return found


def _is_place(argument: Parameter | BodyField) -> bool:
    return isinstance(argument, Parameter) and argument.location == "path" and not argument.secret


def _list_models(
    value: TypeRef, aliases: Mapping[str, TypeRef], seen: frozenset[str] = frozenset()
) -> Iterator[str]:
    """The classes that a type is made of."""
    match value:
        case ModelRef(name=name) if name in aliases:
            if name not in seen:
                yield from _list_models(aliases[name], aliases, seen | {name})
        case ModelRef(name=name):
            yield name
        case ListOf(item=inner) | MapOf(value=inner) | Nullable(inner=inner):
            yield from _list_models(inner, aliases, seen)
        case UnionOf(members=members) | TupleOf(items=members):
            for member in members:
                yield from _list_models(member, aliases, seen)
        case _:
            return


def find_writing(body: Body) -> str:
    """How a body is written that is given on the command line: as ``json``, as ``rows``, as a ``form``, or as it is (``raw``)."""
    kind = essence(body.content_type)
    if is_sequential(kind):
        return "rows"
    if is_json(kind):
        return "json"
    return "form" if kind in FORM_TYPES or is_form(kind) else "raw"


def find_given(operation: Operation) -> str:
    """What success gives: ``bytes`` for a file, ``mixed`` where it may be one, ``nothing``; all else is a value."""
    decodings = {response.decoding for response in operation.success}
    files = decodings & {"bytes", "parts"}
    if files:
        return "bytes" if decodings <= {"bytes", "parts", "empty"} else "mixed"
    return "nothing" if decodings <= {"empty"} else ""


def leave_out(value: Object) -> Object:
    """Without what is empty or false; zero and the like are values."""
    empty: tuple[Json, ...] = (None, "", [], {})
    return {n: each for n, each in value.items() if each is not False and each not in empty}
