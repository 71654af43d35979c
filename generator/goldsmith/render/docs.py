"""Writes the docstrings of methods: what a call does, takes, gives and raises, and which operation it is."""

from __future__ import annotations

from goldsmith.ir.failures import find_class
from goldsmith.ir.model import Api, Body, BodyField, Json, Operation, Parameter, Resource
from goldsmith.normalize.media import is_range
from goldsmith.render.annotations import Annotations
from goldsmith.render.code import Code, docstring
from goldsmith.render.credentials import describe_credentials
from goldsmith.render.enums import describe_value
from goldsmith.render.mentions import find_mentions
from goldsmith.render.pages import describe_paging
from goldsmith.render.prose import plain
from goldsmith.render.samples import Samples
from goldsmith.render.sentences import says_nothing, sentence, split_sentence

_METHOD_INDENT = 8
_PLACES = {
    "path": "{} in the path.",
    "query": "{} in the query.",
    "header": "The header {}.",
    "cookie": "The cookie {}.",
}
"""What is said of an argument that is called otherwise than what it stands for, if the document says nothing."""


class Docs:
    """Writes the docstrings of one API."""

    def __init__(self, api: Api, annotations: Annotations, samples: Samples) -> None:
        self.api = api
        self.annotations = annotations
        self.samples = samples
        self.mentions = find_mentions(api)

    def told(self, text: str) -> str:
        """What a document says, plain, with the names of methods for those that operations have there."""
        return self.mentions.told(text)

    def method(
        self, resource: Resource, operation: Operation, returns: Code, *, is_async: bool
    ) -> Code:
        """The docstring of a method that sends."""
        sections = [
            *self.opening(operation),
            _section("Args", self.argument_lines(operation)),
            _section("Returns", [f"{returns}: {self.returned(operation)}".rstrip(": ")]),
            _section("Raises", self.raised(operation)),
            _section("Example", self.example(resource, operation, is_async=is_async)),
            *self.closing(operation),
        ]
        return docstring("\n\n".join(section for section in sections if section), _METHOD_INDENT)

    def call(self, resource: Resource, operation: Operation) -> Code:
        """The docstring of a method that builds a call."""
        return docstring(
            f"The call of :meth:`{resource.class_name}.{operation.name}`, not yet sent.",
            _METHOD_INDENT,
        )

    def opening(self, operation: Operation) -> list[str]:
        summary, doc = self.told(operation.summary), self.told(operation.doc)
        if says_nothing(summary):
            first, rest = split_sentence(doc)
            summary, doc = (first, rest) if first else (_said(operation.name), doc)
        first = sentence(summary)
        if "\n" not in doc:
            doc = "" if sentence(doc).casefold() == first.casefold() else sentence(doc)
        return [first, "Deprecated." if operation.deprecated else "", doc]

    def argument_lines(self, operation: Operation) -> list[str]:
        lines: list[str] = []
        for parameter in operation.parameters:
            lines += self.argument(parameter, _PLACES[parameter.location])
        body = operation.bodies[0] if operation.bodies else None
        if body is not None and body.fields is not None:
            for field in body.keywords:
                lines += self.argument(field, "{} in the body.")
        elif body is not None and (said := sentence(body.doc)):
            lines.append(f"{body.name}: {said}")
        if has_content_types(operation.bodies):
            lines.append(f"content_type: {_say_content_types(operation.bodies)}")
        lines.append("options: Settings of this call alone.")
        return lines

    def argument(self, argument: Parameter | BodyField, place: str) -> list[str]:
        """A line on an argument: what it is for, what its values mean, what it is where it is left out; none where nothing is said."""
        said = sentence(self.told(argument.doc))
        notes = [said] if said else []
        if not notes and argument.name != argument.wire_name:
            notes.append(place.format(f"``{argument.wire_name}``"))
        if argument.deprecated:
            notes.append("Deprecated.")
        values = self.annotations.find_values(argument.type)
        if values:
            notes.append("; ".join(describe_value(value).rstrip(".") for value in values) + ".")
        if argument.default is not None:
            notes.append(f"The API's default is {_shown(argument.default)}.")
        said = " ".join(" ".join(notes).split())
        return [f"{argument.name}: {said}"] if said else []

    def returned(self, operation: Operation) -> str:
        if operation.paging is not None:
            return "The first page; iterating over it gives the items of all pages."
        if is_stream(operation):
            return "The pieces of the answer, as they come."
        docs = [plain(response.doc) for response in operation.success]
        told = next((doc for doc in docs if " " in doc and not says_nothing(doc)), "")
        if not told and all(response.type is None for response in operation.success):
            return "The answer has no body."
        return sentence(told)

    def raised(self, operation: Operation) -> list[str]:
        """What the document says of each status, under the class that is raised for it."""
        said: dict[str, list[str]] = {}
        for failure in operation.failures:
            text = sentence(split_sentence(plain(failure.doc))[0] or failure.doc)
            if text and not says_nothing(failure.doc):
                said.setdefault(find_class(failure.status), []).append(text)
        base = said.pop("APIStatusError", ["The API refused; its subclasses say why."])
        named = [f"{name}: {' '.join(dict.fromkeys(texts))}" for name, texts in said.items()]
        return [
            *named,
            f"APIStatusError: {' '.join(dict.fromkeys(base))}",
            "APIConnectionError: No answer came.",
        ]

    def example(self, resource: Resource, operation: Operation, *, is_async: bool) -> list[str]:
        call = f"client.{resource.name}.{operation.name}({self.samples.call(operation)})"
        if operation.paging is not None:
            return [f">>> {'async ' if is_async else ''}for item in {call}:", "...     print(item)"]
        if is_stream(operation):
            return [
                f">>> {'async ' if is_async else ''}for event in {call}:",
                "...     print(event)",
            ]
        return [f">>> {'await ' if is_async else ''}{call}"]

    def closing(self, operation: Operation) -> list[str]:
        scopes = f"Scopes: {', '.join(operation.scopes)}." if operation.scopes else ""
        identity = f"``{operation.wire_id}``, " if operation.wire_id else ""
        paging = operation.paging
        pages = describe_paging(paging) if paging is not None and paging.inferred else ""
        credentials = describe_credentials(operation, self.api.schemes)
        return [
            scopes,
            credentials,
            pages,
            f"Operation: {identity}``{operation.method} {operation.path}``.",
        ]


def has_content_types(bodies: tuple[Body, ...]) -> bool:
    """Whether a caller may have to say how the body is sent."""
    types = {body.content_type for body in bodies}
    return len(types) > 1 or any(is_range(each) for each in types)


def _say_content_types(bodies: tuple[Body, ...]) -> str:
    ranges = [body.content_type for body in bodies if is_range(body.content_type)]
    if not ranges:
        return "How the body is sent."
    of = " or ".join(f"``{each}``" for each in ranges)
    return f"How the body is sent: one of {of}. Left out, that of the file that is sent."


def is_stream(operation: Operation) -> bool:
    """Whether the answer is read piece by piece: events or lines, and nothing else."""
    return all(response.decoding in ("events", "lines") for response in operation.success)


def _shown(value: Json) -> str:
    return f"``{value!r}``"


def _said(name: str) -> str:
    return " ".join(name.replace("_", " ").split())


def _section(title: str, lines: list[str]) -> str:
    if not lines:
        return ""
    return "\n".join([f"{title}:", *(f"    {line}" for line in lines)])
