"""The table: every kind of change that goldsmith tells apart, and at what level each breaks.

The levels know the generated code and its runtime. A method's arguments are checked by type checkers, and sent as they are; what a
document says of values is not checked again. Answers are read tolerantly: what vanishes from one, or comes new, breaks no reader at
run time, but what is there in another form does. ``tests/changes`` holds each row to the type checkers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from goldsmith.changes.rule import Level, Rule

_LETTERS: Mapping[str, Level] = {"T": "types", "R": "run time", "W": "wire"}


def _row(name: str, letters: str, what: str, advice: str) -> Rule:
    levels: tuple[Level, ...] = tuple(_LETTERS[letter] for letter in letters.replace("?", ""))
    return Rule(id=name, what=what, levels=levels, advice=advice, is_decided="?" not in letters)


_NOTHING = "nothing to do"

_CLIENT: Final = (
    _row("package-renamed", "TR", "the import package has another name", "import it by its new name"),
    _row("client-renamed", "TR", "the class of the client has another name", "use the new name, and that of its errors"),
    _row("environment-renamed", "R", "environment variables begin otherwise", "set the variables by their new names"),
    _row("server-changed", "W", "calls go to another server", "see that it may be reached, and knows your credentials"),
    _row("server-added", "", "there is another server", _NOTHING),
    _row("server-removed", "", "a server is no longer named", "where you gave its address, ask whether it still answers"),
    _row("part-added", "", "there is another part beside the client", _NOTHING),
    _row("part-removed", "TR", "a part beside the client is gone", "do without it, or have `parts` ask for it again"),
    _row("reference-removed", "", "the pages of the reference are gone", "read them elsewhere, or have `parts` ask for them again"),
    _row("credential-added", "", "the client takes another credential", "give it where calls need it"),
    _row("credential-removed", "TR", "the client takes a credential no more", "leave the argument out"),
    _row("credential-renamed", "TR", "a credential is given by another argument", "give it by its new name"),
    _row("credential-type-changed", "W", "a credential is of another kind", "obtain one of the new kind"),
    _row("credential-moved", "W", "a credential is sent in another place", "see that nothing on the way counts on the old place"),
    _row("credential-environment-renamed", "R", "a credential is read from another variable", "set the new variable"),
    _row("credential-token-url-changed", "W", "tokens are fetched from another address", "see that it may be reached"),
)  # fmt: skip

_RESOURCES: Final = (
    _row("resource-added", "", "a new resource", _NOTHING),
    _row("resource-removed", "TR", "a resource is gone, with its methods", "find out what took its place"),
    _row("resource-renamed", "TR", "a resource has another name", "use the new name"),
    _row("resource-class-renamed", "TR", "the class of a resource has another name", "import it by its new name"),
)  # fmt: skip

_METHODS: Final = (
    _row("method-added", "", "a new method", _NOTHING),
    _row("method-removed", "TR", "a method is gone", "find out what took its place"),
    _row("method-renamed", "TR", "a method has another name", "call it by its new name"),
    _row("method-moved", "TR", "a method is one of another resource", "call it there"),
    _row("method-deprecated", "", "a method is deprecated", "plan to do without it"),
    _row("method-restored", "", "a method is deprecated no more", _NOTHING),
    _row("operation-renamed", "", "the operation has another id in the document", "search logs by the new id"),
    _row("http-method-changed", "W", "a call uses another HTTP method", "see that nothing on the way counts on the old one"),
    _row("path-changed", "W", "a call goes to another path", "see that nothing on the way counts on the old one"),
    _row("path-variable-renamed", "", "a variable of the path has another name in the document", _NOTHING),
    _row("method-server-changed", "W", "a call goes to another server than before", "see that it may be reached"),
    _row("idempotency-key-added", "", "a call carries a key that makes it safe to repeat", _NOTHING),
    _row("idempotency-key-removed", "RW", "a call carries no key any more, and is not repeated", "repeat it yourself where that is safe"),
    _row("idempotency-key-moved", "W", "the key of a call goes in another header", "see that it passes"),
    _row("repetition-gained", "", "a call that only reads is repeated after a failure", _NOTHING),
    _row("repetition-lost", "R", "a call is not repeated after a failure any more", "repeat it yourself where that is safe"),
    _row("security-required", "R", "a call needs a credential that needed none", "give the client one"),
    _row("security-dropped", "", "a call needs no credential any more", _NOTHING),
    _row("security-alternative-added", "", "a call may be authorized in another way", _NOTHING),
    _row("security-alternative-removed", "R", "a call may not be authorized in one of the ways", "give the client another credential"),
    _row("security-credential-added", "R", "one way to authorize a call needs another credential beside", "give the client that one too"),
    _row("scope-added", "R", "a call needs another scope", "ask for a token with that scope"),
    _row("scope-removed", "", "a call needs a scope no more", _NOTHING),
)  # fmt: skip

_ARGUMENTS: Final = (
    _row("argument-added", "", "a method takes another argument, which may be left out", _NOTHING),
    _row("argument-added-required", "TRW", "a method needs another argument", "give it"),
    _row("argument-removed", "TR", "a method does not take an argument any more", "leave it out"),
    _row("argument-made-credential", "TR", "an argument is a credential of the client", "give it to the client"),
    _row("argument-renamed", "TR", "an argument has another name", "give it by its new name"),
    _row("argument-made-required", "TRW", "an argument may not be left out any more", "give it"),
    _row("argument-made-optional", "", "an argument may be left out", _NOTHING),
    _row("argument-made-keyword", "TR", "an argument is given by name alone", "give it by name"),
    _row("argument-made-positional", "", "an argument may be given by position", _NOTHING),
    _row("argument-reordered", "W", "arguments that are given by position come in another order", "give them by name"),
    _row("argument-default-added", "", "the API says what it takes an argument for that is left out", _NOTHING),
    _row("argument-default-changed", "W", "the API takes another value for an argument that is left out", "give the value that you mean"),
    _row("argument-default-removed", "W", "the API no longer says what it takes an argument for that is left out", "give the value that you mean"),
    _row("argument-location-changed", "W", "an argument is sent in another place", "see that nothing on the way counts on the old one"),
    _row("argument-wire-name-changed", "W", "an argument is sent by another name", "see that nothing on the way counts on the old one"),
    _row("argument-style-changed", "W", "an argument is written in another way", "see that nothing on the way counts on the old one"),
    _row("argument-deprecated", "", "an argument is deprecated", "plan to do without it"),
    _row("argument-restored", "", "an argument is deprecated no more", _NOTHING),
    _row("argument-made-secret", "", "the value of an argument is not shown any more", _NOTHING),
    _row("argument-made-public", "", "the value of an argument may be shown", "see that it may be seen in logs"),
    _row("body-spread", "TR", "a body is given property by property", "give each property by its name"),
    _row("body-gathered", "TR", "a body is given as a whole", "give one object"),
    _row("content-type-added", "", "a body may be sent as another media type", _NOTHING),
    _row("content-type-removed", "TR", "a body may not be sent as one of its media types", "send it as another"),
    _row("content-type-changed", "W", "a body is sent as another media type", "see that nothing on the way counts on the old one"),
)  # fmt: skip

_RESULTS: Final = (
    _row("result-gained", "", "a method that gave nothing gives something", _NOTHING),
    _row("result-lost", "TR", "a method gives nothing any more", "do without"),
    _row("pages-begun", "TR", "a method gives pages, and the items of all of them", "go through the items, or take the first page"),
    _row("pages-ended", "TR", "a method gives one answer in place of pages", "take the items out of the answer"),
    _row("page-scheme-changed", "W", "pages follow each other in another way", "begin anew: a cursor of before leads nowhere"),
    _row("page-item-changed", "TR", "pages have items of another type", "use what the new items have"),
    _row("page-argument-changed", "W", "the next page is asked for by another argument", "do not count pages by the old one"),
    _row("page-place-changed", "W", "the parts of a page are in other places of the answer", _NOTHING),
    _row("stream-begun", "TR", "a method gives its answer piece by piece", "go through the pieces"),
    _row("stream-ended", "TR", "a method gives its answer whole, not piece by piece", "take it as a whole"),
    _row("stream-kind-changed", "W", "the pieces of a stream come in another form", _NOTHING),
    _row("success-status-added", "", "success may come with another status", "where you look at statuses, know that one too"),
    _row("success-status-removed", "W", "success comes with a status no more", "where you look at statuses, expect the others"),
    _row("answer-media-type-changed", "W", "an answer comes as another media type", "where you read raw answers, read the new one"),
    _row("error-status-added", "", "the document names another error", "handle it where it matters"),
    _row("error-status-removed", "", "the document names an error no more", _NOTHING),
    _row("error-body-added", "", "the document says what an error holds", _NOTHING),
    _row("error-body-changed", "R", "an error holds something else", "read the new body"),
    _row("error-body-removed", "R", "the document does not say any more what an error holds", "do not count on its body"),
)  # fmt: skip

_ERRORS: Final = (
    _row("error-class-changed", "TR", "the body of an error class is of another type", "read what the new type has"),
    _row("error-class-narrowed", "", "the body of an error class is more certain than before", _NOTHING),
    _row("error-class-typed", "", "the document says what the body of an error class is, of which it said nothing", _NOTHING),
    _row("error-class-untyped", "?R", "the body of an error class may be anything: whether it is what it was cannot be told", "look at what it is before you use it"),
)  # fmt: skip

_MODELS: Final = (
    _row("model-added", "", "a new model", _NOTHING),
    _row("model-removed", "TR", "a model is gone", "use what took its place"),
    _row("model-renamed", "TR", "a model has another name", "import it by its new name"),
    _row("model-deprecated", "", "a model is deprecated", "plan to do without it"),
    _row("model-restored", "", "a model is deprecated no more", _NOTHING),
    _row("class-became-alias", "TR", "a class is now a name of another type", "use that type"),
    _row("alias-became-class", "TR", "a name of a type is now a class", "use its fields"),
    _row("constant-added", "", "a value of an enum has a name", _NOTHING),
    _row("constant-removed", "TR", "a value of an enum has not this name any more", "write the value, or another constant"),
    _row("constant-changed", "W", "a constant stands for another value of its enum", "look at whether that is the value you mean"),
    _row("model-rest-changed", "R", "what a model holds beside its fields is of another type", "expect values of the new type"),
    _row("field-renamed", "TR", "a field has another name", "use the new name"),
    _row("field-wire-name-changed", "W", "a field goes by another name over the wire", "where you give or read mappings, use the new one"),
    _row("field-default-changed", "W", "the API takes another value for a field that is left out", "give the value that you mean"),
    _row("field-deprecated", "", "a field is deprecated", "plan to do without it"),
    _row("field-restored", "", "a field is deprecated no more", _NOTHING),
    _row("field-made-secret", "", "the value of a field is not shown any more", _NOTHING),
    _row("field-made-public", "", "the value of a field may be shown", "see that it may be seen in logs"),
    _row("answer-field-added", "", "an answer has another field", _NOTHING),
    _row("answer-field-removed", "T", "an answer lacks a field", "do without"),
    _row("answer-field-made-optional", "TR", "a field of an answer may be absent, and is then None", "look before you use it"),
    _row("answer-field-made-required", "", "a field of an answer is always there", _NOTHING),
    _row("request-field-added", "", "an object to send has another field, which may be left out", _NOTHING),
    _row("request-field-added-required", "TRW", "an object to send needs another field", "give it"),
    _row("request-field-removed", "TW", "an object to send lacks a field", "leave it out"),
    _row("request-field-made-optional", "", "a field of an object to send may be left out", _NOTHING),
    _row("request-field-made-required", "TRW", "a field of an object to send may not be left out any more", "give it"),
)  # fmt: skip

_TAKEN: Final = (
    ("type-changed", "T{}W", "is of another type", "give one of the new type"),
    ("narrowed", "T{}W", "may be less than before", "give what it still may be"),
    ("widened", "", "may be more than before", _NOTHING),
    ("made-nullable", "", "may be None", _NOTHING),
    ("made-not-nullable", "T{}W", "may not be None any more", "leave it out, or give a value"),
    ("value-added", "", "may have another value", _NOTHING),
    ("value-removed", "T{}W", "may not have one of its values any more", "give another value"),
    ("opened", "", "may have any value, not only those that are named", _NOTHING),
    ("closed", "T{}W", "may only have a value that is named", "give one of those"),
    ("member-added", "", "may be of another type too", _NOTHING),
    ("member-removed", "T{}W", "may not be of one of its types any more", "give one of another"),
    ("typed", "?T{}W", "may not be just anything: whether what you give fits cannot be told", "see that what you give fits the type"),
    ("untyped", "", "may be anything", _NOTHING),
    ("respelled", "W", "is written otherwise over the wire", "see that nothing on the way counts on the old form"),
)  # fmt: skip

_GIVEN: Final = (
    ("type-changed", "TR", "is of another type", "use what the new type has"),
    ("narrowed", "", "is more certain than before", _NOTHING),
    ("widened", "TR", "may be more than before", "expect that too"),
    ("made-nullable", "TR", "may be None", "look before you use it"),
    ("made-not-nullable", "", "is never None", _NOTHING),
    ("value-added", "", "may have another value", "expect it where you tell values apart"),
    ("value-removed", "", "has one of its values no more", _NOTHING),
    ("opened", "T", "may have values that are not named", "expect them where you tell values apart"),
    ("closed", "", "has only values that are named", _NOTHING),
    ("member-added", "TR", "may be of another type too", "tell it apart from the others"),
    ("member-removed", "", "is of one of its types no more", _NOTHING),
    ("typed", "?T", "has a type: whether that is what you took it for cannot be told", "see that your use of it fits the type"),
    ("untyped", "?R", "may be anything: whether it is what it was cannot be told", "look at what it is before you use it"),
    ("respelled", "W", "is written otherwise over the wire", "where you read raw answers, read the new form"),
)  # fmt: skip


def _shifts(
    subject: str, words: str, rows: Iterable[tuple[str, str, str, str]], run_time: str = ""
) -> tuple[Rule, ...]:
    """What can become of a type, for one of the places where types are."""
    return tuple(
        _row(f"{subject}-{kind}", letters.format(run_time), f"{words} {what}", advice)
        for kind, letters, what, advice in rows
    )


def _of_names(rows: Iterable[tuple[str, str, str, str]]) -> tuple[tuple[str, str, str, str], ...]:
    """Without those of None: where a type may be None is said where it is used, not where it is named."""
    return tuple(row for row in rows if "nullable" not in row[0])


TABLE: Final[tuple[Rule, ...]] = (
    *_CLIENT,
    *_RESOURCES,
    *_METHODS,
    *_ARGUMENTS,
    *_shifts("argument", "an argument", _TAKEN),
    *_RESULTS,
    *_shifts("result", "what a method gives", _GIVEN),
    *_ERRORS,
    *_MODELS,
    *_shifts("answer-field", "a field of an answer", _GIVEN),
    *_shifts("request-field", "a field of an object to send", _TAKEN, "R"),
    *_shifts("given-alias", "a named type of an answer", _of_names(_GIVEN)),
    *_shifts("taken-alias", "a named type of an argument", _of_names(_TAKEN)),
)
"""Every rule, subject by subject."""

RULES: Final[Mapping[str, Rule]] = {rule.id: rule for rule in TABLE}


def find_rule(subject: str, kind: str) -> Rule:
    """The rule for what became of a type; what the table has no row for there is another type."""
    return RULES.get(f"{subject}-{kind}") or RULES[f"{subject}-type-changed"]
