"""Python names from names on the wire: one table for the whole generator.

Every function is total: any text at all gives a valid identifier, and the same text always the same one.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TypeVar

KeyT = TypeVar("KeyT", str, tuple[str, str])

# A capital begins a word after a small letter, and as the last of several capitals before a small letter; but the plural of an
# abbreviation (URLs), OAuth, IPv4 and IPv6 are one word. What begins with a digit is no sentence: 3DS stays whole.
_WORD_BREAK = re.compile(
    r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z](?!s(?![a-z]))[a-z])(?!(?<=O)Auth|(?<=I)Pv[46])"
)
_CODE_BREAK = re.compile(r"(?<=[a-z])(?=[A-Z][A-Za-z]{3})")
_WHOLE = frozenset(
    "ebay github gitlab graphql grpc icloud ios ipad iphone linkedin macos mysql nosql oauth openapi paypal postgresql tiktok "
    "whatsapp youtube".split()
)
"""What is one word although a capital stands in it; so is any other with a small e before it: eSign."""
_SIGNS = re.compile(r"[\W_]+", re.ASCII)
_SIGN_NAMES = {
    "+": "plus", "-": "minus", "*": "star", "/": "slash", "<": "less", ">": "greater", "=": "equal", "!": "not",
    "%": "percent", "&": "and", "|": "or", "@": "at", "#": "hash", "$": "dollar", "^": "caret", "~": "tilde",
    ".": "dot", ",": "comma", ":": "colon", ";": "semicolon", "?": "question", "_": "underscore", " ": "space",
    "(": "open", ")": "close", "[": "open", "]": "close", "{": "open", "}": "close", "'": "quote", '"': "quote", "\\": "backslash", "`": "backtick",
}  # fmt: skip

MODEL_ATTRIBUTES = frozenset(
    "construct copy dict fields from_dict from_json from_orm json parse_file parse_obj parse_raw schema schema_json to_dict "
    "to_json update_forward_refs validate".split()
)
"""Names that ``Model`` has, and pydantic's ``BaseModel`` of old; the newer ones of that all begin with ``model_``."""

ANNOTATION_NAMES = frozenset(
    "str int float bool bytes list dict tuple date datetime time timedelta".split()
)
"""Names of types that annotations use: no field may be called so."""
_CLASS_NAMES = frozenset(
    "Annotated Any AnyUrl AwareDatetime Base64Bytes Base64Str BaseModel ConfigDict Decimal Dict Field IntegerString "
    "List Literal Model NaiveDatetime Omit Optional RootModel SecretField Self TypeAliasType UUID Union "
    "UnsignedIntegerString".split()
)
"""What the models module imports, and what a reader takes for a type of Python's."""


def _plain(text: str) -> str:
    """Latin letters without their marks; other scripts as Python reads them."""
    kept: list[str] = []
    for character in unicodedata.normalize("NFKD", text):
        if not (unicodedata.combining(character) and kept and kept[-1].isascii()):
            kept.append(character)
    return _settled("".join(kept))


def _settled(name: str) -> str:
    """The spelling that Python gives a name when it reads one."""
    return unicodedata.normalize("NFKC", name)


_ROOM = 150  # bytes: file systems take 255 for a name, and names made of several get a few more


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a name: split at signs, and where a capital begins a word; as many as a file's name has room for."""
    if text.isascii():
        kept = _SIGNS.sub(" ", text)
    else:
        kept = "".join(c if c != "_" and f"x{c}".isidentifier() else " " for c in _plain(text))
    return _shorten([word for piece in kept.split() for word in _split(piece)])


def _split(piece: str) -> list[str]:
    is_code = piece[0].isdigit()
    found = [word for word in (_CODE_BREAK if is_code else _WORD_BREAK).split(piece) if word]
    for position in range(len(found) - 1, 0, -1):
        pair = found[position - 1] + found[position]
        is_electronic = position == 1 and found[0] == "e"
        if is_electronic or pair.rstrip("0123456789").lower() in _WHOLE:
            found[position - 1 : position + 1] = [pair]
    return found


def _shorten(found: list[str]) -> tuple[str, ...]:
    room = _ROOM
    for count, word in enumerate(found):
        room -= len(word.encode())
        if room < 0:
            return tuple(found[:count]) or (word.encode()[:_ROOM].decode(errors="ignore"),)
    return tuple(found)


def _sign_words(text: str) -> list[str]:
    return [_SIGN_NAMES.get(c, f"u{ord(c):x}") for c in text]


@lru_cache(maxsize=4096)
def snake_case(text: str, fallback: str = "value") -> str:
    """``someURLName`` -> ``some_url_name``; never empty, never a keyword, never beginning with a digit or ``_``."""
    found = words(text) or _sign_words(text[:8])
    name = _settled("_".join(word.lower() for word in found)) or fallback
    if not name.isidentifier():
        name = f"{fallback}_{name}"
    if not name.isidentifier():
        name = fallback
    return f"{name}_" if keyword.iskeyword(name) else name


def pascal_case(text: str, fallback: str = "Value") -> str:
    """``some_name`` -> ``SomeName``; capitals inside a word stay as the document has them."""
    found = words(text) or _sign_words(text[:8])
    name = _settled("".join(word[:1].upper() + word[1:] for word in found)) or fallback
    if not name.isidentifier():
        name = f"{fallback}{name}"
    if not name.isidentifier():
        name = fallback
    return f"{name}_" if keyword.iskeyword(name) else name


def class_name(text: str) -> str:
    """A class's name: ``pascal_case``, out of the way of what the models module imports.

    It begins with a capital even in a script that has none, so that no field is ever called like its type.
    """
    name = pascal_case(text, "Model").rstrip("_")
    if not name[0].isupper():
        name = f"Model{name}"
    return f"{name}Model" if name in _CLASS_NAMES or keyword.iskeyword(name) else name


def constant_name(text: str) -> str:
    """``getValue`` -> ``GET_VALUE``; with capitals even in a script that has none, unlike any argument."""
    name = _settled(snake_case(text, "operation").rstrip("_").upper())
    return f"{name}_CALL" if name == name.lower() else name


def value_name(text: str) -> str:
    """``Low priority`` -> ``LOW_PRIORITY``: a value of an enum as a constant."""
    return _settled(snake_case(text, "value").rstrip("_").upper())


def argument_name(text: str) -> str:
    """A method's argument; ``self`` and the runtime's own keywords are kept free by the caller."""
    return snake_case(text, "argument")


def field_name(text: str) -> str:
    """A model's field: out of the way of pydantic's attributes and of the names that annotations use."""
    name = snake_case(text, "field")
    taken = name in MODEL_ATTRIBUTES or name in ANNOTATION_NAMES or name.startswith("model_")
    return f"{name}_" if taken else name


def method_name(text: str) -> str:
    """A resource's method."""
    return snake_case(text, "call")


def module_name(text: str) -> str:
    """A module's name, which is also the client's attribute."""
    return snake_case(text, "resource")


def environment_name(text: str) -> str:
    """The first part of environment variables: ``bitbadges`` -> ``BITBADGES``."""
    return snake_case(text, "client").upper().strip("_")


def _spelled_out(text: str) -> str:
    """The name with its signs said as words, so that ``a-b`` and ``a_b`` differ; ``-1`` is minus one, ``a-b`` has a dash."""
    said = re.sub(r"(?<=\w)-(?=\w)", " dash ", text)
    return "".join(
        c if c.isspace() or (c != "_" and f"x{c}".isidentifier()) else f" {_sign_words(c)[0]} "
        for c in said
    )


def distinct(
    texts: Mapping[KeyT, str],
    style: Callable[[str], str],
    reserved: Iterable[str] = (),
    suffix: str = "_",
) -> dict[KeyT, str]:
    """Gives each of several texts a name of its own in a style (one of this module's functions).

    Where names meet, the text that is spelled most like its name keeps it and the others say their signs as words; what
    still meets is told apart by the suffix. Independent of the order of ``texts``.
    """
    taken = set(reserved)
    result: dict[KeyT, str] = {}
    for key in sorted(texts, key=lambda key: (_likeness(texts[key], style(texts[key])), key)):
        candidate = style(texts[key])
        if candidate in taken:
            candidate = style(_spelled_out(texts[key]))
        while candidate in taken:
            candidate += suffix
        taken.add(candidate)
        result[key] = candidate
    return result


def _likeness(text: str, name: str) -> tuple[bool, bool, str]:
    return (name != text, name.lower() != text.lower(), text)
