"""What each extension of the vocabulary means, with an example: the reference is made of this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Explanation:
    """What an extension does, as a sentence, and a line of YAML that does it."""

    meaning: str
    example: str


EXPLANATIONS: Final[dict[str, Explanation]] = {
    "x-goldsmith-method": Explanation(
        "Names the method of an operation.",
        "x-goldsmith-method: fetch",
    ),
    "x-goldsmith-read": Explanation(
        "Says whether an operation only reads, and so may be repeated, whatever its HTTP method.",
        "x-goldsmith-read: true",
    ),
    "x-goldsmith-paging": Explanation(
        "Says how the pages of an operation follow each other (`false`: it has none); at the root of the document, one convention "
        "or a list of them for every operation that has all their parts.",
        "x-goldsmith-paging: {scheme: cursor, request: after, cursor: /next}",
    ),
    "x-goldsmith-stream": Explanation(
        "Says that an operation answers piece by piece, by which flag, in pieces of which schema, and how they end; `false`: it "
        "does not.",
        'x-goldsmith-stream: {field: stream, event: ChatStreamEvent, done: "[DONE]", format: events}',
    ),
    "x-goldsmith-idempotency-key": Explanation(
        "Names the header that makes it safe to repeat a call that writes; the client fills it.",
        "x-goldsmith-idempotency-key: Idempotency-Key",
    ),
    "x-goldsmith-secret": Explanation(
        "Says that a value is shown nowhere: not in logs, errors or representations.",
        "x-goldsmith-secret: true",
    ),
    "x-goldsmith-name": Explanation(
        "Names the model or the field of a schema, or the argument of a parameter.",
        "x-goldsmith-name: customer_id",
    ),
    "x-goldsmith-keep": Explanation(
        "Makes a model of a schema although no operation reaches it.",
        "x-goldsmith-keep: true",
    ),
    "x-goldsmith-type": Explanation(
        "Says that a text holds a whole number that is too large for numbers of JSON.",
        "x-goldsmith-type: integer-string",
    ),
    "x-goldsmith-accept-integer": Explanation(
        "Lets callers give a whole number where a text is sent.",
        "x-goldsmith-accept-integer: true",
    ),
    "x-goldsmith-argument": Explanation(
        "Names the argument of the client that takes a credential.",
        "x-goldsmith-argument: api_key",
    ),
    "x-goldsmith-env": Explanation(
        "Names the environment variable that a credential is read from.",
        "x-goldsmith-env: ACME_API_KEY",
    ),
    "x-goldsmith-resource": Explanation(
        "Names the resource that the operations of a tag are methods of.",
        "x-goldsmith-resource: orders",
    ),
}
"""By extension; the tests hold it complete."""
